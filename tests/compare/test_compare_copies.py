"""Passages printed by several outlets, and whom they go back to."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from made import ENTITIES, MEASURES, codes, made, pairs

from graphkit.compare import Comparison, Memo, Passage, compare, copies_among, copies_of
from graphkit.compare.copies import FEWEST
from graphkit.compare.memo import hashed
from graphkit.model import Block, Claim, Document, Entity, Evidence, Period, Story

WIRE = (
    "La secousse a fait 600 morts et des milliers de blessés dans la péninsule, où les secours peinent encore à "
    "atteindre les villages coupés du monde par les glissements de terrain."
)
EDITED = WIRE.replace("encore à atteindre", "toujours à rejoindre")
OTHER = (
    "Le bilan s'élève désormais à 600 morts, a indiqué jeudi soir la cellule de crise, qui attend des renforts venus "
    "de tout le pays pour fouiller les décombres de la vieille ville."
)
WORLD = ENTITIES | {"afp": Entity("afp", "agency", "AFP"), "heure": Entity("heure", "outlet", "L'Heure")}


def text(name: str, body: str, origin: str, value: int = 600) -> tuple[Document, Claim]:
    head = f"Titre de {name}\n"
    at = len(head) + body.index("600")
    document = Document(
        name, f"{head}{body}\n", "fr", Period.parse("2025-04-30"), blocks=(Block(len(head), len(head) + len(body)),)
    )
    claim = made(f"{name}#1", value, origin)
    return document, replace(claim, evidence=Evidence("600", at, at + 3, "600", at, at + 3))


def compared(*texts: tuple[Document, Claim]) -> Comparison:
    documents = {document.id: document for document, _ in texts}
    claims = [claim for _, claim in texts]
    stories = {name: Story(name, None, words=("noto", "wajima", "ishikawa")) for name in documents}
    return compare(claims, stories, documents, WORLD, MEASURES, copies=copies_of(claims, documents))


def test_an_edited_copy_is_found_and_another_text_is_not() -> None:
    texts = [text("a", WIRE, "echo"), text("b", EDITED, "gazette"), text("c", OTHER, "heure")]
    groups = copies_of([claim for _, claim in texts], {document.id: document for document, _ in texts})
    assert set(groups) == {"a#1", "b#1"}
    assert len(set(groups.values())) == 1


def test_a_short_sentence_is_no_copy() -> None:
    short = "On compte 600 morts."
    assert len(short.split()) < FEWEST
    texts = [text("a", short, "echo"), text("b", short, "gazette")]
    assert not copies_of([claim for _, claim in texts], {document.id: document for document, _ in texts})


def test_one_text_that_says_a_thing_twice_copies_nobody() -> None:
    document, claim = text("a", WIRE, "echo")
    twice = replace(document, text=document.text + WIRE)
    again = replace(claim, id="a#2", evidence=replace(claim.evidence, value_start=len(document.text) + 20))
    assert not copies_of([claim, again], {"a": twice})


def test_only_independent_origins_corroborate_and_the_folded_are_named() -> None:
    found = compared(text("a", WIRE, "echo"), text("b", EDITED, "gazette"), text("c", OTHER, "heure"))
    assert pairs(found, "repeats") == {("repeats", "a#1", "b#1")}
    assert pairs(found, "corroborates") == {("corroborates", "a#1", "c#1"), ("corroborates", "b#1", "c#1")}
    assert "origin.folded" in codes(found, "a#1", "b#1")
    said = [why.text_in("fr") for r in found.relations for why in r.reasons if why.code == "origin.folded"]
    assert "L'Écho, La Gazette" in said[0]
    (summary,) = found.summaries
    assert summary.origins == 2


def test_a_copy_without_credit_goes_back_to_the_agency_that_the_other_credits() -> None:
    found = compared(text("a", WIRE, "echo"), text("b", EDITED, "afp"))
    assert pairs(found) == {("repeats", "a#1", "b#1")}
    (summary,) = found.summaries
    assert [origin for origin, _ in summary.standing] == ["afp"]


def test_a_named_source_in_a_copied_passage_stays_the_source() -> None:
    found = compared(text("a", WIRE, "gb"), text("b", EDITED, "nis"))
    assert pairs(found) == {("corroborates", "a#1", "b#1")}


FEW = st.integers(0, 3)
SKETCHED = st.lists(st.tuples(FEW, st.sets(st.integers(0, 5), min_size=1)), min_size=1, max_size=8)


@given(SKETCHED, st.data())
def test_what_is_remembered_of_some_passages_changes_nothing_for_others(
    found: list[tuple[int, set[int]]], data: st.DataObject
) -> None:
    """Passages of a document each, known by one band and their runs."""

    def passage(number: int) -> Passage:
        band, runs = found[number]
        bands = [band, *(100 * number + at for at in range(31))]
        written = [b"".join(one.to_bytes(4, "little") for one in group) for group in (sorted(runs), bands)]
        return Passage(
            f"d{number}", 0, written[0], written[1], (f"c{number}",), hashed([f"{number:9}".encode(), written[0]])
        )

    memo = Memo()
    for _ in range(3):
        some = sorted(data.draw(st.lists(st.sampled_from(range(len(found))), unique=True, min_size=1)))
        passages = [passage(number) for number in some]
        assert copies_among(passages, memo) == copies_among(passages)
        memo = Memo(memo.kept)
