"""Processes of this machine. Pebble's pool tells which task a dead worker had and goes on with the others;
the standard library's fails all of them at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from graphkit.engine.stream import FutureChunk

# A worker is replaced after this many chunks: what its libraries collect of the words they saw is let go.
CHUNKS_A_WORKER = 800
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class LocalPool:
    """Worker processes, started when the first chunk comes."""

    size: int
    pool: Any

    def submit(self, work: Callable[[Sequence[Any]], list[Any]], items: Sequence[Any]) -> FutureChunk:
        from pebble import ProcessExpired

        return FutureChunk(self.pool.schedule(work, args=(list(items),)), ProcessExpired)


@contextmanager
def local_pool(workers: int) -> Iterator[LocalPool]:
    """A pool of worker processes; they end with the block, at once where it ends in an error."""
    from pebble import ProcessPool

    pool: Any = ProcessPool(
        max_workers=workers, max_tasks=CHUNKS_A_WORKER, initializer=_one_thread, context=get_context("spawn")
    )
    try:
        yield LocalPool(workers, pool)
        pool.close()
    except BaseException:
        pool.stop()
        raise
    finally:
        pool.join()


def _one_thread() -> None:
    """As many workers as cores, each on one thread: their linear algebra would fight for the cores."""
    for name in _ONE_THREAD:
        os.environ[name] = "1"
