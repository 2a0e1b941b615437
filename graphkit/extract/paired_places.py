"""The place that one of several figures goes with: before its brackets, or in its turn.

| sentence | places |
|---|---|
| "Lyon (9 200 et 25 000) et Lille (8 000)" | Lyon, Lyon, Lille |
| "À Lyon et à Lille, ils étaient respectivement 9 200 et 8 000" | Lyon, Lille |
"""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.scope import Scope
from graphkit.lexicons.loader import load

Place = tuple[Span, str]  # where it is named, and its id


def paired_place(sentence: Sentence, span: Span, scope: Scope) -> str | None:
    """The id of the place that a figure's brackets or its turn give it; None for most figures."""
    named = list(_named(sentence, scope))
    return _before_brackets(sentence, span, named) or _in_turn(sentence, span, named)


def _named(sentence: Sentence, scope: Scope) -> list[Place]:
    found = []
    for mention in scope.places():
        where = sentence.span_of(mention.start, mention.end) if mention.kind != "demonym" else None
        if where:
            found.append((where, mention.town or mention.entity))
    return found


def _before_brackets(sentence: Sentence, span: Span, named: Sequence[Place]) -> str | None:
    before = sentence.words[: span[0]]
    opened = len(before) - 1 - before[::-1].index("(") if "(" in before else None
    if opened is None or ")" in before[opened:]:
        return None
    return next((place for where, place in named if where[1] == opened), None)


def _in_turn(sentence: Sentence, span: Span, named: Sequence[Place]) -> str | None:
    """By the order in which the places are named before the figures: as many of the last as there are figures."""
    turns = set(load(sentence.language, "attribution")["respectively"])
    at = next((i for i, word in enumerate(sentence.words) if word in turns), None)
    if at is None:
        return None
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
