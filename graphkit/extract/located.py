"""Where in a text a claim stands, and whether a day lies shortly before its publication."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.scope import Scope
from graphkit.model import Claim, Period

RECENT = 7  # the farthest day before publication that a text reports as its event's


def lately(expression: str, scope: Scope) -> Period | None:
    """The day that an expression means, if it lies shortly before publication."""
    published, period = scope.document.published or scope.document.told, scope.period(expression)
    if published is None or period is None or period.start != period.end:
        return None
    return period if 0 <= (published.end - period.start).days <= RECENT else None


def number_of(claim: Claim, sentences: Sequence[Sentence]) -> int:
    """Which of the sentences, in the order of the text, a claim's value stands in."""
    return max(0, bisect_right(sentences, claim.evidence.value_start, key=lambda sentence: sentence.start) - 1)


def place_of(claim: Claim, sentences: Sequence[Sentence]) -> tuple[Sentence, Span]:
    """A claim's sentence and the tokens of its value there."""
    sentence = sentences[number_of(claim, sentences)]
    span = sentence.span_of(claim.evidence.value_start, claim.evidence.value_end)
    return sentence, span or (0, 1)  # a value is read from tokens, so that it always covers some
