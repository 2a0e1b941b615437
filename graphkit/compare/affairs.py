"""Documents gathered by what they tell of: one affair (a quake, a strike, a war), many texts.

Texts come in the order of their dates; each joins the affair whose texts it is most like, if it is much like
them, or opens one. Then affairs that are like each other are made one, the likest first (group-average linkage,
as in topic detection), so that the order of input does not matter and one odd text splits no affair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from graphkit.compare.likeness import NAMES_NEEDED, Likeness, day_of
from graphkit.compare.marks import Marks
from graphkit.compare.memo import BYTES, Memo, hashed
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
        self._memo = memo or Memo()
        numbers = {name: _number("name", name) for name in self._likeness.weight}
        order = sorted(marks, key=lambda key: _order(stories[key]))
        groups = self._joined(order, numbers)
        self._memo.pack()
        groups = self._merged(groups, numbers)
        self._memo.pack()
        self._likeness.settle()
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

    def _joined(self, order: Sequence[str], numbers: Mapping[str, int]) -> list[Group]:
        groups: list[Group] = []
        voices: list[bytes] = []  # of each
        told: list[set[str]] = []  # the names of all texts of each
        holders = _Holders(numbers)
        for key in order:
            names = {*self._likeness.names[key]}
            near = self._near(self._likeness.tokens[key], names, holders)
            own = self._voice([key])
            score, at = max(((self._mean([key], groups[at], own + voices[at]), -at) for at in near), default=(0.0, 0))
            number = -at if score >= JOINS else len(groups)
            if number == len(groups):
                groups.append([])
                voices.append(b"")
                told.append(set())
                holders.open(key)
            groups[number].append(key)
            voices[number] = self._voice(groups[number])
            holders.put(number, names - told[number])
            told[number] |= names
        return groups

    def _merged(self, groups: list[Group], numbers: Mapping[str, int]) -> list[Group]:
        """In rounds: all pairs that are alike enough, the likest first, each affair once a round."""
        holders, voices, names = _Holders(numbers), list(map(self._voice, groups)), list(map(self._spoken, groups))
        for number, group in enumerate(groups):
            holders.open(group[0])
            holders.put(number, names[number])
        while True:
            pairs = sorted(self._alike(groups, voices, names, holders), reverse=True)
            taken: set[int] = set()
            for _, first, second in pairs:
                if first in taken or second in taken:
                    continue
                taken |= {first, second}
                for number, group in ((first, groups[first] + groups[second]), (second, [])):
                    holders.take(number, names[number])
                    groups[number], voices[number], names[number] = group, self._voice(group), self._spoken(group)
                    holders.put(number, names[number])
            if not taken:
                return [group for group in groups if group]

    def _alike(
        self, groups: Sequence[Group], voices: Sequence[bytes], names: Sequence[set[str]], holders: _Holders
    ) -> Iterator[tuple[float, int, int]]:
        """Pairs of affairs that are alike enough, with how much; those that were put into others have no texts."""
        for number, group in enumerate(groups):
            for other in self._near(voices[number], names[number], holders) if group else ():
                if number < other:
                    score = self._mean(group, groups[other], voices[number] + voices[other])
                    if score >= MERGES:
                        yield score, number, other

    def _spoken(self, group: Group) -> set[str]:
        """The names of the texts that speak for a group."""
        return {name for key in group[-_SPEAKING:] for name in self._likeness.names[key]}

    def _near(self, token: bytes, names: Collection[str], holders: _Holders) -> list[int]:
        """The affairs that share most of some names, by weight; ``token`` is a hash over names and weights."""
        key = hashed((b"near", token, holders.told(names)))
        firsts = self._memo.once(key, lambda: [holders.firsts[at] for at in self._nearest(names, holders)])
        return [holders.numbers[first] for first in firsts]

    def _nearest(self, names: Collection[str], holders: _Holders) -> list[int]:
        import numpy

        found = holders.found_by(names)
        if not found:
            return []
        held = [holders.held[name] for name in found]
        numbers = numpy.fromiter(chain.from_iterable(held), "q")
        weights = numpy.repeat([self._likeness.weight[name] for name in found], list(map(len, held)))
        score, met = numpy.bincount(numbers, weights), numpy.bincount(numbers)
        (shared,) = (met >= NAMES_NEEDED).nonzero()
        nearest = numpy.lexsort((shared, -score[shared]))[:_CANDIDATES]
        near: list[int] = shared[nearest].tolist()
        return near

    def _voice(self, group: Group) -> bytes:
        """A hash over the texts that speak for a group."""
        return hashed(map(self._likeness.tokens.__getitem__, group[-_SPEAKING:]))

    def _mean(self, first: Group, second: Group, voices: bytes) -> float:
        """The mean likeness of the texts that speak for two groups, told by the voices of both."""
        one, two = first[-_SPEAKING:], second[-_SPEAKING:]
        return self._memo.once(
            hashed((b"mean", voices)),
            lambda: sum(self._likeness.alike(a, b) for a in one for b in two) / (len(one) * len(two)),
        )


class _Holders:
    """The affairs that hold a name, by their numbers; one that very many hold finds none. ``names``: all there are,
    with a number for each.
    """

    def __init__(self, names: Mapping[str, int]) -> None:
        self.firsts: list[str] = []  # the text by which each affair is known
        self.numbers: dict[str, int] = {}  # the same, the other way round
        self.held: defaultdict[str, list[int]] = defaultdict(list)
        self._marks: list[int] = []  # a number for each affair, whatever its place
        self._states = dict(names)  # numbers that say which affairs hold each
        self._finding = dict(names)  # the same, 0 for those that find none

    def open(self, first: str) -> None:
        """The next affair, by its first text."""
        self.numbers[first] = len(self.firsts)
        self.firsts.append(first)
        self._marks.append(_number("affair", first))

    def put(self, number: int, names: Iterable[str]) -> None:
        """An affair that holds some names."""
        self._change(number, names, list.append)

    def take(self, number: int, names: Iterable[str]) -> None:
        """An affair that held some names and does so no longer."""
        self._change(number, names, list.remove)

    def _change(self, number: int, names: Iterable[str], change: Callable[[list[int], int], None]) -> None:
        own, states = self._marks[number], self._states
        for name in names:
            held = self.held[name]
            change(held, number)
            states[name] ^= own
            self._finding[name] = states[name] if len(held) <= _CROWDED else 0

    def found_by(self, names: Iterable[str]) -> list[str]:
        """Those of some names that find affairs."""
        return [name for name in names if 0 < len(self.held.get(name, ())) <= _CROWDED]

    def told(self, names: Iterable[str]) -> bytes:
        """A hash over what each of some names finds, whatever their order: the sum of their numbers."""
        return sum(map(self._finding.__getitem__, names)).to_bytes(BYTES, "big")


def _number(kind: str, text: str) -> int:
    """A number of 64 bits for a name, or for an affair by its first text."""
    return int.from_bytes(hashed((kind.encode(), text.encode("utf-8", "backslashreplace")))[:8], "big")


def _order(story: Story) -> tuple[int, str]:
    return (day_of(story) or 10**7, story.document)
