"""Items in, results out in the same order: what is known is remembered, the rest is worked on in chunks.

A chunk whose worker dies is done again one item at a time; an item whose worker dies then too is lost and named.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], list[Result]]

ITEMS_A_CHUNK = 32
BYTES_A_CHUNK = 20_000  # as the job weighs them: a third of a second's work, so that all workers end at the same time
MOST_BYTES = 256_000  # bounds what a worker holds
HANDS = 8  # workers that one caller can hand such chunks to; for more of them they are larger
WAITING = 512  # items of a chunk of which most are known already
FEW = 2  # chunks for which no workers are started: that is dear
AHEAD = 4  # chunks a worker that are under way: one of long texts keeps none waiting


class WorkerLostError(Exception):
    """The process that worked on a chunk is gone."""


class Pending(Protocol):
    """A chunk handed over: its results when they are there."""

    def result(self) -> list[Any]:
        """Waits for the results. Raises WorkerLostError where the worker died."""


@dataclass(frozen=True, slots=True)
class FutureChunk:
    """A chunk behind a library's future; ``died`` is what that library raises where the worker is gone, ``read`` makes
    the results of what it gives.
    """

    future: Any
    died: type[BaseException]
    read: Callable[[Any], list[Any]] = list

    def result(self) -> list[Any]:
        try:
            done = self.future.result()
        except self.died as error:
            raise WorkerLostError(str(error)) from error
        return self.read(done)


class Pool(Protocol):
    """Where chunks are worked on."""

    @property
    def size(self) -> int:
        """The number of workers."""

    def submit(self, work: Callable[[Sequence[Any]], list[Any]], items: Sequence[Any]) -> Pending:
        """Hands over a chunk."""


@dataclass(frozen=True, slots=True)
class Job(Generic[Item, Result]):
    """What to do with each item, and what goes with it.

    ``known`` and ``keep`` remember results between runs; ``lost`` is the result of an item that killed two workers;
    ``weight`` is an item's size in bytes.
    """

    work: Work[Item, Result]
    lost: Callable[[Item], Result]
    weight: Callable[[Item], int] = lambda item: 1
    known: Callable[[Item], Result | None] = lambda item: None
    keep: Callable[[Sequence[tuple[Item, Result]]], None] = lambda pairs: None


@dataclass(slots=True)
class _Chunk(Generic[Item, Result]):
    """Items in order with the results that are known; ``open_`` are those to be worked on."""

    items: list[tuple[Item, Result | None]] = field(default_factory=list)
    open_: list[Item] = field(default_factory=list)
    weight: int = 0
    pending: Pending | None = None

    def full(self, size: int) -> bool:
        return len(self.open_) >= ITEMS_A_CHUNK or self.weight >= size or len(self.items) >= WAITING


def mapped(job: Job[Item, Result], items: Iterable[Item], pool: Pool | None = None) -> Iterator[Result]:
    """The result of each item, in the order of the items; with no pool the work is done here.

    The items are read only a few chunks ahead of the results.
    """
    ahead: deque[_Chunk[Item, Result]] = deque()
    started = False
    size = min(MOST_BYTES, BYTES_A_CHUNK * max(1, (pool.size if pool else 1) // HANDS))
    for chunk in _chunks(job, items, size):
        ahead.append(chunk)
        started = started or sum(bool(one.open_) for one in ahead) > FEW
        if pool and started:
            for one in ahead:
                if one.open_ and one.pending is None:
                    one.pending = pool.submit(job.work, one.open_)
        if len(ahead) > (AHEAD * pool.size if pool else 0):
            yield from _settled(job, ahead.popleft(), pool)
    while ahead:
        yield from _settled(job, ahead.popleft(), pool)


def _chunks(job: Job[Item, Result], items: Iterable[Item], size: int) -> Iterator[_Chunk[Item, Result]]:
    chunk = _Chunk[Item, Result]()
    for item in items:
        known = job.known(item)
        chunk.items.append((item, known))
        if known is None:
            chunk.open_.append(item)
            chunk.weight += job.weight(item)
        if chunk.full(size):
            yield chunk
            chunk = _Chunk()
    if chunk.items:
        yield chunk


def _settled(job: Job[Item, Result], chunk: _Chunk[Item, Result], pool: Pool | None) -> Iterator[Result]:
    """The results of a chunk in order; what is new among them is kept before any is given."""
    if chunk.open_:
        done = _retried(job, chunk.open_, chunk.pending, pool) if pool and chunk.pending else job.work(chunk.open_)
        job.keep(list(zip(chunk.open_, done, strict=True)))
        chunk.open_ = []
        fresh = iter(done)
    for _, known in chunk.items:
        yield next(fresh) if known is None else known


def _retried(job: Job[Item, Result], items: Sequence[Item], pending: Pending, pool: Pool) -> list[Result]:
    try:
        return pending.result()
    except WorkerLostError:
        return [_alone(job, item, pool) for item in items]


def _alone(job: Job[Item, Result], item: Item, pool: Pool) -> Result:
    try:
        (result,) = pool.submit(job.work, [item]).result()
    except WorkerLostError:
        return job.lost(item)
    found: Result = result
    return found
