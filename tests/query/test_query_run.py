"""Every named query answers with the columns it documents; nothing asked can change or call anything."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from graphkit.errors import QueryError
from graphkit.export.convert import convert
from graphkit.export.turtle import write_turtle
from graphkit.query import describe, list_queries, ontology, run
from graphkit.query.catalogue import filled
from graphkit.query.run import plain
from tests.support import DATASET, NASTY, RUN

CONTEXT = json.loads(ontology("context.jsonld").read_text("utf-8"))["@context"]
NAMES = [query.name for query in list_queries()]

ENGLISH = {"≈ 4,700 casualties", "600 killed", "2,000.5 killed"}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("query") / "graph.ttl"
    write_turtle(DATASET, path, run=RUN)
    return path


def test_there_are_enough_queries() -> None:
    assert len(NAMES) >= 15
    assert {
        "disagreements",
        "who-reports-what",
        "source-figures-over-time",
        "claims-about-entity",
        "question-timeline",
    } <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_named_query_says_what_it_does_and_does_it(name: str, path: Path) -> None:
    query = describe(name)
    assert query.title
    assert query.description.endswith(".")
    assert all(column.description for column in query.columns)
    assert all(parameter.description for parameter in query.parameters)
    table = run(name, path)
    assert table.columns == tuple(column.name for column in query.columns)
    # the two sources of the dataset never agree; every other query has something to say
    assert bool(table.rows) == (name != "independent-corroboration")


def test_sources_that_stand_alone_have_names(path: Path) -> None:
    rows = run("lone-sources", path, parameters={"language": "en"}).rows
    assert rows
    assert all(isinstance(row[0], str) for row in rows)


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_rows(name: str, path: Path) -> None:
    rows = rdflib.Graph().parse(path).query(describe(name).sparql)
    theirs = [tuple(None if cell is None else str(cell.toPython()) for cell in row) for row in rows]
    ours = [tuple(None if cell is None else str(cell) for cell in row) for row in run(name, path).rows]
    assert sorted(map(numeric, theirs)) == sorted(map(numeric, ours))


def numeric(row: tuple[str | None, ...]) -> list[str]:
    """Decimals compare by value: one engine writes 1.00 where the other writes 1."""
    return [str(float(cell)) if cell and cell.replace(".", "", 1).isdigit() else str(cell) for cell in row]


@pytest.mark.parametrize(
    ("name", "parameters", "column", "expected"),
    [
        ("who-reports-what", {"source": "nis", "language": "en"}, "claim", ENGLISH),
        ("who-reports-what", {"source": "mi"}, "claim", set()),
        ("who-reports-what", {"source": NASTY}, "origin", {"Service national de renseignement"}),
        ("source-figures-over-time", {"source": "NIS"}, "asOf", {"2025-04-30", "2024-23/2025-04", "2025-09"}),
        ("claims-about-entity", {"entity": "DPRK"}, "subject", {"Corée du Nord"}),
        ("claims-about-entity", {"entity": "kr"}, "subject", set()),
        ("question-timeline", {"question": "casualties", "language": "en"}, "value", {4700, 6000}),
        ("claims-of-place-and-month", {"place": "north korea", "month": "2025-04"}, "asOf", {"2025-04-30"}),
        ("claims-of-place-and-month", {"month": "2025-05"}, "asOf", set()),
        ("sentence-of-claim", {"id": "c-3"}, "sentence", {"600 sont morts."}),
        ("by-wikidata", {"item": "Q484205"}, "role", {"reports"}),
        ("by-wikidata", {"item": "Q1"}, "role", set()),
        ("relations-of-claim", {"id": "c-4"}, "side", {"second"}),
    ],
)  # fmt: skip
def test_parameters_narrow(
    name: str, parameters: dict[str, str], column: str, expected: set[object], path: Path
) -> None:
    table = run(name, path, parameters=parameters)
    assert {row[table.columns.index(column)] for row in table.rows} == expected


def test_a_value_that_is_no_choice_is_refused(path: Path) -> None:
    with pytest.raises(QueryError, match="language cannot be 'xx'; write fr or en"):
        run("disagreements", path, parameters={"language": "xx"})


def test_the_contradiction_is_told_in_full(path: Path) -> None:
    table = run("disagreements", path, parameters={"language": "en"})
    (row,) = table.rows
    told = dict(zip(table.columns, row, strict=True))
    assert told["strength"] == "apparent"
    assert (told["sourceA"], told["claimA"]) == ("National Intelligence Service", "≈ 4,700 casualties")
    assert (told["asOfB"], told["documentB"], told["days"]) == ("2025-06", "soir#2", 46)
    assert str(told["reasons"]).startswith("Ranges apart.")


def test_a_value_cannot_break_out_of_its_quotes() -> None:
    query = describe("who-reports-what")
    text = filled(query, {"source": '" } INSERT \\ \n'})
    assert 'VALUES ?source { "\\" } INSERT \\\\ \\n" }' in text
    with pytest.raises(QueryError, match="no parameter 'sauce'; it takes language, source"):
        filled(query, {"sauce": "x"})


@pytest.mark.parametrize(
    ("sparql", "word"),
    [
        ("SELECT * {\n SERVICE <https://example.org/sparql> { ?s ?p ?o } }", "line 2: SERVICE"),
        ("SELECT * { service silent ?where { ?s ?p ?o } }", "SERVICE"),
        ("# a comment's \" quote\nSELECT * { SERVICE<a:b>{} }", "line 2: SERVICE"),
        ("SELECT ('#' AS ?x) { SERVICE <a:b> {} }", "SERVICE"),
        ("LOAD <https://example.org/data>", "LOAD"),
        ("PREFIX a: <b:c#>\n\nINSERT DATA { a:a a:b 1 }", "line 3: INSERT"),
        ("delete where { ?s ?p ?o }", "DELETE"),
        ("CLEAR ALL", "CLEAR"),
        ("WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
    ],
)
def test_nothing_is_changed_and_nobody_is_called(sparql: str, word: str, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(QueryError, match=word):
        run(sparql, path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "sparql",
    [
        'SELECT ?service { VALUES ?service { "SERVICE <a:b> {}" } }',
        "# SERVICE\nPREFIX service: <a:service/> SELECT * { ?s service:LOAD ?o }",
        "SELECT * { ?s <a:SERVICE> 'it''s' }" .replace("''", "\\'"),
        'SELECT * { ?s ?p """a "quoted" SERVICE""" }',
    ],
)  # fmt: skip
def test_words_within_names_and_strings_are_no_matter(sparql: str, path: Path) -> None:
    assert run(sparql, path).columns


def test_service_is_tried_only_when_allowed(path: Path) -> None:
    # Nothing listens there: reaching the attempt is what the test is about.
    with pytest.raises(QueryError, match="the query failed"):
        run("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", path, allow_service=True)


def test_a_mistake_is_shown_with_its_line(path: Path) -> None:
    with pytest.raises(QueryError, match=r"line 3, column 2: .*near: }"):
        run("SELECT ?a WHERE {\n ?a ?b \n}", path)
    with pytest.raises(QueryError, match="no query is named 'nope'; there are: by-wikidata"):
        run("nope", path)
    with pytest.raises(QueryError, match="parameters go with named queries"):
        run("ASK {}", path, parameters={"a": "b"})


def test_bad_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"absent\.ttl: there is no such file"):
        run("ASK {}", tmp_path / "absent.ttl")
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a:b> <a:c>\n <a:d")
    with pytest.raises(QueryError, match=r"broken\.ttl: not valid RDF.*line 2"):
        run("ASK {}", broken)
    (tmp_path / "folder").mkdir()
    with pytest.raises(QueryError, match="store directory"):
        run("ASK {}", tmp_path / "folder")


def test_time_has_an_end(path: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(STR(?a) < STR(?i)) }"
    started = time.monotonic()
    with pytest.raises(QueryError, match=r"no answer within 0\.3 s"):
        run(endless, path, timeout=0.3)
    assert time.monotonic() - started < 5


def test_ask_and_construct_are_tables_too(path: Path) -> None:
    assert run("ASK { ?s ?p ?o }", path).rows == ((True,),)
    table = run("CONSTRUCT { ?s <a:is> ?v } WHERE { ?s <https://w3id.org/graphkit/ns#value> ?v }", path)
    assert table.columns == ("subject", "predicate", "object")
    assert 2000.5 in {row[2] for row in table.rows}


def test_every_form_of_the_graph_gives_the_same_answer(path: Path, tmp_path: Path) -> None:
    for name in ("graph.nt", "graph.jsonld", "graph.trig", "store"):
        convert(path, tmp_path / name, context=CONTEXT)
        assert run("disagreements", tmp_path / name) == run("disagreements", path), name
    (tmp_path / "graph.xyz").write_text("")
    with pytest.raises(QueryError, match="not a file of RDF by its name"):
        run("ASK {}", tmp_path / "graph.xyz")


def test_terms_become_plain_values() -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    literal = pyoxigraph.Literal
    assert [
        plain(literal("5.0", datatype=pyoxigraph.NamedNode(f"{xsd}decimal"))),
        plain(literal("2.5", datatype=pyoxigraph.NamedNode(f"{xsd}decimal"))),
        plain(literal("false", datatype=pyoxigraph.NamedNode(f"{xsd}boolean"))),
        plain(literal("x", language="fr")),
        plain(pyoxigraph.NamedNode("a:b")),
        plain(None),
    ] == [5, 2.5, False, "x", "a:b", None]
