"""Two counts under one question: the march of the morning and that of the afternoon, of one town and one day.

Nothing in their fields tells such claims apart. But an origin that gives two figures for one time in one text counts
two things, and what others say right beside one of the two is of that one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby

from graphkit.compare.doubts import ABSURD
from graphkit.compare.spans import middle, times_apart
from graphkit.compare.subjects import Subject

Group = list[Subject]
_FEWEST = 4  # figures in which two counts can show: two of each
_LOOKED = 32  # figures of a count that others are held against, however many tell it


def counts(subjects: Sequence[Subject]) -> list[Group]:
    """The subjects of one question by what they count; all of them where nothing shows two counts.

    Two counts are shown by an origin that gives both, where each has another origin's figure beside it.
    """
    twins = list(_twins(subjects)) if len(subjects) >= _FEWEST else []
    if not twins:
        return [list(subjects)]
    parts = _joined([*_runs(subjects, twins), *_retold(subjects)])
    number = {subject.claim.id: place for place, part in enumerate(parts) for subject in part}
    if any(number[a.claim.id] == number[b.claim.id] for a, b in twins):
        return [list(subjects)]
    shown = {number[one.claim.id] for pair in twins for one in pair}
    disputed = [parts[place] for place in sorted(shown) if len({one.origin for one in parts[place]}) > 1]
    if len(disputed) < 2:
        return [list(subjects)]
    kept = {id(part) for part in disputed}
    for part in parts:
        if id(part) not in kept:
            _nearest(part, disputed).extend(part)
    return disputed


def _twins(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Subject]]:
    """Figures that one origin gives for one time in one text."""
    told: defaultdict[tuple[object, ...], Group] = defaultdict(list)
    for subject in subjects:
        if not subject.claim.superseded and subject.claim.modality != "denied" and subject.claim.kind == "quantity":
            told[subject.claim.document, subject.origin, subject.when].append(subject)
    for group in told.values():
        for a, b in combinations(group, 2):
            if not a.span.agrees(b.span) and _times(a, b) <= ABSURD:
                yield a, b


def _runs(subjects: Sequence[Subject], twins: Sequence[tuple[Subject, Subject]]) -> Iterator[Group]:
    """What one paragraph says of one count: an origin's second figure opens the next."""
    split = {(one.claim.id, other.claim.id) for pair in twins for one, other in (pair, pair[::-1])}
    ordered = sorted(subjects, key=lambda s: (s.claim.document, s.claim.evidence.value_start, s.claim.id))
    for _, paragraph in groupby(ordered, key=lambda s: (s.claim.document, s.paragraph)):
        run: Group = []
        for subject in paragraph:
            if any((one.claim.id, subject.claim.id) in split for one in run):
                yield run
                run = []
            run.append(subject)
        yield run


def _retold(subjects: Sequence[Subject]) -> Iterator[Group]:
    """An origin's figure in all the texts that tell it."""
    told: defaultdict[tuple[object, ...], Group] = defaultdict(list)
    for subject in subjects:
        told[subject.origin, subject.span.told_low, subject.span.told_high].append(subject)
    yield from told.values()


def _joined(groups: Iterable[Group]) -> list[Group]:
    """Groups with a member in common made one; the smaller goes into the larger, so that many are soon joined."""
    home: dict[str, Group] = {}
    for group in groups:
        met = {id(home[name]): home[name] for one in group if (name := one.claim.id) in home}
        largest = max(met.values(), key=len, default=[])
        fresh = [one for one in group if one.claim.id not in home]
        for one in (*fresh, *(one for part in met.values() if part is not largest for one in part)):
            largest.append(one)
            home[one.claim.id] = largest
    return list({id(part): part for part in home.values()}.values())


def _nearest(part: Group, counts: Sequence[Group]) -> Group:
    """The count that an origin of the part has told, else the one with the nearest figure."""
    origins = {one.origin for one in part}
    known = [count for count in counts if any(one.origin in origins for one in count)]
    few = part[:_LOOKED]
    return min(known or counts, key=lambda count: min(_times(a, b) for a in few for b in count[:_LOOKED]))


def _times(a: Subject, b: Subject) -> float:
    times = times_apart(middle(a.claim), middle(b.claim))
    return math.inf if times is None else times
