"""The commands that work on the exported graph, and what a build says of its names and its time."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph
import pytest
from click.testing import CliRunner, Result

from graphkit.cli import main
from graphkit.export.turtle import write_turtle
from tests.builds import built
from tests.support import DATASET, RUN

TEXT = "Trois personnes ont été tuées jeudi 20 mars 2025 à Lyon, selon la préfecture du Rhône.\n"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "graph.ttl"
    write_turtle(DATASET, path, run=RUN)
    return path


def graphkit(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.model
def test_a_build_has_the_base_and_the_time_that_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    options = ("--base", "https://desk.example/2025/", "--time", "2026-11-21T10:00:00Z")
    found = built([tmp_path / "a.txt"], tmp_path / "out", *options)
    assert found.result.exit_code == 0, found.result.output
    text = (found.out / "graph.ttl").read_text("utf-8")
    assert "@prefix claim: <https://desk.example/2025/claim/> ." in text
    assert "https://example.org/" not in text
    assert 'prov:endedAtTime "2026-11-21T10:00:00+00:00"^^xsd:dateTime' in text
    assert graphkit("validate", found.out / "graph.ttl").exit_code == 0
    again = built([tmp_path / "a.txt"], tmp_path / "again", *options)
    assert (again.out / "graph.ttl").read_text("utf-8") == text


@pytest.mark.parametrize("options", [("--base", "desk/"), ("--base", "https://desk.example"), ("--time", "yesterday")])
def test_a_bad_base_or_time_is_told_before_anything_is_read(options: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    result = built([tmp_path / "a.txt"], tmp_path / "out", *options).result
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["graph.nt", "graph.trig", "graph.jsonld", "store"])
def test_convert_writes_what_query_reads(name: str, path: Path, tmp_path: Path) -> None:
    assert graphkit("convert", tmp_path / name, "--file", path).stdout == f"Written to {tmp_path / name}\n"
    ask = ("query", "disagreements", "--format", "csv")
    assert graphkit(*ask, "--file", tmp_path / name).stdout == graphkit(*ask, "--file", path).stdout != ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["convert", "graph.xlsx"], "no form to write"),
        (["convert", "graph.nt", "--file", "gone.ttl"], "gone.ttl: there is no such file"),
        (["serve", "--file", "gone.ttl", "--no-browser"], "gone.ttl: there is no such file"),
        (["serve", "--port", "70000"], "--port"),
        (["query", "ASK {}", "--timeout", "-1"], "--timeout"),
    ],
)
def test_mistakes_are_one_message(arguments: list[str], message: str) -> None:
    result = graphkit(*arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert "Traceback" not in result.output


def test_service_is_refused_until_it_is_allowed(path: Path) -> None:
    ask = ("query", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "--file", path)
    assert "SERVICE calls another machine" in graphkit(*ask).output
    assert "the query failed" in graphkit(*ask, "--allow-service").output


def test_a_time_limit_ends_a_query(path: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(STR(?a) < STR(?i)) }"
    result = graphkit("query", endless, "--file", path, "--timeout", "0.2")
    assert result.exit_code == 2
    assert "no answer within 0.2 s" in result.output


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_serve_ends_with_its_server(how: signal.Signals, path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "graphkit", "serve", "--file", str(path), "--port", str(port), "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"Query form  http://127.0.0.1:{port}/\n"
        process.send_signal(how)
        try:
            _, errors = process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    assert process.returncode == 0, errors
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return
    pytest.fail("the server is still there")


def test_a_store_is_opened_reading_only(path: Path, tmp_path: Path) -> None:
    graphkit("convert", tmp_path / "store", "--file", path)
    before = sorted(found.name for found in (tmp_path / "store").iterdir())
    assert graphkit("query", "provenance", "--file", tmp_path / "store").exit_code == 0
    assert sorted(found.name for found in (tmp_path / "store").iterdir()) == before
    assert len(pyoxigraph.Store.read_only(str(tmp_path / "store"))) > 100
