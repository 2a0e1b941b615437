"""Web pages: the article in them, found by trafilatura; the extracted text is what the document stores."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import BinaryIO

from graphkit.errors import ReadError
from graphkit.model import Document, Period
from graphkit.read.decode import decode
from graphkit.read.document import Given, document_of, known_language
from graphkit.read.plain import whole
from graphkit.read.record import Record

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", re.IGNORECASE)
_DECLARED_WITHIN = 4096  # bytes: browsers look no further than 1024


def read_html(stream: BinaryIO, name: str, where: str) -> Iterator[Record | ReadError]:
    """The one page of a file. Raises ReadError where it is too long."""
    return whole(stream, name, where, "html")


def page_of(record: Record) -> Document:
    """The article of a page as a document: title, blank line, text, with what the page says about it.

    Raises ReadError where no article is found.
    """
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports what our ReadError says
    found = trafilatura.bare_extraction(
        _as_text(record.data, record.where),
        url=record.url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or isinstance(found, dict) or not found.text:
        advice = "save the article's text as .txt instead"
        raise ReadError(record.where, "has no article text that can be found", advice)
    title = found.title
    body = found.text if not title or found.text.startswith(title) else f"{title}\n\n{found.text}"
    given = Given(
        language=known_language(found.language),
        published=_period(found.date),
        outlet=found.sitename,
        author=found.author,
        url=found.url or record.url,
        title=title,
        tags=tuple(found.tags or ()),
    )
    return document_of(record.name, body, given)


def _period(day: str | None) -> Period | None:
    try:
        return Period.parse(day) if day else None
    except ValueError:
        return None


def _as_text(data: bytes, where: str) -> str:
    """The page as text: in the encoding that it declares, else UTF-8."""
    declared = _CHARSET.search(data[:_DECLARED_WITHIN])
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    if encoding in ("utf-8", "utf8") or b"\x00" in data:
        return decode(data, where)
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise ReadError(where, f"declares {encoding} and is not ({error})", "save the page as UTF-8") from error
