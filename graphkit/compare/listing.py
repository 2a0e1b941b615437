"""Claim pairs listed from links between positions, capped, with what the cap leaves out counted exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice, product

from graphkit.compare.evidence import weigh
from graphkit.compare.links import Link
from graphkit.compare.positions import Standing
from graphkit.compare.reasons import Finding, LabelOf, Name, Names, finding, sentence
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
    label: LabelOf
    cap: int = CAP

    def relations(self, link: Link) -> Iterator[Relation]:
        """The claim pairs of a link; all share one tuple of reasons."""
        reasons = self._reasons(link)
        for first, second in islice(product(link.a.tellings, link.b.tellings), self.cap):
            yield self._relation(
                link.kind, first.claim.id, second.claim.id, reasons, link.strength, link.ratio, link.days
            )

    def repeats(self, position: Standing) -> Iterator[Relation]:
        """The tellings of one position, each pair once."""
        if len(position.tellings) < 2:
            return
        first = position.first
        reasons = self._said(
            (
                finding("same", "origin.same", origin=Name(position.origin)),
                finding("same", "repeats.value", a=first.claim, count=len(position.tellings)),
            )
        )
        for one, two in islice(combinations(position.tellings, 2), self.cap):
            yield self._relation("repeats", one.claim.id, two.claim.id, reasons)

    def beyond(self, link: Link) -> Beyond | None:
        count = len(link.a.tellings) * len(link.b.tellings) - self.cap
        return self._beyond(link.kind, link.a, link.b, count)

    def beyond_repeats(self, position: Standing) -> Beyond | None:
        told = len(position.tellings)
        return self._beyond("repeats", position, position, told * (told - 1) // 2 - self.cap)

    def _beyond(self, kind: RelationKind, a: Standing, b: Standing, count: int) -> Beyond | None:
        return Beyond(self.question, kind, a.first.claim.id, b.first.claim.id, count) if count > 0 else None

    def _relation(
        self,
        kind: RelationKind,
        a: str,
        b: str,
        reasons: tuple[Reason, ...],
        strength: object = None,
        ratio: float | None = None,
        days: int | None = None,
    ) -> Relation:
        if kind != "updates" and b < a:
            a, b = b, a
        return Relation(
            hashed_id("r", (kind, a, b)), kind, a, b, self.question, reasons, strength, ratio, days
        )  # type: ignore[arg-type]

    def _reasons(self, link: Link) -> tuple[Reason, ...]:
        about = weigh(link.a.first, link.b.first, self.world)
        told = tuple(found for found in about if found.verdict == "same")
        return self._said((*told, *link.findings, *_folded(link)))

    def _said(self, findings: tuple[Finding, ...]) -> tuple[Reason, ...]:
        return tuple(sentence(found, self.label) for found in findings)


def _folded(link: Link) -> Iterator[Finding]:
    """Which outlets were counted as one origin, on either side."""
    for position in (link.a, link.b):
        names = sorted({telling.claim.origin for telling in position.tellings} | {position.origin})
        if len(names) > 1:
            yield finding("same", "origin.folded", names=Names(tuple(names)))
