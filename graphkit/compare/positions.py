"""An origin's answers to a question over time: which figure stood when, and how often it was told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from graphkit.compare.spans import Span, common, middle, times_apart
from graphkit.compare.subjects import Subject

FOREVER = 10**8  # an ordinal after every date: nothing has replaced the position yet
_MANIFOLD, _HALVED = 100, 2  # times as large, or as small, from which a later total of one origin is another total
_SPANS = 8  # distinct ranges kept for one position


@dataclass(slots=True, eq=False)
class Standing:
    """One answer of one origin with all its tellings; it stands from ``start`` to the day before ``end``
    (ordinals).

    ``spans`` are the distinct ranges it was told with, all of which agree with each other, and ``answer`` is what they
    have in common; ``start`` is None where no telling has a date; ``twins`` are figures that one text gives beside it
    for the same day.
    """

    origin: str
    tellings: list[Subject]
    spans: list[Span]
    start: int | None
    end: int = FOREVER
    successors: list[Standing] = field(default_factory=list)
    twins: list[Standing] = field(default_factory=list)
    answer: Span = field(init=False)
    first: Subject = field(init=False)
    figure: float | None = field(init=False)  # the first telling's, as one number
    centre: float = field(init=False)  # of the first telling's range
    relays: frozenset[str] = field(init=False)  # who passes on every telling

    def __post_init__(self) -> None:
        self.answer = common(self.spans)
        self.first = self.tellings[0]
        self.figure = middle(self.first.claim)
        self.centre = (self.span.low + self.span.high) / 2
        self.relays = frozenset(self.first.claim.relays)

    @property
    def span(self) -> Span:
        return self.spans[0]

    @property
    def documents(self) -> set[str]:
        return {telling.claim.document for telling in self.tellings}

    def accepts(self, telling: Subject) -> bool:
        return all(span.agrees(telling.span) for span in self.spans)

    def tell(self, telling: Subject) -> None:
        self.tellings.append(telling)
        self.relays &= frozenset(telling.claim.relays)
        if len(self.spans) < _SPANS and telling.span not in self.spans:
            self.spans.append(telling.span)
            self.answer = common(self.spans)

    def agrees(self, other: Standing) -> bool:
        return self.answer.agrees(other.answer)

    def strictly_apart(self, other: Standing) -> bool:
        return all(one.strictly_apart(two) for one in self.spans for two in other.spans)

    def once_apart(self, other: Standing) -> bool:
        """Whether some telling of each leaves no course open, whatever margin others leave."""
        return any(one.strictly_apart(two) for one in self.spans for two in other.spans)

    def above(self, other: Standing) -> bool:
        return self.answer.above(other.answer)

    def strictly_above(self, other: Standing) -> bool:
        return all(one.strictly_above(two) for one in self.spans for two in other.spans)


@dataclass(slots=True)
class Series:
    """An origin's positions in time, and the pairs of them made for one day by different texts."""

    positions: list[Standing] = field(default_factory=list)
    discrepancies: list[tuple[Standing, Standing]] = field(default_factory=list)


def day_of(subject: Subject) -> int | None:
    """The day a value holds for: the last of its span, but not after it was published."""
    when, published = subject.when, subject.published
    if when is None:
        return None
    if published and when.start <= published.end < when.end and not subject.planned:
        return published.end.toordinal()
    return when.end.toordinal()


def series_of(subjects: Iterable[Subject]) -> dict[str, Series]:
    """Each origin's series, by origin, in the order of origin ids; denials are no positions."""
    told: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        if subject.claim.modality != "denied":
            told[subject.origin].append(subject)
    return {origin: _series(origin, told[origin]) for origin in sorted(told)}


def _series(origin: str, subjects: Sequence[Subject]) -> Series:
    series = Series()
    dated = sorted((s for s in subjects if day_of(s) is not None), key=_order)
    standing: list[Standing] = []
    for _, group in groupby(dated, key=_moment):
        standing = _take(origin, list(group), standing, series)
    for position in standing:
        position.end = _overtaken_by(position)
    for subject in sorted((s for s in subjects if day_of(s) is None), key=_order):
        home = _home(subject, series.positions[::-1])
        if home:
            home.tell(subject)
        else:
            series.positions.append(_new(origin, subject, None))
    return series


def _overtaken_by(position: Standing) -> int:
    """The day by which a figure had been replaced by one that its texts call newer and that is not at hand."""
    told = [telling.published for telling in position.tellings if telling.claim.superseded]
    if len(told) < len(position.tellings) or position.start is None:
        return position.end
    days = [published.end.toordinal() for published in told if published]
    return min([position.end, *(day for day in days if day > position.start)])


def _take(origin: str, group: list[Subject], standing: list[Standing], series: Series) -> list[Standing]:
    """One day's tellings: those that agree with a standing position retell it, the others open new ones."""
    fresh: list[Standing] = []
    retold: list[Standing] = []
    for subject in group:
        home = _home(subject, (*fresh, *standing))
        if home:
            home.tell(subject)
            retold.append(home)
        else:
            fresh.append(_new(origin, subject, day_of(subject)))
    series.positions += fresh
    if not fresh:
        return standing
    here = {document for new in fresh for document in new.documents}
    kept: list[Standing] = []
    for old in standing:
        if old.start == fresh[0].start and not _overtaken(old, fresh[0]):
            _pair_up(old, fresh, series)
            kept.append(old)
        elif _stays(old, fresh, group, here, retold) or _of_another_count(old, fresh):
            for new in fresh:
                _twin(old, new)
            kept.append(old)
        else:
            old.end, old.successors = fresh[0].start or FOREVER, fresh
    for number, new in enumerate(fresh):
        _pair_up(new, fresh[:number], series)
    return kept + fresh


def _stays(
    old: Standing, fresh: Sequence[Standing], group: list[Subject], here: set[str], retold: Sequence[Standing]
) -> bool:
    """Whether a text of the day tells an old value again beside a new one: it counts two things."""
    return any(old is one for one in retold) and _told_in(old, here, group) and not _outrun(old, fresh)


def _home(subject: Subject, positions: Sequence[Standing]) -> Standing | None:
    """The position that a telling repeats: one told with the same range, else the first that it agrees with."""
    fitting = [position for position in positions if position.accepts(subject)]
    return next((position for position in fitting if subject.span in position.spans), next(iter(fitting), None))


def _pair_up(position: Standing, others: Iterable[Standing], series: Series) -> None:
    """Two figures for one day: two counts where one text gives both, else one text misreports."""
    for other in others:
        if position.documents & other.documents:
            _twin(position, other)
        else:
            series.discrepancies.append((other, position))


def _twin(a: Standing, b: Standing) -> None:
    a.twins.append(b)
    b.twins.append(a)


def _told_in(old: Standing, documents: set[str], group: list[Subject]) -> bool:
    """Whether a text of this day tells the old value beside a new one: it counts two things."""
    return any(t in group and t.claim.document in documents and not t.claim.superseded for t in old.tellings)


def _outrun(old: Standing, fresh: Sequence[Standing]) -> bool:
    """A count that an earlier text told and a later one raises, recalling it ("57, and 38 on Sunday")."""
    grown = old.first.measure.cumulative and all(new.above(old) for new in fresh)
    return grown and old.first.claim.document not in {document for new in fresh for document in new.documents}


def _of_another_count(old: Standing, fresh: Sequence[Standing]) -> bool:
    """A figure a hundred times another's, or a total of what only grows that falls by half, is not the same told anew.

    What was only feared ("there may be 300 dead") may fall.
    """
    apart = not old.documents & {document for new in fresh for document in new.documents}
    ratio = min((ratio_of(old, new) or 1.0 for new in fresh), default=1.0)
    falls = old.first.measure.cumulative and all(old.above(new) for new in fresh)
    return apart and ratio > (_HALVED if falls and old.first.claim.modality == "asserted" else _MANIFOLD)


def _overtaken(old: Standing, new: Standing) -> bool:
    """On one day, a figure called overtaken or that a text of a later day gives anew is replaced.

    Not so a running count that the later text lowers.
    """
    overtaken = [telling.claim.document for telling in old.tellings if telling.claim.superseded]
    if len(overtaken) == len(old.tellings) or not new.documents.isdisjoint(overtaken):
        return True
    first, second = old.first, new.first
    later = first.published and second.published and first.published.end < second.published.start
    return bool(later and (new.above(old) or not first.measure.cumulative))


def _new(origin: str, subject: Subject, start: int | None) -> Standing:
    return Standing(origin, [subject], [subject.span], start)


def _moment(subject: Subject) -> tuple[int, int, bool]:
    """What is taken together: one day, in the order of publication; in one text overtaken figures come first."""
    published = subject.published.end.toordinal() if subject.published else 0
    return (day_of(subject) or 0, published, not subject.claim.superseded)


def _order(subject: Subject) -> tuple[object, ...]:
    claim = subject.claim
    return (*_moment(subject), claim.document, claim.evidence.value_start, claim.id)


def ratio_of(a: Standing, b: Standing) -> float | None:
    """The larger figure over the smaller, to three digits; None where there is none."""
    times = times_apart(a.figure, b.figure)
    return None if times is None else float(f"{times:.3g}")


def days_between(a: Standing, b: Standing) -> int | None:
    """Days between the two; None where one has no date."""
    return None if a.start is None or b.start is None else abs(a.start - b.start)


def since_told(a: Standing, b: Standing) -> int | None:
    """Days from the earlier's last telling until then to the later; None where one has no date.

    Who says on Friday that Monday's figure stands gives it for Friday.
    """
    if a.start is None or b.start is None:
        return None
    early, late = (a, b) if a.start <= b.start else (b, a)
    if len(early.tellings) == 1:
        return abs(a.start - b.start)
    told = (day for telling in early.tellings if (day := day_of(telling)) is not None and day <= (late.start or 0))
    return (late.start or 0) - max(told, default=early.start or 0)
