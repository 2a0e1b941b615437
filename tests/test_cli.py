"""The command line: what each command prints, and what it says when something is wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphkit.cli import main
from graphkit.cli.explain import bounds
from graphkit.cli.exports import Row
from graphkit.cli.summary import strongest
from graphkit.read.decode import LINE_LIMIT
from tests.builds import SEEDS, Built, built

TEXT = "Trois personnes ont été tuées jeudi 20 mars 2025 à Lyon, selon la préfecture du Rhône.\n"
BAD = {
    "binary.txt": (b"PK\x03\x04\x00\x00\x00", "is binary"),
    "empty.txt": (b"", "is empty"),
    "encoding.txt": (TEXT.encode("latin-1"), "is not UTF-8"),
    "line.txt": (b"mot " * (LINE_LIMIT // 4 + 1), "the limit is"),
    "wide.txt": (TEXT.encode("utf-16"), "is UTF-16"),
}


def graphkit(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_help_names_every_command_with_an_example() -> None:
    assert "build" in graphkit("--help").output
    for name, command in main.commands.items():
        assert f"graphkit {name}" in (command.help or ""), f"{name}: no example"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from graphkit.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'rdflib', 'networkx', 'rich', 'pyoxigraph', 'numpy', 'yaml'} & set(sys.modules)\n"
        "sys.exit(str(sorted(heavy)) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.model
def test_build_ends_with_a_summary(demonstration: Built) -> None:
    said = demonstration.result.output
    assert said.startswith("5 documents, ")
    assert "Where sources disagree most:" in said
    assert "could not be read" not in said
    assert f"open {demonstration.out / 'graph.html'}" in said


@pytest.mark.model
def test_unreadable_files_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, (data, _) in BAD.items():
        (articles / name).write_bytes(data)
    (articles / "good.txt").write_text(TEXT, "utf-8")
    found = built([articles, tmp_path / "gone.txt"], tmp_path / "out")
    assert found.result.exit_code == 1
    lines = found.result.output.splitlines()
    for name, (_, reason) in (BAD | {"gone.txt": (b"", "does not exist")}).items():
        assert [line for line in lines if name in line and reason in line], name
    assert "6 inputs could not be read:" in lines
    assert {row["document"] for row in found.rows("claims")} <= {"good.txt"}
    assert (found.out / "graph.html").exists()


@pytest.mark.parametrize("name", sorted(BAD))
def test_where_nothing_can_be_read_nothing_is_written(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD[name][0])
    found = built([tmp_path / name], tmp_path / "out")
    assert found.result.exit_code == 2
    assert BAD[name][1] in found.result.stderr
    assert "nothing was written" in found.result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.model
def test_strict_stops_at_the_first_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    found = built([tmp_path], tmp_path / "out", "--strict")
    assert found.result.exit_code == 2
    assert "a.txt: is empty" in found.result.stderr
    assert "Traceback" not in found.result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.model
def test_quiet_says_only_what_went_wrong(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    good = built([tmp_path / "b.txt"], tmp_path / "out", "-q")
    assert (good.result.exit_code, good.result.output) == (0, "")
    bad = built([tmp_path / "b.txt", tmp_path / "gone.txt"], tmp_path / "out", "-q")
    assert (bad.result.exit_code, bad.result.stdout) == (1, "")
    assert "gone.txt: does not exist" in bad.result.stderr


@pytest.mark.model
def test_verbose_names_each_document_and_json_is_the_summary(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    found = built([tmp_path / "b.txt", tmp_path / "gone.txt"], tmp_path / "out", "-v", "--json")
    summary = json.loads(found.result.stdout)
    assert found.result.exit_code == 1
    assert summary["documents"] == 1
    assert summary["claims"] == len(found.rows("claims"))
    assert summary["failures"][0]["found"] == "does not exist"
    assert "b.txt: undated, no outlet, fr, " in found.result.stderr


def test_a_folder_that_cannot_be_written_is_one_message(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", "utf-8")
    result = built([SEEDS], tmp_path / "out").result
    assert result.exit_code == 2
    assert "out" in result.stderr


def test_what_cannot_be_written_is_told_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    below = built([tmp_path / "gone.txt"], tmp_path / "file" / "out").result
    assert (below.exit_code, "is a file; name another folder (--out)" in below.stderr) == (2, True)
    real = os.access  # root may write anywhere, so the system's answer is replaced
    monkeypatch.setattr("os.access", lambda path, mode: path != tmp_path and real(path, mode))
    refused = built([tmp_path / "gone.txt"], tmp_path / "new" / "out").result
    assert (refused.exit_code, f"{tmp_path} may not be written to" in refused.stderr) == (2, True)
    assert "gone.txt" not in below.stderr + refused.stderr


def test_ctrl_c_ends_with_a_word_and_the_status_of_shells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graphkit.pipeline.run", stopped)
    result = built([SEEDS], tmp_path / "out").result
    assert (result.exit_code, result.stderr) == (130, "Stopped.\n")
    watched = graphkit("watch", SEEDS, "--out", tmp_path / "out")
    assert (watched.exit_code, watched.output) == (0, "")


@pytest.mark.model
def test_tables_in_a_folder_are_told_as_passed_over(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "b.txt").write_text(TEXT, "utf-8")
    (articles / "t.csv").write_text(f'title,text\nLyon,"{TEXT.strip()}"\n', "utf-8")
    (articles / "entities.csv").write_text("id,type,label_fr\nfr/group/x,group,X\n", "utf-8")
    over = built([articles], tmp_path / "out").result
    assert over.exit_code == 0
    assert over.stderr == f"Passed over {articles / 't.csv'}: a CSV file is read where it is named itself\n"
    assert built([articles, articles / "t.csv"], tmp_path / "out").result.stderr == ""


@pytest.mark.model
def test_query_formats_hold_the_same_rows(demonstration: Built) -> None:
    ask = ("query", "who-reports-what", "--file", demonstration.out / "graph.ttl")
    records = json.loads(graphkit(*ask, "--format", "json").stdout)
    table = list(csv.DictReader(io.StringIO(graphkit(*ask, "--format", "csv").stdout)))
    markdown = graphkit(*ask, "--format", "markdown").stdout.splitlines()
    drawn = graphkit(*ask).stdout
    assert len(records) == len(table) == len(markdown) - 2 > 0
    assert records[0].keys() == table[0].keys()
    assert f"{len(records)} row" in drawn


@pytest.mark.model
def test_query_takes_sparql_and_parameters(demonstration: Built) -> None:
    file = demonstration.out / "graph.ttl"
    count = "SELECT (COUNT(?c) AS ?n) WHERE { ?c a <https://w3id.org/graphkit/ns#Claim> }"
    [row] = json.loads(graphkit("query", count, "--file", file, "--format", "json").stdout)
    assert row["n"] >= len(demonstration.rows("claims"))
    english = graphkit("query", "widest-questions", "-p", "language=en", "--file", file, "--format", "json")
    assert {row["question"] for row in json.loads(english.stdout)} & {
        row["labels"]["en"] for row in demonstration.rows("questions")
    }


def test_query_lists_and_describes() -> None:
    assert "disagreements" in graphkit("query", "--list").stdout
    described = graphkit("query", "disagreements", "--describe").stdout
    assert "-p language=fr" in described
    assert "reasons: why" in described


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["query"], "give the name of a query"),
        (["query", "no-such-query"], "no query is named"),
        (["query", "disagreements", "-p", "language"], "NAME=VALUE"),
        (["query", "disagreements", "--file", "gone.ttl"], "there is no such file"),
        (["query", "disagreements", "--describe", "-p", "x=1", "--format", "xml"], "xml"),
        (["explain", "c-1", "--out", "gone"], "run graphkit build first"),
        (["questions", "--out", "gone"], "run graphkit build first"),
        (["validate", "gone.ttl"], "there is no such file"),
    ],
)
def test_mistakes_are_told_in_a_sentence(arguments: list[str], message: str) -> None:
    result = graphkit(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.model
def test_explain_marks_the_value_and_gives_every_relation_with_its_reasons(demonstration: Built) -> None:
    relation = next(row for row in demonstration.rows("relations") if row["relation"] == "contradicts")
    claims = {row["id"]: row for row in demonstration.rows("claims")}
    claim = claims[relation["a"]]
    said = graphkit("explain", relation["a"], "--out", demonstration.out).stdout
    flat = " ".join(said.split())
    assert f"[{' '.join(claim['value_text'].split())}]" in flat
    assert f"contradicts {relation['b']}" in flat
    for reason in relation["reasons"]:
        assert " ".join(reason["en"].split()) in flat
    french = graphkit("explain", relation["a"], "--out", demonstration.out, "--language", "fr").stdout
    assert " ".join(relation["reasons"][0]["fr"].split()) in " ".join(french.split())
    assert all(f"\n{heading} " in french for heading in ("dit par", "dans", "date", "mesure"))
    assert not any(f"\n{heading} " in french for heading in ("said by", "in", "as of", "measure", "contradicts"))
    assert f"contredit {relation['b']} (" in french


@pytest.mark.model
def test_explain_shows_a_question_with_its_standing_answers_and_claims(demonstration: Built) -> None:
    row = max(demonstration.rows("questions"), key=lambda row: (row["spread"] or 0, row["id"]))
    said = graphkit("explain", row["id"], "--out", demonstration.out, "--language", "fr").stdout
    assert said.splitlines()[:2] == [row["id"], row["labels"]["fr"]]
    assert f"indépendantes\u00a0: {row['origins']}" in said
    assert all(name in said for name in row["claims"] if name.startswith("c-"))
    assert f"écart de 1 à {row['spread']:g}".replace(".", ",") in said
    assert "La dernière réponse de chaque source :" in said
    english = graphkit("explain", row["id"], "--out", demonstration.out).stdout
    assert f"{row['origins']} independent" in english
    assert f"{row['spread']:g} times apart" in english
    assert "give more of the id" in graphkit("explain", "q-", "--out", demonstration.out).stderr


@pytest.mark.model
def test_explain_takes_the_beginning_of_an_id_if_it_is_one_claims_own(demonstration: Built) -> None:
    name = demonstration.rows("claims")[0]["id"]
    assert graphkit("explain", name[:-2], "--out", demonstration.out).stdout.startswith(name)
    several = graphkit("explain", "c-", "--out", demonstration.out)
    assert several.exit_code == 2
    assert "give more of the id" in several.stderr
    assert "no claim's id begins" in graphkit("explain", "zz", "--out", demonstration.out).stderr


@pytest.mark.model
def test_questions_are_a_table(demonstration: Built) -> None:
    said = graphkit("questions", "--out", demonstration.out).stdout
    for column in ("question", "origins", "low", "high", "contradictions"):
        assert column in said
    assert f"{len(demonstration.rows('questions'))} row" in said


@pytest.mark.model
def test_validate_says_by_its_exit_status(demonstration: Built, tmp_path: Path) -> None:
    good = graphkit("validate", demonstration.out / "graph.ttl")
    assert (good.exit_code, good.stdout) == (0, "conforms\n")
    wrong = tmp_path / "wrong.ttl"
    wrong.write_text(
        "<urn:c> a <https://w3id.org/graphkit/ns#Claim> , <https://w3id.org/graphkit/ns#QuantityClaim> .\n",
        "utf-8",
    )
    bad = graphkit("validate", wrong)
    assert bad.exit_code == 1
    assert "violation" in bad.stdout


def test_a_bad_entities_file_is_told_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("id,type\nx,nonsense\n", "utf-8")
    result = built([SEEDS], tmp_path / "out", "--entities", str(tmp_path / "names.csv")).result
    assert result.exit_code == 2
    assert "names.csv" in result.stderr
    assert "Traceback" not in result.output
    assert not (tmp_path / "out").exists()


def test_the_strongest_contradiction_of_each_question_strict_ones_first() -> None:
    def row(name: str, question: str, strength: str | None, ratio: float | None) -> Row:
        kind = "contradicts" if strength else "updates"
        return {"id": name, "relation": kind, "question": question, "strength": strength, "ratio": ratio}

    rows = (
        row("r-1", "q-1", "apparent", 9.0),
        row("r-2", "q-1", "apparent", 3.0),
        row("r-3", "q-2", "strict", None),
        row("r-4", "q-3", "strict", 2.0),
        row("r-5", "q-4", None, 50.0),
    )
    assert [found["id"] for found in strongest(rows)] == ["r-4", "r-3", "r-1"]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (6000, None, "6,000 or more"),
        (None, 2000, "2,000 or less"),
        (300, 400, "300 to 400"),
        (600, 600, "600"),
        (None, None, "open"),
    ],
)
def test_bounds_are_told_in_words(low: int | None, high: int | None, said: str) -> None:
    claim = {
        "lower": low, "upper": high, "suggested_lower": 1, "suggested_upper": 2, "qualifier": "more_than",
    }  # fmt: skip
    assert bounds(claim) == f"more than: {said}; suggests 1 to 2"
    assert bounds(claim | {"suggested_lower": None}) is None


def test_a_language_without_words_is_told(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    found = graphkit("build", tmp_path, "--language", "zz", "--out", tmp_path / "out")
    assert found.exit_code == 2
    assert "no lexicon for language 'zz'; there are en, fr" in found.stderr
