"""Where a body's proper name begins and ends: behind plain nouns, and beyond a word that joins its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import any_of
from graphkit.resolve.parsing import heads_of
from graphkit.resolve.words import CAPITALISED, Word, known_language, noun_first, word_list, word_lists, words

_ASIDE = re.compile(r" ?\([^\W\d_a-zà-öø-ÿ][\w-]{1,11}\)")
_REACH = 60  # characters before a phrase in which its name may begin
_FEWEST, _MOST = 2, 3  # words of the name of a person


def name_behind(phrase: str, language: str) -> str | None:
    """The proper name behind nothing but plain words: "railway operator Trenvia" -> "Trenvia".

    None where a link hangs it on them ("mairie de Rochebelle"), or where the phrase is a name throughout.
    """
    tokens = words(phrase)
    kinds = 1 if len(tokens) > 2 and _is_kind(tokens[0].text, language) else 0  # "ONG Médecins pour le Darfour"
    start = next((place for place in range(kinds, len(tokens)) if tokens[place].text[0].isupper()), len(tokens))
    if start == 0 and not noun_first(language) and len(tokens) > _MOST - 1:
        start = _behind_kind(tokens, language)  # "Hardware chain Provencher Group", which opens a sentence
    if not 0 < start < len(tokens):
        return None
    before = tokens[start - 1]
    if before.low in _links(language) or not before.text[-1].isalnum():
        return None
    tail = tokens[start:]
    small = word_lists(language, ("speakers", "particles"), ("speakers", "foreign_links"))
    small |= word_list(language, "speakers", "complements") if kinds else frozenset()
    if not tail[-1].text[0].isupper() or any(token.low not in small for token in tail if not token.text[0].isupper()):
        return None
    return phrase[tail[0].start :]


def _behind_kind(tokens: Sequence[Word], language: str) -> int:
    """Where the name begins behind a first word that has its capital from the sentence; 0 where it has it itself."""
    start = next((place for place in range(1, len(tokens)) if tokens[place].text[0].isupper()), len(tokens))
    kind = [token.low for token in tokens[1:start]]
    return start if kind and any(head.kind == "office" for head in heads_of(kind, language)) else 0


def name_before(phrase: str, language: str) -> str | None:
    """The proper name before nothing but plain words: "Alliance police union" -> "Alliance", no "Islamist group".

    None in a language that has the noun first.
    """
    tokens = words(phrase)
    end = next((place for place, token in enumerate(tokens) if not token.text[0].isupper()), len(tokens))
    plain = all(token.text.rstrip("'’").isalpha() and token.text.islower() for token in tokens[end:])
    if noun_first(language) or not 0 < end < len(tokens) or not plain:
        return None
    if tokens[0].low.endswith(tuple(word_list(language, "speakers", "no_names"))):
        return None
    return None if any(token.low in _links(language) for token in tokens) else phrase[: tokens[end - 1].end]


def of_body(phrase: str, language: str) -> tuple[str, str] | None:
    """A person's name and what follows "of": "Costel Avram of the growers' league LAPAR"; None for other phrases."""
    tokens = words(phrase)
    end = next((place for place, token in enumerate(tokens) if not token.text[0].isupper()), len(tokens))
    if not _FEWEST <= end <= _MOST or end + 1 >= len(tokens) or tokens[end].low not in _links(language):
        return None
    behind = end + (tokens[end + 1].low in word_list(language, "phrases", "articles"))
    return phrase[: tokens[end - 1].end], phrase[tokens[min(behind + 1, len(tokens) - 1)].start :]


def _is_kind(word: str, language: str) -> bool:
    """Whether a word in capitals is the short form of a kind of body: "ONG", "NGO"."""
    return word.isupper() and any(head.kind == "office" for head in heads_of([word.lower()], language))


def with_aside(text: str, phrase: str, at: int | None) -> str:
    """A phrase with the short name in brackets that stands right behind it: "Service des crues (Sercru)".

    ``at``: the phrase's offset in the text.
    """
    if at is None or not text.startswith(phrase, at):
        return phrase
    found = _ASIDE.match(text, at + len(phrase))
    return phrase + found.group() if found else phrase


def pollster(phrase: str, language: str) -> str | None:
    """Who made a poll: "Norstat poll for a paper", "sondage de l'institut Norstat pour un journal" -> "Norstat"."""
    tokens = words(phrase)
    polls = word_list(language, "speakers", "polls")
    at = next((place for place, token in enumerate(tokens) if token.low in polls), None)
    if at is None:
        return None
    run = tokens[:at]
    if noun_first(language):
        start = next((place for place in range(at + 1, len(tokens)) if tokens[place].text[0].isupper()), len(tokens))
        end = next((place for place in range(start, len(tokens)) if not tokens[place].text[0].isupper()), len(tokens))
        run = tokens[start:end]
    if not run or not all(token.text[0].isupper() for token in run):
        return None
    return phrase[run[0].start : run[-1].end]


def whole_name(text: str, phrase: str, at: int | None, explained: Iterable[str], language: str) -> str:
    """A phrase with the rest of its name where the text has more of it: "Movement of People" + "Affected by Dams".

    ``at``: the phrase's offset in the text; ``explained``: names that an acronym beside them tells in full. A name goes
    on, too, after a small word of a language that is not the text's: "Médecins" + "du Sahel" in an English text, and
    begins before it.
    """
    if at is None or not text.startswith(phrase, at):
        return phrase
    end = at + len(phrase)
    for name in explained:
        start = text.find(name, at, end + len(name))
        if start >= 0 and start < end < start + len(name) and text[start + len(name) : start + len(name) + 1] != "'":
            return text[at : start + len(name)]
    last = words(phrase)[-1] if words(phrase) else None
    further = _further(language).match(text, end) if last and last.text[0].isupper() and last.text[-1] != "'" else None
    before = _before(language).search(text, max(0, at - _REACH), at) if phrase[:1].isupper() else None
    return text[before.start() if before else at : further.end() if further else end]


@lru_cache
def _links(language: str) -> frozenset[str]:
    return word_lists(language, ("phrases", "links"), ("phrases", "joiners"), ("speakers", "complements"))


@lru_cache
def _further(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?: (?:(?:{_joined(language)}) )+{CAPITALISED})+")


@lru_cache
def _before(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{CAPITALISED} (?:(?:{_joined(language)}) )+)+$")


def _joined(language: str) -> str:
    return any_of(load(known_language(language), "speakers")["foreign_links"])
