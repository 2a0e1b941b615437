"""What a text's own setting says of its figures: its land, its past, the question that it speaks of, its own totals."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import made as making
import pytest
from made import made, pairs, told

from graphkit.compare import compare
from graphkit.model import Document, Entity, Story

DEAD: dict[str, Any] = {"population": "person", "population_entity": None}
LATER: dict[str, Any] = {"day": "2025-05-02"}


@pytest.fixture(autouse=True)
def lands(monkeypatch: pytest.MonkeyPatch) -> None:
    for one in (
        Entity("it", "country", "Italie"),
        Entity("turin", "region", "Turin", located_in="it"),
        Entity("er", "country", "Érythrée", state="er"),
        Entity("er/minister", "agency", "ministre", country="er", state="er"),
    ):
        monkeypatch.setitem(making.ENTITIES, one.id, one)


def set_in(places: dict[str, tuple[str, ...]], *claims: Any) -> set[tuple[str, str, str]]:
    """The relations of claims whose texts name places."""
    stories = {name: Story(name, None, places=found, words=("kim", "seoul")) for name, found in places.items()}
    documents = {name: Document(name, "", "fr") for name in places}
    return pairs(compare(claims, stories, documents, making.ENTITIES, making.MEASURES))


def test_a_figure_without_a_place_is_of_its_texts_own_land() -> None:
    here, abroad = made("a#1", 30, **DEAD), made("b#1", 40, "gb", place="turin", **DEAD)
    assert set_in({"a": ("lyon",), "b": ("turin", "lyon")}, here, abroad) == set()
    assert set_in({"a": ("lyon", "it"), "b": ("turin", "lyon")}, here, abroad) == {("contradicts", "a#1", "b#1")}
    assert set_in({"a": (), "b": ("turin",)}, here, abroad) == {("contradicts", "a#1", "b#1")}


def test_what_a_text_recalls_of_whoever_is_another_event() -> None:
    recalled, now = made("a#1", 30, day="2024-09-02", **DEAD), made("b#1", 40, "gb", **DEAD)
    dates = {"a": "2025-04-30", "b": "2025-04-30"}
    assert pairs(told([recalled, now], published=dates)) == set()
    soldiers = [made("a#1", 30, day="2024-09-02"), made("b#1", 40, "gb")]
    assert pairs(told(soldiers, published=dates)) == {("contradicts", "a#1", "b#1")}  # a war's count goes on


def test_a_claim_that_fits_two_questions_is_of_the_one_told_before_it() -> None:
    towns = [
        made("a#1", 30, place="lyon", **DEAD),
        made("a#2", 90, "gb", place="paris", **DEAD),
    ]
    open_one = made("a#3", 95, "ru", **DEAD)
    placed = [replace(claim, evidence=replace(claim.evidence, value_start=start))
              for start, claim in zip((10, 50), towns, strict=True)]  # fmt: skip
    behind_paris = replace(open_one, evidence=replace(open_one.evidence, value_start=60))
    behind_lyon = replace(open_one, evidence=replace(open_one.evidence, value_start=20))
    first = replace(open_one, evidence=replace(open_one.evidence, value_start=5))
    assert ("a#2", "a#3") in {(a, b) for _, a, b in pairs(told([*placed, behind_paris]))}
    assert ("a#1", "a#3") in {(a, b) for _, a, b in pairs(told([*placed, behind_lyon]))}
    assert pairs(told([*placed, first])) == set()


@pytest.mark.parametrize(
    ("old", "new", "more", "kinds"),
    [
        (60, 45, {}, {"updates"}),  # a count corrected
        (60, 20, {}, set()),  # a part of it
        (60, 20, {"modality": "hedged"}, {"updates"}),  # what was feared
        (20, 400, {}, {"updates"}),
        (20, 4000, {}, set()),  # another thing counted
    ],
)
def test_a_later_total_of_one_origin_replaces_what_it_can_be(
    old: int, new: int, more: dict[str, Any], kinds: set[str]
) -> None:
    found = told([made("a#1", old, **more), made("b#1", new, **LATER)])
    assert {relation.kind for relation in found.relations} == kinds


def test_one_text_may_tell_how_a_governments_count_grew() -> None:
    claims = [made("a#1", 30, "er/minister"), made("a#2", 40, "er", **LATER)]
    assert pairs(told(claims)) == set()
    assert pairs(told([claims[0], made("a#2", 20, "er", **LATER)])) == {("contradicts", "a#1", "a#2")}


def test_figures_many_times_apart_are_of_two_things_even_in_one_text() -> None:
    assert pairs(told([made("a#1", 10), made("a#2", 120, "gb")])) == {("contradicts", "a#1", "a#2")}
    assert pairs(told([made("a#1", 10), made("a#2", 400, "gb")])) == set()
