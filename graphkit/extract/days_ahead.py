"""Days that are to come: deadlines, and those to which people are called."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.stretches import is_finite, stretch
from graphkit.extract.triggers import verb_index
from graphkit.lexicons.loader import load

_LEAD = 4  # words between a deadline's cue and its date ("d'ici à la fin juin")


def ahead(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "d'ici jeudi", "until end-March": a deadline."""
    words = load(sentence.language, "calendar")
    return any(
        sentence.words[i] in words["deadlines"]
        and all(word in words["deadline_links"] for word in sentence.words[i + 1 : place[0]])
        for i in range(max(0, place[0] - _LEAD), place[0])
    )


def awaited(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "attend mercredi 60 renforts", "is due on Sunday with 200 tonnes": a day beside a figure that is to come.

    A pledge is for the day behind its figure alone: "promet mercredi 40 millions" is said on that day.
    """
    first, last = stretch(sentence, span)
    if not first <= place[0] < last:
        return False
    path = sentence.words[first : place[0]]
    past = any(sentence.shows(i, "Tense=Past") and is_finite(sentence, i) for i in range(first, last))
    pledges = verb_index(sentence.language, "pledging_on").find(path) if place[0] >= span[1] else []
    present = [one for one in pledges if sentence.shows(first + one.start, "Tense=Pres")]
    return not past and bool(present or verb_index(sentence.language, "awaiting").find(path))


def called_for(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "appelle à défiler mardi et table sur 20 000 marcheurs": a day to which people are called is to come."""
    first = stretch(sentence, place)[0]
    calls = verb_index(sentence.language, "calling").find(sentence.words[first : place[0]])
    present = [first + hit.start for hit in calls if sentence.shows(first + hit.start, "Tense=Pres")]
    return any(is_finite(sentence, i) for i in present)
