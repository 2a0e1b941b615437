"""What several rules say of whom a phrase means."""

from __future__ import annotations

from graphkit.resolve.look import Look
from graphkit.resolve.office_kinds import office_of
from graphkit.resolve.registry import Draft
from graphkit.resolve.words import slug


def body_called(name: str, *aliases: str, country: str | None = None) -> Draft:
    """A body that is known by its name alone."""
    return Draft(f"group/{slug(name)}", "group", name, (name, *aliases), country=country)


def mention(look: Look, id_: str, *aliases: str) -> Draft:
    """An entity that is known already, which goes by the phrase too."""
    return Draft(id_, look.scope.kind(id_), "", (look.text, *aliases))


def office_held(look: Look) -> str | None:
    """The kind of office in whose name a person speaks: "Mayor Ada Lind", "le préfet Jean Roux"."""
    head = look.head
    if head is None or head.kind != "official":
        return None
    return office_of(head.name, look.domain if "minister" in head.name else None)
