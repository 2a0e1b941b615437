"""As-of days that a figure does not name itself: the day of the event counted, or of its source's statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graphkit.annotate.sentence import Sentence
from graphkit.extract.scope import Scope
from graphkit.model import Claim, Document, Period

# what is counted on one day, the event's: a march, a strike
OF_THE_DAY = {"protesters", "strikers"}
LEAD = 5  # sentences that tell what the text is about
RECENT = 7  # the farthest day before publication that a text reports as its event's


def with_days(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims of a document in the order of its text, dated where the words around them tell the day."""
    day = _event_day(sentences, scope)
    dated = [
        replace(claim, as_of=day, as_of_basis="text")
        if day and claim.measure in OF_THE_DAY and claim.as_of_basis != "text"
        else claim
        for claim in claims
    ]
    return _carried(dated, scope.document)


def _event_day(sentences: Sequence[Sentence], scope: Scope) -> Period | None:
    """The first day that the text's opening names, where it lies shortly before the publication."""
    published = scope.document.published or scope.document.told
    for sentence in sentences[:LEAD]:
        for mention, _ in sentence.marks["dates"]:
            period = scope.period(mention.expression)
            if period is None or period.start != period.end or published is None:
                continue
            if 0 <= (published.end - period.start).days <= RECENT:
                return period
    return None


def _carried(claims: Sequence[Claim], document: Document) -> list[Claim]:
    """A source that goes on speaking in a paragraph speaks on the same day: "Lundi soir, ... 413 morts".

    The newest day that it told is that day, older ones are those of what it replaced ("alors que 272 la veille").
    """
    kept: list[Claim] = []
    newest: Claim | None = None
    for claim in claims:
        if newest and not _goes_on(newest, claim, document):
            newest = None
        if newest and _on_a_day(newest) and claim.as_of_basis != "text":
            claim = replace(claim, as_of=newest.as_of, as_of_basis="text")
        kept.append(claim)
        if claim.kind == "quantity" and not claim.superseded and (newest is None or _end(claim) >= _end(newest)):
            newest = claim
    return kept


def _goes_on(before: Claim, claim: Claim, document: Document) -> bool:
    near = "\n" not in document.text[before.evidence.value_end : claim.evidence.value_start]
    return claim.origin == before.origin and claim.kind == "quantity" and near


def _on_a_day(claim: Claim) -> bool:
    return claim.as_of_basis == "text" and claim.as_of is not None and claim.as_of.start == claim.as_of.end


def _end(claim: Claim) -> date:
    return claim.as_of.end if claim.as_of else date.min
