"""Lines in which an outlet or a writer stands beside the day of issue, whatever else they say of themselves.

| line | what stands in it |
|---|---|
| "Radio Vilaine — L'édition de midi, mardi 4 juin 2024 (transcription)" | an outlet, a programme, a day |
| "The Valley Chronicle, weekly, 4 June 2024, p. 7" | an outlet, its rhythm, a day, a page |
| "Par la rédaction | 4 juin 2024 | Question posée par 12 lecteurs" | a writer, a day, a remark |
| "Anne Le Goff, La Voix de la Vilaine" | a writer and an outlet |
| "The Valley Reader", below a day | an outlet |
"""

from __future__ import annotations

import re

from graphkit.read.dateline import is_date_line
from graphkit.read.dates import dates_in
from graphkit.read.nameplate import can_publish
from graphkit.read.outlet import masthead
from graphkit.read.parts import is_byline, parts_of
from graphkit.read.spans import CutKind, Span
from graphkit.read.words import listed, pattern, places

_REMARK = 8  # words of what a line says besides who and when
_NAME = 5  # words of an outlet that has a line of its own
_WRITER = re.compile(r"(?:[A-ZÀ-Ý][\w'.-]+ ){1,3}[A-ZÀ-Ý][\w'.-]+, (?P<outlet>[A-ZÀ-Ý][^,.]+)")


def issue_line(line: Span, language: str) -> CutKind | None:
    """ "masthead" where an outlet opens a line with a day, "date" where a writer does."""
    parts = parts_of(line.flat, language)
    days = [part for part in parts if part.kind == "date" and _is_day(line.flat[part.start : part.end], language)]
    if len(parts) < 2 or len(days) != 1 or line.prose or line.flat.endswith(("?", "!")):
        return None
    others = [line.flat[part.start : part.end] for part in parts if part.kind is None]
    if any(part.heads and part.names for part in parts) or any(len(other.split()) > _REMARK for other in others):
        return None
    first = parts[0]
    if first.kind == "byline":
        return "date"
    return "masthead" if first.kind == "name" and _publishes(line.flat[first.start : first.end].strip()) else None


def writer_and_outlet(line: Span) -> bool:
    """Whether a line is a writer and the outlet: "Anne Le Goff, La Voix de la Vilaine"."""
    signed = _WRITER.fullmatch(line.flat)
    return signed is not None and _publishes(signed["outlet"])


def outlet_below_day(above: Span, line: Span, language: str) -> bool:
    """Whether a line below one that only gives a day names the outlet: an article and capitals, and no word else."""
    article = pattern("{articles} ?").match(line.flat)
    words = line.flat[article.end() :].split() if article else []
    links = {*listed("outlet_links"), *listed("articles")}
    named = 0 < len(words) < _NAME and all(word[0].isupper() or word in links for word in words)
    alone = not line.closed and line.flat.casefold() not in places()
    return named and alone and is_date_line(above.flat, language)


def _publishes(name: str) -> bool:
    """Whether a name is an outlet's for its words, not for its article alone: "Le Mali" publishes nothing."""
    if name.casefold() in places() or is_byline(name):
        return False
    return masthead(name) is not None or (can_publish(name) and not pattern("{articles} ?").match(name))


def _is_day(piece: str, language: str) -> bool:
    return any(date.day and date.year for date in dates_in(piece, language))
