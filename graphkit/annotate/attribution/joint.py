"""Sources that speak together ("Washington et Séoul estiment"), and the outlet that speaks for itself."""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import speaker_kind
from graphkit.lexicons.loader import load


def with_others(sentence: Sentence, credit: Credit) -> Credit:
    """The credit with those named beside its source."""
    if credit.source is None or credit.kind == "noun":
        return credit
    others = _before(sentence, credit.source) if credit.kind == "subject" else _behind(sentence, credit.source)
    return replace(credit, joint=others) if others else credit


def _before(sentence: Sentence, source: Span) -> tuple[Span, ...]:
    """ "Washington et Séoul estiment": the first of two subjects opens the clause."""
    place = source[0] - 1
    if place < 1 or sentence.words[place] not in load(sentence.language, "attribution")["and"]:
        return ()
    other = phrase_left(sentence, place)
    if other is None or speaker_kind(sentence, other) is None:
        return ()
    before = sentence.words[other[0] - 1] if other[0] else "."
    return (other,) if before in BARRIERS or before in load(sentence.language, "phrases")["complementizers"] else ()


def _behind(sentence: Sentence, source: Span) -> tuple[Span, ...]:
    """ "selon la CGT et la FSU, ...": the second source is followed by no verb of its own."""
    place = source[1]
    if place + 1 >= len(sentence) or sentence.words[place] not in load(sentence.language, "attribution")["and"]:
        return ()
    other = phrase_right(sentence, place + 1)
    if other is None or speaker_kind(sentence, other) is None:
        return ()
    after = sentence.words[other[1]] if other[1] < len(sentence) else "."
    return (other,) if after in BARRIERS or after in load(sentence.language, "attribution")["respectively"] else ()


def of_outlet(sentence: Sentence, credit: Credit) -> Credit:
    """The credit marked where the outlet is its own source: "notre décompte", "our reporters", not "our source"."""
    if credit.source is None or speaker_kind(sentence, credit.source) == "unnamed":
        return credit
    first = sentence.words[max(0, credit.source[0] - 1) : credit.source[0] + 1]  # "notre" may stand before the phrase
    ours = load(sentence.language, "attribution")["outlet_self"]
    return replace(credit, outlet=True) if not set(ours).isdisjoint(first) else credit


def is_of_quoted(sentence: Sentence, credit: Credit) -> bool:
    """Whether those whom a text quotes call something their own: "We lost 34 of our colleagues," the director said."""
    if not credit.outlet or credit.source is None:
        return False
    before = sentence.words[: credit.source[0]]
    marks = [word for word in before if word in OPENING_QUOTES | CLOSING_QUOTES]
    return before.count('"') % 2 == 1 or bool(marks and marks[-1] in OPENING_QUOTES - {'"'})
