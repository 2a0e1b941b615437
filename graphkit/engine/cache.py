"""What was found in each text, kept between runs: SQLite, because it comes with Python, is one file, lets several runs
read and write at once, and a transaction that a kill cuts short leaves nothing behind.

Values lie apart from the index of their keys: they are large, and an index that holds them too takes thrice as long.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graphkit.errors import EngineError

_PATIENCE = 60  # seconds to wait for another run's write
_KEPT_DAYS = 90
_SCHEMA = """
CREATE TABLE IF NOT EXISTS found (key BLOB PRIMARY KEY, value BLOB NOT NULL, day INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS found_by_day ON found (day);
CREATE TABLE IF NOT EXISTS runs (out TEXT PRIMARY KEY, key BLOB NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
"""


@contextmanager
def opened(path: Path) -> Iterator[Cache]:
    """The cache in a file, which is made where it is missing. Raises EngineError where it is something else."""
    try:
        cache = Cache(path)
    except sqlite3.DatabaseError as error:
        raise EngineError(f"{path}: is no cache of graphkit ({error}); remove it or name another (--cache)") from error
    try:
        yield cache
    finally:
        cache.close()


@contextmanager
def passing() -> Iterator[Cache]:
    """A cache for one run, in a file of its own: what was found in many texts need not be held in memory."""
    with tempfile.TemporaryDirectory(prefix="graphkit-") as folder, opened(Path(folder) / "found.sqlite") as cache:
        yield cache


class Cache:
    """Values by key. A key says all that a value depends on, so an entry is never wrong, only unused.

    Raises sqlite3.DatabaseError where the file is something else.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._base = sqlite3.connect(path, timeout=_PATIENCE)
        self._base.execute("PRAGMA journal_mode=WAL")
        self._base.execute("PRAGMA synchronous=NORMAL")
        with self._base:
            self._base.executescript(_SCHEMA)

    def get(self, key: bytes) -> bytes | None:
        """The value of a key, None where there is none."""
        row = self._base.execute("SELECT value FROM found WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def has(self, key: bytes) -> bool:
        """Whether there is a value, which is not read for it."""
        return self._base.execute("SELECT 1 FROM found WHERE key = ?", (key,)).fetchone() is not None

    def put(self, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        """Stores values, all of them or none."""
        day = _today()
        with self._base:
            self._base.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", ((*pair, day) for pair in pairs))

    def run(self, out: str) -> tuple[bytes, bytes] | None:
        """(key, value) of the last run that wrote to a folder."""
        row = self._base.execute("SELECT key, value FROM runs WHERE out = ?", (out,)).fetchone()
        return (row[0], row[1]) if row else None

    def put_run(self, out: str, key: bytes, value: bytes) -> None:
        """Notes a run that has written its folder; what nobody made for long is let go."""
        with self._base:
            self._base.execute("INSERT OR REPLACE INTO runs VALUES (?, ?, ?)", (out, key, value))
            self._base.execute("DELETE FROM found WHERE day < ?", (_today() - _KEPT_DAYS,))

    def close(self) -> None:
        self._base.close()


def _today() -> int:
    """Days since 1970."""
    return int(time.time() // 86_400)
