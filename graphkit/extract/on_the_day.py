"""Figures of the day of what a text tells of, which they do not name: "27 on the day of the fire", "16 au lendemain du
drame". The day stands elsewhere in the text: "Sunday's fire", "l'incendie de dimanche", "Le feu a éclaté dimanche".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from graphkit.annotate.sentence import Sentence
from graphkit.extract.clauses import figures
from graphkit.extract.event_days import owns_day
from graphkit.extract.located import lately, place_of
from graphkit.extract.scope import Scope
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex
from graphkit.model import Claim, Period

_BEHIND = 8  # tokens from a figure to the words for the day
_OF_IT = 3  # tokens of "of the fire", "de l'incendie"
_DAY = timedelta(1)


def on_the_day(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims of a document, those of "the day of the fire" dated where its text tells the one day of it."""
    counted = [_days_behind(claim, sentences) for claim in claims]
    if all(days is None for days in counted):
        return list(claims)
    told = set(_event_days(sentences, scope)) or {day for claim in claims if (day := _as_date(claim))}
    if len(told) != 1:
        return list(claims)
    (day,) = told
    return [
        claim if days is None else replace(claim, as_of=_later(day, days), as_of_basis="text")
        for claim, days in zip(claims, counted, strict=True)
    ]


def _days_behind(claim: Claim, sentences: Sequence[Sentence]) -> int | None:
    """How many days behind the event a figure is told for: 0 on its day, 1 "the day after"; None for no such words."""
    if claim.kind != "quantity" or claim.as_of_basis == "text" or claim.modality == "planned" or not sentences:
        return None
    sentence, span = place_of(claim, sentences)
    hits = _of_day(sentence.language).find(sentence.words[span[1] : span[1] + _BEHIND])
    if not hits:
        return None  # most figures
    last = min([sentence.barrier_after(span[1]), *(at[0] for at in figures(sentence) if at[0] >= span[1])])
    for hit in hits:
        end = span[1] + hit.end
        if end <= last and _events(sentence.language).find(sentence.words[end : end + _OF_IT]):
            return hit.value
    return None


def _later(day: Period, days: int) -> Period:
    return Period.of_days(day.start + days * _DAY, day.start + days * _DAY)


def _as_date(claim: Claim) -> Period | None:
    """The day on which something began or happened, as a claim tells it."""
    single = claim.kind == "date" and isinstance(claim.value, str) and len(claim.value) == len("2025-01-01")
    return Period.parse(str(claim.value)) if single else None


def _event_days(sentences: Sequence[Sentence], scope: Scope) -> Iterator[Period]:
    """The days that an event is told with: "Sunday's fire", "l'incendie de dimanche"."""
    events = _events(sentences[0].language)
    for sentence in sentences:
        for mention, place in sentence.marks["dates"]:
            if owns_day(sentence, place, events) and (day := lately(mention.expression, scope)):
                yield day


@lru_cache
def _of_day(language: str) -> PhraseIndex[int]:
    """Words before an event that tell its day or the one after it."""
    index: PhraseIndex[int] = PhraseIndex(language)
    for slot, days in (("on_the_day", 0), ("day_after", 1)):
        index.add_all(load(language, "calendar")[slot], days)
    return index


@lru_cache
def _events(language: str) -> PhraseIndex[bool]:
    index: PhraseIndex[bool] = PhraseIndex(language)
    rows = load(language, "events")["measures"].values()
    index.add_all({noun for row in rows for noun in row["nouns"]}, True, "noun")
    index.add_all(load(language, "calendar")["happenings"], True, "noun")
    return index
