"""Where a figure is told of: the place that its sentence names or recalls."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.model import Claim
from graphkit.pipeline.found import found_in
from graphkit.read import read_paths

LEADS = {
    "en": "Riots in Nantes\n\nPARIS, June 4, 2024 - Clashes broke out in Nantes on Tuesday.\n\n",
    "fr": "Heurts à Nantes\n\nPARIS, 4 juin 2024 - Des heurts ont éclaté mardi à Nantes.\n\n",
}


def place_told(folder: Path, language: str, sentence: str) -> str | None:
    return told(folder, language, sentence).place


def told(folder: Path, language: str, sentence: str) -> Claim:
    """The figure 40 of a sentence below the lead."""
    path = folder / "text.txt"
    path.write_text(LEADS[language] + sentence + "\n", encoding="utf-8")
    (claim,) = [one for one in found_in(next(iter(read_paths([path]))), ()).claims if one.value == 40]
    return claim


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In that western city, 40 people were arrested, police said.", "place/fr/nantes"),
        ("Prosecutors there say 40 people were arrested.", "place/fr/nantes"),
        ("Police say 40 people were arrested and there were no injuries.", None),
        ("Police say 40 people were arrested at Rouvray, where some were held there.", None),
    ],
)
def test_a_place_named_before_is_recalled(sentence: str, place: str | None, tmp_path: Path) -> None:
    assert place_told(tmp_path, "en", sentence) == place


MARCHES = """Grèves en France

Paris, 4 juin 2024 - La France a connu mardi des défilés dans tout le pays, loin de Lyon ou de Marseille.

"""


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Ils étaient 9 000 à manifester à Paris.", {9000: "place/fr/paris"}),
        ("Ils étaient 9 000 à manifester dans les rues de Paris.", {9000: "place/fr/paris"}),
        ("Dans la capitale, 9 000 personnes ont manifesté.", {9000: "place/fr/paris"}),
        ("Dans la capitale des Gaules, 9 000 personnes ont manifesté.", {9000: None}),
        (
            "On a compté 195 000 manifestants en France, dont 24 000 à Paris, et 600 000 selon la CGT.",
            {195_000: "fr", 24_000: "place/fr/paris", 600_000: "fr"},
        ),
        ("La CGT revendique 600 000 manifestants, dont 80 000 à Paris.", {600_000: None, 80_000: "place/fr/paris"}),
        ("Quant à Lyon, 9 000 personnes y ont manifesté.", {9000: None}),
    ],
)
def test_a_march_in_the_capital_is_not_one_in_the_country(
    sentence: str, places: dict[int, str | None], tmp_path: Path
) -> None:
    path = tmp_path / "texte.txt"
    path.write_text(MARCHES + sentence + "\n", encoding="utf-8")
    found = {claim.value: claim.place for claim in found_in(next(iter(read_paths([path]))), ()).claims}
    assert {value: found[value] for value in places} == places


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In London, the Ministry of Defence said that 40 people were killed.", None),
        ("The Ministry of Defence in London said that 40 people were killed.", None),
        ("In London, 40 people were killed, police said.", "gb"),
    ],
)
def test_the_capital_in_which_a_source_speaks_is_no_place_of_what_it_tells(
    sentence: str, place: str | None, tmp_path: Path
) -> None:
    assert place_told(tmp_path, "en", sentence) == place


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "L'Observatoire des deltas, établi à Nairobi, compte 40 morts."),
        ("fr", "Lors d'un point presse à Nairobi, l'Unicef a fait état de 40 morts."),
        ("en", "The army told reporters in Nairobi that 40 soldiers had been killed."),
        ("en", "Speaking in Nairobi, the mayor said 40 people had died."),
        ("en", "In Zurich, the Red Cross said 40 people had died."),
        ("fr", "À Zurich, la Croix-Rouge parle de 40 morts."),
    ],
)
def test_where_somebody_speaks_or_sits_is_no_place_of_what_is_told(
    language: str, sentence: str, tmp_path: Path
) -> None:
    assert place_told(tmp_path, language, sentence) is None


@pytest.mark.parametrize(
    "sentence", ["In Rennes, police said 40 people had died.", "In Rennes, the mayor counted 40 dead."]
)
def test_where_a_local_office_speaks_is_where_it_counts(sentence: str, tmp_path: Path) -> None:
    assert place_told(tmp_path, "en", sentence) == "place/fr/rennes"


@pytest.mark.parametrize("sentence", ["À Rennes, 40 personnes sont mortes.", "A Rennes, 40 personnes sont mortes."])
def test_a_capital_without_its_accent_is_a_preposition(sentence: str, tmp_path: Path) -> None:
    assert place_told(tmp_path, "fr", sentence) == "place/fr/rennes"


@pytest.mark.parametrize(
    ("language", "sentence", "country"),
    [
        ("fr", "Selon l'ONU, Kigali a déployé 40 hommes au Congo.", "rw"),
        ("en", "Rwanda has sent 40 soldiers to Congo, the UN said.", "rw"),
        ("fr", "Au Rwanda, 40 soldats ont été déployés, selon l'ONU.", None),
        ("en", "Kigali said 40 soldiers were deployed.", None),  # who tells need not be who sends
    ],
)
def test_troops_are_those_of_the_country_that_sends_them(
    language: str, sentence: str, country: str | None, tmp_path: Path
) -> None:
    assert told(tmp_path, language, sentence).population_entity == country


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("fr", "Le gouverneur déplore 310 morts, dont 40 dans le seul district d'Ankarobe.", "place/ankarobe"),
        ("en", "The governor put the toll at 310, 40 of them in Ankarobe.", "place/ankarobe"),
        ("en", "The governor spoke of 40 dead, nine of whom were found in Ankarobe.", None),
    ],
)
def test_a_part_is_where_its_own_words_set_it(language: str, sentence: str, place: str | None, tmp_path: Path) -> None:
    assert place_told(tmp_path, language, sentence) == place


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("fr", "Le séisme a tué 40 personnes en Turquie, en Syrie et au Liban.", None),
        ("en", "The quake killed 40 people in Turkey and Syria.", None),
        ("fr", "Le séisme a tué 40 personnes en Turquie, et la Syrie est épargnée.", "tr"),
    ],
)
def test_what_is_counted_in_several_countries_is_of_none_of_them(
    language: str, sentence: str, place: str | None, tmp_path: Path
) -> None:
    assert place_told(tmp_path, language, sentence) == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Officials said 40 people were killed in Israel's latest strikes.", None),
        ("Officials said 40 people were killed in Ukraine's east.", "ua"),
    ],
)
def test_who_attacks_is_no_place(sentence: str, place: str | None, tmp_path: Path) -> None:
    assert place_told(tmp_path, "en", sentence) == place
