"""Offices that a text names by their kind alone, and whom they are in an affair."""

from __future__ import annotations

from typing import Any

import made as making
import pytest
from made import codes, made, pairs, told

from graphkit.compare.offices import one_office
from graphkit.model import Entity

POLICE = Entity("police/lyon", "agency", "police de Lyon", country="fr", office="police")
THE_POLICE = Entity("police/a", "agency", "police", country="fr", office="police", known_by="kind")
CHIEF = Entity("person/roux", "official", "Jean Roux", country="fr", office="police", known_by="title")
OTHER_CHIEF = Entity("person/bret", "official", "Luc Bret", country="fr", office="police", known_by="title")
PARIS = Entity("police/paris", "agency", "police de Paris", country="fr", office="police")
ABROAD = Entity("police/turin", "agency", "police", country="it", office="police", known_by="kind")
MAYOR = Entity("city_hall/lyon", "agency", "mairie", country="fr", office="city_hall")


FARMERS = Entity("fr/fdsea", "agency", "FDSEA", country="fr")
THEIR_HEAD = Entity("person/castel", "official", "Luc Castel", part_of=FARMERS.id, known_by="title")
THEIR_VOICE = Entity("person/brault", "official", "Odile Brault", part_of=FARMERS.id, known_by="title")
SERGEANT = Entity("person/hale", "official", "Owen Hale", part_of=THE_POLICE.id, known_by="title")
MINISTRY = Entity("fr/ministry", "agency", "ministère", country="fr", office="ministry", state="fr")
MINISTRY_ABROAD = Entity("it/ministry", "agency", "ministero", country="it", office="ministry", state="it")
SCHOOLS = Entity("fr/ministry-education", "agency", "Éducation", country="fr", office="ministry-education", state="fr")
HEALTH = Entity("fr/ministry-health", "agency", "Santé", country="fr", office="ministry-health", state="fr")


def ones(*offices: Entity) -> dict[str, str]:
    claims = [made(f"t{number}#1", 600, one.id) for number, one in enumerate(offices)]
    known = {one.id: one for one in (*offices, FARMERS, THE_POLICE)}
    found = one_office(claims, lambda _: 0, known)
    return {old: new for (_, old), new in found.items()}


@pytest.mark.parametrize(
    ("offices", "expected"),
    [
        ((POLICE, THE_POLICE), {"police/a": "police/lyon"}),
        ((THE_POLICE, CHIEF), {"police/a": "person/roux"}),
        ((POLICE, THE_POLICE, CHIEF), {"police/a": "police/lyon", "person/roux": "police/lyon"}),
        ((THE_POLICE, CHIEF, OTHER_CHIEF), {}),  # whose police is open
        ((POLICE, THE_POLICE, PARIS), {}),
        ((POLICE, ABROAD), {}),
        ((POLICE, PARIS), {}),
        ((POLICE, MAYOR), {}),
        ((THE_POLICE,), {}),
        ((FARMERS, THEIR_HEAD), {"person/castel": "fr/fdsea"}),
        ((THEIR_HEAD, THEIR_VOICE), {"person/castel": "fr/fdsea", "person/brault": "fr/fdsea"}),
        ((THEIR_HEAD, MAYOR), {}),  # heard alone
        ((POLICE, THE_POLICE, SERGEANT), {"police/a": "police/lyon", "person/hale": "police/lyon"}),
        ((MINISTRY, SCHOOLS), {"fr/ministry": "fr/ministry-education"}),
        ((MINISTRY, SCHOOLS, HEALTH), {}),
        ((MINISTRY_ABROAD, SCHOOLS), {}),
    ],
)
def test_which_are_one(offices: tuple[Entity, ...], expected: dict[str, str]) -> None:
    assert ones(*offices) == ones(*reversed(offices)) == expected


def test_whose_president_speaks_is_open_where_two_governments_do() -> None:
    palace = Entity("it/presidency", "agency", "presidency", country="it", office="presidency", state="it")
    lind = Entity("person/lind", "official", "Ada Lind", office="presidency", known_by="title")
    ministry = Entity("fr/ministry", "agency", "ministry", country="fr", office="ministry", state="fr")
    claims = [made(f"t{number}#1", 600, one.id) for number, one in enumerate((palace, lind, ministry))]
    known = {one.id: one for one in (palace, lind, ministry)}
    assert one_office(claims[:2], lambda _: 0, known) == {(0, "person/lind"): "it/presidency"}
    assert one_office(claims, lambda _: 0, known) == {}


def test_texts_of_two_affairs_speak_of_two_offices() -> None:
    claims = [made("a#1", 600, POLICE.id), made("b#1", 600, THE_POLICE.id)]
    assert (
        one_office(claims, lambda document: int(document == "a"), {POLICE.id: POLICE, THE_POLICE.id: THE_POLICE}) == {}
    )


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    for one in (POLICE, THE_POLICE):
        monkeypatch.setitem(making.ENTITIES, one.id, one)


@pytest.mark.usefixtures("known")
def test_an_office_updates_its_own_figure_and_the_reason_says_who_was_counted_as_one() -> None:
    later: dict[str, Any] = {"day": "2025-05-02"}
    found = told([made("a#1", 600, THE_POLICE.id), made("b#1", 700, POLICE.id, **later)])
    assert pairs(found) == {("updates", "a#1", "b#1")}
    again = told([made("a#1", 600, THE_POLICE.id), made("b#1", 600, POLICE.id, **later)])
    assert "origin.office" in codes(again, "a#1", "b#1")
