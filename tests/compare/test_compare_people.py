"""Who is counted: one people in many words, groups and wholes, soldiers of nobody named."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from made import made, pairs, told


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


def test_soldiers_abroad_are_one_count_wherever_they_are_said_to_be() -> None:
    claims = [
        made("a#1", 11000, measure="deployed", place="ru"),
        made("b#1", 18000, "gb", measure="deployed", place="kursk"),
    ]
    assert pairs(told(claims), "contradicts")


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


def test_a_part_far_above_a_whole_is_of_another_time() -> None:
    """All killed in a war are above those killed or wounded in a day."""
    killed = made("a#1", 121507)
    assert not told([killed, made("b#1", 940, "gb", measure="casualties")]).relations
    assert pairs(told([killed, made("b#1", 90000, "gb", measure="casualties")])) == {("contradicts", "a#1", "b#1")}
