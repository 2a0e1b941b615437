"""Capitals that stand without their accents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.lexicons.accents import accented

READ = {
    "A Rennes, l'Etat-major se tait.": "À Rennes, l'État-major se tait.",
    "Evacués lundi, ils sont 300.": "Évacués lundi, ils sont 300.",
    "Etaient présents : 400 élus.": "Étaient présents : 400 élus.",
    "Fini. A la CGT, on compte.": "Fini. À la CGT, on compte.",
    "« A Lyon, 300 », dit-il. L'Education nationale nie.": "« À Lyon, 300 », dit-il. L'Éducation nationale nie.",
}
LEFT = [
    "A été élu lundi, un homme de 40 ans.",
    "A-t-il menti ?",
    "Le plan A et l'hépatite A inquiètent.",
    "Elise Martin et Emile Roux ont parlé.",
    "Elle a dit : « Et alors ? »",
]


@pytest.mark.parametrize("text", READ)
def test_the_accents_are_put_back(text: str) -> None:
    assert accented(text, "fr") == READ[text]
    assert accented(READ[text], "fr") == READ[text]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_bare_capital_stays(text: str) -> None:
    assert accented(text, "fr") == text


def test_another_language_keeps_its_text() -> None:
    assert accented("A Russian Etat. A", "en") == "A Russian Etat. A"


@given(st.text(alphabet="AEIOaeéÉàt'« .-\n", max_size=60))
def test_every_offset_holds(text: str) -> None:
    assert len(accented(text, "fr")) == len(text)
