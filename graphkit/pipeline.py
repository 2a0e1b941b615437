"""The one file that knows the order: read, annotate, extract, resolve, compare, and then write."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module, resources
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import ReadError
from graphkit.model import Claim, Dataset, Document, Entity, Story

if TYPE_CHECKING:
    from graphkit.compare import Comparison, Summary
    from graphkit.resolve.resolver import Resolver

Tell = Callable[[str, int], None]  # a stage, and how much of it is done
ENTITIES = "entities.csv"


@dataclass(frozen=True, slots=True)
class _Read:
    """One document, what it claims, and the entity of its outlet where it has one."""

    document: Document
    claims: tuple[Claim, ...]
    story: Story
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Build:
    """What a run found. ``dataset`` holds the claims of the texts, without the sums and shares computed from
    them; ``failures`` tells what could not be read, in the order of reading.
    """

    dataset: Dataset
    comparison: Comparison
    failures: tuple[ReadError, ...] = ()

    @property
    def whole(self) -> Dataset:
        """The dataset with what was computed among its claims."""
        return replace(self.dataset, claims=(*self.dataset.claims, *self.comparison.derived))


def build(
    paths: Sequence[Path],
    *,
    entities: Path | None = None,
    language: str | None = None,
    strict: bool = False,
    tell: Tell = lambda stage, done: None,
) -> Build:
    """Read files and folders and compare what they claim.

    An ``entities.csv`` in one of the folders is used; ``entities`` names one more, whose rows win.
    ``language`` overrides the one found in the texts. Raises ReadError at the first unreadable file where
    ``strict``, EntitiesError for a bad entities file, ModelMissingError where a language's model is missing,
    LexiconError where there are no words of ``language``.
    """
    from graphkit.compare import Measures, compare, copies_of
    from graphkit.lexicons.loader import load
    from graphkit.lexicons.measures import load_measures
    from graphkit.lexicons.peoples import load_peoples
    from graphkit.resolve.resolver import Resolver

    if language:
        load(language, "language")
    failures: list[ReadError] = []
    resolver = Resolver(user_entities(paths, entities))
    found = list(_extracted(_read(paths, language, strict, failures), resolver, tell))
    documents = tuple(one.document for one in found)
    claims = tuple(claim for one in found for claim in one.claims)
    stories = tuple(one.story for one in found)
    known = resolver.entities(_named(found))
    tell("comparing", 0)
    by_id = {document.id: document for document in documents}
    comparison = compare(
        claims,
        {story.document: story for story in stories},
        by_id,
        {entity.id: entity for entity in known},
        Measures.of(load_measures(), load_peoples()),
        copies=copies_of(claims, by_id),
    )
    dataset = Dataset(
        documents, known, claims, stories, comparison.questions, comparison.relations, comparison.positions
    )
    return Build(dataset, comparison, tuple(failures))


def user_entities(paths: Sequence[Path], named: Path | None) -> tuple[Entity, ...]:
    """The user's own entities: of each folder's ``entities.csv``, then of the file named; the last row of an
    id wins. Raises EntitiesError.
    """
    from graphkit.resolve.users import read_entities

    beside = [path / ENTITIES for path in sorted(set(paths)) if (path / ENTITIES).is_file()]
    files = [*beside, named] if named else beside
    return tuple({entity.id: entity for file in files for entity in read_entities(file)}.values())


def _read(paths: Sequence[Path], language: str | None, strict: bool, failures: list[ReadError]) -> Iterator[Document]:
    from graphkit.read import read_paths

    for found in read_paths(paths, strict=strict):
        if isinstance(found, ReadError):
            failures.append(found)
        else:
            yield replace(found, language=language) if language else found


def _extracted(documents: Iterable[Document], resolver: Resolver, tell: Tell) -> Iterator[_Read]:
    """One document at a time: its parse is let go before the next batch is made."""
    from graphkit.annotate.document import annotate
    from graphkit.extract.document import extract

    tell("reading", 0)
    for count, document in enumerate(documents, 1):
        sentences = annotate(document)
        scope = resolver.document(document)
        extraction = extract(document, sentences, scope)
        tell("reading", count)
        outlet = scope.outlet() if document.outlet else None
        yield _Read(document, tuple(extraction.claims), extraction.story, outlet)


def _named(found: Iterable[_Read]) -> list[str]:
    """Every entity id that a document, a claim or a story names, sorted."""
    ids: set[str | None] = set()
    for one in found:
        ids |= {one.outlet, *one.story.places, *one.story.entities}
        for claim in one.claims:
            ids |= {claim.origin, *claim.relays, claim.place, claim.population_entity}
    return sorted(name for name in ids if name)


def write(
    found: Build,
    out: Path,
    *,
    base: str | None = None,
    time: str | None = None,
    tell: Tell = lambda stage, done: None,
) -> tuple[Path, ...]:
    """Write every export into a folder, which is made where it is missing; the files written, in order.

    ``base`` is the IRI under which the graph's names lie, ``time`` (an xsd:dateTime) what it tells of when it was made.
    Raises OSError where the folder cannot be written, ExportError for a bad ``base``.
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
    return tuple(out / name for name in writers)


def _labels(row: Mapping[str, Any]) -> dict[str, str]:
    return {language: row[language]["label"] for language in ("fr", "en")}


def write_questions(comparison: Comparison, path: Path) -> None:
    """``questions.jsonl``, one question a line: id, labels, kind, measure, population, place, unit, claims,
    origins, lowest, highest, standing [{origin, value}], spread, first, last, trend, contradictions.
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
    }


def run_of(dataset: Dataset, time: str | None = None) -> dict[str, str]:
    """What a run's output depends on besides its input; a time only where it is given, so that two runs give the same
    bytes.
    """
    from graphkit.lexicons.loader import load

    codes = sorted({document.language for document in dataset.documents})
    names = [name for code in codes if (name := load(code, "language")["model"])]
    models = [f"{name} {import_module(name).__version__}" for name in names]
    made = {"version": version("graphkit-news"), "models": ", ".join(models), "lexicons": lexicon_hash()}
    return made | ({"time": time} if time else {})


def lexicon_hash() -> str:
    """A hash over every word list, 16 hexadecimal digits."""
    folder = Path(str(resources.files("graphkit.lexicons")))
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
