"""A question explained: who answers what now, how far apart the answers are, and every claim in time."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.cli.exports import Exports, ExportsError, Row, words
from graphkit.cli.held import held_in
from graphkit.cli.interface import figure, headed, say

PREFIX = "q-"
_HEADINGS = ("origins", "contradictions", "not_listed", "when", "answers", "standing")
_TRENDS = {"converges", "drifts", "steady"}


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
    parts = (_standing, _claims, held_in)
    return "\n".join([*_head(row, language), *(line for part in parts for line in part(row, exports, language))])


def _head(row: Row, language: str) -> Iterator[str]:
    yield row["id"]
    yield row["labels"][language]
    yield ""
    yield from headed(_HEADINGS, _figures(row, language), language)


def _figures(row: Row, language: str) -> Iterator[tuple[str, str]]:
    yield "origins", say("independent", language, number=row["origins"])
    yield "contradictions", str(row["contradictions"])
    if row["unlisted"]:
        yield "not_listed", say("pairs", language, number=figure(row["unlisted"], language))
    if row["first"]:
        yield "when", _ends(row["first"], row["last"], language)
    if row["lowest"] is not None:
        yield "answers", _ends(figure(row["lowest"], language), figure(row["highest"], language), language)
    if row["spread"]:
        apart = say("times_apart", language, ratio=figure(row["spread"], language))
        trend = say(row["trend"], language) if row["trend"] in _TRENDS else ""
        yield "standing", say("trending", language, apart=apart, trend=trend) if trend else apart


def _ends(first: str, last: str, language: str) -> str:
    return first if first == last else say("to", language, low=first, high=last)


def _standing(row: Row, exports: Exports, language: str) -> Iterator[str]:
    told = [one for one in row["standing"] if one["value"] is not None]
    if told:
        yield ""
        yield say("last_answers", language)
    for one in sorted(told, key=lambda one: (one["value"], one["origin"])):
        yield f"  {figure(one['value'], language):>12}  {exports.label(one['origin'], language)}"


def _claims(row: Row, exports: Exports, language: str) -> Iterator[str]:
    yield ""
    yield say("in_time", language)
    told = [exports.claims[name] for name in row["claims"] if name in exports.claims]
    for claim in sorted(told, key=lambda claim: (claim["as_of"] or "9", claim["id"])):
        yield f"  {claim['id']}  {words(claim, language)} {exports.label(claim['origin']['id'], language)}"
