"""What a build says at its end."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.cli.exports import Exports, Row, words

if TYPE_CHECKING:
    from graphkit.pipeline import Run

SHOWN = 5  # contradictions told in a sentence
WIDTH = 100
KINDS = ("contradicts", "updates", "corroborates", "repeats")


def summary(found: Run, out: Path) -> dict[str, Any]:
    """The run in figures, and its strongest contradictions, one a question: strict ones and widest first."""
    exports = Exports.of(out)
    kinds = Counter(row["relation"] for row in exports.relations)
    return {
        "documents": len(found.documents),
        "claims": len(exports.claims),
        "origins": len({row["origin"]["id"] for row in exports.claims.values()}),
        "questions": len(exports.questions),
        "relations": {kind: kinds[kind] for kind in KINDS},
        "contested_questions": sum(row["contradictions"] > 0 for row in exports.questions.values()),
        "strongest": [_told(row, exports) for row in strongest(exports.relations)[:SHOWN]],
        "failures": [{"where": error.where, "found": error.found, "advice": error.advice} for error in found.failures],
        "unchanged": found.unchanged,
        "shown": found.shown,
        "out": str(out),
    }


def strongest(relations: Iterable[Row]) -> list[Row]:
    """The strongest contradiction of each question: strict before apparent, then by ratio."""
    first: dict[str, Row] = {}
    for row in relations:
        if row["relation"] == "contradicts":
            first[row["question"]] = min(first.get(row["question"], row), row, key=_weaker)
    return sorted(first.values(), key=_weaker)


def _weaker(row: Row) -> tuple[bool, float, str, str]:
    return row["strength"] != "strict", -(row["ratio"] or 0), row["question"], row["id"]


def _told(relation: Row, exports: Exports) -> dict[str, Any]:
    pair = sorted(
        (exports.claim(relation[end]) for end in "ab"),
        key=lambda claim: (claim["as_of"] or "9", claim["id"]),
    )
    said = [f"{exports.label(claim['origin']['id'])} says {words(claim)}" for claim in pair]
    question = exports.question(pair[0]) or pair[0]["measure"]
    ratio = f", {relation['ratio']:.3g} times apart" if relation["ratio"] else ""
    return {
        "relation": relation["id"],
        "claims": [claim["id"] for claim in pair],
        "strength": relation["strength"],
        "ratio": relation["ratio"],
        "question": question,
        "sentence": f"{said[0]}, {said[1]}: {relation['strength']}{ratio}.{_because(relation)}",
    }


def _because(relation: Row) -> str:
    """The reason for the strength: its code begins with it (``strict.date``)."""
    found = (row["en"] for row in relation["reasons"] if row["code"].startswith(f"{relation['strength']}."))
    return "".join(f" {sentence}" for sentence in found)


def told(figures: dict[str, Any]) -> str:
    """The summary as text."""
    kinds = figures["relations"]
    lines = [
        f"{count(figures['documents'], 'document')}, {count(figures['claims'], 'claim')} "
        f"from {count(figures['origins'], 'origin')} on {count(figures['questions'], 'question')}.",
        f"{count(kinds['contradicts'], 'contradiction')} on "
        f"{count(figures['contested_questions'], 'question')}, {count(kinds['updates'], 'update')}, "
        f"{count(kinds['corroborates'], 'corroboration')}, {count(kinds['repeats'], 'repetition')}.",
    ]
    if figures["strongest"]:
        lines += ["", "Where sources disagree most:"]
        for one in figures["strongest"]:
            lines += [
                f"- {one['question']}",
                *textwrap.wrap(one["sentence"], WIDTH, initial_indent="  ", subsequent_indent="  "),
            ]
        lines += [
            "",
            f"Why: graphkit explain {figures['strongest'][0]['claims'][-1]}{_folder(figures['out'])}",
        ]
    if figures["failures"]:
        lines += ["", f"{count(len(figures['failures']), 'input')} could not be read:"]
        lines += [f"- {one['where']}: {one['found']}; {one['advice']}" for one in figures["failures"]]
    if figures["shown"] is not None:
        lines += ["", f"The page shows the {count(figures['shown'], 'most contested question')}; the tables hold all."]
    done = "Nothing new since it was written to" if figures["unchanged"] else "Written to"
    return "\n".join([*lines, "", f"{done} {figures['out']}: open {Path(figures['out'], 'graph.html')}"])


def _folder(out: str) -> str:
    return "" if out == "exports" else f" --out {out}"


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def documents_told(found: Run) -> str:
    """A line a document: date, outlet, language, number of claims."""
    return "\n".join(
        f"{document.id}: {document.published or 'undated'}, {document.outlet or 'no outlet'}, {document.language}, "
        f"{count(document.claims, 'claim')}"
        for document in found.documents
    )
