"""The day on which a source spoke that says more further down, without a day: it spoke once.

"The minister said on Monday that 480 had died. [...] The minister said 2,560 had been hurt."
"Selon un bulletin diffusé samedi, 48 morts. [...] Le nombre de malades atteint 3 530, précise le bulletin."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.located import RECENT, place_of
from graphkit.extract.scope import Scope
from graphkit.extract.stretches import stretch
from graphkit.lexicons.loader import load
from graphkit.model import Claim, Period

SPEAKS = {"subject", "inverted"}  # kinds of credit that have a verb
SAYING = {"say", "count"}  # classes of verbs: no deed, no denial


def on_days_spoken(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims of a document, those of a source that has spoken before on the day on which it did."""
    found: list[Claim] = []
    for claim in claims:
        day = _day_of(claim, found, sentences, scope)
        found.append(replace(claim, as_of=day, as_of_basis="text") if day else claim)
    return found


def _day_of(claim: Claim, before: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> Period | None:
    if claim.kind != "quantity" or claim.as_of_basis != "publication" or claim.modality == "denied":
        return None  # a denial answers what others say on the day
    sentence, span = place_of(claim, sentences)
    now = load(sentence.language, "calendar")["now"]
    if any(sentence.words[i] in now for i in range(*stretch(sentence, span))):
        return None
    dated = [one for one in before if one.kind == "quantity" and _on_recent_day(one, scope)]
    told = [one for one in dated if not told_now(one, sentences)]
    same = [one for one in told if one.origin == claim.origin and one.evidence.value_start < sentence.start]
    if any(one.measure == claim.measure and one.value != claim.value for one in same):
        return None  # what it has put right since
    papers = _papers(sentence)
    of_it = [one for one in same if not papers.isdisjoint(place_of(one, sentences)[0].words)]
    if of_it:
        return of_it[-1].as_of
    mine = {one.as_of for one in same}
    return mine.pop() if len(mine) == 1 and _said_then(sentence, span) else None


def told_now(claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """ "now concedes that a dozen were used on 10 May": the day is that of what happened, and not of the telling."""
    sentence, _ = place_of(claim, sentences)
    now = load(sentence.language, "calendar")["now"]
    says = [one for one in sentence.marks["credits"] if any(sentence.shows(i, "Tense=Pres") for i in range(*one.cue))]
    beside = [sentence.words[slice(max(0, one.cue[0] - 1), one.cue[1] + 1)] for one in says]
    return claim.as_of_basis == "text" and any(word in now for words in beside for word in words)


def _on_recent_day(claim: Claim, scope: Scope) -> bool:
    published, day = scope.document.published, claim.as_of
    if claim.as_of_basis != "text" or day is None or published is None or day.start != day.end:
        return False
    return not claim.superseded and 0 < (published.end - day.end).days <= RECENT


def _papers(sentence: Sentence) -> frozenset[str]:
    """The papers that a sentence names as spoken of before: "précise le bulletin", "the statement said"."""
    papers, articles = load(sentence.language, "calendar")["papers"], load(sentence.language, "attribution")["definite"]
    return frozenset(two for one, two in pairwise(sentence.words) if one in articles and two in papers)


def _said_then(sentence: Sentence, span: Span) -> bool:
    """Whether a saying of the past stands in the sentence: "he said", "a-t-elle déclaré"; "says" is said today."""
    return any(
        credit.kind in SPEAKS and credit.verb in SAYING and any(is_past(sentence, i) for i in range(*credit.cue))
        for credit in sentence.marks["credits"]
    )


def is_past(sentence: Sentence, place: int) -> bool:
    return sentence.shows(place, "Tense=Past") and (
        sentence.shows(place, "VerbForm=Fin") or sentence.shows(place, "VerbForm=Part")
    )
