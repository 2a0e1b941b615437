"""Acronyms that a text explains: "le Secrétariat à la gestion des risques (SGR)", "the electoral board, EB,"."""

from __future__ import annotations

import re

from graphkit.lexicons.geography_checks import fold
from graphkit.resolve.parsing import heads_of
from graphkit.resolve.words import link_words, strip_determiners

_ASIDE = re.compile(r"\(([A-Z][A-Za-z]{1,9})\)|, (?:l['’]|[a-zà-ÿ]{2,3} )?([A-Z]{2,10})(?=[,.])")
_WORD = re.compile(r"[^\W_]+")
_REACH = 14  # words looked at before the bracket


def acronyms(text: str, language: str) -> dict[str, str]:
    """Acronym -> the words before its bracket whose initials it is made of; the first explanation counts."""
    found: dict[str, str] = {}
    for match in _ASIDE.finditer(text):
        short = match.group(1) or match.group(2)
        if sum(char.isupper() for char in short) < 2:
            continue
        line = text.rfind("\n", 0, match.start()) + 1
        before = list(_WORD.finditer(text, line, match.start()))[-_REACH:]
        start = _start(before, fold(short), language)
        if start is None and match.group(1):
            start = _office_start(before, short, language)
        if start is not None:
            words = text[start : match.start()].replace("’", "'").strip()
            found.setdefault(short, strip_determiners(words, language)[0])
    return found


def _office_start(before: list[re.Match[str]], short: str, language: str) -> int | None:
    """Where the office before a bracket begins whose first letter the acronym has, though it leaves words out."""
    for head in reversed(heads_of([match.group().lower() for match in before], language)):
        if head.kind == "office" and fold(before[head.start].group()).startswith(fold(short[0])):
            return before[head.start].start()
    return None


def _start(before: list[re.Match[str]], letters: str, language: str) -> int | None:
    """Where the words begin whose initials are the letters; small words and adjectives may stand between."""
    small = link_words(language)
    place = len(before) - 1
    skipped = 0
    for letter in reversed(letters):
        while place >= 0 and not fold(before[place].group()).startswith(letter):
            if before[place].group().lower() not in small and len(before[place].group()) > 1:
                skipped += 1
                if skipped > 1:
                    return None
            place -= 1
        if place < 0:
            return None
        start = before[place].start()
        place -= 1
    return start
