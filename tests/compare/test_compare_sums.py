"""Parts, sums and shares, tried before two figures are said to disagree."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from made import codes, made, only, pairs, told


def test_a_sum_that_meets_the_other_figure_is_no_contradiction() -> None:
    claims = [
        made("a#1", 11000, measure="deployed", day="2025-03-31"),
        made("a#2", 3000, measure="reinforcements", day="2025-02-28"),
        made("b#1", 14000, "gb", measure="deployed"),
    ]
    found = told(claims)
    (whole,) = found.derived
    assert (whole.value, whole.derived_from) == (14000, ("a#1", "a#2"))
    assert pairs(found) == {("corroborates", *sorted(("b#1", whole.id)))}
    assert "sum.explains" in codes(found, "b#1", whole.id)


def test_two_figures_of_one_text_may_add_up() -> None:
    claims = [
        made("a#1", 5000, measure="reinforcements", modality="planned"),
        made("a#2", 1000, measure="reinforcements", modality="planned"),
        made("b#1", 6000, "gb", measure="reinforcements", modality="planned"),
    ]
    found = told(claims)
    assert not pairs(found, "contradicts")
    assert {claim.value for claim in found.derived} == {6000}


def test_killed_and_wounded_add_up_to_another_origins_losses() -> None:
    claims = [
        made("a#1", 600),
        made("a#2", 4100, measure="wounded"),
        made("b#1", 4700, "gb", measure="casualties"),
    ]
    found = told(claims)
    (whole,) = found.derived
    assert (whole.value, whole.measure) == (4700, "casualties")
    assert pairs(found) == {("corroborates", *sorted(("b#1", whole.id)))}


def test_more_killed_than_killed_or_wounded_is_a_strict_contradiction() -> None:
    found = told([made("a#1", 900), made("b#1", 600, "gb", measure="casualties")])
    assert pairs(found) == {("contradicts", "a#1", "b#1")}
    assert only(found).strength == "strict"
    assert {"part.exceeds", "strict.part"} <= set(codes(found, "a#1", "b#1"))


def test_a_share_is_held_against_counts_where_its_text_gives_the_base() -> None:
    half = made("a#1", 50, measure="casualties", unit="percent")
    base = made("a#2", 12000, measure="deployed")
    found = told([half, base, made("b#1", 6000, "gb", measure="casualties")])
    (count,) = found.derived
    assert (count.value, count.derived_from) == (6000, ("a#1", "a#2"))
    assert pairs(found) == {("corroborates", *sorted(("b#1", count.id)))}
    assert "share.of" in codes(found, "b#1", count.id)
    assert pairs(told([half, base, made("b#1", 4000, "gb", measure="casualties")]), "contradicts")
    assert not told([half, made("b#1", 4000, "gb", measure="casualties")]).relations


def test_what_comes_on_top_is_no_total() -> None:
    claims = [made("a#1", 600), made("a#2", 50, additional=True), made("b#1", 650, "gb")]
    found = told(claims)
    assert [claim.derived_from for claim in found.derived] == [("a#1", "a#2")]
    assert {kind for kind, _, _ in pairs(found)} == {"corroborates"}


def test_the_bounds_of_a_sum_carry_no_floating_point_noise() -> None:
    claims = [
        made("a#1", 11000, low=10500, high=11500, measure="deployed", day="2025-03-31"),
        made("a#2", 3000, low=2950, high=3050, measure="reinforcements", day="2025-02-28"),
        made("b#1", 18000, "gb", measure="deployed"),
    ]
    (whole,) = told(claims).derived
    assert whole.quantity is not None
    assert (whole.quantity.suggested_lower, whole.quantity.suggested_upper) == (13450, 14550)


def test_a_share_of_nobody_named_is_no_dispute() -> None:
    half: dict[str, Any] = {"measure": "displaced", "unit": "percent", "place": "fr", "population_entity": None}
    named = [made("a#1", 31, population="enseignant", **half), made("b#1", 55, "gb", population="enseignant", **half)]
    assert pairs(told(named), "contradicts")
    bare = [named[0], made("b#1", 55, "gb", population=None, **half)]
    assert not told(bare).relations
    struck = [replace(claim, measure="strikers") for claim in bare]  # of those called out, whoever says so
    assert pairs(told(struck), "contradicts")


def test_a_part_is_not_held_against_a_whole_that_may_be_older() -> None:
    part = made("a#1", 900)
    assert pairs(told([part, made("b#1", 600, "gb", measure="casualties")]), "contradicts")
    assert not told([part, made("b#1", 600, "gb", day=None, measure="casualties")]).relations


def test_what_one_text_adds_from_another_source_is_added() -> None:
    claims = [
        made("a#1", 11000, "ru", measure="deployed", day="2025-03-31"),
        made("a#2", 3000, measure="reinforcements", day="2025-02-28"),
        made("b#1", 14000, "gb", measure="deployed"),
    ]
    assert not pairs(told(claims), "contradicts")
    elsewhere = [claims[0], replace(claims[1], id="c#2", document="c"), claims[2]]
    assert pairs(told(elsewhere), "contradicts") == {("contradicts", "a#1", "b#1")}
