"""Where a march, a vote or an arrest was counted whose own sentence names no town, by the paragraph around it.

| sentence | place |
|---|---|
| "54 interpellations sur l'ensemble du territoire" | the text's country |
| "Des heurts ont éclaté à Toamasina. La gendarmerie a procédé à 30 arrestations." | the town named before |
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from graphkit.annotate.sentence import Sentence
from graphkit.extract.scope import Scope
from graphkit.lexicons.loader import load
from graphkit.lexicons.measures import by_place
from graphkit.lexicons.patterns import any_of, before_word
from graphkit.model import Claim

_BEFORE = 40  # characters in which a word of place stands before a name


def with_scenes(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims, those of what is counted by town with the place that their sentence or their paragraph is set in."""
    starts = [sentence.start for sentence in sentences]
    towns, everywhere = _towns(starts, scope), _everywhere(claims, scope)
    found = []
    for claim in claims:
        at = bisect_right(starts, claim.evidence.value_start) - 1
        if claim.place is None and claim.kind == "quantity" and claim.measure in by_place() and at >= 0:
            land = claim.evidence.value_start in everywhere
            claim = replace(claim, place=scope.country if land else _scene(at, sentences, towns))
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


def _everywhere(claims: Sequence[Claim], scope: Scope) -> frozenset[int]:
    """Where the values start that stand nearest to words for all of a country."""
    values = [claim.evidence for claim in claims if claim.kind == "quantity"]
    found = set()
    for match in _whole_land(scope.document.language).finditer(scope.text):
        near = [(max(match.start() - one.value_end, one.value_start - match.end()), one) for one in values]
        inside = [(gap, one.value_start) for gap, one in near if one.start <= match.start() < one.end]
        if inside:
            found.add(min(inside)[1])
    return frozenset(found)


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


@cache
def _whole_land(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(load(language, 'phrases')['whole_land'])})(?![\w-])", re.IGNORECASE)
