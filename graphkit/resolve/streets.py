"""Streets that are named after towns, in which they hardly ever lie: "boulevard de Strasbourg", "London Road"."""

from __future__ import annotations

import re
from functools import cache

from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import any_of, before_word

_REACH = 24  # characters of "le boulevard de la"


def names_street(text: str, start: int, end: int, language: str) -> bool:
    """Whether the name of a place at ``start`` to ``end`` is that of a street."""
    before, behind = _streets(language)
    return bool(before.search(text, max(0, start - _REACH), start) or behind.match(text, end))


@cache
def _streets(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before such a name, and what behind it."""
    slots = load(language, "phrases")
    links = before_word([*slots["street_links"], *slots["place_articles"]])
    before = rf"(?<![\w-])(?:{any_of(slots['streets_before'])}) (?:{links})*\Z"
    return re.compile(before, re.IGNORECASE), re.compile(rf" (?:{any_of(slots['streets_behind'])})(?!\w)")
