"""Files and folders to documents, in one order whatever the file system's."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from graphkit.errors import ReadError
from graphkit.model import Document
from graphkit.read.html import read_html
from graphkit.read.jsonl import read_jsonl
from graphkit.read.plain import read_plain

Reader = Callable[[Path, str], Iterator[Document | ReadError]]

READERS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
}


def read_paths(paths: Sequence[Path], *, strict: bool = False) -> Iterator[Document | ReadError]:
    """Documents of files and folders, one at a time, sorted by path.

    Folders are walked for the suffixes in ``READERS``; hidden files and READMEs are passed over. A document's
    id is its file's name, or the path below the common parent where two files share a name; a record's is
    ``file.jsonl#LINE``. What cannot be read yields a ReadError in its place; with ``strict`` it is raised.
    """
    for found in _read(paths):
        if strict and isinstance(found, ReadError):
            raise found
        yield found


def _read(paths: Sequence[Path]) -> Iterator[Document | ReadError]:
    files: set[Path] = set()
    for path in sorted(set(paths)):
        below = _files_below(path) if path.is_dir() else [path]
        if not below:
            yield ReadError(str(path), "has no news text in it", f"put {', '.join(READERS)} files there")
        files.update(below)
    ordered = sorted(_without_twins(files))
    for path, name in zip(ordered, _names(ordered), strict=True):
        yield from _read_file(path, name)


def _read_file(path: Path, name: str) -> Iterator[Document | ReadError]:
    reader = READERS.get(path.suffix.lower())
    if not path.exists():
        yield ReadError(str(path), "does not exist", "check the path")
    elif reader is None:
        yield ReadError(str(path), f"has the suffix {path.suffix!r}", f"give {', '.join(READERS)} files")
    else:
        try:
            yield from reader(path, name)
        except ReadError as error:
            yield error
        except OSError as error:
            yield ReadError(str(path), f"cannot be opened ({error.strerror})", "check its permissions")


def _files_below(folder: Path) -> list[Path]:
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if _is_wanted(name)]
    return found


def _is_wanted(name: str) -> bool:
    return not name.startswith((".", "README")) and Path(name).suffix.lower() in READERS


def _without_twins(files: set[Path]) -> list[Path]:
    """One path a file, where a file is given twice under different paths."""
    return list({path.resolve(): path for path in sorted(files, reverse=True)}.values())


def _names(files: Sequence[Path]) -> list[str]:
    """The name of each file, or its path below their common folder where the name is not its own."""
    shared = Counter(path.name for path in files)
    if not any(count > 1 for count in shared.values()):
        return [path.name for path in files]
    top = os.path.commonpath([path.absolute().parent for path in files])
    return [path.name if shared[path.name] == 1 else path.absolute().relative_to(top).as_posix() for path in files]
