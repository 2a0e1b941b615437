"""The page in a browser without a network: what a reader sees, clicks, types and cannot be tricked by."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import demo
import pytest
from opened import Opener

from graphkit.model import Dataset, Document, Evidence

pytestmark = pytest.mark.browser


def text_of(page: Any, selector: str) -> str:
    return re.sub(r"\s+", " ", page.inner_text(selector))


def test_it_opens_offline_asks_for_nothing_and_complains_of_nothing(open_page: Opener) -> None:
    opened = open_page()
    for view in ("timeline", "list", "graph"):
        opened.page.click(f"[data-view={view}]")
    opened.page.wait_for_timeout(200)
    assert {url.split("#")[0] for url in opened.requests} <= {"about:blank", opened.file.as_uri()}
    assert opened.complaints == []


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
    assert "Où les sources se contredisent" in text_of(opened.page, "#panel")


def test_a_click_on_a_claim_shows_quote_source_and_document(open_page: Opener) -> None:
    opened = open_page()
    opened.click_node("claim:c-4700")
    panel = text_of(opened.page, "#panel")
    assert "environ 4 700 soldats nord-coréens ont été tués ou blessés" in panel
    assert opened.page.inner_text("#panel mark") == "environ 4 700"
    assert "Service national du renseignement" in panel
    assert "Lee Seong-kweun" in panel
    assert "Le courrier du Nord" in panel
    assert "30 avr. 2025" in panel
    assert "contredit > 6 000 · " in panel
    assert "46 jours séparent les deux dates" in panel


def test_a_source_and_a_question_have_their_summaries(open_page: Opener) -> None:
    opened = open_page()
    opened.click_node("entity:kr/intelligence")
    panel = text_of(opened.page, "#panel")
    assert panel.index("≈ 1 100") < panel.index("≈ 4 000") < panel.index("≈ 4 700")
    assert "ministère britannique de la Défense (1)" in panel
    opened.click_node("question:q-casualties")
    panel = text_of(opened.page, "#panel")
    assert "Plus bas ≈ 1 100" in panel
    assert "Sources indépendantes 2" in panel
    opened.page.click("#panel >> text=Voir dans le graphe")
    questions = [n for n in opened.page.evaluate("graphkit.drawn().nodes") if n.startswith("question:")]
    assert questions == ["question:q-casualties"]


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


def test_search_ignores_accents_and_finds_places_quotes_and_figures(open_page: Opener) -> None:
    opened = open_page()
    for sought, found in (("KOURSK", 8), ("britannique de la defense", 1), ("4 700", 1), ("zzz", 0)):
        opened.page.fill("#q", sought)
        opened.page.wait_for_timeout(150)
        assert text_of(opened.page, "#panel h2").startswith(f"{found} résultat")
    opened.page.fill("#q", "koursk")
    opened.page.wait_for_timeout(150)
    claims = [n for n in opened.page.evaluate("graphkit.drawn().nodes") if n.startswith("claim:")]
    assert len(claims) == 8


def test_filters_combine_count_and_stay_in_the_address(open_page: Opener) -> None:
    opened = open_page()
    opened.page.click("#filtering")
    opened.page.check("[id='strength=strict']")
    assert text_of(opened.page, "#shown") == "3 affirmations"
    counts = text_of(opened.page, "#filters [data-facet=source]")
    assert "Revue des armées 1" in counts
    assert "Lee" not in counts
    opened.page.check("[id='source=entity:outlet/d']")
    assert text_of(opened.page, "#shown") == "1 affirmation"
    opened.page.reload()
    opened.page.wait_for_selector("html[data-ready=true]", state="attached")
    assert text_of(opened.page, "#shown") == "1 affirmation"
    opened.page.click("#reset")
    assert "strength" not in opened.page.url


def test_a_date_range_filters(open_page: Opener) -> None:
    opened = open_page(fragment="#view=list&from=2025-09-01&to=2025-12-31")
    assert text_of(opened.page, "#shown") == "2 affirmations"


def test_the_timeline_holds_every_claim_and_opens_it(open_page: Opener) -> None:
    opened = open_page(fragment="#view=timeline")
    marks = opened.page.locator("#timeline-view .mark")
    alone = [q for q in demo.QUESTIONS if len(q.claims) == 1]  # told in words, below the charts
    assert marks.count() == len(demo.CLAIMS) - len(alone)
    assert all(opened.page.locator(f"#timeline-view [data-id='claim:{q.claims[0]}']").count() == 1 for q in alone)
    heights = [
        float(opened.page.get_attribute(f"[data-id='claim:c-{name}'] circle", "cy") or 0)
        for name in ("1100", "4000", "4700", "6000")
    ]
    assert heights == sorted(heights, reverse=True)
    opened.page.focus("#timeline-view [data-id='claim:c-2000']")
    opened.page.keyboard.press("Enter")
    assert opened.page.inner_text("#panel mark") == "Quelque 2 000"


def test_the_list_says_all_that_the_graph_shows(open_page: Opener) -> None:
    opened = open_page(fragment="#view=list")
    said = text_of(opened.page, "#list-view")
    for claim in demo.CLAIMS:
        assert re.sub(r"\s+", " ", claim.evidence.quote) in said
    for question in demo.QUESTIONS:
        assert question.label_in("fr") in said
    assert said.count("contredit (") == 12  # both ends of six


def test_keyboard_alone_reaches_a_claim_and_its_quote(open_page: Opener) -> None:
    opened = open_page()
    opened.page.focus("#network")
    opened.page.keyboard.press("ArrowRight")
    first = opened.page.inner_text("#panel .figure")
    opened.page.keyboard.press("ArrowDown")
    assert opened.page.inner_text("#status")
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.id") == "panel"
    assert first
    opened.page.keyboard.press("Escape")
    assert "sel=" not in opened.page.url
    opened.page.keyboard.press("/")
    assert opened.page.evaluate("document.activeElement.id") == "q"


def test_french_english_light_and_dark(open_page: Opener) -> None:
    opened = open_page(locale="en-GB", color_scheme="dark")
    root = opened.page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("data-theme")) == ("en", "dark")
    assert "Where the sources disagree" in text_of(opened.page, "#panel")
    opened.page.click("#language")
    opened.page.click("#theme")
    assert (root.get_attribute("lang"), root.get_attribute("data-theme")) == ("fr", "light")
    assert "lang=fr" in opened.page.url
    assert "theme=light" in opened.page.url
    assert "Combien de soldats nord-coréens tués ou blessés" in text_of(opened.page, "#panel")


def test_it_fits_a_narrow_screen(open_page: Opener) -> None:
    opened = open_page(viewport={"width": 360, "height": 740})
    for view in ("graph", "timeline", "list"):
        opened.page.click(f"[data-view={view}]")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_pictures_are_saved(open_page: Opener) -> None:
    opened = open_page()
    for button, start in (("#png", b"\x89PNG"), ("#svg", b"<svg")):
        with opened.page.expect_download() as waiting:
            opened.page.click(button)
        assert Path(waiting.value.path()).read_bytes().startswith(start)


def test_copies_a_citation(open_page: Opener) -> None:
    opened = open_page(fragment="#sel=claim:c-6000", permissions=["clipboard-read", "clipboard-write"])
    cited = copied(opened.page, "copy_citation")
    assert "Plus de 6 000 soldats nord-coréens ont été tués ou blessés" in cited
    assert "Dépêches de l'Est" in cited


@pytest.mark.parametrize("selected", ["claim:c-6000", "question:q-killed", "entity:kr/intelligence", "document:a.txt"])
def test_a_copied_query_finds_the_thing_in_the_turtle(open_page: Opener, tmp_path: Path, selected: str) -> None:
    import pyoxigraph

    from graphkit.export.turtle import write_turtle

    write_turtle(demo.dataset(), tmp_path / "graph.ttl", base="https://news.example/")
    store = pyoxigraph.Store()
    store.load(path=str(tmp_path / "graph.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
    opened = open_page(fragment=f"#sel={selected}", permissions=["clipboard-read", "clipboard-write"])
    rows = list(store.query(copied(opened.page, "copy_sparql")))
    assert len({str(row["thing"]) for row in rows}) == 1
    assert len(rows) > 3


def copied(page: Any, button: str) -> str:
    page.click(f"[data-copy={button}]")
    page.wait_for_timeout(100)
    return str(page.evaluate("navigator.clipboard.readText()"))


HOSTILE = (
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    '"><svg onload=window.hacked=1> href="javascript:window.hacked=1"',
    "{{ 7*7 }} ${window.hacked=1} </style> --> ]]>",
    "\u202eetrops\u2066 __proto__ \u2028 \x00\x07",
    "constructor",
    "__proto__",
)


def hostile(text: str) -> Dataset:
    data = demo.dataset()
    long = (text + " ") * (10_000 // (len(text) + 1))
    claims = tuple(
        replace(c, document=text if c.document == "a.txt" else c.document, noun=text, measure=text or c.measure)
        for c in data.claims
    )
    first = replace(claims[0], evidence=Evidence(long, 0, len(long), text, 0, len(text)), value=float("nan"))
    documents = tuple(
        Document(text, d.text, "fr", d.published, text, text, "javascript:window.hacked=1", text)
        if d.id == "a.txt" else d for d in data.documents
    )  # fmt: skip
    entities = tuple(replace(e, label=text, labels=(("fr", text),), aliases=(text,)) for e in data.entities)
    questions = tuple(replace(q, labels=(("fr", text),)) for q in data.questions)
    return replace(data, documents=documents, entities=entities, claims=(first, *claims[1:]), questions=questions)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(open_page: Opener, text: str) -> None:
    opened = open_page(hostile(text))
    selections = (
        "claim:c-1100",
        "claim:c-4700",
        "entity:kr/intelligence",
        "question:q-killed",
        f"document:{text}",
    )
    for selected in selections:
        opened.page.evaluate("s => { location.hash = new URLSearchParams({sel: s, scope: 'all'}); }", selected)
        opened.page.wait_for_timeout(40)
    for view in ("timeline", "list", "graph"):
        opened.page.click(f"[data-view={view}]")
    assert opened.page.evaluate("window.hacked") is None
    assert opened.page.evaluate("({}).polluted") is None
    assert opened.page.locator("main img, main a[href^=javascript]").count() == 0
    assert opened.complaints == []
    assert {url.split("#")[0] for url in opened.requests} <= {"about:blank", opened.file.as_uri()}


def test_no_accessibility_rule_is_seriously_broken(open_page: Opener) -> None:
    bundle = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    axe = next(Path(bundle.__file__).parent.glob("**/axe.min.js")).read_text("utf-8")
    fragments = (
        "", "#sel=claim:c-4700&filters=open", "#view=timeline", "#view=list&theme=dark",
        "#theme=dark&sel=question:q-casualties",
    )  # fmt: skip
    opened = open_page()
    for fragment in fragments:
        opened.goto(fragment)
        opened.page.evaluate(axe)
        found = opened.page.evaluate("axe.run()")["violations"]
        serious = [
            (v["id"], [n["html"][:120] for n in v["nodes"]][:3])
            for v in found
            if v["impact"] in ("serious", "critical")
        ]
        assert serious == [], fragment
