"""Search and filters: what they find, how they combine, and that the address keeps them."""

from __future__ import annotations

import re

import demo
import pytest
from opened import Opener

pytestmark = pytest.mark.browser


def test_search_ignores_accents_and_finds_places_quotes_and_figures(open_page: Opener) -> None:
    opened = open_page()
    for sought, found in (("KOURSK", 8), ("britannique de la defense", 1), ("4 700", 1), ("zzz", 0)):
        opened.page.fill("#q", sought)
        opened.page.wait_for_timeout(150)
        assert opened.text("#panel h2").startswith(f"{found} résultat")
    opened.page.fill("#q", "koursk")
    opened.page.wait_for_timeout(150)
    claims = [n for n in opened.page.evaluate("graphkit.drawn().nodes") if n.startswith("claim:")]
    assert len(claims) == 8


def test_filters_combine_count_and_stay_in_the_address(open_page: Opener) -> None:
    opened = open_page()
    opened.page.click("#filtering")
    opened.page.check("[id='strength=strict']")
    assert opened.text("#shown") == "3 affirmations"
    counts = opened.text("#filters [data-facet=source]")
    assert "Revue des armées 1" in counts
    assert "Lee" not in counts
    opened.page.check("[id='source=entity:outlet/d']")
    assert opened.text("#shown") == "1 affirmation"
    opened.page.reload()
    opened.page.wait_for_selector("html[data-ready=true]", state="attached")
    assert opened.text("#shown") == "1 affirmation"
    opened.page.click("#reset")
    assert "strength" not in opened.page.url
    assert opened.text("#shown") == f"{len(demo.CLAIMS)} affirmations"


@pytest.mark.parametrize(
    ("box", "left"),
    [
        ("relation=updates", 5), ("relation=corroborates", 4), ("strength=apparent", 7), ("measure=killed", 2),
        ("source=entity:kr/intelligence", 6), ("entity=entity:ru/kursk", 8), ("modality=planned", 2),
    ],
)  # fmt: skip
def test_each_filter_leaves_as_many_as_its_count_says(open_page: Opener, box: str, left: int) -> None:
    opened = open_page(fragment="#filters=open")
    opened.page.evaluate("document.querySelectorAll('#filters details').forEach((d) => { d.open = true; })")
    row = opened.page.locator("#filters li", has=opened.page.locator(f"[id='{box}']"))
    assert re.sub(r"\D", "", row.locator(".count").inner_text()) == str(left)
    opened.page.check(f"[id='{box}']")
    assert opened.text("#shown") == f"{left} affirmations"
    assert len(opened.drawn("claim:")) == left


def test_search_filter_and_dates_combine_in_every_view(open_page: Opener) -> None:
    opened = open_page(fragment="#q=koursk&source=entity:kr/intelligence&from=2025-03-01&to=2025-04-30&view=list")
    assert opened.text("#shown") == "3 affirmations"
    assert opened.page.locator("#list-view tbody tr").count() == 3
    opened.page.click("[data-view=timeline]")
    assert opened.page.locator("#timeline-view .mark, #timeline-view .singles li").count() == 3
    opened.page.click("#reset")
    assert opened.page.input_value("#q") == ""
    assert "koursk" not in opened.page.url


def test_a_long_facet_is_folded_and_unfolds(open_page: Opener) -> None:
    opened = open_page(fragment="#filters=open")
    boxes = opened.page.locator("[data-facet=source] input")
    origins = {claim.origin for claim in demo.CLAIMS}
    assert boxes.count() == 8 < len(origins)
    opened.page.click("#more-source")
    assert boxes.count() == len(origins)


def test_nothing_found_is_said(open_page: Opener) -> None:
    opened = open_page()
    opened.search("zzz")
    assert "Rien ne correspond" in opened.text()
    assert opened.text("#status") == "0 résultat"


def test_a_date_range_filters(open_page: Opener) -> None:
    opened = open_page(fragment="#view=list&from=2025-09-01&to=2025-12-31")
    assert opened.text("#shown") == "2 affirmations"
    assert "Dates 17" in opened.text("#filters [data-facet=dates] summary")
