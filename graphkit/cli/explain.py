"""A claim explained: its words, its source, its question, and how it stands to every other."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from graphkit.cli.exports import LANGUAGE, WIDTH, Exports, ExportsError, Row, chain, words
from graphkit.cli.held import held_back, reasoned
from graphkit.cli.interface import figure, headed, localised, say
from graphkit.cli.question import explained_question, question_named

MARKS = "[", "]"
RELATIONS = ("contradicts", "corroborates", "repeats", "updates")  # in the order in which they are told
_HEADINGS = ("said_by", "in", "as_of", "measure", "range", "question", "from")


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
    yield f"{claim['id']}  {words(claim, language)}"
    if question := exports.question(claim, language):
        yield question
    yield ""
    yield from textwrap.wrap(
        marked(claim, sentence(claim, exports)), WIDTH, initial_indent="  ", subsequent_indent="  "
    )
    yield ""
    yield from headed(_HEADINGS, _fields(claim, exports, language), language)


def _fields(claim: Row, exports: Exports, language: str) -> Iterator[tuple[str, str]]:
    document, start, end = claim["document"], claim["value_start"], claim["value_end"]
    yield "said_by", chain(claim, exports, language)
    yield "in", say("characters", language, document=document, start=start, end=end)
    basis = say(f"basis_{claim['as_of_basis']}", language)
    yield "as_of", f"{claim['as_of'] or say('unknown', language)} ({basis})"
    yield "measure", f"{claim['measure']}, {say(claim['modality'], language)}{_about(claim)}"
    if (meaning := bounds(claim, language)) is not None:
        yield "range", meaning
    if claim["question"]:
        yield "question", claim["question"]
    for addend in claim["derived_from"]:
        yield "from", f"{addend}  {words(exports.claim(addend), language)}"


def _about(claim: Row) -> str:
    told = [claim["population"], claim["event"], claim["place"] and claim["place"]["label"]]
    return "".join(f", {one}" for one in told if one)


def bounds(claim: Row, language: str = LANGUAGE) -> str | None:
    """What the words allow and what they suggest: ``6,000 or more; suggests 6,000 to 7,200``."""
    if claim["suggested_lower"] is None:
        return None
    low, high = (None if claim[end] is None else figure(claim[end], language) for end in ("lower", "upper"))
    if low and high:
        strict = low if low == high else say("to", language, low=low, high=high)
    elif low:
        strict = say("or_more", language, low=low)
    else:
        strict = say("or_less", language, high=high) if high else say("open", language)
    ends = {end: figure(claim[f"suggested_{name}"], language) for end, name in (("low", "lower"), ("high", "upper"))}
    qualifier, suggested = say(claim["qualifier"], language), say("to", language, **ends)
    return say("suggests", language, qualifier=qualifier, strict=strict, suggested=suggested)


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


def _relations(claim: Row, exports: Exports, language: str) -> Iterator[str]:
    mine = [row for row in exports.relations if claim["id"] in (row["a"], row["b"])]
    held = list(held_back(claim, exports, language))
    if not mine and not held:
        yield say("alone", language)
    for row in sorted(mine, key=lambda row: (RELATIONS.index(row["relation"]), row["id"])):
        yield from _relation(row, claim, exports, language)
    yield from held


def _relation(row: Row, claim: Row, exports: Exports, language: str) -> Iterator[str]:
    first = row["a"] == claim["id"]
    other: dict[str, Any] = exports.claim(row["b" if first else "a"])
    verb = say(row["relation"] if first else f"{row['relation']}_back", language)
    said = ", ".join(_measured(row, language))
    yield f"{verb} {other['id']}{f' ({said})' if said else ''}"
    yield f"  {words(other, language)} {chain(other, exports, language)}"
    for reason in row["reasons"]:
        yield from reasoned(reason, language)


def _measured(row: Row, language: str) -> Iterator[str]:
    """How strong a relation is, how far apart its values and its days are."""
    if row["strength"]:
        yield say(row["strength"], language)
    if row["ratio"]:
        yield say("times", language, ratio=localised(f"{row['ratio']:.3g}", language))
    if row["days"]:
        yield say("day_apart" if row["days"] == 1 else "days_apart", language, days=row["days"])
