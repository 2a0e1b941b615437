"""Whose a bare "dollar" or "$" is: of the land that a text is about, where its people call their own money so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from graphkit.lexicons.geography import load_countries, load_homonyms, load_regions
from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import load

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_LONGEST = 4  # words of a place's name


def home_of_money(text: str, language: str) -> str | None:
    """ISO 3166 alpha-2 code of the country whose own currency a text means by a name that the world reads as another's.

    None unless the text names that country and its places more often than any other country, or where it tells
    that currency by its full name or sign ("C$5"), since the bare one is then the other.
    """
    rows: list[Mapping[str, Any]] = load(language, "units")["home_currencies"]
    for row in rows:
        if not any(str(name) in text for name in row["names"]):
            continue
        told = Counter(_places_told(text, language)).most_common(2)
        if not told or (len(told) > 1 and told[1][1] == told[0][1]):
            continue
        code = str(row.get(told[0][0], row["default"]))
        if code != row["default"] and not any(form in text.lower() for form in _in_full(language, code)):
            return told[0][0]
    return None


def _places_told(text: str, language: str) -> Iterator[str]:
    """The country of each place and people that a text names, as often as it does."""
    words, names = _WORD.findall(text), _names(language)
    place = 0
    while place < len(words):
        tries = ((size, names.get(" ".join(words[place : place + size]))) for size in range(_LONGEST, 0, -1))
        size, code = next(((size, code) for size, code in tries if code), (1, None))
        if code:
            yield code
        place += size


@cache
def _names(language: str) -> Mapping[str, str]:
    """Names as they are written, each with its country in capitals; those of other things left out."""
    homonyms = load_homonyms(language)
    pairs = [
        *((form, row.code) for row in load_countries() for form in row.in_language(language).forms),
        *((form, row.country) for row in load_regions() for form in _forms(row.named, language)),
    ]
    return {form: code.upper() for form, code in pairs if code and fold(form) not in homonyms}


def _forms(named: Any, language: str) -> tuple[str, ...]:
    return (*named.forms_in(language), *named.demonyms_in(language))


@cache
def _in_full(language: str, code: str) -> tuple[str, ...]:
    """A currency's full names and its signs of more than one letter, small."""
    units = load(language, "units")
    signs = [str(sign) for sign, of in units["currency_prefixes"].items() if of == code]
    return tuple(form.lower() for form in (*map(str, units["currencies"].get(code, ())), *signs))
