"""Finds listed words and phrases in a sentence's tokens, whatever their inflection."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from graphkit.lexicons.inflection import noun_forms, verb_forms
from graphkit.lexicons.loader import load

Value = TypeVar("Value")
Part = Literal["verb", "noun", "exact"]
Keep = Callable[[Value], bool]  # whether a value is looked for

_WORD = re.compile(r"(?<= )-[^\W_]+|[^\W_]+(?:[-.][^\W_]+)*\.?'?|[^\w\s]", re.UNICODE)
_REFLEXIVE = re.compile(r"^(?:se |s')")
_CLITICS = {"en", "y"}  # before the verb of a listed phrase
_MARKS = frozenset(",;:.!?()[]«»")
MAX_GAP = 3  # words that may stand between a light verb and its complement ("a fait mercredi état de")


def words_of(phrase: str) -> list[str]:
    """The tokens of a lexicon phrase: lower case, elided articles apart ("d'après" -> d', après)."""
    return _WORD.findall(phrase.lower().replace("’", "'"))


def inflected(phrase: str) -> str:
    """The infinitive that a verb phrase inflects: "s'en tenir à" -> tenir."""
    return next(word for word in words_of(_REFLEXIVE.sub("", phrase)) if word not in _CLITICS)


class Hit(NamedTuple, Generic[Value]):
    """A phrase found: token offsets, end exclusive; ``skipped``: words between its first word and its second."""

    start: int
    end: int
    value: Value
    skipped: int = 0


class _Pattern(NamedTuple, Generic[Value]):
    number: int  # its place in the list
    rest: tuple[frozenset[str], ...]  # the forms of the words behind the first
    gap: int
    value: Value
    reflexives: frozenset[str] = frozenset()  # pronouns of which one stands shortly before the verb of "se ..."


class _Begun(Generic[Value]):
    """The phrases that begin with one word: those of that word alone, the others by the forms of their second."""

    def __init__(self, patterns: Iterable[_Pattern[Value]]) -> None:
        self.alone: list[_Pattern[Value]] = []
        self.followed: dict[str, list[_Pattern[Value]]] = {}
        self.reach = 0  # words in which the second stands
        for pattern in patterns:
            if not pattern.rest:
                self.alone.append(pattern)
                continue
            self.reach = max(self.reach, 1 + pattern.gap)
            for second in pattern.rest[0]:
                self.followed.setdefault(second, []).append(pattern)

    def near(self, near: Sequence[str]) -> Sequence[_Pattern[Value]]:
        """The phrases whose second word, if any, is among those near the first, in the order of the list."""
        if self.followed.keys().isdisjoint(near):
            return self.alone
        followed = {pattern.number: pattern for word in near for pattern in self.followed.get(word, ())}
        return sorted((*self.alone, *followed.values()), key=lambda pattern: pattern.number)


class PhraseIndex(Generic[Value]):
    """Phrases by their first two words. ``find`` returns the longest hit at each place, left to right."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._reflexives = frozenset(load(language, "phrases")["reflexives"])
        self._stops = _MARKS.union(load(language, "phrases")["clause_openers"])
        self._size = 0
        self._by_first: dict[str, list[_Pattern[Value]]] = {}
        self._begun: dict[str, _Begun[Value]] = {}  # of the first words that were met: most never are

    def add(self, phrase: str, value: Value, part: Part = "exact") -> None:
        words = words_of(_REFLEXIVE.sub("", phrase) if part == "verb" else phrase)
        if not words:
            return
        if part == "exact":
            forms = [frozenset((word,)) for word in words]
        else:
            verb = next((place for place, word in enumerate(words) if word not in _CLITICS), 0)  # "en rester à"
            forms = [self._forms(word, place - verb, part) for place, word in enumerate(words)]
        pattern = _Pattern(
            self._size,
            tuple(forms[1:]),
            MAX_GAP if part == "verb" and len(words) > 1 else 0,
            value,
            self._reflexives if part == "verb" and _REFLEXIVE.match(phrase) else frozenset(),
        )
        self._size += 1
        for form in forms[0]:
            self._by_first.setdefault(form, []).append(pattern)
        self._begun.clear()

    def begins(self, word: str) -> bool:
        """Whether any phrase begins with a lower-case word."""
        return word in self._by_first

    def add_all(self, phrases: Iterable[str], value: Value, part: Part = "exact") -> None:
        for phrase in phrases:
            self.add(phrase, value, part)

    def _forms(self, word: str, place: int, part: Part) -> frozenset[str]:
        if part == "verb" and place == 0:
            return verb_forms(word, self.language)
        if part == "noun" and len(word) > 2:
            return noun_forms(word, self.language)
        return frozenset({word})

    def occurs(self, words: Sequence[str]) -> bool:
        """Whether any phrase stands in lower-case ``words``."""
        return bool(self.find(words))

    def opens(self, words: Sequence[str]) -> bool:
        """Whether any phrase stands at the very beginning of lower-case ``words``."""
        return bool(words) and self.at(words, 0) is not None

    def find(self, words: Sequence[str], keep: Keep[Value] | None = None) -> list[Hit[Value]]:
        """All hits in lower-case ``words`` whose value is kept; where several start at one place, the longest ones."""
        return longest(self.everywhere(words), keep)

    def everywhere(self, words: Sequence[str]) -> list[list[Hit[Value]]]:
        """For each place where phrases begin, left to right, all of them in the order of the list."""
        found: list[list[Hit[Value]]] = []
        if self._by_first.keys().isdisjoint(words):  # most sentences: told at once
            return found
        for start, word in enumerate(words):
            if word in self._by_first and (here := self._beginning(words, start)):
                found.append(here)
        return found

    def all_at(self, words: Sequence[str], start: int, keep: Keep[Value] | None = None) -> list[Hit[Value]]:
        """The phrases of most words, and closest, that begin at ``start`` and are kept, in the order of the list."""
        return longest([self._beginning(words, start)], keep) if words[start] in self._by_first else []

    def _beginning(self, words: Sequence[str], start: int) -> list[Hit[Value]]:
        begun = self._begun.get(words[start])
        if begun is None:
            begun = self._begun[words[start]] = _Begun(self._by_first[words[start]])
        hits: list[Hit[Value]] = []
        near = words[start + 1 : start + 1 + begun.reach]
        if not begun.alone and begun.followed.keys().isdisjoint(near):  # most places
            return hits
        for pattern in begun.near(near):
            end = _match(pattern, words, start, self._stops) if pattern.rest or pattern.reflexives else start + 1
            if end:
                hits.append(Hit(start, end, pattern.value, end - start - 1 - len(pattern.rest)))
        return hits

    def at(self, words: Sequence[str], start: int) -> Hit[Value] | None:
        """The longest phrase that begins at ``start``, the first listed where several do."""
        found = self.all_at(words, start)
        return found[0] if found else None


def longest(everywhere: Iterable[list[Hit[Value]]], keep: Keep[Value] | None) -> list[Hit[Value]]:
    """Of the phrases that begin at each place those of most words, then those that stand closest, of what is kept."""
    hits: list[Hit[Value]] = []
    for here in everywhere:
        kept = [hit for hit in here if keep(hit.value)] if keep else here
        if len(kept) > 1:
            most = max(map(_rank, kept))
            kept = [hit for hit in kept if _rank(hit) == most]
        hits += kept
    return hits


def _rank(hit: Hit[Any]) -> tuple[int, int]:
    return hit.end - hit.start - hit.skipped, -hit.skipped


@cache
def listed(language: str, file: str, slot: str, part: Part = "exact") -> PhraseIndex[bool]:
    """The words and phrases of one slot. Raises LexiconError where the language or the file is missing."""
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all(load(language, file)[slot], True, part)
    return index


def _match(pattern: _Pattern[Value], words: Sequence[str], start: int, stops: frozenset[str]) -> int:
    """Where the phrase that begins at ``start`` ends, 0 where it is another; it does not reach over ``stops``."""
    if pattern.reflexives and not pattern.reflexives.intersection(words[max(0, start - 3) : start]):
        return 0  # "a déclaré" is not "s'est déclaré"
    place, rest = start + 1, pattern.rest
    if pattern.gap:
        last = min(place + pattern.gap, len(words) - 1)
        while place < last and words[place] not in rest[0] and words[place] not in stops:
            place += 1
    if place + len(rest) > len(words):
        return 0
    for forms in rest:
        if words[place] not in forms:
            return 0
        place += 1
    return place
