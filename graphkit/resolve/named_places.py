"""Places that no gazetteer knows, told by how the text speaks of them: "à Adigrat", "the village of Tavildara".

A name counts as a place where it stands behind a word of place as often as not, and nowhere as a person's.
Words of place are data (``phrases.yaml``: ``settled_in``, ``settlements``); a name that a lexicon knows is left to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import before_word
from graphkit.resolve.gazetteer import Found
from graphkit.resolve.places import PlaceMention
from graphkit.resolve.words import CAPITAL, slug

_PART = rf"{CAPITAL}[^\W\d_]*[a-zà-öø-ÿ][^\W\d_]*"  # a capital and a small letter: no acronym
_SMALL = r"(?:de|du|des|la|le|les|sur|sous|en|d'|l'|al|el|of|the|upon)"
_NAME = rf"{_PART}(?:[-' ]{_PART}|-{_SMALL}(?:-{_SMALL})?-{_PART})*"


def named_places(
    text: str, found: Sequence[Found], people: Mapping[str, str], language: str
) -> tuple[PlaceMention, ...]:
    """Every mention of the places that the text itself makes known, in its order.

    ``found`` are the names that lexicons know, ``people`` the parts of persons' names, folded.
    """
    taken = {place for hit in found for place in range(hit.start, hit.end)}
    settled = Counter(_settled(text, language))
    mentions = {}
    for name in sorted(settled, key=lambda name: (-len(name), name)):
        spans = [(start, start + len(name)) for start in _alone(name, text)]
        if len(spans) > 2 * settled[name] or _is_other(name, text, people, language):
            continue
        for start, end in spans:
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                mentions[start] = PlaceMention(start, end, place_key(name), "name")
    return tuple(mentions[start] for start in sorted(mentions))


def _alone(name: str, text: str) -> Iterator[int]:
    """Where a name stands that is no part of a longer word; a pattern of its own for each name takes far longer."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        whole = not (_joins(text[start - 1 : start]) or _joins(text[end : end + 1]))
        if whole:
            yield start
        start = text.find(name, end if whole else start + 1)


def _joins(sign: str) -> bool:
    return sign.isalnum() or sign in {"_", "-"}


def place_key(name: str) -> str:
    """The entity id of a place known by its name alone."""
    return f"place/{slug(name)}"


def _settled(text: str, language: str) -> Iterator[str]:
    """The names behind a word of place."""
    for match in _pattern(language).finditer(text):
        yield match.group("name")


@lru_cache
def _pattern(language: str) -> re.Pattern[str]:
    slots = load(language, "phrases")
    apart = "".join(rf"(?<!\b{re.escape(word)} )" for word in slots["not_settled_after"])
    inside, kinds, of = (f"(?:{before_word(slots[slot])})" for slot in ("settled_in", "settlements", "of"))
    return re.compile(rf"\b(?i:(?={inside}){apart}{inside}|{kinds}{of})(?P<name>{_NAME})(?!\w|'s\b)")


def _is_other(name: str, text: str, people: Mapping[str, str], language: str) -> bool:
    """A person whose longer name the text gives, a month, a day, or a plain word with a sentence's capital."""
    calendar = load(language, "calendar")
    days = {*calendar["months"], *({*calendar["weekdays"]} - {*calendar["dotted"]})}
    for part in re.split(r"[ -]", name):
        plain = part.lower()
        if people.get(fold(part), name) != name or plain in days or plain in _words(text):
            return True
    return False


@lru_cache(maxsize=2)
def _words(text: str) -> frozenset[str]:
    """The words that the text also writes small."""
    return frozenset(re.findall(r"(?<![\w-])[a-zà-öø-ÿ]{3,}(?![\w-])", text))
