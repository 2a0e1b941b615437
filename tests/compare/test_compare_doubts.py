"""Why answers that do not agree may both be right: each doubt with what it speaks against and what it leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from made import MEASURES, made, pairs, told

from graphkit.compare.affairs import Affairs
from graphkit.compare.doubts import DOUBTS, doubt_of, echo_of
from graphkit.compare.positions import Standing
from graphkit.compare.strength import strength_of
from graphkit.compare.subjects import Subject, World, subjects_of
from graphkit.model import Claim, Entity, Evidence, Period

ENTITIES = {
    one.id: one
    for one in (
        Entity("nis", "agency", "NIS"),
        Entity("echo", "outlet", "L'Écho"),
        Entity("w", "group", "doctor"),
        Entity("kim", "official", "Kim Min-ji", known_by="title"),
        Entity("mayor", "official", "Jean Roux", office="city_hall", known_by="title"),
        Entity("er", "country", "Érythrée", state="er"),
        Entity("er/hospital", "agency", "hôpital d'Asmara", country="er", office="hospital"),
        Entity("er/ministry-health", "agency", "ministère érythréen de la Santé", country="er", state="er"),
        Entity("er/union", "group", "Union", country="er"),
    )
}
PEOPLE: dict[str, Any] = {"population": "person", "population_entity": None}
MORROW, LATE, WEEKS = {"day": "2025-05-01"}, {"day": "2025-05-06"}, {"day": "2025-05-20"}
FAR = Evidence("", 4000, 4003, "100", 4000, 4003)
GONE: dict[str, Any] = {"measure": "displaced"}
THINGS: dict[str, Any] = {"measure": "other"}
ABOUT: dict[str, Any] = {"measure": "other", "qualifier": "about"}


def subject(claim: Claim) -> Subject:
    (found,) = subjects_of([claim], {}, {}, World(ENTITIES, Affairs({}, {})), MEASURES, {})
    return found


def standing(name: str, value: float, origin: str = "nis", **fields: Any) -> Standing:
    one = subject(made(name, value, origin, **fields))
    return Standing(origin, [one], [one.span], one.when.end.toordinal() if one.when else None)


def doubt(a: Standing, b: Standing) -> str | None:
    days = None if a.start is None or b.start is None else abs(a.start - b.start)
    found = doubt_of(a, b, days, strength_of(a, b, days)[1])
    return found.code if found else None


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (standing("a#1", 10), standing("b#1", 300, "gb"), "doubt.incommensurate"),
        (standing("a#1", 10), standing("b#1", 30, "gb", **LATE), "doubt.outgrown"),
        (standing("a#1", 10), standing("b#1", 12, "gb", **LATE), "doubt.outgrown"),
        (standing("a#1", 10), standing("b#1", 12, "gb", **WEEKS), None),
        (standing("a#1", 10), standing("b#1", 30, "gb", **WEEKS), "doubt.outgrown"),
        (standing("a#1", 10), standing("a#2", 12, "gb", **LATE), None),
        (standing("a#1", 30, **GONE), standing("b#1", 20, "gb", **WEEKS, **GONE), "doubt.outgrown"),
        (standing("a#1", 30, **GONE), standing("b#1", 20, "gb", **GONE), None),
        (standing("a#1", 30, **GONE), standing("b#1", 0, "gb", **LATE, **GONE), "doubt.outgrown"),
        (standing("a#1", 30, **GONE), standing("a#2", 20, "gb", **LATE, **GONE), None),
        (standing("a#1", 30, **THINGS), standing("b#1", 0, "gb", **THINGS), "doubt.incommensurate"),
        (standing("a#1", 30, **THINGS), standing("a#2", 0, "gb", **THINGS), None),
        (standing("a#1", 30), standing("b#1", 0, "gb"), None),
        (standing("a#1", 0), standing("b#1", 30, "gb", **LATE), "doubt.outgrown"),  # nobody, so far
        (standing("a#1", 0), standing("b#1", 30, "gb", **MORROW), None),
        (standing("a#1", 0), standing("a#2", 30, "gb", **LATE), None),
        (standing("a#1", 30), standing("b#1", 10, "gb", **LATE), "doubt.shrunk"),
        (standing("a#1", 30), standing("b#1", 0, "gb", **LATE), "doubt.shrunk"),
        (standing("a#1", 30), standing("b#1", 20, "gb", **LATE), None),
        (standing("a#1", 30), standing("b#1", 20, "gb", day="2025-07-01"), "doubt.shrunk"),
        (standing("a#1", 30), standing("a#2", 20, "gb", day="2025-07-01"), None),
        (standing("a#1", 30), standing("a#2", 10, "gb", **LATE), "doubt.shrunk"),
        (standing("a#1", 10), standing("a#2", 30, "gb", **LATE), "doubt.outgrown"),
        (standing("a#1", 10), standing("a#2", 30, "gb", evidence=FAR, **MORROW), None),
        (standing("a#1", 10), standing("b#1", 30, "gb", **MORROW), "doubt.outgrown"),
        (standing("a#1", 30), standing("a#2", 10, "gb"), None),
        (standing("a#1", 30), standing("a#2", 10, "echo"), "doubt.uncredited"),
        (standing("a#1", 10), standing("a#2", 100, "gb"), None),
        (standing("a#1", 10), standing("a#2", 100, "gb", evidence=FAR), "doubt.incommensurate"),
        (standing("a#1", 30, qualifier="about"), standing("b#1", 10, "gb", low=9, high=11), "doubt.loose"),
        (standing("a#1", 30, qualifier="about"), standing("b#1", 20, "gb"), None),
        (standing("a#1", 30), standing("b#1", 20, "echo", **LATE), "doubt.uncredited"),
        (standing("a#1", 30), standing("b#1", 20, "echo"), "doubt.uncredited"),
        (standing("a#1", 30), standing("a#2", 20, "echo", **LATE), None),
        (standing("a#1", 30), standing("b#1", 20, "w", **LATE), "doubt.unnamed"),
        (standing("a#1", 30), standing("b#1", 15, "gb", day=None), "doubt.undated"),
        (standing("a#1", 30), standing("b#1", 20, "gb", day=None), None),
        (standing("a#1", 30), standing("b#1", 28, "w", **LATE), None),
        (standing("a#1", 30), standing("b#1", 20, "w"), None),
        (standing("a#1", 70, **THINGS), standing("b#1", 10, "gb", low=9, high=11, **ABOUT), "doubt.loose"),
        (standing("a#1", 50, **THINGS), standing("b#1", 10, "gb", low=9, high=11, **ABOUT), None),
        (standing("a#1", 30, "er"), standing("b#1", 20, "er/ministry-health"), "doubt.one_state"),
        (standing("a#1", 30, "er"), standing("b#1", 20, "er/union"), None),
        (standing("a#1", 30, "er"), standing("a#2", 20, "er/ministry-health"), None),
    ],
)
def test_a_doubt_speaks_against_a_contradiction(a: Standing, b: Standing, code: str | None) -> None:
    assert doubt(a, b) == doubt(b, a) == code


def test_a_share_of_nobody_named_is_doubted() -> None:
    share: dict[str, Any] = {"measure": "other", "unit": "percent", "population_entity": None}
    nobody = standing("a#1", 60, population=None, **share)
    teachers = standing("b#1", 40, "gb", population="teacher", **share)
    assert doubt(nobody, teachers) == "doubt.of_nobody"


def test_things_that_two_texts_call_by_two_words_are_doubted() -> None:
    people: dict[str, Any] = {"measure": "other", "population_entity": None}
    instructors = standing("a#1", 300, population="instructeur", **people)
    assert doubt(instructors, standing("b#1", 200, "gb", population="operative", **people)) == "doubt.unlike"
    assert doubt(instructors, standing("b#1", 200, "gb", population=None, **people)) == "doubt.unlike"
    assert doubt(instructors, standing("b#1", 200, "gb", population="instructeur", **people)) is None
    assert doubt(instructors, standing("a#2", 200, "gb", population="operative", **people)) is None


def test_strikes_of_two_days_are_doubted_where_both_texts_tell_the_day() -> None:
    share: dict[str, Any] = {"measure": "strikers", "unit": "percent", "as_of_basis": "text"}
    tuesday, thursday = standing("a#1", 60, **share), standing("b#1", 40, "gb", day="2025-05-02", **share)
    assert doubt(tuesday, thursday) == doubt(thursday, tuesday) == "doubt.another_day"
    untold = share | {"as_of_basis": "publication"}
    assert doubt(tuesday, standing("b#1", 40, "gb", day="2025-05-02", **untold)) is None
    assert doubt(tuesday, standing("a#2", 40, "gb", day="2025-05-02", **share)) is None


def test_a_strike_is_not_the_one_that_a_text_of_the_day_before_counts() -> None:
    share: dict[str, Any] = {"measure": "strikers", "unit": "percent"}
    told = standing("a#1", 60, day="2025-05-02", as_of_basis="text", **share)
    counted = standing("b#1", 40, "gb", **share)
    assert doubt(told, counted) is None
    counted.first = replace(counted.first, published=Period.parse("2025-05-01"))
    assert doubt(told, counted) == doubt(counted, told) == "doubt.another_day"


def test_a_figure_of_nobody_named_may_be_of_a_part() -> None:
    site: dict[str, Any] = {"measure": "jobs_lost", "population_entity": None, "place": "lyon"}
    bare, posts = standing("a#1", 300, population=None, **site), standing("b#1", 500, "gb", population="poste", **site)
    assert doubt(bare, posts) == doubt(posts, bare) == "doubt.unsaid"
    assert doubt(bare, standing("a#2", 500, "gb", population="poste", **site)) is None
    march = site | {"measure": "protesters"}
    open_one = standing("a#1", 300, population=None, **march)
    assert doubt(open_one, standing("b#1", 500, "gb", population="manifestant", **march)) is None


def test_a_hospital_counts_a_part_and_never_more_than_the_whole() -> None:
    few, many = standing("a#1", 8, "er/hospital", **PEOPLE), standing("a#1", 80, "er/hospital", **PEOPLE)
    assert doubt(few, standing("b#1", 17, "gb", **PEOPLE)) == "doubt.of_a_ward"
    assert doubt(many, standing("b#1", 60, "gb", **PEOPLE)) is None


def test_a_town_may_hold_a_part_of_the_whole() -> None:
    town = standing("a#1", 4, place="lyon", **PEOPLE)
    assert doubt(town, standing("b#1", 9, "gb", **PEOPLE)) == "doubt.part_of_place"


def test_jobs_of_a_site_are_a_part_even_where_both_texts_are_set_there() -> None:
    for measure, expected in (("jobs_lost", "doubt.part_of_place"), ("killed", None)):
        one: dict[str, Any] = {"measure": measure, "population": None, "population_entity": None}
        site, whole = subject(made("a#1", 400, place="lyon", **one)), subject(made("b#1", 500, "gb", **one))
        both = [Standing(s.origin, [replace(s, home="lyon")], [s.span], 0) for s in (site, whole)]
        assert doubt(*both) == expected


def test_one_sides_dead_at_a_place_that_both_name_are_not_too_far_apart() -> None:
    """Wars are told with figures thirty times apart; of people of nobody named, sixteen times are too many."""
    spot: dict[str, Any] = {"place": "kursk"}
    assert doubt(standing("a#1", 10, **spot), standing("b#1", 300, "gb", **spot)) is None
    assert doubt(standing("a#1", 10, **spot), standing("b#1", 300, "gb")) == "doubt.incommensurate"
    crowd = spot | {"population": "civilian", "population_entity": None}
    assert doubt(standing("a#1", 30, **crowd), standing("b#1", 300, "gb", **crowd)) is None
    assert doubt(standing("a#1", 10, **crowd), standing("b#1", 300, "gb", **crowd)) == "doubt.incommensurate"
    later = standing("b#1", 40, "gb", day="2025-05-09", **spot)
    assert doubt(standing("a#1", 300, **spot), later) is None
    assert doubt(standing("a#1", 300), standing("b#1", 40, "gb", day="2025-05-09")) == "doubt.shrunk"


def test_every_doubt_is_told_apart_by_its_code() -> None:
    assert len({code for _, code in DOUBTS}) == len(DOUBTS)


def test_the_very_figure_of_another_corroborates_nothing_where_nobody_is_named() -> None:
    for origin, other in (("echo", "nis"), ("w", "nis"), ("w", "w")):
        found = echo_of(standing("a#1", 600, origin), standing("b#1", 600, other))
        assert found
        assert found.code == "repeats.echo"
    assert not echo_of(standing("a#1", 600), standing("b#1", 600, "gb"))
    assert not echo_of(standing("a#1", 600, "echo"), standing("a#2", 600))
    assert not echo_of(standing("a#1", 600, "echo"), standing("b#1", 590, qualifier="about"))


def test_a_doubted_pair_is_left_alone() -> None:
    early, late = made("a#1", 900), made("b#1", 100, "gb")
    assert not told([early, late]).relations
    side_by_side = [early, replace(late, id="a#2", document="a")]
    assert pairs(told(side_by_side)) == {("contradicts", "a#1", "a#2")}


def test_the_same_figure_to_the_unit_is_of_one_count() -> None:
    precise = echo_of(standing("a#1", 3214), standing("b#1", 3214, "gb"))
    assert precise
    assert precise.code == "repeats.precise"
    assert echo_of(standing("a#1", 600, "er"), standing("b#1", 600, "er/ministry-health"))
    assert not echo_of(standing("a#1", 3200), standing("b#1", 3200, "gb"))
    assert not echo_of(standing("a#1", 3214), standing("a#2", 3214, "gb"))


def test_who_says_again_that_a_figure_stands_is_not_outgrown_by_that_day() -> None:
    early, late = standing("a#1", 10), standing("c#1", 30, "gb", **LATE)
    assert doubt(early, late) == "doubt.outgrown"
    early.tell(subject(made("b#1", 10, **LATE)))
    assert doubt(early, late) is None
    early.tell(subject(made("d#1", 10, **WEEKS)))  # told again after the other's: nothing changes
    assert doubt(early, late) is None


def test_a_figure_once_told_without_a_margin_is_not_loose() -> None:
    vague, exact = standing("a#1", 30, qualifier="about"), standing("b#1", 10, "gb")
    assert doubt(vague, exact) == "doubt.loose"
    vague.tell(subject(made("c#1", 30)))
    assert doubt(vague, exact) is None


def test_the_very_words_of_another_corroborate_nothing_by_a_person_of_no_known_office() -> None:
    for fields in ({}, {"qualifier": "at_least", "high": 700}):
        body, person = standing("a#1", 600, **fields), standing("b#1", 600, "kim", **fields)
        found = echo_of(body, person)
        assert found
        assert found.code == "repeats.echo"
        assert not echo_of(body, standing("b#1", 600, "mayor", **fields))
    assert not echo_of(standing("a#1", 600), standing("b#1", 600, "kim", qualifier="at_least", high=700))
