"""What a run is asked to do, and where it works."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.model import Entity

if TYPE_CHECKING:
    from graphkit.engine.cache import Cache
    from graphkit.engine.stream import Pool

ENTITIES = "entities.csv"


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a run works: in how many processes, or on the Dask cluster of a scheduler (its address); and the file
    that remembers what was found, if any.
    """

    workers: int = 1
    scheduler: str | None = None
    cache: Path | None = None

    def pool(self) -> AbstractContextManager[Pool | None]:
        """Raises EngineError where the cluster cannot be reached."""
        from graphkit.engine.cluster import cluster_pool
        from graphkit.engine.local import local_pool

        if self.scheduler:
            return cluster_pool(self.scheduler)
        if self.workers > 1:
            return local_pool(self.workers)
        return nullcontext()

    def memory(self) -> AbstractContextManager[Cache]:
        """The cache, or one that goes with the run. Raises EngineError where the cache's file is something else."""
        from graphkit.engine.cache import opened, passing

        return opened(self.cache) if self.cache else passing()


@dataclass(frozen=True, slots=True)
class Options:
    """How texts are read, and what the graph tells of itself.

    ``entities``: a file of the user's own names, whose rows win over those in the folders; ``language``: instead of
    the one found in the texts; ``strict``: the first unreadable file ends the run; ``columns``: (field, name) pairs
    for tables and records whose columns go by other names; ``stdin``: the suffix by which standard input is read;
    ``base``: the IRI under which the graph's names lie; ``time`` (an xsd:dateTime): what it tells of when it was made;
    ``parts``: in how many files claims are written as Parquet and the graph as N-Triples, 0 for none.
    """

    entities: Path | None = None
    language: str | None = None
    strict: bool = False
    columns: tuple[tuple[str, str], ...] = ()
    stdin: str = ".jsonl"
    base: str | None = None
    time: str | None = None
    parts: int = 0
    machine: Machine = Machine()


def tables_passed_over(paths: Sequence[Path]) -> list[Path]:
    """The tables in folders that hold no entities: they may be articles, but are read only where they are named."""
    from graphkit.read.paths import tables_below

    folders = sorted({path for path in paths if path.is_dir()})
    named = {path.resolve() for path in paths}
    tables = {table: None for folder in folders for table in tables_below(folder)}
    return [table for table in tables if table.name != ENTITIES and table.resolve() not in named]


def user_entities(paths: Sequence[Path], named: Path | None) -> tuple[Entity, ...]:
    """The user's own entities: of each folder's ``entities.csv``, then of the file named; the last row of an
    id wins. Raises EntitiesError.
    """
    from graphkit.resolve.users import read_entities

    beside = [path / ENTITIES for path in sorted(set(paths)) if (path / ENTITIES).is_file()]
    files = [*beside, named] if named else beside
    return tuple({entity.id: entity for file in files for entity in read_entities(file)}.values())
