"""Places that no gazetteer knows."""

from __future__ import annotations

import pytest

from graphkit.resolve.gazetteer import gazetteer
from graphkit.resolve.named_places import named_places
from graphkit.resolve.persons import people


def named(text: str, language: str = "fr") -> list[str]:
    """The texts of the places found."""
    found = gazetteer(language).find(text)
    mentions = named_places(text, found, people(text, found, language), language)
    return [f"{text[m.start : m.end]} {m.entity}" for m in mentions]


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("Trois blessés à Belvianes, où la route est coupée.", "fr", ["Belvianes place/belvianes"]),
        ("Le feu a pris près de Saint-Marcet-sur-Orbe.", "fr", ["Saint-Marcet-sur-Orbe place/saint-marcet-sur-orbe"]),
        ("La commune de Rocbrune a été évacuée.", "fr", ["Rocbrune place/rocbrune"]),
        ("Fourteen houses burned in Tavimora overnight.", "en", ["Tavimora place/tavimora"]),
        ("The village of Old Kellan was cut off.", "en", ["Old Kellan place/old-kellan"]),
    ],
)
def test_a_name_behind_a_word_of_place(text: str, language: str, places: list[str]) -> None:
    assert named(text, language) == places


def test_a_name_once_settled_is_a_place_wherever_it_stands() -> None:
    assert named("À l'aube, Kelmira brûlait. Six morts à Kelmira.") == ["Kelmira place/kelmira"] * 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Elle l'a confié à Verdonnet.", "fr"),  # a verb of giving: who, not where
        ("Odile Verdonnet a gagné ; on prête à Verdonnet trois villas.", "fr"),  # the text gives the longer name
        ("Orlissa paie. Orlissa nie. On doute à Orlissa.", "fr"),  # a company that acts more often than it houses
        ("Two people were killed in Lyon.", "en"),  # a lexicon knows it
        ("Prices fell in August, Mr Orlan said.", "en"),
        ("Six people died in Monday night's failed coup.", "en"),
        ("He was held in Tavimora's shadow.", "en"),
    ],
)
def test_other_names_are_no_places(text: str, language: str) -> None:
    assert named(text, language) == []
