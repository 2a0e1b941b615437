"""Listed words as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first; one that matches nothing where there are none."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def before_word(words: Iterable[str]) -> str:
    """A pattern of the words with the space behind each, which an elision has not: "de ", "d'"."""
    return any_of(word if word.endswith("'") else f"{word} " for word in words)
