"""The tables of a run, read back for the person at the keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.cli.interface import figure, say
from graphkit.errors import GraphkitError

Row = dict[str, Any]
LANGUAGE = "en"
WIDTH = 100  # characters of a line


class ExportsError(GraphkitError):
    """A folder of exports that is missing, incomplete or not as a run writes it."""


@dataclass(frozen=True, slots=True)
class Exports:
    """Claims, entities and questions by id; relations, of which there may be very many, are read as they are asked for.

    ``derived`` holds the sums and shares computed from claims, which stand in relations as claims do.
    """

    folder: Path
    claims: Mapping[str, Row]
    derived: Mapping[str, Row]
    entities: Mapping[str, Row]
    questions: Mapping[str, Row]

    @classmethod
    def of(cls, folder: Path) -> Exports:
        """The tables of a folder. Raises ExportsError where one is missing or broken."""
        names = ("claims", "derived", "entities", "questions")
        return cls(folder, *(_by_id(read_rows(folder / f"{name}.jsonl")) for name in names))

    @property
    def relations(self) -> Iterator[Row]:
        """The relations in order. Raises ExportsError where their table is missing or broken."""
        return rows_in(self.folder / "relations.jsonl")

    def claim(self, name: str) -> Row:
        """A claim or a computed one by its id. Raises ExportsError where a relation names neither."""
        row = self.claims.get(name) or self.derived.get(name)
        if row is None:
            raise ExportsError(f"{self.folder}: no claim {name!r} in its tables; run graphkit build again")
        return row

    def label(self, entity: str, language: str = LANGUAGE) -> str:
        """An entity's name in a language, its id where it is not known."""
        row = self.entities.get(entity)
        return str(row["labels"].get(language, row["label"])) if row else entity

    def question(self, claim: Row, language: str = LANGUAGE) -> str | None:
        row = self.questions.get(claim["question"])
        return str(row["labels"][language]) if row else None


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {row["id"]: row for row in rows}


def read_rows(path: Path) -> list[Row]:
    """The rows of one table. Raises ExportsError where it is missing or broken."""
    return list(rows_in(path))


def rows_in(path: Path) -> Iterator[Row]:
    """The same, one after the other."""
    if not path.is_file():
        raise ExportsError(f"{path}: there is no such file; run graphkit build first, or name its folder (--out)")
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            if line == "\n":
                continue
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise ExportsError(f"{path}:{number}: not JSON ({error.msg}); run graphkit build again") from error


def words(claim: Row, language: str = LANGUAGE) -> str:
    """A claim's value as written, with its date: ``“plus de 6 000” (2025-06-15)``.

    A computed one is told in figures, with the words that it was computed from.
    """
    said = say("quoted", language, words=" ".join(claim["value_text"].split()))
    if claim["derived_from"]:
        said = say("computed", language, value=figure(claim["value"], language), words=said)
    return f"{said} ({claim['as_of'] or say('undated', language)})"


def chain(claim: Row, exports: Exports, language: str) -> str:
    """Who told whom: the origin, then the relays from the innermost out."""
    origin = exports.label(claim["origin"]["id"], language)
    relays = [exports.label(relay["id"], language) for relay in reversed(claim["relays"])]
    return say("through", language).join([origin, *relays])
