"""What a body's name says, whatever its language."""

from __future__ import annotations

import pytest

from graphkit.lexicons.loader import shared
from graphkit.resolve.notions import notions


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Observatoire malien des droits humains", "Mali Observatory for Human Rights"),
        ("comité de résistance d'El-Facher", "El-Fasher resistance committee"),
        ("Santé publique France", "Public Health France"),
        ("les Pompiers libres de Norvège", "Norway's Free Firefighters"),
    ],
)
def test_two_languages_say_the_same(one: str, other: str) -> None:
    assert notions(one) == notions(other) != frozenset()


@pytest.mark.parametrize("name", ["Northern Coast Railway", "ministère de la Santé", "Doctors for Mali", "committee"])
def test_words_that_many_bodies_share_tell_nothing(name: str) -> None:
    assert notions(name) == frozenset()


def test_no_word_has_two_notions() -> None:
    words = [word for row in shared("names")["notions"] for word in row]
    assert len(words) == len(set(words))
