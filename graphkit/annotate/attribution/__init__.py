"""Who is credited with what: cues on the surface first, the parse as a second opinion on subjects.

Dependency parses alone find 15-20 of 29 hand-checked sources in French news, cue windows 28 (inverted subjects and
agents after a date are what the parser loses), so a cue proposes and the parse only helps to find its subject.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.attribution.brackets import by_bracket
from graphkit.annotate.attribution.catenatives import by_catenative
from graphkit.annotate.attribution.chains import with_chain
from graphkit.annotate.attribution.credit import Credit, CreditKind
from graphkit.annotate.attribution.examined import by_examination
from graphkit.annotate.attribution.gaps import by_gap
from graphkit.annotate.attribution.joint import is_of_quoted, of_outlet, with_others
from graphkit.annotate.attribution.lodged import by_lodging
from graphkit.annotate.attribution.marks import by_colon, by_dash, by_quotation
from graphkit.annotate.attribution.owners import by_owner
from graphkit.annotate.attribution.prepositions import by_preposition
from graphkit.annotate.attribution.reports import by_noun
from graphkit.annotate.attribution.tags import by_tag
from graphkit.annotate.attribution.verbs import by_verb
from graphkit.annotate.sentence import Sentence
from graphkit.lexicons.loader import load

__all__ = ["Credit", "CreditKind", "credits_of"]


def _again(sentence: Sentence, credit: Credit) -> bool:
    """Whether a credit is that of a relative behind its source: "sourit le patron, qui en promet 400"."""
    relatives = load(sentence.language, "phrases")["relatives"]
    return credit.source is not None and not set(relatives).isdisjoint(sentence.words[credit.source[1] : credit.cue[0]])


def credits_of(sentence: Sentence) -> list[Credit]:
    """Every credit in a sentence, in the order of its cues."""
    found = [*by_preposition(sentence), *by_verb(sentence)]
    for meant in by_catenative(sentence):
        inside = [credit for credit in found if not set(range(*meant.cue)).isdisjoint(range(*credit.cue))]
        if not inside:
            found.append(meant)
        for credit in inside:  # "plans to cut 340 jobs": the plan is told, not the cut
            if credit.verb == "count" and credit.cue[0] > meant.cue[0]:
                found[found.index(credit)] = replace(credit, cue=(meant.cue[0], meant.cue[0] + 1))
    taken = {place for credit in found if credit.source for place in range(*credit.source)}
    for rules in (
        (by_noun(sentence), by_owner(sentence), by_lodging(sentence)),
        (
            by_bracket(sentence),
            by_colon(sentence, found),
            by_quotation(sentence),
            by_gap(sentence, found),
            by_dash(sentence),
            by_examination(sentence, found),
        ),
    ):
        found += [credit for rule in rules for credit in rule if credit.source and credit.source[0] not in taken]
    once = [credit for credit in found if not _again(sentence, credit)]
    taken = {place for credit in once if credit.source for place in range(*credit.source)}
    found += [credit for credit in by_tag(sentence, found) if credit.source and credit.source[0] not in taken]
    found.sort(key=lambda credit: credit.cue)
    told = [of_outlet(sentence, with_others(sentence, with_chain(sentence, credit, found))) for credit in found]
    return [credit for credit in told if not is_of_quoted(sentence, credit)]
