"""Towns by their adjective: "la police liégeoise" is that of the Liège which the text names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import takewhile

from graphkit.lexicons.geography_checks import fold
from graphkit.resolve.places import regions
from graphkit.resolve.words import known_language, word_list

_SHARED = 4  # letters that an adjective and its town have in common at least
_CHANGED = 2  # letters of the adjective's stem that the town may lack: "bordel-ais", Bordeaux


def town_of(word: str, towns: Mapping[str, str], language: str) -> str | None:
    """The id of the one town that an adjective is made of, out of those named: ``towns``, ids by folded name."""
    stems = _stems(fold(word), known_language(language))
    found = {id_ for name, id_ in towns.items() if any(_made_of(stem, name) for stem in stems)}
    return found.pop() if len(found) == 1 else None


@cache
def towns_in(country: str) -> Mapping[str, str]:
    """The listed towns and regions of a country: ids by folded name."""
    rows = [region for region in regions().values() if region.country == country]
    return {fold(label): f"place/{region.id}" for region in rows for _, label in region.named.labels}


def _made_of(stem: str, town: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(stem, town, strict=False)))
    return shared >= _SHARED and len(stem) - shared <= _CHANGED and len(town) - shared <= _CHANGED + 1


@lru_cache(maxsize=1024)
def _stems(word: str, language: str) -> tuple[str, ...]:
    endings = (fold(ending) for ending in sorted(word_list(language, "speakers", "town_endings")))
    return tuple(word.removesuffix(ending) for ending in endings if word.endswith(ending))
