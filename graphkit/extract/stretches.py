"""A stretch of words between two marks: where it ends, its tense, its finite verb, a participle that opens it."""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.lexicons.loader import load

QUOTES = {"«", "»", '"', "“", "”"}
STOPS = BARRIERS - QUOTES  # what ends a stretch of words: a quotation goes on with the clause around it
_ASIDE = 2  # commas around an aside
_NOUN = 4  # tokens from a value to an aside to what it counts
_BEHIND = 4  # tokens behind a value in which its auxiliary stands


def stretch(sentence: Sentence, span: Span) -> Span:
    """The words around a span up to the next punctuation on either side; quotation marks are none."""
    first, last = span
    while first > 0 and sentence.words[first - 1] not in STOPS:
        first -= 1
    while last < len(sentence) and sentence.words[last] not in STOPS:
        last += 1
    return first, last


def between(one: Span, other: Span) -> range:
    """The tokens between two spans."""
    return range(one[1], other[0]) if one[1] <= other[0] else range(other[1], one[0])


def opens_with_participle(sentence: Sentence, span: Span) -> bool:
    place = span[0] + (sentence.tag(span[0]) == "ADV")
    return place < span[1] and sentence.is_participle(place)


def is_pluperfect(sentence: Sentence, span: Span) -> bool:
    """Whether a value is told of an earlier time: "L'épidémie, introduite en 2010, avait fait 10 000 morts"."""
    table = load(sentence.language, "calendar")["pluperfect"]
    first, last = stretch(sentence, span)
    helpers = [i for i in range(first, min(last, span[1] + _BEHIND)) if sentence.words[i] in table]
    return any(sentence.is_participle(i) for helper in helpers for i in range(helper + 1, min(helper + 3, last)))


def is_finite(sentence: Sentence, place: int) -> bool:
    return sentence.is_verb(place) and sentence.shows(place, "VerbForm=Fin")


def behind_aside(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "Two men, aged 19 and 23, were arrested in August": a span in the clause that goes on behind an aside."""
    marks = [i for i in range(span[1], place[0]) if sentence.words[i] in BARRIERS]
    if len(marks) != _ASIDE or {sentence.words[i] for i in marks} != {","}:
        return False
    opened, closed = marks
    opens = sentence.words[closed + 1] in load(sentence.language, "phrases")["relatives"]
    told = opens or any(is_finite(sentence, i) for i in range(span[1], closed))  # "have died, it says, which began"
    return opened - span[1] < _NOUN and not told and any(is_finite(sentence, i) for i in range(closed, place[0]))
