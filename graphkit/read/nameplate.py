"""The line above the title that names who publishes: "Corse Direct", "Nile Broadcasting > World > Africa".

A first line alone may be a kicker as well ("Guerre au Soudan"), so that something must speak for a name:

| evidence | example |
|---|---|
| sections or places behind a sign | "Cyber Ledger / News" |
| an article before a capital, or a word of mastheads | "Le Sillon", "RADIO FELLSIDE 96.4 FM" |
| capitals only, with a word of those who issue papers | "PRÉFECTURE DU NORD" |
| "Press release" on the next line or behind a sign | "Doctors for Darfur - Situation note no. 6" |
| the name again further down | "La lettre du Petit Garonnais" |
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.read.dateline import is_date_line, is_time_line
from graphkit.read.dates import dates_in
from graphkit.read.outlet import SEGMENT, fold, is_rubric, without_aside
from graphkit.read.parts import is_byline, is_role
from graphkit.read.spans import Span
from graphkit.read.words import listed, pattern, places, plain

_SEGMENTS = re.compile(rf"{SEGMENT.pattern}|,\s+")
_SIGNS = re.compile(r"[.!?:;«»\"()\d]")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}")
_WORDS = 6
_SECTION = 4  # words of a section
_TITLE = 4  # words from which on a line is a title and no button
_ABOVE = 5  # lines from the first in which the title stands
_RECURS = 8  # letters from which on a name that stands again is no chance


def is_nameplate(lines: Sequence[Span], language: str) -> bool:
    """Whether the first line names who publishes, and is no kicker and no title."""
    first, *rest = _SEGMENTS.split(lines[0].flat)
    name = without_aside(first)
    if rest and first.casefold() in listed("rubrics") and can_publish(rest[-1]):
        return True  # "LIVE – The Southern Dispatch"
    behind = _are_sections(lines[0].flat, rest) or (can_publish(name) and _dated(rest, language))
    sections = bool(rest) and (behind or (_is_marked(name) and _is_motto(rest)))
    if (rest and not sections) or not _can_be_name(name, domain=sections) or not _above_title(lines, language):
        return False
    return sections or _is_told(name, lines)


def can_publish(name: str) -> bool:
    """Whether a name reads as a paper's or a station's: an article before a capital, or a word of mastheads."""
    article = pattern("{articles} ?").match(plain(name))
    if article and name[article.end() : article.end() + 1].isupper():
        return True
    return _is_marked(name)


def _is_marked(name: str) -> bool:
    """Whether a word of mastheads stands in a name of capitalised words."""
    words = name.split()
    marks = {*listed("masthead_words"), *listed("nameplate_words")}
    marked = any(word[0].isupper() and word.lower() in marks for word in words)
    return marked and len(words) > 1 and words[-1][0].isupper()


def _is_motto(parts: Sequence[str]) -> bool:
    """Whether what stands behind a name is a column's title: "Le vrai du faux", "LIVE PAGE"."""
    return len(parts) == 1 and len(parts[0].split()) <= _SECTION and not _SIGNS.search(parts[0])


def _can_be_name(name: str, *, domain: bool) -> bool:
    words = name.split()
    if domain and _DOMAIN.fullmatch(name):
        return True
    if not words or len(words) > _WORDS or not name[0].isupper() or _SIGNS.search(name):
        return False
    verbal = any(word.lower() in listed("finite") for word in words)
    return not _is_section(name) and not verbal and not is_byline(name) and not is_role(name)


def _are_sections(line: str, parts: Sequence[str]) -> bool:
    """What stands behind signs beside a name above a title: sections or places; a trail of two needs not be known."""
    trail = len(parts) > 1 and all(len(part.split()) <= _SECTION and part[0].isupper() for part in parts)
    return "," not in line and (trail or all(_is_section(part) for part in parts))


def _is_section(part: str) -> bool:
    return part.casefold() in places() or is_rubric(part) or _is_paper(part)


def _dated(parts: Sequence[str], language: str) -> bool:
    return any(date.start == 0 for part in parts for date in dates_in(part, language))


def _is_paper(flat: str) -> bool:
    return any(flat.casefold().startswith(word) for word in listed("own_papers"))


def _above_title(lines: Sequence[Span], language: str) -> bool:
    """Whether a title follows before the text, so that the line is none itself."""
    for line in lines[1:_ABOVE]:
        if line.prose:
            return False
        if line.words >= _TITLE and not _is_furniture(line, language):
            return True
    return False


def _is_furniture(line: Span, language: str) -> bool:
    flat = line.flat
    rubric = flat.casefold() in listed("rubrics")
    return _is_paper(flat) or rubric or is_date_line(flat, language) or is_time_line(flat, language) or is_byline(flat)


def _is_told(name: str, lines: Sequence[Span]) -> bool:
    issuer = name.isupper() and any(word.lower() in listed("issuers") for word in name.split())
    again = len(fold(name)) >= _RECURS and any(fold(name) in fold(line.flat) for line in lines[1:])
    return can_publish(name) or issuer or again or _is_paper(lines[1].flat)
