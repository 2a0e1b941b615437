"""How the positions of one question stand to each other.

A sweep over time holds each new position against the standing position of every other origin, so the work is
near positions x origins. Where very many origins stand at once, only the nearest and the extreme ones are
kept and the rest is counted.
"""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from graphkit.compare.findings import Finding, Name, finding
from graphkit.compare.positions import FOREVER, Series, Standing, day_of, ratio_of, value_finding
from graphkit.compare.strength import day_of_start, days_between, strength_of, strength_of_discrepancy, when_finding
from graphkit.compare.subjects import Subject
from graphkit.model import Claim, RelationKind, Strength

CROWD = 64  # standing positions held against a new one before only the nearest and the extreme are kept
SHORT_SERIES = 12  # an origin's series up to this length lists every replaced pair, a longer one successive pairs
INCOMMENSURATE = (
    20  # times apart: likelier two things counted than one disputed, unless one text sets both side by side
)


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two positions; in ``updates`` b replaces a. ``days`` lie between their as-of days.

    ``derived`` is the sum that was tried or that explains the link.
    """

    kind: RelationKind
    a: Standing
    b: Standing
    findings: tuple[Finding, ...]
    strength: Strength | None = None
    ratio: float | None = None
    days: int | None = None
    derived: Claim | None = None


@dataclass(slots=True)
class Tally:
    """What the cap on crowds left out of the links of one question."""

    skipped: int = 0


def links_of(series: Mapping[str, Series], tally: Tally) -> Iterator[Link]:
    """Every link of one question: updates and discrepancies of each origin, then across origins."""
    for origin in series:
        yield from _updates(series[origin])
        for first, second in series[origin].discrepancies:
            yield _discrepancy(first, second)
    for first, second in _meetings(series, tally):
        link = across(first, second)
        if link:
            yield link


def _updates(series: Series) -> Iterator[Link]:
    """Each position with those that replaced it; in a short series also with all that came after."""
    every = len(series.positions) <= SHORT_SERIES
    for old in series.positions:
        newer = old.successors
        while newer:
            for new in newer:
                yield _update(old, new)
            newer = newer[0].successors if every else []


def _update(old: Standing, new: Standing) -> Link:
    overtaken = all(telling.claim.superseded for telling in old.tellings)
    who = Name(new.origin)
    return Link(
        "updates",
        old,
        new,
        (
            finding("same", "origin.same", origin=who),
            value_finding(old, new),
            finding(
                "same",
                "update.later",
                origin=Name(new.origin),
                earlier=day_of_start(old),
                later=day_of_start(new),
            ),
            *((finding("same", "update.superseded"),) if overtaken else ()),
        ),
        ratio=ratio_of(old, new),
        days=days_between(old, new),
    )


def _discrepancy(a: Standing, b: Standing) -> Link:
    strength, why = strength_of_discrepancy(a, b)
    return Link(
        "contradicts",
        a,
        b,
        (
            finding("same", "origin.same", origin=Name(a.origin)),
            finding("different", "discrepancy", origin=Name(a.origin), day=day_of_start(a)),
            value_finding(a, b),
            why,
        ),
        strength,
        ratio_of(a, b),
        0,
    )


def _meetings(series: Mapping[str, Series], tally: Tally) -> Iterator[tuple[Standing, Standing]]:
    """Pairs of positions of two origins that stood together when the later of them was made."""
    every = [position for origin in series for position in series[origin].positions]
    dated = sorted((position for position in every if position.start is not None), key=_start)
    ends: defaultdict[int, list[Standing]] = defaultdict(list)
    standing = Crowd(tally)
    for day, group in groupby(dated, key=_start):
        for end in sorted(end for end in ends if end <= day):
            for old in ends.pop(end):
                standing.remove(old)
        for new in group:
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
        insort(self._ranked, (_centre(position), serial, position))

    def remove(self, position: Standing) -> None:
        del self._ranked[bisect_left(self._ranked, (_centre(position), self._serial[id(position)], position))]

    def beside(self, new: Standing) -> list[Standing]:
        """All of other origins; in a crowd those nearest in value and the extremes, the rest only counted."""
        near = range(len(self._ranked))
        if len(near) > CROWD:
            at, quarter = bisect_left(self._ranked, (_centre(new), -1, new)), CROWD // 4
            middle = near[max(0, at - quarter) : at + quarter]
            near_set = {*near[:quarter], *middle, *near[-quarter:]}
            self._tally.skipped += len(near) - len(near_set)
            return [p for i in sorted(near_set) if (p := self._ranked[i][2]).origin != new.origin]
        return [position for _, _, position in self._ranked if position.origin != new.origin]


def _centre(position: Standing) -> float:
    return (position.span.low + position.span.high) / 2


def across(a: Standing, b: Standing) -> Link | None:
    """How two origins' positions stand, where neither only passes on the other's."""
    if _passes_on(a, b) or _passes_on(b, a):
        return None
    value = value_finding(a, b)
    who = finding("different", "origin.different", a=Name(a.origin), b=Name(b.origin))
    if value.verdict == "same":
        return Link("corroborates", a, b, (who, value, when_finding(a, b)), days=days_between(a, b))
    if _matched_elsewhere(a, b):
        return None
    ratio = ratio_of(a, b)
    if _may_be_part(a, b) or (ratio and ratio > INCOMMENSURATE and not a.documents & b.documents):
        return None
    strength, why = strength_of(a, b)
    times = (finding("different", "value.ratio", ratio=ratio),) if ratio else ()
    return Link(
        "contradicts",
        a,
        b,
        (who, value, *times, when_finding(a, b), why),
        strength,
        ratio,
        days_between(a, b),
    )


def _matched_elsewhere(a: Standing, b: Standing) -> bool:
    """An origin that gives two figures at once counts two things: only the nearer is held against the other's."""
    return any(_nearer(twin, b, a) for twin in b.twins) or any(_nearer(twin, a, b) for twin in a.twins)


def _nearer(twin: Standing, one: Standing, other: Standing) -> bool:
    """Whether a twin of one lies nearer to the other origin's answer."""
    return twin.agrees(other) or (ratio_of(twin, other) or math.inf) < (ratio_of(one, other) or math.inf)


def _may_be_part(a: Standing, b: Standing) -> bool:
    """A town's smaller figure may be a part of its country's: both can be right."""
    small, large = sorted((a, b), key=_centre)
    place, wide = small.first.place, large.first.place
    if small.first.unit == "percent" or place is None or wide is None or not small.first.placed:
        return False
    return wide in small.first.around and not small.first.abroad


def _passes_on(a: Standing, b: Standing) -> bool:
    """Every telling of one credits the other's origin among its relays: no second witness."""
    return all(b.origin in telling.claim.relays for telling in a.tellings)


def denials(subjects: Sequence[Subject], series: Mapping[str, Series]) -> Iterator[tuple[Subject, Standing]]:
    """Each denied figure with the positions of other origins that stood then and assert it."""
    for subject in subjects:
        if subject.claim.modality != "denied":
            continue
        day = day_of(subject)
        for origin in series:
            for position in series[origin].positions:
                stood = day is None or position.start is None or position.start <= day < position.end
                if origin != subject.origin and stood and any(span.agrees(subject.span) for span in position.spans):
                    yield subject, position


def denial(subject: Subject, position: Standing) -> Link:
    """A denied figure against a position that asserts it."""
    denied = Standing(subject.origin, [subject], [subject.span], day_of(subject))
    return Link(
        "contradicts",
        position,
        denied,
        (
            finding("different", "origin.different", a=Name(position.origin), b=Name(subject.origin)),
            finding(
                "different",
                "value.denied",
                denier=Name(subject.origin),
                value=subject.claim,
                teller=Name(position.origin),
            ),
            finding("different", "strict.status"),
        ),
        "strict",
        days=days_between(position, denied),
    )
