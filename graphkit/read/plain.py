"""Plain text: the file is the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from graphkit.errors import ReadError
from graphkit.model import Document
from graphkit.read.decode import FILE_LIMIT, check_lines, decode
from graphkit.read.document import document_of
from graphkit.read.record import Form, Record


def whole(stream: BinaryIO, name: str, where: str, form: Form) -> Iterator[Record]:
    """The one record of a file that is one text. Raises ReadError where it is too long."""
    data = stream.read(FILE_LIMIT + 1)
    if len(data) > FILE_LIMIT:
        found = f"is too long, the limit is {FILE_LIMIT:,} bytes"
        raise ReadError(where, found, "split it, or write one record a line to a .jsonl file")
    yield Record(name, where, form, data)


def read_plain(stream: BinaryIO, name: str, where: str) -> Iterator[Record | ReadError]:
    """The one text of a file. Raises ReadError where it is too long."""
    return whole(stream, name, where, "text")


def text_of(record: Record) -> Document:
    """The document that a text is. Raises ReadError where the bytes are no text."""
    text = decode(record.data, record.where)
    check_lines(text, record.where)
    return document_of(record.name, text)
