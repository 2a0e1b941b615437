"""Documents gathered by what they tell of: one affair (a quake, a strike, a war), many texts.

Each text joins the affair whose names it shares most, weighed by how rare a name is in the corpus, or opens one.
Texts are taken in the order of their dates, so the order of input does not matter.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from graphkit.model import Story

SHARED_NEEDED = 0.22  # share of a text's weight of names that the affair must hold
_CROWDED = 64  # a name in more affairs than this finds none
_EVERYWHERE = 0.5  # a name in more than this share of a large corpus is no evidence
_LARGE = 20  # texts
_YEAR = 366


def affairs_of(stories: Mapping[str, Story]) -> dict[str, int]:
    """The affair's number for each document that names anything."""
    names = {key: _names(story) for key, story in sorted(stories.items())}
    frequency = Counter(name for found in names.values() for name in found)
    weight = {name: _weight(count, len(names)) for name, count in frequency.items()}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    held: list[Counter[str]] = []
    days: list[tuple[int, int] | None] = []
    affairs: dict[str, int] = {}
    for key in sorted((key for key, found in names.items() if found), key=lambda key: _order(stories[key])):
        day = _day(stories[key])
        affair = _best(names[key], weight, holders, held, days, day)
        if affair is None:
            affair = len(held)
            held.append(Counter())
            days.append(None)
        for name in names[key]:
            if not held[affair][name]:
                holders[name].append(affair)
            held[affair][name] += 1
        days[affair] = _widened(days[affair], day)
        affairs[key] = affair
    return affairs


def _names(story: Story) -> tuple[str, ...]:
    return tuple(sorted({*story.words, *story.places, *story.entities}))


def _weight(count: int, total: int) -> float:
    if total >= _LARGE and count > _EVERYWHERE * total:
        return 0.0
    return math.log(1 + total / count)


def _order(story: Story) -> tuple[int, str]:
    return (_day(story) or 10**7, story.document)


def _day(story: Story) -> int | None:
    return story.published.start.toordinal() if story.published else None


def _best(
    names: Iterable[str],
    weight: Mapping[str, float],
    holders: Mapping[str, list[int]],
    held: list[Counter[str]],
    days: list[tuple[int, int] | None],
    day: int | None,
) -> int | None:
    """The affair that shares most of these names, where that is enough."""
    own = sum(weight[name] for name in names)
    score: defaultdict[int, float] = defaultdict(float)
    for name in names:
        affairs = holders.get(name, ())
        if len(affairs) <= _CROWDED:
            for affair in affairs:
                score[affair] += weight[name]
    near = [affair for affair in score if _near(days[affair], day) and score[affair] >= SHARED_NEEDED * own > 0]
    return max(near, key=lambda affair: (score[affair], -affair)) if near else None


def _near(days: tuple[int, int] | None, day: int | None) -> bool:
    return days is None or day is None or days[0] - _YEAR <= day <= days[1] + _YEAR


def _widened(days: tuple[int, int] | None, day: int | None) -> tuple[int, int] | None:
    if day is None:
        return days
    return (day, day) if days is None else (min(days[0], day), max(days[1], day))
