"""How strong a contradiction is: strict where no course of events could reconcile the two."""

from __future__ import annotations

from graphkit.compare.positions import Standing
from graphkit.model import Strength


def strength_of(a: Standing, b: Standing, days: int | None) -> tuple[Strength, str]:
    """The strength of two answers that do not agree, and the code of the reason.

    ``days`` lie between them; None where one has no date.
    """
    kind, measure = a.first.claim.kind, a.first.measure
    if kind == "date":
        return "strict", "strict.date"
    if kind == "status" and days == 0:
        return "strict", "strict.status"
    early, late = (a, b) if (a.start or 0) <= (b.start or 0) else (b, a)
    if days and measure.cumulative and late.above(early):
        return "apparent", "apparent.growth"
    if not a.strictly_apart(b):
        return "apparent", "apparent.words"
    if days is None:
        same = a.first.claim.document == b.first.claim.document
        return ("strict", "strict.time") if same else ("apparent", "apparent.undated")
    if days == 0:
        return "strict", "strict.time"
    if measure.cumulative and early.strictly_above(late):
        return "strict", "strict.fall"
    if measure.of_a_day:  # it cannot have changed in between
        return "strict", "strict.time"
    return "apparent", "apparent.change"


def strength_of_discrepancy(a: Standing, b: Standing) -> tuple[Strength, str]:
    """The same for two values that one origin is made to say for one day."""
    if a.first.measure.cumulative:
        return "apparent", "apparent.hours"
    return ("strict", "strict.time") if a.strictly_apart(b) else ("apparent", "apparent.words")
