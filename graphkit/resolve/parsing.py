"""What the words of a source's phrase are: its head, the institution behind it, country, place, domain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit, PhraseIndex, listed, words_of
from graphkit.resolve.words import Word, known_language, noun_first, word_list, words

HeadKind = Literal["office", "official", "role", "unnamed"]
# which reading of a word wins where several have the same length
_ORDER: dict[str, int] = {"official": 0, "role": 1, "office": 2, "unnamed": 3}


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that can speak. ``name``: the office's or official's key, ``""`` for other roles."""

    kind: HeadKind
    name: str
    start: int  # word offsets in the phrase
    end: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A phrase's words and nouns. ``front``: the number of words before the first complement."""

    words: tuple[Word, ...]
    heads: tuple[Head, ...]
    front: int

    @property
    def head(self) -> Head | None:
        """What the phrase is about: the first noun in French, the last before a complement in English."""
        return self.heads[0] if self.heads else None


@lru_cache
def head_words(language: str) -> PhraseIndex[tuple[HeadKind, str]]:
    """Every noun that can speak."""
    table = load(language, "speakers")
    index: PhraseIndex[tuple[HeadKind, str]] = PhraseIndex(language)
    for name, row in table["officials"].items():
        index.add_all(row["words"], ("official", name), "noun")
    # "defence minister" is an official with a subject matter, not a role of its own
    roles = [role for role in table["roles"] if not domain_words(language).find(words_of(role))]
    offices = {word for row in table["offices"].values() for word in row["words"]}
    people = [role for role in (*roles, *table["spokespeople"]) if role not in offices]
    index.add_all(people, ("role", ""), "noun")
    for name, row in table["offices"].items():
        index.add_all(row["words"], ("office", name), "noun")
    index.add_all(load(language, "attribution")["unnamed"], ("unnamed", ""), "noun")
    return index


@lru_cache
def domain_words(language: str) -> PhraseIndex[str]:
    """Subject-matter words of offices."""
    index: PhraseIndex[str] = PhraseIndex(language)
    for name, forms in load(language, "speakers")["domains"].items():
        index.add_all(forms, name, "noun")
    return index


@lru_cache(maxsize=4096)
def parse(text: str, language: str) -> Parsed:
    """The nouns of a phrase; which comes first follows the language's order of words."""
    tokens = words(text)
    low = [word.low for word in tokens]
    links = word_list(language, "speakers", "complements")
    known = (hit.start for hit in listed(known_language(language), "phrases", "knowing").find(low))
    opened = (place for place in range(1, len(low)) if low[place] in links)
    front = min((*opened, *known), default=len(low))  # "a source close to the council" is no council
    heads = heads_of(low, language)
    if noun_first(language):
        return Parsed(tokens, tuple(heads), front)
    # as in English: the last noun before "of" is the head, the ones before it qualify it
    before = [head for head in heads if head.end <= front]
    after = [head for head in heads if head.end > front]
    return Parsed(tokens, (*reversed(before), *after), front)


def heads_of(low: Sequence[str], language: str) -> Sequence[Head]:
    """The longest nouns, left to right, none overlapping; an official before a role before an office."""
    return _heads(tuple(low), language)


@lru_cache(maxsize=4096)  # the rules ask for the same few words again and again
def _heads(low: tuple[str, ...], language: str) -> tuple[Head, ...]:
    hits = head_words(known_language(language)).find(low)
    if (owners := _without_genitives(low)) != low:
        hits = [*hits, *head_words(known_language(language)).find(owners)]
    services = _services(known_language(language))

    def rank(hit: Hit[tuple[HeadKind, str]]) -> tuple[int, int, int]:
        service = hit.value[0] == "office" and " ".join(low[hit.start : hit.end]) in services
        return hit.start, -hit.end, -1 if service else _ORDER[hit.value[0]]

    ordered = sorted(hits, key=rank)
    heads: list[Head] = []
    for hit in ordered:
        if not heads or hit.start >= heads[-1].end:
            heads.append(Head(*hit.value, hit.start, hit.end))
    return tuple(heads)


def _without_genitives(low: tuple[str, ...]) -> tuple[str, ...]:
    """The words with "army'" before an "s" as "army"; listed phrases have it too ("prosecutor's office")."""
    behind = (*low, "")[1:]
    return tuple(word.rstrip("'") if after == "s" else word for word, after in zip(low, behind, strict=True))


@lru_cache
def _services(language: str) -> frozenset[str]:
    """The words of a place's services, as listed: "pompiers" is no plural of the role "pompier"."""
    rows = load(language, "speakers")["offices"].values()
    return frozenset(word.lower() for row in rows if row["scope"] == "place" for word in row["words"])


def domain_of(text: str, language: str, *, after: int = 0) -> str | None:
    """The subject matter that a phrase names, the longest words first."""
    hits = domain_words(known_language(language)).find([word.low for word in words(text)][after:])
    return max(hits, key=lambda hit: hit.end - hit.start).value if hits else None


def trade_of(text: str, language: str) -> str | None:
    """Whom a body is of by their trade: "Sudan Doctors' Union" -> "doctors"."""
    hits = _trade_words(known_language(language)).find([word.low.rstrip("'") for word in words(text)])
    return hits[0].value if len({hit.value for hit in hits}) == 1 else None


@lru_cache
def _trade_words(language: str) -> PhraseIndex[str]:
    index: PhraseIndex[str] = PhraseIndex(language)
    for name, forms in load(language, "speakers")["trades"].items():
        index.add_all(forms, name, "noun")
    return index


def field_of(parsed: Parsed, language: str) -> str | None:
    """What a national body deals with: "institut météorologique", "coast guard"; None where it is a local one.

    A word such as "météorologie" tells it beside a noun like "agence" only, "garde-côtes" by itself.
    """
    head, low = parsed.head, [word.low for word in parsed.words]
    if head is None or head.kind != "office" or word_list(language, "speakers", "not_national").intersection(low):
        return None
    hits = _field_words(known_language(language)).find(low)
    kept = [
        hit
        for hit in hits
        if (hit.start < head.end and head.start < hit.end if hit.value[1] else head.name == "agency")
    ]
    return max(kept, key=lambda hit: hit.end - hit.start).value[0] if kept else None


@lru_cache
def _field_words(language: str) -> PhraseIndex[tuple[str, bool]]:
    """The words of fields; whether they name a body by themselves."""
    index: PhraseIndex[tuple[str, bool]] = PhraseIndex(language)
    for name, row in load(language, "speakers")["fields"].items():
        index.add_all(row["alone"], (name, True), "noun")
        index.add_all(row["agency"], (name, False), "noun")
    return index


def spokespeople(text: str, language: str) -> bool:
    """Whether a role's holder speaks for the institution behind it."""
    index = listed(known_language(language), "speakers", "spokespeople", "noun")
    return index.occurs([word.low for word in words(text)])


def domain_places(text: str, language: str) -> set[int]:
    """The offsets of the words that name a subject matter."""
    hits = domain_words(known_language(language)).find([word.low for word in words(text)])
    return {place for hit in hits for place in range(hit.start, hit.end)}
