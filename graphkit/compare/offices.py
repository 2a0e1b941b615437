"""Offices that a text names by their kind alone: "the police" of one text is the town's police of another.

Within one affair there is one office of such a kind, unless its texts name several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from graphkit.model import Claim, Entity

Offices = Mapping[tuple[int, str], str]  # affair and origin -> the origin that it is there too


def one_office(
    claims: Iterable[Claim], affair_of: Callable[[str], int | None], entities: Mapping[str, Entity]
) -> Offices:
    """Which origins are one office in an affair, for those that go by another id there.

    The one that is named keeps its id, a body before the person who holds it; where none is, the first by id.
    """
    met: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for claim in claims:
        entity, affair = entities.get(claim.origin), affair_of(claim.document)
        if entity is not None and entity.office and affair is not None:
            met[affair, entity.office].add(entity.id)
    found = {}
    for (affair, _), origins in sorted(met.items()):
        for old, new in _one([entities[origin] for origin in sorted(origins)]):
            found[affair, old] = new
    return found


def _one(offices: list[Entity]) -> list[tuple[str, str]]:
    """The pairs of an origin and the one that it is, for the offices of one kind in one affair."""
    named = [one for one in offices if one.known_by == "name"]
    titled = [one for one in offices if one.known_by == "title"]
    if len(named) > 1 or len({one.country for one in offices if one.country}) > 1:
        return []
    told = [one for one in offices if one.known_by == "kind"]
    found = [*named, *(titled if len(titled) == 1 else ()), *told]
    return [(one.id, found[0].id) for one in found[1:]]
