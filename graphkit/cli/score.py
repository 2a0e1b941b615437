"""Figures against gold, as tables or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from graphkit.cli.exports import Row
from graphkit.cli.tables import print_table
from graphkit.score import Scores

RATES = ("precision", "recall", "f1")
COUNTS = ("tp", "fp", "fn")


def run_over(folder: Path, documents: Iterable[str]) -> tuple[list[Row], list[Row]]:
    """The claims and relations of a run over the texts of a folder, whose ``entities.csv`` is used.

    Raises ReadError where a text cannot be read.
    """
    from graphkit import pipeline
    from graphkit.export.jsonl import claim_rows, relation_rows

    names = folder / pipeline.ENTITIES
    options = pipeline.Options(entities=names if names.is_file() else None, strict=True)
    found = pipeline.build([folder / name for name in documents], options)
    return list(claim_rows(found.dataset)), list(relation_rows(found.dataset))


def print_scores(scores: Scores, *, show: bool, form: str) -> None:
    """The figures on stdout; the findings too where ``show``."""
    if form == "json":
        findings = [{"kind": one.kind, "where": one.where, "told": one.told} for one in scores.findings]
        figures = {**scores.as_json(), **({"findings": findings} if show else {})}
        click.echo(json.dumps(figures, ensure_ascii=False, indent=2))
        return
    tallies = [*scores.claims.items(), *((f"relations: {kind}", tally) for kind, tally in scores.relations.items())]
    print_table(
        (f"{scores.documents} documents", *RATES, *COUNTS),
        [_cells(name, tally.row(), (*RATES, *COUNTS)) for name, tally in tallies],
        counted=False,
    )
    print_table(
        ("of the claims found", "share", "right", "of"),
        [_cells(name, share.row(), ("share", "right", "of")) for name, share in scores.shares.items()],
        counted=False,
    )
    print_table(
        ("error", "times", "most often"),
        [[kind, str(count), _commonest(scores, kind)] for kind, count in scores.errors()],
        counted=False,
    )
    if show:
        rows = sorted((one.kind, one.where, one.told) for one in scores.findings)
        print_table(("error", "where", "what"), [list(row) for row in rows])


def _commonest(scores: Scores, kind: str) -> str:
    """The mistakes of a kind that were made more than once: ``4 x wanted killed, got other``."""
    return "\n".join(f"{count} x {told}" for told, count in scores.commonest(kind))


def _cells(name: str, row: dict[str, float], fields: Sequence[str]) -> list[str]:
    return [name, *(str(row[field]) if isinstance(row[field], int) else f"{row[field]:.3f}" for field in fields)]
