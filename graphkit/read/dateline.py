"""Lines that give nothing but a date, and agency datelines before the text."""

from __future__ import annotations

import re

from graphkit.lexicons.loader import languages
from graphkit.model import Period
from graphkit.read.dates import dates_in
from graphkit.read.words import agencies, listed, pattern

SEGMENT = re.compile(r"\s+[|•·–—-]\s+")
_CLOCK = re.compile(r"\d{1,2}\s?[h:]\s?\d{0,2}(?::\d\d)?", re.IGNORECASE)
_SIGN = re.compile(r"\((?P<who>[A-Z][^()]{1,30})\)\s*(?:--|[–—-])\s+")
_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Ý][\w'./ -]{1,40}?)(?:, (?P<date>[^()–—]{3,40}?))?(?: ?\((?P<who>[^()]{2,40})\))?"
    r"(?P<dash>:?\s*(?:--|[–—]|(?<=\s)-)\s+|$)"
)
_PLACE_WORDS = 5


def is_date_line(flat: str, language: str) -> bool:
    """Whether a line gives a date and little else: "Mercredi 6 août 2025 à 11h17 – France & Région"."""
    dated, strange = False, 0
    for part in SEGMENT.split(flat):
        found = dates_in(part, language)
        rest = part
        for written in reversed(found):
            rest = rest[: written.start] + " " + rest[written.end :]
        rest = _CLOCK.sub(" ", rest)
        rest = pattern("{labels.published}|{labels.updated}").sub(" ", rest)
        left = [word for word in re.findall(r"[\w'.]+", rest) if word.lower().strip(".") not in listed("date_fillers")]
        byline = pattern(r"{bylines} ").match(part) is not None
        if found and not left:
            dated = True
        elif left and not byline:
            strange += len(left)
            if found or len(left) > 4:
                return False
    return dated and strange <= 6 and "?" not in flat


def dateline_end(flat: str, language: str) -> int | None:
    """Where the text begins after "Paris, 20 mars 2025 (agence) - "; None where a line has no dateline."""
    sign = _SIGN.match(flat)
    begin = sign.end() if sign and sign["who"].casefold() in agencies() else 0
    return _dateline_end(flat, begin, language) or begin or None


def _dateline_end(flat: str, begin: int, language: str) -> int | None:
    match = _DATELINE.match(flat, begin)
    if not match or len(match["place"].split()) > _PLACE_WORDS:
        return None
    if date := match["date"]:
        if dates_in(date, language):
            closed = match["dash"] or match["who"]
            return match.end() if closed and is_date_line(date, language) else None
        if not match["who"] or len(date.split()) > _PLACE_WORDS or not date[0].isupper():
            return None  # not a country after the town: "ROUEN, France (AP) - "
    told = match["who"] or match["place"].isupper()
    return match.end() if match["dash"] and told and match.end() < len(flat) else None


def first_date(written: str) -> Period | None:
    """The first date with a year in a short text of unknown language: a record's or a page's field."""
    found = (date.period() for language in languages() for date in dates_in(written, language))
    return next((period for period in found if period), None)
