"""Many machines: the workers of a Dask cluster, by the address of its scheduler.

The cluster runs the same work on the same chunks as processes of one machine do. Dask itself starts a chunk again where
its worker dies, up to the scheduler's ``allowed-failures``; then its items are tried one by one.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from graphkit.engine.stream import FutureChunk
from graphkit.errors import EngineError

_PATIENCE = 30  # seconds  # for the scheduler, then for its first worker


@dataclass(frozen=True, slots=True)
class ClusterPool:
    """The workers of a cluster; ``size`` is the number of their threads when the run begins."""

    size: int
    client: Any

    def submit(self, work: Callable[[Sequence[Any]], list[Any]], items: Sequence[Any]) -> FutureChunk:
        from distributed import KilledWorker

        asked = pickle.dumps((work, list(items)), protocol=5)
        return FutureChunk(self.client.submit(_done, asked, pure=False, retries=0), KilledWorker, pickle.loads)


def _done(asked: bytes) -> bytes:
    """Work done on items. Both ways go as bytes: of a thing with very many parts Dask asks for each how to send it."""
    work, items = pickle.loads(asked)  # the caller's own
    return pickle.dumps(work(items), protocol=5)


@contextmanager
def cluster_pool(address: str) -> Iterator[ClusterPool]:
    """The cluster at a scheduler's address (``tcp://host:8786``).

    Raises EngineError where Dask is not installed, nobody answers or there are no workers.
    """
    try:
        import distributed

        connect: Any = distributed.Client
    except ImportError as error:
        raise EngineError("the library dask is not installed; pip install 'graphkit-news[dask]'") from error
    try:
        client: Any = connect(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise EngineError(f"{address}: no Dask scheduler answers ({error}); start one: dask scheduler") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            raise EngineError(f"{address}: the scheduler has no workers; start one: dask worker {address}") from error
        yield ClusterPool(max(1, sum(client.nthreads().values())), client)
