"""A question explained: who answers what now, how far apart the answers are, and every claim in time."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.cli.exports import Exports, ExportsError, Row, figure, words

PREFIX = "q-"
_TRENDS = {
    "converges": "the answers come together over time",
    "drifts": "the answers drift apart over time",
    "steady": "the answers stay as far apart as they were",
}


def question_named(exports: Exports, name: str) -> Row | None:
    """The question of an id, or the only one whose id begins so; None where the name is no question's.

    Raises ExportsError where several begin so.
    """
    found = [row for key, row in exports.questions.items() if name.startswith(PREFIX) and key.startswith(name)]
    if len(found) > 1:
        where = exports.folder / "questions.jsonl"
        raise ExportsError(f"{where}: {len(found)} questions begin with {name!r}; give more of the id")
    return found[0] if found else None


def explained_question(exports: Exports, row: Row, language: str) -> str:
    """The question as text."""
    return "\n".join([*_head(row, language), *_standing(row, exports, language), *_claims(row, exports, language)])


def _head(row: Row, language: str) -> Iterator[str]:
    yield row["id"]
    yield row["labels"][language]
    yield ""
    yield f"origins         {row['origins']} independent"
    yield f"contradictions  {row['contradictions']}"
    if row["unlisted"]:
        yield f"not listed      {row['unlisted']:,} more pairs of claims"
    if row["first"]:
        yield f"when            {_ends(row['first'], row['last'])}"
    if row["lowest"] is not None:
        yield f"answers         {_ends(figure(row['lowest']), figure(row['highest']))}"
    if row["spread"]:
        trend = _TRENDS.get(row["trend"])
        yield f"standing        {figure(row['spread'])} times apart{f'; {trend}' if trend else ''}"


def _ends(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _standing(row: Row, exports: Exports, language: str) -> Iterator[str]:
    told = [one for one in row["standing"] if one["value"] is not None]
    if told:
        yield ""
        yield "Each origin's last answer:"
    for one in sorted(told, key=lambda one: (one["value"], one["origin"])):
        yield f"  {figure(one['value']):>12}  {exports.label(one['origin'], language)}"


def _claims(row: Row, exports: Exports, language: str) -> Iterator[str]:
    yield ""
    yield "Claims, oldest first:"
    told = [exports.claims[name] for name in row["claims"] if name in exports.claims]
    for claim in sorted(told, key=lambda claim: (claim["as_of"] or "9", claim["id"])):
        yield f"  {claim['id']}  {words(claim)} {exports.label(claim['origin']['id'], language)}"
