"""A query's answer as CSV, JSON or Markdown text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping

from graphkit.errors import QueryError
from graphkit.query.run import Table, Value


def formatted(table: Table, form: str) -> str:
    """The table as ``csv``, ``json`` or ``markdown``, ending in a newline. Raises QueryError."""
    if form not in FORMATS:
        raise QueryError(f"no format is named {form!r}; there are: {', '.join(FORMATS)}")
    return FORMATS[form](table)


def to_csv(table: Table) -> str:
    """RFC 4180 with "\\n" line ends; an unbound cell is empty."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([cell_text(cell) for cell in row] for row in table.rows)
    return buffer.getvalue()


def to_json(table: Table) -> str:
    """A list of objects, one a row; an unbound cell is null."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def to_markdown(table: Table) -> str:
    """A pipe table; bars and line ends within cells are escaped."""
    lines = [table.columns, tuple("---" for _ in table.columns), *table.rows]
    return "".join(f"| {' | '.join(_markdown_cell(cell) for cell in line)} |\n" for line in lines)


def cell_text(cell: Value) -> str:
    """One cell as text: ``true``/``false`` as SPARQL writes them, unbound as nothing."""
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _markdown_cell(cell: Value) -> str:
    text = cell_text(cell).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return " ".join(text.split())


FORMATS: Mapping[str, Callable[[Table], str]] = {"csv": to_csv, "json": to_json, "markdown": to_markdown}
