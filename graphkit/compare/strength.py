"""How strong a contradiction is, and how two positions stand in time."""

from __future__ import annotations

from datetime import date

from graphkit.compare.findings import Days, Finding, Name, finding
from graphkit.compare.positions import Standing
from graphkit.model import Strength

_BRIEF = 3  # days: what lasts no longer cannot have changed in between


def strength_of(a: Standing, b: Standing) -> tuple[Strength, Finding]:
    """Whether any history could reconcile two answers that do not overlap, and why."""
    kind, days = a.first.claim.kind, days_between(a, b)
    if kind == "date":
        return "strict", finding("different", "strict.date")
    if kind == "status" and days == 0:
        return "strict", finding("different", "strict.status")
    early, late = sorted((a, b), key=_start)
    if days and a.first.measure.cumulative and late.above(early):
        return "apparent", finding("unknown", "apparent.growth", days=Days(days))
    if not a.strictly_apart(b):
        return "apparent", finding("unknown", "apparent.words")
    if days is None:
        if a.first.claim.document == b.first.claim.document:
            return "strict", finding("different", "strict.time")
        return "apparent", finding("unknown", "apparent.undated")
    if days == 0:
        return "strict", finding("different", "strict.time")
    if a.first.measure.cumulative and early.strictly_above(late):
        return "strict", finding("different", "strict.fall")
    if a.first.measure.by_place and a.first.measure.window <= _BRIEF:
        return "strict", finding("different", "strict.time")
    return "apparent", finding("unknown", "apparent.change", days=Days(days))


def strength_of_discrepancy(a: Standing, b: Standing) -> tuple[Strength, Finding]:
    """The same of two values that one origin is made to say for one day."""
    if a.first.measure.cumulative:
        return "apparent", finding("unknown", "apparent.hours")
    if a.strictly_apart(b):
        return "strict", finding("different", "strict.time")
    return "apparent", finding("unknown", "apparent.words")


def _start(position: Standing) -> int:
    return position.start or 0


def when_finding(a: Standing, b: Standing) -> Finding:
    """That both stood, and since when."""
    days = days_between(a, b)
    if days is None:
        return finding("unknown", "standing.undated")
    early, late = sorted((a, b), key=_start)
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


def days_between(a: Standing, b: Standing) -> int | None:
    """Days between the two; None where one has no date."""
    return None if a.start is None or b.start is None else abs(a.start - b.start)


def day_of_start(position: Standing) -> date:
    """The day a position was made; the first of all days for one without date."""
    return date.fromordinal(position.start) if position.start else date.min
