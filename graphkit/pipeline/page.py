"""What the page of a run shows: everything, or of very much the most contested part, which a browser can open."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.model import Claim, Dataset, Entity, Question, Reason, Relation
from graphkit.pipeline.results import Answered, Found

if TYPE_CHECKING:
    from graphkit.engine.cache import Cache

MOST_CLAIMS, MOST_RELATIONS = 2_000, 4_000  # about 8 MB, which opens in a second or two
_LARGE = 0.1  # of a page: a question that would take as much and has no room is passed over


def shown(answers: Mapping[str, Answered], questions: Mapping[str, str]) -> Collection[str] | None:
    """The questions that are shown, by their answers and by claim: as many of the most contested ones as a page holds;
    None for all.

    Where it is full, no smaller ones are sought for the last gap: they would be others after nearly every new text.
    """
    claims = Counter(questions.values())
    relations = sum(answer.relations for answer in answers.values())
    if len(questions) <= MOST_CLAIMS and relations <= MOST_RELATIONS:
        return None
    order = sorted(answers, key=lambda name: (-answers[name].contradictions, -claims[name], name))
    told, related, chosen = 0, 0, set[str]()
    for name in order:
        fills = max(claims[name] / MOST_CLAIMS, answers[name].relations / MOST_RELATIONS)
        if told + claims[name] <= MOST_CLAIMS and related + answers[name].relations <= MOST_RELATIONS:
            chosen.add(name)
            told, related = told + claims[name], related + answers[name].relations
        elif fills < _LARGE:
            break
    return chosen


def part_of(
    found: Iterable[Found], derived: Iterable[Claim], entities: Mapping[str, Entity], asked: Collection[str]
) -> Dataset:
    """Some claims with their documents, and the entities that these name; questions and relations are still missing."""
    telling = [one for one in found if any(claim.id in asked for claim in one.claims)]
    claims = tuple(claim for one in telling for claim in one.claims if claim.id in asked)
    sums = tuple(claim for claim in derived if claim.id in asked)
    named = {name for claim in claims for name in (claim.origin, *claim.relays, claim.place, claim.population_entity)}
    known = sorted(_with_links({name for name in (*named, *(one.outlet for one in telling)) if name}, entities))
    documents = tuple(one.document for one in telling)
    return Dataset(documents, tuple(entities[name] for name in known), (*claims, *sums), ())


def _with_links(names: Iterable[str], entities: Mapping[str, Entity]) -> set[str]:
    """The names that are known, and all that they refer to."""
    known, waiting = set[str](), list(names)
    while waiting:
        entity = entities.get(waiting.pop())
        if entity and entity.id not in known:
            known.add(entity.id)
            waiting += [name for name in (entity.country, entity.part_of, entity.located_in) if name]
    return known


def rows_of(path: Path, lengths: Sequence[int], wanted: Collection[int]) -> Iterator[list[Any]]:
    """The rows that a table holds of each of some things, told by their numbers and in the order of these; ``lengths``:
    of each thing's rows, in bytes.
    """
    with path.open("rb") as handle:
        for number, start in enumerate(accumulate(lengths[:-1], initial=0)):
            if number in wanted:
                handle.seek(start)
                yield list(map(json.loads, handle.read(lengths[number]).decode().splitlines()))


Row = dict[str, Any]
Make = Callable[[Sequence[int]], Iterable[Mapping[str, Row]]]
Remember = Callable[[Sequence[bytes], Make], dict[str, Row]]


def rows_from(cache: Cache) -> Remember:
    """What gives the page's rows of things by id: those kept under the things' keys, and those made of the others (told
    by their numbers), which are then kept.
    """

    def remember(keys: Sequence[bytes], make: Make) -> dict[str, Row]:
        rows, missing = dict[str, Row](), list[int]()
        for number, key in enumerate(keys):
            data = cache.get(key)
            if data is None:
                missing.append(number)
            else:
                rows |= json.loads(zlib.decompress(data))
        made = list(make(missing))
        cache.put(
            (keys[number], zlib.compress(json.dumps(own).encode(), 1))
            for number, own in zip(missing, made, strict=True)
        )
        return rows | {name: row for own in made for name, row in own.items()}

    return remember


def question_of(row: Mapping[str, Any]) -> Question:
    """A question from its row."""
    return Question(
        row["id"], row["measure"], row["kind"], tuple(row["labels"].items()), tuple(row["claims"]), row["population"],
        row["place"], row["unit"],
    )  # fmt: skip


def relation_of(row: Mapping[str, Any]) -> Relation:
    """A relation from its row."""
    reasons = tuple(
        Reason(reason["code"], tuple((language, text) for language, text in reason.items() if language != "code"))
        for reason in row["reasons"]
    )
    ratio = None if row["ratio"] is None else float(row["ratio"])
    return Relation(
        row["id"], row["relation"], row["a"], row["b"], row["question"], reasons, row["strength"], ratio, row["days"]
    )


def drawn(row: Mapping[str, Any]) -> Relation:
    """A relation as far as it is drawn, from its row in the page."""
    a, b, question = (row[end].partition(":")[2] for end in ("a", "b", "question"))
    return Relation(row["id"], row["kind"], a, b, question, (), row["strength"], row["ratio"], row["days"])
