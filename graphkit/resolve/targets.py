"""From a form of the gazetteer to the entity that it names."""

from __future__ import annotations

from functools import cache

from graphkit.lexicons.geography import Organisation, load_organisations
from graphkit.resolve.gazetteer import Target
from graphkit.resolve.places import place_id
from graphkit.resolve.registry import organisation_id

# a metonym's office that is a ministry
_MINISTRIES = frozenset(
    {"defence", "foreign", "interior", "finance", "education", "justice", "health", "environment"}
    | {"agriculture", "culture", "labour", "transport"}
)


@cache
def organisations() -> dict[str, Organisation]:
    """Known organisations by the key of the lexicon."""
    return {row.id: row for row in load_organisations()}


def target_entity(target: Target) -> str:
    """The entity id of what a form names."""
    if target.kind == "organisation":
        return organisation_id(organisations()[target.key])
    if target.kind == "metonym":
        country, _, office = target.key.partition("/")
        return f"{country}/ministry-{office}" if office in _MINISTRIES else target.key
    if target.kind == "user":
        return target.key
    return place_id(target)
