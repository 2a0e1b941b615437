"""The language of a text, by data that a third language can join."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.lexicons.loader import languages, load
from graphkit.read.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le bilan s'est alourdi dans la nuit, selon les autorités de la province.", "fr"),
        ("The toll rose overnight, according to the authorities of the province.", "en"),
        ("Le président a lu « The Guardian » dans l'avion.", "fr"),
        ("The president read Le Monde on the plane.", "en"),
    ],
)
def test_small_words_tell_the_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_text_without_small_words_takes_the_default() -> None:
    assert language_of("1 200 – 340", default="en") == "en"


def test_no_small_word_belongs_to_two_languages() -> None:
    words = [word for language in languages() for word in load(language, "function_words")["words"]]
    assert len(words) == len(set(words))


def test_every_language_has_the_same_slots_of_furniture() -> None:
    slots = [
        (sorted(load(language, "furniture")), sorted(load(language, "furniture")["labels"])) for language in languages()
    ]
    assert all(found == slots[0] for found in slots), Path("graphkit/lexicons")
