"""Countries, capitals, regions and buildings that speak for a government or an office."""

from __future__ import annotations

from graphkit.lexicons.loader import load
from graphkit.resolve.drafts import mention
from graphkit.resolve.look import Look
from graphkit.resolve.offices import metonym_draft, region_draft
from graphkit.resolve.registry import Draft
from graphkit.resolve.seats import is_region
from graphkit.resolve.targets import target_entity
from graphkit.resolve.words import word_list


def place_alone(look: Look) -> Draft | None:
    """A country, its capital, a region or a metonym that speaks for its government or office."""
    target = look.scope.names.whole(look.text)
    if target is None or (look.found and look.found[0][0].targets != (target,) and target.kind == "metonym"):
        target = look.found[0][1] if target and look.found else None
    if target is None or not look.found:
        return None
    if target.kind == "metonym":
        return metonym_draft(target, look.text)
    if look.found[0][1].kind == "region" and is_region(target_entity(look.found[0][1])):
        return region_draft(look.found[0][1], look.text)
    return mention(look, target_entity(look.found[0][1]))


def half_of_country(look: Look) -> Draft | None:
    """ "Le Nord", "the South", where the text names one such country alone: North Korea, South Sudan."""
    if look.asked.folded not in word_list(look.asked.language, "speakers", "halves"):
        return None
    names = load(look.asked.language, "countries")["countries"]  # a pack that is only begun has not all
    known = (code for code in look.scope.countries if code and code in names)
    named = [code for code in known if look.text in names[code]["name"].split()]
    return mention(look, named[0]) if len(named) == 1 else None


def is_place(look: Look, name: str) -> bool:
    """Whether a name is a country's, a region's or a town's, or an adjective of one."""
    target = look.scope.names.whole(name)
    return target is not None and target.kind in ("name", "demonym", "capital", "region")
