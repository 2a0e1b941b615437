"""Plain text: the file is the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graphkit.errors import ReadError
from graphkit.model import Document
from graphkit.read.decode import FILE_LIMIT, check_lines, decode
from graphkit.read.document import document_of


def read_plain(path: Path, name: str) -> Iterator[Document | ReadError]:
    """The one document of a text file. Raises ReadError where it is not one."""
    text = decode(limited(path), str(path))
    check_lines(text, str(path))
    yield document_of(name, text)


def limited(path: Path) -> bytes:
    """The bytes of a file. Raises ReadError where there are too many, OSError where it cannot be opened."""
    size = path.stat().st_size
    if size > FILE_LIMIT:
        found = f"has {size:,} bytes, the limit is {FILE_LIMIT:,}"
        raise ReadError(str(path), found, "split it, or write one record a line to a .jsonl file")
    return path.read_bytes()
