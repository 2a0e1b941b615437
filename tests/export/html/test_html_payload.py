"""What the page is given: labels, layouts, embedded JSON; no browser needed."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import demo
import pytest

from graphkit.export.html import SCRIPTS, interface, page, write_html
from graphkit.export.html.labels import edtf_text, figure, plain, short_name, typeset
from graphkit.export.html.layout import BOX, CLAIM, STAGGER, across, board, cells, place, ranked, span, spread
from graphkit.export.html.payload import claim_row, embedded, payload, relation_row
from graphkit.graph import outline
from graphkit.model import Dataset, Entity, Question

SCRIPT_FILES = [Path(__file__).parents[3] / "graphkit" / "export" / "html" / "js" / f"{name}.js" for name in SCRIPTS]
DATA = demo.dataset()
GRAPH = demo.graph_of(DATA)


@pytest.mark.parametrize(
    ("edtf", "fr", "en"),
    [
        ("2025-04-30", "30 avr. 2025", "30 Apr 2025"),
        ("2025-05-01", "1er mai 2025", "1 May 2025"),
        ("2025-03", "mars 2025", "Mar 2025"),
        ("2024-23", "automne 2024", "autumn 2024"),
        ("2024", "2024", "2024"),
        ("2025-01/2025-02", "janv. 2025 – févr. 2025", "Jan 2025 – Feb 2025"),
        ("<b>soon</b>", "<b>soon</b>", "<b>soon</b>"),
    ],
)
def test_a_date_reads_in_both_languages(edtf: str, fr: str, en: str) -> None:
    assert [edtf_text(edtf, "fr").replace("\xa0", " "), edtf_text(edtf, "en").replace("\xa0", " ")] == [
        fr,
        en,
    ]


@pytest.mark.parametrize(
    ("claim", "fr"),
    [
        ("c-4700", "≈ 4 700"),
        ("c-6000", "> 6 000"),
        ("c-18000", "18 000"),
        ("c-june2023", "juin 2023"),
        ("c-denied", "✗ non reconnu"),
    ],
)
def test_a_figure_reads_as_the_words_meant_it(claim: str, fr: str) -> None:
    found = next(c for c in DATA.claims if c.id == claim)
    assert re.sub(r"\s", " ", figure(found, "fr")) == fr


def test_a_figure_that_is_not_a_number_falls_back_on_the_words() -> None:
    claim = DATA.claims[0]
    assert claim.quantity
    broken = replace(claim, value=float("nan"), quantity=replace(claim.quantity, value=float("nan")))
    assert figure(broken, "fr") == "environ 1 100"


def test_a_source_goes_by_its_acronym() -> None:
    assert short_name(Entity("x", "agency", "An Office", aliases=("Office", "A.O.", "AOX")))["fr"] == "AOX"
    assert short_name(Entity("x", "agency", "An Office", aliases=("Office",)))["en"] == "An Office"


def test_direction_marks_do_not_reach_the_canvas() -> None:
    assert plain("a\u202eb\u2066c\nd\x00e") == "a b c d e"
    assert len(plain("x" * 500)) == 80


def test_embedded_json_holds_no_markup_and_reads_back() -> None:
    data = {"__proto__": "</script><!-- & \u2028\u2029 <img onerror=1>"}
    text = embedded(data)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == data


def test_embedded_json_refuses_nan() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        embedded([float("nan")])


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), -float("inf")])
def test_a_range_that_is_not_finite_leaves_the_page_whole(odd: float) -> None:
    claim = DATA.claims[0]
    assert claim.quantity
    quantity = replace(claim.quantity, value=odd, lower=odd, suggested_lower=odd, suggested_upper=odd)
    odd_one = replace(claim, value=odd, quantity=quantity)
    relations = tuple(replace(r, ratio=odd) for r in DATA.relations)
    data = replace(DATA, claims=(odd_one, *DATA.claims[1:]), relations=relations)
    found = next(c for c in payload(data, GRAPH, measures={})["claims"] if c["id"] == "claim:c-1100")
    assert (found["value"], found["range"], found["strict"]) == (None, [None] * 2, [None] * 2)
    assert found["span"] == (0, 0)
    assert embedded(payload(data, GRAPH, measures={}))


def test_the_strongest_disagreement_comes_first() -> None:
    questions = ranked(DATA.questions, DATA.relations)
    assert questions[0].id == "q-signed"
    assert {q.id for q in questions[:4]} == {"q-signed", "q-casualties", "q-deployed", "q-workers"}


def test_in_a_band_time_runs_right_and_values_grow_upwards() -> None:
    found = cells([c for c in DATA.claims if c.id in DATA.questions[0].claims])
    order = ["c-1100", "c-4000", "c-4700", "c-6000"]
    assert [found[c][0] for c in order] == [0, 1, 2, 3]
    assert [found[c][1] for c in order] == [3, 2, 1, 0]


def test_the_height_of_a_date_is_that_of_the_event_and_not_of_the_telling() -> None:
    june = next(c for c in DATA.claims if c.id == "c-june2024")
    retold = replace(june, as_of=DATA.documents[0].published)
    assert span(june) == span(retold) == (19875, 19904)  # 1 and 30 June 2024, in days since 1970
    assert span(replace(june, value="soon")) == span(june)  # not a date: when it was told


def test_claims_of_one_day_step_aside_so_that_lines_between_them_show() -> None:
    day = [replace(c, as_of=DATA.claims[0].as_of) for c in DATA.claims[:4]]
    x = across(cells(day))
    by_height = [x[c.id] for c in reversed(day)]
    assert by_height == [0, STAGGER, 0, STAGGER]


def test_french_signs_stay_with_their_word() -> None:
    assert typeset("Combien de tués ? Deux : a ;b", "fr") == "Combien de tués\u202f? Deux\u202f: a ;b"
    assert typeset("How many ?", "en") == "How many ?"


def test_no_two_nodes_stand_on_each_other() -> None:
    data = payload(DATA, GRAPH, measures={})
    for places in (*data["scopes"].values(), *data["focus"]):
        spots = [(x, y) for _, x, y, _ in places]
        assert len(spots) == len(set(spots))


def test_the_whole_scope_holds_every_node_once() -> None:
    data = payload(DATA, GRAPH, measures={})
    assert sorted(index for index, *_ in data["scopes"]["all"]) == list(range(len(GRAPH)))


def test_the_page_opens_on_the_contested_part_with_its_history() -> None:
    data = payload(DATA, GRAPH, measures={})
    names = list(GRAPH)
    claims = {names[index] for index, _, _, layer in data["scopes"]["contested"] if layer == CLAIM}
    assert data["opening"] == "contested"
    assert {"claim:c-4700", "claim:c-6000", "claim:c-1100"} <= claims
    assert "claim:c-600" not in claims


def test_a_new_document_leaves_the_other_bands_where_they_were() -> None:
    late = demo.count("late", "d.txt", "Quelque 2 000 soldats nord-coréens sont morts", "2 000", 7000,
                      demo.MOD, "2025-10-01")  # fmt: skip
    questions = tuple(replace(q, claims=(*q.claims, "c-late")) if q.id == "q-casualties" else q for q in DATA.questions)
    more = replace(DATA, claims=(*DATA.claims, late), questions=questions)

    def rows(data: Dataset) -> dict[str, tuple[int, int]]:
        found = board(data, {})
        return {n: (x, y) for n, x, y, layer in place(found, found.questions, lambda _: True) if layer == CLAIM}

    before, after = rows(DATA), rows(more)
    assert all(after[n] == before[n] for n in before if "june" in n or n == "claim:c-2024")
    assert max(abs(after[n][1] - before[n][1]) for n in before) <= BOX[1]


def test_names_in_a_column_keep_their_distance() -> None:
    chance = random.Random(7)
    found = spread({f"n{i}": chance.uniform(0, 500) for i in range(40)}, 70, 10_000)
    heights = sorted(y for _, y in found.values())
    assert all(b - a >= 69 for a, b in pairwise(heights))


def test_same_input_same_bytes(tmp_path: Path) -> None:
    shuffled = replace(
        DATA, claims=DATA.claims[::-1], relations=DATA.relations[::-1], questions=DATA.questions[::-1],
        entities=DATA.entities[::-1], documents=DATA.documents[::-1],
    )  # fmt: skip
    write_html(DATA, GRAPH, tmp_path / "one.html")
    write_html(shuffled, demo.graph_of(shuffled), tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_rows_made_before_give_the_page_that_the_words_give() -> None:
    texts = {document.id: document.text for document in DATA.documents}
    made = {claim.id: claim_row(claim, texts[claim.document]) for claim in DATA.claims}
    made |= {relation.id: relation_row(relation) for relation in DATA.relations}
    bare = replace(
        DATA,
        documents=tuple(replace(document, text="") for document in DATA.documents),
        claims=tuple(replace(claim, evidence=replace(claim.evidence, quote=""), mentions=()) for claim in DATA.claims),
        relations=tuple(replace(relation, reasons=()) for relation in DATA.relations),
    )
    whole = page(DATA, GRAPH)
    assert page(bare, outline(bare), rows=json.loads(json.dumps(made))) == whole
    assert page(bare, outline(bare)) != whole


def test_nothing_is_loaded_from_outside() -> None:
    text = page(DATA, GRAPH)
    assert not re.search(r"<(?:link|iframe|img|object|embed|base)\b", text)
    assert not re.search(r"""<\w+[^>]*\s(?:src|href|action)=["']?(?:https?:)?//""", text)
    assert "sourceMappingURL" not in text
    assert not re.search(r"cdn\.|cdnjs", text)


def test_every_script_of_the_page_is_hashed_in_its_policy() -> None:
    import base64
    import hashlib

    text = page(DATA, GRAPH)
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert len(scripts) == 2
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert digest in policy[1].replace("&#43;", "+").replace("&#39;", "'")
    assert "unsafe" not in policy[1]


def test_every_word_has_both_languages_and_every_word_used_is_there() -> None:
    words = interface()
    assert all(len(texts) == 2 and all(isinstance(t, str) and t for t in texts) for texts in words.values())
    used = {key for file in SCRIPT_FILES for key in re.findall(r"\bt\('(\w+)'\)", file.read_text("utf-8"))}
    assert used - words.keys() == set()


def test_an_unknown_language_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'de' is not one of fr, en"):
        write_html(DATA, GRAPH, tmp_path / "graph.html", language="de")
    assert not (tmp_path / "graph.html").exists()


def test_an_empty_dataset_makes_a_page() -> None:
    empty = Dataset((), (), (), ())
    assert "<h1>" in page(empty, demo.graph_of(empty))


def test_a_question_without_claims_or_an_unknown_origin_does_no_harm() -> None:
    claims = (replace(DATA.claims[0], origin="nobody"),)
    questions = (Question("q-x", "killed", "quantity", (("fr", "?"),), ("c-1100", "c-gone")),)
    data = Dataset(DATA.documents, (), claims, (), questions)
    assert "nobody" in page(data, demo.graph_of(data))
