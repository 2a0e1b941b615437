"""What tells one body from others in its names: acronyms, proper names of one word, full names, initials."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import languages, load
from graphkit.lexicons.subjects import subject_phrases
from graphkit.resolve.parsing import heads_of
from graphkit.resolve.words import small_words

MANY = 65_536  # names of which the next look need not tell again what they are
FEWEST = 3  # letters of an acronym that its words' initials may explain
_SHORT = re.compile(r"[^\W\d_]{2,}\d*")  # one word of letters, a number behind it or not: "ANIE", "Basarnas", "M23"
_WORD = re.compile(r"[^\W\d_]+")
_PROPER = 2  # words with capitals that make a name proper to one body


@lru_cache(MANY)
def is_sign(name: str) -> bool:
    """Whether a name is an acronym or a proper name of one word, and no noun of an office ("Agence", "Police")."""
    if not _SHORT.fullmatch(name) or not name[0].isupper():
        return False
    if sum(char.isupper() for char in name) > 1:
        return True
    return len(name) > FEWEST and not any(heads_of([name.lower()], language) for language in languages())


@lru_cache(MANY)
def is_full(name: str) -> bool:
    """Whether a name has two capitals and a word of its own: "Northern Coast Railway", not "Health Ministry"."""
    capitals: list[str] = [word for word in _WORD.findall(name) if word[0].isupper()]
    return len(capitals) >= _PROPER and any(word.lower() not in _common() for word in capitals)


@lru_cache(MANY)
def signs(names: frozenset[str]) -> tuple[str, ...]:
    """The acronyms, names of one word and full names among the names of a body."""
    return tuple(sorted({fold(name) for name in names if is_sign(name) or is_full(name)}))


@lru_cache(MANY)
def full_names(names: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted({fold(name) for name in names if is_full(name)}))


@lru_cache(MANY)
def letters(names: frozenset[str]) -> frozenset[str]:
    """The initials of a body's names of several words."""
    return frozenset(letters for name in names if (letters := _initials_of(name)))


def _initials_of(name: str) -> str:
    """The initials of a name of several words, small words apart; none of a shorter one."""
    words = [word for word in _WORD.findall(name) if word.lower() not in small_words()]
    return fold("".join(word[0] for word in words)) if len(words) >= FEWEST else ""


@cache
def _common() -> frozenset[str]:
    """The words of offices and of what they deal with in every language: many bodies have them."""
    found: set[str] = set()
    for language in languages():
        offices = [word for row in load(language, "speakers")["offices"].values() for word in row["words"]]
        phrases = (*offices, *subject_phrases(language))
        found |= {word.lower() for phrase in phrases for word in _WORD.findall(phrase)}
    return frozenset(found)
