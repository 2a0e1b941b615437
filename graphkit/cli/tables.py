"""Tables and lists on the terminal."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from graphkit.cli.exports import Exports, Row
from graphkit.cli.interface import figure

if TYPE_CHECKING:
    from rich.console import Console

    from graphkit.query import NamedQuery

WIDTH = 160  # where the output is no terminal and COLUMNS is not set
MOST_COLUMNS = 8  # a wider answer reads better as records

TRUTH = {"fr": ("non", "oui"), "en": ("no", "yes")}


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, counted: bool = True) -> None:
    """Rows on stdout, as wide as the terminal: a table, or a record each where there are many columns.

    Where ``counted``, a last line tells how many rows there are.
    """
    from rich.console import Console

    console = Console()
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(width=WIDTH)
    (_print_records if len(columns) > MOST_COLUMNS else _print_grid)(console, columns, rows)
    if counted:
        console.print(f"{len(rows)} row{'' if len(rows) == 1 else 's'}", highlight=False)


def _print_grid(console: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))  # Text: brackets in a cell are no markup
    console.print(table)


def _print_records(console: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    for row in rows:
        record = Table.grid(padding=(0, 2))
        for column, cell in zip(columns, row, strict=True):
            if cell:
                record.add_row(Text(column, style="dim"), Text(cell))
        console.print(record, "")


def question_rows(exports: Exports, language: str) -> list[list[str]]:
    """Question, origins, low, high, contradictions; the most contested first."""
    ordered = sorted(exports.questions.values(), key=lambda row: (-row["contradictions"], -row["origins"], row["id"]))
    return [
        [row["labels"][language], str(row["origins"]), *ends(row, exports, language), str(row["contradictions"])]
        for row in ordered
    ]


def ends(question: Row, exports: Exports, language: str) -> tuple[str, str]:
    """The lowest and the highest answer: figures, the earliest and the latest date, or no and yes."""
    if question["lowest"] is not None:
        return figure(question["lowest"], language), figure(question["highest"], language)
    told = sorted(
        {
            TRUTH[language][value] if isinstance(value, bool) else str(value)
            for name in question["claims"]
            if name in exports.claims and (value := exports.claims[name]["value"]) is not None
        }
    )
    return (told[0], told[-1]) if told else ("", "")


def listed(queries: Iterable[NamedQuery]) -> str:
    """The named queries, a line each."""
    rows = [(query.name, query.title) for query in queries]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:{width}}  {title}" for name, title in rows)


def described(query: NamedQuery) -> str:
    """What a named query asks, takes and returns."""
    lines = [f"{query.name}: {query.title}", "", query.description]
    if query.parameters:
        lines += ["", "Parameters"]
        for one in query.parameters:
            choices = f": {' or '.join(one.choices)}" if one.choices else ""
            lines.append(f"  -p {one.name}={one.default or '...'}  {one.description}{choices}")
    lines += ["", "Columns", *(f"  {column.name}: {column.description}" for column in query.columns)]
    return "\n".join(lines)
