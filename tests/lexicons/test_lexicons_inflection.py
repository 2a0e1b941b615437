"""Verbs and nouns are found in the forms that news use."""

import pytest

from graphkit.lexicons.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("language", "infinitive", "forms"),
    [
        ("fr", "tuer", {"tue", "tuent", "tué", "tuées", "tuait", "tueront"}),
        ("fr", "dormir", {"dort", "dorment", "dormaient", "dormi"}),
        ("fr", "recueillir", {"recueille", "recueillis", "recueillera"}),
        ("fr", "périr", {"périssent", "péri", "périrent"}),
        ("fr", "disparaître", {"disparaît", "disparus", "disparaissent"}),
        ("fr", "rejoindre", {"rejoignent", "rejoint", "rejoindront"}),
        ("fr", "inscrire", {"inscrit", "inscrivent", "inscrites"}),
        ("fr", "répartir", {"répartissent", "réparties"}),
        ("fr", "rappeler", {"rappelle", "rappelait"}),
        ("fr", "peser", {"pèse", "pesait"}),
        ("en", "disclose", {"disclosed", "discloses", "disclosing"}),
        ("en", "seek", {"seeks", "sought", "seeking"}),
        ("en", "kidnap", {"kidnapped", "kidnapping"}),
        ("en", "fly", {"flies", "flew", "flown", "flying"}),
        ("en", "highlight", {"highlighted"}),
        ("en", "evacuate", {"evacuates", "evacuated", "evacuating"}),
    ],
)
def test_verb_forms(language: str, infinitive: str, forms: set[str]) -> None:
    assert forms <= verb_forms(infinitive, language)


@pytest.mark.parametrize(
    ("infinitive", "wrong"), [("installer", "instva"), ("dormir", "dormissent"), ("répartir", "répart")]
)
def test_irregular_verbs_take_no_regular_endings(infinitive: str, wrong: str) -> None:
    assert wrong not in verb_forms(infinitive, "fr")


@pytest.mark.parametrize(
    ("language", "noun", "forms"),
    [
        ("fr", "blessé", {"blessée", "blessés", "blessées"}),
        ("fr", "hôpital", {"hôpitaux"}),
        ("en", "body", {"bodies"}),
        ("en", "runway", {"runways"}),
        ("en", "knife", {"knives"}),
        ("en", "torpedo", {"torpedoes"}),
        ("en", "human", {"humans"}),
    ],
)
def test_noun_forms(language: str, noun: str, forms: set[str]) -> None:
    assert forms <= noun_forms(noun, language)
