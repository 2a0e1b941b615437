"""Lines that give nothing but a date, and agency datelines before the text."""

from __future__ import annotations

import re

from graphkit.lexicons.loader import languages
from graphkit.model import Period
from graphkit.read.dates import dates_in
from graphkit.read.parts import CLOCK, parts_of
from graphkit.read.words import pattern

_DIGIT = re.compile(r"\d")
_BRACKETS = frozenset("([/")
SEGMENT = re.compile(r"\s+[|•·–—-]\s+")
_CLOSER = re.compile(r":?\s*(?:--|[–—])\s+|(?<=\))(?:--|[–—-])|\s-\s+|(?<=[)\]])[.:]?\s+(?![–—-])|\.\s+(?=[A-ZÀ-Ý«])")
_LONGEST = 160  # characters of a dateline
_MOST_NAMES = 9  # words of names in a date line
_PLACE_WORDS = 5


def is_date_line(flat: str, language: str) -> bool:
    """Whether a line gives a date and little else: "Mercredi 6 août 2025 à 11h17 – France & Région"."""
    if not _dated(flat, language):
        return False  # most lines
    parts = parts_of(flat, language)
    told = all(part.kind for part in parts) and any(part.dated for part in parts)
    if any(part.heads and part.names and not part.issue for part in parts):
        return False  # "Ukraine : 24 février 2022" is a title
    return told and sum(part.names for part in parts) <= _MOST_NAMES and not flat.endswith(("?", "!"))


def _dated(flat: str, language: str) -> bool:
    """Whether a date stands in a line: the cheap question before its parts are looked at."""
    return _DIGIT.search(flat) is not None and bool(dates_in(flat, language))


def is_time_line(flat: str, language: str) -> bool:
    """Whether a line says how long ago or how long to read, and nothing else: "il y a 3 heures · 4 min"."""
    parts = parts_of(flat, language)
    only = all(part.kind in ("time", "filler", "byline") for part in parts)
    return only and any(part.kind == "time" for part in parts) and not CLOCK.fullmatch(flat.rstrip("."))


def dateline_end(flat: str, language: str) -> int | None:
    """Where the text begins after "Paris, 20 mars 2025 (agence) - "; None where a line has no dateline."""
    end = None
    for closer in _CLOSER.finditer(flat, 0, _LONGEST):
        head, after = flat[: closer.start()], flat[closer.end() :]
        closed = closer[0].strip(" .:") or _signed(head, language)
        if closed and after and not after[0].islower() and _is_dateline(head, language):
            end = closer.end()
    return end or (len(flat) if is_date_line(flat, language) else None)


def _is_dateline(head: str, language: str) -> bool:
    """Whether a head is places, a date and an agency, in that order; or places and an agency; or a PLACE."""
    parts = parts_of(head, language)
    if not parts or not all(part.kind for part in parts):
        return False
    first = next((index for index, part in enumerate(parts) if part.dated), None)
    if first is not None:
        written = dates_in(head, language)[0]
        named = any(part.names or part.kind == "agency" for part in parts[: first + 1])
        alone = written.start == 0 and written.year is not None and not pattern("{date_links} ").match(head)
        closed = not any(part.kind == "name" and not part.bracketed for part in parts[first + 1 :])
        return written.day is not None and closed and (named or alone or head[0] in "([")
    if parts[0].kind == "rubric" or any(part.kind == "time" or part.names > _PLACE_WORDS for part in parts):
        return False
    return _signed(head, language) or (len(parts) == 1 and head.isupper())


def _signed(head: str, language: str) -> bool:
    """Whether a head names its writer or stands in brackets: "KIEV (Reuters)", "(Lille, 3 mai 2024)"."""
    if _BRACKETS.isdisjoint(head) and not _dated(head, language):
        return False  # most sentences that open a text
    parts = parts_of(head, language)
    dated = any(part.dated for part in parts)
    writers = any(part.kind == "byline" and dated for part in parts)
    agencies = any(part.bracketed and part.kind in ("agency", "byline") for part in parts)
    return writers or agencies or (dated and head[0] + head[-1] in ("()", "[]"))


def first_date(written: str) -> Period | None:
    """The first date with a year in a short text of unknown language: a record's or a page's field."""
    found = (date.period() for language in languages() for date in dates_in(written, language))
    return next((period for period in found if period), None)
