"""Whose dead a figure counts that does not say so, where two countries' are counted."""

from __future__ import annotations

from typing import Any

import pytest
from made import ENTITIES, made, pairs, told

from graphkit.compare.grounds import own_lands

BARE: dict[str, Any] = {"population": "dead", "population_entity": None}
TWO = [
    made("a#1", 24, "ru/health", "2025-04-28", population="ru:dead", population_entity="ru"),
    made("b#1", 68, "gb", "2025-04-28", population="kp:dead", population_entity="kp"),
]


def test_the_bare_dead_of_a_health_ministry_are_its_own_countrys() -> None:
    """ "Its health ministry raised its count to 59 dead", where a text before counted 24 on its side."""
    found = told([*TWO, made("c#1", 59, "ru/health", **BARE)])
    assert pairs(found) == {("updates", "a#1", "c#1")}


@pytest.mark.parametrize("origin", ["ru/army", "gb"])
def test_an_army_counts_the_enemys_dead_too(origin: str) -> None:
    assert not pairs(told([*TWO, made("c#1", 59, origin, **BARE)]))


def test_where_one_countrys_people_are_counted_nobody_takes_sides() -> None:
    found = told([TWO[1], made("c#1", 59, "ru/health", **BARE)])
    assert not any("ru" in dict(reason.texts)["en"] for one in found.relations for reason in one.reasons)
    assert len(found.questions) == 1


REBELS: dict[str, Any] = {"population": "rebels", "population_entity": None}
OURS = [
    made("a#1", 24, "ru/army", population="ru:soldier", population_entity="ru"),
    made("a#2", 68, "ru/army", population="kp/rebels:fighters", population_entity="kp/rebels"),
]


@pytest.mark.parametrize(
    ("origin", "about", "pair"),
    [
        ("kp/rebels", {"population": None, "population_entity": "kp/rebels"}, {("contradicts", "a#2", "b#1")}),
        ("gb", REBELS, {("contradicts", "a#2", "b#1")}),
        ("ru/army", {"population": "enemy", "population_entity": None}, {("contradicts", "a#2", "b#1")}),
        ("kp/rebels", {"population": "enemy", "population_entity": None}, {("contradicts", "a#1", "b#1")}),
        ("gb", {"population": "enemy", "population_entity": None}, set()),
        ("ru/army", {"population": "dead", "population_entity": "ru"}, {("contradicts", "a#1", "b#1")}),
    ],
    ids=["a group's own", "the one group's", "an army's enemy", "a group's enemy", "nobody's enemy", "an army's own"],
)
def test_who_fights_says_whose_the_dead_are(origin: str, about: dict[str, Any], pair: set[Any]) -> None:
    found = told([*OURS, made("b#1", 60, origin, **about)], published={"a": "2025-04-30", "b": "2025-04-30"})
    assert {tuple(sorted(one[1:])) for one in pairs(found)} == {one[1:] for one in pair}


def test_the_soldiers_that_an_army_mourns_are_its_own_where_it_fights_a_group() -> None:
    about: dict[str, Any] = {"population": "soldier", "population_entity": None}
    enemies = made("b#2", 40, "kp/staff", population="kp/rebels:fighters", population_entity="kp/rebels")
    soldiers, own = made("b#1", 11, "kp/staff", **about), made("a#1", 24, "gb", population_entity="kp")
    assert ("contradicts", "a#1", "b#1") in pairs(told([own, soldiers, enemies]))
    foreign = made("c#1", 30, "gb", population="ru:soldier", population_entity="ru")
    assert ("contradicts", "a#1", "b#1") not in pairs(told([own, soldiers, enemies, foreign]))


def test_soldiers_of_a_land_that_only_sends_them_are_no_side_of_those_killed() -> None:
    sent = made("b#1", 4000, "gb", measure="deployed", population="ru:soldier", population_entity="ru")
    dead = made("a#1", 24, "gb", population="kp:soldier", population_entity="kp")
    bare = made("c#1", 60, "nis", population="soldier", population_entity=None)
    assert ("contradicts", "a#1", "c#1") in pairs(told([dead, sent, bare]))


def test_offices_of_two_countries_count_each_its_own_dead() -> None:
    """A flood on either side of a border; where one country's alone are heard, no place is thought up."""
    bare: dict[str, Any] = {"population": "dead", "population_entity": None}
    first, second = made("a#1", 24, "ru/rescue", **bare), made("a#2", 60, "kp/rescue", **bare)
    assert not pairs(told([first, second]), "contradicts")
    assert own_lands([first, second], lambda _: 0, ENTITIES) == {"a#1": "ru", "a#2": "kp"}
    assert not own_lands([first, made("a#2", 60, "ru/health", **bare)], lambda _: 0, ENTITIES)
    assert not own_lands([first, made("a#2", 60, "kp/army", **bare)], lambda _: 0, ENTITIES)
