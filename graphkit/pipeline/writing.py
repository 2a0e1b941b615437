"""What a run found, into files."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import ExportError
from graphkit.pipeline.keys import run_of
from graphkit.pipeline.results import Build, Tell

if TYPE_CHECKING:
    from graphkit.compare import Comparison, Summary


def refuse_unwritable(out: Path) -> None:
    """Raises ExportError where the folder, or the one in which it would be made, takes no files: better told before
    the reading than after it.
    """
    nearest = next(path for path in (out.absolute(), *out.absolute().parents) if path.exists())
    if not nearest.is_dir():
        raise ExportError(f"{out}: {nearest} is a file; name another folder (--out)")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise ExportError(
            f"{out}: {nearest} may not be written to; change its permissions or name another folder (--out)"
        )


def write(
    found: Build,
    out: Path,
    *,
    base: str | None = None,
    time: str | None = None,
    parts: int = 0,
    tell: Tell = lambda stage, done: None,
) -> tuple[Path, ...]:
    """Write every export into a folder, which is made where it is missing; the files written, in order.

    ``base`` is the IRI under which the graph's names lie, ``time`` (an xsd:dateTime) what it tells of when it was made;
    with ``parts`` claims are written as Parquet and the graph as N-Triples too, in so many files each.
    Raises OSError where the folder cannot be written, ExportError for a bad ``base`` and for Parquet without pyarrow.
    """
    from graphkit.export.graphml import write_graphml
    from graphkit.export.html import write_html
    from graphkit.export.jsonl import write_claims, write_entities, write_relations
    from graphkit.export.terms import DEFAULT_BASE
    from graphkit.export.turtle import write_turtle
    from graphkit.graph import build_graph
    from graphkit.lexicons.measures import load_measures

    whole, sums = found.whole, replace(found.dataset, claims=found.comparison.derived)
    names = {name: _labels(row) for name, row in load_measures()["measures"].items()}
    graph = build_graph(whole, measures=names)
    writers: dict[str, Callable[[Path], None]] = {
        "claims.jsonl": lambda path: write_claims(found.dataset, path),
        "derived.jsonl": lambda path: write_claims(sums, path),
        "relations.jsonl": lambda path: write_relations(found.dataset, path),
        "entities.jsonl": lambda path: write_entities(whole, path),
        "questions.jsonl": lambda path: write_questions(found.comparison, path),
        "graph.ttl": lambda path: write_turtle(
            whole, path, base=base or DEFAULT_BASE, run=run_of(whole, time), measures=names
        ),
        "graph.graphml": lambda path: write_graphml(graph, path),
        "graph.html": lambda path: write_html(whole, graph, path, measures=names),
    }
    for done, (name, writer) in enumerate(writers.items()):
        tell("writing", done)
        writer(out / name)
    files = tuple(out / name for name in writers)
    return (*files, *_parts(found, out, parts)) if parts else files


def _parts(found: Build, out: Path, parts: int) -> tuple[Path, ...]:
    from graphkit.export.parts import write_parquet, write_triples

    claims = write_parquet(found.dataset, out / "claims.parquet", parts)
    return (*claims, *write_triples(out / "graph.ttl", out / "graph.nt", parts))


def _labels(row: Mapping[str, Any]) -> dict[str, str]:
    return {language: row[language]["label"] for language in ("fr", "en")}


def write_questions(comparison: Comparison, path: Path) -> None:
    """``questions.jsonl``, one question a line: id, labels, kind, measure, population, place, unit, claims,
    origins, lowest, highest, standing [{origin, value}], spread, first, last, trend, contradictions, unlisted (pairs
    of claims that hold but that the cap on listing leaves out).
    """
    from graphkit.export.atomic import replacing

    summaries = {summary.question: summary for summary in comparison.summaries}
    with replacing(path) as handle:
        for question in sorted(comparison.questions, key=lambda question: question.id):
            row = {
                "id": question.id,
                "labels": dict(question.labels),
                "kind": question.kind,
                "measure": question.measure,
                "population": question.population,
                "place": question.place,
                "unit": question.unit,
                "claims": sorted(question.claims),
                **_figures(summaries[question.id]),
            }
            handle.write(json.dumps(row, ensure_ascii=False) + "\n")


def _figures(summary: Summary) -> dict[str, Any]:
    from graphkit.export.jsonl import plain

    return {
        "origins": summary.origins,
        "lowest": plain(summary.lowest),
        "highest": plain(summary.highest),
        "standing": [{"origin": origin, "value": plain(value)} for origin, value in summary.standing],
        "spread": plain(summary.spread),
        "first": summary.first.isoformat() if summary.first else None,
        "last": summary.last.isoformat() if summary.last else None,
        "trend": summary.trend,
        "contradictions": summary.contradictions,
        "unlisted": summary.unlisted,
    }
