"""A figure whose sentence does not tell what it measures: what its origin says of it in another text."""

from __future__ import annotations

from typing import Any

import pytest
from made import made

from graphkit.compare.untold import told_elsewhere
from graphkit.model import Claim

MARCHED = {"measure": "protesters", "trigger": "ont défilé"}


def bare(name: str = "b#1", value: float = 4100.0, **fields: Any) -> Claim:
    return made(name, value, measure="other", **{"trigger": None, **fields})


@pytest.mark.parametrize(
    ("other", "claim", "measure"),
    [
        (made("a#1", 4100.0, **MARCHED), bare(), "protesters"),
        (made("a#1", 4100.0, "cgt", **MARCHED), bare(), None),  # somebody else's figure
        (made("a#1", 4200.0, **MARCHED), bare(), None),
        (made("a#1", 4100.0, **MARCHED), bare(trigger="inscrits"), None),  # told by a word of its own
        (made("a#1", 4100.0, measure="protesters", trigger=None), bare(), None),
        (made("b#2", 4100.0, **MARCHED), bare(), None),  # of the same text, which might have gone on so
        (made("a#1", 7.0, **MARCHED), bare(value=7.0), None),  # a small one proves nothing
    ],
)
def test_the_same_figure_of_one_origin_measures_one_thing(other: Claim, claim: Claim, measure: str | None) -> None:
    found = told_elsewhere([claim, other], lambda _: 0, {})
    assert found.get(claim.id) == ((measure, "person", None) if measure else None)


def test_not_across_affairs_nor_where_texts_differ() -> None:
    claim, other = bare(), made("a#1", 4100.0, **MARCHED)
    assert not told_elsewhere([claim, other], lambda document: 0 if document.startswith("a") else 1, {})
    third = made("c#1", 4100.0, measure="strikers", trigger="en grève")
    assert not told_elsewhere([claim, other, third], lambda _: 0, {})
