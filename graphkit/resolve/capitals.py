"""Capitals: for their country where they speak for it, towns of their own where something happens in them.

| words | what the name means |
|---|---|
| "Bruxelles a tranché", "entre Kiev et Moscou" | the country |
| "ils étaient 55 000 à Bruxelles", "through the streets of London" | the town |
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graphkit.lexicons.geography import Country, Named, Region, load_countries
from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import before_word
from graphkit.resolve.words import slug

_BEFORE = 40  # characters in which a word of place stands before a name


@cache
def capital(code: str) -> str:
    """The slug of a country's capital, the same in every language; the code where none is listed."""
    return next((slug(row.capitals[0]) for row in _country(code).names if row.capitals), code)


def capital_town(code: str) -> str:
    """The id of a country's capital as a town: ``place/be/brussels``."""
    return f"place/{code}/{capital(code)}"


@cache
def town_region(place: str) -> Region | None:
    """The capital that an id names; None for any other place."""
    return _towns().get(place)


def is_in_town(text: str, start: int, language: str) -> bool:
    """Whether a name at an offset is where something happens: behind a word of place that no verb or set phrase asks
    for ("à Kiev", and not "face à Kiev").
    """
    return _inside(language).search(text[max(0, start - _BEFORE) : start]) is not None


@cache
def _towns() -> dict[str, Region]:
    return {capital_town(country.code): _region(country) for country in load_countries() if _has_capital(country)}


def _has_capital(country: Country) -> bool:
    return any(row.capitals for row in country.names)


def _region(country: Country) -> Region:
    named = [(row.language, row.capitals) for row in country.names if row.capitals]
    labels = tuple((language, forms[0]) for language, forms in named)
    return Region(capital_town(country.code).removeprefix("place/"), "city", Named(labels, tuple(named)), country.code)


@cache
def _country(code: str) -> Country:
    return next(country for country in load_countries() if country.code == code)


@lru_cache
def _inside(language: str) -> re.Pattern[str]:
    slots = load(language, "phrases")
    apart = "".join(rf"(?<!\b{re.escape(word)} )" for word in slots["not_settled_after"])
    return re.compile(
        rf"(?<![\w-]){apart}(?:{before_word([*slots['settled_in'], *slots['town_parts']])})$", re.IGNORECASE
    )
