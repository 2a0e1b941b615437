"""The demonstration's dispatches read as their README says."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from graphkit.model import Document
from graphkit.read import read_paths

SEEDS = Path(__file__).parents[2] / "seeds"
FACTS = {
    "fanal-des-nations-decembre.txt": ["Plus de 1 100", "Ni Moscou ni Pyongyang", "240mm", "170mm"],
    "depeche-du-ponant-mars.txt": ["environ 4 000", "3 000", "11 000", "juin 2023", "plus de 200"],
    "radio-boreale-avril.txt": [
        "Environ 600",
        "environ 4 700",
        "2 000",
        "18 000",
        "juin 2024",
        "avait reconnu",
    ],
    "matin-des-alpages-juin.html": ["Plus de 6 000", "dimanche", "11 000", "3 000", "5 000", "1 000 sapeurs"],
    "veilleur-de-l-ouest-septembre.txt": ["Près de 2 000", "600", "Plus de 10 000", "6 000", "1 000", "2024"],
}


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {found.id: found for found in read_paths([SEEDS], strict=True) if isinstance(found, Document)}


def test_outlets_and_dates_are_those_of_the_readme(documents: dict[str, Document]) -> None:
    rows = re.findall(
        r"^\| `([\w.-]+)` \| ([^|]+?) \| ([\d-]+)", (SEEDS / "README.md").read_text("utf-8"), re.MULTILINE
    )
    read = {name: (one.outlet, one.published.edtf if one.published else "") for name, one in documents.items()}
    assert read == {name: (outlet, date) for name, outlet, date in rows}
    assert {document.language for document in documents.values()} == {"fr"}


@pytest.mark.parametrize("name", sorted(FACTS))
def test_the_facts_stand_in_the_blocks(documents: dict[str, Document], name: str) -> None:
    document = documents[name]
    body = " ".join(document.text[block.start : block.end] for block in document.blocks)
    assert [fact for fact in FACTS[name] if fact not in body] == []
    assert 120 <= len(body.split()) <= 250
    assert not re.search(r"©|Tags|Lire aussi|Photo|boîte mail|Suivez|Mentions", body)


def test_the_example_of_own_entities_is_well_formed() -> None:
    with (SEEDS / "entities.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [sorted(row) for row in rows] == [
        ["aliases", "country", "id", "label_en", "label_fr", "type", "wikidata"]
    ] * len(rows)
    assert len({row["id"] for row in rows}) == len(rows) > 0
