"""What the number finder hands on, and the pieces it is put together from."""

from __future__ import annotations

from typing import Literal

from graphkit.lexicons.ranges import strict, suggest
from graphkit.model import Qualifier, Quantity, fixed

NumberKind = Literal["count", "fraction", "money", "area", "measure", "ordinal", "time", "date", "age", "code", "score"]


@fixed
class NumberMention:
    """A number as written. ``start``/``end`` take in qualifier and unit, ``number_start``/``number_end`` not.

    ``quantity.unit`` is ``""`` where the text names no unit. ``noun`` is the noun inside a fraction
    ("un professeur sur quatre"), ``base`` the number that a share is taken of ("la moitié des 11 000").
    ``article`` marks "un", "une", "a", "an", which count only beside a noun that is counted.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    quantity: Quantity
    kind: NumberKind
    noun: str | None = None
    base: Quantity | None = None
    article: bool = False

    @property
    def size(self) -> float:
        """How many it is, or how many it is at least; 0 where the words set no lower end."""
        return self.quantity.value or self.quantity.lower or 0


@fixed
class Number:
    """A number in a token list: tokens ``first``..``last`` (end exclusive) and its worth.

    ``value`` is None where the words give only bounds. ``factor`` is the scale that its last word multiplies
    by, and that an earlier end of a range may share ("deux à trois mille").
    """

    first: int
    last: int
    value: float | None
    lower: float | None = None
    upper: float | None = None
    qualifier: Qualifier = "exact"
    factor: float = 1
    kind: NumberKind = "count"
    collective: bool = False
    article: bool = False
    noun: str | None = None
    unit: str = ""
    start: int = -1  # first token with qualifier and unit
    end: int = -1


def quantity_of(number: Number) -> Quantity:
    """The quantity of a number with the ranges that its words allow and suggest."""
    if number.value is None:
        low, high = number.lower or 0.0, number.upper or 0.0
        return Quantity(None, number.lower, number.upper, low, high, number.qualifier, number.unit)
    qualifier, value = number.qualifier, number.value
    lower, upper = strict(value, qualifier)
    row = "collective" if number.collective and qualifier == "about" else qualifier
    return Quantity(value, lower, upper, *suggest(value, row), qualifier, number.unit)
