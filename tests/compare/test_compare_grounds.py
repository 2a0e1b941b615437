"""Where a march without a place was counted: by the figures around it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from texts import Text, corpus, pairs, said

from graphkit.compare.grounds import places_beside, seat
from graphkit.model import Claim, Entity, Story


def march(value: int, origin: str, start: int, **fields: Any) -> Claim:
    claim = said(value, origin, **{"measure": "protesters", "place": None} | fields)
    return replace(claim, evidence=replace(claim.evidence, value_start=start, value_end=start + 3))


def test_a_march_told_without_its_town_is_where_its_text_counts_the_like() -> None:
    words = ("cgt", "retraites", "canebiere")
    here = Text("b", "2025-03-20", (march(8000, "gb", 10, place="lyon"),), words, ("lyon",))
    text = (march(9000, "prefecture/rhone", 10, place="lyon"), march(20000, "cgt", 50))
    found = corpus(Text("a", "2025-03-20", text, words, ("rhone",)), here)
    assert ("a#2", "b#1") in pairs(found)
    two_towns = (*text, march(300, "gb", 90, place="valence"))
    assert ("a#2", "b#1") in pairs(corpus(Text("a", "2025-03-20", two_towns, words, ("rhone",)), here))


def test_the_dead_told_behind_those_of_one_town_are_of_that_town() -> None:
    words = ("garissa", "tana", "autocar")
    dead: dict[str, Any] = {"measure": "killed", "population": "person"}
    behind = (march(17, "gb", 10, place="lyon", **dead), march(25, "cgt", 60, **dead))
    elsewhere = Text("b", "2025-03-20", (march(90, "nis", 10, place="paris", **dead),), words)
    assert pairs(corpus(Text("a", "2025-03-20", behind, words, ("paris",)), elsewhere)) == {("a#1", "a#2")}
    of_two = (behind[0], march(3, "gb", 40, place="valence", **dead), march(25, "cgt", 90, **dead))
    assert ("a#1", "a#3") not in pairs(corpus(Text("a", "2025-03-20", of_two, words, ("paris",)), elsewhere))


def test_a_march_told_behind_a_ministrys_count_is_the_countrys() -> None:
    """ "The interior ministry counted 58,000 marchers, the union 150,000", told in a town with a march."""
    claims = [march(58000, "fr/interior", 10), march(150000, "cgt", 60)]
    story = {"a": Story("a", None, ("lyon",))}
    office = Entity("fr/interior", "agency", "Intérieur", country="fr", office="ministry-interior", state="fr")
    town = Entity("prefecture/rhone", "agency", "préfecture", country="fr", located_in="lyon", office="prefecture")
    entities = {office.id: office, town.id: town, "fr": Entity("fr", "country", "France")}
    told = [replace(claim, document="a", id=f"a#{number}") for number, claim in enumerate(claims)]
    assert places_beside(told, story, entities, lambda _: True) == {"a#1": "fr"}
    assert places_beside(told, story, entities, lambda _: False) == {}
    local = [replace(told[0], origin="prefecture/rhone"), told[1]]
    assert places_beside(local, story, entities, lambda _: True) == {}


def test_a_march_told_behind_those_of_two_towns_is_of_neither() -> None:
    words = ("cgt", "retraites", "canebiere")
    text = (march(9000, "gb", 10, place="lyon"), march(300, "gb", 50, place="paris"), march(20000, "cgt", 90))
    found = corpus(Text("a", "2025-03-20", text, words, ("fr",)))
    assert not pairs(found)


@pytest.mark.parametrize(
    ("office", "place"),
    [
        (
            Entity("fr/ministry-interior", "agency", "Intérieur", country="fr", office="ministry-interior", state="fr"),
            "fr",
        ),
        (
            Entity("prefecture/rhone", "agency", "préfecture", country="fr", located_in="lyon", office="prefecture"),
            "lyon",
        ),
        (Entity("mg/electoral", "agency", "Ceni", country="mg", office="electoral"), "mg"),
        (Entity("fr/cgt", "group", "CGT", country="fr"), None),
    ],
)
def test_an_office_counts_where_it_answers(office: Entity, place: str | None) -> None:
    assert seat(march(8000, office.id, 10), {office.id: office}) == place
