"""A run over the demonstration: what is written is complete, true to the texts and the same each time."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
import rdflib

import graphkit
from graphkit import pipeline
from graphkit.model import Document
from graphkit.query import list_queries, run, validate
from graphkit.read import read_paths
from tests.builds import SEEDS, Built, built

pytestmark = pytest.mark.model

FILES = {
    "claims.jsonl", "derived.jsonl", "entities.jsonl", "graph.graphml", "graph.html", "graph.ttl",
    "questions.jsonl", "relations.jsonl",
}  # fmt: skip


def test_every_file_is_there_and_nothing_else(demonstration: Built) -> None:
    assert {path.name for path in demonstration.out.iterdir()} == FILES


def test_two_runs_write_the_same_bytes_whatever_the_order(demonstration: Built, tmp_path: Path) -> None:
    files = [path for path in SEEDS.iterdir() if path.suffix in (".txt", ".html") and path.stem != "README"]
    again = built(sorted(files, reverse=True), tmp_path / "again", "--entities", str(SEEDS / "entities.csv"))
    assert again.result.exit_code == 0, again.result.output
    for name in sorted(FILES):
        assert (demonstration.out / name).read_bytes() == (again.out / name).read_bytes(), name


def test_quotes_and_values_stand_at_their_offsets(demonstration: Built) -> None:
    texts = {found.id: found.text for found in read_paths([SEEDS]) if isinstance(found, Document)}
    claims = demonstration.rows("claims")
    assert claims
    for claim in claims:
        text = texts[claim["document"]]
        assert text[claim["quote_start"] : claim["quote_end"]] == claim["quote"]
        assert text[claim["value_start"] : claim["value_end"]] == claim["value_text"]
        for mention in claim["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["quote"]


def test_tables_refer_only_to_what_is_in_them(demonstration: Built) -> None:
    told = {row["id"] for row in demonstration.rows("claims")}
    derived = {row["id"] for row in demonstration.rows("derived")}
    claims = told | derived
    entities = {row["id"] for row in demonstration.rows("entities")}
    questions = {row["id"] for row in demonstration.rows("questions")}
    assert all(row["a"] in claims and row["b"] in claims for row in demonstration.rows("relations"))
    assert not told & derived
    assert all(set(row["derived_from"]) and set(row["derived_from"]) <= told for row in demonstration.rows("derived"))
    for row in demonstration.rows("claims"):
        assert not row["derived_from"], "a computed sum is no claim of a text"
        assert row["origin"]["id"] in entities
        assert {relay["id"] for relay in row["relays"]} <= entities
        assert row["question"] in {None, *questions}


def test_the_turtle_is_one_graph_to_two_libraries(demonstration: Built) -> None:
    path = demonstration.out / "graph.ttl"
    store = pyoxigraph.Store()
    store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    assert len(rdflib.Graph().parse(path, format="turtle")) == len(store) > 0


def test_the_turtle_conforms_to_the_shapes(demonstration: Built) -> None:
    report = validate(demonstration.out / "graph.ttl")
    assert report.conforms, str(report)


@pytest.mark.parametrize("name", [query.name for query in list_queries()])
def test_named_queries_run_on_it(demonstration: Built, name: str) -> None:
    table = run(name, demonstration.out / "graph.ttl")
    assert table.columns


def test_the_queries_of_the_readme_find_something(demonstration: Built) -> None:
    for name in ("disagreements", "who-reports-what", "updates", "strongest-contradictions", "provenance"):
        assert run(name, demonstration.out / "graph.ttl").rows, name


def test_to_rdflib_is_the_turtle(demonstration: Built) -> None:
    found = pipeline.build([SEEDS])
    languages = {document.language for document in found.whole.documents}
    graph = graphkit.to_rdflib(found.whole, run=pipeline.run_of(languages))
    written = rdflib.Graph().parse(demonstration.out / "graph.ttl", format="turtle")
    plain = rdflib.RDFS.label  # labels of claims name the measure only where the measures are given
    assert {t for t in graph if t[1] != plain} == {t for t in written if t[1] != plain}


def test_the_language_can_be_given() -> None:
    found = pipeline.build([SEEDS / "radio-boreale-avril.txt"], pipeline.Options(language="fr"))
    assert [document.language for document in found.dataset.documents] == ["fr"]


def test_entities_beside_the_documents_are_used_and_the_file_named_wins(tmp_path: Path) -> None:
    head = "id,type,label_fr,label_en,aliases,country,wikidata\n"
    (tmp_path / "entities.csv").write_text(head + "fr/x,agency,Un,One,,fr,\nfr/y,agency,Deux,Two,,fr,\n", "utf-8")
    named = tmp_path / "mine.csv"
    named.write_text(head + "fr/x,agency,Autre,Other,,fr,\n", "utf-8")
    labels = {entity.id: entity.label_in("en") for entity in pipeline.user_entities([tmp_path], named)}
    assert labels == {"fr/x": "Other", "fr/y": "Two"}


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_thing"):
        graphkit.no_such_thing  # noqa: B018
