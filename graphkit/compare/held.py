"""Pairs of answers that look as if they contradicted or confirmed each other and of which neither is told, with why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from graphkit.compare.positions import Standing
from graphkit.compare.reasons import Voice
from graphkit.compare.tally import Doubted
from graphkit.model import Reason, RelationKind

TELLINGS = 8  # claims listed for one answer


@dataclass(frozen=True, slots=True)
class Held:
    """``kind``: the relation that is not told; ``a`` and ``b``: claims of the two answers, at most eight of each;
    ``pairs``: how many claim pairs they make, all of them counted.
    """

    kind: RelationKind
    a: tuple[str, ...]
    b: tuple[str, ...]
    pairs: int
    reason: Reason


def held_of(doubted: Sequence[Doubted], voice: Voice) -> tuple[Held, ...]:
    """What a tally kept, in sentences, in its order."""
    return tuple(
        Held(kind, _ids(a), _ids(b), len(a.tellings) * len(b.tellings), voice.say(doubt))
        for kind, a, b, doubt in doubted
    )


def _ids(position: Standing) -> tuple[str, ...]:
    return tuple(telling.claim.id for telling in islice(position.tellings, TELLINGS))
