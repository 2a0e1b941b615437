"""Exports in parts, for programs that read with many hands: claims as Parquet, the graph as N-Triples.

A question's claims are in one part, and so is all that the graph says of a subject. The parts put together are the
whole, whatever their number; the same input gives the same parts.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from graphkit.errors import ExportError
from graphkit.export.atomic import replacing

# column -> its type in Arrow; named as in claims.jsonl, with what is nested there put flat
COLUMNS = {
    "id": "string", "document": "string", "kind": "string", "measure": "string", "question": "string",
    "number": "float64", "text": "string", "lower": "float64", "upper": "float64", "suggested_lower": "float64",
    "suggested_upper": "float64", "qualifier": "string", "unit": "string", "modality": "string", "origin": "string",
    "origin_label": "string", "population": "string", "place": "string", "as_of": "string", "as_of_basis": "string",
    "quote": "string", "quote_start": "int64", "quote_end": "int64", "value_text": "string", "value_start": "int64",
    "value_end": "int64",
}  # fmt: skip
_NESTED = {"origin": "id", "place": "id"}
_ROWS = 10_000  # written at once: what is held of a part


def write_parquet(claims: Path, folder: Path, parts: int) -> tuple[Path, ...]:
    """Write ``part-0000.parquet``... with the claims of a table (``claims.jsonl``), as a stream, those of one question
    in one part; the files written.

    Raises ExportError where pyarrow is not installed, OSError where the folder cannot be written.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        found = "claims as Parquet need the library pyarrow"
        raise ExportError(f"{found}; install it: pip install 'graphkit-news[parquet]'") from error
    schema = pyarrow.schema([(name, getattr(pyarrow, kind)()) for name, kind in COLUMNS.items()])
    files = _files(folder, "parquet", parts)
    unfinished = [path.with_name(f".{path.name}.part") for path in files]
    waiting: list[list[dict[str, Any]]] = [[] for _ in files]
    with ExitStack() as stack, claims.open(encoding="utf-8") as lines:
        writers = [stack.enter_context(parquet.ParquetWriter(path, schema)) for path in unfinished]

        def put(part: int) -> None:
            writers[part].write_table(pyarrow.Table.from_pylist(waiting[part], schema=schema))
            waiting[part] = []

        for row in map(json.loads, lines):
            part = _part(row["question"] or row["id"], parts)
            waiting[part].append(_flat(row))
            if len(waiting[part]) == _ROWS:
                put(part)
        for part in range(parts):
            put(part)
    for path, done in zip(files, unfinished, strict=True):
        done.replace(path)
    return files


def write_triples(turtle: Path, folder: Path, parts: int) -> tuple[Path, ...]:
    """Write the triples of a Turtle file as ``part-0000.nt``..., a subject in one part, as a stream; the files written.

    Raises OSError where the folder cannot be written.
    """
    import pyoxigraph

    files = _files(folder, "nt", parts)
    with ExitStack() as stack:
        handles = [stack.enter_context(replacing(path)) for path in files]
        for quad in pyoxigraph.parse(path=str(turtle), format=pyoxigraph.RdfFormat.TURTLE):
            handles[_part(str(quad.subject), parts)].write(f"{quad.triple} .\n")
    return files


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    value = row["value"]
    number = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
    flat = {name: row.get(name) for name in COLUMNS}
    nested = {name: row[name][key] if row.get(name) else None for name, key in _NESTED.items()}
    text = None if value is None or number is not None else str(value).lower()
    return {**flat, **nested, "origin_label": row["origin"]["label"], "number": number, "text": text}


def _part(key: str, parts: int) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big") % parts


def _files(folder: Path, suffix: str, parts: int) -> tuple[Path, ...]:
    """The files of the parts; what a run with more of them left is removed."""
    folder.mkdir(parents=True, exist_ok=True)
    files = tuple(folder / f"part-{number:04d}.{suffix}" for number in range(parts))
    for old in _others(folder.glob(f"part-*.{suffix}"), files):
        old.unlink()
    return files


def _others(found: Iterable[Path], files: tuple[Path, ...]) -> Iterator[Path]:
    return (path for path in sorted(found) if path not in files)
