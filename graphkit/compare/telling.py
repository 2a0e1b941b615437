"""Why a link holds, in findings; put together only for the links whose reasons are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from graphkit.compare.findings import Bounds, Days, Finding, Name, Verdict, finding

if TYPE_CHECKING:
    from graphkit.compare.links import Link
    from graphkit.compare.positions import Standing

_TIMED = ("apparent.growth", "apparent.change")  # reasons that tell how many days lie between


def agreement(link: Link) -> Iterator[Finding]:
    """Two origins, one answer."""
    yield different_origins(link)
    yield value_finding(link.a, link.b)
    yield when_finding(link.a, link.b)


def echo(why: Finding, link: Link) -> Iterator[Finding]:
    """Two names, one answer, and one source of it."""
    yield why
    yield value_finding(link.a, link.b)
    yield when_finding(link.a, link.b)


def dispute(link: Link) -> Iterator[Finding]:
    """Two origins, two answers."""
    yield different_origins(link)
    yield value_finding(link.a, link.b)
    if link.ratio:
        yield finding("different", "value.ratio", ratio=link.ratio)
    yield when_finding(link.a, link.b)
    yield strength_finding(link)


def update(link: Link) -> Iterator[Finding]:
    """One origin, a later answer."""
    yield finding("same", "origin.same", origin=Name(link.b.origin))
    yield value_finding(link.a, link.b)
    yield finding(
        "same",
        "update.later",
        origin=Name(link.b.origin),
        earlier=day_of_start(link.a),
        later=day_of_start(link.b),
    )
    if all(telling.claim.superseded for telling in link.a.tellings):
        yield finding("same", "update.superseded")


def discrepancy(link: Link) -> Iterator[Finding]:
    """One origin, two answers for one day."""
    yield finding("same", "origin.same", origin=Name(link.a.origin))
    yield finding("different", "discrepancy", origin=Name(link.a.origin), day=day_of_start(link.a))
    yield value_finding(link.a, link.b)
    yield strength_finding(link)


def denial(link: Link) -> Iterator[Finding]:
    """One origin (b) denies the figure that the other asserts."""
    yield different_origins(link)
    yield finding(
        "different",
        "value.denied",
        denier=Name(link.b.origin),
        value=link.b.first.claim,
        teller=Name(link.a.origin),
    )
    yield strength_finding(link)


def different_origins(link: Link) -> Finding:
    return finding("different", "origin.different", a=Name(link.a.origin), b=Name(link.b.origin))


def strength_finding(link: Link) -> Finding:
    """Why a contradiction is strict or apparent."""
    verdict: Verdict = "different" if link.strength == "strict" else "unknown"
    if link.why in _TIMED:
        return finding(verdict, link.why, days=Days(link.days or 0))
    return finding(verdict, link.why)


def value_finding(a: Standing, b: Standing) -> Finding:
    """Whether the two answers agree, with their ranges."""
    one, two = a.first.claim, b.first.claim
    agree = a.agrees(b)
    if one.kind == "status":
        return finding("same", "value.same", a=one) if agree else finding("different", "value.opposite", a=one, b=two)
    if one.kind == "date":
        if not agree:
            return finding("different", "value.opposite", a=one, b=two)
        if one.value == two.value:
            return finding("same", "value.same", a=one)
        wide, narrow = (one, two) if a.span.high - a.span.low >= b.span.high - b.span.low else (two, one)
        return finding("same", "value.precision", a=wide, b=narrow)
    code = "value.overlap" if agree else "value.apart"
    return finding(
        "same" if agree else "different",
        code,
        a=one,
        b=two,
        a_range=_bounds(a),
        b_range=_bounds(b),
    )


def _bounds(position: Standing) -> Bounds:
    return Bounds(position.answer.low, position.answer.high)


def when_finding(a: Standing, b: Standing) -> Finding:
    """That both stood, and since when."""
    if a.start is None or b.start is None:
        return finding("unknown", "standing.undated")
    early, late = (a, b) if a.start <= b.start else (b, a)
    days = abs(a.start - b.start)
    if days == 0:
        return finding("same", "standing.same_day", day=day_of_start(late))
    return finding(
        "same",
        "standing.earlier",
        origin=Name(early.origin),
        earlier=day_of_start(early),
        later=day_of_start(late),
        days=Days(days),
    )


def day_of_start(position: Standing) -> date:
    """The day a position was made; the first of all days for one without date."""
    return date.fromordinal(position.start) if position.start else date.min
