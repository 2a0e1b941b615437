"""A run held against gold: what a careful reader finds in a folder of texts (``tests/gold/README.md``).

Rows are those of ``claims.jsonl`` and ``relations.jsonl``; this room knows nothing of how they were made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graphkit.score.claims import score_claims
from graphkit.score.figures import Scores
from graphkit.score.gold import Gold, load_gold
from graphkit.score.relations import score_relations

__all__ = ["Gold", "Scores", "load_gold", "score"]


def score(gold: Gold, claims: Iterable[Mapping[str, Any]], relations: Iterable[Mapping[str, Any]]) -> Scores:
    """The figures of a run and every finding behind them. Claims of texts without gold do not count."""
    rows = tuple(claims)
    found = score_claims(gold, rows)
    tallies, findings = score_relations(gold, found.matches, rows, relations)
    return Scores(len(gold.documents), found.tallies, found.shares, tallies, (*found.findings, *findings))
