"""The day of a march or a strike, on which it is counted, that its figures do not name themselves.

| the day stands | example |
|---|---|
| beside a word for the event, around or in the lead | "Lundi, ils ont défilé. 650 manifestants, selon la police." |
| in a lead whose title names the event | "Grève de mardi : ...", "March against the law ... on Sunday night" |
| in the scene that a text opens with | "Il pleuvait, hier matin, sur la place. 4 500 personnes ont défilé." |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.clauses import figures
from graphkit.extract.days_ahead import called_for
from graphkit.extract.elsewhere import of_compared, of_earlier_figure, of_noun, of_other_figure
from graphkit.extract.located import lately, number_of, place_of
from graphkit.extract.scope import Scope
from graphkit.extract.stretches import is_finite, stretch
from graphkit.extract.triggers import nouns_of
from graphkit.lexicons.inflection import forms_of_be
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex
from graphkit.model import Claim, Period

TITLE = 2  # sentences that name what the text is about
LEAD = 5  # sentences that tell what the text is about
_PASSIVE = 4  # tokens from an auxiliary to its participle, from a day to its event
_ACTIONS = ("protesters", "strikers")  # one event: who strikes marches on the day


def on_event_days(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims of a document, the counts of one day on the day of their event."""
    scene = _scene(claims, sentences, scope)
    return [_on_its_day(claim, sentences, scope, scene) for claim in claims]


def _scene(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> Period | None:
    """The one day of the first paragraph, where it counts who marched or struck and the day sets a scene."""
    first = next((one for one in sentences if one.kind == "text"), None)
    opening = [one for one in sentences if first and one.block == first.block]
    counted = [one for one in claims if one.measure in _ACTIONS and one.modality != "planned" and opening]
    if not any(sentences[number_of(one, sentences)] in opening for one in counted):
        return None
    told = [(one, lately(mention.expression, scope)) for one in opening for mention, _ in one.marks["dates"]]
    days = {day for _, day in told if day}
    return days.pop() if len(days) == 1 and all(_sets_scene(one) for one, day in told if day) else None


def _sets_scene(sentence: Sentence) -> bool:
    """ "La sono crachait", "umbrellas were out": how it was, not what somebody did or said on the day."""
    being = forms_of_be(sentence.language)
    if figures(sentence):
        return False  # "Les syndicats, qui tablaient mardi sur 10 000 personnes"
    for place in range(len(sentence)):
        if is_finite(sentence, place) and not verb_group(sentence, place)[0]:
            was = sentence.words[place] in being and sentence.shows(place, "Tense=Past")
            passive = any(sentence.is_past_participle(i) for i in range(place + 1, place + _PASSIVE))
            if sentence.shows(place, "Tense=Imp") or (was and not passive):
                return True
    return False


def _on_its_day(claim: Claim, sentences: Sequence[Sentence], scope: Scope, scene: Period | None) -> Claim:
    """A count of one day, of a march or a strike, on the day of its event; no count that is put right "now"."""
    events = _events(sentences[0].language, claim.measure) if sentences and claim.as_of_basis != "text" else None
    if events is None or claim.modality == "planned":
        return claim
    if then := _earlier_day(claim, sentences, scope):
        return replace(claim, as_of=then, as_of_basis="text")
    if _is_said_now(claim, sentences):
        return claim
    named = _named(sentences[0].language, claim.measure)
    own = any(_tells_of(sentence, named) for sentence in sentences[:TITLE])
    opening = _event_days(events, sentences[:LEAD], scope, named=named, of=claim) if own else ()
    around = _around(claim, sentences)
    days = chain(_event_days(events, around, scope, of=claim), opening, [scene] if scene else ())
    day = next(days, None)
    return replace(claim, as_of=day, as_of_basis="text") if day else claim


def _is_said_now(claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """ "La CGT, qui en annonçait 800 000, en revendique désormais 850 000"."""
    sentence, span = place_of(claim, sentences)
    now = load(sentence.language, "calendar")["now"]
    return any(sentence.words[i] in now for i in range(*stretch(sentence, span)))


def _earlier_day(claim: Claim, sentences: Sequence[Sentence], scope: Scope) -> Period | None:
    """The day that stands right behind the figure of an earlier event: "loin des 9 400 du 18 septembre"."""
    sentence, span = place_of(claim, sentences)
    links = load(sentence.language, "phrases")["date_links"]
    for mention, place in sentence.marks["dates"]:
        behind = place[0] - span[1] == 1 and sentence.words[span[1]] in links
        period = scope.period(mention.expression) if behind else None
        published = scope.document.published
        if period and period.start == period.end and (published is None or period.end <= published.end):
            return period
    return None


@lru_cache
def _events(language: str, measure: str) -> PhraseIndex[bool] | None:
    """The words for the event that a measure counts on its day; None where a measure is no count of a day."""
    nouns = load(language, "events")["of_the_day"].get(measure)
    if nouns is None:
        return None
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all(nouns, True, "noun")
    index.add_all(load(language, "events")["not_of_the_day"], False, "noun")
    if measure in _ACTIONS:
        index.add_all(load(language, "triggers")["measures"][measure]["subjects"], True, "verb")
    return index


def _tells_of(sentence: Sentence, events: PhraseIndex[bool]) -> bool:
    """Whether a sentence has a word for the event: a lightning strike is none."""
    hits = sentence.hits(events)
    others = [hit for hit in hits if not hit.value]
    return any(hit.value and not any(one.start <= hit.start < one.end for one in others) for hit in hits)


@lru_cache
def _named(language: str, measure: str) -> PhraseIndex[bool]:
    """The words by which a title names such an event: a strike is one of marches too."""
    of_the_day = load(language, "events")["of_the_day"]
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all(load(language, "events")["not_of_the_day"], False, "noun")
    for one in _ACTIONS if measure in _ACTIONS else (measure,):
        index.add_all(of_the_day[one], True, "noun")
        if one in _ACTIONS:
            index.add_all(load(language, "triggers")["measures"][one]["subjects"], True, "verb")
    return index


def _around(claim: Claim, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences in which the event's day may stand: those of the paragraph up to the claim, then the opening."""
    at = number_of(claim, sentences)
    paragraph = [one for one in sentences[: at + 1] if one.block == sentences[at].block]
    return [*reversed(paragraph), *sentences[:LEAD]]


def _of_telling(sentence: Sentence, place: Span) -> bool:
    """ "au cours d'un point tenu hier soir", "the figure given on Monday": not the day of the vote."""
    told = {*load(sentence.language, "calendar")["papers"], *nouns_of(sentence.language, "estimates")}
    return not told.isdisjoint(sentence.words[slice(*stretch(sentence, place))])


def owns_day(sentence: Sentence, place: Span, events: PhraseIndex[bool]) -> bool:
    """ "on Friday corrected its count of the previous day's marches", "la manifestation de jeudi": the event's day."""
    first, last = place
    words, links = sentence.words, load(sentence.language, "phrases")["date_links"]
    owner = last < len(sentence) and words[last] in load(sentence.language, "calendar")["possessives"]
    behind = events.find(words[last + 1 : last + 1 + _PASSIVE]) if owner else []
    before = events.find(words[max(0, first - _PASSIVE) : first - 1]) if first and words[first - 1] in links else []
    joined = bool(before) and max(0, first - _PASSIVE) + before[-1].end >= first - 2
    return bool(behind) or joined


def _event_days(
    events: PhraseIndex[bool],
    sentences: Sequence[Sentence],
    scope: Scope,
    *,
    named: PhraseIndex[bool] | None = None,
    of: Claim | None = None,
) -> Iterator[Period]:
    """The days shortly before publication that stand in one sentence with a word for the event.

    ``named``: the words for the text's own event, which its opening need not name again beside the day.
    ``of``: the figure whose event it is; a day told with an earlier figure is not its.
    """
    for sentence in sentences:
        if not sentence.marks["dates"] or not (named or _tells_of(sentence, events)):
            continue
        value = sentence.span_of(of.evidence.value_start, of.evidence.value_end) if of else None
        first = None if value else next(iter(figures(sentence)), None)  # "19 %, contre 22 % mercredi" is of today
        owned = [date for date in sentence.marks["dates"] if owns_day(sentence, date[1], named or events)]
        for mention, place in owned or sentence.marks["dates"]:
            if value and (of_earlier_figure(sentence, value, place) or of_compared(sentence, value, place)):
                continue
            if first and of_other_figure(sentence, first, place):
                continue
            if not owned and of_noun(sentence, place, place):
                continue  # "Rail toll climbs as drivers walk out": not on the day of "Monday's crash"
            if called_for(sentence, place, place) or (of and of.measure == "turnout" and _of_telling(sentence, place)):
                continue
            if day := lately(mention.expression, scope):
                yield day
