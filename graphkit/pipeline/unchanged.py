"""Whether a folder of exports is still what its input comes to, and which of its pieces hold for another input."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.engine.cache import Cache
from graphkit.errors import ReadError
from graphkit.pipeline.found import settings_of
from graphkit.pipeline.keys import joined, key_of, written_by
from graphkit.pipeline.options import Options
from graphkit.pipeline.reading import Item, Texts
from graphkit.pipeline.results import Run, Written
from graphkit.read import STANDARD_INPUT

if TYPE_CHECKING:
    from graphkit.compare import Memo

Files = tuple[tuple[str, int, int], ...]  # path, bytes, time of the last change in nanoseconds


@dataclass(frozen=True, slots=True)
class Stamp:
    """The key of a run's whole input and of the graphkit that ran (code, word lists, models), and where it writes."""

    cache: Cache
    out: str
    key: bytes

    @classmethod
    def of(cls, cache: Cache, out: Path, texts: Texts, options: Options) -> Stamp | None:
        """None for standard input, which can be read but once."""
        if STANDARD_INPUT in texts.paths:
            return None
        settings = settings_of(texts.paths, options)
        parts = (_told(settings.key, item) for item in texts)
        told = repr((options.strict, options.base, options.time, options.parts)).encode()
        return cls(cache, str(out.absolute()), joined([settings.key, written_by(), *parts, told]))

    def still_holds(self) -> Run | None:
        """The end of the last run that wrote to the folder, where it had the same input and its files are untouched."""
        last = self._last()
        return last[1].again() if last and last[0] == self.key else None

    def earlier(self) -> Written | None:
        """What the last run wrote to the folder, where this graphkit wrote it and its files are untouched."""
        last = self._last()
        return last[2] if last else None

    def _last(self) -> tuple[bytes, Run, Written] | None:
        row, made = self.cache.run(self.out), written_by()
        if row is None or not row[1].startswith(made):
            return None
        run, files, written = _noted(row[1][len(made) :])
        return (row[0], run, written) if files == _files(Path(path) for path, _, _ in files) else None

    def note(self, run: Run, files: Sequence[Path], written: Written) -> None:
        """Remembers a run that has written its files."""
        self.cache.put_run(self.out, self.key, written_by() + pickle.dumps((run, _files(files), written), protocol=5))


def _told(settings: bytes, item: Item) -> bytes:
    """What tells a record, and what may be said of it, from another."""
    if isinstance(item, ReadError):
        return str(item).encode(errors="surrogatepass")
    return key_of(settings, item) + item.where.encode(errors="surrogatepass")


def remembered(stamp: Stamp | None) -> Memo:
    """What the last run found out on the way to what it wrote."""
    from graphkit.compare import Memo

    earlier = stamp.earlier() if stamp else None
    return Memo(earlier.memo) if earlier else Memo()


@lru_cache(maxsize=1)  # a run asks several times
def _noted(data: bytes) -> tuple[Run, Files, Written]:
    noted: tuple[Run, Files, Written] = pickle.loads(data)  # the user's own cache
    return noted


def _files(paths: Iterable[Path]) -> Files:
    """What tells a file from another of its name; a missing one has -1 bytes."""
    stats = [(path.absolute(), path.stat() if path.is_file() else None) for path in paths]
    return tuple((str(path), stat.st_size if stat else -1, stat.st_mtime_ns if stat else 0) for path, stat in stats)
