"""Persons named in a text, so that "Lee" finds "Lee Seong-kweun"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.lexicons.geography_checks import fold
from graphkit.resolve.gazetteer import Found
from graphkit.resolve.words import CAPITAL, Word, word_lists

_CAPITAL = rf"{CAPITAL}[^\W\d_]*(?:[-'][^\W\d_]+)*"
_RUN = re.compile(rf"\b{_CAPITAL}(?:[  ]{_CAPITAL})+")


def people(text: str, found: Sequence[Found], language: str) -> dict[str, str]:
    """Folded part of a name -> the full name: two or three capitalised words that are nothing else."""
    taken = {place for hit in found for place in range(hit.start, hit.end)}
    lower = set(re.findall(r"\b[a-zà-öø-ÿ]+\b", text))
    names: dict[str, str] = {}
    for match in _RUN.finditer(text):
        parts = match.group().split()
        start = match.start()
        while parts and parts[0].lower() in lower:  # "Selon Lee": a plain word with a sentence's capital
            start += len(parts[0]) + 1
            parts = parts[1:]
        if not 2 <= len(parts) <= 3 or start in taken or any(part.isupper() and len(part) > 2 for part in parts):
            continue
        for part in parts:
            names.setdefault(fold(part), " ".join(parts))
    return names


def name_at_end(tokens: Sequence[Word], taken: set[int], language: str) -> tuple[int, int] | None:
    """The run of name words that closes a phrase (word offsets), None where there is none.

    ``taken`` are the offsets of words that name something else.
    """
    particles = word_lists(language, ("speakers", "particles"), ("speakers", "foreign_links"))
    end = len(tokens)
    while end and not tokens[end - 1].text[0].isalnum():
        end -= 1
    start = end
    while start and (_is_name(tokens[start - 1], start - 1, taken) or _inner(tokens, start, particles, taken)):
        start -= 1
    while start < end and not _is_name(tokens[start], start, taken):
        start += 1
    return (start, end) if start < end else None


def _is_name(word: Word, place: int, taken: set[int]) -> bool:
    return word.text[0].isupper() and place not in taken and not (word.text.isupper() and len(word.text) > 2)


def _inner(tokens: Sequence[Word], start: int, particles: frozenset[str], taken: set[int]) -> bool:
    """A particle between two words of a name."""
    return start >= 2 and tokens[start - 1].low in particles and _is_name(tokens[start - 2], start - 2, taken)
