"""The graph of many claims: writing, asking, validating and opening it, beside rdflib and pySHACL in the same run.

    python benchmarks/bench_rdf.py [CLAIMS]      (default: 50000; rdflib's part takes minutes then)

Each step runs in a process of its own, so that its peak memory is its own. Seconds are of processor time; read the
ratios, "times" as fast as the yardstick.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pages import synthetic

from graphkit.cli.memory import peak_memory

CONTRADICTIONS = """\
PREFIX gk: <https://w3id.org/graphkit/ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?strength ?one ?said ?other ?replied WHERE {
  ?relation a gk:Contradiction ; gk:strength ?strength ; gk:first ?a ; gk:second ?b .
  ?a rdfs:label ?said ; gk:origin ?x . ?x rdfs:label ?one .
  ?b rdfs:label ?replied ; gk:origin ?y . ?y rdfs:label ?other .
  FILTER(LANG(?said) = "en" && LANG(?replied) = "en" && LANG(?one) = "en" && LANG(?other) = "en")
}"""
Step = Callable[[Path, int], dict[str, Any]]


def write(folder: Path, claims: int) -> dict[str, Any]:
    """The dataset as Turtle. The peak is that of the writing: the dataset's own memory is told apart."""
    from graphkit.export.turtle import write_turtle

    dataset = synthetic(claims * 4 // 3 + 12)
    held, start = peak_memory(), time.process_time()
    write_turtle(dataset, folder / "graph.ttl")
    return {"s": time.process_time() - start, "MiB more": peak_memory() - held, "claims": len(dataset.claims)}


def rdflib_write(folder: Path, claims: int) -> dict[str, Any]:
    graph = rdflib_graph(folder)
    start = time.process_time()
    graph.serialize(folder / "rdflib.ttl", format="turtle")
    return {"s": time.process_time() - start, "triples": len(graph)}


def store(folder: Path, claims: int) -> dict[str, Any]:
    from graphkit.export.store import write_store

    start = time.process_time()
    write_store(folder / "graph.ttl", folder / "store")
    return {"s": time.process_time() - start}


def opening(folder: Path, claims: int) -> dict[str, Any]:
    """The whole command, from the shell to its first answer from the store (seconds on the clock)."""
    ask = "SELECT ?claim WHERE { ?claim a <https://w3id.org/graphkit/ns#Claim> } LIMIT 1"
    command = [sys.executable, "-m", "graphkit", "query", ask, "--file", str(folder / "store"), "--format", "csv"]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return {"s": time.perf_counter() - start}


def query(folder: Path, claims: int) -> dict[str, Any]:
    """The contradictions with both sources: the query alone, the store being open."""
    from graphkit.query.run import open_store

    opened = open_store(folder / "store")
    start = time.process_time()
    rows = len(list(opened.query(CONTRADICTIONS)))
    return {"s": time.process_time() - start, "rows": rows}


def rdflib_query(folder: Path, claims: int) -> dict[str, Any]:
    graph = rdflib_graph(folder)
    start = time.process_time()
    rows = len(list(graph.query(CONTRADICTIONS)))
    return {"s": time.process_time() - start, "rows": rows}


def validation(folder: Path, claims: int) -> dict[str, Any]:
    from graphkit.query import validate

    start = time.process_time()
    report = validate(folder / "graph.ttl")
    return {"s": time.process_time() - start, "conforms": report.conforms}


def pyshacl_validation(folder: Path, claims: int) -> dict[str, Any]:
    """pySHACL by itself, with the same shapes: rdflib parses the file."""
    import pyshacl

    from graphkit.query import ontology

    start = time.process_time()
    conforms, *_ = pyshacl.validate(str(folder / "graph.ttl"), shacl_graph=str(ontology("shapes.ttl")))
    return {"s": time.process_time() - start, "conforms": conforms}


def rdflib_graph(folder: Path) -> Any:
    """The graph in rdflib, parsed by pyoxigraph: rdflib's own parser would take ten times as long."""
    import pyoxigraph
    import rdflib

    from graphkit.export.rdflib_graph import term

    quads = pyoxigraph.parse(path=str(folder / "graph.ttl"))
    graph = rdflib.Graph(bind_namespaces="none")
    for quad in quads:
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    for prefix, iri in quads.prefixes.items():
        graph.bind(prefix, iri)
    return graph


STEPS: tuple[Step, ...] = (
    write, rdflib_write, store, opening, query, rdflib_query, validation, pyshacl_validation,
)  # fmt: skip
PAIRS = ((write, rdflib_write), (query, rdflib_query), (validation, pyshacl_validation))


def main(claims: int) -> None:
    found: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for step in STEPS:
            name = step.__name__
            command = [sys.executable, __file__, name, folder, str(claims)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            found[name] = json.loads(done.stdout)
            told = ", ".join(
                f"{key} {value:,.2f}" if isinstance(value, float) else f"{key} {value}"
                for key, value in found[name].items()
            )
            print(f"{name:20} {told}", flush=True)
    for ours, theirs in PAIRS:
        ratio = found[theirs.__name__]["s"] / found[ours.__name__]["s"]
        print(f"{ours.__name__}: {ratio:.1f} times as fast as {theirs.__name__}")


def told(key: str, value: Any) -> str:
    return f"{key} {value:,.2f}" if isinstance(value, float) else f"{key} {value}"


def one(name: str, folder: str, claims: str) -> None:
    step = next(step for step in STEPS if step.__name__ == name)
    figures = step(Path(folder), int(claims))
    print(json.dumps(figures | {"peak MiB": peak_memory()}))


if __name__ == "__main__":
    if len(sys.argv) == 4:
        one(*sys.argv[1:])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
