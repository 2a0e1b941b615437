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
        ("en", "In Uganda, Lt Col Owen Hale, the army's spokesman in the north, said so.", "Lt Col Owen Hale", "army"),
        # an age, a body without a role, a body for which somebody speaks beside their own
        ("fr", "« Non », lance Odile Brault, 47 ans, déléguée CFDT chez Norvik.", "Odile Brault", "CFDT"),
        ("fr", "« Faux », rétorque Odile Brault, de la CFDT, qui a tout relu.", "Odile Brault", "CFDT"),
        ("fr", "Odile Brault, pour la CGT, maintient son chiffre.", "Odile Brault", "CGT"),
        ("fr", "Odile Brault, du comité local de pêche, en compte dix.", "Odile Brault", "comité local de pêche"),
        ("fr", "Selon Odile Brault, de la CFDT, au nom de l'intersyndicale, non.", "Odile Brault", "intersyndicale"),
        ("en", "Forty, said Owen Hale, of the RMT union.", "Owen Hale", "RMT"),
        (
            "en",
            "Forty, said Owen Hale, speaking for the Collective of Six.",
            "Owen Hale",
            "Collective of Six",
        ),
        # a body named before
        ("en", "The FNSEA laughs at that. Forty, its leader Owen Hale told us.", "its leader Owen Hale", "FNSEA"),
        ("fr", "La FNSEA en rit. Son président, Luc Roux, en veut dix.", "Luc Roux", "FNSEA"),
        ("en", "In Chad, police chief Owen Hale said so.", "police chief Owen Hale", "police"),
        # executives
        ("en", "The tyre maker Norvik employs 300. It may, chief executive Owen Hale said.", "Owen Hale", "Norvik"),
        (
            "fr",
            "Le groupe Norvik emploie dix salariés. « Oui », dit Odile Brault, DRH.",
            "Odile Brault",
            "Norvik",
        ),
        # where the text brings a person in
        ("fr", "Le délégué CGT Luc Roux a défilé. C'est peu, juge M. Roux.", "M. Roux", "CGT"),
        ("en", "Owen Hale, a spokesman for Unicef, was there. Hale denies it.", "Hale", "UNICEF"),
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
        ("fr", "« Deux cents », lance Odile Brault, de l'université de Lyon.", "Odile Brault"),
        ("en", "It is closer to 300, reckons Owen Hale, from Auckland.", "Owen Hale"),
        ("en", "In Chad, Owen Hale, mayor of Bol, counts ten.", "Owen Hale"),
        # the title of the one named next
        ("fr", "Après les mots d'Odile Brault, le porte-parole de la CFDT, Luc Roux, a nié.", "Odile Brault"),
        ("fr", "Le délégué CGT a rencontré Odile Brault hier.", "Odile Brault"),
    ],
)
def test_others_speak_for_themselves(language: str, text: str, phrase: str) -> None:
    assert speaker(text, phrase, language)[0].part_of is None


@pytest.mark.parametrize(
    ("language", "text", "phrase", "office"),
    [
        ("fr", "En Bolivie, le ministre de la Défense, Luc Roux, arrivé hier, nie.", "Luc Roux", "ministry-defence"),
        ("fr", "Le ministre de l'Intérieur Luc Roux a parlé. Peu, dit M. Roux.", "M. Roux", "ministry-interior"),
        ("en", "In Chad the mines minister, Owen Hale, said so.", "Owen Hale", "ministry-mines"),
        ("fr", "Le maire a rencontré Luc Roux. « Peu », dit M. Roux.", "M. Roux", None),
        ("en", "Owen Hale, mayor of Bol, counts ten.", "Owen Hale", "city_hall"),
        ("fr", "L'opposant Luc Roux compte dix morts.", "L'opposant Luc Roux", None),
        ("fr", "La Ceni compte. Son président Luc Roux donne 45 %.", "Luc Roux", None),
    ],
)
def test_a_person_is_in_the_office_that_stands_before_the_name(
    language: str, text: str, phrase: str, office: str | None
) -> None:
    assert speaker(text, phrase, language)[0].office == office


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
