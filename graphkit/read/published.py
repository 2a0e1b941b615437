"""When a text was published, from its furniture; an undated text stays undated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.model import Period
from graphkit.read.dates import Written, date_in_url, dates_in, infer_year
from graphkit.read.spans import Cut
from graphkit.read.words import pattern, plain

_DATED = (
    "published",
    "date",
    "masthead",
    "author",
    "updated",
    "source",
)  # kinds of furniture, the best source first


def published_in(text: str, cuts: Iterable[Cut], language: str, *, url: str | None = None) -> Period | None:
    """The date of publication: labelled, in the header, in the address, or from "ce mercredi 30 avril"."""
    ordered = sorted(cuts, key=lambda cut: (_DATED.index(cut.kind), cut.start) if cut.kind in _DATED else (9, 0))
    pieces = [text[cut.start : cut.end] for cut in ordered if cut.kind in _DATED]
    written = [date for piece in pieces for date in dates_in(piece, language)]
    with_year = next((period for date in written if (period := date.period())), None)
    if with_year or (with_year := date_in_url(url) if url else None):
        return with_year
    return next(_with_inferred_year([*written, *_deictic(text, language)], text, language), None)


def _with_inferred_year(written: Iterable[Written], text: str, language: str) -> Iterator[Period]:
    for date in written:
        year = date.year or infer_year(date, text, language)
        if period := date.period(year):
            yield period


def _deictic(text: str, language: str) -> Iterator[Written]:
    """Dates that the text points at as its own day: "a révélé ce mercredi 30 avril"."""
    flat = plain(text)
    for date in dates_in(text, language):
        if date.weekday is not None and pattern(r"{deictics} $").search(flat[: date.start][-20:]):
            yield date
