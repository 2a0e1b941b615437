"""The day before publication on which a text's sources spoke, for those whose sentence tells none.

"The mayor said on Sunday that 59 had died. [...] About 137,000 people were moved, the ministry said."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.annotate.attribution import Credit
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.located import lately, place_of
from graphkit.extract.scope import Scope
from graphkit.extract.speaks_again import SAYING, SPEAKS, is_past
from graphkit.extract.stretches import between, stretch
from graphkit.lexicons.loader import load
from graphkit.model import Claim, Period

_BESIDE = 4  # tokens between a verb of saying and its day
_SPOKEN = 3  # sayings on one day from which on it is that of the news


def on_news_day(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims of a document, what was said without a day on the one on which the others spoke, before publication.

    A text of the day itself ("said on Monday", told on Monday) has no such day.
    """
    published = scope.document.published
    days = [day for sentence in sentences if sentence.kind == "text" for day in _days_of_sayings(sentence, scope)]
    newest = max(days, key=lambda day: day.start, default=None)
    if newest is None or days.count(newest) < _SPOKEN or published is None or newest.end >= published.start:
        return list(claims)
    return [_on(newest, claim, sentences) for claim in claims]


def _days_of_sayings(sentence: Sentence, scope: Scope) -> Iterator[Period]:
    """The days shortly before publication that stand right beside a verb of saying in the past."""
    for mention, place in sentence.marks["dates"]:
        day = lately(mention.expression, scope)
        if day and any(_beside(sentence, credit, place) for credit in _sayings(sentence)):
            yield day


def _sayings(sentence: Sentence) -> Iterator[Credit]:
    for credit in sentence.marks["credits"]:
        if credit.kind in SPEAKS and credit.verb in SAYING and any(is_past(sentence, i) for i in range(*credit.cue)):
            yield credit


def _beside(sentence: Sentence, credit: Credit, place: Span) -> bool:
    path = between(credit.cue, place)
    if sentence.words[place[0] - 1] in load(sentence.language, "calendar")["not_today"]:
        return False  # "spoke of 507 dead by Tuesday night"
    return len(path) <= _BESIDE and not any(sentence.words[i] in BARRIERS for i in path)


def _on(day: Period, claim: Claim, sentences: Sequence[Sentence]) -> Claim:
    if claim.as_of_basis != "publication" or claim.modality == "denied" or claim.kind == "date":
        return claim
    sentence, span = place_of(claim, sentences)
    now = load(sentence.language, "calendar")["now"]
    if any(sentence.words[i] in now for i in range(*stretch(sentence, span))) or not any(_sayings(sentence)):
        return claim
    return replace(claim, as_of=day, as_of_basis="text")
