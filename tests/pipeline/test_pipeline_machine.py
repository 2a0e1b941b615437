"""The same bytes whatever the machine; a cache that costs what is new; what is imported when."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit import pipeline
from graphkit.annotate.models import model
from graphkit.errors import ReadError
from graphkit.model import Document, Entity
from graphkit.pipeline import Machine, Options, found, reading
from graphkit.pipeline.results import Found
from tests.builds import SEEDS, built

pytestmark = pytest.mark.model

COPIES = 9  # of four dispatches: more chunks of work than are done without workers
LOADED = (
    "import sys, graphkit.cli as c\ntry: c.main(sys.argv[1:])\nexcept SystemExit: pass\nprint('spacy' in sys.modules)"
)


def corpus(folder: Path, copies: int = COPIES) -> Path:
    """The dispatches several times over, as different texts."""
    folder.mkdir()
    for path in sorted(SEEDS.glob("*.txt")):
        for copy in range(copies):
            text = path.read_text("utf-8").replace(" 000", f" {copy:03d}")
            (folder / f"{copy:02d}-{path.name}").write_text(text, "utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def spacy_loaded(*arguments: str | Path) -> bool:
    """Whether a command, in a process of its own, imports spaCy."""
    command = [sys.executable, "-c", LOADED, *map(str, arguments)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True).stdout
    return told.splitlines()[-1] == "True"


def test_the_exports_are_the_same_bytes_for_any_number_of_workers(tmp_path: Path) -> None:
    texts = corpus(tmp_path / "texts")
    outs = [tmp_path / f"out{workers}" for workers in (1, 2, 3)]
    for workers, out in enumerate(outs, 1):
        found = pipeline.run([texts], out, Options(machine=Machine(workers)))
        assert len(found.documents) == 4 * COPIES
    assert contents(outs[0]) == contents(outs[1]) == contents(outs[2])


def test_a_run_finds_anew_only_what_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from graphkit.pipeline.found import Settings

    worked: list[str] = []
    found_in = Settings._found
    monkeypatch.setattr(Settings, "_found", lambda self, record: worked.append(record.where) or found_in(self, record))
    texts, out = corpus(tmp_path / "texts", 1), tmp_path / "out"
    options = Options(machine=Machine(cache=tmp_path / "found.sqlite"))
    assert not pipeline.run([texts], out, options).unchanged
    assert len(worked) == 4
    first = contents(out)
    assert pipeline.run([texts], out, options).unchanged
    shutil.copy(SEEDS / "matin-des-alpages-juin.html", texts)
    assert len(pipeline.run([texts], out, options).documents) == 5
    assert len(worked) == 5
    (texts / "matin-des-alpages-juin.html").unlink()
    assert not pipeline.run([texts], out, options).unchanged
    assert len(worked) == 5
    assert contents(out) == first
    assert pipeline.run([texts.rename(tmp_path / "moved")], out, options).documents
    assert len(worked) == 5
    assert contents(out) == first


def test_exports_that_were_touched_are_written_again(tmp_path: Path) -> None:
    out, options = tmp_path / "out", Options(machine=Machine(cache=tmp_path / "found.sqlite"))
    pipeline.run([SEEDS], out, options)
    (out / "graph.ttl").write_text("gone", "utf-8")
    assert not pipeline.run([SEEDS], out, options).unchanged
    assert (out / "graph.ttl").stat().st_size > 1000
    assert not pipeline.run([SEEDS], out, Options(language="fr", machine=options.machine)).unchanged


def test_an_unchanged_corpus_needs_no_spacy_and_neither_does_a_query(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build = ("build", SEEDS, "--out", out, "--cache", tmp_path / "found.sqlite")
    assert spacy_loaded(*build)
    assert not spacy_loaded(*build)
    (out / "graph.html").unlink()  # written again, from what is remembered
    assert not spacy_loaded(*build)
    assert (out / "graph.html").exists()
    assert not spacy_loaded("query", "disagreements", "--file", out / "graph.ttl")
    assert not spacy_loaded("--help")


def test_models_are_let_go_of_where_many_texts_were_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = corpus(tmp_path / "texts", 2)
    pipeline.run([texts], tmp_path / "few")
    assert model.cache_info().currsize
    monkeypatch.setattr(reading, "_MANY", 8)
    pipeline.run([texts], tmp_path / "many")
    assert not model.cache_info().currsize
    assert contents(tmp_path / "many") == contents(tmp_path / "few")


def test_strict_stops_at_the_first_error_with_workers_too(tmp_path: Path) -> None:
    texts = corpus(tmp_path / "texts", 10)
    (texts / "05.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(ReadError, match=r"05\.txt"):
        pipeline.build([texts], Options(strict=True, machine=Machine(2)))


def test_a_text_on_which_a_rule_fails_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = corpus(tmp_path / "texts", 1)
    names = sorted(path.name for path in texts.iterdir())
    plain = found.found_in

    def failing(document: Document, users: tuple[Entity, ...]) -> Found:
        if document.id == names[0]:
            raise IndexError("list index out of range")
        return plain(document, users)

    monkeypatch.setattr(found, "found_in", failing)
    build = pipeline.build([texts])
    assert sorted(document.id for document in build.dataset.documents) == names[1:]
    (failure,) = build.failures
    assert failure.where.endswith(names[0])
    assert "IndexError in test_pipeline_machine.py, line" in failure.found


def test_a_text_that_kills_its_worker_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = corpus(tmp_path / "texts", 10)
    deadly = "Le volcan de Karsova dort."
    (texts / "03-deadly.txt").write_text(deadly, "utf-8")
    hook = tmp_path / "hook" / "sitecustomize.py"  # imported by every worker when it starts
    hook.parent.mkdir()
    hook.write_text(
        "import os, signal, graphkit.read.record as r\nplain = r.document\n"
        f"def document(record, columns=None):\n    if {deadly.encode()!r} in record.data:\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n    return plain(record, columns)\nr.document = document\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(hook.parent), *sys.path]))
    found = built([texts], tmp_path / "out", "--workers", "2", "--no-cache", "--json")
    assert found.result.exit_code == 1
    assert '"documents": 40' in found.result.output
    assert "03-deadly.txt: ended the process that read it, twice" in found.result.stderr
