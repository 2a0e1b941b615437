"""A small folder of gold, and runs over it made by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TEXTS = {
    "a.txt": "Douze personnes ont péri, selon la police. La Croix-Rouge en compte plus de 40.\nLa police dément.\n",
    "b.txt": "Trente morts désormais, dit la police. Le feu a pris lundi. Des dizaines de blessés, peut-être.\n",
}


def claim(name: str, quote: str, value_text: str, value: Any, **fields: Any) -> dict[str, Any]:
    return {
        "id": name,
        "quote": quote,
        "value_text": value_text,
        "kind": "quantity",
        "measure": "killed",
        "value": value,
        "of": [],
        "place": None,
        "origin": ["police", "la police"],
        "relays": [],
        "as_of": "2025-03-01",
        "modality": "asserted",
        **fields,
    }


GOLD: dict[str, list[dict[str, Any]]] = {
    "a.txt": [
        claim("c1", "Douze personnes ont péri", "Douze", 12),
        claim("c2", "plus de 40", "plus de 40", 40, origin=["Croix-Rouge"], qualifier="more_than"),
        claim("c3", "La police dément", "dément", False, kind="status", measure="acknowledged"),
    ],
    "b.txt": [
        claim("c1", "Trente morts", "Trente", 30, as_of="2025-03-02"),
        claim("c2", "a pris lundi", "lundi", "2025-02-28", kind="date", measure="started", origin=["@outlet"]),
        claim("c3", "Des dizaines de blessés", "Des dizaines", None, lower=20, qualifier="vague", optional=True),
    ],
}
RELATIONS = [
    {"a": "a.txt#c1", "b": "a.txt#c2", "relation": "contradicts"},
    {"a": "a.txt#c1", "b": "b.txt#c1", "relation": "updates"},
    {"a": "a.txt#c2", "b": "b.txt#c1", "relation": "contradicts", "optional": True},
]


def write_gold(
    folder: Path,
    claims: dict[str, list[dict[str, Any]]] = GOLD,
    relations: list[dict[str, Any]] = RELATIONS,
) -> Path:
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
        content = {"document": name, "language": "fr", "published": None, "outlet": ["Le Jour"], "claims": claims[name]}
        (folder / name).with_suffix(".gold.json").write_text(json.dumps(content), "utf-8")
    (folder / "relations.json").write_text(json.dumps(relations), "utf-8")
    return folder


def perfect() -> list[dict[str, Any]]:
    """The rows of a run that finds every claim of the gold as it is; ids are ``a1``, ``b3``."""
    return [
        {
            **{key: gold.get(key) for key in ("kind", "measure", "value", "lower", "qualifier", "as_of", "modality")},
            "id": f"{document[0]}{gold['id'][1:]}",
            "document": document,
            "quote": gold["quote"],
            "value_start": TEXTS[document].index(gold["quote"]) + gold["quote"].index(gold["value_text"]),
            "value_end": TEXTS[document].index(gold["quote"])
            + gold["quote"].index(gold["value_text"])
            + len(gold["value_text"]),
            "unit": "person",
            "origin": {"label": "La Police", "aliases": [], "type": "agency"}
            if "police" in gold["origin"]
            else {"label": gold["origin"][0].replace("@outlet", "Le Jour"), "aliases": [], "type": "group"},
        }
        for document, found in GOLD.items()
        for gold in found
    ]
