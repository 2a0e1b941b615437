"""Datasets of any size for benchmarks and tests of the page: made by chance, the same for the same seed."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import pairwise

from graphkit.model import (
    Claim,
    Dataset,
    Document,
    Entity,
    Evidence,
    Period,
    Quantity,
    Question,
    Reason,
    Relation,
)

MEASURES = ("killed", "wounded", "deployed", "protesters", "cost")
CLAIMS = 12  # of a question
TEXT = "Dans la région, environ 1 000 personnes touchées, selon une source. Dépêche {number}. "
APART = (Reason("range", (("fr", "Les plages sont disjointes."), ("en", "The ranges are apart."))),)


def synthetic(nodes: int, seed: int = 3) -> Dataset:
    """About that many nodes: per twelve claims two documents and one question, and a few sources."""
    chance = random.Random(seed)
    sources = [Entity(f"s{i}", "agency", f"Source {i}") for i in range(max(8, nodes // 40))]
    places = [Entity(f"p{i}", "region", f"Région {i}") for i in range(max(4, nodes // 100))]
    documents: list[Document] = []
    claims: list[Claim] = []
    questions: list[Question] = []
    relations: list[Relation] = []
    for number in range(nodes * 3 // 4 // CLAIMS):
        place, base = chance.choice(places).id, chance.randrange(100, 20_000)
        answers = [_claim(number, step, base, place, sources, chance) for step in range(CLAIMS)]
        documents += [_document(number, half) for half in "ab"]
        questions.append(_question(number, answers))
        relations += _relations(number, base, answers)
        claims += answers
    return Dataset(tuple(documents), (*sources, *places), tuple(claims), (), tuple(questions), tuple(relations))


def _document(number: int, half: str) -> Document:
    day = date(2025, 1, 1)
    text = TEXT.format(number=number) * 6
    return Document(f"d{number}{half}.txt", text, "fr", Period.of_days(day, day), f"Journal {number % 50}")


def _claim(number: int, step: int, base: int, place: str, sources: list[Entity], chance: random.Random) -> Claim:
    value = round(base * chance.uniform(0.6, 1.8))
    when = date(2025, 1, 1) + timedelta(chance.randrange(300))
    return Claim(
        f"c{number}-{step}", f"d{number}{'ab'[step % 2]}.txt", "quantity", MEASURES[number % len(MEASURES)], value,
        Evidence(TEXT[16:44], 16, 44, "environ 1 000", 16, 29), chance.choice(sources).id,
        Quantity(value, None, None, 0.9 * value, 1.1 * value, "about"),
        place=place, as_of=Period.of_days(when, when), as_of_basis="text",
    )  # fmt: skip


def _question(number: int, answers: list[Claim]) -> Question:
    labels = (("fr", f"Combien, affaire {number} ?"), ("en", f"How many, case {number}?"))
    return Question(f"q{number}", answers[0].measure, "quantity", labels, tuple(claim.id for claim in answers))


def _relations(number: int, base: int, answers: list[Claim]) -> list[Relation]:
    """Neighbours compared: every third question is contested."""
    found = []
    for step, (a, b) in enumerate(pairwise(answers)):
        apart = abs(float(a.value or 0) - float(b.value or 0)) > 0.2 * base
        if apart and number % 3:
            continue
        how = ("contradicts", "apparent", 1.4) if apart else ("corroborates", None, None)
        found.append(Relation(f"r{number}-{step}", how[0], a.id, b.id, f"q{number}", APART, how[1], how[2], step))  # type: ignore[arg-type]
    return found
