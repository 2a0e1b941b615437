"""N-Triples from an exported Turtle file: the same triples, one a line, in the same order."""

from __future__ import annotations

import os
from pathlib import Path

from graphkit.export.atomic import replacing


def write_ntriples(turtle: str | os.PathLike[str], path: str | os.PathLike[str]) -> None:
    """Write the triples of a Turtle file to ``path``, as a stream. Raises OSError, SyntaxError."""
    import pyoxigraph

    quads = pyoxigraph.parse(path=str(Path(turtle)), format=pyoxigraph.RdfFormat.TURTLE)
    with replacing(path) as handle:
        for quad in quads:
            handle.write(f"{quad.triple} .\n")
