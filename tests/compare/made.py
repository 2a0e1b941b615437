"""Small claims made by hand, and the comparison of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from graphkit.compare import Comparison, Measures, compare
from graphkit.lexicons.measures import load_idle, load_measures
from graphkit.lexicons.peoples import load_peoples
from graphkit.model import Claim, Document, Entity, Evidence, Period, Quantity, Relation, Story

MEASURES = Measures.of(load_measures(), load_peoples(), load_idle())
ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("kp", "country", "Corée du Nord", (("fr", "Corée du Nord"), ("en", "North Korea"))),
        Entity("fr", "country", "France"),
        Entity("ru", "country", "Russie", (("en", "Russia"),)),
        Entity("kursk", "region", "Koursk", located_in="ru"),
        Entity("lyon", "region", "Lyon", located_in="fr"),
        Entity("paris", "region", "Paris", located_in="fr"),
        Entity("nis", "agency", "NIS"),
        Entity("kp/rebels", "group", "Rebels", country="kp"),
        Entity("gb", "agency", "Foreign Office"),
        Entity("ru/health", "agency", "Russian health ministry", country="ru", office="ministry-health", state="ru"),
        Entity("ru/army", "agency", "Russian army", country="ru", office="army", state="ru"),
        Entity("kp/army", "agency", "North Korean army", country="kp", office="army", state="kp"),
        Entity("kp/staff", "official", "Colonel Ri", country="kp", part_of="kp/army"),
        Entity("kp/rescue", "agency", "North Korean rescue service", country="kp", office="rescue"),
        Entity("ru/rescue", "agency", "Russian rescue service", country="ru", office="rescue"),
        Entity("echo", "outlet", "L'Écho"),
        Entity("gazette", "outlet", "La Gazette"),
    )
}


def made(name: str, value: Any = 600, origin: str = "nis", day: str | None = "2025-04-30", **fields: Any) -> Claim:
    """A claim about North Korean soldiers, named ``document#claim``; ``low``, ``high``: its range."""
    qualifier, unit = fields.pop("qualifier", "exact"), fields.pop("unit", "person")
    low, high = fields.pop("low", value), fields.pop("high", value)
    strict = value if qualifier == "exact" else None
    kind = fields.get("kind", "quantity")
    about = {"population": "kp:soldier", "population_entity": "kp"} if kind == "quantity" else {}
    base = Claim(
        id=name,
        document=name.split("#")[0],
        kind=kind,
        measure="killed",
        value=value,
        evidence=Evidence("", 0, 0, str(value), 0, 0),
        origin=origin,
        quantity=Quantity(value, strict, strict, low, high, qualifier, unit) if kind == "quantity" else None,
        as_of=Period.parse(day) if day else None,
        **about,  # type: ignore[arg-type]
    )
    return replace(base, **fields)


def told(
    claims: Sequence[Claim],
    *,
    words: Mapping[str, tuple[str, ...]] | None = None,
    published: Mapping[str, str] | None = None,
    copies: Mapping[str, str] | None = None,
    events: tuple[str, ...] = (),
    kinds: Mapping[str, tuple[str, ...]] | None = None,
    places: Mapping[str, tuple[str, ...]] | None = None,
    **options: Any,
) -> Comparison:
    """The comparison of claims whose texts tell of one affair, unless ``words`` says what a text names."""
    names = sorted({claim.document for claim in claims})
    days = {name: Period.parse(day) for name, day in (published or {}).items()}
    stories = {
        name: Story(
            name,
            days.get(name),
            (places or {}).get(name, ()),
            events=(kinds or {}).get(name, events),
            words=(words or {}).get(name, ("kim", "koursk", "seoul")),
        )
        for name in names
    }
    documents = {name: Document(name, "", "fr", days.get(name)) for name in names}
    return compare(claims, stories, documents, ENTITIES, MEASURES, copies=copies, **options)


def pairs(found: Comparison, kind: str | None = None) -> set[tuple[str, str, str]]:
    """The relations as (kind, a, b)."""
    return {(r.kind, r.a, r.b) for r in found.relations if kind in (None, r.kind)}


def codes(found: Comparison, a: str, b: str) -> list[str]:
    """The codes of the reasons of the relation between two claims."""
    return [reason.code for r in found.relations if {r.a, r.b} == {a, b} for reason in r.reasons]


def only(found: Comparison) -> Relation:
    (relation,) = found.relations
    return relation
