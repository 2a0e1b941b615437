"""Where a march or a fire was counted when its figure names no place: by who counts, and by the figures around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from graphkit.compare.places import is_country, lies_in
from graphkit.model import Claim, Entity, Story

# offices that answer for no single town: of a government, and of the state beside it
_NATIONAL, _BESIDE = {"ministry", "government", "presidency", "prime"}, {"electoral"}
# kinds of office that count who was hurt on their own side; armies and governments count the enemy's dead too
OWN_PEOPLE = {"ministry-health", "ministry-emergency", "hospital", "rescue", "civil_protection", "health_agency"}
# those that count at home what nobody fights over, such as the dead of a flood
_AT_HOME = OWN_PEOPLE | {"fire_service", "government", "ministry-interior", "police", "prime-minister", "statistics"}

Counted = tuple[str, str | None]  # a measure, and whose people


def seat(claim: Claim, entities: Mapping[str, Entity]) -> str | None:
    """The town, district or country that the origin answers for: a prefecture counts the march in its own town, and a
    ministry those of the whole country.
    """
    entity = entities.get(claim.origin)
    if entity is None or entity.located_in:
        return entity.located_in if entity else None
    office = (entity.office or "").partition("-")[0]
    if office in _BESIDE:
        return entity.country
    return entity.state if office in _NATIONAL else None


def _nationwide(claim: Claim, entities: Mapping[str, Entity]) -> str | None:
    """The country that the origin answers for; a town's own figures follow a prefecture's as those of its home."""
    place = seat(claim, entities)
    return place if place and is_country(place, entities) else None


def places_beside(
    claims: Iterable[Claim],
    stories: Mapping[str, Story],
    entities: Mapping[str, Entity],
    of_a_day: Callable[[str], bool],
) -> dict[str, str]:
    """By claim, the one place that figures of its measure before it in its paragraph name: "Elles étaient 2 500".

    Or the country that a ministry answers for, of what a place sees in a day: "Le ministère a recensé 58 000 marcheurs,
    la CGT 150 000". One country's losses say nothing of where another's are.
    """
    found: dict[str, str] = {}
    told: dict[Counted, tuple[int, set[str]]] = {}  # the end of the last figure and the places of its paragraph
    document = ""
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.evidence.value_start, claim.id)):
        if claim.document != document:
            document, told = claim.document, {}
        if claim.document not in stories or claim.kind != "quantity":
            continue
        counted = claim.measure, claim.population_entity
        end, places = told.get(counted, (0, set()))
        begins = stories[claim.document].paragraphs
        before = bisect_right(begins, claim.evidence.value_start)
        if before and begins[before - 1] > end:
            places = set()
        own = claim.place or (_nationwide(claim, entities) if of_a_day(claim.measure) else None)
        if own:
            places = {*places, own}
        elif len(places) == 1:
            (found[claim.id],) = places
        told[counted] = claim.evidence.value_end, places
    return found


def ground(home: str | None, counted: frozenset[str], entities: Mapping[str, Entity]) -> str | None:
    """The place of a march or a strike told without one: the one in its district where its text counts the like, else
    home. What is counted for longer may be told from anywhere: a firm's jobs, the sick of an epidemic.
    """
    inner = next(iter(counted), None) if len(counted) == 1 else None
    if home and inner and not is_country(home, entities) and lies_in(inner, home, entities):
        return inner
    return home


def counted_places(claims: Iterable[Claim]) -> dict[tuple[str, str], frozenset[str]]:
    """The places for which a document counts a measure, by both."""
    places: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.place:
            places[claim.document, claim.measure].add(claim.place)
    return {key: frozenset(found) for key, found in places.items()}


def own_lands(
    claims: Iterable[Claim], affair_of: Callable[[str], int | None], entities: Mapping[str, Entity]
) -> dict[str, str]:
    """By claim of no place told, the country whose office counts, where offices of several count the like in an affair:
    a flood on either side of a border.
    """
    told: defaultdict[tuple[int, str], list[tuple[Claim, str]]] = defaultdict(list)
    for claim in claims:
        affair, entity = affair_of(claim.document), entities.get(claim.origin)
        counts = claim.kind == "quantity" and claim.population_entity is None
        if counts and affair is not None and entity and entity.country and entity.office in _AT_HOME:
            told[affair, claim.measure].append((claim, entity.country))
    several = [rows for rows in told.values() if len({country for _, country in rows}) > 1]
    return {claim.id: country for rows in several for claim, country in rows if claim.place is None}
