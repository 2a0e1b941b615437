"""The language of a text, by its small words; a new language is a new ``function_words.yaml``."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from graphkit.lexicons.loader import languages, load
from graphkit.read.words import plain

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20_000  # characters: the share of small words hardly changes after that


def language_of(text: str, *, default: str = "fr") -> str:
    """The language whose small words are the most frequent; ``default`` where there are none."""
    words = Counter(_WORD.findall(plain(text[:_ENOUGH]).lower()))
    counts = {language: sum(words[word] for word in words.keys() & _small_words(language)) for language in languages()}
    best = max(counts, key=lambda language: (counts[language], language))
    return best if counts[best] else default


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(load(language, "function_words")["words"])
