"""Clauses that tell whose the statement before them is: "12 people died, the court found, ..."."""

from __future__ import annotations

from graphkit.annotate.attribution import Credit
from graphkit.annotate.listed_speakers import report_words
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, Sentence
from graphkit.lexicons.inflection import endings_tell
from graphkit.lexicons.loader import load

_OF_TIME = {"measure", "time", "age"}  # kinds of number that nobody is credited with


def closes_before_tag(sentence: Sentence, place: int) -> bool:
    """Whether a quotation that is open at ``place`` closes before a tag clause: "« On parle de 450 », corrige-t-il"."""
    opening = {"«", "“"}
    opened = any(word in opening for word in sentence.words[:place])
    closing = [i for i in range(place, len(sentence)) if sentence.words[i] in {"»", "”"}]
    if not opened or not closing or not opening.isdisjoint(sentence.words[place : closing[0]]):
        return False
    return any(credit.kind == "inverted" and credit.cue[0] > closing[0] for credit in sentence.marks["credits"])


def tags(sentence: Sentence, credit: Credit) -> bool:
    """Whether a credit is the tag of the statement before it: "..., dit le maire", "..., the court found"."""
    return credit.kind == "inverted" or (credit.kind == "subject" and parenthesis(sentence, credit))


def parenthesis(sentence: Sentence, credit: Credit) -> bool:
    """Whether subject and verb stand behind what they report: "12 people died, the court found, ..."."""
    first = min(credit.cue[0], (credit.source or credit.cue)[0], *(joint[0] for joint in credit.joint))
    if credit.source is None and first > 0 and sentence.words[first - 1] == credit.pronoun:
        first -= 1  # "..., she added"
    if endings_tell(sentence.language) and not _may_stand_behind(sentence, credit, first):
        return False
    opens = first > 0 and (sentence.words[first - 1] in BARRIERS or _behind_report(sentence, first))
    after = sentence.words[credit.cue[1]] if credit.cue[1] < len(sentence) else "."
    dates = sentence.marks["date_tokens"]
    ends = after in BARRIERS or credit.cue[1] in dates or _ends_in_day(sentence, credit.cue[1])
    # "two officials said on condition of anonymity": what follows is no statement with a figure
    stretch = range(credit.cue[1], sentence.barrier_after(credit.cue[1]))
    linked = after in load(sentence.language, "phrases")["complementizers"]
    aside = not linked and not figure_in(sentence, stretch)
    return opens and (ends or aside)


def _may_stand_behind(sentence: Sentence, credit: Credit, first: int) -> bool:
    """Whether a subject before its verb may be the tag of what stands ahead, where a tag has its verb first: behind a
    quotation or a bracket, without a verb ("les pompiers quinze"), or behind a colon where nobody else tells it.
    """
    marks = CLOSING_QUOTES | {"(", "–", "—", "-"}
    if not any(one.kind == "inverted" and one.cue[0] > credit.cue[0] for one in sentence.marks["credits"]):
        marks = marks | {":"}
    near = sentence.words[max(0, first - 2) : first]
    return credit.cue[0] == credit.cue[1] or not marks.isdisjoint(near)


def _ends_in_day(sentence: Sentence, place: int) -> bool:
    """Whether a day and what goes with it end a tag: "the commission said on Monday with 98% of votes counted"."""
    dates, day = sentence.marks["date_tokens"], place + (sentence.tag(place) == "ADP")
    behind = day
    while behind in dates:
        behind += 1
    return behind > day > place and behind < len(sentence) and sentence.tag(behind) in {"ADP", "PUNCT"}


def _behind_report(sentence: Sentence, place: int) -> bool:
    """Whether a stretch opens with the report of who stands at ``place``: ", results from the commission showed"."""
    start = sentence.barrier_before(place)
    linked = load(sentence.language, "phrases")["complementizers"]
    plain = not any(sentence.words[i] in linked or sentence.is_verb(i) for i in range(start, place))
    return start > 0 and plain and report_words(sentence.language).occurs(sentence.words[start:place])


def figure_in(sentence: Sentence, between: range) -> bool:
    """Whether a figure stands in a stretch; an article is none, nor are "six days", nor "in a 12-page report"."""
    counted = [(mention, at) for mention, at in sentence.marks["numbers"] if mention.kind not in _OF_TIME]
    figures = [at for mention, at in counted if not mention.article and mention.size != 1]
    figures = [at for at in figures if sentence.words[at[1] : at[1] + 1] != ["-"]]
    return any(at[0] < between.stop and between.start < at[1] for at in figures)
