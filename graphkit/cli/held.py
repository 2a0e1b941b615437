"""What looks like a contradiction or an agreement and is not called one, with why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from graphkit.cli.exports import WIDTH, Exports, Row, chain, words
from graphkit.cli.interface import figure, say


def held_back(claim: Row, exports: Exports, language: str) -> Iterator[str]:
    """The answers of other origins that a claim is held to neither contradict nor confirm."""
    question = exports.questions.get(claim["question"])
    for row in question["held"] if question else ():
        for mine, others in ((row["a"], row["b"]), (row["b"], row["a"])):
            if claim["id"] in mine:
                other = exports.claim(others[0])
                yield f"{_verb(row, language)} {other['id']}"
                yield f"  {words(other, language)} {chain(other, exports, language)}"
                yield from reasoned(row["reason"], language)


def held_in(question: Row, exports: Exports, language: str) -> Iterator[str]:
    """All that is held back on a question, the contradictions first; what is not listed is counted."""
    if not question["held"]:
        return
    yield ""
    yield say("held_back", language)
    for row in sorted(question["held"], key=lambda row: row["relation"] != "contradicts"):
        yield f"  {row['a'][0]} {_verb(row, language)} {row['b'][0]}"
        yield from reasoned(row["reason"], language, "    ")
    if rest := question["doubtful"] - len(question["held"]):
        yield f"  {say('more_held', language, number=figure(rest, language))}"


def _verb(row: Row, language: str) -> str:
    return say(f"held_{row['relation']}", language)


def reasoned(reason: Row, language: str, indent: str = "  ") -> Iterator[str]:
    """A reason's sentence, in lines."""
    told = str(reason.get(language, reason["code"]))
    yield from textwrap.wrap(told, WIDTH, initial_indent=f"{indent}- ", subsequent_indent=f"{indent}  ")
