"""What several rules say of whom a phrase means."""

from __future__ import annotations

from graphkit.resolve.look import Look
from graphkit.resolve.registry import Draft
from graphkit.resolve.words import slug


def body_called(name: str, *aliases: str, country: str | None = None) -> Draft:
    """A body that is known by its name alone."""
    return Draft(f"group/{slug(name)}", "group", name, (name, *aliases), country=country)


def mention(look: Look, id_: str, *aliases: str) -> Draft:
    """An entity that is known already, which goes by the phrase too."""
    return Draft(id_, look.scope.kind(id_), "", (look.text, *aliases))
