"""What a comparison with gold ends in: tallies, shares, and the findings behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PLACES = 4  # decimals of a figure
WRONG = " wrong"  # ends the kind of a finding on one field of a found claim


@dataclass(frozen=True, slots=True)
class Tally:
    """True positives, false positives and false negatives, with the usual figures (0 where there is nothing)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp else 0.0

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn) if self.tp else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    def row(self) -> dict[str, float]:
        rates = {name: round(getattr(self, name), PLACES) for name in ("precision", "recall", "f1")}
        return {**rates, "tp": self.tp, "fp": self.fp, "fn": self.fn}


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the found claims have a field right."""

    right: int
    of: int

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0

    def row(self) -> dict[str, float]:
        return {"right": self.right, "of": self.of, "share": round(self.share, PLACES)}


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: its kind (``origin wrong``, ``quantity missed``), where it stands, and what was wanted and got."""

    kind: str
    where: str
    told: str


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of a run.

    ``claims`` has a tally for the value alone, with the measure, and with measure and origin; ``shares`` a field
    each, of the required claims that were found; ``relations`` a kind each and ``all``.
    """

    documents: int
    claims: Mapping[str, Tally]
    shares: Mapping[str, Share]
    relations: Mapping[str, Tally]
    findings: tuple[Finding, ...]

    def figures(self) -> dict[str, float]:
        """One number a name, from 0 to 1: F1 of claims and of relations, shares of fields (what floors hold)."""
        return {
            **{name: tally.f1 for name, tally in self.claims.items()},
            **{name: share.share for name, share in self.shares.items()},
            **{"relations" if name == "all" else name: tally.f1 for name, tally in self.relations.items()},
        }

    def errors(self) -> list[tuple[str, int]]:
        """How many findings there are of each kind, most frequent first."""
        counts = Counter(finding.kind for finding in self.findings)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def commonest(self, kind: str, most: int = 3) -> list[tuple[str, int]]:
        """Mistakes in one field made more than once, most frequent first: ``("wanted killed, got other", 4)``."""
        counts = Counter(one.told for one in self.findings if one.kind == kind and kind.endswith(WRONG))
        repeated = [(told, count) for told, count in counts.items() if count > 1]
        return sorted(repeated, key=lambda item: (-item[1], item[0]))[:most]

    def as_json(self) -> dict[str, Any]:
        """The figures as plain dictionaries, rounded to four decimals."""
        return {
            "documents": self.documents,
            "claims": {name: tally.row() for name, tally in self.claims.items()},
            "shares": {name: share.row() for name, share in self.shares.items()},
            "relations": {name: tally.row() for name, tally in self.relations.items()},
            "errors": dict(self.errors()),
        }
