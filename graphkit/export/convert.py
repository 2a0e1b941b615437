"""An exported Turtle file in other forms, told by the name of what is to be written."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from graphkit.errors import ExportError
from graphkit.export.jsonld import Context, write_jsonld
from graphkit.export.ntriples import write_ntriples
from graphkit.export.store import write_store
from graphkit.export.trig import write_trig

PathLike = str | os.PathLike[str]


def convert(turtle: PathLike, target: PathLike, *, context: Context) -> None:
    """Write ``target`` from a Turtle file: ``.nt``, ``.jsonld`` (in the words of ``context``), ``.trig``; a name
    without suffix is a store directory.

    Raises ExportError for another suffix and for a source that is missing or no Turtle; OSError.
    """
    writers: Mapping[str, Callable[[PathLike, PathLike], None]] = {
        ".nt": write_ntriples,
        ".jsonld": lambda source, path: write_jsonld(source, path, context),
        ".trig": write_trig,
        "": write_store,
    }
    suffix = Path(target).suffix
    if suffix not in writers:
        raise ExportError(
            f"{target}: {suffix} is no form to write; end the name in .nt, .jsonld or .trig, or in nothing"
        )
    if not Path(turtle).is_file():
        raise ExportError(f"{turtle}: there is no such file; build the graph first, or name its Turtle file")
    try:
        writers[suffix](turtle, target)
    except SyntaxError as error:
        raise ExportError(f"{turtle}: not valid Turtle: {error}; build the graph again") from error
