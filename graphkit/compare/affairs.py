"""Documents gathered by what they tell of: one affair (a quake, a strike, a war), many texts.

Texts come in the order of their dates; each joins the affair whose texts it is most like, if it is much like
them, or opens one. Then affairs that are like each other are made one, the likest first (group-average linkage,
as in topic detection), so that the order of input does not matter and one odd text splits no affair.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence

from graphkit.compare.likeness import NAMES_NEEDED, Likeness, day_of
from graphkit.compare.marks import Marks
from graphkit.compare.memo import Memo, hashed
from graphkit.model import Story

JOINS = 0.35  # likeness to the texts of an affair at which a text joins it
MERGES = 0.2  # mean likeness of the texts of two affairs at which they are one
KIN = 0.15  # share of names that lets two texts of one town speak of one event
_CROWDED = 64  # a name in more affairs than this finds none
_CANDIDATES = 8  # affairs looked at for one text, those that share most with it first
_SPEAKING = 12  # the newest texts of an affair speak for it

Group = list[str]
Holders = Mapping[str, "array[int]"]  # the affairs that hold a name, by their numbers


class Affairs:
    """The affair of each document, and how much two documents share."""

    def __init__(self, stories: Mapping[str, Story], marks: Mapping[str, Marks], memo: Memo | None = None) -> None:
        self._likeness = Likeness(stories, marks)
        self._marks = marks
        self._memo = memo or Memo()
        order = sorted(marks, key=lambda key: _order(stories[key]))
        groups = self._merged(self._joined(order))
        self._firsts = [group[0] for group in groups]
        self._numbers = {key: number for number, group in enumerate(groups) for key in group}

    def number(self, document: str) -> int | None:
        """The number of a document's affair; None for one that names nothing."""
        return self._numbers.get(document)

    def name(self, number: int | None) -> str | None:
        """The text by which an affair is known, whatever number it has."""
        return None if number is None else self._firsts[number]

    def token(self, document: str) -> bytes:
        """A hash over all that :meth:`share` asks of a document."""
        return self._likeness.tokens.get(document, b"")

    def share(self, first: str, second: str) -> float:
        """The weight of the names that two documents share, over that of the one that names less: 0..1."""
        return self._likeness.share(first, second)

    def _joined(self, order: Sequence[str]) -> list[Group]:
        groups: list[Group] = []
        told: list[set[str]] = []  # the names of all texts of each
        holders = _holders()
        for key in order:
            near = [(self._mean([key], groups[at]), -at) for at in self._near([key], holders)]
            score, at = max(near, default=(0.0, 0))
            number = -at if score >= JOINS else len(groups)
            if number == len(groups):
                groups.append([])
                told.append(set())
            groups[number].append(key)
            for name in self._marks[key].names - told[number]:
                holders[name].append(number)
            told[number] |= self._marks[key].names
        return groups

    def _merged(self, groups: list[Group]) -> list[Group]:
        """In rounds: all pairs that are alike enough, the likest first, each affair once a round."""
        while True:
            holders = _holders()
            for number, group in enumerate(groups):
                for name in self._names(group):
                    holders[name].append(number)
            pairs = sorted(self._alike(groups, holders), reverse=True)
            taken: set[int] = set()
            for _, first, second in pairs:
                if first not in taken and second not in taken:
                    taken |= {first, second}
                    groups[first] = groups[first] + groups[second]
                    groups[second] = []
            if not taken:
                return groups
            groups = [group for group in groups if group]

    def _alike(self, groups: list[Group], holders: Holders) -> list[tuple[float, int, int]]:
        pairs = []
        for number, group in enumerate(groups):
            for other in self._near(group, holders):
                if number < other:
                    score = self._mean(group, groups[other])
                    if score >= MERGES:
                        pairs.append((score, number, other))
        return pairs

    def _near(self, group: Group, holders: Holders) -> list[int]:
        """The affairs that share most names with a group, by weight; a name that very many share finds none."""
        import numpy

        names = [name for name in self._names(group) if name in holders and len(holders[name]) <= _CROWDED]
        if not names:
            return []
        numbers = numpy.concatenate([holders[name] for name in names])
        weights = numpy.repeat([self._likeness.weight[name] for name in names], [len(holders[name]) for name in names])
        score, met = numpy.bincount(numbers, weights), numpy.bincount(numbers)
        (found,) = (met >= NAMES_NEEDED).nonzero()
        nearest = numpy.lexsort((found, -score[found]))[:_CANDIDATES]
        near: list[int] = found[nearest].tolist()
        return near

    def _names(self, group: Group) -> set[str]:
        return {name for key in group[-_SPEAKING:] for name in self._marks[key].names}

    def _mean(self, first: Group, second: Group) -> float:
        """The mean likeness of the texts that speak for two groups."""
        one, two, tokens = first[-_SPEAKING:], second[-_SPEAKING:], self._likeness.tokens
        key = hashed([b"mean", *map(tokens.__getitem__, one), b"and", *map(tokens.__getitem__, two)])
        return self._memo.once(
            key, lambda: sum(self._likeness.alike(a, b) for a in one for b in two) / (len(one) * len(two))
        )


def _holders() -> defaultdict[str, array[int]]:
    return defaultdict(lambda: array("q"))


def _order(story: Story) -> tuple[int, str]:
    return (day_of(story) or 10**7, story.document)
