"""Whose dead a figure counts that does not say so, where two countries' are counted."""

from __future__ import annotations

from typing import Any

import pytest
from made import made, pairs, told

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
