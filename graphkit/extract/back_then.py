"""The day of a figure that was told "then": the one named before it.

"Le 13 novembre, le groupe promettait d'en finir. La direction annonçait alors 1 430 suppressions."
"Twice as many as a year ago: police were counting 5,800 at the time."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.days_ahead import ahead
from graphkit.extract.scope import Scope
from graphkit.extract.stretches import is_finite, stretch
from graphkit.extract.triggers import flags
from graphkit.lexicons.loader import load
from graphkit.model import Period


def told_then(sentences: Sequence[Sentence], number: int, span: Span, scope: Scope) -> Period | None:
    """The period that "then" in a figure's clause points at: told before it in its sentence or in the one before."""
    sentence = sentences[number]
    if not _says_then(sentence, span):
        return None
    before = [sentences[number - 1]] if number and sentences[number - 1].block == sentence.block else []
    found = [*_periods(sentence, span[0], scope), *(day for one in before for day in _periods(one, len(one), scope))]
    return found[0] if found else None


def _says_then(sentence: Sentence, span: Span) -> bool:
    """Whether a figure's clause says "then" beside a finite verb of the past, or "at the time" anywhere."""
    first, last = stretch(sentence, span)
    past = [i for i in range(first, last) if is_finite(sentence, i) and _is_past(sentence, i)]
    opens = load(sentence.language, "phrases")["complementizers"]  # "alors que" is another word
    for hit in flags(sentence.language, "back_then").find(sentence.words[first:last]):
        start, end = first + hit.start, first + hit.end
        if sentence.words[end : end + 1] and sentence.words[end] in opens:
            continue
        if past and (end - start > 1 or any(abs(i - start) == 1 for i in past)):
            return True
    return False


def _is_past(sentence: Sentence, place: int) -> bool:
    return sentence.shows(place, "Tense=Imp") or sentence.shows(place, "Tense=Past")


def _periods(sentence: Sentence, until: int, scope: Scope) -> Iterator[Period]:
    """The periods told before a token that lie before publication, the last first."""
    published = scope.document.published
    for mention, place in reversed(sentence.marks["dates"]):
        if place[1] > until or "now" in mention.expression or ahead(sentence, place, place):
            continue
        period = scope.period(mention.expression)
        if period and (published is None or period.end < published.start):
            yield period
