"""The table of measures, populations and events."""

from __future__ import annotations

import pytest
from made import MEASURES

from graphkit.compare.measures import Measures
from graphkit.errors import LexiconError
from graphkit.lexicons import measures as lexicon


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("kp:soldier", "soldier"),
        ("soldats nord-coréens", "soldier"),
        ("Sapeurs-pompiers", "firefighter"),
        ("personnes", "person"),
        ("cas suspects", "suspected_case"),
        ("vaccine doses", "dose"),
        ("border guards", "border_guard"),
        ("cousins", "cousin"),
        ("noms", "person"),  # on a list of the dead
        ("miliciens", "rebel"),
        ("combattants", "combatant"),
        ("officers", "agent"),
    ],
)
def test_the_class_that_words_name(words: str, name: str) -> None:
    found = MEASURES.population(words)
    assert found is not None
    assert found.id == name


def test_a_word_of_two_classes_depends_on_what_is_counted() -> None:
    people, money = MEASURES.population("pertes"), MEASURES.population("pertes", things=True)
    assert people is not None
    assert money is not None
    assert (people.id, money.id) == ("person", "loss")


def test_wider_measures_follow_on() -> None:
    table = Measures.of(
        {
            "measures": {"a": {"broader": ["b"]}, "b": {"broader": ["c"]}, "c": {"broader": ["a"]}},
            "populations": {},
            "events": {},
        }
    )
    assert table.measure("a").broader == ("b", "c")
    assert MEASURES.measure("killed").broader == ("casualties",)
    assert MEASURES.measure("unheard").broader == ()


def test_kinds_of_event() -> None:
    pact = MEASURES.event("accord de partenariat")
    assert pact is not None
    assert pact.id == "pact"
    assert MEASURES.event(None) is None


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ({"measures": {"a": {"broader": ["b"]}}, "populations": {}, "events": {}}, "'b'"),
        (
            {"measures": {"a": {"fr": {"label": "x", "question": "y"}}}, "populations": {}, "events": {}},
            "a has no en",
        ),
        ({"measures": {}, "events": {}}, "populations"),
    ],
)
def test_a_bad_row_is_named(table: dict, found: str, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[type-arg]
    monkeypatch.setattr(lexicon, "shared", lambda _: table)
    monkeypatch.setattr(lexicon, "_checked", lexicon._checked.__wrapped__)  # what was read before is remembered
    with pytest.raises(LexiconError, match=found):
        lexicon.load_measures()
