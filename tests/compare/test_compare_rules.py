"""The rules of the design, one small case each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from made import ENTITIES, MEASURES, codes, made, only, pairs, told

from graphkit.compare import compare
from graphkit.model import Claim, Document, Period, Story


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


def test_no_corroboration_by_one_who_passes_it_on() -> None:
    assert not told([made("a#1", 600), made("b#1", 600, "gb", relays=("nis",))]).relations


def test_a_replaced_figure_corroborates_and_contradicts_nothing_made_later() -> None:
    claims = [made("a#1", 600), made("b#1", 2000, day="2025-06-01"), made("c#1", 900, "gb", day="2025-07-01")]
    assert pairs(told(claims), "corroborates") == set()
    assert pairs(told(claims), "contradicts") == {("contradicts", "b#1", "c#1")}


@pytest.mark.parametrize(
    ("first", "second", "strength", "code"),
    [
        ({"value": 600}, {"value": 900}, "strict", "strict.time"),
        ({"value": 600}, {"value": 900, "day": "2025-06-30"}, "apparent", "apparent.growth"),
        ({"value": 900}, {"value": 600, "day": "2025-06-30"}, "strict", "strict.fall"),
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


def test_one_origin_two_values_for_one_day_in_two_texts_is_a_discrepancy() -> None:
    found = told([made("a#1", 600), made("b#1", 500)], published={"a": "2025-04-30", "b": "2025-04-30"})
    assert pairs(found) == {("contradicts", "a#1", "b#1")}
    assert "discrepancy" in codes(found, "a#1", "b#1")


def test_two_values_in_one_text_for_one_day_are_two_counts() -> None:
    assert not told([made("a#1", 600), made("a#2", 500)]).relations


def test_a_figure_that_the_text_calls_overtaken_is_replaced_on_the_same_day() -> None:
    found = told([made("a#1", 272, superseded=True), made("a#2", 413)])
    assert pairs(found) == {("updates", "a#1", "a#2")}


def test_an_undated_claim_is_never_the_ground_for_an_update() -> None:
    assert not told([made("a#1", 600), made("b#1", 2000, day=None)]).relations


def test_an_undated_telling_joins_the_position_it_repeats() -> None:
    claims = [made("a#1", 600), made("b#1", 2000, day="2025-06-01"), made("c#1", 600, day=None)]
    assert ("updates", "c#1", "b#1") in pairs(told(claims))


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


@pytest.mark.parametrize("words", ["soldats nord-coréens", "militaires", "troops", None])
def test_one_people_in_many_words(words: str | None) -> None:
    found = told([made("a#1", 600), made("b#1", 900, "gb", population=words)])
    assert pairs(found, "contradicts")


@pytest.mark.parametrize(
    ("noun", "same"), [("people", True), ("victimes", True), ("pompiers", False), ("police", False)]
)
def test_bare_words_go_with_the_whole_but_not_with_a_group(noun: str, same: bool) -> None:
    whole = made("a#1", 12, population="person", population_entity=None, place="lyon")
    other = made("b#1", 19, "gb", population=noun, population_entity=None, place="lyon")
    assert bool(told([whole, other]).relations) is same


def march(name: str, value: float, place: str | None, origin: str = "nis", day: str | None = "2025-03-20") -> Claim:
    return made(
        name,
        value,
        origin,
        day,
        measure="protesters",
        place=place,
        population="person",
        population_entity=None,
    )


def test_two_towns_on_a_day_and_a_town_and_its_country_are_apart() -> None:
    claims = [
        march("a#1", 9200, "lyon"),
        march("b#1", 61000, "paris", "gb"),
        march("c#1", 410000, "fr", "echo"),
    ]
    assert not told(claims).relations


def test_what_a_text_about_a_country_counts_may_be_in_its_capital(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENTITIES, "fr", replace(ENTITIES["fr"], aliases=("Paris",)))
    placed, open_one = march("a#1", 20000, "paris"), march("b#1", 9000, None, "gb")
    homes = {"b": ("fr",)}
    assert pairs(told([placed, open_one], places=homes), "contradicts")
    assert not told([replace(placed, place="lyon"), open_one], places=homes).relations
    assert not told([placed, replace(open_one, place="fr")], places=homes).relations  # all of the country


def test_two_marches_of_a_town_in_two_months_are_apart() -> None:
    claims = [march("a#1", 9200, "lyon"), march("b#1", 25000, "lyon", "gb", "2025-05-01")]
    assert not told(claims).relations


def test_soldiers_abroad_are_one_count_wherever_they_are_said_to_be() -> None:
    claims = [
        made("a#1", 11000, measure="deployed", place="ru"),
        made("b#1", 18000, "gb", measure="deployed", place="kursk"),
    ]
    assert pairs(told(claims), "contradicts")


def test_nothing_ties_two_texts_that_share_no_name() -> None:
    bare: dict[str, Any] = {"population": "person", "population_entity": None}
    claims = [made("a#1", 7, **bare), made("b#1", 12, "gb", **bare)]
    apart = {"a": ("kivu", "goma", "minova"), "b": ("kumamoto", "kyushu", "aso")}
    assert not told(claims, words=apart).relations
    assert told(claims).relations


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


def test_positions_hold_their_tellings_and_what_replaced_them() -> None:
    claims = [made("a#1", 600), made("b#1", 600, day="2025-05-01"), made("c#1", 2000, day="2025-09-02")]
    first, second = told(claims).positions
    assert (first.claims, first.replaced_by) == (("a#1", "b#1"), "c#1")
    assert first.as_of == Period.parse("2025-04-30")
    assert (second.claims, second.replaced_by) == (("c#1",), None)


def test_a_date_told_of_nothing_is_that_of_the_one_event_of_its_text() -> None:
    unnamed = made("b#1", "2023-06", "gb", kind="date", measure="signed")
    assert pairs(told([signing("a#1", "2024-06", "nis"), unnamed], events=("accord",)), "contradicts")


def test_two_kinds_of_event_in_one_town_are_apart() -> None:
    bare: dict[str, Any] = {"population": "person", "population_entity": None, "place": "lyon"}
    claims = [made("a#1", 7, **bare), made("b#1", 12, "gb", **bare)]
    apart = {"a": ("kivu", "goma", "minova"), "b": ("kumamoto", "kyushu", "aso")}
    assert told(claims, words=apart).relations
    assert not told(claims, words=apart, kinds={"a": ("incendie",), "b": ("explosion",)}).relations


def test_the_margin_of_a_round_number_ends_before_its_edges() -> None:
    thousand = made("a#1", 1000, low=500, high=1500)
    assert pairs(told([thousand, made("b#1", 1500, "gb")]), "contradicts")
    assert pairs(told([thousand, made("b#1", 1499, "gb")]), "corroborates")


def test_soldiers_of_nobody_named_are_of_neither_army() -> None:
    claims = [
        made("a#1", 600),
        made("b#1", 900, "gb", population="ru:soldier", population_entity="ru"),
        made("c#1", 100, "fo", population="soldier", population_entity=None),
    ]
    assert not told(claims).relations
    assert pairs(told([claims[0], claims[2]]), "contradicts")


def test_who_is_not_said_is_no_subgroup_of_another_text() -> None:
    """47 treated, of nobody named, are not the four temporary workers of whom another text tells."""
    open_one = made("d1#1", 47, population=None, population_entity=None, place="lyon")
    children = made("d2#1", 4, "gb", population="child", population_entity=None, place="lyon")
    assert not told([open_one, children]).relations
    beside = replace(children, id="d1#2", document="d1")
    assert pairs(told([open_one, beside]), "contradicts")


def test_soldiers_of_nobody_named_are_those_that_their_text_counts() -> None:
    claims = [
        made("a#1", 11000, measure="deployed"),
        made("a#2", 600, population="soldier", population_entity=None),
        made("b#1", 900, "gb", population="ru:soldier", population_entity="ru"),
        made("c#1", 750, "fo"),
    ]
    assert pairs(told(claims)) == {("contradicts", "a#2", "c#1")}


def test_dead_of_nobody_named_are_no_tanks() -> None:
    tanks = made("a#2", 54, measure="destroyed", population="ru:tank", population_entity="ru", unit="item")
    dead = [made("a#1", 600, population=None, population_entity=None), made("b#1", 900, "gb")]
    assert pairs(told([*dead, tanks]), "contradicts") == {("contradicts", "a#1", "b#1")}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("agents", "officers", True),
        ("agents", "policiers", True),
        ("agents", "salariés", True),
        ("policiers", "salariés", False),
        ("agents", "passants", False),
        ("fighters", "rebelles", True),
        ("fighters", "soldats", True),
        ("soldats", "rebelles", False),
        ("engins", "tractors", True),
        ("drones", "tractors", False),
        ("agents", "people", False),  # a group is not the whole
    ],
)
def test_a_word_of_several_classes_goes_with_each(one: str, other: str, same: bool) -> None:
    at: dict[str, Any] = {"measure": "wounded", "population_entity": None, "place": "lyon"}
    found = told([made("a#1", 12, population=one, **at), made("b#1", 19, "gb", population=other, **at)])
    assert bool(found.relations) is same


def test_who_counts_soldiers_and_fighters_tells_them_apart() -> None:
    at: dict[str, Any] = {"population_entity": None, "place": "lyon"}
    fighters = made("a#1", 41, population="fighters", **at)
    others = made("b#1", 60, "gb", population="soldiers", **at)
    assert pairs(told([fighters, others])) == {("contradicts", "a#1", "b#1")}
    soldiers = made("a#2", 24, population="soldiers", **at)
    assert pairs(told([fighters, soldiers, others])) == {("contradicts", "a#2", "b#1")}
    by_another = replace(soldiers, origin="fo")
    assert ("contradicts", "a#1", "b#1") not in pairs(told([fighters, by_another, others]))
    guards = [replace(claim, population="agents") for claim in (fighters, others)]
    police = replace(by_another, population="policiers")
    assert ("contradicts", "a#1", "b#1") in pairs(told([guards[0], police, guards[1]]))


def test_an_armed_group_is_no_part_of_its_country() -> None:
    at: dict[str, Any] = {"population": "fighter", "place": "lyon"}
    group = made("a#1", 41, **at | {"population_entity": "kp/rebels"})
    country = made("b#1", 90, "gb", **at | {"population_entity": "kp"})
    soldiers = made("c#1", 200, "fo", **at | {"population": "soldiers", "population_entity": None})
    other = made("d#1", 90, "fo", **at | {"population_entity": "kp/rebels"})
    assert not told([group, country]).relations
    assert not told([group, soldiers]).relations
    assert pairs(told([group, other])) == {("contradicts", "a#1", "d#1")}


def test_what_counts_nobody_is_told_apart_by_no_noun() -> None:
    area: dict[str, Any] = {"measure": "burned_area", "unit": "ha", "population_entity": None}
    oaks = made("a#1", 5100, population="chêne-liège", **area)
    assert pairs(told([oaks, made("b#1", 4050, "gb", population=None, **area)])) == {("contradicts", "a#1", "b#1")}
    share: dict[str, Any] = {"measure": "turnout", "unit": "percent", "population_entity": None, "place": "fr"}
    voters = made("a#1", 33, population="inscrit", **share)
    assert pairs(told([voters, made("b#1", 46, "gb", population=None, **share)])) == {("contradicts", "a#1", "b#1")}


def test_a_fine_is_no_part_of_what_it_cost_nor_a_share_of_a_person_the_whole() -> None:
    sums: dict[str, Any] = {"measure": "cost", "unit": "EUR", "population_entity": None, "population": None}
    whole = made("a#1", 41_000_000, **sums)
    assert pairs(told([whole, made("b#1", 20_000_000, "gb", **sums)])) == {("contradicts", "a#1", "b#1")}
    assert not told([whole, made("b#1", 8_000_000, "gb", **sums | {"population": "amende"})]).relations
    found = told([whole, made("b#1", 300, "gb", **sums)])
    assert len(found.questions) == 2


def test_the_homeless_are_no_soldiers() -> None:
    army = made("a#1", 3000, measure="deployed")
    fled = [
        made(name, 45000, population="person", population_entity=None, measure="displaced") for name in ("a#2", "b#1")
    ]
    assert pairs(told([army, *fled]), "repeats") == {("repeats", "a#2", "b#1")}


def test_a_count_that_a_later_text_raises_and_recalls_is_replaced() -> None:
    """ "57 deaths (38 on Sunday)": the 38 of an earlier text, told once more, are no other count."""
    claims = [made("a#1", 38, day="2025-04-27"), made("b#1", 57), made("b#2", 38)]
    found = told(claims, published={"a": "2025-04-27", "b": "2025-04-30"})
    assert ("updates", "a#1", "b#1") in pairs(found)


def test_a_round_number_does_not_take_in_one_far_below() -> None:
    claims = [made("a#1", 10000, low=8750, high=11250), made("b#1", 6500, "gb", low=6450, high=6550)]
    assert pairs(told(claims)) == {("contradicts", "a#1", "b#1")}


def test_a_yes_and_a_no_to_nothing_named_are_left_alone() -> None:
    yes = made("a#1", True, kind="status", measure="acknowledged")
    no = made("b#1", False, "gb", kind="status", measure="acknowledged")
    assert not told([yes, no]).relations
    about = [replace(claim, event="accord") for claim in (yes, no)]
    assert pairs(told(about)) == {("contradicts", "a#1", "b#1")}


def test_a_figure_recalled_after_its_day_does_not_come_before_those_of_the_day() -> None:
    """63, then 71 the next day, which a third text recalls as overtaken: one update, and no dispute."""
    first, second = made("a#1", 63), made("b#1", 71)
    recalled, now = made("c#1", 71, superseded=True), made("c#2", 98, day="2025-05-02")
    published = {"a": "2025-04-30", "b": "2025-05-01", "c": "2025-05-02"}
    found = told([first, second, recalled, now], published=published)
    assert pairs(found, "contradicts") == set()
    assert ("updates", "a#1", "b#1") in pairs(found, "updates")


def test_a_count_given_anew_by_a_text_of_a_later_day_replaces_that_of_the_day_itself() -> None:
    noon, final = made("a#1", 5200, measure="protesters"), made("b#1", 6500, measure="protesters")
    told_later = told([noon, final], published={"a": "2025-04-30", "b": "2025-05-01"})
    assert pairs(told_later) == {("updates", "a#1", "b#1")}
    together = told([noon, final], published={"a": "2025-04-30", "b": "2025-04-30"})
    assert pairs(together) == {("contradicts", "a#1", "b#1")}


def test_a_count_replaced_on_its_own_day_was_disputed_while_it_stood() -> None:
    march: dict[str, Any] = {"measure": "protesters"}
    first, union = made("a#1", 9200, **march), made("a#2", 25000, "gb", **march)
    mended = made("b#1", 12000, **march)
    published = {"a": "2025-04-30", "b": "2025-05-01"}
    found = told([first, union, mended], published=published)
    disputed = {("contradicts", "a#1", "a#2"), ("contradicts", "a#2", "b#1")}
    assert pairs(found) == {("updates", "a#1", "b#1")} | disputed
    overtaken = told([replace(first, superseded=True), union, mended], published=published)
    assert ("contradicts", "a#1", "a#2") not in pairs(overtaken)


def test_a_text_that_calls_another_texts_figure_overtaken_replaces_it() -> None:
    first, recalled = made("a#1", 40), made("b#1", 40, superseded=True)
    found = told([first, recalled, made("b#2", 50)], published={"a": "2025-04-30", "b": "2025-04-30"})
    assert {("updates", "a#1", "b#2"), ("updates", "b#1", "b#2")} <= pairs(found)


def test_the_jobs_for_which_people_strike_are_one_count_before_the_strike_and_after() -> None:
    struck = made("b#2", "2025-05-02", kind="date", measure="occurred", event="grève")
    for measure, modality, same in (
        ("jobs_lost", "planned", True),
        ("cost", "asserted", True),
        ("killed", "asserted", False),
    ):
        one, other = (
            made(name, value, origin, day, measure=measure, modality=modality, population=None, population_entity=None)
            for name, value, origin, day in (("b#1", 640, "nis", "2025-05-01"), ("a#1", 900, "gb", "2025-05-03"))
        )
        found = told([one, other, struck], published={"a": "2025-05-03", "b": "2025-05-03"})
        assert (len(found.questions) == 2) is same


def test_a_running_count_that_a_later_text_lowers_for_the_same_day_is_misreported() -> None:
    claims = [made("a#1", 900), made("b#1", 600)]
    found = told(claims, published={"a": "2025-04-30", "b": "2025-05-01"})
    assert pairs(found) == {("contradicts", "a#1", "b#1")}


def test_a_part_far_above_a_whole_is_of_another_time() -> None:
    """All killed in a war are above those killed or wounded in a day."""
    killed = made("a#1", 121507)
    assert not told([killed, made("b#1", 940, "gb", measure="casualties")]).relations
    assert pairs(told([killed, made("b#1", 90000, "gb", measure="casualties")])) == {("contradicts", "a#1", "b#1")}


def test_a_claim_that_fits_two_questions_is_of_the_one_that_its_origin_answered() -> None:
    bare: dict[str, Any] = {"population": "person", "population_entity": None}
    claims = [
        made("a#1", 64, population="civilian", population_entity=None),
        made("b#1", 900, "gb", population="soldier", population_entity=None),
        made("c#1", 97, day="2025-05-06", **bare),
        made("d#1", 950, "fo", day="2025-05-06", **bare),
    ]
    assert pairs(told(claims)) == {("updates", "a#1", "c#1")}


def test_jobs_of_one_town_are_the_same_months_later_and_its_dead_are_not() -> None:
    """ "The mayor fears for 210 jobs", in November; "management says 160 will go", in January."""
    told_of = {"population": "person", "population_entity": None, "place": "lyon"}
    for measure, modality, tied in (("jobs_lost", "planned", True), ("killed", "asserted", False)):
        fields = told_of | {"measure": measure, "modality": modality}
        found = told([made("a#1", 210, day="2024-11-12", **fields), made("b#1", 160, "gb", "2025-01-21", **fields)])
        assert bool(pairs(found, "contradicts")) == tied


def test_arrests_of_one_affair_go_on_being_counted_for_weeks() -> None:
    fields: dict[str, Any] = {"measure": "arrested", "population": "person", "population_entity": None, "place": "lyon"}
    found = told([made("a#1", 78, day="2024-12-24", **fields), made("b#1", 410, day="2025-01-06", **fields)])
    assert pairs(found) == {("updates", "a#1", "b#1")}


def test_a_claim_that_fits_two_questions_is_of_the_one_where_its_origin_told_the_figure() -> None:
    bare: dict[str, Any] = {"population": "person", "population_entity": None}
    claims = [
        made("a#1", 64, population="civilian", population_entity=None),
        made("b#1", 900, population="soldier", population_entity=None),
        made("c#1", 64, day="2025-05-06", **bare),
    ]
    assert pairs(told(claims)) == {("repeats", "a#1", "c#1")}


def test_turnouts_of_two_hours_are_no_dispute() -> None:
    vote: dict[str, Any] = {"measure": "turnout", "unit": "percent", "population_entity": None, "place": "lyon"}
    noon, evening = made("a#1", 26, population="12h", **vote), made("b#1", 61, "gb", population=None, **vote)
    other = made("c#1", 21, "gb", population="12h", **vote)
    assert pairs(told([noon, evening, other])) == {("contradicts", "a#1", "c#1")}


def test_jobs_of_a_company_are_the_same_in_a_local_paper_and_in_a_national_one() -> None:
    """Where neither says where, a town and its country are only those of the texts; of a march they tell two counts."""
    local = Story("a", None, ("lyon",), words=("acme", "dupont", "cse"))
    national = Story("b", None, ("fr",), words=("acme", "dupont", "cse"))
    for measure, expected in (("jobs_lost", {("contradicts", "a#1", "b#1")}), ("protesters", set())):
        people: dict[str, Any] = {"measure": measure, "population": "person", "population_entity": None}
        claims = [made("a#1", 640, **people), made("b#1", 900, "gb", **people)]
        documents = {name: Document(name, "", "fr") for name in ("a", "b")}
        assert pairs(compare(claims, {"a": local, "b": national}, documents, ENTITIES, MEASURES)) == expected


def test_what_is_counted_for_long_is_not_of_the_town_that_its_text_is_set_in() -> None:
    """A firm's jobs told from two of its sites, an epidemic told from two towns; two towns' marches are two."""
    here, there = (Story(name, None, (town,), words=("acme", "cse")) for name, town in (("a", "lyon"), ("b", "paris")))
    for measure, expected in (
        ("jobs_lost", {("contradicts", "a#1", "b#1")}),
        ("infected", {("contradicts", "a#1", "b#1")}),
        ("protesters", set()),
    ):
        people: dict[str, Any] = {"measure": measure, "population": "person", "population_entity": None}
        claims = [made("a#1", 640, **people), made("b#1", 900, "gb", **people)]
        documents = {name: Document(name, "", "fr") for name in ("a", "b")}
        assert pairs(compare(claims, {"a": here, "b": there}, documents, ENTITIES, MEASURES)) == expected


def test_a_figure_that_its_text_calls_overtaken_stands_until_that_text_at_most() -> None:
    """The newer figure may have been read as something else: "10 000, against 3 000 in mid-2024"."""
    recalled = made("a#1", 3000, day="2024-06-30", superseded=True)
    before, after = made("b#1", 9000, "gb", day="2024-12-01"), made("c#1", 9000, "gb", day="2025-07-01")
    published = {"a": "2025-02-24"}
    assert pairs(told([recalled, before], published=published), "contradicts")
    assert not pairs(told([recalled, after], published=published), "contradicts")
    assert pairs(told([replace(recalled, superseded=False), after], published=published), "contradicts")
