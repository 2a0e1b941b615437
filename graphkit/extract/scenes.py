"""Where a march, a vote or an arrest was counted whose own sentence names no town, by the paragraph around it.

| sentence | place |
|---|---|
| "54 interpellations sur l'ensemble du territoire" | the text's country |
| "1 900 suppressions de postes en Europe, dont 590 à Troyes" | Europe |
| "Des heurts ont éclaté à Toamasina. La gendarmerie a procédé à 30 arrestations." | the town named before |
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from graphkit.annotate.sentence import Sentence
from graphkit.extract.scope import Scope
from graphkit.lexicons.loader import load
from graphkit.lexicons.measures import by_place
from graphkit.lexicons.patterns import any_of, before_word
from graphkit.model import Claim, Evidence

_COMMA = re.compile("[,;:]")
_BEFORE = 40  # characters in which a word of place stands before a name


def with_scenes(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims, those of what is counted by town with the place that their sentence or their paragraph is set in."""
    starts = [sentence.start for sentence in sentences]
    language = scope.document.language
    towns = _towns(starts, scope)
    everywhere = _told_with(claims, _places_of(_whole_land(language), scope.text))
    areas = {
        start: name for name, words in _areas(language) for start in _told_with(claims, _places_of(words, scope.text))
    }
    found = []
    for claim in claims:
        at = bisect_right(starts, claim.evidence.value_start) - 1
        if claim.place is None and claim.kind == "quantity" and claim.measure in by_place() and at >= 0:
            start = claim.evidence.value_start
            land = scope.country if start in everywhere else _scene(at, sentences, towns)
            claim = replace(claim, place=scope.area(areas[start]) if start in areas else land)
        found.append(claim)
    return found


def _scene(at: int, sentences: Sequence[Sentence], towns: Sequence[Sequence[str]]) -> str | None:
    """The one town that a sentence before, in the same paragraph, is in; the nearest such sentence decides."""
    for number in range(at - 1, -1, -1):
        if sentences[number].block != sentences[at].block:
            return None
        if towns[number]:
            return towns[number][0] if len(set(towns[number])) == 1 else None
    return None


def _told_with(claims: Sequence[Claim], words: Iterable[re.Match[str]]) -> frozenset[int]:
    """Where the values start that some words go with, in the clause that holds these: the figure right before them,
    else the nearest.
    """
    values = [claim.evidence for claim in claims if claim.kind == "quantity"]
    found = set()
    for match in words:
        inside = [one for one in values if one.start <= match.start() < one.end]
        near = [(not _joined(one, match), _gap(one, match), one.value_start) for one in inside]
        if near:
            found.add(min(near)[2])
    return frozenset(found)


def _gap(value: Evidence, words: re.Match[str]) -> int:
    return max(words.start() - value.value_end, value.value_start - words.end())


def _joined(value: Evidence, words: re.Match[str]) -> bool:
    """Whether no comma stands between a figure and the words behind it."""
    return value.value_end <= words.start() and not _COMMA.search(words.string, value.value_end, words.start())


def _towns(starts: Sequence[int], scope: Scope) -> list[list[str]]:
    """By sentence, the towns and districts in which something happens there."""
    found: list[list[str]] = [[] for _ in starts]
    text, language = scope.text, scope.document.language
    for mention in scope.places():
        at = bisect_right(starts, mention.start) - 1
        before = text[max(0, mention.start - _BEFORE) : mention.start]
        place = mention.town or mention.entity
        if at >= 0 and place.startswith("place/") and _settled(language).search(before):
            found[at].append(place)
    return found


@cache
def _settled(language: str) -> re.Pattern[str]:
    """A word of place at the end of a text: "à ", "north of "."""
    return re.compile(rf"(?<![\w-])(?:{before_word(load(language, 'phrases')['settled_in'])})$", re.IGNORECASE)


def _whole_land(language: str) -> tuple[str, ...]:
    return tuple(load(language, "phrases")["whole_land"])


def _areas(language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words for each area larger than a country."""
    return ((name, tuple(row["words"])) for name, row in load(language, "phrases")["areas"].items())


def _places_of(words: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    """Where words stand in a text; most texts have none, which is told without the pattern in a tenth of the time."""
    low = text.lower()
    return _phrases(words).finditer(text) if any(word.lower() in low for word in words) else iter(())


@cache
def _phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(words)})(?![\w-])", re.IGNORECASE)
