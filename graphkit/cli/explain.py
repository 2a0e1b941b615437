"""A claim explained: its words, its source, its question, and how it stands to every other."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from graphkit.cli.exports import Exports, ExportsError, Row, figure, words
from graphkit.cli.question import explained_question, question_named

WIDTH = 100
MARKS = "[", "]"
VERBS = {  # relation -> as seen from a, as seen from b (in ``updates``, b replaces a)
    "contradicts": ("contradicts", "contradicts"),
    "corroborates": ("agrees with", "agrees with"),
    "repeats": ("repeats", "repeats"),
    "updates": ("is replaced by", "replaces"),
}


def explained(exports: Exports, name: str, language: str) -> str:
    """The claim, or the question, as text. Raises ExportsError where none, or more than one, begins so."""
    if question := question_named(exports, name):
        return explained_question(exports, question, language)
    claim = claim_named(exports, name)
    return "\n".join([*_head(claim, exports, language), "", *_relations(claim, exports, language)])


def claim_named(exports: Exports, name: str) -> Row:
    """The claim of an id, or the only one whose id begins so. Raises ExportsError."""
    known = {**exports.claims, **exports.derived}
    if name in known:
        return known[name]
    found = [claim for key, claim in known.items() if key.startswith(name)] if name else []
    if len(found) == 1:
        return found[0]
    where = exports.folder / "claims.jsonl"
    if not found:
        raise ExportsError(f"{where}: no claim's id begins with {name!r}; the ids stand in that file")
    several = ", ".join(sorted(claim["id"] for claim in found)[:5])
    raise ExportsError(f"{where}: {len(found)} claims begin with {name!r} ({several}...); give more of the id")


def _head(claim: Row, exports: Exports, language: str) -> Iterator[str]:
    yield f"{claim['id']}  {words(claim)}"
    if question := exports.question(claim, language):
        yield question
    yield ""
    yield from textwrap.wrap(
        marked(claim, sentence(claim, exports)), WIDTH, initial_indent="  ", subsequent_indent="  "
    )
    yield ""
    yield f"said by   {chain(claim, exports, language)}"
    yield f"in        {claim['document']}, characters {claim['value_start']} to {claim['value_end']}"
    yield f"as of     {claim['as_of'] or 'unknown'} (from the {claim['as_of_basis']})"
    yield f"measure   {claim['measure']}, {claim['modality']}{_about(claim)}"
    if (meaning := bounds(claim)) is not None:
        yield f"range     {meaning}"
    if claim["question"]:
        yield f"question  {claim['question']}"
    for addend in claim["derived_from"]:
        yield f"from      {addend}  {words(exports.claim(addend))}"


def _about(claim: Row) -> str:
    told = [claim["population"], claim["event"], claim["place"] and claim["place"]["label"]]
    return "".join(f", {one}" for one in told if one)


def bounds(claim: Row) -> str | None:
    """What the words allow and what they suggest: ``6,000 or more; suggests 6,000 to 7,200``."""
    if claim["suggested_lower"] is None:
        return None
    low, high = (None if claim[end] is None else figure(claim[end]) for end in ("lower", "upper"))
    if low and high:
        strict = low if low == high else f"{low} to {high}"
    elif low:
        strict = f"{low} or more"
    else:
        strict = f"{high} or less" if high else "open"
    return (
        f"{claim['qualifier'].replace('_', ' ')}: {strict}; "
        f"suggests {figure(claim['suggested_lower'])} to {figure(claim['suggested_upper'])}"
    )


def sentence(claim: Row, exports: Exports) -> str:
    """The sentence around the quote, from the graph; the quote itself where there is no graph beside."""
    from graphkit.query import run

    graph = exports.folder / "graph.ttl"
    if not graph.is_file():
        return str(claim["quote"])
    rows = run("sentence-of-claim", graph, parameters={"id": claim["id"]}).rows
    return str(rows[0][1]) if rows else str(claim["quote"])


def marked(claim: Row, text: str) -> str:
    """The sentence on one line, the value between brackets."""
    quote: str = claim["quote"]
    start = max(0, text.find(quote)) + claim["value_start"] - claim["quote_start"]
    end = start + claim["value_end"] - claim["value_start"]
    whole = f"{text[:start]}{MARKS[0]}{text[start:end]}{MARKS[1]}{text[end:]}"
    return " ".join(whole.split())


def chain(claim: Row, exports: Exports, language: str) -> str:
    """Who told whom: the origin, then the relays from the innermost out."""
    origin = exports.label(claim["origin"]["id"], language)
    relays = [exports.label(relay["id"], language) for relay in reversed(claim["relays"])]
    return ", through ".join([origin, *relays])


def _relations(claim: Row, exports: Exports, language: str) -> Iterator[str]:
    mine = [row for row in exports.relations if claim["id"] in (row["a"], row["b"])]
    if not mine:
        yield "It stands alone: no other claim answers the same question in a way that can be compared."
        return
    for row in sorted(mine, key=lambda row: (list(VERBS).index(row["relation"]), row["id"])):
        yield from _relation(row, claim, exports, language)


def _relation(row: Row, claim: Row, exports: Exports, language: str) -> Iterator[str]:
    first = row["a"] == claim["id"]
    other: dict[str, Any] = exports.claim(row["b" if first else "a"])
    verb = VERBS[row["relation"]][0 if first else 1]
    measured = [row["strength"], row["ratio"] and f"{row['ratio']:.3g} times", _days(row["days"])]
    said = ", ".join(str(one) for one in measured if one)
    yield f"{verb} {other['id']}{f' ({said})' if said else ''}"
    yield f"  {words(other)} {chain(other, exports, language)}"
    for reason in row["reasons"]:
        yield from textwrap.wrap(
            reason.get(language, reason["code"]), WIDTH, initial_indent="  - ", subsequent_indent="    "
        )


def _days(days: int | None) -> str | None:
    return None if not days else f"{days} day{'' if days == 1 else 's'} apart"
