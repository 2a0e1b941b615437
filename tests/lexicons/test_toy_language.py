"""A third language needs data only: Esperanto in a few words (``toy/eo``), read, extracted and compared.

In a process of its own: a pack that is added stays, and other tests know two languages.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TOY = Path(__file__).parent / "toy"
ROOT = Path(__file__).parents[2]
TEXT = """\
Tertremo en Antofagasta

La 12-an de marto 2025

Pli ol cent dudek homoj mortis en Antofagasta, laŭ la ĉilia ministerio pri sano. La polico deklaris, ke \
almenaŭ 340 homoj estis vunditaj.

Proksimume du mil loĝantoj estis evakuitaj hieraŭ, diris la Ruĝa Kruco. Tricent soldatoj estos senditaj, anoncis la \
ministerio. La polico neis la perdon de la ponto.
"""
FRENCH = """\
Séisme à Antofagasta

Le 12 mars 2025

Au moins 180 personnes sont mortes à Antofagasta, dans le nord du Chili, selon la Croix-Rouge.
"""
SCRIPT = """
import json, sys
from pathlib import Path
from graphkit import pipeline
from graphkit.export.jsonl import claim_rows, relation_rows
from graphkit.lexicons.loader import add_root
add_root(Path(sys.argv[1]))
found = pipeline.build([Path(path) for path in sys.argv[2:]], pipeline.Options(strict=True))
print(json.dumps({
    "languages": {one.id: [one.language, one.published.edtf] for one in found.dataset.documents},
    "claims": list(claim_rows(found.dataset)),
    "relations": list(relation_rows(found.dataset)),
    "entities": [one.id for one in found.dataset.entities],
    "models": pipeline.run_of(one.language for one in found.dataset.documents)["models"],
}))
"""


def run(folder: Path, **texts: str) -> dict[str, Any]:
    paths = []
    for name, text in texts.items():
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(TOY), *map(str, paths)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return run(tmp_path_factory.mktemp("eo"), tertremo=TEXT)


def test_the_language_and_the_date_are_found_without_a_model(toy: dict[str, Any]) -> None:
    assert toy["languages"] == {"tertremo.txt": ["eo", "2025-03-12"]}
    assert toy["models"] == ""


def test_claims_have_value_measure_origin_time_and_modality(toy: dict[str, Any]) -> None:
    told = [
        (row["measure"], row["value"], row["qualifier"], row["origin"]["id"], row["as_of"], row["modality"])
        for row in toy["claims"]
    ]
    assert told == [
        ("killed", 120, "more_than", "cl/ministry-health", "2025-03-12", "asserted"),
        ("wounded", 340, "at_least", "police/antofagasta", "2025-03-12", "asserted"),
        ("evacuated", 2000, "about", "person/ruga-kruco", "2025-03-11", "asserted"),
        ("deployed", 300, "exact", "cl/ministry-health", "2025-03-12", "planned"),
        ("acknowledged", False, None, "police/antofagasta", "2025-03-12", "asserted"),
    ]


def test_evidence_is_where_the_value_stands(toy: dict[str, Any]) -> None:
    words = [TEXT[row["value_start"] : row["value_end"]] for row in toy["claims"]]
    assert words == ["Pli ol cent dudek", "almenaŭ 340", "Proksimume du mil", "Tricent", "neis"]


def test_no_name_is_a_place_where_no_word_of_place_is_listed(toy: dict[str, Any]) -> None:
    places = [id_ for id_ in toy["entities"] if id_.startswith("place/")]
    assert places == ["place/cl/antofagasta"]  # the gazetteer's


@pytest.mark.model
def test_a_text_of_the_new_language_contradicts_a_french_one(tmp_path: Path) -> None:
    found = run(tmp_path, tertremo=TEXT, seisme=FRENCH)
    values = {row["id"]: row["value"] for row in found["claims"]}
    assert [(row["relation"], {values[row["a"]], values[row["b"]]}) for row in found["relations"]] == [
        ("contradicts", {120, 180})
    ]
