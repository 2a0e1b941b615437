"""The words of furniture, merged over all languages, and small tools to match them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby
from typing import Literal

from graphkit.lexicons.geography import load_countries, load_regions
from graphkit.lexicons.loader import languages, load, shared

_SAME_LENGTH = {"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " "}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"\w+(?:[-'.]\w+)*'?")


def plain(text: str) -> str:
    """The text with straight apostrophes and ordinary spaces; every offset stays where it was."""
    for typographic, straight in _SAME_LENGTH.items():  # ten times faster than str.translate
        text = text.replace(typographic, straight)
    return text


def unaccented(text: str) -> str:
    """The text without accents, as long as it was: "août" and "aout" are one month."""
    return _NOT_ASCII.sub(lambda match: unicodedata.normalize("NFD", match[0])[0], text)


@lru_cache(maxsize=256)  # every rule for a line asks how long it is
def word_count(text: str) -> int:
    return len(_WORD.findall(text))


@cache
def listed(slot: str) -> tuple[str, ...]:
    """The words of one slot of ``furniture.yaml`` in all languages (``labels.tags``: a slot in a slot)."""
    found: list[str] = []
    for language in languages():
        node = load(language, "furniture")
        for key in slot.split("."):
            node = node[key]
        found += [str(word) for word in node]
    return tuple(dict.fromkeys(found))


@cache
def one_of(slot: str) -> str:
    """A pattern (not compiled) that matches any word of a slot, the longest first."""
    return alternatives(listed(slot))


def alternatives(words: Iterable[str]) -> str:
    """A pattern of whole words: ``alternatives(["avr", "avril"])`` prefers "avril"."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    parts = [  # the words of a run share their boundaries: most places of a text are then passed over at once
        before + "(?:" + "|".join(map(re.escape, run)) + ")" + after
        for (before, after), run in groupby(ordered, key=_boundaries)
    ]
    return "(?:" + "|".join(parts) + ")" if parts else "(?!)"


def _boundaries(word: str) -> tuple[str, str]:
    """What may not stand before and after a whole word."""
    return r"(?<!\w)" if word[0].isalnum() else "", r"(?!\w)" if word[-1].isalnum() else ""


@cache
def pattern(template: str) -> re.Pattern[str]:
    """A pattern in which ``{slot}`` stands for the words of a slot; case does not matter."""
    return re.compile(re.sub(r"\{([a-z_.]+)\}", lambda match: one_of(match[1]), template), re.IGNORECASE)


def label_before(text: str) -> Literal["published", "updated"] | None:
    """Which label of a date stands last in what is before it: "Mis à jour le 5 juin | Publié le "."""
    labels: tuple[Literal["published", "updated"], ...] = ("published", "updated")
    last = {kind: max((m.end() for m in pattern(f"{{labels.{kind}}}").finditer(text)), default=0) for kind in labels}
    kind = max(labels, key=lambda one: last[one])
    return kind if last[kind] else None


@cache
def agencies() -> frozenset[str]:
    """News and picture agencies, case-folded."""
    table = shared("agencies")
    return frozenset(name.casefold() for slot in ("agencies", "picture_agencies") for name in table[slot])


@cache
def news_agencies() -> frozenset[str]:
    """The agencies that write texts, case-folded."""
    return frozenset(name.casefold() for name in shared("agencies")["agencies"])


@cache
def places() -> frozenset[str]:
    """Countries, capitals, regions and towns in every language, case-folded: what opens a dateline and is no outlet."""
    countries = (
        form
        for country in load_countries()
        for names in country.names
        for form in (names.name, *names.capitals, *names.aliases)
    )
    regions = (form for region in load_regions() for code in languages() for form in region.named.forms_in(code))
    return frozenset(form.casefold() for form in (*countries, *regions))
