"""Corpora: patterns, tables, archives, standard input; what breaks in them is told record by record."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import ReadError
from graphkit.model import Document
from graphkit.read import read_paths, records
from tests.read.test_read_paths import PAGE, TEXT

ROWS = [{"corps": TEXT, "titre": f"Titre {number}", "jour": "2025-03-20", "journal": "Le Fanal"} for number in (1, 2)]
COLUMNS = {"text": "corps", "title": "titre", "published": "jour", "outlet": "journal"}


def both(*paths: Path, **options: Any) -> tuple[list[Document], list[ReadError]]:
    found = list(read_paths(paths, **options))
    return [one for one in found if isinstance(one, Document)], [one for one in found if isinstance(one, ReadError)]


def write_table(path: Path) -> None:
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as handle:
            table = csv.DictWriter(handle, list(ROWS[0]))
            table.writeheader()
            table.writerows(ROWS)
    elif path.suffix == ".parquet":
        pyarrow = pytest.importorskip("pyarrow")
        from pyarrow import parquet

        parquet.write_table(pyarrow.Table.from_pylist(ROWS), path)
    else:
        lines = "\n".join(json.dumps(row) for row in ROWS).encode()
        path.write_bytes(gzip.compress(lines, mtime=0) if path.suffix == ".gz" else lines)


@pytest.mark.parametrize("name", ["a.csv", "a.parquet", "a.jsonl", "a.jsonl.gz"])
def test_tables_by_the_names_of_their_columns(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write_table(path)
    documents, errors = both(path, columns=COLUMNS)
    assert not errors
    assert [one.id for one in documents] == [f"{name}#1", f"{name}#2"]
    assert documents[1].title == "Titre 2"
    assert documents[1].outlet == "Le Fanal"
    assert documents[1].published
    assert documents[1].published.edtf == "2025-03-20"
    documents, errors = both(path)  # "corps" is none of the usual names
    assert not documents
    assert [error.found for error in errors] == ["has no text", "has no text"]


def test_a_row_that_cannot_be_read_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'text\n""\n"{TEXT}"\n', "utf-8")
    documents, errors = both(path)
    assert [one.id for one in documents] == ["a.csv#2"]
    assert [error.where for error in errors] == [f"{path}#1"]


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"text\n\xe9t\xe9\n", "is not UTF-8"),
        ("a.jsonl.gz", gzip.compress(b'{"text": "x"}\n' * 9, mtime=0)[:-12], "is not whole"),
        ("b.jsonl.gz", b"no gzip", "is not whole"),
        ("a.parquet", b"no table", "is not Parquet"),
        ("a.warc", b"", "has no records"),
        ("a.warc", b"nothing of an archive\r\n", "breaks off"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, name: str, data: bytes, found: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert found in both(tmp_path / name)[1][-1].found


def archive(*pages: tuple[str, str, str]) -> bytes:
    """A WARC of (address, status, content type), each with the page."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True)
    for address, status, kind in pages:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        payload = io.BytesIO(PAGE.encode())
        writer.write_record(writer.create_warc_record(address, "response", payload=payload, http_headers=headers))
    return stream.getvalue()


def test_pages_of_a_web_archive(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    html = "text/html; charset=utf-8"
    path.write_bytes(
        archive(
            ("https://fanal.example/a", "200 OK", html),
            ("https://fanal.example/gone", "404 Not Found", html),
            ("https://fanal.example/b.png", "200 OK", "image/png"),
            ("https://fanal.example/c", "200 OK", html),
        )
    )
    documents, errors = both(path)
    assert not errors
    assert [(one.id, one.url) for one in documents] == [
        ("crawl.warc.gz#1", "https://fanal.example/a"),
        ("crawl.warc.gz#4", "https://fanal.example/c"),
    ]
    assert documents[0].outlet == "Le Fanal"


def test_patterns_stand_for_files(tmp_path: Path) -> None:
    for name in ("one/a.txt", "one/deep/b.txt", "two/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    assert [one.id for one in both(tmp_path / "one" / "**" / "*.txt")[0]] == ["a.txt", "b.txt"]
    assert both(tmp_path / "three" / "*.txt")[1][0].found == "does not exist"


def test_standard_input_is_read_as_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps({"text": TEXT}).encode())))
    assert [one.id for one in both(Path("-"))[0]] == ["stdin#1"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (record,) = records([Path("-")], stdin=".txt")
    assert not isinstance(record, ReadError)
    assert (record.name, record.data) == ("stdin", TEXT.encode())


def test_lines_are_streamed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        """Lines without end: whoever reads it all never comes back."""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            buffer[:6] = b'"abc"\n'
            return 6

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    assert next(iter(records([Path("-")])))
