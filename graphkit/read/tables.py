"""Tables: a news text a row, in CSV or Parquet. A row becomes a record as if it had been a line of JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from graphkit.errors import ReadError
from graphkit.read.decode import LINE_LIMIT
from graphkit.read.record import Record

_ROWS_AT_ONCE = 256


def read_csv(stream: BinaryIO, name: str, where: str) -> Iterator[Record | ReadError]:
    """A record a row, streamed, numbered from 1; the first line names the columns.

    Raises ReadError where the file is empty, is not UTF-8 or has a cell without end.
    """
    csv.field_size_limit(LINE_LIMIT)
    lines = io.TextIOWrapper(stream, "utf-8-sig", newline="")
    rows = csv.DictReader(lines)
    try:
        if not rows.fieldnames:
            raise ReadError(where, "is empty", "write the names of the columns, then a row a text")
        for number, row in enumerate(rows, 1):
            yield Record(f"{name}#{number}", f"{where}#{number}", "json", _json(row))
    except UnicodeDecodeError as error:
        raise ReadError(where, f"is not UTF-8 ({error.reason})", "convert it with iconv") from error
    except csv.Error as error:
        found = f"is not CSV after row {rows.line_num} ({error})"
        raise ReadError(where, found, "quote cells that hold quotes, commas or line ends") from error


def read_parquet(stream: BinaryIO, name: str, where: str) -> Iterator[Record | ReadError]:
    """A record a row, a few hundred rows in memory at a time. Raises ReadError where the file is no Parquet."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        advice = "install it: pip install 'graphkit-news[parquet]'"
        raise ReadError(where, "is Parquet, which needs the library pyarrow", advice) from error

    if not stream.seekable():
        raise ReadError(where, "is Parquet, whose table of contents stands at its end", "give it as a file")
    number = 0
    try:
        for batch in parquet.ParquetFile(stream).iter_batches(batch_size=_ROWS_AT_ONCE):
            for row in batch.to_pylist():
                number += 1
                yield Record(f"{name}#{number}", f"{where}#{number}", "json", _json(row))
    except pyarrow.ArrowException as error:
        found = f"is not Parquet that can be read ({str(error).splitlines()[0]})"
        raise ReadError(where, found, "write the file again") from error


def _json(row: dict[str, object]) -> bytes:
    """A row as JSON; dates as they print, so that a column of dates tells when a text was published."""
    return json.dumps(row, ensure_ascii=False, default=str).encode()
