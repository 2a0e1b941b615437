"""Running a query on an RDF file or on a store directory."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import QueryError
from graphkit.query.catalogue import describe, filled
from graphkit.query.files import form_of
from graphkit.query.guard import check

if TYPE_CHECKING:
    import pyoxigraph

Value = str | int | float | bool | None
NO_PARAMETERS: Mapping[str, object] = {}
TIMEOUT = 60.0  # seconds

_XSD = "http://www.w3.org/2001/XMLSchema#"
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_NAME = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Table:
    """A query's answer: plain Python values, None where a cell is unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def run(
    name_or_sparql: str,
    path: str | os.PathLike[str],
    *,
    parameters: Mapping[str, object] = NO_PARAMETERS,
    allow_service: bool = False,
    timeout: float | None = TIMEOUT,
) -> Table:
    """Run a named query, or SPARQL text, on an RDF file or a store directory.

    ``timeout`` is in seconds, for loading and answering together; None waits for ever. ASK gives one cell
    ``answer``, CONSTRUCT and DESCRIBE the columns subject, predicate, object. Raises QueryError: an unknown
    name, a parameter that the query does not take, a mistake (with its line), an update, SERVICE where it is
    not allowed, a file that is missing or no RDF, the time being up.
    """
    named = bool(_NAME.fullmatch(name_or_sparql.strip()))
    if named:
        sparql = filled(describe(name_or_sparql.strip()), parameters)
    elif parameters:
        raise QueryError("parameters go with named queries; write the values into the SPARQL text instead")
    else:
        sparql = name_or_sparql
    check(sparql, allow_service=allow_service)
    return _in_time(sparql, Path(path), timeout)


def open_store(path: Path, folder: Path | None = None) -> pyoxigraph.Store:
    """A store for reading: a store directory as it is; an RDF file in memory, or in ``folder``. Raises QueryError."""
    import pyoxigraph

    if path.is_dir():
        try:
            return pyoxigraph.Store.read_only(str(path))
        except OSError as error:
            raise QueryError(f"{path}: is no store directory ({error}); make one with: graphkit convert") from error
    form = form_of(path)
    store = pyoxigraph.Store(str(folder) if folder else None)
    try:
        store.bulk_load(path=str(path), format=form)
    except SyntaxError as error:
        raise QueryError(f"{path}: not valid RDF: {error}; build the graph again") from error
    except OSError as error:
        raise QueryError(f"{path}: cannot be read ({error})") from error
    return store


def _in_time(sparql: str, path: Path, timeout: float | None) -> Table:
    """Answer in a thread of its own: pyoxigraph knows no time limit, but lets other threads run meanwhile."""
    answer: list[Table] = []
    failure: list[str] = []

    def work() -> None:
        try:
            answer.append(_answer(sparql, path))
        except Exception as error:  # told, not passed on: its frames hold what must die in this thread
            failure.append(str(error))

    thread = threading.Thread(target=work, daemon=True, name="graphkit-query")
    thread.start()
    thread.join(timeout)
    if thread.is_alive():
        raise QueryError(f"no answer within {timeout:g} s; narrow the query (LIMIT, a name) or allow it more time")
    if failure:
        raise QueryError(failure[0])
    return answer[0]


def _answer(sparql: str, path: Path) -> Table:
    import pyoxigraph

    store = open_store(path)
    try:
        union = next(store.named_graphs(), None) is not None  # TriG: all graphs are asked together
        result: Any = store.query(sparql, use_default_graph_as_union=union)
        if isinstance(result, pyoxigraph.QueryBoolean):
            return Table(("answer",), ((bool(result),),))
        if isinstance(result, pyoxigraph.QueryTriples):
            rows = tuple(tuple(map(plain, (t.subject, t.predicate, t.object))) for t in result)
            return Table(("subject", "predicate", "object"), rows)
        columns = tuple(variable.value for variable in result.variables)
        return Table(columns, tuple(tuple(plain(term) for term in row) for row in result))
    except SyntaxError as error:
        raise QueryError(_mistake(sparql, str(error))) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query failed: {error}") from error


def _mistake(sparql: str, message: str) -> str:
    """Where the parser gave up, with the line itself."""
    found = _PLACE.search(message)
    if not found:
        return f"not valid SPARQL: {message}"
    line, column = int(found[1]), int(found[2])
    lines = sparql.splitlines() or [""]
    shown = lines[min(line, len(lines)) - 1].strip() or "(end of the query)"
    return f"line {line}, column {column}: {found[3].strip()}, near: {shown}"


def plain(term: Any) -> Value:
    """An RDF term for display: numbers and truth values as such, all else as its text."""
    if term is None:
        return None
    datatype = getattr(getattr(term, "datatype", None), "value", "")
    if datatype == f"{_XSD}integer":
        return int(term.value)
    if datatype in (f"{_XSD}decimal", f"{_XSD}double", f"{_XSD}float"):
        number = float(term.value)
        return int(number) if number.is_integer() else number
    if datatype == f"{_XSD}boolean":
        return str(term.value) in ("true", "1")
    return str(term.value) if hasattr(term, "value") else str(term)
