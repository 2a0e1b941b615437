"""A small dataset made by hand, with strings that break careless writers."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

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

NASTY = '"triple""" back\\slash \\u0041 </script> <b>&amp; \u202eRTL\u202c 🜏𝔸 \'quote\' l’État\ttab ]]> \u0085'

FIRST = Document(
    id="aube du 30.txt",
    text="La guerre à l'est\nEnviron 4 700 soldats ont été tués ou blessés, selon le NIS. 600 sont morts.\n",
    language="fr",
    published=Period.of_days(date(2025, 4, 30), date(2025, 4, 30)),
    outlet="Le Quotidien",
    author='A. "Plume" d\'Acier',
    url='https://example.org/a b?q="x"&é=<1>',
    title=NASTY,
    tags=("défense", "corée"),
)
SECOND = Document(
    id="soir#2",
    text=f'Pertes : plus de 6 000, dit Londres. Le NIS compte 2 000 morts.\n"{NASTY}", dit-on.\n',
    language="fr",
    published=Period.parse("2025-09"),
)

ENTITIES = (
    Entity("kp", "country", "Corée du Nord", (("fr", "Corée du Nord"), ("en", "North Korea")), ("DPRK",), "kp"),
    Entity(
        "kr/intelligence",
        "agency",
        "Service national de renseignement",
        (("fr", "Service national de renseignement"), ("en", "National Intelligence Service")),
        ("NIS", NASTY),
        country="kr",
        wikidata="Q484205",
    ),
    Entity("kr", "country", "Corée du Sud", (("fr", "Corée du Sud"), ("en", "South Korea")), country="kr"),
    Entity("gb/defence", "agency", "ministère britannique de la Défense", country=None),
    Entity("kr/lee", "official", "Lee", part_of="kr/intelligence", country="kr"),
)


def evidence(document: Document, quote: str, value: str) -> Evidence:
    start = document.text.index(quote)
    value_start = start + quote.index(value)
    return Evidence(quote, start, start + len(quote), value, value_start, value_start + len(value))


def claim(name: str, document: Document, quote: str, words: str, **fields: object) -> Claim:
    base = Claim(
        id=name,
        document=document.id,
        kind="quantity",
        measure="casualties",
        value=None,
        evidence=evidence(document, quote, words),
        origin="kr/intelligence",
        population="kp:soldier",
        population_entity="kp",
    )
    return replace(base, **fields)  # type: ignore[arg-type]


CLAIMS = (
    claim(
        "c-1",
        FIRST,
        "Environ 4 700 soldats ont été tués ou blessés",
        "Environ 4 700",
        value=4700.0,
        quantity=Quantity(4700.0, None, None, 4230.0, 5170.0, "about"),
        relays=("kr/lee", "gb/defence"),
        as_of=Period.parse("2025-04-30"),
        as_of_basis="publication",
        place="kp",
    ),
    claim(
        "c-2",
        SECOND,
        "Pertes : plus de 6 000, dit Londres",
        "plus de 6 000",
        value=6000.0,
        quantity=Quantity(6000.0, 6000.0, None, 6000.0, 7200.0, "more_than"),
        origin="gb/defence",
        as_of=Period.parse("2025-06"),
        as_of_basis="text",
        modality="hedged",
    ),
    claim(
        "c-3",
        FIRST,
        "600 sont morts",
        "600",
        measure="killed",
        value=600.0,
        quantity=Quantity(600.0, 600.0, 600.0, 550.0, 650.0),
        as_of=Period.parse("2024-23/2025-04"),
        as_of_basis="text",
    ),
    claim(
        "c-4",
        SECOND,
        "Le NIS compte 2 000 morts",
        "2 000",
        measure="killed",
        value=2000.5,
        quantity=Quantity(2000.5, 2000.0, 2001.0, 1500.0, 2500.0),
        as_of=Period.parse("2025-09"),
        as_of_basis="publication",
        derived_from=("c-3",),
        additional=True,
    ),
    claim(
        "c-5",
        SECOND,
        f'"{NASTY}", dit-on',
        "🜏𝔸",
        kind="date",
        measure="signed",
        value="2024-06",
        event="pact",
        population=None,
        population_entity=None,
        origin="kp",
    ),
    claim(
        "c-6",
        SECOND,
        "dit-on",
        "dit",
        kind="status",
        measure="acknowledged",
        value=False,
        event="presence",
        population=None,
        population_entity=None,
        origin="kp",
        modality="denied",
    ),
)
CLAIMS = (
    *CLAIMS[:2],
    replace(CLAIMS[2], mentions=(evidence(FIRST, "La guerre à l'est", "guerre"),)),
    *CLAIMS[3:],
)

QUESTIONS = (
    Question(
        "q-1",
        "casualties",
        "quantity",
        (("fr", "Combien de pertes nord-coréennes ?"), ("en", "How many North Korean casualties?")),
        ("c-1", "c-2"),
        "kp:soldier",
        unit="person",
    ),
    Question(
        "q-2",
        "killed",
        "quantity",
        (("fr", f"Combien de tués {NASTY} ?"), ("en", "How many killed?")),
        ("c-3", "c-4"),
        "kp:soldier",
        "kp",
        "person",
    ),
)

RELATIONS = (
    Relation(
        "r-1",
        "contradicts",
        "c-1",
        "c-2",
        "q-1",
        (
            Reason("ranges_apart", (("fr", "Fourchettes disjointes."), ("en", "Ranges apart."))),
            Reason("dates_differ", (("fr", f"{NASTY}."), ("en", "The dates differ."))),
        ),
        "apparent",
        6000 / 4700,
        46,
    ),
    Relation(
        "r-2",
        "updates",
        "c-3",
        "c-4",
        "q-2",
        (Reason("later", (("fr", "Même source, plus tard."), ("en", "Same source, later."))),),
        ratio=3.334,
        days=123,
    ),
)  # fmt: skip

DATASET = Dataset((FIRST, SECOND), ENTITIES, CLAIMS, (), QUESTIONS, RELATIONS)
RUN = {"version": "0.1.0", "models": "fr_core_news_md 3.8.0", "lexicons": "b2:0f3a"}


def shuffled(dataset: Dataset, seed: int) -> Dataset:
    """The same dataset, its parts in another order."""
    mix = random.Random(seed)

    def mixed(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(mix.sample(items, len(items)))

    return replace(
        dataset,
        documents=mixed(dataset.documents),
        entities=mixed(dataset.entities),
        claims=mixed(dataset.claims),
        questions=mixed(dataset.questions),
        relations=mixed(dataset.relations),
    )
