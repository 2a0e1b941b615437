"""Areas larger than a country: a continent, the world."""

from __future__ import annotations

from graphkit.lexicons.geography import load_countries
from graphkit.lexicons.loader import load
from graphkit.resolve.registry import Draft

_INTERFACE = ("en", "fr")  # languages in which everything has a label


def area_draft(name: str, country: str | None) -> Draft:
    """The area of a name in ``areas`` of the word lists; "the continent" is that of the text's country."""
    if name == "continent":
        name = next((row.continent for row in load_countries() if row.code == country), name)
    labels = tuple((language, load(language, "phrases")["areas"][name]["label"]) for language in _INTERFACE)
    return Draft(f"place/{name}", "region", labels[0][1], labels=labels)
