"""How a country's people are called when many: "soldats nord-coréens", "North Korean soldiers"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from graphkit.lexicons.geography import load_countries


class People(TypedDict):
    """``plural``: by language, the adjective for many men and for many women; ``words``: every form that names them."""

    plural: Mapping[str, tuple[str, str]]
    words: tuple[str, ...]


def load_peoples() -> Mapping[str, People]:
    """The people of each country that has a name for them, by the country's code. Raises LexiconError."""
    peoples: dict[str, People] = {}
    for country in load_countries():
        named = [names for names in country.names if names.demonyms]
        if named:
            peoples[country.code] = {
                "plural": {names.language: _plural(names.language, names.demonyms) for names in named},
                "words": tuple(form for names in named for form in names.demonyms),
            }
    return peoples


def _plural(language: str, forms: Sequence[str]) -> tuple[str, str]:
    """The first form is the adjective; in French it takes the plural, the feminine being the next form in -e."""
    first = forms[0]
    if language != "fr":
        return first, first
    feminine = first if first.endswith("e") else next((form for form in forms if form.endswith("e")), first)
    return _with_s(first), _with_s(feminine)


def _with_s(word: str) -> str:
    return word if word.endswith(("s", "x")) else f"{word}s"
