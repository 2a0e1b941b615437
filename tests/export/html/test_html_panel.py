"""The panel: a claim, a source, a question and a document in words, links between them, and what is taken away."""

from __future__ import annotations

import json
from pathlib import Path

import demo
import pytest
from opened import Opener

pytestmark = pytest.mark.browser


def test_a_click_on_a_claim_shows_quote_source_and_document(open_page: Opener) -> None:
    opened = open_page()
    opened.click_node("claim:c-4700")
    panel = opened.text("#panel")
    assert "environ 4 700 soldats nord-coréens ont été tués ou blessés" in panel
    assert opened.page.inner_text("#panel mark") == "environ 4 700"
    assert "Service national du renseignement" in panel
    assert "Lee Seong-kweun" in panel
    assert "Le courrier du Nord" in panel
    assert "30 avr. 2025" in panel
    assert "contredit > 6 000 · " in panel
    assert "46 jours séparent les deux dates" in panel


def test_a_claim_tells_its_range_date_mode_and_chain(open_page: Opener) -> None:
    opened = open_page(fragment="#sel=claim:c-4700")
    panel = opened.text()
    assert "Relais Lee Seong-kweun" in panel
    assert "Valable au 30 avr. 2025 (dit dans le texte)" in panel
    assert "Plage 4 230 – 5 170" in panel
    assert "Mode affirmé" in panel
    opened.goto("#sel=claim:c-6000")
    assert "Bornes strictes 6 000 – …" in opened.text()
    assert "contredit ≈ 4 700 · NIS · 30 avr. 2025" in opened.text()
    opened.goto("#sel=claim:c-5000")
    assert "prévu" in opened.text()


def test_a_source_and_a_question_have_their_summaries(open_page: Opener) -> None:
    opened = open_page()
    opened.click_node("entity:kr/intelligence")
    panel = opened.text("#panel")
    assert panel.index("≈ 1 100") < panel.index("≈ 4 000") < panel.index("≈ 4 700")
    assert "ministère britannique de la Défense (1)" in panel
    opened.click_node("question:q-casualties")
    panel = opened.text("#panel")
    assert "Plus bas ≈ 1 100" in panel
    assert "Sources indépendantes 2" in panel
    opened.page.click("#panel >> text=Voir dans le graphe")
    questions = [n for n in opened.page.evaluate("graphkit.drawn().nodes") if n.startswith("question:")]
    assert questions == ["question:q-casualties"]


def test_every_thing_leads_on_to_the_others(open_page: Opener) -> None:
    opened = open_page(fragment="#sel=claim:c-4700")
    opened.page.click("#panel .credit [data-id='document:a.txt']")
    assert "Publié 30 avr. 2025" in opened.text()
    opened.page.click("#panel [data-id='entity:outlet/a']")
    assert opened.text("#panel h2") == "Le courrier du Nord"
    opened.page.click("#panel [data-id='document:a.txt']")
    opened.page.click("#panel [data-id='claim:c-4700']")
    opened.page.click("#panel .kicker [data-id='question:q-casualties']")
    opened.page.click("#panel .duel [data-id='claim:c-6000']")
    assert opened.page.inner_text("#panel mark") == "Plus de 6 000"
    opened.page.click("#panel [data-id='entity:ru/kursk']")
    assert opened.text("#panel h2") == "Koursk"


def test_a_source_leads_to_its_own_timeline(open_page: Opener) -> None:
    opened = open_page(fragment="#sel=entity:kr/intelligence")
    opened.page.click("[data-way=timeline]")
    assert opened.text("#shown") == "6 affirmations"
    assert opened.page.locator("#timeline-view .mark").count() == 5  # the sixth is alone on its question


def test_a_permalink_survives_reload_and_back_goes_back(open_page: Opener) -> None:
    opened = open_page()
    opened.click_node("claim:c-6000")
    assert "sel=claim%3Ac-6000" in opened.page.url
    before = opened.page.inner_text("#panel")
    opened.page.reload()
    opened.page.wait_for_selector("html[data-ready=true]", state="attached")
    assert opened.page.inner_text("#panel") == before
    opened.page.click("#panel .contradicts a")
    assert "claim%3Ac-4700" in opened.page.url
    opened.page.go_back()
    assert opened.page.inner_text("#panel") == before


def test_copies_a_citation(open_page: Opener) -> None:
    opened = open_page(fragment="#sel=claim:c-6000", permissions=["clipboard-read", "clipboard-write"])
    cited = opened.copied("copy_citation")
    assert "Plus de 6 000 soldats nord-coréens ont été tués ou blessés" in cited
    assert "Dépêches de l'Est" in cited
    assert opened.text("[data-copy=copy_citation]") == "Copié"


def test_copies_json_and_the_link(open_page: Opener) -> None:
    opened = open_page(fragment="#sel=claim:c-6000", permissions=["clipboard-read", "clipboard-write"])
    claim = json.loads(opened.copied("copy_json"))
    assert (claim["value"], claim["origin"], claim["strict"]) == (6000, "entity:gb/defence", [6000, None])
    assert opened.copied("copy_link") == opened.page.url


@pytest.mark.parametrize("selected", ["claim:c-6000", "question:q-killed", "entity:kr/intelligence", "document:a.txt"])
def test_a_copied_query_finds_the_thing_in_the_turtle(open_page: Opener, tmp_path: Path, selected: str) -> None:
    import pyoxigraph

    from graphkit.export.turtle import write_turtle

    write_turtle(demo.dataset(), tmp_path / "graph.ttl", base="https://news.example/")
    store = pyoxigraph.Store()
    store.load(path=str(tmp_path / "graph.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
    opened = open_page(fragment=f"#sel={selected}", permissions=["clipboard-read", "clipboard-write"])
    rows = list(store.query(opened.copied("copy_sparql")))
    assert len({str(row["thing"]) for row in rows}) == 1
    assert len(rows) > 3
