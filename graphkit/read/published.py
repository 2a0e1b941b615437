"""When a text was published, from its furniture; an undated text stays undated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from graphkit.model import Period
from graphkit.read.dates import Written, date_in_url, dates_in, infer_year, recent_year
from graphkit.read.lead import of_lead, of_short_dateline, weekday_of_lead
from graphkit.read.parts import parts_of
from graphkit.read.spans import Cut, CutKind, lines_of
from graphkit.read.words import label_before, pattern, plain

# kinds of furniture, the best source first
_DATED: tuple[CutKind, ...] = ("published", "date", "masthead", "author", "updated", "source")
_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d/])(?![.,]\d)")
_OTHERS: tuple[CutKind, ...] = ("caption", "credit", "see_also", "tags")  # may hold days of their own
_TITLE_WORDS = 25
_TITLES = 2  # lines that may be the title
_OPENING = 5  # lines above the text that may hold its day
_PAPER = (
    r"(?:{own_papers})(?: [^\W\d][^ ,]*){0,3}(?: \S*\d\S*)?,? (?:{date_ties} )?(?=\d[^.:]*$)"  # "Communiqué n° 47 du"
)
_FRESH = 2  # years back to which a dateline without one may belong
_LEAD = 500  # characters in which a text says when it is
_STANDFIRST = 14  # words from which on a line that ends as a sentence is the text itself


def published_in(text: str, cuts: Iterable[Cut], language: str, *, url: str | None = None) -> Period | None:
    """The date of publication.

    In this order: labelled or in the header; in the address; in the line of rights; in the title of a live ticker or
    with its weekday in the opening lines; that of the statement that the lead reports; without a year, where the
    weekday or the line of rights tells it ("ce mercredi 30 avril", "NAIROBI, dimanche 16 mars (AFP)", "DIRECT. Le
    point ce dimanche 6 août"); the year of the rights.
    """
    cuts = tuple(cuts)
    written = _of_furniture(text, cuts, language)
    if own := next((period for date in written if (period := date.period())), None):
        return own
    if addressed := date_in_url(url) if url else None:
        return addressed
    rights = [plain(text[cut.start : cut.end]) for cut in cuts if cut.kind == "rights"]
    title = _of_title(text, cuts, language)
    full = [
        *written,
        *(date for line in rights for date in dates_in(line, language)),
        *title,
        *_of_opening(text, cuts, language),
    ]
    if told := next((period for date in full if (period := date.period())), None) or of_lead(text, language):
        return told
    years = [int(year) for line in rights for year in _YEAR.findall(line)]
    inferred = _with_inferred_year([*written, *title, *_deictic(text, language)], text, language, years)
    short = of_short_dateline(text, language)
    live = [period for date in title if (period := date.period(recent_year(date)))]
    recent = chain(_with_recent_year(text, cuts, language), [short] if short else [], live)
    return next(chain(inferred, recent), Period.parse(str(max(years))) if years else None)


def day_told(text: str, language: str) -> Period | None:
    """The day of which an undated text tells: the first that its lead names with its weekday, else the latest.

    "Réunis ce jeudi 27 novembre", "la manifestation de samedi 8 février".
    """
    days: list[tuple[int, Period]] = []
    for date in dates_in(text, language):
        if date.day and (date.weekday is not None or date.year):
            period = date.period(date.year or infer_year(date, text, language) or recent_year(date))
            if period:
                days.append((date.start if date.weekday is not None else len(text), period))
    lead = next((period for start, period in days if start < _LEAD), None)
    return lead or max((period for _, period in days), key=lambda period: period.start, default=None)


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


def _of_opening(text: str, cuts: Sequence[Cut], language: str) -> Iterator[Written]:
    """The dates that an opening line gives for itself: "Asunción, Monday 27 April 2026. Newest first".

    Only with the weekday, or behind "as of": a title tells of other days without ("Mort de X, 9 février 2024").
    """
    others = {cut.start for cut in cuts if cut.kind in _OTHERS}
    lines = lines_of(text)[:_OPENING]
    prose = next((index for index, line in enumerate(lines) if line.prose and line.words > _STANDFIRST), len(lines))
    for line in lines[: prose + 1]:
        parts = parts_of(line.flat, language) if line.start not in others else ()
        short = line.words <= _TITLE_WORDS and not line.prose
        for part in parts if short else (*parts[:1], *parts[-1:]):  # of a standfirst what opens or closes it
            closed = part.kind == "date" and line.flat[part.end : part.end + 2] in (".", ". ")
            if part.dated and (short or closed):
                start = max(0, part.start - 1)  # with its bracket
                yield from _own_days(line.flat[start : part.end], language, before=line.flat[:start])
        if (
            short and len(parts) > 1 and parts[-1].kind == "date" and parts[-2].issue
        ):  # "Situation brief no. 3 - 4 June 2024"
            yield from (date for date in dates_in(line.flat[parts[-1].start :], language) if date.day and date.year)
        if short and (paper := pattern(_PAPER).match(line.flat)):
            yield from (
                date
                for date in dates_in(line.flat, language)
                if date.day and date.start <= paper.end() < date.end and not line.flat[date.end :].strip(" .,")
            )


def _own_days(piece: str, language: str, *, before: str) -> Iterator[Written]:
    """The dates of a piece that stand with their weekday and belong to no noun, or behind "as of".

    ``before``: what stands before the piece on its line, as "Data as of Thursday evening," does.
    """
    status, tie = pattern("{status_cues} (?:[^ ]+ ){0,4}$"), pattern("{date_ties} ")
    for date in dates_in(piece, language):
        linked = pattern("{date_links} ").match(piece, date.start)  # "as of 4 June"
        head = f"{before}{piece[: linked.end() if linked else date.start]}"
        pointed = status.search(head) is not None
        free = tie.search(piece[: date.start][-4:]) is None and tie.match(piece, date.start) is None
        if date.day and (pointed or (date.weekday is not None and free)):
            yield date


def _with_recent_year(text: str, cuts: Sequence[Cut], language: str) -> Iterator[Period]:
    """The dates of datelines that name a place or an agency, in the one recent year that fits their weekday."""
    for cut in cuts:
        piece = plain(text[cut.start : cut.end]) if cut.kind == "date" else ""
        if any(part.kind in ("name", "agency") for part in parts_of(piece, language)):
            for date in dates_in(piece, language):
                if date.day and date.weekday is None:
                    date = replace(date, weekday=weekday_of_lead(text[cut.end :], language))
                    year = infer_year(date, text, language) or recent_year(date, years=_FRESH)
                else:
                    year = recent_year(date)
                if period := date.period(year):
                    yield period


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
