"""What a figure measures whose own sentence does not tell it: what its origin says of the same figure elsewhere.

"The CGT admits that its 150,000 rest on an estimate" counts marchers, where another text of the affair has it count
150,000 marchers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from graphkit.model import Claim

LEAST = 20  # a smaller figure an origin may give of two things by chance

Told = tuple[str, str, str | None]  # a measure, a unit and a place


def told_elsewhere(
    claims: Iterable[Claim], affair_of: Callable[[str], int | None], offices: Mapping[tuple[int, str], str]
) -> Mapping[str, Told]:
    """By claim, the one measure, unit and place that other texts of its affair tell of its origin's same figure."""
    told: defaultdict[tuple[int, str, float], list[Claim]] = defaultdict(list)
    for claim in claims:
        affair = affair_of(claim.document)
        if affair is not None and isinstance(claim.value, float) and claim.value >= LEAST and claim.quantity:
            told[affair, offices.get((affair, claim.origin), claim.origin), claim.value].append(claim)
    found = {}
    for same in told.values():
        for claim in same if len(same) > 1 else ():
            others = {_told(one) for one in same if one.trigger is not None and one.document != claim.document}
            if claim.trigger is None and len(others) == 1:
                found[claim.id] = others.pop()
    return found


def _told(claim: Claim) -> Told:
    return claim.measure, claim.quantity.unit if claim.quantity else "", claim.place
