"""Which place lies in which, by the entities' own word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphkit.model import Entity

_DEEPEST = 12  # no gazetteer nests deeper; ends a circle in a user's own file


def containers(place: str, entities: Mapping[str, Entity]) -> Iterator[str]:
    """The entities that a place lies in, the nearest first."""
    seen = {place}
    for _ in range(_DEEPEST):
        entity = entities.get(place)
        wider = (entity.located_in or entity.part_of or entity.country) if entity else None
        if wider is None or wider in seen:
            return
        seen.add(wider)
        yield wider
        place = wider


def lies_in(inner: str, outer: str, entities: Mapping[str, Entity]) -> bool:
    return outer in containers(inner, entities)


def is_country(place: str, entities: Mapping[str, Entity]) -> bool:
    entity = entities.get(place)
    return entity is not None and entity.type == "country"


def is_group(people: str, entities: Mapping[str, Entity]) -> bool:
    """Whether a people is an armed group's, and not a country's."""
    return people in entities and entities[people].type == "group"


def is_capital(town: str, country: str, entities: Mapping[str, Entity]) -> bool:
    """Whether a town is its country's capital, by whose name the country goes too."""
    inner, outer = entities.get(town), entities.get(country)
    return inner is not None and outer is not None and inner.label in outer.aliases
