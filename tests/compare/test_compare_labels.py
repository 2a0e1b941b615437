"""Questions in words."""

from __future__ import annotations

from typing import Any

import pytest
from made import made, told


@pytest.mark.parametrize(
    ("fields", "fr", "en"),
    [
        (
            {},
            "Combien de soldats nord-coréens ont été tués ?",
            "How many North Korean soldiers were killed?",
        ),
        (
            {"population": "kp:nord-coréens", "noun": "nord-coréens"},
            "Combien de personnes nord-coréennes ont été tuées ?",
            "How many North Korean people were killed?",
        ),
        (
            {"population": "fr:ouvrier", "population_entity": "fr", "measure": "deployed", "place": "ru"},
            "Combien d'ouvriers militaires français ont été déployés ? [Russie]",
            "How many French military workers were deployed? [Russia]",
        ),
        (
            {
                "population": "pièces",
                "noun": "pièces",
                "population_entity": None,
                "measure": "delivered",
                "unit": "item",
            },
            "Combien de pièces ont été livré(e)s ?",
            "How many “pièces” were delivered?",
        ),
        (
            {"population": "corps", "population_entity": None},
            "Combien de personnes ont été tuées ?",
            "How many people were killed?",
        ),
        (
            {"population": None, "population_entity": None, "measure": "other", "unit": ""},
            "Combien d'unités ?",
            "How many items?",
        ),
        (
            {"population": None, "population_entity": None, "measure": "delivered", "unit": "item"},
            "Combien d'unités ont été livrées ?",
            "How many items were delivered?",
        ),
        (
            {"population": "enseignant", "population_entity": None, "measure": "strikers", "unit": "percent"},
            "Quel pourcentage d'enseignants ont fait grève ?",
            "What percentage of teachers went on strike?",
        ),
        (
            {"population": None, "population_entity": None, "measure": "cost", "unit": "EUR"},
            "À combien se chiffre le coût ?",
            "What does it cost?",
        ),
        (
            {"population": "départs", "population_entity": None, "measure": "jobs_lost"},
            "Combien de postes sont supprimés ?",
            "How many jobs are cut?",
        ),
        (
            {"measure": "reinforcements", "modality": "planned"},
            "Combien de soldats nord-coréens ont été envoyés en renfort ? (prévu)",
            "How many more North Korean soldiers were sent? (planned)",
        ),
        (
            {"population": "echo:soldier", "population_entity": "echo"},
            "Combien de soldats (L'Écho) ont été tués ?",
            "How many soldiers (L'Écho) were killed?",
        ),
    ],
)
def test_questions_read_as_a_reader_would_ask(fields: dict[str, Any], fr: str, en: str) -> None:
    (question,) = told([made("a#1", 600, **fields)]).questions
    assert (question.label_in("fr"), question.label_in("en")) == (fr, en)


def test_dates_and_statuses_name_what_they_are_told_of() -> None:
    (date,) = told([made("a#1", "2024-06", kind="date", measure="signed", event="pacte")]).questions
    (status,) = told([made("a#1", False, kind="status", measure="acknowledged", event="la fuite")]).questions
    assert date.label_in("fr") == "Quand a eu lieu la signature (accord) ?"
    assert status.label_in("en") == "Is it acknowledged (“la fuite”)?"
    assert status.label_in("fr") == "Le fait est-il reconnu (la fuite) ?"


@pytest.mark.parametrize("event", [None, "lundi", "the", "Monday", "mars"])
def test_a_date_told_of_nothing_that_happens_is_asked_for_without_it(event: str | None) -> None:
    (question,) = told([made("a#1", "2024-06", kind="date", measure="started", event=event)]).questions
    assert question.label_in("fr") == "Quand cela a-t-il commencé ?"
    assert question.label_in("en") == "When did it start?"
