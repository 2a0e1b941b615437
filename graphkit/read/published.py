"""When a text was published, from its furniture; an undated text stays undated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graphkit.model import Period
from graphkit.read.dates import Written, date_in_url, dates_in, infer_year, recent_year
from graphkit.read.spans import Cut, CutKind, lines_of
from graphkit.read.words import label_before, pattern, plain

# kinds of furniture, the best source first
_DATED: tuple[CutKind, ...] = ("published", "date", "masthead", "author", "updated", "source")
_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d/])(?![.,]\d)")
_TITLE_WORDS = 25
_TITLES = 2  # lines that may be the title


def published_in(text: str, cuts: Iterable[Cut], language: str, *, url: str | None = None) -> Period | None:
    """The date of publication.

    In this order: labelled or in the header; in the address; in the line of rights; in the title of a live ticker;
    without a year, where the weekday or the line of rights tells it ("ce mercredi 30 avril"); the year of the rights.
    """
    cuts = tuple(cuts)
    written = _of_furniture(text, cuts, language)
    rights = [plain(text[cut.start : cut.end]) for cut in cuts if cut.kind == "rights"]
    full = [*written, *(date for line in rights for date in dates_in(line, language)), *_of_title(text, cuts, language)]
    if own := next((period for date in written if (period := date.period())), None):
        return own
    if addressed := date_in_url(url) if url else None:
        return addressed
    if told := next((period for date in full if (period := date.period())), None):
        return told
    years = [int(year) for line in rights for year in _YEAR.findall(line)]
    inferred = _with_inferred_year([*written, *_deictic(text, language)], text, language, years)
    return next(inferred, Period.parse(str(max(years))) if years else None)


def day_told(text: str, language: str) -> Period | None:
    """The latest day that a text names with its weekday or its year: "la manifestation de samedi 8 février"."""
    days = [
        period
        for date in dates_in(text, language)
        if date.day
        and (date.weekday is not None or date.year)
        and (period := date.period(date.year or infer_year(date, text, language) or recent_year(date)))
    ]
    return max(days, key=lambda period: period.start, default=None)


def _of_furniture(text: str, cuts: Sequence[Cut], language: str) -> list[Written]:
    """The dates of header and footer, the best first: a label beside a date outweighs the kind of its line."""
    ranked: list[tuple[int, int, Written]] = []
    for cut in cuts:
        if cut.kind in _DATED:
            piece = plain(text[cut.start : cut.end])
            for date in dates_in(piece, language):
                kind = label_before(piece[: date.start]) or cut.kind
                ranked.append((_DATED.index(kind), cut.start + date.start, date))
    return [date for _, _, date in sorted(ranked, key=lambda one: one[:2])]


def _of_title(text: str, cuts: Sequence[Cut], language: str) -> list[Written]:
    """The dates in the title of a live ticker, which are those of its day: "La journée du jeudi 6 juin 2024"."""
    furniture = {cut.start for cut in cuts}
    lines = [line for line in lines_of(text) if line.start not in furniture][:_TITLES]
    titles = [line.flat for line in lines if not line.prose and line.words <= _TITLE_WORDS]
    live = [title for title in titles if pattern("{live_cues}").search(title)]
    return [date for title in live for date in dates_in(title, language) if date.day]


def _with_inferred_year(written: Iterable[Written], text: str, language: str, rights: list[int]) -> Iterator[Period]:
    """Dates with the year that their weekday tells; without a weekday, with that of the rights."""
    for date in written:
        year = date.year or infer_year(date, text, language)
        if not year and date.weekday is None and rights:
            year = max(rights)
        if period := replace(date, year=year).period():
            yield period


def _deictic(text: str, language: str) -> Iterator[Written]:
    """Dates that the text points at as its own day: "a révélé ce mercredi 30 avril"."""
    flat = plain(text)
    for date in dates_in(text, language):
        if date.weekday is not None and pattern(r"{deictics} $").search(flat[: date.start][-20:]):
            yield date
