"""Where an office sits whose place is not named: "le maire", "la préfecture"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graphkit.resolve.capitals import capital
from graphkit.resolve.places import PlaceMention, Setting, country_of, regions
from graphkit.resolve.words import word_list

_BEFORE = 6  # characters in which a preposition stands


def seat(setting: Setting, text: str, language: str, *, town: bool) -> str | None:
    """The slug of the place of the story's country that a text names most; a ``town`` where no region will do.

    A capital counts where something happens in it ("à Bruxelles"), and not where it stands for its state,
    unless it comes back and no other town is named.
    """
    places = [mention for mention in setting.places if _may_seat(mention, setting.country, text, language)]
    found = _most(
        town_slug(mention.kind, mention.entity) for mention in places if not (town and is_region(mention.entity))
    )
    return found or (capital(setting.country) if setting.country and _told_of(setting) else None)


def _told_of(setting: Setting) -> bool:
    """Whether a text comes back to the capital of its country, and names no other town there."""
    return sum(mention.kind == "capital" and mention.entity == setting.country for mention in setting.places) > 1


def _may_seat(mention: PlaceMention, country: str | None, text: str, language: str) -> bool:
    if mention.kind == "demonym":
        return False
    if mention.kind == "capital":
        before = text[max(0, mention.start - _BEFORE) : mention.start].split()
        return mention.entity == country and bool(before) and before[-1].lower() in _prepositions(language)
    return mention.entity.startswith("place/") and country in (country_of(mention.entity), None)


def _prepositions(language: str) -> frozenset[str]:
    return word_list(language, "phrases", "place_prepositions")


def town_slug(kind: str, key: str) -> str:
    """The slug of a place by its key: of a capital, whose key is its country's, that of the town."""
    return capital(key) if kind == "capital" else key.rpartition("/")[2]


def is_region(place: str) -> bool:
    """Whether a place's id is that of a listed region, and no town's."""
    region = regions().get(place.removeprefix("place/"))
    return region is not None and region.type == "region"


def _most(slugs: Iterable[str]) -> str | None:
    counts = Counter(slugs)  # keeps the order of first mention
    return max(counts, key=lambda name: counts[name], default=None)
