"""Gold annotations as claims, stories, entities and documents: what a faultless extraction would hand to
compare.

Names are made one entity where their lists of acceptable names meet; a name that any text could use of
another body ("préfecture", "Premier ministre") joins nothing, and alone it is held apart by place.
relations.json is not read.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from gold_names import COUNTRY, Namer, Spots

from graphkit.compare import Comparison, Measures, compare
from graphkit.compare.text import fold
from graphkit.lexicons.geography import load_countries
from graphkit.lexicons.measures import load_idle, load_measures
from graphkit.lexicons.peoples import load_peoples
from graphkit.lexicons.ranges import suggest
from graphkit.model import Claim, Document, Entity, Evidence, Period, Quantity, Story

GOLD = Path(__file__).parents[3] / "shared" / "gold"
MEASURES = Measures.of(load_measures(), load_peoples(), load_idle())


@dataclass(frozen=True)
class Folder:
    """One folder of gold, ready to be compared and scored."""

    claims: list[Claim]
    stories: dict[str, Story]
    documents: dict[str, Document]
    entities: dict[str, Entity]
    raw: dict[str, dict[str, Any]]  # gold claim by claim id

    def compare(self) -> Comparison:
        return compare(self.claims, self.stories, self.documents, self.entities, MEASURES)


def load(folder: Path) -> Folder:
    """Reads every NAME.gold.json of a folder."""
    files = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.gold.json"))]
    rows = [(doc, claim) for doc in files for claim in doc["claims"]]
    speakers = Namer(claim["origin"] for _, claim in rows if claim["origin"][0] != "@outlet")
    spot = Spots([claim["place"] for _, claim in rows if claim.get("place")])
    entities = {row.code: Entity(row.code, "country", row.in_language("fr").name) for row in load_countries()}
    for place, outer in spot.outer.items():
        entities.setdefault(place, Entity(place, "region", place, located_in=outer))
    claims, raw, documents, stories = [], {}, {}, {}
    for doc in files:
        text = (folder / doc["document"]).read_text("utf-8")
        published = Period.parse(doc["published"]) if doc["published"] else None
        outlet = (doc.get("outlet") or [None])[0]
        documents[doc["document"]] = Document(doc["document"], text, doc["language"], published, outlet)
        told = []
        for row in doc["claims"]:
            origin = _origin(row, doc, speakers, spot)
            kind = "outlet" if row["origin"][0] == "@outlet" else "agency"
            entities.setdefault(origin, Entity(origin, kind, row["origin"][0]))  # type: ignore[arg-type]
            claim = _claim(row, doc, text, origin, spot)
            told.append(claim)
            raw[claim.id] = row
        claims += told
        stories[doc["document"]] = _story(doc["document"], text, published, told)
    return Folder(claims, stories, documents, entities, raw)


def _origin(row: dict[str, Any], doc: dict[str, Any], speakers: Namer, spot: Spots) -> str:
    if row["origin"][0] == "@outlet":
        return fold((doc.get("outlet") or [doc["document"]])[0])
    return speakers(row["origin"], spot(row["place"]) if row.get("place") else doc["document"])


def _claim(row: dict[str, Any], doc: dict[str, Any], text: str, origin: str, spot: Spots) -> Claim:
    start = text.index(row["quote"])
    value_start = start + row["quote"].index(row["value_text"])
    evidence = Evidence(
        row["quote"],
        start,
        start + len(row["quote"]),
        row["value_text"],
        value_start,
        value_start + len(row["value_text"]),
    )
    of = row.get("of") or []
    entity = next((COUNTRY[fold(name)] for name in of if fold(name) in COUNTRY), None)
    place = spot(row["place"]) if row.get("place") else None
    nouns = [name for name in of if fold(name) not in COUNTRY]
    known = [name for name in nouns if (found := MEASURES.population(name)) and found.known]
    counted = next(iter(known or nouns), "soldier" if entity else None)
    return Claim(
        id=f"{doc['document']}#{row['id']}",
        document=doc["document"],
        kind=row["kind"],
        measure=row["measure"],
        value=row.get("value"),
        evidence=evidence,
        origin=origin,
        quantity=_quantity(row) if row["kind"] == "quantity" else None,
        modality=row.get("modality", "asserted"),
        relays=tuple(fold(name) for name in row.get("relays", ())),
        population=(f"{entity}:{counted}" if entity else counted) if row["kind"] == "quantity" else None,
        population_entity=entity if row["kind"] == "quantity" else None,
        noun=counted,
        place=place,
        event=_event(of) if row["kind"] != "quantity" else None,
        as_of=Period.parse(row["as_of"]) if row.get("as_of") else None,
        part=re.search(r"\b(dont|among them|d'entre)\b", row["quote"]) is not None,
    )


def _event(of: list[str]) -> str | None:
    named = [name for name in of if (found := MEASURES.event(name)) and found.known]
    return next(iter(named or of), None)


_STRICT = {
    "exact": (1, 1),
    "almost": (0, 1),
    "more_than": (1, 0),
    "at_least": (1, 0),
    "less_than": (0, 1),
    "at_most": (0, 1),
}


def _quantity(row: dict[str, Any]) -> Quantity:
    qualifier, value = row.get("qualifier", "exact"), row.get("value")
    unit = row.get("unit") or ("" if row["measure"] == "magnitude" else "person")
    if value is None:
        low, high = float(row["lower"]), float(row["upper"])
        return Quantity(None, low, high, low, high, qualifier, unit)
    low, high = suggest(value, qualifier)
    below, above = _STRICT.get(qualifier, (0, 0))
    return Quantity(value, value if below else None, value if above else None, low, high, qualifier, unit)


_NAME = re.compile(r"(?<![.!?»\"“:–\n-] )(?<![\n«\"“(])\b[A-ZÉÈÀÎÔ][\w-]{2,}")


def _story(name: str, text: str, published: Period | None, claims: list[Claim]) -> Story:
    places = Counter(claim.place for claim in claims if claim.place)
    return Story(
        name,
        published,
        tuple(sorted(places, key=lambda place: (-places[place], place))),
        tuple(
            sorted({claim.origin for claim in claims} | {c.population_entity for c in claims if c.population_entity})
        ),
        (),
        tuple(sorted({fold(match[0]) for match in _NAME.finditer(text)})),
        tuple(sorted({text.rfind("\n", 0, claim.evidence.value_start) + 1 for claim in claims})),
    )


def scorer() -> ModuleType:
    """score.py of the gold's folder, as a module."""
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(GOLD / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["gold_score"] = module
    spec.loader.exec_module(module)
    return module


def scored(folder: Path) -> tuple[dict[str, Any], list[str]]:
    """The scores of the relations found between a folder's gold claims, and what is wrong in them."""
    module = scorer()
    gold = load(folder)
    found = gold.compare()
    golds, wanted = module.load_gold(folder)
    rows = [
        {
            "id": claim.id,
            "document": claim.document,
            "value_start": claim.evidence.value_start,
            "value_end": claim.evidence.value_end,
            **{key: gold.raw[claim.id].get(key) for key in ("kind", "measure", "value", "lower", "upper", "as_of")},
            "origin": {"label": gold.raw[claim.id]["origin"][0]},
        }
        for claim in gold.claims
    ]
    relations = [{"a": r.a, "b": r.b, "relation": r.kind} for r in found.relations]
    result, _, _, notes = module.score(golds, wanted, rows, relations)
    return result["relations"], notes
