"""A store directory from an exported Turtle file: opened and asked at once, however large the graph."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def write_store(turtle: str | os.PathLike[str], folder: str | os.PathLike[str]) -> None:
    """Load a Turtle file into a store of pyoxigraph's, which replaces the one that ``folder`` holds.

    Raises OSError, SyntaxError; FileExistsError where ``folder`` holds something else.
    """
    import pyoxigraph

    target = Path(folder)
    if target.exists() and not is_store(target):
        raise FileExistsError(17, "is there and is no store; name another folder", str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as beside:
        fresh = Path(beside) / "store"
        store = pyoxigraph.Store(str(fresh))
        store.bulk_load(path=str(Path(turtle)), format=pyoxigraph.RdfFormat.TURTLE)
        store.optimize()
        store.flush()
        del store  # closes it
        if target.exists():
            shutil.rmtree(target)
        fresh.replace(target)


def is_store(folder: Path) -> bool:
    """Whether a folder is a store: RocksDB, which keeps it, names its newest manifest in CURRENT."""
    return (folder / "CURRENT").is_file()
