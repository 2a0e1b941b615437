"""The graph in a browser: what it opens on, what a click and the wheel do, how lines tell their kind."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import demo
import pytest
from opened import Opener

from benchmarks.pages import synthetic
from graphkit.model import Dataset

pytestmark = pytest.mark.browser


def test_it_opens_on_the_contested_part_in_red(open_page: Opener) -> None:
    opened = open_page()
    drawn = opened.page.evaluate("graphkit.drawn()")
    kinds = [edge["kind"] for edge in drawn["edges"]]
    assert {"claim:c-4700", "claim:c-6000", "question:q-casualties", "entity:gb/defence"} <= set(drawn["nodes"])
    assert "claim:c-600" not in drawn["nodes"]
    assert kinds.count("contradicts") == 6
    red = """() => { const c = document.querySelector('#network canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0;
        for (let i = 0; i < d.length; i += 4) if (d[i] > 170 && d[i + 1] < 60 && d[i + 2] < 80) n += 1;
        return n; }"""
    assert opened.page.evaluate(red) > 1500  # device pixels
    assert "Où les sources se contredisent" in opened.text("#panel")


def test_the_rest_is_one_click_away(open_page: Opener) -> None:
    opened = open_page()
    opened.page.click("text=Tout le graphe")
    assert {f"claim:{c.id}" for c in demo.CLAIMS} <= set(opened.drawn("claim:"))
    opened.page.click("text=Ce qui est contesté")
    assert "claim:c-600" not in opened.drawn()


def test_without_a_contradiction_it_opens_on_the_whole_and_says_so(open_page: Opener) -> None:
    calm = replace(demo.dataset(), relations=tuple(r for r in demo.RELATIONS if r.kind != "contradicts"))
    opened = open_page(calm)
    assert len(opened.drawn("claim:")) == len(demo.CLAIMS)
    assert "Aucune contradiction" in opened.text()


def test_past_a_thousand_nodes_it_opens_on_an_overview_of_questions(open_page: Opener) -> None:
    data = synthetic(1200)
    opened = open_page(data)
    assert sorted(opened.drawn()) == sorted(f"question:{q.id}" for q in data.questions)
    first = opened.drawn()[0]
    opened.click_node(first)
    assert "Plus bas" in opened.text()
    opened.page.click("[data-way=graph]")
    name = first.removeprefix("question:")
    claims = next(q.claims for q in data.questions if q.id == name)
    assert opened.drawn("question:") == [first]
    assert len(opened.drawn("claim:")) == len(claims)


def test_lines_tell_their_kind_by_colour_thickness_dashes_and_arrow(open_page: Opener) -> None:
    opened = open_page()
    root = ET.fromstring(opened.saved("#svg"))
    paths = [e for e in root.iter() if e.tag.endswith("path")]
    lines = [(p.get("stroke"), float(p.get("stroke-width") or 0), p.get("stroke-dasharray")) for p in paths]
    red, blue, green = "#c0142b", "#27609c", "#26734d"
    assert lines.count((red, 7.0, None)) == 2  # strict: thick
    assert lines.count((red, 4.5, "14 7")) == 4  # apparent: thinner, dashed
    assert lines.count((green, 2.6, "3 5")) == 2
    assert lines.count((blue, 2.6, None)) >= 2
    heads = [p for p in paths if p.get("fill") == blue and re.fullmatch(r"M.*L.*L.*z", p.get("d") or "")]
    assert len(heads) == 2  # two updates among the contested claims' history


def test_claims_are_labelled_by_figure_source_and_date(open_page: Opener) -> None:
    root = ET.fromstring(open_page().saved("#svg"))
    texts = {re.sub(r"\s", " ", e.text or "") for e in root.iter() if e.tag.endswith("text")}
    assert {"≈ 4 700", "NIS", "30 avr. 2025", "> 6 000", "≠ ×1,3"} <= texts


def test_the_legend_tells_lines_and_shapes(open_page: Opener) -> None:
    said = open_page().text("#legend")
    for word in ("contredit (stricte)", "met à jour", "corrobore", "affirmation", "institution", "responsable", "pays"):
        assert word in said


def test_the_wheel_scrolls_and_zooms_with_control(open_page: Opener) -> None:
    opened = open_page()
    _, before = opened.page.evaluate("graphkit.whereIs('claim:c-4700')")
    opened.page.mouse.move(500, 500)
    opened.page.mouse.wheel(0, 200)
    x, after = opened.page.evaluate("graphkit.whereIs('claim:c-4700')")
    assert before - after == pytest.approx(200, abs=2)
    opened.page.click("#zoom-in")
    assert opened.page.evaluate("graphkit.whereIs('claim:c-4700')[0]") != pytest.approx(x, abs=1)
    opened.page.click("#fit")
    assert opened.page.evaluate("graphkit.whereIs('claim:c-4700')[1]") == pytest.approx(before, abs=2)


def test_what_is_chosen_in_the_panel_comes_into_view(open_page: Opener) -> None:
    opened = open_page(viewport={"width": 1200, "height": 600})
    opened.page.mouse.move(400, 400)
    opened.page.mouse.wheel(0, 4000)
    opened.page.click("#panel .duel .side")
    chosen = re.search(r"sel=claim%3A([\w-]+)", opened.page.url)
    assert chosen
    x, y = opened.page.evaluate("name => graphkit.whereIs(name)", f"claim:{chosen[1]}")
    assert 0 < x < 850
    assert 100 < y < 600


def test_a_question_with_many_contradictions_is_drawn_thin(open_page: Opener) -> None:
    root = ET.fromstring(open_page(crowded()).saved("#svg"))
    widths = {e.get("stroke-width") for e in root.iter() if e.get("stroke") == "#c0142b" and e.get("stroke-opacity")}
    assert widths == {"1.73"}
    badges = [e for e in root.iter() if e.tag.endswith("text") and (e.text or "").startswith("≠ ×")]
    assert 1 <= len(badges) <= 5


def crowded() -> Dataset:
    """One question whose claims all contradict each other."""
    first = demo.RELATIONS[2]
    ids = (*demo.QUESTIONS[0].claims, "c-600", "c-2000")
    pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    relations = tuple(replace(first, id=f"r-{a}-{b}", a=a, b=b) for a, b in pairs)
    questions = (replace(demo.QUESTIONS[0], claims=ids), *demo.QUESTIONS[3:])
    return replace(demo.dataset(), questions=questions, relations=relations)
