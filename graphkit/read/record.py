"""What a reader takes out of a file before it is understood: the bytes of one text, and where they came from.

Taking records out is cheap and done once, in order; understanding them (decoding, finding the article, its date and
furniture) is work that can be done anywhere, and need not be done again for bytes already known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graphkit.errors import ReadError
from graphkit.model import Document

Form = Literal["text", "html", "json"]
Columns = Mapping[str, str]  # field of a document -> the name that it has in the records


@dataclass(frozen=True, slots=True)
class Record:
    """One text as it stands in a file. ``name`` becomes the document's id, ``where`` stands in messages."""

    name: str
    where: str
    form: Form
    data: bytes
    url: str | None = None  # of a page, where the archive tells


def document(record: Record, columns: Columns | None = None) -> Document:
    """The document in a record. Raises ReadError where there is none."""
    from graphkit.read.html import page_of
    from graphkit.read.jsonl import row_of
    from graphkit.read.plain import text_of

    if record.form == "html":
        return page_of(record)
    return row_of(record, columns or {}) if record.form == "json" else text_of(record)


def understood(record: Record | ReadError, columns: Columns | None = None) -> Document | ReadError:
    """The document in a record, or why there is none."""
    if isinstance(record, ReadError):
        return record
    try:
        return document(record, columns)
    except ReadError as error:
        return error
