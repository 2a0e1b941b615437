"""Capitals that stand without their accents, as agencies write them: "A Rennes", "l'Etat-major", "Evacués lundi".

A text keeps its characters; what rules look at has the accents back, letter for letter, so that every offset holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.inflection import noun_forms, verb_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import any_of

# what stands before a capital is asked behind it: most places of a text are then passed over at once
_BARE = re.compile(r"(?P<first>[AEIO])(?<![^\W_].)(?P<rest>[^\W\d_]{2,})(?! [A-ZÀ-Ý])")  # no part of a name
_WORD = re.compile(r"[^\W\d_]+")
_OPENS = r"(?:(?<=^.)|(?<=\n.)|(?<=[.!?:;«»\"“(–—] .)|(?<=[«\"“(].))"
_FILES = ("attribution", "events", "phrases", "speakers", "status", "triggers")
_SHORTEST = 3  # letters


@lru_cache(maxsize=8)
def accented(text: str, language: str) -> str:
    """The text with the accents of its capitals, as long as it was.

    A word of which the lexicons know no accented form stays as it is, and so does what a name may begin with.
    """
    initials, alone = _initials(language), _alone(language)
    if initials:
        text = _BARE.sub(lambda match: initials.get(match[0].lower(), match["first"]).upper() + match["rest"], text)
    return alone.sub(lambda match: load(language, "tokens")["bare_capitals"][match[0]], text) if alone else text


@lru_cache
def _alone(language: str) -> re.Pattern[str] | None:
    """The words of one capital, where they open a sentence and no participle follows: "A Rennes", not "A été élu"."""
    table = load(language, "tokens")
    if not table["bare_capitals"]:
        return None
    return re.compile(rf"(?:{any_of(table['bare_capitals'])}){_OPENS}(?= (?!(?:{any_of(table['not_bare_before'])})\b))")


@lru_cache
def _initials(language: str) -> dict[str, str]:
    """Words of the lexicons without the accent of their first letter -> that letter with it; no word of its own."""
    values = _words(load(language, name) for name in _FILES)
    words = _words((load(language, name) for name in _FILES), keys=True)
    every = {form for word in words if _opens_accented(word) for form in _forms(word, language)}
    found = {fold(form[0]) + form[1:]: form[0] for form in sorted(every) if _opens_accented(form)}
    return {word: first for word, first in found.items() if word not in values and len(word) >= _SHORTEST}


def _forms(word: str, language: str) -> frozenset[str]:
    return verb_forms(word, language) | noun_forms(word, language)


def _opens_accented(word: str) -> bool:
    return not word[:1].isascii() and fold(word[0]) in {"a", "e", "i", "o"}


def _words(tables: Iterable[Any], *, keys: bool = False) -> set[str]:
    """Every word in some files of words, in small letters; ``keys``: also those of mappings, some of which are the
    code's.
    """
    texts, waiting = list[str](), list(tables)
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            texts.append(node)
        elif isinstance(node, dict):
            waiting += [*node, *node.values()] if keys else node.values()
        elif isinstance(node, list | tuple):
            waiting += node
    return set(_WORD.findall("\n".join(texts).lower()))
