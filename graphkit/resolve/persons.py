"""Persons named in a text, so that "Lee" finds "Lee Seong-kweun"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.lexicons.geography_checks import fold
from graphkit.resolve.gazetteer import Found
from graphkit.resolve.parsing import domain_words, head_words
from graphkit.resolve.words import Word, known_language, word_list

_CAPITAL = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]*(?:[-'][^\W\d_]+)*"
_RUN = re.compile(rf"\b{_CAPITAL}(?:[  ]{_CAPITAL})+")


def people(text: str, found: Sequence[Found], language: str) -> dict[str, str]:
    """Folded part of a name -> the full name: runs of two or three capitalised words that are nothing else."""
    plain = text.replace("’", "'").replace("\u00a0", " ")
    taken = {place for hit in found for place in range(hit.start, hit.end)}
    lower = set(re.findall(r"\b[a-zà-öø-ÿ]+\b", plain))
    names: dict[str, str] = {}
    for match in _RUN.finditer(plain):
        parts = match.group().split()
        start = match.start()
        while parts and parts[0].lower() in lower:  # "Selon Lee": a plain word with a sentence's capital
            start += len(parts[0]) + 1
            parts = parts[1:]
        if (
            not 2 <= len(parts) <= 3
            or start in taken
            or any(part.isupper() and len(part) > 2 for part in parts)
        ):
            continue
        for part in parts:
            names.setdefault(fold(part), " ".join(parts))
    return names


def name_at_end(tokens: Sequence[Word], taken: set[int], language: str) -> tuple[int, int] | None:
    """The run of name words that closes a phrase (word offsets), None where there is none.

    A name after a link ("le cabinet de Sorevia") is no person's; ``taken`` are words that name something else.
    """
    particles = word_list(language, "speakers", "particles")
    end = len(tokens)
    while end and not tokens[end - 1].text[0].isalnum():
        end -= 1
    start = end
    while start and (
        _is_name(tokens[start - 1], start - 1, taken) or _inner(tokens, start, particles, taken)
    ):
        start -= 1
    while start < end and not _is_name(tokens[start], start, taken):
        start += 1
    if start == end or (start and tokens[start - 1].low in _links(language)):
        return None
    return start, end


def is_speaking_word(word: str, language: str) -> bool:
    """Whether a word is an office's, a role's or a domain's."""
    known = known_language(language)
    return bool(head_words(known).find([word]) or domain_words(known).find([word]))


def _links(language: str) -> frozenset[str]:
    return word_list(language, "phrases", "links") - {"la", "le"} | word_list(
        language, "speakers", "complements"
    )


def _is_name(word: Word, place: int, taken: set[int]) -> bool:
    return word.text[0].isupper() and place not in taken and not (word.text.isupper() and len(word.text) > 2)


def _inner(tokens: Sequence[Word], start: int, particles: frozenset[str], taken: set[int]) -> bool:
    """A particle between two words of a name."""
    return start >= 2 and tokens[start - 1].low in particles and _is_name(tokens[start - 2], start - 2, taken)
