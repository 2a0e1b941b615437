"""As of when a value holds: the date beside it, else the date of the statement, else the publication."""

from __future__ import annotations

import re
from typing import Protocol

from graphkit.annotate.attribution import Credit
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.clauses import dated_paper, figures, happened_then
from graphkit.extract.days_ahead import awaited
from graphkit.extract.elsewhere import BEFORE_SOURCES, RULES, set_against
from graphkit.extract.events import happenings
from graphkit.extract.stretches import STOPS, behind_aside, between, is_finite, stretch
from graphkit.extract.superseded import given_on
from graphkit.extract.triggers import HARMS, triggers
from graphkit.lexicons.loader import load
from graphkit.model import AsOfBasis, Document, Period

_HALF_YEAR = 183  # days back from which on a date without its year is, of a plan, the coming one
_TEN_MONTHS = 300  # the same of what is no plan: "ahead of the vote on 3 May", told in April
_BESIDE = 4  # tokens between a cue and the day of its statement
_TOLD_LATER = 9  # the cost of the day of an event beside the day on which its toll is told
_HAPPENING = 8  # tokens between the noun of an event and its day
_GROUP = 12  # tokens of a source and its verb's auxiliaries
_GIVEN = 5  # what the day on which a figure was given is before all others
_WEEKDAY = re.compile(r"W[1-7]$")
_COMING = re.compile(r"--\d\d(-\d\d)?(/now)?$")
# "this year", what is counted until the day of telling; "the next three months", what begins on it
_UNDER_WAY = re.compile(r"^(?:week|month|quarter|year)\+0$|^now/.")


class Calendar(Protocol):
    """What turns a date expression into days, seen from the document."""

    document: Document

    def period(self, expression: str) -> Period | None: ...


def as_of(
    sentence: Sentence, span: Span, credit: Credit | None, calendar: Calendar, *, planned: bool = False,
    status: bool = False,
) -> tuple[Period | None, AsOfBasis]:  # fmt: skip
    """The day or span that a value at ``span`` holds for, and where it was read.

    ``planned``: a plan holds for the day on which it is told, whatever days it names ("doit envoyer 90 hommes jeudi").
    ``status``: what is at ``span`` confirms, denies or admits a matter, whose own days are not the day of that.
    """
    published = calendar.document.published
    best: tuple[float, Period] | None = None
    for mention, place in sentence.marks["dates"]:
        if status and _of_matter(sentence, span, place):
            continue
        if planned and _WEEKDAY.match(mention.expression) and awaited(sentence, span, place):
            continue
        then = happened_then(sentence, span, place)
        period = calendar.period(mention.expression.removesuffix("/now") if then else mention.expression)
        if period is None or (published and period.start > published.end) or _UNDER_WAY.search(mention.expression):
            continue
        if _is_coming(mention.expression, period, published, planned=planned):
            continue
        cost = _cost(sentence, span, place, credit, planned=planned)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, period)
    if best is not None:
        return best[1], "text"
    return (published, "publication") if published else (None, "none")


def _of_matter(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "concedes that leaks were seen in January", "a confirmé avoir reçu une plainte le 17 novembre"."""
    opens = load(sentence.language, "phrases")["complementizers"]
    return any(sentence.words[i] in opens or sentence.is_verbal(i) for i in range(span[1], place[0]))


def _is_coming(expression: str, period: Period, published: Period | None, *, planned: bool) -> bool:
    """ "doit débuter le 8 septembre", told in August, "à compter du 29 mars, 45 hommes viendront": the next one."""
    match = _COMING.match(expression)
    if published is None or not match:
        return False
    month, since = match[1] is None, bool(match[2])
    back = (published.end - (period.start if since else period.end)).days
    return back > _HALF_YEAR if planned else back > _TEN_MONTHS and not since and not month


def _cost(sentence: Sentence, span: Span, place: Span, credit: Credit | None, *, planned: bool) -> float | None:
    """How far a date is from a value; None where it dates something else."""
    if place[0] < span[1] and span[0] < place[1]:
        return None
    path = between(span, place)
    if given_on(sentence, span, place):
        return 0.1 * len(path) - _GIVEN
    if any(rule(sentence, span, place) for rule in BEFORE_SOURCES) or _before_now(sentence, span, place):
        return None
    told = (_of_statement(sentence, span, place, one) for one in _credits(sentence, span, place, credit))
    told_then = any(rule(sentence, span, place) for rule in (_of_source, _in_paper, _met_then))
    told_then = told_then or (planned and credit is not None and _pledged_then(sentence, span, place, credit))
    if told_then or any(told):
        return 5 + 0.1 * len(path)
    if (planned and place[0] >= span[1]) or any(rule(sentence, span, place) for rule in RULES):
        return None
    marks = [i for i in sentence.outside_brackets(path) if sentence.words[i] in BARRIERS]
    barriers = 0 if behind_aside(sentence, span, place) else len(marks)
    if barriers == 0:
        return 0.1 * len(path) + (_TOLD_LATER if _of_happening(sentence, span, place) else 0)
    cost = 10 + 5 * barriers + 0.1 * len(path)
    return cost if place[0] <= _BESIDE or barriers <= 2 else None


def _before_now(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "Elle parlait mardi de 45 000 déplacés ; elle en dénombre à présent 78 000": set against, and said now."""
    now, first = load(sentence.language, "calendar")["now"], stretch(sentence, span)[0]
    said = any(word in now for word in sentence.words[first : span[0]])
    return said and place[1] <= first and set_against(sentence, span, place)


def _of_happening(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "Le déraillement d'un train dimanche a fait quatre morts, a annoncé lundi la police": the day of what struck.

    Likewise "killed when a gang stormed the jail on Sunday, the ministry said on Monday", "died on Sunday, it said".
    """
    if place[0] >= span[1]:
        opens, path = load(sentence.language, "calendar")["happening"], sentence.words[span[1] : place[0]]
        harms = triggers(sentence.language)["subject"].find(path)
        return not {*opens}.isdisjoint(path) or any(hit.value[0] in HARMS for hit in harms)
    nouns = happenings(sentence.language).find(sentence.words[max(0, place[0] - _HAPPENING) : place[0]])
    if not nouns:
        return False
    after = range(max(0, place[0] - _HAPPENING) + nouns[-1].end, place[0])
    return not any(is_finite(sentence, i) for i in after)


def _met_then(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "Réunis mardi à Lyon, les élus ont découvert le plan : 300 postes": a sitting that a sentence opens with."""
    first, last = stretch(sentence, place)
    met = sentence.words[first] in load(sentence.language, "calendar")["met"]
    return met and first == 0 and last <= span[0] and place[0] <= _BESIDE


def _pledged_then(sentence: Sentence, span: Span, place: Span, credit: Credit) -> bool:
    """ "Washington pledged 130 million dollars for schools on Tuesday": a day behind what was said in so many words.

    Not "said it would send 90 men on Thursday".
    """
    path = range(span[1], place[0])
    links = load(sentence.language, "calendar")["on_occasions"]
    if credit.kind != "subject" or credit.cue[1] > span[0] or not path:
        return False
    inner = (*range(credit.cue[1], span[0]), *path)
    plain = not any(sentence.is_verbal(i) or sentence.words[i] in BARRIERS for i in inner)
    free = sentence.tag(place[0] - 1) != "ADP" or sentence.words[place[0] - 1] in links
    return plain and free and any(sentence.shows(i, "Tense=Past") for i in range(*credit.cue))


def _credits(sentence: Sentence, span: Span, place: Span, credit: Credit | None) -> list[Credit]:
    """The value's own credit, and those of an earlier clause that has the date: "admitted on Thursday that it had"."""
    first, last = stretch(sentence, place)
    openers = load(sentence.language, "phrases")["relatives"]
    subjects = [one for one in sentence.marks["credits"] if one.kind == "subject" and one != credit]
    others = [one for one in subjects if first <= one.cue[0] <= place[0]]
    earlier = last <= span[0] and sentence.words[first] not in openers and ";" not in sentence.words[last : span[0]]
    return [*([credit] if credit else []), *(others if earlier else [])]


def _of_statement(sentence: Sentence, span: Span, place: Span, credit: Credit) -> bool:
    """ "a déclaré lundi", "selon un bilan diffusé dimanche", "in its bulletin of 8 September": the day of telling."""
    first, last = stretch(sentence, credit.cue)
    if _of_paper(sentence, place) and (first <= place[0] < last or place[1] <= span[0]):
        return True
    apart = place[0] >= credit.cue[1] and not first <= span[0] < last
    if _spoke_then(sentence, place, credit):
        return True
    told = [sentence.words[i] for i in sentence.outside_brackets(range(credit.cue[1], place[0]))]
    if credit.kind == "preposition" and apart and not {*told} & {*STOPS, *_openers(sentence)}:
        return True  # "selon un bilan du secrétariat (SGR) cité dimanche par le vice-président"
    beyond = span[1] <= credit.cue[0] < place[0]  # "40 died, the army said in a statement read on the air on Sunday"
    near = beyond or min(abs(place[0] - credit.cue[1]), abs(place[1] - credit.cue[0])) <= _BESIDE
    return near and not any(sentence.words[i] in BARRIERS for i in between(credit.cue, place))


def _spoke_then(sentence: Sentence, place: Span, credit: Credit) -> bool:
    """ "Speaking on Monday, the mayor", "Dans un entretien diffusé dimanche, le maire": the clause before a source.

    Or that behind it: "Le maire, joint mardi, en compte 12"; or its words: "La source citée samedi, elle, parlait de".
    """
    first, last = stretch(sentence, place)
    asked = {*load(sentence.language, "calendar")["speaking"]}
    if credit.kind == "subject" and last < credit.cue[0] and credit.cue[0] - last <= _GROUP:
        aside = credit.source is not None and len(sentence.outside_brackets(range(credit.source[1], first))) == 1
        opens = sentence.words[first] in asked or sentence.words[first + 1] in asked
        if (aside and opens) or (sentence.words[place[0] - 1] in asked and sentence.is_participle(place[0] - 1)):
            return True
    begins = range(credit.source[0] if credit.source else last + 1, credit.cue[0])  # a pronoun stands before its verb
    if credit.kind != "subject" or last + 1 != begins.start or len(begins) > _GROUP:
        return False
    words, before = load(sentence.language, "calendar"), sentence.words[first : place[0]]
    return not {*before[:2]}.isdisjoint(asked) or (
        sentence.tag(first) in {"ADP", "ADV"} and not {*before}.isdisjoint(words["papers"])
    )


def _of_paper(sentence: Sentence, place: Span) -> bool:
    """ "in its bulletin of 8 September", "un communiqué daté du 2 juin": a date of what a source published."""
    papers = load(sentence.language, "calendar")["papers"]
    links = {*load(sentence.language, "phrases")["date_links"], *load(sentence.language, "phrases")["determiners"]}
    before = place[0] - 1
    while before > 0 and (
        sentence.words[before] in links or sentence.tag(before) == "ADP" or sentence.is_verbal(before)
    ):
        before -= 1
    return 0 <= before < place[0] - 1 and sentence.words[before] in papers


def _in_paper(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "Le ministère, dans une brève du 3 mars, n'en a reçu que vingt": an aside that names what was published."""
    first, last = stretch(sentence, place)
    within = sentence.words[first] in load(sentence.language, "calendar")["within"]
    return within and last <= span[0] and _of_paper(sentence, place) and not any(
        first <= one[0] < place[0] for one in figures(sentence)
    )  # fmt: skip


def _of_source(sentence: Sentence, span: Span, place: Span) -> bool:
    """ ", selon un communiqué mis en ligne lundi", ": une liste a été publiée jeudi": the day of the paper beside."""
    mine, other = stretch(sentence, span), stretch(sentence, place)
    if dated_paper(sentence, other) and stretch(sentence, (other[0] - 2, other[0] - 1))[0] == mine[1] + 1:
        return True  # ", selon le bilan du ministère, diffusé samedi"
    beside = other[0] == mine[1] + 1 or other[1] + 1 == mine[0]
    if not beside or any(other[0] <= one[0] < place[0] for one in figures(sentence)):
        return False
    opened = other[0] > mine[1] and sentence.words[mine[1]] == ":"
    opened = opened or any(one.kind == "preposition" and one.cue[0] == other[0] for one in sentence.marks["credits"])
    opened = opened or sentence.words[other[0]] in {
        cue.split()[0] for cue in load(sentence.language, "attribution")["prepositions"]
    }
    papers = load(sentence.language, "calendar")["papers"]
    return opened and any(word in papers for word in sentence.words[other[0] : other[0] + _BESIDE])


def _openers(sentence: Sentence) -> list[str]:
    slots = load(sentence.language, "phrases")
    return [*slots["relatives"], *slots["complementizers"]]
