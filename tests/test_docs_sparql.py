"""What docs/sparql.md shows is what happens. After a change: ``python -m tests.readme``; read the diff."""

from __future__ import annotations

import shlex
import shutil
import socket
import subprocess

import pytest

from graphkit.query import formatted, run, served
from tests.builds import Built
from tests.readme import ROOT
from tests.worked import curl_calls, examples


@pytest.mark.model
@pytest.mark.parametrize("number", range(len(examples())))
def test_each_example_gives_its_table(demonstration: Built, number: int) -> None:
    sparql, table = examples()[number]
    found = run(sparql, demonstration.out / "graph.ttl")
    assert found.rows
    assert formatted(found, "markdown") == table


def test_there_are_five_examples() -> None:
    assert len(examples()) >= 5


@pytest.mark.model
@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_curl_calls_are_answered(demonstration: Built) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert len(curl_calls()) >= 4
    with served(demonstration.out / "graph.ttl", port=port):
        for call in curl_calls():
            words = ["--fail" if word == "--silent" else word for word in shlex.split(call.replace("7878", str(port)))]
            done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
            assert done.returncode == 0, call
            assert "North Korea" in done.stdout or ".txt" in done.stdout, f"{call}: {done.stdout[:200]}"
