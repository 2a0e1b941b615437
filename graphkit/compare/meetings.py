"""Which positions of two origins stood together.

A sweep over time holds each new position against the standing position of every other origin, so the work is
near positions x origins. Where very many origins stand at once, only the nearest and the extreme ones are
kept and the rest is counted.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

from graphkit.compare.positions import FOREVER, Series, Standing
from graphkit.compare.tally import Tally

CROWD = 64  # standing positions held against a new one before only the nearest and the extreme are kept


def meetings(series: Mapping[str, Series], tally: Tally) -> Iterator[tuple[Standing, Standing]]:
    """Pairs of positions of two origins that stood together when the later of them was made."""
    every = [position for origin in series for position in series[origin].positions]
    dated = sorted((position for position in every if position.start is not None), key=_start)
    ends: defaultdict[int, list[Standing]] = defaultdict(list)
    standing = Crowd(tally)
    for day, group in groupby(dated, key=_start):
        for end in sorted(end for end in ends if end <= day):
            for old in ends.pop(end):
                standing.remove(old)
        for new in sorted(group, key=lambda position: _turn(position, day)):
            for other in standing.beside(new):
                yield other, new
            if new.end > day:
                standing.add(new)
                if new.end != FOREVER:
                    ends[new.end].append(new)
    for old in (position for end in sorted(ends) for position in ends[end]):
        standing.remove(old)
    for new in every:
        if new.start is None:
            for other in standing.beside(new):
                yield other, new
            standing.add(new)


def _turn(position: Standing, day: int) -> int:
    """When a position of a day meets the others, whoever is looked at first.

    One that is replaced on its own day meets them all last, if some text told it as standing, and else only what stood
    before that day.
    """
    if position.end > day:
        return 1
    return 0 if all(telling.claim.superseded for telling in position.tellings) else 2


def _start(position: Standing) -> int:
    return position.start or 0


class Crowd:
    """The positions that stand, in the order of their values."""

    def __init__(self, tally: Tally) -> None:
        self._ranked: list[tuple[float, int, Standing]] = []
        self._serial: dict[int, int] = {}
        self._tally = tally

    def add(self, position: Standing) -> None:
        serial = self._serial.setdefault(id(position), len(self._serial))
        insort(self._ranked, (position.centre, serial, position))

    def remove(self, position: Standing) -> None:
        del self._ranked[bisect_left(self._ranked, (position.centre, self._serial[id(position)], position))]

    def beside(self, new: Standing) -> list[Standing]:
        """All of other origins; in a crowd those nearest in value and the extremes, the rest only counted."""
        near = range(len(self._ranked))
        if len(near) > CROWD:
            at, quarter = bisect_left(self._ranked, (new.centre, -1, new)), CROWD // 4
            middle = near[max(0, at - quarter) : at + quarter]
            near_set = {*near[:quarter], *middle, *near[-quarter:]}
            self._tally.skipped += len(near) - len(near_set)
            return [p for i in sorted(near_set) if (p := self._ranked[i][2]).origin != new.origin]
        return [position for _, _, position in self._ranked if position.origin != new.origin]
