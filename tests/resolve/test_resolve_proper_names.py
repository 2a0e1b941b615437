"""Where the proper name of a body begins and ends."""

from __future__ import annotations

import pytest

from graphkit.model import Document
from graphkit.resolve.proper_names import name_behind, pollster, whole_name, with_aside
from graphkit.resolve.resolver import Resolver

HIT = "Union of Nurses Hit by Cuts"


@pytest.mark.parametrize(
    ("phrase", "language", "name"),
    [
        ("railway operator Trenvia", "en", "Trenvia"),
        ("dispositif européen d'alerte SIRENAL", "fr", "SIRENAL"),
        ("collectif Terre des Enfants", "fr", None),  # a link of the text's own language may open a complement
        ("association Filhos da Terra", "fr", "Filhos da Terra"),
        ("mairie de Rochebelle", "fr", None),
        ("agence d'Etat", "fr", None),
        ("national forest institute, ABCD", "en", None),
        ("Trenvia", "en", None),
    ],
)
def test_a_name_behind_plain_nouns(phrase: str, language: str, name: str | None) -> None:
    assert name_behind(phrase, language) == name


@pytest.mark.parametrize(
    ("text", "phrase", "explained", "language", "whole"),
    [
        (
            "Union of Nurses Hit by Cuts (UN) counts 3.",
            "Union of Nurses",
            ("Union of Nurses Hit by Cuts",),
            "en",
            "Union of Nurses Hit by Cuts",
        ),
        ("Infirmiers du Delta says 3.", "Infirmiers", (), "en", "Infirmiers du Delta"),
        ("Casa do Rio e Mar compte 3 morts.", "Casa", (), "fr", "Casa do Rio e Mar"),
        (
            "Infirmiers du Delta compte 3 morts.",
            "Infirmiers",
            (),
            "fr",
            "Infirmiers",
        ),
        ("the union of Nurses", "the union", (), "en", "the union"),
    ],
)
def test_a_name_goes_on_where_its_words_do(
    text: str, phrase: str, explained: tuple[str, ...], language: str, whole: str
) -> None:
    assert whole_name(text, phrase, 0, explained, language) == whole


def test_a_name_begins_before_a_foreign_link() -> None:
    text = "The count of Casa do Rio stands."
    assert whole_name(text, "Rio", text.index("Rio"), (), "en") == "Casa do Rio"
    assert whole_name(text, "Casa do Rio", text.index("Casa"), (), "en") == "Casa do Rio"


@pytest.mark.parametrize(
    ("phrase", "language", "name"),
    [
        ("Sondaria poll for a paper", "en", "Sondaria"),
        ("sondage de l'institut Sondaria pour un journal", "fr", "Sondaria"),
        ("sondage Sondaria Conseil", "fr", "Sondaria Conseil"),
        ("recent poll", "en", None),
        ("Sondaria", "en", None),
    ],
)
def test_who_made_a_poll(phrase: str, language: str, name: str | None) -> None:
    assert pollster(phrase, language) == name


@pytest.mark.parametrize(
    ("language", "text", "phrase", "label", "alias"),
    [
        ("en", "In Norway, buses stood still.", "the bus company Transdel", "Transdel", "bus company Transdel"),
        ("fr", "À Lyon, la grève.", "le syndicat Avenir Rail", "Avenir Rail", "syndicat Avenir Rail"),
        ("fr", "À Lyon, le feu.", "le système européen SIRENAL", "SIRENAL", "système européen SIRENAL"),
    ],
)
def test_such_a_body_is_called_by_its_name(language: str, text: str, phrase: str, label: str, alias: str) -> None:
    scope = Resolver().document(Document("essai.txt", text, language))
    id_ = scope.speaker(phrase)
    (entity,) = (one for one in scope.registry.entities([id_]) if one.id == id_)
    assert entity.label == label
    assert alias in entity.aliases


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("le Service des crues (Sercru) compte", "le Service des crues", "le Service des crues (Sercru)"),
        ("le Service des crues (trois agents)", "le Service des crues", "le Service des crues"),
        ("le Service des crues compte", "le Service des crues", "le Service des crues"),
        ("le Service des crues (Sercru) compte", "le Service", "le Service"),
    ],
)
def test_a_short_name_in_brackets_is_of_the_phrase_before_it(text: str, phrase: str, found: str) -> None:
    assert with_aside(text, phrase, 0) == found
    assert with_aside(text, phrase, None) == phrase
