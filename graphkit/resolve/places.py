"""The places that a text names, and where its story is set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from graphkit.lexicons.geography import Region, load_organisations, load_regions
from graphkit.resolve.capitals import capital_town, is_in_town, town_region
from graphkit.resolve.gazetteer import Found, Target
from graphkit.resolve.streets import names_street

_KINDS: dict[str, Literal["name", "demonym", "capital"]] = {
    "name": "name", "region": "name", "demonym": "demonym", "capital": "capital",
}  # fmt: skip
PLACES = frozenset(_KINDS)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a document: offsets into its text, end exclusive, and the entity's id.

    ``town``: the id of a capital as a town, where something happens in it; ``entity`` is its country.
    """

    start: int
    end: int
    entity: str
    kind: Literal["name", "demonym", "capital"]
    town: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text is set: its places, its country (a code), its most named region or town (an id)."""

    places: tuple[PlaceMention, ...]
    country: str | None
    place: str | None


@cache
def regions() -> dict[str, Region]:
    """Regions and towns by id."""
    return {region.id: region for region in load_regions()}


def region_of(place: str) -> Region | None:
    """The region or town that an entity id names, capitals among them."""
    return regions().get(place.removeprefix("place/")) or town_region(place)


def place_id(target: Target) -> str:
    """The entity id of a place: the code of a country, ``place/...`` for a region or a town."""
    return f"place/{target.key}" if target.kind == "region" else target.key


def setting(found: Sequence[Found], text: str, language: str, named: Sequence[PlaceMention] = ()) -> Setting:
    """The setting of a text, from the forms found in it and the places that only it names.

    A form that is as often a person or a plain word counts only where its country is named otherwise, or where the text
    says of it that something happens there.
    """
    settled = _settled(found, text, language)

    def doubtful(hit: Found) -> bool:
        return hit.target.unsure and text[hit.start : hit.end] not in settled

    sure: Counter[str | None] = Counter(
        hit.target.country for hit in found if hit.target.country and not doubtful(hit) and len(hit.targets) == 1
    )
    mentions = []
    for hit in found:
        target = choose(hit, sure) or (None if doubtful(hit) or _of_several(hit) else hit.target)
        if target is None or target.kind not in PLACES or names_street(text, hit.start, hit.end, language):
            continue
        held = target.kind == "capital" and is_in_town(text, hit.start, language)
        town = capital_town(target.key) if held else None
        mentions.append(PlaceMention(hit.start, hit.end, place_id(target), _KINDS[target.kind], town))
    mentions = sorted((*mentions, *named), key=lambda mention: mention.start)
    countries = _most([country_of(mention.entity) for mention in mentions])
    if not countries:
        countries = _most([hit.target.country for hit in found if not (_of_several(hit) or _is_outlet(hit))])
    country = countries[0] if countries else None
    inside = [place for place in (mention.entity for mention in mentions) if place.startswith("place/")]
    towns = _most([place for place in inside if country in (country_of(place), None)])
    return Setting(tuple(mentions), country, towns[0] if towns else None)


def _settled(found: Sequence[Found], text: str, language: str) -> frozenset[str]:
    """The forms of places that stand once behind a word of place: "à Nancy" is the town, "à Nancy Pelosi" is not."""
    return frozenset(
        text[hit.start : hit.end]
        for hit in found
        if hit.target.kind in PLACES
        and is_in_town(text, hit.start, language)
        and not (text[hit.end : hit.end + 1] == " " and text[hit.end + 1 : hit.end + 2].isupper())
    )


def choose(hit: Found, sure: Mapping[str | None, int]) -> Target | None:
    """The target meant: the one whose country the text names otherwise, else the likelier; None if unsure."""
    kinds = {target.kind for target in hit.targets}
    if len(hit.targets) > 1 and (kinds <= PLACES or kinds == {"organisation"}):
        best = max(hit.targets, key=lambda target: sure[target.country])  # the first of the best
        if sure[best.country]:
            return best
    if not (hit.target.unsure or _of_several(hit)):
        return hit.target
    return hit.target if sure and hit.target.country == max(sure, key=lambda code: sure[code]) else None


def _is_outlet(hit: Found) -> bool:
    """Whether an agency or a paper is named: what "told Reuters" happened in another country than Reuters'."""
    return hit.target.kind == "organisation" and hit.target.key in _outlets()


@cache
def _outlets() -> frozenset[str]:
    return frozenset(row.id for row in load_organisations() if row.type == "outlet")


def _of_several(hit: Found) -> bool:
    """Whether a body's name is that of several countries' bodies, or asks for its country: "la Ceni", "l'INE"."""
    if hit.target.kind != "organisation":
        return False
    return hit.target.unsure or len({target.country for target in hit.targets if target.kind == "organisation"}) > 1


def countries_of(mentions: Iterable[PlaceMention]) -> Counter[str | None]:
    """How often a text names each country, its regions and towns among them."""
    return Counter(country for mention in mentions if (country := country_of(mention.entity)))


def most_named(mentions: Iterable[PlaceMention]) -> tuple[str, ...]:
    """Entity ids of the places named, most mentioned first, then in the order of the text."""
    return tuple(_most([mention.town or mention.entity for mention in mentions if mention.kind != "demonym"]))


def country_of(entity: str) -> str | None:
    """The country of a place by its entity id; None where no lexicon knows it."""
    region = region_of(entity) if entity.startswith("place/") else None
    return region.country if region else None if entity.startswith("place/") else entity


def _most(ids: Sequence[str | None]) -> list[str]:
    counts = Counter(id_ for id_ in ids if id_)  # keeps the order of first mention
    return sorted(counts, key=lambda id_: -counts[id_])
