"""Whose an admission is whose subject is a pronoun."""

from __future__ import annotations

import pytest

from tests.annotated import problems


@pytest.mark.parametrize(
    "marked",
    [
        "<speaker>La maire</speaker> compte 72 morts. Elle <claim kind=status value=true>reconnaît</claim> un retard.",
        "<speaker>Le syndicat</speaker> compte 72 morts. Il <claim kind=status value=false>dément</claim> toute "
        "négligence.",
    ],
)
def test_an_admission_is_the_pronouns(marked: str) -> None:
    assert problems(marked) == []
