"""The clause that a status verb opens: where it goes on behind an aside, and whether a figure is all that it says."""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence
from graphkit.extract.predicates import copulas
from graphkit.lexicons.inflection import forms_of_have
from graphkit.lexicons.loader import load

_NEAR = 3  # tokens from a verb to an aside, and from a copula to its figure
_ASIDE = 16  # tokens of an aside


def clause_end(sentence: Sentence, place: int) -> int:
    """Where a clause ends; marks of quotation do not end one."""
    ends = (i for i in range(place, len(sentence)) if sentence.words[i] in BARRIERS - {"«", "»", '"'})
    return next(ends, len(sentence))


def past_aside(sentence: Sentence, place: int) -> int:
    """Where a clause goes on behind an aside: "a admis, dans un communiqué, que 1 600 tonnes s'étaient échappées"."""
    opens = clause_end(sentence, place)
    closes = clause_end(sentence, opens + 1)
    clauses = load(sentence.language, "phrases")["complementizers"]
    goes_on = closes + 1 < len(sentence) and sentence.words[closes + 1] in clauses
    return closes + 1 if opens - place <= _NEAR and closes - opens <= _ASIDE and goes_on else place


def says_only(sentence: Sentence, figure: int) -> bool:
    """Whether a figure is all that its clause says: "admits that there were 61", "reconnaît qu'il y en a eu 61"."""
    be = copulas(sentence.language) | forms_of_have(sentence.language)
    before = [i for i in range(figure - 1, max(0, figure - _NEAR), -1) if sentence.words[i] not in {'"', "«"}]
    return bool(before) and sentence.words[before[0]] in be
