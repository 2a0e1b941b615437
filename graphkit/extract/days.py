"""As-of days that a figure does not name itself: the day of the event counted, or of its source's statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from graphkit.annotate.sentence import Sentence
from graphkit.extract.back_then import told_then
from graphkit.extract.clauses import figures
from graphkit.extract.days_before import days_before
from graphkit.extract.elsewhere import of_noun, told_aside
from graphkit.extract.event_days import LEAD, on_event_days
from graphkit.extract.located import RECENT, lately, number_of, place_of
from graphkit.extract.news_day import on_news_day
from graphkit.extract.on_the_day import on_the_day
from graphkit.extract.scope import Scope
from graphkit.extract.speaks_again import is_past, on_days_spoken, told_now
from graphkit.extract.stretches import is_finite, is_pluperfect, stretch
from graphkit.extract.triggers import nouns_of
from graphkit.lexicons.loader import load
from graphkit.model import Claim, Document, Period

_DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")  # a span told by its days
_PARAGRAPHS = re.compile(r"\n\s*\S[^\n]*\n")  # more than one break


def with_days(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims of a document in the order of its text, dated where the words around them tell the day."""
    then = [_back_then(claim, sentences, scope) for claim in claims]
    own = [_on_its_occasion(claim, sentences, scope) for claim in on_event_days(then, sentences, scope)]
    own = [_on_its_revision(claim, sentences, scope) for claim in on_the_day(own, sentences, scope)]
    carried = _carried(own, sentences, scope.document)
    spoken = on_news_day(on_days_spoken(carried, sentences, scope), sentences, scope)
    return _told(days_before(spoken, sentences, scope), sentences, scope)


def _told(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """What an undated text tells without a day, on the day that its lead tells of: "réunis ce jeudi 27 novembre".

    A line of date without its year dates nothing.
    """
    told = None if scope.document.published else scope.document.told
    lead = [one for one in sentences if one.kind == "text"][:LEAD] if told else []
    named = any(scope.period(mention.expression) == told for one in lead for mention, _ in one.marks["dates"])
    if not named:
        return list(claims)
    return [replace(one, as_of=told, as_of_basis="statement") if one.as_of is None else one for one in claims]


def _back_then(claim: Claim, sentences: Sequence[Sentence], scope: Scope) -> Claim:
    """A figure that was told "then", of the day before it."""
    if claim.kind != "quantity" or claim.as_of_basis == "text" or not sentences:
        return claim
    _, span = place_of(claim, sentences)
    then = told_then(sentences, number_of(claim, sentences), span, scope)
    return replace(claim, as_of=then, as_of_basis="text") if then else claim


def _on_its_occasion(claim: Claim, sentences: Sequence[Sentence], scope: Scope) -> Claim:
    """What a pronoun says on the occasion that the sentence before opens with.

    "À la sortie du conseil de mercredi, le ministre avait la mine grave. Quatre sont morts, a-t-il dit".
    """
    if claim.kind != "quantity" or claim.as_of_basis == "text":
        return claim
    at = number_of(claim, sentences)
    if not at or sentences[at - 1].block != sentences[at].block:
        return claim
    if not any(credit.kind != "preposition" and credit.source is None for credit in sentences[at].marks["credits"]):
        return claim
    day = next(_occasions(sentences[at - 1], scope), None)
    return replace(claim, as_of=day, as_of_basis="text") if day else claim


def _on_its_revision(claim: Claim, sentences: Sequence[Sentence], scope: Scope) -> Claim:
    """What the figures are that somebody issued anew in the sentence before, on a day.

    "Mardi soir, la mutuelle a revu ses chiffres. Trois millions de clients sont touchés."
    """
    at = number_of(claim, sentences)
    if claim.kind != "quantity" or claim.as_of_basis == "text" or not at or claim.modality == "denied":
        return claim
    before, own = sentences[at - 1], sentences[at]
    credited = any(credit.source is not None for credit in own.marks["credits"])
    if before.block != own.block or own.marks["dates"] or credited or figures(before):
        return claim
    issued = {*load(own.language, "calendar")["papers"], *nouns_of(own.language, "estimates")}
    told = [mention.expression for mention, place in before.marks["dates"] if not of_noun(before, place, place)]
    days = {day for expression in told if (day := lately(expression, scope))}  # not that of "la panne de lundi"
    if len(days) != 1 or issued.isdisjoint(before.words) or not any(is_finite(before, i) for i in range(len(before))):
        return claim
    return replace(claim, as_of=days.pop(), as_of_basis="text")


def _occasions(sentence: Sentence, scope: Scope) -> Iterator[Period]:
    """The days of the occasion that a sentence opens with: "À la sortie du conseil de mercredi"."""
    for mention, place in sentence.marks["dates"]:
        first, last = stretch(sentence, place)
        nouns = any(sentence.tag(i) == "NOUN" for i in range(first, last) if not place[0] <= i < place[1])
        day = lately(mention.expression, scope)
        opens = sentence.words[0] in load(sentence.language, "calendar")["on_occasions"]  # no "since", no "after"
        if day and first == 0 and opens and nouns:
            yield day


def _carried(claims: Sequence[Claim], sentences: Sequence[Sentence], document: Document) -> list[Claim]:
    """A source that goes on speaking in a paragraph speaks on the same day: "Lundi soir, ... 413 morts".

    The newest day that it told is that day, older ones are those of what it replaced ("alors que 272 la veille").
    """
    kept: list[Claim] = []
    newest: Claim | None = None
    told_until: dict[str, date] = {}  # by origin, the last day it spoke of before: an older one is of what it replaced
    for claim in claims:
        if newest and not _goes_on(newest, claim, sentences, document):
            newest = None
        earlier, present = _tense(claim, newest, sentences)
        if newest and (day := _day_told(newest, document)) and claim.as_of_basis != "text" and not present:
            claim = replace(claim, as_of=day, as_of_basis="text")
        kept.append(claim)
        told = claim.kind == "quantity" or (claim.kind == "status" and _on_a_day(claim))
        stands = (
            told
            and not claim.superseded
            and not told_now(claim, sentences)
            and not _to_come(claim, document)
            and _end(claim) >= told_until.get(claim.origin, date.min)
        )
        if told:
            told_until[claim.origin] = max(_end(claim), told_until.get(claim.origin, date.min))
        if stands and (newest is None or (not earlier and _end(claim) >= _end(newest))):
            newest = claim
    return kept


def _tense(claim: Claim, before: Claim | None, sentences: Sequence[Sentence]) -> tuple[bool, bool]:
    """Whether a figure is told of an earlier time ("its previous toll had stood at four"), or set against one.

    "Le Senapred, qui en dénombrait 58 la veille, en recense maintenant 71": the day before is not that of the second;
    but "18 000 dorment désormais dehors, ajoute-t-il" is said on the day of what it adds to.
    """
    sentence, span = place_of(claim, sentences)
    now = load(sentence.language, "calendar")["now"]
    said = [i for i in range(*stretch(sentence, span)) if sentence.words[i] in now]
    other = sentence.span_of(before.evidence.value_start, before.evidence.value_end) if before else None
    speaks_on = other is None and any(
        credit.source is None and not any(credit.cue[0] - 1 <= i <= credit.cue[1] for i in said)
        for credit in sentence.marks["credits"]
    )  # not "It now speaks of 11 million"
    present = (bool(said) and not speaks_on) or (other is not None and told_aside(sentence, other, span))
    return is_pluperfect(sentence, span), present


def _goes_on(before: Claim, claim: Claim, sentences: Sequence[Sentence], document: Document) -> bool:
    between = document.text[before.evidence.value_end : claim.evidence.value_start]
    near = "\n" not in between or (_PARAGRAPHS.search(between) is None and _adds(claim, sentences))
    same = before.origin == claim.origin or _same_paper(claim, sentences) or _also_said(claim, sentences)
    return same and claim.kind == "quantity" and near


def _adds(claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """ "..., a-t-il ajouté", "..., it said": who spoke in the paragraph before goes on."""
    return any(credit.source is None for credit in place_of(claim, sentences)[0].marks["credits"])


def _same_paper(claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """ "Le même document porte à 410 le nombre de": the paper of the figure before, and no other speaks behind it.

    Not "Ce décompte est jugé trop bas par l'association : elle recense 56 tués".
    """
    sentence, span = place_of(claim, sentences)
    words = load(sentence.language, "calendar")
    paper = next(
        (
            place + 1
            for place, (first, second) in enumerate(pairwise(sentence.words[: span[0]]))
            if first in words["same"] and second in words["papers"]
        ),
        None,
    )
    spoken = [one for one in sentence.marks["credits"] if one.source and paper and paper < one.cue[0] < span[0]]
    return paper is not None and all(paper in range(*one.source) for one in spoken if one.source)


def _also_said(claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """ "Le ministre a aussi chiffré à 410 le nombre de": who is called by an office goes on, in the past."""
    sentence, _ = place_of(claim, sentences)
    also, articles = load(sentence.language, "calendar")["also"], load(sentence.language, "attribution")["definite"]
    for credit in sentence.marks["credits"]:
        if credit.source is None or sentence.words[credit.source[0]] not in articles:
            continue
        said = range(credit.source[1], min(credit.cue[1] + 1, len(sentence)))
        called = sentence.tag(credit.source[0] + 1) in {"NOUN", "ADJ"}
        if called and any(sentence.words[i] in also for i in said) and any(is_past(sentence, i) for i in said):
            return True
    return False


def _day_told(claim: Claim, document: Document) -> Period | None:
    """The day on which a source told a figure: that of its count, also the last of a count that ends before today.

    "8,143 since the start of the year, the agency said on Thursday. It put the deaths at seven."
    """
    if _on_a_day(claim):
        return claim.as_of
    span, published = claim.as_of, document.published
    if claim.as_of_basis != "text" or span is None or published is None or not _DAYS.fullmatch(span.edtf):
        return None
    return Period.of_days(span.end, span.end) if 0 < (published.end - span.end).days <= RECENT else None


def _to_come(claim: Claim, document: Document) -> bool:
    """Whether a figure is of a day behind the text's own: nobody spoke then."""
    return document.published is not None and _end(claim) > document.published.end


def _on_a_day(claim: Claim) -> bool:
    return claim.as_of_basis == "text" and claim.as_of is not None and claim.as_of.start == claim.as_of.end


def _end(claim: Claim) -> date:
    return claim.as_of.end if claim.as_of else date.min
