"""Documents gathered by what they tell of: one affair (a quake, a strike, a war), many texts.

Texts come in the order of their dates; each joins the affair whose texts it is most like, if it is much like
them, or opens one. Then affairs that are like each other are made one, the likest first (group-average linkage,
as in topic detection), so that the order of input does not matter and one odd text splits no affair.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain

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


class Affairs:
    """The affair of each document, and how much two documents share."""

    def __init__(self, stories: Mapping[str, Story], marks: Mapping[str, Marks], memo: Memo | None = None) -> None:
        self._likeness = Likeness(stories, marks)
        self._marks = marks
        self._memo = memo or Memo()
        tokens = self._likeness.tokens
        self._own = {key: hashed((tokens[key], key.encode("utf-8", "backslashreplace"))) for key in marks}
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
        numbers: dict[str, int] = {}  # of each by its first text
        told: list[set[str]] = []  # the names of all texts of each
        states: list[bytes] = []
        holders = _Holders()
        for key in order:
            names = self._marks[key].names
            rests_on = hashed((b"joins", self._own[key], holders.told(names)))
            first = self._memo.once(rests_on, partial(self._joins, key, groups, holders))
            number = numbers.setdefault(first, len(groups))
            if number == len(groups):
                groups.append([])
                told.append(set())
                states.append(b"")
            groups[number].append(key)
            old, states[number] = states[number], hashed((states[number], self._own[key]))
            holders.put(number, told[number], names - told[number], old, states[number])
            told[number] |= names
        return groups

    def _joins(self, key: str, groups: Sequence[Group], holders: _Holders) -> str:
        """The first text of the affair that a text joins, itself where it opens one."""
        near = [(self._mean([key], groups[at]), -at) for at in self._near(self._marks[key].names, holders)]
        score, at = max(near, default=(0.0, 0))
        return groups[-at][0] if score >= JOINS else key

    def _merged(self, groups: list[Group]) -> list[Group]:
        """In rounds: all pairs that are alike enough, the likest first, each affair once a round."""
        while True:
            pairs = sorted(self._alike(groups), reverse=True)
            taken: set[int] = set()
            for _, first, second in pairs:
                if first not in taken and second not in taken:
                    taken |= {first, second}
                    groups[first] = groups[first] + groups[second]
                    groups[second] = []
            if not taken:
                return groups
            groups = [group for group in groups if group]

    def _alike(self, groups: list[Group]) -> list[tuple[float, int, int]]:
        holders, pairs = _Holders(), []
        names = [{name for key in group[-_SPEAKING:] for name in self._marks[key].names} for group in groups]
        states = [hashed(map(self._own.__getitem__, (group[0], *group[-_SPEAKING:]))) for group in groups]
        for number, (own, state) in enumerate(zip(names, states, strict=True)):
            holders.put(number, (), own, b"", state)
        numbers = {group[0]: number for number, group in enumerate(groups)}
        for number, (own, state) in enumerate(zip(names, states, strict=True)):
            rests_on = hashed((b"alike", state, holders.told(own)))
            found = self._memo.once(rests_on, partial(self._likest, number, own, groups, holders))
            pairs += [(score, number, numbers[other]) for score, other in found]
        return pairs

    def _likest(
        self, number: int, names: Collection[str], groups: Sequence[Group], holders: _Holders
    ) -> tuple[tuple[float, str], ...]:
        """The later affairs that are like one, by their first texts, with the likeness."""
        others = [other for other in self._near(names, holders) if number < other]
        scores = [(self._mean(groups[number], groups[other]), groups[other][0]) for other in others]
        return tuple(found for found in scores if found[0] >= MERGES)

    def _near(self, names: Collection[str], holders: _Holders) -> list[int]:
        """The affairs that share most of some names, by weight; a name that very many share finds none."""
        import numpy

        found = holders.found_by(names)
        if not found:
            return []
        held = [holders.numbers[name] for name in found]
        numbers = numpy.fromiter(chain.from_iterable(held), "q")
        weights = numpy.repeat([self._likeness.weight[name] for name in found], list(map(len, held)))
        score, met = numpy.bincount(numbers, weights), numpy.bincount(numbers)
        (shared,) = (met >= NAMES_NEEDED).nonzero()
        nearest = numpy.lexsort((shared, -score[shared]))[:_CANDIDATES]
        near: list[int] = shared[nearest].tolist()
        return near

    def _mean(self, first: Group, second: Group) -> float:
        """The mean likeness of the texts that speak for two groups."""
        one, two, tokens = first[-_SPEAKING:], second[-_SPEAKING:], self._likeness.tokens
        key = hashed([b"mean", *map(tokens.__getitem__, one), b"and", *map(tokens.__getitem__, two)])
        return self._memo.once(
            key, lambda: sum(self._likeness.alike(a, b) for a in one for b in two) / (len(one) * len(two))
        )


class _Holders:
    """The affairs that hold a name, by their numbers, and one number for all of them that says who they are: 0 where
    they are none, or so many that the name finds none.
    """

    def __init__(self) -> None:
        self.numbers: defaultdict[str, list[int]] = defaultdict(list)
        self._states: dict[str, int] = {}

    def put(self, number: int, names: Iterable[str], new: Iterable[str], old: bytes, state: bytes) -> None:
        """An affair that held some names and holds new ones too; ``state`` says what it is now, ``old`` what it was."""
        states, now = self._states, _number(state)
        change = now ^ _number(old)
        for name in names:
            if states[name]:
                states[name] ^= change
        for name in new:
            held = self.numbers[name]
            held.append(number)
            states[name] = states.get(name, 0) ^ now if len(held) <= _CROWDED else 0

    def found_by(self, names: Iterable[str]) -> list[str]:
        """Those of some names that find affairs."""
        return list(filter(self._states.get, names))

    def told(self, names: Iterable[str]) -> bytes:
        """What some names find, whatever their order."""
        return array("Q", sorted(filter(None, map(self._states.get, names)))).tobytes()


def _number(state: bytes) -> int:
    return int.from_bytes(state[:8], "big")


def _order(story: Story) -> tuple[int, str]:
    return (day_of(story) or 10**7, story.document)
