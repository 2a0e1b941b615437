"""Values and qualifiers to ranges: the table of the design, and what holds for every value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import LexiconError
from graphkit.resolve.ranges import round_width, strict, suggest

QUALIFIERS = ["exact", "about", "collective", "almost", "more_than", "at_least", "less_than", "at_most"]
values = st.integers(0, 10**9).map(float)

TABLE = [  # value, qualifier, strict, suggested
    (4712, "exact", (4712, 4712), (4712, 4712)),
    (18000, "exact", (18000, 18000), (17500, 18500)),
    (1100, "about", (None, None), (990, 1210)),
    (2000, "about", (None, None), (1750, 2250)),
    (600, "almost", (None, 600), (540, 600)),
    (10000, "more_than", (10000, None), (10000, 12000)),
    (20, "at_least", (20, None), (20, 30)),
    (50, "less_than", (None, 50), (40, 50)),
    (450, "at_most", (None, 450), (270, 450)),
    (100, "collective", (None, None), (90, 110)),
]


@pytest.mark.parametrize(("value", "qualifier", "bounds", "taken"), TABLE)
def test_the_table(
    value: float, qualifier: str, bounds: tuple[float | None, float | None], taken: tuple[float, float]
) -> None:
    assert strict(value, qualifier) == bounds
    assert suggest(value, qualifier) == taken


@given(values, st.sampled_from(QUALIFIERS))
def test_the_value_is_within_both_ranges(value: float, qualifier: str) -> None:
    low, high = strict(value, qualifier)
    assert low is None or low <= value
    assert high is None or value <= high
    taken_low, taken_high = suggest(value, qualifier)
    assert taken_low <= value <= taken_high


@given(values, st.sampled_from([q for q in QUALIFIERS if q != "exact"]))
def test_suggested_keeps_within_a_stated_bound(value: float, qualifier: str) -> None:
    low, high = strict(value, qualifier)
    taken_low, taken_high = suggest(value, qualifier)
    assert low is None or low <= taken_low
    assert high is None or taken_high <= high


@given(values)
def test_an_approximator_widens(value: float) -> None:
    exact, about = suggest(value, "exact"), suggest(value, "about")
    assert about[0] <= exact[0]
    assert exact[1] <= about[1]


@given(values, values, st.sampled_from(["more_than", "at_least", "almost", "less_than", "at_most", "collective"]))
def test_larger_values_have_larger_ranges(one: float, other: float, qualifier: str) -> None:
    small, large = sorted((one, other))
    below, above = suggest(small, qualifier), suggest(large, qualifier)
    assert below[0] <= above[0]
    assert below[1] <= above[1]


def test_only_round_numbers_have_a_width() -> None:
    assert [round_width(v) for v in (0, 7.8, 80, 4712, 600, 18000)] == [0, 0, 0, 0, 50, 500]


def test_a_round_number_takes_in_an_eighth_of_itself_at_most() -> None:
    assert [round_width(v) for v in (100, 2000, 4000, 10000)] == [12.5, 250, 500, 1250]


def test_an_unknown_qualifier_is_named() -> None:
    with pytest.raises(LexiconError, match=r"'roughly'.*exact"):
        suggest(3, "roughly")
