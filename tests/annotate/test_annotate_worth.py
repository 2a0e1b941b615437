"""The cheap pass: what is tagged together, and that nothing is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.annotate.document import annotate
from graphkit.annotate.worth import worth_tagging
from graphkit.extract.document import extract
from graphkit.model import Document
from graphkit.read import read_paths
from graphkit.resolve.resolver import Resolver

ROOT = Path(__file__).parent.parent.parent
FOLDERS = (ROOT / "seeds", ROOT.parent / "shared/gold/seeds", ROOT.parent / "shared/gold/dev")

pytestmark = pytest.mark.model


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: "-".join(folder.parts[-2:]))
def test_full_and_filtered_runs_give_the_same(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("the annotated texts are not on this machine")
    for document in read_paths([folder]):
        if isinstance(document, Document):
            full, filtered = (
                extract(document, annotate(document, everything=everything), Resolver().document(document))
                for everything in (True, False)
            )
            assert filtered == full


def test_what_states_nothing_is_never_tagged() -> None:
    text = "La pluie est froide. Il y a eu 12 morts, selon la police. La nuit tombe."
    rain, dead, night = annotate(Document("a.txt", text, "fr"))
    assert [sentence.tagged is None for sentence in (rain, dead, night)] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("Le ministre a annoncé une réforme.", True),
        ("Selon lui, rien ne presse.", True),
        ("Moscou n'a pas confirmé.", True),
        ("Trois maisons ont brûlé.", True),
        ("La mer est calme à cette heure.", False),
    ],
)
def test_figures_and_cues_are_worth_it(text: str, worth: bool) -> None:
    [sentence] = annotate(Document("a.txt", text, "fr"))
    assert worth_tagging(sentence) == worth


def test_a_sentence_gets_its_tree_only_when_asked() -> None:
    [sentence] = annotate(Document("a.txt", "Le ministre a annoncé une réforme.", "fr"))
    assert sentence.tree[1].head.text == "annoncé"
