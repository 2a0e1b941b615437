"""What leaves the page: PNG and SVG of the view, and what is printed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import demo
import pytest
from opened import Opener

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("view", ["graph", "timeline"])
def test_the_view_is_saved_as_png(open_page: Opener, view: str) -> None:
    assert open_page(fragment=f"#view={view}").saved("#png").startswith(b"\x89PNG")


@pytest.mark.parametrize("view", ["graph", "timeline"])
def test_the_view_is_saved_as_an_svg_that_holds_all_of_it(open_page: Opener, view: str) -> None:
    opened = open_page(fragment=f"#view={view}&scope=all")
    root = ET.fromstring(opened.saved("#svg"))
    said = re.sub(r"\s+", " ", " ".join(root.itertext()))
    compared = [q for q in demo.QUESTIONS if len(q.claims) > 1]
    for question in compared:
        assert re.sub(r"\s+", " ", question.label_in("fr")).split(" ?")[0] in said
    for figure in ("≈ 4 700", "> 6 000", "juin 2023"):
        assert figure in said
    assert opened.complaints == []


def test_on_paper_stands_the_whole_graph_with_its_words_and_no_buttons(open_page: Opener) -> None:
    opened = open_page(fragment="#theme=dark")
    opened.page.emulate_media(media="print")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = opened.page.locator("#printed svg")
    assert "≈ 4 700" in re.sub(r"\s", " ", printed.evaluate("e => e.textContent"))
    assert printed.is_visible()
    assert opened.page.get_attribute("html", "data-theme") == "light"
    for hidden in ("#search", ".tabs", "#tools", "#network"):
        assert not opened.page.locator(hidden).is_visible(), hidden
    assert opened.page.locator("#panel").is_visible()
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert printed.count() == 0
    assert opened.page.get_attribute("html", "data-theme") == "dark"


def test_the_page_prints(open_page: Opener) -> None:
    opened = open_page(fragment="#view=timeline")
    assert opened.page.pdf().startswith(b"%PDF")
