"""The server answers as graphkit query does, on this machine alone, and changes nothing."""

from __future__ import annotations

import socket
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from graphkit.errors import QueryError
from graphkit.export.store import write_store
from graphkit.export.turtle import write_turtle
from graphkit.query import describe, run, served
from graphkit.query.formats import to_csv
from tests.support import DATASET, RUN


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("serve") / "graph.ttl"
    write_turtle(DATASET, path, run=RUN)
    return path


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetched(address: str, form: dict[str, str] | None = None) -> str:
    request = Request(address, urlencode(form).encode() if form else None, {"Accept": "text/csv, text/html"})
    with urlopen(request, timeout=10) as answer:
        return str(answer.read().decode())


@pytest.mark.parametrize("form", ["file", "store"])
def test_a_query_is_answered_as_on_the_command_line(form: str, path: Path, port: int, tmp_path: Path) -> None:
    source = path
    if form == "store":
        source = tmp_path / "store"
        write_store(path, source)
    with served(source, port=port) as process:
        answer = fetched(f"http://127.0.0.1:{port}/query", {"query": describe("disagreements").sparql})
    assert process.poll() is not None, "the server outlives its block"
    assert answer.replace("\r\n", "\n") == to_csv(run("disagreements", path))


def test_it_has_a_form_that_needs_no_other_machine_and_reads_only(path: Path, port: int) -> None:
    with served(path, port=port):
        page = fetched(f"http://127.0.0.1:{port}/")
        assert "yasgui" in page
        assert 'src="http' not in page
        assert 'href="http' not in page
        assert len(fetched(f"http://127.0.0.1:{port}/yasgui.min.js")) > 100_000
        with pytest.raises(HTTPError, match="403"):
            fetched(f"http://127.0.0.1:{port}/update", {"update": "INSERT DATA { <a:b> <a:c> <a:d> }"})


def test_what_stops_it_is_told(path: Path, port: int, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="there is no such file"), served(tmp_path / "gone.ttl", port=port):
        pass
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        with pytest.raises(QueryError, match=f"port {port} is taken"), served(path, port=port):
            pass
