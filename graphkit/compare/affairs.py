"""Documents gathered by what they tell of: one affair (a quake, a strike, a war), many texts.

Each text joins the affair whose names it shares most, weighed by how rare a name is in the corpus, or opens
one. Texts are taken in the order of their dates, so the order of input does not matter.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graphkit.compare.marks import Marks
from graphkit.model import Story

SHARED_NEEDED = 0.26  # share of a text's weight of names that the affair must hold, for texts of one day
NAMES_NEEDED = 2
FAR = 0.3  # added to it for texts a year apart
UNDATED = 100  # days that a text without date counts as away
KIN = 0.15  # share of names that lets two texts of one town speak of one event
LONELY = 0.7  # a name that one text alone holds says little: it may be that text's own way of naming
_CROWDED = 64  # a name in more affairs than this finds none
_EVERYWHERE = 0.5  # a name in more than this share of a large corpus is no evidence
_LARGE = 20  # texts
_YEAR = 366


@dataclass(slots=True)
class _Affair:
    names: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    weight: float = 0.0
    common: float = 0.0  # the weight of the names that texts of other languages could share
    first: int | None = None
    last: int | None = None

    def days_to(self, day: int | None) -> int:
        """Days between a text and the affair; 0 within its span."""
        if day is None or self.first is None or self.last is None:
            return UNDATED
        return max(self.first - day, day - self.last, 0)


class Affairs:
    """The affair of each document, and how much two documents share."""

    def __init__(self, stories: Mapping[str, Story], marks: Mapping[str, Marks]) -> None:
        self._marks = marks
        counts = Counter(name for one in marks.values() for name in one.names)
        self._weight = {name: _weight(count, len(marks)) for name, count in sorted(counts.items())}
        self._numbers: dict[str, int] = {}
        self._gather(stories)

    def number(self, document: str) -> int | None:
        """The number of a document's affair; None for one that names nothing."""
        return self._numbers.get(document)

    def share(self, first: str, second: str) -> float:
        """The weight of the names that two documents share, over that of the one that names less: 0..1."""
        one, two = self._marks.get(first), self._marks.get(second)
        if one is None or two is None:
            return 0.0
        alike = one.language == two.language
        least = min(self._weigh(marks.names if alike else marks.common) for marks in (one, two))
        return self._weigh(one.names & two.names) / least if least else 0.0

    def _weigh(self, names: Iterable[str]) -> float:
        return sum(self._weight[name] for name in sorted(names))

    def _gather(self, stories: Mapping[str, Story]) -> None:
        affairs: list[_Affair] = []
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for key in sorted(self._marks, key=lambda key: _order(stories[key])):
            day = _day(stories[key])
            number = self._best(key, day, affairs, holders)
            if number is None:
                number = len(affairs)
                affairs.append(_Affair())
            affair, marks = affairs[number], self._marks[key]
            affair.languages.add(marks.language)
            for name in sorted(marks.names - affair.names):
                affair.names.add(name)
                affair.weight += self._weight[name]
                affair.common += self._weight[name] if name in marks.common else 0.0
                holders[name].append(number)
            if day is not None:
                affair.first = min(day, affair.first or day)
                affair.last = max(day, affair.last or day)
            self._numbers[key] = number

    def _best(self, key: str, day: int | None, affairs: list[_Affair], holders: Mapping[str, list[int]]) -> int | None:
        """The affair that shares most of a document's names, where that is enough for the days between."""
        score: defaultdict[int, float] = defaultdict(float)
        met: Counter[int] = Counter()
        marks = self._marks[key]
        for name in sorted(marks.names):
            known = holders.get(name, ())
            for number in known if len(known) <= _CROWDED else ():
                score[number] += self._weight[name]
                met[number] += 1
        own, common = self._weigh(marks.names), self._weigh(marks.common)
        best: tuple[float, int] | None = None
        for number, shared in sorted(score.items()):
            affair = affairs[number]
            needed = SHARED_NEEDED + FAR * min(affair.days_to(day), _YEAR) / _YEAR
            alike = marks.language in affair.languages
            least = min(own, affair.weight) if alike else min(common, affair.common)
            if met[number] >= NAMES_NEEDED and shared >= needed * least > 0 and (best is None or shared > best[0]):
                best = shared, number
        return best[1] if best else None


def _weight(count: int, total: int) -> float:
    if count == 1:
        return LONELY * math.log(1 + total)
    if total >= _LARGE and count > _EVERYWHERE * total:
        return 0.0
    return math.log(1 + total / count)


def _order(story: Story) -> tuple[int, str]:
    return (_day(story) or 10**7, story.document)


def _day(story: Story) -> int | None:
    return story.published.start.toordinal() if story.published else None
