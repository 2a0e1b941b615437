"""Texts with what they name, and the relations of their claims."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from made import ENTITIES, MEASURES, made

from graphkit.compare import Comparison, compare
from graphkit.model import Claim, Document, Entity, Period, Story

PEOPLE: dict[str, Any] = {"population": "person", "population_entity": None}
WORLD = ENTITIES | {
    entity.id: entity
    for entity in (
        Entity("jp", "country", "Japon"),
        Entity("kumamoto", "region", "Kumamoto", located_in="jp"),
        Entity("noto", "region", "Noto", located_in="jp"),
        Entity("rhone", "region", "Rhône", located_in="fr"),
        Entity("lyon", "region", "Lyon", located_in="rhone"),
        Entity("prefecture/rhone", "agency", "préfecture du Rhône", located_in="rhone"),
        Entity("prefecture/paris", "agency", "préfecture de police", located_in="paris"),
        Entity("valence", "region", "Valence", located_in="es"),
        Entity("es", "country", "Espagne"),
        Entity("cgt", "group", "CGT"),
        Entity("afp", "agency", "AFP"),
        Entity("reuters", "agency", "Reuters"),
    )
}


@dataclass(frozen=True)
class Text:
    """A text with what it names; its claims come without document and number."""

    name: str
    day: str
    claims: tuple[Claim, ...]
    words: tuple[str, ...]
    places: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    language: str = "fr"


def said(value: Any, origin: str, **fields: Any) -> Claim:
    about = PEOPLE if fields.get("kind", "quantity") == "quantity" else {}
    return made("x#0", value, origin, fields.pop("day", None), **about | fields)


def corpus(*texts: Text) -> Comparison:
    claims = [made_at(text, number, claim) for text in texts for number, claim in enumerate(text.claims, 1)]
    stories = {
        text.name: Story(
            text.name,
            Period.parse(text.day),
            text.places,
            tuple(c.origin for c in text.claims),
            text.events,
            text.words,
        )
        for text in texts
    }
    documents = {text.name: Document(text.name, "", text.language, Period.parse(text.day)) for text in texts}
    return compare(claims, stories, documents, WORLD, MEASURES)


def made_at(text: Text, number: int, claim: Claim) -> Claim:
    day = claim.as_of or Period.parse(text.day)
    return replace(claim, id=f"{text.name}#{number}", document=text.name, as_of=day)


def pairs(found: Comparison, kind: str = "contradicts") -> set[tuple[str, str]]:
    return {(r.a, r.b) for r in found.relations if r.kind == kind}
