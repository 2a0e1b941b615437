"""What the running text says around its names: whose office is meant where a phrase leaves it open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import any_of
from graphkit.resolve.gazetteer import Found, Target
from graphkit.resolve.parsing import Head, heads_of
from graphkit.resolve.words import CAPITALISED, known_language, link_words, noun_first, plain, words

_REACH = 60  # characters read on either side of a name
_NAME = rf"{CAPITALISED}(?: {CAPITALISED})*"
_ASIDE = re.compile(r" ?, +([^,.;:!?()«»“”\"\n]{2,80})(?=[,.;:!?()«»“”\"\n]|$)")
_ASIDES = 3  # looked at behind a name
_BEFORE = re.compile(
    r"(?:^|[,.;:!?()«»“”\"\n])\s*([^,.;:!?()«»“”\"\n]{4,80}?)(?: |(, ?)(?:[^\W\d_]{1,3}[' ] *)?)$"
)  # an article may be no part of the phrase
_CLOSED = re.compile(r' ?(?:[,.;:)»”"\n]|$)')
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")


def offices_named(text: str, places: Iterable[tuple[Found, Target]], language: str) -> Mapping[str, tuple[Target, ...]]:
    """Office -> the countries and places that the text names beside it, each once, in their order."""
    named: defaultdict[str, list[Target]] = defaultdict(list)
    for hit, target in places:
        head = _head_beside(text, hit, language)
        if head and all(target.key != other.key for other in named[head.name]):
            named[head.name].append(target)
    return {office: tuple(targets) for office, targets in named.items()}


def _head_beside(text: str, hit: Found, language: str) -> Head | None:
    """The office whose noun ends before a name ("préfecture du Rhône") or, in English, begins after it."""
    small = link_words(language)
    line = text.rfind("\n", 0, hit.start) + 1
    before = words(text[max(line, hit.start - _REACH) : hit.start])
    size = len(before)
    while size and (before[size - 1].low in small or before[size - 1].low == "the"):
        size -= 1
    for head in reversed(heads_of([word.low for word in before[:size]], language)):
        if head.end == size and head.name:
            return head
    if noun_first(language):
        return None
    after = [word.low for word in words(text[hit.end : hit.end + _REACH].split("\n")[0])]
    start = next((place for place, word in enumerate(after) if word not in ("'", "s")), len(after))
    return next((head for head in heads_of(after, language) if start <= head.start <= start + 1 and head.name), None)


def sentence_place(text: str, phrase: str, language: str) -> str | None:
    """The place that opens a phrase's sentence: "À Pedernales, ..., a déclaré le maire"."""
    place = text.lower().find(phrase.lower())
    if place < 0:
        return None
    ends = [match.end() for match in _SENTENCE_END.finditer(text, max(0, place - 400), place)]
    before = text[ends[-1] if ends else max(0, place - 400) : place]
    found = _locative(language).match(before)
    return found.group(1) if found else None


def opening_place(text: str, at: int, language: str) -> str | None:
    """The place that a sentence opens with right before a phrase at an offset: "Au Rwanda, le ministère"."""
    before = text[max(0, at - _REACH) : at]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    opening = before[ends[-1] if ends else 0 :]
    found = _locative(language, "in_countries").match(opening)
    rest = opening[found.end() :].lower().replace(",", " ").split() if found else ()
    return found.group(1) if found and set(rest) <= link_words(language) | {"the"} else None


def clause_places(text: str, at: int, language: str) -> list[str]:
    """The names that stand where something happens in the clause before an offset: "à Brest", "Lyon : "."""
    before = text[max(0, at - 400) : at]
    ends = [match.end() for match in _CLAUSE_END.finditer(before)]
    clause = before[ends[-1] if ends else 0 :]
    named = [match.group(1) for match in _placing(language).finditer(clause)]
    return list(dict.fromkeys(([headed.group(1)] if (headed := _HEADED.match(clause)) else []) + named))


_CLAUSE_END = re.compile(r"[.!?…;]\s|\n")
_HEADED = re.compile(rf"\s*(?:[-–—•*] )?({_NAME}) ?[:–—] ")


@lru_cache
def _placing(language: str) -> re.Pattern[str]:
    cues = any_of(load(known_language(language), "speakers")["locatives"])
    return re.compile(rf"\b(?:{cues})\s+({_NAME})")


@lru_cache
def _locative(language: str, slot: str = "locatives") -> re.Pattern[str]:
    cues = any_of(load(known_language(language), "speakers")[slot])
    return re.compile(rf"[^\w]*(?:{cues})\s+({_NAME})")


def apposed(text: str, acronym: str, language: str) -> str | None:
    """The office noun that stands right before an acronym: "the electoral authority ANIE"."""
    for match in re.finditer(rf"\b{re.escape(acronym)}\b", text):
        line = text.rfind("\n", 0, match.start()) + 1
        before = words(text[max(line, match.start() - _REACH) : match.start()])
        size = len(before) - (before[-1].text == "," if before else 0)  # "the electoral authority, ANIE,"
        for head in heads_of([word.low for word in before], language):
            if head.kind == "office" and head.end == size:
                return " ".join(word.text for word in before[head.start : size])
    return None


@lru_cache
def _named_behind(language: str) -> re.Pattern[str]:
    """A name between a comma and the next mark, forms of address before it or not: ", Mgr Andrew Nkea"."""
    address = any_of(load(language, "speakers")["address"])
    name = rf"{CAPITALISED}(?:[ -](?:[a-z]{{2}}-)?{CAPITALISED})+"
    return re.compile(rf', (?:(?i:{address}) )*({name})(?=\s?[,.;:»”"]|\n|$)')


def name_behind_comma(text: str, phrase: str, at: int | None, language: str) -> str:
    """The person's name between a phrase at an offset and the next mark: "le président, Réjean Bouchard, ..."."""
    return _behind(text, phrase, at, _named_behind(known_language(language)))


def asides_behind(text: str, phrase: str, at: int | None) -> tuple[str, ...]:
    """What stands between commas behind a phrase at an offset: "Jean Roux, 47 ans, porte-parole de la police, ..."."""
    found: list[str] = []
    end = at + len(phrase) if at is not None and text.startswith(plain(phrase), at) else None
    while end is not None and len(found) < _ASIDES and (aside := _ASIDE.match(text, end)):
        found.append(aside.group(1))
        end = aside.end()
    return tuple(found)


def words_before(text: str, phrase: str, at: int | None) -> str:
    """What stands before a phrase in its clause; commas that set the phrase apart close it: "le maire, Jean Roux, "."""
    if at is None or not text.startswith(plain(phrase), at):
        return ""
    found = _BEFORE.search(text[max(0, at - 2 * _REACH) : at])
    if found is None or (found.group(2) and not _CLOSED.match(text, at + len(phrase))):
        return ""
    return str(found.group(1))


def _behind(text: str, phrase: str, at: int | None, aside: re.Pattern[str]) -> str:
    """What an aside right behind a phrase holds; nothing where the phrase does not stand at the offset."""
    if at is None or not text.startswith(plain(phrase), at):
        return ""
    found = aside.match(text, at + len(phrase))
    return found.group(1) if found else ""


def one(targets: Sequence[Target] | None) -> Target | None:
    """The only one, None where there are several or none."""
    return targets[0] if targets is not None and len(targets) == 1 else None
