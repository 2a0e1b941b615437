"""What a body's name says, whatever its language: "Réseau des médecins soudanais" and "Sudan Doctors Network" say
network, doctor and Sudan.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graphkit.lexicons.geography import load_countries, load_regions
from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import languages, shared
from graphkit.resolve.spelling import spelled_alike
from graphkit.resolve.words import small_words

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3  # notions that no two bodies share by chance
_NAMES = 65_536


@lru_cache(_NAMES)
def notions(name: str) -> frozenset[str]:
    """The notions of a name of three of them or more, one of them a place or a proper name; else none."""
    words = {fold(word) for word in _WORD.findall(name) if word.lower() not in _passed_over()}
    found = {word: _notion(word) for word in words}
    own = any(notion is None or notion not in _rows() for notion in found.values())
    said = frozenset(notion or spelled_alike(word) for word, notion in found.items())
    return said if own and len(said) >= _FEWEST else frozenset()


@cache
def _passed_over() -> frozenset[str]:
    return small_words() | {"s"}  # "Sudan's"


def _notion(word: str) -> str | None:
    """The place that a word names, or the first word of its row; None for a word of no row."""
    for form in (word, word[:-1] if word.endswith(("s", "x")) else word):
        if found := _places().get(form) or _rows().get(form):
            return found
    return None


@cache
def _rows() -> dict[str, str]:
    return {word: row[0] for row in shared("names")["notions"] for word in row}


@cache
def _places() -> dict[str, str]:
    """Names and adjectives of one word of countries and regions -> their id."""
    found: dict[str, str] = {}
    for region in load_regions():
        for language in languages():
            for form in (*region.named.forms_in(language), *region.named.demonyms_in(language)):
                found.setdefault(fold(form), f"place/{region.id}")
    for country in load_countries():
        for names in country.names:
            found |= dict.fromkeys(map(fold, (names.name, *names.aliases, *names.demonyms)), country.code)
    return {form: place for form, place in found.items() if _WORD.fullmatch(form)}
