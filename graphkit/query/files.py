"""The files that hold a graph: which form of RDF, and read as a stream."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import QueryError

if TYPE_CHECKING:
    import pyoxigraph


def form_of(path: Path) -> pyoxigraph.RdfFormat:
    """The form that a file's suffix names: ``.ttl``, ``.nt``, ``.trig``, ``.jsonld`` and others.

    Raises QueryError where it is missing or its suffix names none.
    """
    import pyoxigraph

    if not path.is_file():
        raise QueryError(f"{path}: there is no such file; build the graph first, or name its Turtle file")
    form = pyoxigraph.RdfFormat.from_extension(path.suffix.removeprefix("."))
    if form is None:
        raise QueryError(f"{path}: not a file of RDF by its name; name a .ttl, .nt, .trig or .jsonld file")
    return form


def parsed(path: Path) -> pyoxigraph.QuadParser:
    """The statements of a file, read as they are asked for. Raises QueryError where it cannot be opened."""
    import pyoxigraph

    form = form_of(path)
    try:
        return pyoxigraph.parse(path=str(path), format=form)
    except OSError as error:
        raise QueryError(f"{path}: cannot be read ({error})") from error
