"""A source's phrase as words: slugs, articles, brackets and possessives."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import languages, load

_TOKEN = re.compile(r"[^\W_]+(?:[-–.][^\W_]+)*\.?'?|[^\w\s]", re.UNICODE)
_ASIDE = re.compile(r"\s*[(\[]\s*([^()\[\]]{2,40})\s*[)\]]")
_QUOTES = str.maketrans(dict.fromkeys('«»“”„"‟', " "))
_TRIM = " ,;:.!?-–—"
CAPITAL = r"[^\W\d_a-zà-öø-ÿ]"  # one letter
CAPITALISED = rf"{CAPITAL}[\w'–-]*"  # a word


def slug(text: str) -> str:
    """Letters and digits joined by hyphens: ``"Préfecture du Rhône"`` -> ``prefecture-du-rhone``."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    kept = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return re.sub(r"[^\w]+|_+", "-", kept).strip("-") or "unnamed"


@lru_cache(maxsize=2)  # the rules ask for the same few texts again and again
def plain(text: str) -> str:
    """A document's text with straight apostrophes and plain spaces; the length never changes, so offsets hold."""
    return text.replace("’", "'").replace("\u00a0", " ")


class Word(NamedTuple):
    """A token of a phrase, with its offsets in the phrase."""

    text: str
    low: str
    start: int
    end: int


def texts(phrase: str) -> list[str]:
    """The tokens of a phrase or a text without their offsets."""
    return _TOKEN.findall(phrase)


@lru_cache(maxsize=4096)
def words(phrase: str) -> tuple[Word, ...]:
    """The tokens of a phrase, split as the lexicons' phrases are ("Armenia's" -> Armenia', s)."""
    return tuple(
        Word(match.group(), match.group().lower(), match.start(), match.end()) for match in _TOKEN.finditer(phrase)
    )


@lru_cache
def word_list(language: str, file: str, slot: str) -> frozenset[str]:
    """A slot of small words, lower case."""
    return frozenset(str(word).lower() for word in load(known_language(language), file)[slot])


@lru_cache
def word_lists(language: str, *slots: tuple[str, str]) -> frozenset[str]:
    """Several slots of small words, each given by its file and its name."""
    return frozenset().union(*(word_list(language, *slot) for slot in slots))


@cache
def small_words() -> frozenset[str]:
    """Links and articles of every language, elisions with and without their apostrophe."""
    slots = (("phrases", "links"), ("phrases", "determiners"), ("phrases", "joiners"), ("speakers", "complements"))
    every = frozenset[str]().union(*(word_lists(language, *slots) for language in languages()))
    return every | {word.strip("'") for word in every}


def link_words(language: str) -> frozenset[str]:
    """Small words that hang a complement on a noun: "préfecture du Rhône", "spokesman for the army"."""
    return word_lists(language, ("phrases", "links"), ("speakers", "complements"))


def noun_first(language: str) -> bool:
    """Whether a noun stands before what qualifies it: "préfecture du Rhône", not "Kumamoto prefecture"."""
    return bool(load(known_language(language), "phrases")["noun_first"])


def known_language(language: str) -> str:
    """The language itself where it has lexicons, else English, else the first there is."""
    there = languages()
    return language if language in there else "en" if "en" in there else there[0]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a caller asks about: the phrase as written, cleaned, with its bracketed acronym apart."""

    written: str
    text: str
    aside: str | None
    same: bool  # "le même gouverneur": the one named before
    owned: bool  # "son secrétaire": somebody's, named before
    language: str

    @property
    def folded(self) -> str:
        return fold(self.text)


@lru_cache(maxsize=4096)
def ask(phrase: str, language: str) -> Asked:
    """A phrase without quotes, brackets and leading determiners."""
    plain = " ".join(phrase.replace("’", "'").translate(_QUOTES).split())
    aside = next((match.group(1).strip() for match in _ASIDE.finditer(plain)), None)
    text = " ".join(_ASIDE.sub(" ", plain).split()).strip(_TRIM)
    text, same = strip_determiners(text, language)
    written = plain.strip(_TRIM)
    first = words(written)[0].low if words(written) else ""
    return Asked(written, text or plain, aside, same, first in word_list(language, "phrases", "possessives"), language)


def strip_determiners(text: str, language: str) -> tuple[str, bool]:
    """The text without the determiners before it, and whether one of them was "same"."""
    small = word_list(language, "phrases", "determiners")
    same_words = word_list(language, "speakers", "same")
    tokens, place, same = words(text), 0, False
    while place < len(tokens) - 1 and (tokens[place].low in small or tokens[place].low in same_words):
        if len(tokens[place].text) > 2 and tokens[place].text.isupper():
            break
        same = same or tokens[place].low in same_words
        place += 1
    return (text[tokens[place].start :] if tokens else text), same
