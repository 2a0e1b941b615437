"""Items in, results out in their order, whatever becomes of the workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.engine.local import local_pool
from graphkit.engine.stream import BYTES_A_CHUNK, ITEMS_A_CHUNK, Job, Pending, mapped

DEADLY = 70  # an item in the third chunk of a hundred


def doubled(items: Sequence[int]) -> list[int]:
    return [2 * item for item in items]


def lost(item: int) -> int:
    return -item


def fatal(items: Sequence[int], *, marker: Path | None) -> list[int]:
    """Ends its process at the deadly item: always, or where there is a marker only the first time."""
    if DEADLY in items and (marker is None or not marker.exists()):
        if marker:
            marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return doubled(items)


@settings(deadline=None)
@given(st.lists(st.integers(1), max_size=200), st.sets(st.integers(1, 50)), st.integers(1, 100))
def test_results_are_in_order_and_only_the_unknown_is_worked_on(items: list[int], known: set[int], weight: int) -> None:
    worked: list[int] = []
    kept: dict[int, int] = {}

    def work(chunk: Sequence[int]) -> list[int]:
        worked.extend(chunk)
        return doubled(chunk)

    job = Job(
        work,
        lost,
        lambda item: weight,
        lambda item: 2 * item if item in known else None,
        lambda pairs: kept.update(pairs),
    )
    assert list(mapped(job, items)) == doubled(items)
    assert worked == [item for item in items if item not in known]
    assert kept == {item: 2 * item for item in worked}


def test_items_are_read_only_a_little_ahead() -> None:
    drawn: list[int] = []
    items = (drawn.append(item) or item for item in range(10_000))
    next(mapped(Job(doubled, lost), items))
    assert len(drawn) <= 2 * ITEMS_A_CHUNK


@pytest.mark.parametrize("workers", [2, 3])
def test_workers_give_the_same_in_the_same_order(workers: int) -> None:
    with local_pool(workers) as pool:
        assert list(mapped(Job(doubled, lost), range(1, 150), pool)) == doubled(range(1, 150))


def test_a_worker_killed_once_costs_a_retry(tmp_path: Path) -> None:
    job = Job(partial(fatal, marker=tmp_path / "killed"), lost)
    with local_pool(2) as pool:
        assert list(mapped(job, range(100), pool)) == doubled(range(100))
    assert (tmp_path / "killed").exists()


def test_an_item_that_kills_two_workers_is_lost_alone() -> None:
    with local_pool(2) as pool:
        results = list(mapped(Job(partial(fatal, marker=None), lost), range(100), pool))
    assert results == [lost(item) if item == DEADLY else 2 * item for item in range(100)]


def test_one_chunk_needs_no_worker() -> None:
    with local_pool(2) as pool:
        assert list(mapped(Job(lambda items: [os.getpid() for _ in items], lost), range(5), pool)) == 5 * [os.getpid()]


@dataclass
class Counting:
    """A pool that does its work at once and remembers how many items came together."""

    size: int
    sizes: list[int] = field(default_factory=list)

    def submit(self, work: Callable[[Sequence[int]], list[int]], items: Sequence[int]) -> Pending:
        self.sizes.append(len(items))
        done: Future[list[int]] = Future()
        done.set_result(work(items))
        return done


@pytest.mark.parametrize(("workers", "together"), [(2, 4), (24, 12), (1000, ITEMS_A_CHUNK)])
def test_more_workers_get_larger_chunks(workers: int, together: int) -> None:
    pool = Counting(workers)
    job = Job(doubled, lost, lambda item: BYTES_A_CHUNK // 4)
    assert list(mapped(job, range(1000), pool)) == doubled(range(1000))
    assert set(pool.sizes[:-1]) == {together}
