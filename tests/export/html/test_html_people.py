"""For everybody: structure, keyboard, list, languages, themes, narrow screens, and axe-core's rules."""

from __future__ import annotations

import re
from pathlib import Path

import demo
import pytest
from opened import Opener

pytestmark = pytest.mark.browser
# A name for what has the focus, the same each time.
STOP = """() => {
  const here = document.activeElement;
  here.dataset.stop = here.dataset.stop || Math.random();
  return here.dataset.stop; }"""


def test_the_page_has_its_structure(open_page: Opener) -> None:
    opened = open_page()
    assert opened.page.evaluate("document.doctype.name") == "html"
    assert opened.page.get_attribute("html", "lang") == "fr"
    assert "Soldats nord-coréens en Russie" in opened.page.title()
    assert opened.page.locator("h1").count() == 1
    for landmark in ("header", "main", "nav[aria-label]", "[role=search]", "aside[aria-label]"):
        assert opened.page.locator(landmark).count() == 1, landmark


def test_tab_reaches_every_control(open_page: Opener) -> None:
    opened = open_page(fragment="#filters=open&view=timeline")
    reachable = opened.page.evaluate(
        "() => [...document.querySelectorAll('a[href], button, input, summary, .mark, [tabindex=\"0\"]')]"
        ".filter((e) => e.checkVisibility() && !e.disabled).length"
    )
    seen = set()
    for _ in range(reachable + 8):  # a date field has stops inside
        opened.page.keyboard.press("Tab")
        seen.add(opened.page.evaluate(STOP))
    assert len(seen) >= reachable


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


def test_the_list_says_all_that_the_graph_shows(open_page: Opener) -> None:
    opened = open_page(fragment="#view=list")
    said = opened.text("#list-view")
    for claim in demo.CLAIMS:
        assert re.sub(r"\s+", " ", claim.evidence.quote) in said
    for question in demo.QUESTIONS:
        assert question.label_in("fr") in said
    assert said.count("contredit (") == 12  # both ends of six


def test_french_english_light_and_dark(open_page: Opener) -> None:
    opened = open_page(locale="en-GB", color_scheme="dark")
    root = opened.page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("data-theme")) == ("en", "dark")
    assert "Where the sources disagree" in opened.text("#panel")
    opened.page.click("#language")
    opened.page.click("#theme")
    assert (root.get_attribute("lang"), root.get_attribute("data-theme")) == ("fr", "light")
    assert "lang=fr" in opened.page.url
    assert "theme=light" in opened.page.url
    assert "Combien de soldats nord-coréens tués ou blessés" in opened.text("#panel")


def test_an_unknown_browser_language_gets_the_pages_own(open_page: Opener) -> None:
    assert open_page(locale="de-DE").page.get_attribute("html", "lang") == "fr"


def test_it_fits_a_narrow_screen(open_page: Opener) -> None:
    opened = open_page(viewport={"width": 360, "height": 740})
    for view in ("timeline", "list", "graph"):
        opened.page.click(f"[data-view={view}]")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360
    for claim in opened.drawn("claim:"):  # cards of some 214 pixels, whole
        x, _ = opened.page.evaluate("name => graphkit.whereIs(name)", claim)
        assert 100 < x < 260, claim
    opened.page.click("#panel .duel .side")
    assert opened.page.locator("#panel blockquote").is_visible()


@pytest.mark.parametrize("width", [360, 1440])
def test_no_accessibility_rule_is_seriously_broken(open_page: Opener, width: int) -> None:
    bundle = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    axe = next(Path(bundle.__file__).parent.glob("**/axe.min.js")).read_text("utf-8")
    fragments = (
        "", "#sel=claim:c-4700&filters=open", "#view=timeline", "#view=list&theme=dark",
        "#theme=dark&sel=question:q-casualties",
    )  # fmt: skip
    opened = open_page(viewport={"width": width, "height": 900})
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
