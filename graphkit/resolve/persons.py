"""Persons named in a text, so that "Lee" finds "Lee Seong-kweun"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import before_word
from graphkit.resolve.gazetteer import Found
from graphkit.resolve.words import CAPITAL, Word, known_language, texts, word_lists

_CAPITAL = rf"{CAPITAL}[^\W\d_]*(?:[-'][^\W\d_]+)*"
_SHORTEST = 2  # words of a full name
_ELIDED = re.compile(r"\w'[a-zà-öø-ÿ]")  # at the start of a sentence's first word: "L'opposant Paul Roy"
_PREFIX = r"[a-z]{2}-"  # before a name, as in "al-Mourtada"
_RUN = re.compile(rf"\b{_CAPITAL}(?:[  ](?:{_PREFIX})?{_CAPITAL})+")
_PREFIXED = re.compile(rf"{_PREFIX}{CAPITAL}")


def people(text: str, found: Sequence[Found], language: str) -> dict[str, str]:
    """Folded part of a name -> the full name: two or three capitalised words that are nothing else."""
    taken = {place for hit in found for place in range(hit.start, hit.end)}
    lower = set(re.findall(r"\b[a-zà-öø-ÿ]+\b", text))
    names: dict[str, str] = {}
    for match in _RUN.finditer(text):
        parts = match.group().split()
        start = match.start()
        before_name = lower | _openers(language)  # "Selon Lee": a plain word with a sentence's capital
        while parts and (parts[0].lower() in before_name or (len(parts) > _SHORTEST and is_title(parts[0], language))):
            start += len(parts[0]) + 1
            parts = parts[1:]
        if len(parts) > _SHORTEST and (_has_acronym(parts[0]) or _ELIDED.match(parts[0])):  # "le délégué CGT Jean Roux"
            start += len(parts[0]) + 1
            parts = parts[1:]
        if not 2 <= len(parts) <= 3 or start in taken or any(map(_has_acronym, parts)):
            continue
        for part in parts:
            names.setdefault(fold(part), " ".join(parts))
            if _PREFIXED.match(part):
                names.setdefault(fold(part.partition("-")[2]), " ".join(parts))  # "Mourtada" of "al-Mourtada"
    return names


def _has_acronym(part: str) -> bool:
    """Whether a word is an acronym or opens with one, as no person's name does: "CGT", "UFC-Que"."""
    first = part.partition("-")[0]
    return first.isupper() and len(first) > _SHORTEST


def surnames(text: str, found: Sequence[Found], names: Mapping[str, str], language: str) -> frozenset[str]:
    """Folded names of regions and towns that are persons' in the text: "Koné" beside "Amadou Koné", and never "à Koné".

    ``names`` are the parts of persons' names, as ``people`` gives them.
    """
    forms = {text[hit.start : hit.end] for hit in found if hit.target.kind == "region"}
    persons = {form for form in forms if fold(names.get(fold(form), "").rpartition(" ")[2]) == fold(form)}
    inside = before_word(load(known_language(language), "phrases")["settled_in"])
    return frozenset(
        fold(form) for form in persons if not re.search(rf"(?<!\w)(?i:{inside}){re.escape(form)}(?!\w)", text)
    )


@lru_cache
def _openers(language: str) -> frozenset[str]:
    """The first words of what credits a source and of what tells where ("Selon", "En"), and those that open a sentence
    as any other: "But".
    """
    slots, places = load(known_language(language), "attribution"), load(known_language(language), "phrases")
    phrases = (*slots["prepositions"], *slots["weak_prepositions"], *places["place_prepositions"])
    openers = word_lists(language, ("function_words", "words")).union(texts(phrase)[0] for phrase in phrases)
    return openers - word_lists(language, ("speakers", "particles"))


@lru_cache
def _titles(language: str) -> frozenset[str]:
    """The words of offices, roles, ranks and subject matters: "Transport", "Minister", "Colonel"."""
    table = load(known_language(language), "speakers")
    phrases = [*table["roles"], *table["ranks"], *table["address"]]
    phrases += [word for row in table["officials"].values() for word in row["words"]]
    phrases += [word for forms in table["domains"].values() for word in forms]
    return frozenset(word.lower() for phrase in phrases for word in texts(phrase))


def is_title(word: str, language: str) -> bool:
    """Whether a word is of an office, a role, a rank or a subject matter."""
    return word.lower() in _titles(language) - word_lists(language, ("speakers", "particles"))


def name_at_end(tokens: Sequence[Word], taken: set[int], language: str) -> tuple[int, int] | None:
    """The run of name words that closes a phrase (word offsets), None where there is none.

    ``taken`` are the offsets of words that name something else.
    """
    particles = word_lists(language, ("speakers", "particles"), ("speakers", "foreign_links"))
    end = len(tokens)
    while end and not tokens[end - 1].text[0].isalnum():
        end -= 1
    start = end
    while start and (
        _is_name(tokens[start - 1], start - 1, taken)
        or _inner(tokens, start, particles, taken)
        or _goes_on(tokens, start - 1)
    ):
        start -= 1
    while start < end and not _is_name(tokens[start], start, taken):
        start += 1
    return (start, end) if start < end else None


def _is_name(word: Word, place: int, taken: set[int]) -> bool:
    capital = word.text[0].isupper() or (place > 0 and _PREFIXED.match(word.text) is not None)
    return capital and place not in taken and not (word.text.isupper() and len(word.text) > 2)


def _inner(tokens: Sequence[Word], start: int, particles: frozenset[str], taken: set[int]) -> bool:
    """A particle between two words of a name."""
    return start >= 2 and tokens[start - 1].low in particles and _is_name(tokens[start - 2], start - 2, taken)


def _goes_on(tokens: Sequence[Word], place: int) -> bool:
    """Whether a word is the rest of a name behind its apostrophe: "Pierre Kerloc'h", not "Armenia's"."""
    before = tokens[place - 1] if place else None
    joined = before is not None and before.end == tokens[place].start and before.text.endswith("'")
    return joined and before is not None and before.text[0].isupper() and tokens[place].low != "s"
