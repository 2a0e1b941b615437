"""The verdicts of the design, one small case each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from made import codes, made, only, pairs, told

from graphkit.model import Claim


def test_one_origin_later_and_apart_is_an_update() -> None:
    found = told([made("a#1", 600), made("b#1", 2000, day="2025-09-02")])
    assert pairs(found) == {("updates", "a#1", "b#1")}


def test_one_origin_agreeing_is_a_repetition() -> None:
    found = told([made("a#1", 600), made("b#1", 610, low=550, high=670, qualifier="about", day="2025-05-02")])
    assert pairs(found) == {("repeats", "a#1", "b#1")}


def test_two_abouts_whose_margins_only_graze_are_two_figures() -> None:
    first = made("a#1", 4000, low=3600, high=4400, qualifier="about", day="2025-03-31")
    second = made("b#1", 4700, low=4230, high=5170, qualifier="about")
    assert pairs(told([first, second])) == {("updates", "a#1", "b#1")}


def test_an_answer_told_loosely_and_precisely_is_the_precise_one() -> None:
    """ "At least 430" and "430" of one company are 430; a union's 600 is another figure."""
    loose = made("d1#1", 430, low=430, high=645, qualifier="at_least")
    other = made("d1#2", 600, "gb", low=550, high=650, qualifier="about")
    assert pairs(told([loose, other]), "corroborates")
    sharp = told([loose, made("d2#1", 430), other])
    assert {pair[1:] for pair in pairs(sharp, "contradicts")} == {("d1#1", "d1#2"), ("d1#2", "d2#1")}
    dispute = next(r for r in sharp.relations if r.kind == "contradicts")
    reason = next(r for r in dispute.reasons if r.code == "value.apart")
    assert "(430)" in dict(reason.texts)["en"]


def test_a_round_number_sharpens_nothing_that_is_told_as_about_it() -> None:
    about = made("d1#1", 12_000, low=10_500, high=13_500, qualifier="about")
    bare = made("d2#1", 12_000, low=11_500, high=12_500)
    assert pairs(told([about, bare, made("d3#1", 11_400, "gb")]), "contradicts") == set()


def test_another_origin_agreeing_corroborates() -> None:
    found = told([made("a#1", 600), made("b#1", 600, "gb")])
    assert pairs(found) == {("corroborates", "a#1", "b#1")}


def test_the_size_of_a_figure_bears_no_figure_out() -> None:
    """ "Several thousand" agrees with 4 500 and with 7 000, and is a witness to neither."""
    size = made("a#1", None, low=2000, high=9000, qualifier="vague")
    assert not told([size, made("b#1", 4500, "gb")]).relations
    assert pairs(told([size, made("b#1", None, "gb", low=2000, high=9000, qualifier="vague")]), "corroborates")


def test_no_corroboration_by_one_who_passes_it_on() -> None:
    assert not told([made("a#1", 600), made("b#1", 600, "gb", relays=("nis",))]).relations


@pytest.mark.parametrize(
    ("first", "second", "strength", "code"),
    [
        ({"value": 600}, {"value": 900}, "strict", "strict.time"),
        ({"value": 600}, {"value": 900, "day": "2025-06-30"}, "apparent", "apparent.growth"),
        ({"value": 900}, {"value": 600, "day": "2025-05-30"}, "strict", "strict.fall"),
        (
            {"value": 600},
            {"value": 900, "low": 810, "high": 990, "qualifier": "about"},
            "apparent",
            "apparent.words",
        ),
        ({"value": 600}, {"value": 900, "day": None}, "apparent", "apparent.undated"),
    ],
)
def test_how_strong_a_contradiction_is(first: dict[str, Any], second: dict[str, Any], strength: str, code: str) -> None:
    found = told([made("a#1", **first), made("b#1", origin="gb", **second)])
    relation = only(found)
    assert (relation.kind, relation.strength) == ("contradicts", strength)
    assert code in codes(found, "a#1", "b#1")
    assert relation.ratio == 1.5


def test_planned_is_not_realised() -> None:
    assert not told([made("a#1", 600), made("b#1", 900, "gb", modality="planned")]).relations


def test_what_a_thing_will_cost_and_what_it_is_put_at_are_one_estimate() -> None:
    cost: dict[str, Any] = {"measure": "cost", "unit": "EUR", "population": None, "population_entity": None}
    told_of = told([made("a#1", 600, **cost), made("b#1", 900, "gb", modality="planned", **cost)])
    assert [relation.kind for relation in told_of.relations] == ["contradicts"]


def test_a_denied_figure_contradicts_whoever_asserts_it() -> None:
    found = told([made("a#1", 600), made("b#1", 600, "gb", modality="denied")])
    assert pairs(found) == {("contradicts", "a#1", "b#1")}
    assert "value.denied" in codes(found, "a#1", "b#1")


@pytest.mark.parametrize(
    "other",
    [
        {"population": "ru:soldier", "population_entity": "ru"},
        {"population": "kp:civilian"},
        {"population": "kp:officer"},
        {"unit": "percent"},
        {"measure": "wounded"},
        {"part": True},
        {"day": "2020-01-01"},
    ],
)
def test_what_is_not_the_same_question(other: dict[str, Any]) -> None:
    assert not told([made("a#1", 600), made("b#1", 400, "gb", **other)]).relations


def signing(name: str, value: str, origin: str, event: str | None = "pacte") -> Claim:
    return made(name, value, origin, kind="date", measure="signed", event=event)


def test_a_year_contains_its_month_and_two_years_contradict() -> None:
    claims = [
        signing("a#1", "2024", "nis"),
        signing("b#1", "2024-06", "gb", "accord"),
        signing("c#1", "2023-06", "echo"),
    ]
    found = told(claims)
    assert pairs(found) == {
        ("corroborates", "a#1", "b#1"),
        ("contradicts", "a#1", "c#1"),
        ("contradicts", "b#1", "c#1"),
    }
    assert all(r.strength == "strict" for r in found.relations if r.kind == "contradicts")
    assert "value.precision" in codes(found, "a#1", "b#1")


def status(name: str, value: bool, origin: str, day: str) -> Claim:
    return made(name, value, origin, day, kind="status", measure="acknowledged", event="présence")


def test_denied_then_recognised_by_one_speaker_is_an_update() -> None:
    found = told([status("a#1", False, "ru", "2025-01-10"), status("b#1", True, "ru", "2025-04-28")])
    assert pairs(found) == {("updates", "a#1", "b#1")}


def test_denied_by_one_and_asserted_by_another_is_a_contradiction() -> None:
    found = told([status("a#1", False, "ru", "2025-01-10"), status("b#1", True, "kp", "2025-01-10")])
    assert pairs(found) == {("contradicts", "a#1", "b#1")}
    assert only(found).strength == "strict"


def test_copies_of_one_text_are_one_origin() -> None:
    claims = [made("a#1", 600, "echo"), made("b#1", 600, "gazette"), made("a#2", 900, "gb")]
    assert ("corroborates", "a#1", "b#1") in pairs(told(claims))
    found = told(claims, copies={"a#1": "wire", "b#1": "wire"})
    assert ("repeats", "a#1", "b#1") in pairs(found)
    assert not pairs(found, "corroborates")
    assert "origin.folded" in codes(found, "a#1", "a#2")


def test_the_summary_tells_spread_and_trend() -> None:
    claims = [
        made("a#1", 100, day="2025-01-01"),
        made("b#1", 400, "gb", day="2025-01-02"),
        made("c#1", 380, day="2025-02-01"),
    ]
    (summary,) = told(claims).summaries
    assert (summary.lowest, summary.highest, summary.origins, summary.spread) == (100, 400, 2, 1.05)
    assert summary.standing == (("gb", 400), ("nis", 380))
    assert (str(summary.first), str(summary.last), summary.trend) == ("2025-01-01", "2025-02-01", "converges")


def test_a_date_told_of_nothing_is_that_of_the_one_event_of_its_text() -> None:
    unnamed = made("b#1", "2023-06", "gb", kind="date", measure="signed")
    assert pairs(told([signing("a#1", "2024-06", "nis"), unnamed], events=("accord",)), "contradicts")


def test_the_margin_of_a_round_number_ends_before_its_edges() -> None:
    thousand = made("a#1", 1000, low=500, high=1500)
    assert pairs(told([thousand, made("b#1", 1500, "gb")]), "contradicts")
    assert pairs(told([thousand, made("b#1", 1499, "gb")]), "corroborates")


def test_a_round_number_does_not_take_in_one_far_below() -> None:
    claims = [made("a#1", 10000, low=8750, high=11250), made("b#1", 6500, "gb", low=6450, high=6550)]
    assert pairs(told(claims)) == {("contradicts", "a#1", "b#1")}


def test_a_yes_and_a_no_to_nothing_named_are_left_alone() -> None:
    yes = made("a#1", True, kind="status", measure="acknowledged")
    no = made("b#1", False, "gb", kind="status", measure="acknowledged")
    assert not told([yes, no]).relations
    about = [replace(claim, event="accord") for claim in (yes, no)]
    assert pairs(told(about)) == {("contradicts", "a#1", "b#1")}
