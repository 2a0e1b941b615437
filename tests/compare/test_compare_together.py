"""Which texts and places a question takes in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from made import ENTITIES, MEASURES, made, pairs, told

from graphkit.compare import compare
from graphkit.model import Claim, Document, Story


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


def test_nothing_ties_two_texts_that_share_no_name() -> None:
    bare: dict[str, Any] = {"population": "person", "population_entity": None}
    claims = [made("a#1", 7, **bare), made("b#1", 12, "gb", **bare)]
    apart = {"a": ("kivu", "goma", "minova"), "b": ("kumamoto", "kyushu", "aso")}
    assert not told(claims, words=apart).relations
    assert told(claims).relations


def test_two_kinds_of_event_in_one_town_are_apart() -> None:
    bare: dict[str, Any] = {"population": "person", "population_entity": None, "place": "lyon"}
    claims = [made("a#1", 7, **bare), made("b#1", 12, "gb", **bare)]
    apart = {"a": ("kivu", "goma", "minova"), "b": ("kumamoto", "kyushu", "aso")}
    assert told(claims, words=apart).relations
    assert not told(claims, words=apart, kinds={"a": ("incendie",), "b": ("explosion",)}).relations


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
