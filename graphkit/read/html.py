"""Web pages: the article in them, found by trafilatura; the extracted text is what the document stores."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

from graphkit.errors import ReadError
from graphkit.model import Document, Period
from graphkit.read.decode import decode
from graphkit.read.document import Given, document_of, known_language
from graphkit.read.plain import limited

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", re.IGNORECASE)
_DECLARED_WITHIN = 4096  # bytes: browsers look no further than 1024


def read_html(path: Path, name: str) -> Iterator[Document | ReadError]:
    """The one article of a page. Raises ReadError where there is none."""
    yield page_document(_as_text(limited(path), str(path)), name, str(path))


def page_document(page: str, name: str, where: str) -> Document:
    """The article of a page as a document: title, blank line, text, with what the page says about it.

    Raises ReadError where no article is found.
    """
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports what our ReadError says
    found = trafilatura.bare_extraction(
        page,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise ReadError(where, "has no article text that can be found", "save the article's text as .txt instead")
    title = found.title
    body = found.text if not title or found.text.startswith(title) else f"{title}\n\n{found.text}"
    given = Given(
        language=known_language(found.language),
        published=_period(found.date),
        outlet=found.sitename,
        author=found.author,
        url=found.url,
        title=title,
        tags=tuple(found.tags or ()),
    )
    return document_of(name, body, given)


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
