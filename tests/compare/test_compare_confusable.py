"""Events that resemble each other stay apart, and one event told in different words comes together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from texts import Text, corpus, pairs, said

from graphkit.model import Claim


def quake(name: str, day: str, place: str, toll: int, origin: str, words: tuple[str, ...], **told: Any) -> Text:
    shock = (
        () if "shock" not in told else (said(told["shock"], origin, kind="date", measure="occurred", event="séisme"),)
    )
    claims = (said(toll, origin, measure="killed", place=told.get("place")), *shock)
    return Text(name, day, claims, words, (place, "jp"), ("séisme",))


def test_two_earthquakes_of_a_month_in_two_towns() -> None:
    found = corpus(
        quake("a", "2024-01-02", "noto", 48, "gb", ("noto", "wajima", "ishikawa", "japon")),
        quake("b", "2024-01-20", "kumamoto", 9, "nis", ("kumamoto", "mashiki", "kyushu", "japon")),
    )
    assert not found.relations


def test_two_dated_earthquakes_of_one_town() -> None:
    words = ("kumamoto", "mashiki", "kyushu", "japon")
    found = corpus(
        quake("a", "2016-04-15", "kumamoto", 9, "gb", words, shock="2016-04-14"),
        quake("b", "2016-04-21", "kumamoto", 2, "nis", words, shock="2016-04-20"),
    )
    assert not found.relations


def test_one_earthquake_dated_a_day_apart_is_disputed() -> None:
    words = ("kumamoto", "mashiki", "kyushu", "japon")
    found = corpus(
        quake("a", "2016-04-16", "kumamoto", 32, "gb", words, shock="2016-04-16"),
        quake("b", "2016-04-16", "kumamoto", 41, "nis", words, shock="2016-04-15"),
    )
    assert pairs(found) == {("a#1", "b#1"), ("a#2", "b#2")}


def test_a_strike_called_for_next_month_does_not_date_the_march_that_a_text_tells_of() -> None:
    """One text dates the march of yesterday, the other that march and the next one, which is still to come."""
    words = ("cgt", "bellecour", "intersyndicale")
    day, next_one = (
        said(value, "cgt", kind="date", measure="occurred", event="strike", modality=modality)
        for value, modality in (("2026-10-13", "asserted"), ("2026-11-05", "planned"))
    )
    march = {"measure": "protesters", "place": "lyon"}
    first = Text("a", "2026-10-13", (said(41_000, "nis", **march), day), words, ("lyon",), ("strike",))
    second = Text("b", "2026-10-14", (said(150_000, "cgt", **march), next_one), words, ("lyon",), ("strike",))
    assert ("a#1", "b#1") in pairs(corpus(first, second))


def test_marches_of_two_towns_on_a_day_counted_by_their_prefectures() -> None:
    words = ("cgt", "retraites", "intersyndicale", "jeudi")
    found = corpus(
        Text("a", "2025-03-20", (said(9200, "prefecture/rhone", measure="protesters"),), words, ("rhone",)),
        Text("b", "2025-03-20", (said(61000, "prefecture/paris", measure="protesters"),), words, ("paris",)),
    )
    assert not found.relations


def test_a_march_placed_by_its_prefecture_meets_the_same_march_placed_by_its_town() -> None:
    words = ("cgt", "retraites", "bellecour")
    found = corpus(
        Text("a", "2025-03-20", (said(9200, "prefecture/rhone", measure="protesters"),), words, ("rhone",)),
        Text("b", "2025-03-20", (said(25000, "cgt", measure="protesters", place="lyon"),), words, ("lyon",)),
    )
    assert pairs(found) == {("a#1", "b#1")}


def test_strikes_of_two_trades_and_of_two_months() -> None:
    rail: dict[str, Any] = {"measure": "strikers", "population": "cheminot", "unit": "percent", "place": "fr"}
    school: dict[str, Any] = {**rail, "population": "enseignant"}
    words = ("cgt", "france", "greve")
    found = corpus(
        Text("a", "2025-03-20", (said(45, "cgt", **rail),), (*words, "sncf"), ("fr",), ("grève",)),
        Text("b", "2025-03-20", (said(31, "gb", **school),), (*words, "grenelle"), ("fr",), ("grève",)),
        Text("c", "2025-05-06", (said(12, "gb", **rail),), (*words, "sncf"), ("fr",), ("grève",)),
    )
    assert not found.relations


def wreck(name: str, day: str, toll: int, origin: str, sunk: str) -> Text:
    sinking = said(sunk, origin, kind="date", measure="occurred", event="naufrage")
    return Text(name, day, (said(toll, origin), sinking), ("kivu", "goma", "minova"), ("goma",), ("naufrage",))


def test_two_wrecks_on_one_lake_days_apart() -> None:
    assert not corpus(
        wreck("a", "2024-10-04", 28, "gb", "2024-10-03"), wreck("b", "2024-10-12", 7, "nis", "2024-10-11")
    ).relations


def test_a_count_of_the_day_before_is_of_another_wreck() -> None:
    told = wreck("a", "2024-10-03", 28, "gb", "2024-10-03")
    eve = replace(told, claims=(*told.claims, said(7, "echo", day="2024-10-02")))
    found = corpus(eve, wreck("b", "2024-10-03", 38, "nis", "2024-10-03"))
    assert pairs(found) == {("a#1", "b#1")}


def test_one_wreck_told_by_two_is_disputed() -> None:
    first = wreck("a", "2024-10-04", 28, "gb", "2024-10-03")
    assert pairs(corpus(first, wreck("b", "2024-10-04", 78, "nis", "2024-10-03"))) == {("a#1", "b#1")}
    assert pairs(corpus(first, wreck("b", "2024-10-05", 18, "nis", "2024-10-03"))) == {("a#1", "b#1")}


def test_a_larger_toll_the_day_after_is_a_later_state() -> None:
    first = wreck("a", "2024-10-04", 28, "gb", "2024-10-03")
    assert not pairs(corpus(first, wreck("b", "2024-10-05", 38, "nis", "2024-10-03")))


def test_a_floods_toll_of_a_town_is_no_dispute_with_the_toll_of_all() -> None:
    words = ("valence", "espagne", "turia", "crue")
    town = Text("a", "2024-10-31", (said(62, "gb", place="valence"),), words, ("valence", "es"))
    whole = Text("b", "2024-10-31", (said(95, "nis", place="es"),), words, ("es", "valence"))
    assert not corpus(town, whole).relations


def test_a_towns_smaller_toll_is_no_dispute_with_one_of_no_place_named() -> None:
    words = ("dana", "turia", "paiporta")
    town = Text("a", "2024-10-31", (said(62, "gb", place="valence"),), words, ("es", "valence"))
    bare = Text("b", "2024-10-31", (said(95, "nis"),), words, ("es",))
    assert not corpus(town, bare).relations
    about = replace(bare, places=("valence",))  # the other text is about that very town
    assert corpus(town, about).relations


def test_a_town_above_its_country_is_a_dispute() -> None:
    words = ("valence", "espagne", "turia", "crue")
    town = Text("a", "2024-10-31", (said(162, "gb", place="valence"),), words, ("valence", "es"))
    whole = Text("b", "2024-10-31", (said(95, "nis", place="es"),), words, ("es", "valence"))
    assert pairs(corpus(town, whole)) == {("a#1", "b#1")}


def share(value: float, origin: str, candidate: str) -> Claim:
    return said(value, origin, measure="other", unit="percent", population=candidate, place="fr")


def test_each_candidate_has_a_share_of_its_own() -> None:
    words = ("presidentielle", "martin", "durand")
    found = corpus(
        Text("a", "2025-05-05", (share(52.1, "gb", "martin"), share(47.9, "gb", "durand")), words, ("fr",)),
        Text("b", "2025-05-06", (share(49.2, "nis", "martin"), share(50.8, "nis", "durand")), words, ("fr",)),
    )
    assert pairs(found) == {("a#1", "b#1"), ("a#2", "b#2")}


def test_shares_of_nobody_named_are_matched_by_the_nearest() -> None:
    nobody: dict[str, Any] = {"measure": "other", "unit": "percent", "population": "vote", "place": "fr"}
    words = ("presidentielle", "martin", "durand")
    found = corpus(
        Text("a", "2025-05-05", (said(84.3, "gb", **nobody), said(9.6, "gb", **nobody)), words, ("fr",)),
        Text("b", "2025-05-06", (said(94.7, "nis", **nobody), said(3.2, "nis", **nobody)), words, ("fr",)),
    )
    assert pairs(found) == {("a#1", "b#1"), ("a#2", "b#2")}


def test_a_days_new_cases_are_no_running_total() -> None:
    cases: dict[str, Any] = {"measure": "infected", "place": "fr"}
    words = ("grippe", "sante", "hopitaux")
    found = corpus(
        Text("a", "2025-01-10", (said(12000, "gb", additional=True, **cases),), words, ("fr",)),
        Text("b", "2025-01-10", (said(150000, "nis", **cases),), words, ("fr",)),
    )
    assert not found.relations


def test_a_running_total_told_twice_a_day_is_no_strict_discrepancy() -> None:
    words = ("noto", "wajima", "ishikawa")
    found = corpus(
        Text("a", "2024-01-02", (said(30, "gb"),), words, ("noto",)),
        Text("b", "2024-01-02", (said(48, "gb"),), words, ("noto",)),
    )
    (relation,) = found.relations
    assert (relation.kind, relation.strength) == ("contradicts", "apparent")
    assert "apparent.hours" in [reason.code for reason in relation.reasons]


def test_an_outlet_that_quotes_two_agencies_sets_them_against_each_other() -> None:
    words = ("noto", "wajima", "ishikawa")
    found = corpus(
        Text(
            "a",
            "2024-01-02",
            (said(30, "afp", relays=("echo",)), said(48, "reuters", relays=("echo",))),
            words,
            ("noto",),
        ),
        Text("b", "2024-01-02", (said(48, "gazette"),), words, ("noto",)),
    )
    assert pairs(found) == {("a#1", "a#2")}  # the third outlet credits nobody with the very figure of one of them
    assert not pairs(found, "corroborates")


def test_figures_many_times_apart_are_left_alone_unless_one_text_sets_them_side_by_side() -> None:
    words = ("noto", "wajima", "ishikawa")
    apart = corpus(
        Text("a", "2024-01-02", (said(30, "gb"),), words, ("noto",)),
        Text("b", "2024-01-02", (said(300, "nis"),), words, ("noto",)),
    )
    beside = corpus(Text("a", "2024-01-02", (said(30, "gb"), said(300, "nis")), words, ("noto",)))
    assert (len(pairs(apart)), len(pairs(beside))) == (0, 1)


def test_one_event_told_in_two_languages_comes_together() -> None:
    found = corpus(
        Text("a", "2016-04-17", (said(77, "gb"),), ("equateur", "pedernales", "sgr"), ("noto", "jp"), ("séisme",)),
        Text(
            "b", "2016-04-17", (said(233, "nis"),), ("ecuador", "coast", "risk"), ("noto", "jp"), ("earthquake",), "en"
        ),
    )
    assert pairs(found) == {("a#1", "b#1")}


def test_two_fires_told_in_two_languages_stay_apart() -> None:
    area: dict[str, Any] = {"measure": "burned_area", "unit": "ha", "population": None}
    found = corpus(
        Text("a", "2025-08-06", (said(13000, "gb", **area),), ("aude", "corbieres"), ("lyon", "fr"), ("feu",)),
        Text("b", "2025-08-06", (said(2000, "nis", **area),), ("var", "gonfaron"), ("paris", "fr"), ("fire",), "en"),
    )
    assert not found.relations


def test_those_who_march_are_protesters_whatever_they_are_called() -> None:
    words = ("cgt", "retraites", "canebiere")
    march: dict[str, Any] = {"measure": "protesters", "place": "lyon"}
    found = corpus(
        Text("a", "2025-03-20", (said(8500, "gb", **march),), words, ("lyon",)),
        Text("b", "2025-03-20", (said(60000, "cgt", population="manifestants", **march),), words, ("lyon",)),
    )
    assert pairs(found) == {("a#1", "b#1")}


def test_a_people_of_the_table_is_not_one_that_it_does_not_know_in_another_language() -> None:
    striking: dict[str, Any] = {"measure": "strikers", "unit": "percent", "population_entity": None}
    words = ("paris", "budget", "snuipp")
    teachers = Text("a", "2025-10-08", (said(7, "gb", population="teachers", **striking),), words, ("fr",), (), "en")
    railmen = Text("b", "2025-10-08", (said(8, "nis", population="cheminots", **striking),), words, ("fr",))
    assert not corpus(teachers, railmen).relations
    known = replace(railmen, claims=(said(8, "nis", population="enseignants", **striking),))
    assert pairs(corpus(teachers, known)) == {("a#1", "b#1")}
