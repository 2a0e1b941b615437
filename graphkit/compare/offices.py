"""Origins that are one within an affair though they go by several ids.

"The police" of one text is the town's police of another: there is one office of such a kind, unless the texts of the
affair name several. A person who speaks for a body is that body, where it or another of its people is heard too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from graphkit.model import Claim, Entity

Offices = Mapping[tuple[int, str], str]  # affair and origin -> the origin that it is there too

_MINISTRY = "ministry"


def one_office(
    claims: Iterable[Claim], affair_of: Callable[[str], int | None], entities: Mapping[str, Entity]
) -> Offices:
    """Which origins are one office in an affair, for those that go by another id there.

    The one that is named keeps its id, a body before the person who holds it; where none is, the first by id.
    """
    heard: defaultdict[int, set[str]] = defaultdict(set)
    for claim in claims:
        affair = affair_of(claim.document)
        if affair is not None and claim.origin in entities:
            heard[affair].add(claim.origin)
    found = {}
    for affair, origins in sorted(heard.items()):
        bodies = _members([entities[origin] for origin in sorted(origins)])
        of_a_kind: defaultdict[str, set[str]] = defaultdict(set)
        for origin in origins:
            body = bodies.get(origin, origin)
            if body in entities and (office := entities[body].office):
                of_a_kind[office].add(body)
        abroad = len({entities[origin].state for origin in origins} - {None}) > 1
        one: dict[str, str] = {}
        for _, offices in sorted(of_a_kind.items()):
            one |= dict(_one([entities[origin] for origin in sorted(offices)], abroad))
        one |= dict(_ministries([entities[origin] for origin in sorted(origins)]))
        for origin in sorted({*bodies, *one}):
            body = bodies.get(origin, origin)
            found[affair, origin] = one.get(body, body)
    return found


def _members(origins: list[Entity]) -> dict[str, str]:
    """The people among the origins -> the body that they speak for, where it is heard more than once."""
    voices = Counter(one.part_of for one in origins if _speaks_for(one)) + Counter(one.id for one in origins)
    return {one.id: one.part_of for one in origins if one.part_of and _speaks_for(one) and voices[one.part_of] > 1}


def _speaks_for(entity: Entity) -> bool:
    return entity.type == "official" and entity.part_of is not None


def _one(offices: list[Entity], abroad: bool) -> list[tuple[str, str]]:
    """The pairs of an origin and the one that it is, for the offices of one kind in one affair.

    ``abroad``: several governments speak in it, so that "President Lind" is of an open country.
    """
    named = [one for one in offices if one.known_by == "name"]
    titled = [one for one in offices if one.known_by == "title" and (one.country or not abroad)]
    if len(named) > 1 or len({one.country for one in offices if one.country}) > 1:
        return []
    told = [one for one in offices if one.known_by == "kind"]
    found = [*named, *(titled if len(titled) == 1 else ()), *told]
    return [(one.id, found[0].id) for one in found[1:]]


def _ministries(origins: list[Entity]) -> list[tuple[str, str]]:
    """The ministry of no field told ("le ministère") with the one ministry of its country that is heard there too."""
    fields = [one for one in origins if one.office and one.office.startswith(f"{_MINISTRY}-")]
    found = []
    for bare in (one for one in origins if one.office == _MINISTRY):
        named = [one for one in fields if one.country == bare.country]
        if len(named) == 1:
            found.append((bare.id, named[0].id))
    return found
