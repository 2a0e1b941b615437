"""Whose currency "pesos" or "roupies" means in a text: the country among theirs that the text speaks of most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from graphkit.annotate.plaintext import fold
from graphkit.lexicons.loader import load

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


def country_of_money(text: str, language: str) -> str | None:
    """ISO 3166 alpha-2 code of the country whose shared currency a text means.

    None where the text names no such currency, none of its countries, or two equally often.
    """
    folded = fold(text)
    rows = [countries for name, countries in _shared(language) if name in folded]
    if not rows:
        return None
    wanted = frozenset().union(*rows)
    words = Counter(_WORD.findall(folded))
    told = Counter({code: sum(words[form] for form in _names(language).get(code, ())) for code in wanted})
    ranked = sorted(told.items(), key=lambda row: (-row[1], row[0]))
    if not ranked[0][1] or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


@cache
def _shared(language: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The names that several currencies share, each with the countries that it may be of."""
    units = load(language, "units")
    rows = [*units["shared_currencies"], *units["large_currencies"]]
    return tuple(
        (fold(str(name)), frozenset(code for code in row if code not in {"names", "default"}))
        for row in rows
        for name in row["names"]
    )


@cache
def _names(language: str) -> dict[str, tuple[str, ...]]:
    """By country the words that name it or its people, folded, those of one word."""
    return {
        code.upper(): tuple(sorted(set(_forms(row)))) for code, row in load(language, "countries")["countries"].items()
    }


def _forms(row: dict[str, object]) -> Iterator[str]:
    for slot in ("name", "capitals", "demonyms", "aliases"):
        given = row.get(slot) or ()
        for name in (given,) if isinstance(given, str) else given:  # type: ignore[attr-defined]
            if _WORD.fullmatch(fold(str(name))):
                yield fold(str(name))
