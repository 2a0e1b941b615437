"""For whom a named person speaks."""

from __future__ import annotations

import pytest

from graphkit.model import Document, Entity
from graphkit.resolve.resolver import Resolver


def speaker(text: str, phrase: str, language: str) -> tuple[Entity, dict[str, Entity]]:
    here = Resolver().document(Document("a.txt", text, language))
    id_ = here.speaker(phrase, text.index(phrase))
    entities = {entity.id: entity for entity in here.registry.entities([id_])}
    return entities[id_], entities


@pytest.mark.parametrize(
    ("language", "text", "phrase", "body"),
    [
        ("fr", "« Deux cents », lance Odile Brault, la présidente de la FNSEA.", "Odile Brault", "FNSEA"),
        ("fr", "D'après Odile Brault, déléguée syndicale CFDT, on verra.", "Odile Brault", "CFDT"),
        (
            "fr",
            "Odile Brault, porte-parole de la police de Lyon, nie.",
            "Odile Brault, porte-parole de la police de Lyon",
            "police de Lyon",
        ),
        ("en", "Forty are missing, said Owen Hale, a spokesman for Unicef.", "Owen Hale", "UNICEF"),
        ("en", "Unicef spokesman Captain Owen Hale denies it.", "Unicef spokesman Captain Owen Hale", "UNICEF"),
        ("fr", "Le colonel Luc Roux, porte-parole de la CFDT, nie.", "colonel Luc Roux", "CFDT"),
    ],
)
def test_who_speaks_for_a_body_is_part_of_it(language: str, text: str, phrase: str, body: str) -> None:
    person, entities = speaker(text, phrase, language)
    assert person.type == "official"
    assert person.part_of is not None
    assert body in {entities[person.part_of].label, *entities[person.part_of].aliases}


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("fr", "« Deux cents », lance Odile Brault, professeure à l'université de Lyon.", "Odile Brault"),
        ("fr", "« Deux cents », lance Odile Brault, la présidente du jour.", "Odile Brault"),
        ("fr", "Odile Brault, 45 ans, nie.", "Odile Brault"),
        ("en", "Forty are missing, said Owen Hale, who fled with Unicef.", "Owen Hale"),
    ],
)
def test_others_speak_for_themselves(language: str, text: str, phrase: str) -> None:
    assert speaker(text, phrase, language)[0].part_of is None


def test_the_body_goes_by_the_id_that_the_run_gives_it() -> None:
    resolver = Resolver()
    long = "En Tunisie, l'Observatoire des routes du Sud (ORS) compte. « Trois », dit Odile Brault, sa présidente."
    asked = {
        "a.txt": (long.replace("sa présidente", "présidente de l'Observatoire des routes du Sud"), "Odile Brault"),
        "b.txt": ("En Tunisie, l'ORS a compté.", "l'ORS"),
    }
    ids = []
    for name, (text, phrase) in asked.items():
        scope = resolver.document(Document(name, text, "fr"))
        ids.append(scope.speaker(phrase, text.index(phrase)))
        resolver.note(scope.registry.drafts)
    names = resolver.unite()
    person, body = (names.get(id_, id_) for id_ in ids)
    found = {entity.id: entity for entity in resolver.entities([person])}
    assert found[person].part_of == body
    assert {"ORS", "Observatoire des routes du Sud"} <= {found[body].label, *found[body].aliases}
