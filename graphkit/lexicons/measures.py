"""The measures and populations, as plain data, checked once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from graphkit.errors import LexiconError
from graphkit.lexicons.loader import extra, languages, load, shared


def load_measures() -> Mapping[str, Any]:
    """``{"measures": {id: row}, "populations": {id: row}, "events": {id: row}}``, as ``measures.yaml`` tells
    its fields. What other languages call populations and events is added from their ``counted.yaml``.

    Raises LexiconError where a row names a measure or a population that has no row, or lacks a language's
    label.
    """
    return _checked(languages())


@lru_cache(maxsize=1)
def by_place() -> frozenset[str]:
    """The measures of which a town's figure and its country's are two counts."""
    return frozenset(name for name, row in load_measures()["measures"].items() if row.get("by_place"))


def load_idle() -> tuple[str, ...]:
    """Words of every language that name nothing that happens: its small words, the days of the week, the months."""
    small = (word for code in languages() for word in load(code, "function_words")["words"])
    days = (word for code in languages() for part in ("weekdays", "months") for word in load(code, "calendar")[part])
    return tuple(sorted({*small, *days}))


@lru_cache(maxsize=4)
def _checked(every: tuple[str, ...]) -> Mapping[str, Any]:
    table = shared("measures")
    problems = list(_problems(table))
    if problems:
        raise LexiconError(f"measures.yaml: {problems[0]}; mend that row")
    named = {language: extra(language, "counted") for language in every}
    return {section: _with_words(section, rows, named) for section, rows in table.items()}


def _with_words(
    section: str, rows: Mapping[str, Mapping[str, Any]], named: Mapping[str, Mapping[str, Any]]
) -> Mapping[str, Mapping[str, Any]]:
    """The rows of a section with the words that packs have for them. Raises LexiconError at a row that is not there."""
    found = {name: dict(row) for name, row in rows.items()}
    for language, sections in named.items():
        for name, words in sections.get(section, {}).items():
            if name not in found:
                raise LexiconError(f"{language}/counted.yaml: {name!r} is none of the {section} of measures.yaml")
            found[name][language] = {"words": words}
    return found


def _problems(table: Mapping[str, Any]) -> Iterator[str]:
    for section in ("measures", "populations", "events"):
        rows = table.get(section)
        if not isinstance(rows, dict):
            yield f"found no {section!r}"
            continue
        for name, row in rows.items():
            for other in (*row.get("whoever", ()), *row.get("like", ()), *filter(None, [row.get("asked")])):
                if other not in (table.get("populations") or ()):
                    yield f"{name} names {other!r}, which has no row in populations"
            for other in (*row.get("broader", ()), *row.get("addends", ()), *row.get("base", ())):
                if other not in rows:
                    yield f"{name} names {other!r}, which has no row in {section}"
            for language in ("fr", "en"):
                wanted = {"label", "question" if section == "measures" else "words"}
                lacking = sorted(wanted - set(row.get(language, ())))
                if lacking:
                    yield f"{name} has no {language} {' and '.join(lacking)}"
