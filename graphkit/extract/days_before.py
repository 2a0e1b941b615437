"""The day of an earlier figure that is counted back from that of the figure it is set against.

"Lundi, le préfet a revu son bilan. Il dénombre 42 blessés, contre 34 la veille": of Sunday, whenever it is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.annotate.dates.find import TOLD
from graphkit.annotate.sentence import Sentence
from graphkit.extract.located import number_of
from graphkit.extract.scope import Scope
from graphkit.model import Claim, Period


def days_before(claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> list[Claim]:
    """The claims of a document, those of "the day before" counted from the day of the one before them."""
    return [_counted_back(claim, claims, sentences, scope) for claim in claims]


def _counted_back(claim: Claim, claims: Sequence[Claim], sentences: Sequence[Sentence], scope: Scope) -> Claim:
    if claim.as_of_basis != "text" or claim.kind != "quantity":
        return claim
    at = number_of(claim, sentences)
    told = [mention.expression for mention, _ in sentences[at].marks["dates"] if mention.expression.startswith(TOLD)]
    back = next((one.removeprefix(TOLD) for one in told if scope.period(one) == claim.as_of), None)
    day = _day_of_other(claim, at, claims, sentences) if back else None
    then = scope.period(f"{day.edtf}{back}") if day else None
    return replace(claim, as_of=then) if then else claim


def _day_of_other(claim: Claim, at: int, claims: Sequence[Claim], sentences: Sequence[Sentence]) -> Period | None:
    """The day of the other figure of a claim's measure in its sentence."""
    for other in claims:
        same = other is not claim and other.measure == claim.measure and number_of(other, sentences) == at
        day = other.as_of if same and other.as_of_basis == "text" else None
        if day and claim.as_of and day.start == day.end and day != claim.as_of:
            return day
    return None
