"""Found claims paired with gold ones, and how many are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.score.agree import CHECKS, OF_QUANTITIES, Row, same_value
from graphkit.score.figures import WRONG, Finding, Share, Tally
from graphkit.score.gold import Gold, GoldClaim

# What a found claim needs to count, from the loosest figure to the strictest.
LEVELS: Mapping[str, tuple[str, ...]] = {
    "value": (),
    "value+measure": ("measure",),
    "value+measure+origin": ("measure", "origin"),
}


@dataclass(frozen=True, slots=True)
class ClaimScores:
    """``matches`` maps the id of a found claim to the gold claim it was paired with."""

    matches: Mapping[str, GoldClaim]
    tallies: Mapping[str, Tally]
    shares: Mapping[str, Share]
    findings: tuple[Finding, ...]


def score_claims(gold: Gold, rows: Sequence[Row]) -> ClaimScores:
    """Pairs the claims of every gold text and counts what is right."""
    by_document: dict[str, list[Row]] = {name: [] for name in gold.documents}
    for row in rows:
        by_document.get(document_of(row), []).append(row)
    pairs: dict[str, Row] = {}
    for name, found in by_document.items():
        pairs |= paired([claim for claim in gold.claims if claim.document == name], found)
    required = [claim for claim in gold.claims if not claim.optional]
    verdicts = {claim.key: _checked(claim, pairs[claim.key]) for claim in required if claim.key in pairs}
    used = {row["id"] for row in pairs.values()}
    extra = [row for found in by_document.values() for row in found if row["id"] not in used]
    return ClaimScores(
        {pairs[claim.key]["id"]: claim for claim in gold.claims if claim.key in pairs},
        {name: _tally(verdicts.values(), needs, len(required), len(extra)) for name, needs in LEVELS.items()},
        {name: _share(verdicts.values(), name) for name in CHECKS},
        (*_wrong(required, pairs, verdicts), *map(_spurious, extra)),
    )


def document_of(row: Row) -> str:
    """The file name of a row's text, whatever folder stands before it."""
    return str(row["document"]).rsplit("/", 1)[-1]


def paired(gold: Sequence[GoldClaim], rows: Sequence[Row]) -> dict[str, Row]:
    """Gold key -> row: of equal values that overlap in the text the longest overlap first, each used once."""
    candidates = sorted(
        (-overlap, i, j)
        for i, claim in enumerate(gold)
        for j, row in enumerate(rows)
        if (overlap := _overlap(claim, row)) > 0 and same_value(claim, row)
    )
    found: dict[str, Row] = {}
    taken: set[int] = set()
    for _, i, j in candidates:
        if gold[i].key not in found and j not in taken:
            found[gold[i].key] = rows[j]
            taken.add(j)
    return found


def _overlap(claim: GoldClaim, row: Row) -> int:
    return int(min(claim.end, row["value_end"]) - max(claim.start, row["value_start"]))


def _checked(claim: GoldClaim, row: Row) -> dict[str, bool]:
    return {
        name: right(claim, row)
        for name, right in CHECKS.items()
        if claim.kind == "quantity" or name not in OF_QUANTITIES
    }


def _tally(verdicts: Iterable[Mapping[str, bool]], needs: tuple[str, ...], required: int, extra: int) -> Tally:
    """A claim that was found but falls short counts twice: as one missed and as one too many."""
    found = [all(verdict[name] for name in needs) for verdict in verdicts]
    right = sum(found)
    return Tally(right, extra + len(found) - right, required - right)


def _share(verdicts: Iterable[Mapping[str, bool]], name: str) -> Share:
    asked = [verdict[name] for verdict in verdicts if name in verdict]
    return Share(sum(asked), len(asked))


def _wrong(
    required: Iterable[GoldClaim], pairs: Mapping[str, Row], verdicts: Mapping[str, Mapping[str, bool]]
) -> Iterator[Finding]:
    for claim in required:
        if claim.key not in pairs:
            yield Finding(f"{claim.kind} missed", claim.key, claim.quote)
        for name, right in verdicts.get(claim.key, {}).items():
            if not right:
                told = f"wanted {_text(getattr(claim, name))}, got {_text(pairs[claim.key].get(name))}"
                yield Finding(f"{name}{WRONG}", claim.key, told)


def _text(value: Any) -> str:
    """A field for the reader: one name of an origin instead of all."""
    if isinstance(value, Mapping):
        value = value.get("label")
    if isinstance(value, tuple):
        value = value[0]
    return "nothing" if value is None else str(value)


def _spurious(row: Row) -> Finding:
    where = f"{document_of(row)}@{row['value_start']}"
    return Finding(f"{row['kind']} not in the gold", where, f"{row['measure']} {_text(row['value'])}: {row['quote']}")
