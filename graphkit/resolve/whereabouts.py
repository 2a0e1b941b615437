"""Which country or town an office is of that is named with neither: what the text says around it."""

from __future__ import annotations

from graphkit.resolve.look import Look
from graphkit.resolve.nearby import clause_places, opening_place
from graphkit.resolve.places import country_of
from graphkit.resolve.seats import town_slug

_OWNED_WITHIN = 200  # characters that a country may stand before what is its own


def country_opening(look: Look) -> str | None:
    """The country that opens the phrase's sentence, or whose capital does: "À Londres, le ministère de la Défense"."""
    if look.at is None:
        return None
    place = opening_place(look.scope.text, look.at, look.asked.language)
    target = look.scope.names.whole(place) if place else None
    return target.key if target and target.kind in ("capital", "name") else None


def country_owning(look: Look) -> str | None:
    """The country named last before a possessive: "what Ukraine says. Its foreign minister"."""
    if not look.asked.owned or look.at is None:
        return None
    near = [place for place in look.scope.places() if look.at - _OWNED_WITHIN < place.end <= look.at]
    return country_of(near[-1].entity) if near else None


def clause_place(look: Look) -> str | None:
    """The one town that the clause around the phrase names, where it is another than the story's."""
    if look.at is None:
        return None
    targets = [look.scope.names.whole(name) for name in clause_places(look.scope.text, look.at, look.asked.language)]
    towns = {
        town_slug(target.kind, target.key) for target in targets if target and target.kind in ("capital", "region")
    }
    town = towns.pop() if len(towns) == 1 else None
    return town if town and look.scope.place and town != look.scope.place.rpartition("/")[2] else None
