"""Towns by their adjective."""

from __future__ import annotations

import pytest

from graphkit.model import Document
from graphkit.resolve.resolver import Resolver
from graphkit.resolve.town_adjectives import town_of

TOWNS = {name.lower(): f"place/{name.lower()}" for name in ("Bordeaux", "Lyon", "Liege", "Nantes", "Rouen", "Caen")}


@pytest.mark.parametrize(
    ("adjective", "town"),
    [
        ("liégeoise", "liege"),
        ("bordelais", "bordeaux"),
        ("lyonnaise", "lyon"),
        ("nantaises", "nantes"),
        ("rouennais", "rouen"),
        ("marseillaise", None),
        ("urbaine", None),
        ("caennaise", "caen"),
    ],
)
def test_an_adjective_is_made_of_a_town(adjective: str, town: str | None) -> None:
    assert town_of(adjective, TOWNS, "fr") == (f"place/{town}" if town else None)
    assert town_of(adjective, TOWNS, "en") is None


def test_the_police_of_a_town_are_known_by_its_adjective() -> None:
    scope = Resolver().document(Document("a.txt", "Des heurts en Belgique, à Bruxelles et en Wallonie.", "fr"))
    assert scope.speaker("la police liégeoise") == "police/liege"
