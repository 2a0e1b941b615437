"""The place that one of several figures goes with: before its brackets, or in its turn.

| sentence | places |
|---|---|
| "Lyon (9 200 et 25 000) et Lille (8 000)" | Lyon, Lyon, Lille |
| "À Lyon et à Lille, ils étaient respectivement 9 200 et 8 000" | Lyon, Lille |
| "2 800 emplois en France, en Belgique et en Espagne" | none: of all three together |
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.scope import Scope
from graphkit.lexicons.loader import load

Place = tuple[Span, str]  # where it is named, and its id


def paired_place(sentence: Sentence, span: Span, scope: Scope) -> str | None:
    """The id of the place that a figure's brackets or its turn give it; None for most figures."""
    opened, turn = _bracket(sentence, span), _turn(sentence)
    if opened is None and turn is None:
        return None
    named = _named(sentence, scope)
    before = next((place for where, place in named if where[1] == opened), None)
    return before or (_in_turn(sentence, span, turn, named) if turn is not None else None)


def across_borders(sentence: Sentence, scope: Scope) -> frozenset[str]:
    """The ids of places of several countries that a sentence joins: what it counts there is of none of them alone."""
    slots = load(sentence.language, "phrases")
    joiners = {*slots["joiners"]}
    if joiners.isdisjoint(sentence.words):
        return frozenset()
    small = {",", *joiners, *slots["place_prepositions"], *slots["place_articles"]}
    run, joined = set[str](), set[str]()
    for (one, place), (other, next_place) in pairwise(_named(sentence, scope)):
        between = sentence.words[one[1] : other[0]]
        run = {*run, place, next_place} if small.issuperset(between) else set()
        ends = not joiners.isdisjoint(between) and not sentence.is_verb(other[1])  # "et la Syrie est épargnée"
        if ends and len({_country(each) for each in run}) > 1:
            joined |= run
    return frozenset(joined)


def _country(place: str) -> str | None:
    """The country's code of an id: itself, or the part of ``place/fr/lyon``; None for a place that no list knows."""
    parts = place.split("/")
    return place if len(parts) == 1 else parts[1] if len(parts) > 2 else None


def _named(sentence: Sentence, scope: Scope) -> list[Place]:
    found = []
    for mention in scope.places():
        where = sentence.span_of(mention.start, mention.end) if mention.kind != "demonym" else None
        if where:
            found.append((where, mention.town or mention.entity))
    return found


def _bracket(sentence: Sentence, span: Span) -> int | None:
    """The bracket that opens before a figure and is not closed there."""
    before = sentence.words[: span[0]]
    opened = len(before) - 1 - before[::-1].index("(") if "(" in before else None
    return None if opened is None or ")" in before[opened:] else opened


def _turn(sentence: Sentence) -> int | None:
    """Where a sentence says that its figures go with its places in their order."""
    turns = load(sentence.language, "attribution")["respectively"]
    return next((i for i, word in enumerate(sentence.words) if word in turns), None)


def _in_turn(sentence: Sentence, span: Span, at: int, named: Sequence[Place]) -> str | None:
    """By the order in which the places are named before the figures: as many of the last as there are figures."""
    figures = sorted(place for _, place in sentence.marks["numbers"])
    figures = [place for place in figures if place[0] > at] or _last_run(sentence, figures, at)
    before = [place for where, place in sorted(named) if figures and where[1] <= figures[0][0]]
    if span not in figures or len(figures) < 2 or len(set(before[-len(figures) :])) < len(figures):
        return None
    return before[-len(figures) :][figures.index(span)]


def _last_run(sentence: Sentence, figures: Sequence[Span], end: int) -> list[Span]:
    """The figures before a word that only commas, small words and one noun part: "9 200 et 8 000, respectively"."""
    run: list[Span] = []
    for figure in reversed([place for place in figures if place[1] <= end]):
        if run and not all(len(word) <= 3 for word in sentence.words[figure[1] : run[0][0]]):
            break
        run.insert(0, figure)
    return run
