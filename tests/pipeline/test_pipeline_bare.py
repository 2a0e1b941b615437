"""Comparing needs no words: what a run holds of a text beside many others gives the same relations as the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from graphkit.model import Relation
from graphkit.pipeline.comparing import in_memory
from graphkit.pipeline.found import found_in
from graphkit.pipeline.gathering import gathered
from graphkit.pipeline.results import Found, Notes
from graphkit.read import read_paths

GOLD = Path(__file__).parent.parent / "gold"


def relations(found: Iterable[Found], notes: Iterable[Notes]) -> tuple[Relation, ...]:
    kept = {one.key: one for one in found}
    return tuple(in_memory(gathered(notes, kept.__getitem__, (), strict=True)).comparison.relations)


def test_texts_without_their_words_stand_to_each_other_as_with_them() -> None:
    documents = read_paths(sorted(GOLD.glob("*.txt")))
    found = [replace(found_in(document, ()), key=document.id.encode()) for document in documents]
    notes = [one.notes for one in found]
    bare = [one.bare() for one in found]
    assert not any(one.document.text for one in bare)
    assert relations(bare, notes) == relations(found, notes) != ()
