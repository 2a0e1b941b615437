"""What a run found, into the files of a folder: only what changed since the last run is compared and written anew."""

from __future__ import annotations

import os
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import ExportError
from graphkit.graph.build import all_entities
from graphkit.graph.context import outlets
from graphkit.model import Claim, Dataset, Document, Entity, Question
from graphkit.pipeline.comparing import Signed, answered, names
from graphkit.pipeline.gathering import Gathered
from graphkit.pipeline.keys import hashed, joined, run_of
from graphkit.pipeline.options import Options
from graphkit.pipeline.page import Remember, Row, drawn, part_of, question_of, relation_of, rows_of, shown
from graphkit.pipeline.results import Answered, Found, Tell, Written

if TYPE_CHECKING:
    from graphkit.compare import Memo
    from graphkit.engine.stream import Pool
    from graphkit.export.pieces import Pieces, State, Texts

Recall = Callable[[bytes], Found]
PAGE = "graph.html"
_WRITTEN: Texts = {}  # of what the files say already
_ENTITIES = 64  # in a piece, about: enough to be quick, few enough that a new one costs little


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


@dataclass(slots=True)
class Writing:
    """A folder being written. ``recall`` gives a document with its words by the key of what was found in it, ``rows``
    what the page says of things by keys of them; ``earlier`` is what the last run left in the folder, and ``untouched``
    says whether it is still there.
    """

    found: Gathered
    recall: Recall
    rows: Remember
    out: Path
    earlier: Written | None
    untouched: Callable[[], bool]
    memo: Memo
    found_in: dict[str, Found] = field(init=False)  # without its words, by document
    entities: dict[str, Entity] = field(init=False)
    homes: dict[str, Entity] = field(init=False)  # the outlet of each document
    hashes: dict[str, bytes] = field(init=False)  # of each entity, by id
    questions: dict[str, str] = field(default_factory=dict)  # by claim
    answers: dict[str, tuple[bytes, Answered]] = field(default_factory=dict)  # by question, with its signature
    derived: dict[str, Claim] = field(default_factory=dict)
    shown: int | None = None  # questions that the page shows, where it cannot show all

    def __post_init__(self) -> None:
        self.found_in = {one.document.id: one for one in self.found.found}
        by_id = sorted((one.document for one in self.found.found), key=lambda document: document.id)
        self.homes = outlets(by_id, self.found.entities)
        self.entities = {one.id: one for one in all_entities(self._bare(), self.homes)}
        self.hashes = {name: hashed(one) for name, one in self.entities.items()}

    def write(self, options: Options, pool: Pool | None, tell: Tell) -> tuple[tuple[Path, ...], Written]:
        """Writes every export; the files, and what to leave for the next run.

        Raises OSError where the folder cannot be written, EngineError where the workers fail, ExportError for a bad
        base and for Parquet without pyarrow.
        """
        from graphkit.export.terms import DEFAULT_BASE
        from graphkit.export.things import ONCE, once

        run = run_of({one.document.language for one in self.found.found}, options.time)
        with self._pieces() as pieces:
            tell("comparing", 0)
            self._questions(pieces, pool)
            tell("writing", 0)
            self._documents(pieces)
            self._entities(pieces)
            sums = list(self.derived.values())
            texts = once(sums, self.entities, self.questions, options.base or DEFAULT_BASE, run)
            pieces.add(ONCE, hashed(run), texts)
            state, files = pieces.finish()
        page = self._page(state)
        files = (*files, self.out / PAGE)
        if options.parts:
            files = (*files, *self._parts(options.parts))
        return files, Written(state, dict(self.answers.values()), page, self.memo.kept)

    def _pieces(self) -> Pieces:
        """The files in the making, from those of the last run, unless another run writes to the folder at this time."""
        from graphkit.export.pieces import Pieces
        from graphkit.export.things import LAYOUT

        if self.earlier:
            pieces = Pieces(self.out, LAYOUT, self.earlier.pieces)
            if self.untouched():  # the files that are open now are those that were noted
                return pieces
            pieces.__exit__()
            self.earlier = None
        return Pieces(self.out, LAYOUT)

    def _page(self, state: State) -> bytes:
        """Writes the page, unless it shows what it showed; a hash of what it shows."""
        from graphkit.export.html import write_html
        from graphkit.graph import outline

        chosen = shown({name: answer for name, (_, answer) in self.answers.items()}, self.questions)
        self.shown = None if chosen is None else len(chosen)
        bare = self._part(self.found.found, chosen)
        signatures = [signature for name, (signature, _) in self.answers.items() if chosen is None or name in chosen]
        documents = [self.found_in[document.id].signature for document in bare.documents]
        partial = chosen is not None
        key = joined([*signatures, *documents, *(self.hashes[entity.id] for entity in bare.entities), bytes([partial])])
        if not self.earlier or self.earlier.page != key:
            numbers = [number for number, name in enumerate(self.answers) if chosen is None or name in chosen]
            relations = self._relation_rows(state, numbers)
            dataset = replace(
                bare, questions=self._shown(state, numbers), relations=tuple(map(drawn, relations.values()))
            )
            rows = self._claim_rows(bare.documents) | relations
            write_html(dataset, outline(dataset), self.out / PAGE, measures=names(), partial=partial, rows=rows)
        return key

    def _part(self, found: Sequence[Found], chosen: Collection[str] | None) -> Dataset:
        if chosen is not None:
            asked = {claim for claim, question in self.questions.items() if question in chosen}
            return part_of(found, self.derived.values(), self.entities, asked)
        claims = (*(claim for one in found for claim in one.claims), *self.derived.values())
        return Dataset(tuple(one.document for one in found), self.found.entities, claims, ())

    def _shown(self, state: State, numbers: Collection[int]) -> tuple[Question, ...]:
        """Questions by their numbers, from the table that was just written."""
        from graphkit.export.things import QUESTION, QUESTIONS

        lengths = state[QUESTION].lengths[QUESTIONS, "questions"]
        return tuple(question_of(row) for rows in rows_of(self.out / QUESTIONS, lengths, set(numbers)) for row in rows)

    def _relation_rows(self, state: State, numbers: Sequence[int]) -> dict[str, Row]:
        """What the page says of the relations of some questions, by id."""
        from graphkit.export.html.payload import relation_row
        from graphkit.export.things import QUESTION, RELATIONS

        lengths, signatures = state[QUESTION].lengths[RELATIONS, "relations"], list(self.answers.values())

        def make(missing: Sequence[int]) -> Iterator[dict[str, Row]]:
            for rows in rows_of(self.out / RELATIONS, lengths, {numbers[place] for place in missing}):
                yield {row["id"]: relation_row(relation_of(row)) for row in rows}

        return self.rows([joined([b"page", signatures[number][0]]) for number in numbers], make)

    def _claim_rows(self, documents: Sequence[Document]) -> dict[str, Row]:
        """What the page says of the claims of some documents, by id."""
        from graphkit.export.html.payload import claim_row

        beside = self._beside()

        def make(missing: Sequence[int]) -> Iterator[dict[str, Row]]:
            for document in (documents[place].id for place in missing):
                full = self._full(document)
                claims = (*full.claims, *beside[document])
                yield {claim.id: claim_row(claim, full.document.text) for claim in claims}

        signatures = ((self.found_in[document.id].signature, hashed(beside[document.id])) for document in documents)
        return self.rows([joined([b"page", *signature]) for signature in signatures], make)

    def _parts(self, parts: int) -> tuple[Path, ...]:
        from graphkit.export.parts import write_parquet, write_triples
        from graphkit.export.things import CLAIMS, TURTLE

        claims = write_parquet(self.out / CLAIMS, self.out / "claims.parquet", parts)
        return (*claims, *write_triples(self.out / TURTLE, self.out / "graph.nt", parts))

    def _questions(self, pieces: Pieces, pool: Pool | None) -> None:
        from graphkit.compare import Signer
        from graphkit.export.things import QUESTION

        signer = Signer({name: one.signature for name, one in self.found_in.items()}, self.hashes)
        ahead = deque[tuple[str, bytes]]()
        known = self.earlier.answers if self.earlier else {}

        def signed() -> Iterator[Signed]:
            for case in self.found.cases(self.memo):
                signature = signer.signature(case)
                ahead.append((case.question, signature))
                self.questions |= {subject.claim.id: case.question for subject in case.subjects}
                yield signature, case

        for answer in answered(signed(), known.get, pool):
            question, signature = ahead.popleft()
            if signature in known:
                pieces.keep(QUESTION, signature)
            else:
                answer = replace(answer, derived=tuple(self._quoted(claim) for claim in answer.derived))
                pieces.add(QUESTION, signature, answer.texts)
                answer = replace(answer, texts=_WRITTEN)
            self.answers[question] = signature, answer
            self.derived |= {claim.id: claim for claim in answer.derived}
            self.questions |= {claim.id: question for claim in answer.derived}

    def _quoted(self, claim: Claim) -> Claim:
        """A computed claim with the words of the first figure that it was computed from."""
        full = self._full(claim.document)
        first = next(one for one in full.claims if one.id == claim.derived_from[0])
        return replace(claim, evidence=first.evidence)

    def _full(self, document: str) -> Found:
        """What was found in a document, with its words, under the ids of this run."""
        bare = self.found_in[document]
        return self.recall(bare.key).renamed(dict(bare.names))

    def _documents(self, pieces: Pieces) -> None:
        from graphkit.export.things import DOCUMENT, of_document

        beside = self._beside()
        for bare in sorted(self.found.found, key=lambda one: one.document.id):
            document = bare.document.id
            outlet, sums = self.homes.get(document), beside[document]
            key = self._key(bare, outlet, sums)
            if pieces.has(DOCUMENT, key):
                pieces.keep(DOCUMENT, key)
            else:
                full = self._full(document)
                texts = of_document(full.document, outlet, full.claims, sums, self.entities, self.questions, names())
                pieces.add(DOCUMENT, key, texts)

    def _beside(self) -> defaultdict[str, list[Claim]]:
        """What was computed from figures of which a document gives the first, by document."""
        beside: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.derived.values():
            beside[claim.document].append(claim)
        return beside

    def _key(self, found: Found, outlet: Entity | None, sums: Sequence[Claim]) -> bytes:
        """A hash over all that the files say of a document."""
        named = {name for claim in found.claims for name in (claim.origin, *claim.relays, claim.place) if name}
        answers = [self.questions.get(claim.id) for claim in found.claims]
        seen = [self.hashes.get(name) for name in sorted(named)]
        return hashed((found.signature, outlet and outlet.id, answers, seen, sums))

    def _entities(self, pieces: Pieces) -> None:
        from graphkit.export.things import ENTITIES, of_entities

        known = {entity.id: entity for entity in self.found.entities}
        for group in self._groups():
            key = joined([*(self.hashes[one.id] for one in group), bytes(one.id in known for one in group)])
            if pieces.has(ENTITIES, key):
                pieces.keep(ENTITIES, key)
            else:
                pieces.add(ENTITIES, key, of_entities(group, known))

    def _groups(self) -> Iterator[list[Entity]]:
        """The entities by id, cut where their own names say so: a new one changes the group that it falls in only."""
        group: list[Entity] = []
        for name, entity in self.entities.items():
            group.append(entity)
            if hashed(name)[0] % _ENTITIES == 0:
                yield group
                group = []
        if group:
            yield group

    def _bare(self) -> Dataset:
        return Dataset((), self.found.entities, (), ())
