"""Where a count by town was made whose own sentence names no town."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.pipeline.found import found_in
from graphkit.read import read_paths

LEADS = {
    "fr": "Journée d'action en France\n\nPARIS, 4 juin 2024 - Une journée d'action a eu lieu mardi en France.\n\n",
    "en": "Day of action in France\n\nPARIS, June 4, 2024 - A day of action was held in France on Tuesday.\n\n",
}


@pytest.mark.parametrize(
    ("language", "told", "place"),
    [
        ("fr", "Des heurts ont éclaté à Nantes. La gendarmerie a procédé à 40 arrestations.", "place/fr/nantes"),
        ("en", "Clashes broke out near Nantes. The police said that 40 people were arrested.", "place/fr/nantes"),
        ("fr", "Des heurts ont éclaté à Nantes.\n\nLa gendarmerie a procédé à 40 arrestations.", None),
        ("fr", "Le syndicat de Nantes proteste. La gendarmerie a procédé à 40 arrestations.", None),
        ("fr", "Des heurts ont éclaté à Nantes et à Lyon. La gendarmerie a procédé à 40 arrestations.", None),
        ("fr", "Des heurts ont éclaté à Nantes. La police parle de 40 arrestations dans tout le pays.", "fr"),
        ("fr", "Des heurts ont éclaté à Nantes. La police fait état de 40 morts.", None),
        ("fr", "À Nantes, la CGT compte 40 suppressions de postes en Europe, dont 12 en France.", "place/europe"),
        ("fr", "La CGT de Nantes compte 40 suppressions de postes sur le continent.", "place/europe"),
        ("en", "The company in Nantes will cut 40 jobs worldwide, including 12 in France.", "place/world"),
        (
            "fr",
            "La CGT de Nantes, numéro un en Europe, compte 12 suppressions de postes à Lyon et 40 à Paris.",
            "place/fr/paris",
        ),
    ],
)
def test_a_count_by_town_is_where_its_paragraph_is(language: str, told: str, place: str | None, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(f"{LEADS[language]}{told}\n", encoding="utf-8")
    (claim,) = [one for one in found_in(next(iter(read_paths([path]))), ()).claims if one.value == 40]
    assert claim.place == place


def test_the_figure_nearest_to_the_whole_country_is_its_own(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    told = "Des heurts ont éclaté à Nantes. La police a procédé à 12 interpellations, sur un total national de 54."
    path.write_text(f"{LEADS['fr']}{told}\n", encoding="utf-8")
    claims = found_in(next(iter(read_paths([path]))), ()).claims
    assert {one.value: one.place for one in claims if one.measure == "arrested"} == {12: "place/fr/nantes", 54: "fr"}


@pytest.mark.parametrize(
    ("language", "told", "places"),
    [
        (
            "fr",
            "Marseille (120 manifestants selon les syndicats, 80 selon la police) et Lille (60 et 40) ont défilé.",
            {120: "place/fr/marseille", 80: "place/fr/marseille", 60: "place/fr/lille", 40: "place/fr/lille"},
        ),
        (
            "fr",
            "À Nantes et à Lille, les cortèges ont rassemblé respectivement 120 et 40 personnes, selon la police.",
            {120: "place/fr/nantes", 40: "place/fr/lille"},
        ),
        (
            "en",
            "Rallies in Nantes and Lille drew 120 and 40 people respectively, police said.",
            {120: "place/fr/nantes", 40: "place/fr/lille"},
        ),
        ("fr", "Au Havre, la police a compté 40 manifestants.", {40: "place/fr/le-havre"}),
        ("fr", "La police a compté 40 manifestants au Mans.", {40: "place/fr/le-mans"}),
        ("fr", "Le cortège rennais a réuni 40 personnes, selon la police.", {40: "place/fr/rennes"}),
        ("fr", "Le cortège syndical a réuni 40 personnes, selon la police.", {40: None}),
        ("fr", "La police a compté 40 manifestants dans la capitale.", {40: "place/fr/paris"}),
        ("fr", "La police a compté 40 manifestants dans la capitale française.", {40: "place/fr/paris"}),
        ("fr", "La police a compté 40 manifestants dans la capitale bretonne.", {40: None}),
        ("fr", "Sur le boulevard de Strasbourg, la police a compté 40 manifestants.", {40: None}),
        ("fr", "Partis de la porte d'Orléans, 40 manifestants ont défilé, selon la police.", {40: None}),
        ("fr", "Rue du Havre, la police a compté 40 manifestants.", {40: None}),
        ("fr", "Dans les rues de Nantes, la police a compté 40 manifestants.", {40: "place/fr/nantes"}),
        ("en", "On Marseille Road, police counted 40 marchers.", {40: None}),
        ("fr", "Plus nombreux qu'à Nantes, les manifestants étaient 40, selon la police.", {40: None}),
        ("en", "Unlike in Nantes, the march drew 40 people, police said.", {40: None}),
        ("fr", "La police estime qu'à Nantes, 40 manifestants ont défilé.", {40: "place/fr/nantes"}),
    ],
)
def test_a_march_is_where_its_brackets_its_turn_or_an_adjective_set_it(
    language: str, told: str, places: dict[int, str | None], tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_text(f"{LEADS[language]}{told}\n", encoding="utf-8")
    claims = found_in(next(iter(read_paths([path]))), ()).claims
    assert {one.value: one.place for one in claims if one.value in places} == places
