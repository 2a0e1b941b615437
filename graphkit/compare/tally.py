"""What is counted and not told while the positions of one question are held against each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from graphkit.compare.findings import Finding
from graphkit.compare.positions import Standing
from graphkit.model import RelationKind

LISTED = 20  # pairs of answers held back that are kept for one question; the rest is counted


class Doubted(NamedTuple):
    """A relation that a doubt speaks against."""

    kind: RelationKind
    a: Standing
    b: Standing
    doubt: Finding


@dataclass(slots=True)
class Tally:
    """``skipped``: pairs that the cap on crowds left out; ``doubted``: the first of those held back, ``held``: all."""

    skipped: int = 0
    held: int = 0
    doubted: list[Doubted] = field(default_factory=list)

    def hold(self, kind: RelationKind, a: Standing, b: Standing, doubt: Finding) -> None:
        self.held += 1
        if len(self.doubted) < LISTED:
            self.doubted.append(Doubted(kind, a, b, doubt))

    def clear(self) -> None:
        self.skipped = self.held = 0
        self.doubted.clear()
