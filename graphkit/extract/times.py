"""As of when a value holds: the date beside it, else the date of the statement, else the publication."""

from __future__ import annotations

from typing import Protocol

from graphkit.annotate.attribution import Credit
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.lexicons.loader import load
from graphkit.model import AsOfBasis, Document, Period


class Calendar(Protocol):
    """What turns a date expression into days, seen from the document."""

    document: Document

    def period(self, expression: str) -> Period | None: ...


def as_of(
    sentence: Sentence, span: Span, credit: Credit | None, calendar: Calendar, *, used: set[int] | None = None
) -> tuple[Period | None, AsOfBasis]:
    """The day or span that a value at ``span`` holds for, and where it was read."""
    published = calendar.document.published
    best: tuple[float, Period] | None = None
    for mention, place in sentence.marks["dates"]:
        period = calendar.period(mention.expression)
        if period is None or (published and period.start > published.end) or (used and place[0] in used):
            continue
        cost = _cost(sentence, span, place, credit)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, period)
    if best is not None:
        return best[1], "text"
    return (published, "publication") if published else (None, "none")


def _cost(sentence: Sentence, span: Span, place: Span, credit: Credit | None) -> float | None:
    """How far a date is from a value; None where it dates something else."""
    if place[0] < span[1] and span[0] < place[1]:
        return None
    between = range(place[1], span[0]) if place[1] <= span[0] else range(span[1], place[0])
    barriers = sum(sentence.words[i] in BARRIERS for i in between)
    # "la réforme de 2023", "l'accord du 5 mars": a date that belongs to a noun
    before = sentence.words[place[0] - 1] if place[0] else ""
    if (
        before in load(sentence.language, "phrases")["date_links"]
        and place[0] > 1
        and sentence.tag(place[0] - 2) in {"NOUN", "PROPN"}
        and not _spanning(sentence, place)
    ):
        return None
    if _of_noun(sentence, place) or _of_other(sentence, span, place) or _set_against(sentence, between):
        return None
    if barriers == 0:
        return 0.1 * len(between)
    near_cue = credit is not None and min(abs(place[0] - credit.cue[1]), abs(place[1] - credit.cue[0])) <= 4
    if near_cue:
        return 5 + 0.1 * len(between)
    leading = place[0] <= 4 and not any(sentence.words[i] == ";" for i in between)
    return 10 + 5 * barriers + 0.1 * len(between) if leading or barriers <= 2 else None


def _of_noun(sentence: Sentence, place: Span) -> bool:
    """ "last week's tremors", "a 2009 plane": a date that tells which thing is meant."""
    words = load(sentence.language, "calendar")
    if place[1] < len(sentence) and sentence.words[place[1]] in words["possessives"]:
        return True
    return place[0] > 0 and place[1] - place[0] == 1 and sentence.words[place[0] - 1] in words["year_articles"]


def _of_other(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "62 %, contre 59 % en 2019", "700, dont 300 depuis mai": a date behind an older figure or behind a part."""
    contrasts = load(sentence.language, "calendar")["contrasts"]
    others = [other for mention, other in sentence.marks["numbers"] if span[1] <= other[0] and other[1] <= place[0]]
    if not others or any(word in BARRIERS for word in sentence.words[others[-1][1] : place[0]]):
        return False
    return any(word in contrasts for word in sentence.words[span[1] : place[0]])


def _set_against(sentence: Sentence, between: range) -> bool:
    """A date in a clause that is set against the value's: "600 morts en avril, mais le chiffre atteindrait 2 000"."""
    breaks = load(sentence.language, "calendar")["clause_breaks"]
    return any(sentence.words[i] in breaks for i in between)


def _spanning(sentence: Sentence, place: Span) -> bool:
    return place[1] - place[0] >= 4 or sentence.words[place[0]] in load(sentence.language, "calendar")["seasons"]
