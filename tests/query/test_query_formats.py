"""Tables as text that reads back."""

from __future__ import annotations

import csv
import io
import json

import pytest

from graphkit.errors import QueryError
from graphkit.query import Table, formatted
from tests.support import NASTY

TABLE = Table(("a", "b|c"), ((1, NASTY), (True, None), (2.5, "x|y\nz")))


def test_csv_reads_back() -> None:
    assert list(csv.reader(io.StringIO(formatted(TABLE, "csv"), newline=""))) == [
        ["a", "b|c"],
        ["1", NASTY],
        ["true", ""],
        ["2.5", "x|y\nz"],
    ]


def test_json_reads_back() -> None:
    assert json.loads(formatted(TABLE, "json"))[0] == {"a": 1, "b|c": NASTY}
    assert json.loads(formatted(TABLE, "json"))[1] == {"a": True, "b|c": None}


def test_markdown_keeps_one_line_a_row() -> None:
    lines = formatted(TABLE, "markdown").split("\n")
    assert lines[0] == "| a | b\\|c |"
    assert lines[1] == "| --- | --- |"
    assert lines[4] == "| 2.5 | x\\|y z |"
    assert len(lines) == 6
    assert "<b>" not in lines[2]


def test_another_format_is_refused() -> None:
    with pytest.raises(QueryError, match="there are: csv, json, markdown"):
        formatted(TABLE, "xml")
