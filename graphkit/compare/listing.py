"""Claim pairs listed from links between positions, capped, with what the cap leaves out counted exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice, product

from graphkit.compare.evidence import weigh
from graphkit.compare.findings import Finding, Name, Names, finding
from graphkit.compare.links import Link
from graphkit.compare.positions import Standing
from graphkit.compare.reasons import Voice
from graphkit.compare.subjects import World
from graphkit.model import Reason, Relation, RelationKind, hashed_id

CAP = 100  # claim pairs listed for one pair of positions


@dataclass(frozen=True, slots=True)
class Beyond:
    """Claim pairs that hold between two positions (named by their first claims) but are not listed."""

    question: str
    kind: RelationKind
    a: str
    b: str
    count: int


@dataclass(frozen=True, slots=True)
class Writer:
    """Turns links of one question into relations with their reasons."""

    question: str
    world: World
    voice: Voice
    cap: int = CAP

    def relations(self, link: Link) -> Iterator[Relation]:
        """The claim pairs of a link; all share one tuple of reasons."""
        reasons = self._reasons(link)
        for first, second in islice(product(link.a.tellings, link.b.tellings), self.cap):
            a, b = _in_order(link.kind, first.claim.id, second.claim.id)
            name = hashed_id("r", (link.kind, a, b))
            yield Relation(name, link.kind, a, b, self.question, reasons, link.strength, link.ratio, link.days)

    def repeats(self, position: Standing) -> Iterator[Relation]:
        """The tellings of one position, each pair once."""
        if len(position.tellings) < 2:
            return
        reasons = self._said(
            finding("same", "origin.same", origin=Name(position.origin)),
            finding("same", "repeats.value", a=position.first.claim, count=len(position.tellings)),
            *_folded(position, self.world),
        )
        for first, second in islice(combinations(position.tellings, 2), self.cap):
            a, b = _in_order("repeats", first.claim.id, second.claim.id)
            yield Relation(hashed_id("r", ("repeats", a, b)), "repeats", a, b, self.question, reasons)

    def beyond(self, link: Link) -> list[Beyond]:
        """What the cap leaves out of a link: one entry, or none."""
        count = len(link.a.tellings) * len(link.b.tellings) - self.cap
        return self._beyond(link.kind, link.a, link.b, count)

    def beyond_repeats(self, position: Standing) -> list[Beyond]:
        """What the cap leaves out of a position's own tellings."""
        told = len(position.tellings)
        return self._beyond("repeats", position, position, told * (told - 1) // 2 - self.cap)

    def _beyond(self, kind: RelationKind, a: Standing, b: Standing, count: int) -> list[Beyond]:
        return [Beyond(self.question, kind, a.first.claim.id, b.first.claim.id, count)] if count > 0 else []

    def _reasons(self, link: Link) -> tuple[Reason, ...]:
        about = (found for found in weigh(link.a.first, link.b.first, self.world) if found.verdict == "same")
        return self._said(*about, *link.findings, *_folded(link.a, self.world), *_folded(link.b, self.world))

    def _said(self, *findings: Finding) -> tuple[Reason, ...]:
        return tuple(self.voice.say(found) for found in findings)


def _in_order(kind: RelationKind, a: str, b: str) -> tuple[str, str]:
    """Updates run from the old to the new; the others have no direction and go by id."""
    return (a, b) if kind == "updates" or a < b else (b, a)


def _folded(position: Standing, world: World) -> Iterator[Finding]:
    """Which outlets, or names of one office, were counted as one origin."""
    names = sorted({telling.claim.origin for telling in position.tellings} | {position.origin})
    if len(names) > 1:
        offices = {world.entities[name].office for name in names if name in world.entities}
        office = len(offices) == 1 and offices != {None}
        yield finding("same", "origin.office" if office else "origin.folded", names=Names(tuple(names)))
