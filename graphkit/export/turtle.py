"""Turtle written as a stream, sorted and stable: small changes of the data make small diffs of the file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from graphkit.export.atomic import replacing
from graphkit.export.statements import Block, statements
from graphkit.export.terms import DEFAULT_BASE, prefixes
from graphkit.graph.build import NO_NAMES
from graphkit.graph.labels import MeasureNames
from graphkit.model import Dataset

NO_RUN: Mapping[str, str] = {}
PathLike = str | os.PathLike[str]


def write_turtle(
    dataset: Dataset,
    path: PathLike,
    *,
    base: str = DEFAULT_BASE,
    run: Mapping[str, str] = NO_RUN,
    measures: MeasureNames = NO_NAMES,
) -> None:
    """Write a dataset: run, documents, entities, claims by document and offset, questions, relations.

    ``base`` is the IRI under which the data's own names lie, ending in "/". ``run`` tells where the data
    comes from: ``version``, ``models``, ``lexicons`` (a hash), ``time`` (an xsd:dateTime; without it the file
    depends on nothing but the data), anything else becomes a ``gk:setting``. ``measures`` gives the measures'
    names by language for the claims' labels. Raises ExportError for a bad base, OSError where the file cannot
    be written.
    """
    with replacing(path) as handle:
        for part in turtle(dataset, base=base, run=run, measures=measures):
            handle.write(part)


def turtle(
    dataset: Dataset,
    *,
    base: str = DEFAULT_BASE,
    run: Mapping[str, str] = NO_RUN,
    measures: MeasureNames = NO_NAMES,
) -> Iterator[str]:
    """The Turtle text in pieces: the prefixes, then a subject at a time."""
    yield prefix_lines(prefixes(base))
    yield from formatted(statements(dataset, base, run, measures))


def prefix_lines(known: Mapping[str, str]) -> str:
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in known.items())


def formatted(blocks: Iterable[Block]) -> Iterator[str]:
    """Blocks as Turtle: a predicate a line, the objects of one predicate on its line."""
    for subject, pairs in blocks:
        lines = [
            f"{predicate} {' , '.join(str(value) for _, value in group)}"
            for predicate, group in groupby((pair for pair in pairs if pair[1] is not None), itemgetter(0))
        ]
        if len(lines) == 1:
            yield f"\n{subject} {lines[0]} .\n"
        elif lines:
            yield f"\n{subject} {lines[0]}" + "".join(f" ;\n    {line}" for line in lines[1:]) + " .\n"
