"""The named queries: SPARQL files whose comments say what they ask, take and return.

A parameter stands in the query as ``VALUES ?name { "default" }``, so that each file runs
as it is in any engine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graphkit.errors import QueryError
from graphkit.query.ontology import ontology

_COMMENT = re.compile(r"^# (title|description|parameter|column): (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """``choices``: the only values that it takes; none where any will do."""

    name: str
    default: str
    description: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query of ``ontology/queries/``; ``name`` is its file name without ``.rq``."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    sparql: str


def list_queries() -> tuple[NamedQuery, ...]:
    """Every named query, by name. Raises QueryError where the queries are not installed."""
    return tuple(describe(path.stem) for path in sorted(ontology("queries").glob("*.rq")))


def describe(name: str) -> NamedQuery:
    """One named query. Raises QueryError where there is none of that name."""
    path = ontology("queries") / f"{name}.rq"
    if not re.fullmatch(r"[a-z0-9-]+", name) or not path.exists():
        known = ", ".join(sorted(found.stem for found in ontology("queries").glob("*.rq")))
        raise QueryError(f"no query is named {name!r}; there are: {known}")
    text = path.read_text("utf-8")
    said: dict[str, list[str]] = {"title": [], "description": [], "parameter": [], "column": []}
    for key, value in _COMMENT.findall(text):
        said[key].append(value)
    return NamedQuery(
        name,
        " ".join(said["title"]),
        " ".join(said["description"]),
        tuple(map(_parameter, said["parameter"])),
        tuple(Column(*_cells(line, 2)) for line in said["column"]),
        text,
    )


def _parameter(line: str) -> Parameter:
    """``name | default | description``, and ``| one, another`` where only some values will do."""
    name, default, description, *choices = _cells(line, 4)
    return Parameter(name, default, description, tuple(one.strip() for cell in choices for one in cell.split(",")))


def _cells(line: str, count: int) -> list[str]:
    return [cell.strip() for cell in line.split("|", count - 1)]


def filled(query: NamedQuery, parameters: Mapping[str, object]) -> str:
    """The query's SPARQL with its parameters' values in place of the defaults.

    Raises QueryError where the query has no such parameter, or where a value has the wrong form or is no choice of it.
    """
    takes = {parameter.name: parameter for parameter in query.parameters}
    text = query.sparql
    for name, value in parameters.items():
        if name not in takes:
            has = f"it takes {', '.join(takes)}" if takes else "it takes none"
            raise QueryError(f"query {query.name!r} has no parameter {name!r}; {has}")
        choices = takes[name].choices
        if choices and str(value) not in choices:
            raise QueryError(f"query {query.name!r}: {name} cannot be {str(value)!r}; write {' or '.join(choices)}")
        line = re.compile(rf'(VALUES \?{name} \{{ )("[^"]*"|\d+)( \}})')
        found = line.search(text)
        if found is None:
            raise QueryError(f"query {query.name!r} declares parameter {name!r} but has no VALUES line for it")
        literal = _literal(query.name, name, str(value), number=not found[2].startswith('"'))
        # a subquery has a VALUES line of its own: each one is filled
        text = _set(text, line, literal)
    return text


def _set(text: str, line: re.Pattern[str], literal: str) -> str:
    return line.sub(lambda match: f"{match[1]}{literal}{match[3]}", text)


def _literal(query: str, name: str, value: str, *, number: bool) -> str:
    if number:
        if not value.isdecimal():
            raise QueryError(f"query {query!r}: parameter {name!r} wants a whole number, got {value!r}")
        return value
    return '"' + "".join(_ESCAPES.get(char, char) for char in value) + '"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
