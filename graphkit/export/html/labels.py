"""Short words for what the page draws: a claim's figure, its date, a source's short name, by language."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from graphkit.graph.labels import amount
from graphkit.model import Claim, Entity, Period, Question

Texts = dict[str, str]  # language -> text
LANGUAGES = ("fr", "en")

STATUS = {
    True: {"fr": "reconnu", "en": "acknowledged"},
    False: {"fr": "non reconnu", "en": "not acknowledged"},
}
MONTHS = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}  # fmt: skip
SEASONS = {
    "fr": {"21": "printemps", "22": "été", "23": "automne", "24": "hiver"},
    "en": {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"},
}
_ACRONYM = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý0-9.&-]{1,6}$")
_CONTROLS = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def in_languages(named: Entity | Question) -> Texts:
    """The label of an entity or a question in each language of the page."""
    return {language: typeset(named.label_in(language), language) for language in LANGUAGES}


def typeset(text: str, language: str) -> str:
    """French high punctuation stays on the line of its word: its space becomes a narrow no-break one."""
    return re.sub(r" (?=[?!;:»%](?:\s|$))", "\u202f", text) if language == "fr" else text


def plain(text: str, longest: int = 80) -> str:
    """One line without control or direction marks, for a canvas, which knows neither."""
    line = " ".join(_CONTROLS.sub(" ", text).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def short_name(entity: Entity) -> Texts:
    """The acronym where there is one (``NIS``), else the label; places are better known by their names."""
    found = () if entity.type in ("country", "region") else entity.aliases
    acronyms = sorted((a for a in found if _ACRONYM.match(a)), key=lambda a: (len(a), a))
    return {language: acronyms[0] if acronyms else plain(entity.label_in(language)) for language in LANGUAGES}


def figure(claim: Claim, language: str) -> str:
    """``≈ 4 700``, ``300–400``, ``juin 2024``, ``✗ non reconnu``; else the words as written."""
    if claim.kind == "status" and isinstance(claim.value, bool):
        return f"{'✓' if claim.value else '✗'} {STATUS[claim.value][language]}"
    if claim.kind == "date" and isinstance(claim.value, str):
        return edtf_text(claim.value, language)
    return plain(amount(claim, language), 40)


@lru_cache(maxsize=4096)  # the claims of a run speak of few days
def edtf_text(edtf: str, language: str) -> str:
    """``30 avr. 2025``, ``mars 2025``, ``automne 2024``; both ends of an interval; other text as it is."""
    try:
        Period.parse(edtf)
    except ValueError:
        return plain(edtf, 40)
    return " – ".join(_date_part(part, language) for part in edtf.split("/"))


def _date_part(part: str, language: str) -> str:
    year, month, day = (*part.split("-"), "", "")[:3]
    name = SEASONS[language].get(month) or (MONTHS[language][int(month) - 1] if month else "")
    number_of_day = ("1er" if day == "01" and language == "fr" else str(int(day))) if day else ""
    return "\u00a0".join(word for word in (number_of_day, name, year) if word)


def period_text(period: Period | None) -> Texts:
    return {language: edtf_text(period.edtf, language) if period else "" for language in LANGUAGES}


def days(period: Period | None) -> tuple[int, int] | None:
    """First and last day of a period, in days since 1970-01-01."""
    if period is None:
        return None
    zero = date(1970, 1, 1)
    return (period.start - zero).days, (period.end - zero).days
