"""Found relations held against those of the gold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.score.agree import Row
from graphkit.score.claims import document_of
from graphkit.score.figures import Finding, Tally
from graphkit.score.gold import Gold, GoldClaim

KINDS = ("contradicts", "corroborates", "repeats", "updates")
Key = tuple[str, str, str]  # kind, then the two claims; sorted where the relation has no direction


@dataclass(frozen=True, slots=True)
class _Found:
    """A relation of the run, its ends as gold claims where they were paired."""

    kind: str
    a: GoldClaim | None
    b: GoldClaim | None
    names: tuple[str, str]
    within_one: bool  # both ends in one text

    @property
    def key(self) -> Key | None:
        return _key(self.kind, self.a.key, self.b.key) if self.a and self.b else None


def score_relations(
    gold: Gold, matches: Mapping[str, GoldClaim], claims: Sequence[Row], relations: Iterable[Row]
) -> tuple[dict[str, Tally], tuple[Finding, ...]]:
    """A tally for all kinds and for each that occurs, and the findings.

    A relation of the run that the gold does not ask for counts against it, save where it lies inside one text,
    touches an optional claim, or joins a pair that is marked optional. Relations with a claim of a text without
    gold, or with a computed claim, are not looked at.
    """
    wanted = {_key(one.kind, one.a, one.b) for one in gold.relations if not one.optional}
    free = {frozenset((one.a, one.b)) for one in gold.relations if one.optional}
    found = list(_found(gold, matches, claims, relations))
    hit = {key for one in found if (key := one.key) in wanted and key}
    spurious = [one for one in found if one.key not in hit and not _free(one, free)]
    missed = sorted(wanted - hit)
    tallies = {
        kind: Tally(
            sum(key[0] == kind for key in hit),
            sum(one.kind == kind for one in spurious),
            sum(key[0] == kind for key in missed),
        )
        for kind in KINDS
    }
    findings = [Finding(f"{one.kind} not in the gold", one.names[0], f"with {one.names[1]}") for one in spurious]
    findings += [Finding(f"{kind} missed", a, f"with {b}") for kind, a, b in missed]
    seen = {kind: tally for kind, tally in tallies.items() if tally != Tally()}
    return {"all": sum(tallies.values(), Tally()), **seen}, tuple(findings)


def _key(kind: str, a: str, b: str) -> Key:
    first, second = (a, b) if kind == "updates" else sorted((a, b))
    return kind, first, second


def _found(
    gold: Gold, matches: Mapping[str, GoldClaim], claims: Sequence[Row], relations: Iterable[Row]
) -> Iterator[_Found]:
    documents = {row["id"]: document_of(row) for row in claims}
    for row in relations:
        ends = (row["a"], row["b"])
        if row["relation"] not in KINDS or any(documents.get(end) not in gold.documents for end in ends):
            continue
        a, b = (matches.get(end) for end in ends)
        yield _Found(
            row["relation"],
            a,
            b,
            (a.key if a else ends[0], b.key if b else ends[1]),
            documents[ends[0]] == documents[ends[1]],
        )


def _free(one: _Found, free: set[frozenset[str]]) -> bool:
    ends = [end for end in (one.a, one.b) if end]
    if one.within_one or any(end.optional for end in ends):
        return True
    return len(ends) == 2 and frozenset(end.key for end in ends) in free
