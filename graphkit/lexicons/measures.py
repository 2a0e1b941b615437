"""The measures and populations, as plain data, checked once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graphkit.errors import LexiconError
from graphkit.lexicons.loader import shared


def load_measures() -> Mapping[str, Any]:
    """``{"measures": {id: row}, "populations": {id: row}, "events": {id: row}}``, as ``measures.yaml`` tells
    its fields.

    Raises LexiconError where a row names a measure or a population that has no row, or lacks a language's
    label.
    """
    table = shared("measures")
    problems = list(_problems(table))
    if problems:
        raise LexiconError(f"measures.yaml: {problems[0]}; mend that row")
    return table


def _problems(table: Mapping[str, Any]) -> Iterator[str]:
    for section in ("measures", "populations", "events"):
        rows = table.get(section)
        if not isinstance(rows, dict):
            yield f"found no {section!r}"
            continue
        for name, row in rows.items():
            for other in (*row.get("broader", ()), *row.get("addends", ()), *row.get("base", ())):
                if other not in rows:
                    yield f"{name} names {other!r}, which has no row in {section}"
            for language in ("fr", "en"):
                wanted = {"label", "question" if section == "measures" else "words"}
                lacking = sorted(wanted - set(row.get(language, ())))
                if lacking:
                    yield f"{name} has no {language} {' and '.join(lacking)}"
