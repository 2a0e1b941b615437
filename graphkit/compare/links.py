"""How the positions of one question stand to each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from graphkit.compare import telling
from graphkit.compare.doubts import doubt_of, echo_of
from graphkit.compare.findings import Finding, Name, finding
from graphkit.compare.meetings import meetings
from graphkit.compare.positions import Series, Standing, day_of, days_between, ratio_of
from graphkit.compare.strength import strength_of, strength_of_discrepancy
from graphkit.compare.subjects import Subject
from graphkit.compare.tally import Tally
from graphkit.model import Claim, RelationKind, Strength

SHORT_SERIES = 12  # an origin's series up to this length lists every replaced pair, a longer one successive pairs


@dataclass(slots=True, eq=False)
class Link:
    """A relation between two positions; in ``updates`` b replaces a.

    ``tell`` gives its findings and ``why`` is the code of the reason for its strength; ``days`` lie between the
    two as-of days; ``derived`` is the sum that was tried or that explains the link. Not frozen: millions are
    made, and a frozen one takes twice as long to make. A link with a ``doubt`` is held back.
    """

    kind: RelationKind
    a: Standing
    b: Standing
    tell: Callable[[Link], Iterable[Finding]]
    strength: Strength | None = None
    why: str = ""
    ratio: float | None = None
    days: int | None = None
    derived: Claim | None = None
    doubt: Finding | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Why it holds; put together anew on each call."""
        return tuple(self.tell(self))


def links_of(series: Mapping[str, Series], tally: Tally) -> Iterator[Link]:
    """Every link of one question: updates and discrepancies of each origin, then across origins; those that are held
    back go to the tally.
    """
    for origin in series:
        yield from _updates(series[origin])
        for first, second in series[origin].discrepancies:
            yield _discrepancy(first, second)
    for first, second in meetings(series, tally):
        link = across(first, second)
        if link and link.doubt:
            tally.hold(link.kind, link.a, link.b, link.doubt)
        elif link:
            yield link


def _updates(series: Series) -> Iterator[Link]:
    """Each position with those that replaced it; in a short series also with all that came after."""
    every = len(series.positions) <= SHORT_SERIES
    for old in series.positions:
        newer = old.successors
        while newer:
            for new in newer:
                days = days_between(old, new)
                yield Link("updates", old, new, telling.update, ratio=ratio_of(old, new), days=days)
            newer = newer[0].successors if every else []


def _discrepancy(a: Standing, b: Standing) -> Link:
    strength, why = strength_of_discrepancy(a, b)
    return Link("contradicts", a, b, telling.discrepancy, strength, why, ratio_of(a, b), 0)


def across(a: Standing, b: Standing) -> Link | None:
    """How two origins' positions stand, where neither only passes on the other's."""
    if b.origin in a.relays or a.origin in b.relays:
        return None
    days = days_between(a, b)
    if a.agrees(b):
        if echo := echo_of(a, b):
            return Link("repeats", a, b, partial(telling.echo, echo), days=days)
        if _is_vague(a) != _is_vague(b):
            return None  # "several thousand" bears neither 4,500 nor 7,000 out
        return Link("corroborates", a, b, telling.agreement, days=days)
    strength, why = strength_of(a, b, days)
    doubt = _matched_elsewhere(a, b) or doubt_of(a, b, days, why)
    return Link("contradicts", a, b, telling.dispute, strength, why, ratio_of(a, b), days, doubt=doubt)


def _is_vague(position: Standing) -> bool:
    """Whether the words only ever tell the size of a figure."""
    told = (telling.claim.quantity for telling in position.tellings)
    return all(quantity is not None and quantity.qualifier == "vague" for quantity in told)


def _matched_elsewhere(a: Standing, b: Standing) -> Finding | None:
    """An origin that gives two figures at once counts two things: only the nearer is held against the other's.

    Not so where a text that sets the two side by side knows nothing of the nearer one.
    """
    beside = a.documents & b.documents if a.twins or b.twins else set()
    for one, other in ((a, b), (b, a)):
        nearer = (twin for twin in one.twins if _nearer(twin, one, other) and not beside - twin.documents)
        if twin := next(nearer, None):
            told = {"a": a.first.claim, "b": b.first.claim, "twin": twin.first.claim}
            return finding("unknown", "doubt.twin", origin=Name(twin.origin), **told)
    return None


def _nearer(twin: Standing, one: Standing, other: Standing) -> bool:
    """Whether a twin of one lies nearer to the other origin's answer."""
    return twin.agrees(other) or (ratio_of(twin, other) or math.inf) < (ratio_of(one, other) or math.inf)


def denials(subjects: Sequence[Subject], series: Mapping[str, Series]) -> Iterator[Link]:
    """Each denied figure against the positions of other origins that stood then and assert it."""
    for subject in subjects:
        if subject.claim.modality != "denied":
            continue
        day = day_of(subject)
        denied = Standing(subject.origin, [subject], [subject.span], day)
        for origin in series:
            for position in series[origin].positions:
                stood = day is None or position.start is None or position.start <= day < position.end
                if origin != subject.origin and stood and position.answer.agrees(subject.span):
                    days = days_between(position, denied)
                    yield Link("contradicts", position, denied, telling.denial, "strict", "strict.status", days=days)
