"""JSON Lines: one news text a line, ``{"text": ..., "title": ..., "published": ..., "outlet": ...}``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from graphkit.errors import ReadError
from graphkit.model import Document, Period
from graphkit.read.dateline import first_date
from graphkit.read.decode import LINE_LIMIT, decode
from graphkit.read.document import Given, document_of, known_language
from graphkit.read.record import Columns, Record

# field of a document -> names that it goes by in records, the first that is there is taken
FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "maintext"),
    "title": ("title", "headline"),
    "published": ("published", "date", "publication_date", "date_publish", "publish_date", "datePublished"),
    "outlet": ("outlet", "source", "publisher", "site", "sitename"),
    "author": ("author", "byline"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
_BYTES_A_CHARACTER = 4  # at most, in UTF-8


def read_jsonl(stream: BinaryIO, name: str, where: str) -> Iterator[Record | ReadError]:
    """A record a line, streamed; a line that is too long yields a ReadError and the next is read."""
    empty = True
    for number, line in enumerate(_lines(stream), 1):
        if line is not None and not line.strip():
            continue
        empty = False
        if line is None:
            found = f"is longer than {LINE_LIMIT:,} characters"
            yield ReadError(f"{where}#{number}", found, "split the record")
        else:
            yield Record(f"{name}#{number}", f"{where}#{number}", "json", line)
    if empty:
        raise ReadError(where, "is empty", "write one JSON object a line")


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a file, None for one that is too long to be held in memory."""
    limit = LINE_LIMIT * _BYTES_A_CHARACTER
    while line := stream.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit)
        yield None


def row_of(record: Record, columns: Columns) -> Document:
    """The document in a JSON object, or in a row of a table that was written as one.

    ``columns`` names the columns of fields that go by none of the usual names. Raises ReadError where it has no text.
    """
    where = record.where
    try:
        row = json.loads(decode(record.data, where))
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(where, f"is not JSON ({error})", "write one JSON object a line") from error
    if not isinstance(row, dict):
        raise ReadError(where, f"is a JSON {type(row).__name__}, not an object", 'write {"text": "..."}')
    fields = {field: _first(row, names) for field, names in named(columns).items()}
    text, title = fields["text"], fields["title"]
    if not text:
        raise ReadError(where, "has no text", f"put the article under one of {', '.join(named(columns)['text'])}")
    tags = row.get("tags")
    given = Given(
        language=known_language(fields["language"]),
        published=_period(fields["published"]),
        outlet=fields["outlet"],
        author=fields["author"],
        url=fields["url"],
        title=title,
        tags=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
    )
    stored = text if not title or text.startswith(title) else f"{title}\n\n{text}"
    return document_of(record.name, stored, given)


def named(columns: Columns) -> Mapping[str, tuple[str, ...]]:
    """The names that each field goes by: the one given, else the usual ones."""
    return {field: (columns[field],) if field in columns else names for field, names in FIELDS.items()}


def _first(record: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    return next((value for name in names if isinstance(value := record.get(name), str) and value.strip()), None)


def _period(written: str | None) -> Period | None:
    """EDTF, a time stamp that begins with one, or a date in words of any language; None where it is none."""
    if not written:
        return None
    try:
        return Period.parse(written.strip())
    except ValueError:
        return first_date(written)
