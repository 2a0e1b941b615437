"""First-time tasks: how many clicks they take from the open page."""

from __future__ import annotations

import re

import pytest
from opened import Opened, Opener

pytestmark = pytest.mark.browser


COUNT = "() => { window.clicks = 0; addEventListener('click', () => { window.clicks += 1; }, true); }"


def counted(open_page: Opener) -> Opened:
    opened = open_page()
    opened.page.evaluate(COUNT)
    return opened


def clicks(opened: Opened) -> int:
    return int(opened.page.evaluate("window.clicks"))


def test_the_strongest_contradiction_takes_no_click_and_its_quotes_one(open_page: Opener) -> None:
    opened = counted(open_page)
    first = opened.text("#panel .duel")
    assert "juin 2023" in first
    assert "stricte" in first
    assert opened.page.locator("#panel .duel").first.bounding_box()["y"] < 500
    opened.page.click("#panel .duel .side")
    assert "juin 2023" in opened.page.inner_text("#panel mark")
    assert clicks(opened) == 1


def test_how_a_sources_figure_grew_takes_one_click(open_page: Opener) -> None:
    opened = counted(open_page)
    opened.click_node("entity:kr/intelligence")
    said = opened.text()
    assert re.search(r"≈ 1 100 · janv. 2025.*≈ 4 000 · mars 2025.*≈ 4 700 · 30 avr. 2025", said)
    assert clicks(opened) == 1


def test_all_that_is_said_of_a_place_takes_one_click_and_a_word(open_page: Opener) -> None:
    opened = counted(open_page)
    opened.page.click("#q")
    opened.page.keyboard.type("koursk")
    opened.page.wait_for_timeout(150)
    assert opened.text("#panel h2") == "8 résultats"
    assert opened.page.locator("#panel ol.steps li").count() == 8
    assert clicks(opened) == 1
