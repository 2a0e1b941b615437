"""Files, folders and patterns to records and documents, in one order whatever the file system's."""

from __future__ import annotations

import glob
import gzip
import os
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from graphkit.errors import ReadError
from graphkit.model import Document
from graphkit.read.html import read_html
from graphkit.read.jsonl import read_jsonl
from graphkit.read.plain import read_plain
from graphkit.read.record import Columns, Record, understood
from graphkit.read.tables import read_csv, read_parquet
from graphkit.read.warc import read_warc

Reader = Callable[[BinaryIO, str, str], Iterator[Record | ReadError]]

READERS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl,
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".csv": read_csv,
}
# Read only where they are named: a table in a folder may be anything, entities.csv for one.
NAMED_ONLY = (".csv",)
WALKED = tuple(suffix for suffix in READERS if suffix not in NAMED_ONLY)
STANDARD_INPUT = Path("-")


def read_paths(
    paths: Sequence[Path], *, strict: bool = False, columns: Columns | None = None
) -> Iterator[Document | ReadError]:
    """Documents of files, folders and patterns, one at a time, as :func:`records` orders and names them.

    What cannot be read yields a ReadError in its place; with ``strict`` it is raised.
    """
    for record in records(paths):
        found = understood(record, columns)
        if strict and isinstance(found, ReadError):
            raise found
        yield found


def records(paths: Sequence[Path], *, stdin: str = ".jsonl") -> Iterator[Record | ReadError]:
    """What the files hold, one record at a time, sorted by path; standard input (``-``) comes last.

    Folders are walked for the suffixes in ``READERS``; hidden files and READMEs are passed over. A record's name is
    its file's, or the path below the common parent where two files share a name; ``file.jsonl#LINE`` where a file
    holds many. ``stdin``: the suffix by which standard input is read.
    """
    files: set[Path] = set()
    for path in sorted({one for given in set(paths) - {STANDARD_INPUT} for one in _expanded(given)}):
        below = _files_below(path) if path.is_dir() else [path]
        if not below:
            yield ReadError(
                str(path), "has no news text in it", f"put {', '.join(WALKED)} files there, or name a CSV file itself"
            )
        files.update(below)
    ordered = sorted(_without_twins(files))
    for path, name in zip(ordered, _names(ordered), strict=True):
        yield from _read_file(path, name)
    if STANDARD_INPUT in paths:
        yield from _guarded(READERS[stdin], sys.stdin.buffer, "stdin", "standard input")


def _expanded(path: Path) -> list[Path]:
    """The paths that a pattern (``news/**/*.txt``) stands for; a path that exists stands for itself."""
    if path.exists() or not glob.has_magic(str(path)):
        return [path]
    found = glob.glob(str(path), recursive=True)  # noqa: PTH207 - Path.glob takes no pattern that begins at the root
    return [Path(one) for one in found] or [path]


def suffix_of(name: str) -> str:
    """The suffix by which a file is read: the longest one that is known, in small letters."""
    low = name.lower()
    known = [suffix for suffix in READERS if low.endswith(suffix)]
    return max(known, key=len) if known else Path(low).suffix


def _read_file(path: Path, name: str) -> Iterator[Record | ReadError]:
    reader = READERS.get(suffix_of(path.name))
    if not path.exists():
        yield ReadError(str(path), "does not exist", "check the path")
    elif reader is None:
        yield ReadError(str(path), f"has the suffix {path.suffix!r}", f"give {', '.join(READERS)} files")
    else:
        try:
            with _opened(path) as stream:
                yield from _guarded(reader, stream, name, str(path))
        except OSError as error:
            yield ReadError(str(path), f"cannot be opened ({error.strerror})", "check its permissions")


def _opened(path: Path) -> BinaryIO:
    if path.name.lower().endswith(".jsonl.gz"):
        return cast(BinaryIO, gzip.open(path, "rb"))
    return path.open("rb")


def _guarded(reader: Reader, stream: BinaryIO, name: str, where: str) -> Iterator[Record | ReadError]:
    """The records of a stream up to where it breaks, and then why."""
    try:
        yield from reader(stream, name, where)
    except ReadError as error:
        yield error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield ReadError(where, f"is not whole ({error})", "fetch the file again")


def tables_below(folder: Path) -> list[Path]:
    """The files below a folder that are read only where they are named, in order."""
    return sorted(_files_below(folder, NAMED_ONLY))


def _files_below(folder: Path, suffixes: Collection[str] = WALKED) -> list[Path]:
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if _is_wanted(name, suffixes)]
    return found


def _is_wanted(name: str, suffixes: Collection[str]) -> bool:
    return not name.startswith((".", "README")) and suffix_of(name) in suffixes


def _without_twins(files: set[Path]) -> list[Path]:
    """One path a file, where a file is given twice under different paths."""
    return list({os.path.realpath(path): path for path in sorted(files, reverse=True)}.values())


def _names(files: Sequence[Path]) -> list[str]:
    """The name of each file, or its path below their common folder where the name is not its own."""
    shared = Counter(path.name for path in files)
    if not any(count > 1 for count in shared.values()):
        return [path.name for path in files]
    top = os.path.commonpath([path.absolute().parent for path in files])
    return [path.name if shared[path.name] == 1 else path.absolute().relative_to(top).as_posix() for path in files]
