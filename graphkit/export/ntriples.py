"""N-Triples from an exported Turtle file: the same triples, one a line, in the same order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.export.atomic import replacing

if TYPE_CHECKING:
    import pyoxigraph


def write_ntriples(turtle: str | os.PathLike[str], path: str | os.PathLike[str]) -> None:
    """Write the triples of a Turtle file to ``path``, as a stream. Raises OSError, SyntaxError."""
    with replacing(path) as handle:
        for quad in read_turtle(turtle):
            handle.write(f"{quad.triple} .\n")


def read_turtle(path: str | os.PathLike[str]) -> pyoxigraph.QuadParser:
    """The triples of a Turtle file, read as they are asked for; a mistake raises SyntaxError on its way."""
    import pyoxigraph

    return pyoxigraph.parse(path=str(Path(path)), format=pyoxigraph.RdfFormat.TURTLE)
