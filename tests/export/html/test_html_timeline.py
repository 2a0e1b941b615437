"""The timeline: dates across, values up, ranges, steps and contradictions, and texts that cover nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import demo
import pytest
from opened import Opener

pytestmark = pytest.mark.browser


def test_the_timeline_holds_every_claim_and_opens_it(open_page: Opener) -> None:
    opened = open_page(fragment="#view=timeline")
    marks = opened.page.locator("#timeline-view .mark")
    alone = [q for q in demo.QUESTIONS if len(q.claims) == 1]  # told in words, below the charts
    assert marks.count() == len(demo.CLAIMS) - len(alone)
    assert all(opened.page.locator(f"#timeline-view [data-id='claim:{q.claims[0]}']").count() == 1 for q in alone)
    heights = [
        float(opened.page.get_attribute(f"[data-id='claim:c-{name}'] .dot", "cy") or 0)
        for name in ("1100", "4000", "4700", "6000")
    ]
    assert heights == sorted(heights, reverse=True)
    opened.page.focus("#timeline-view [data-id='claim:c-2000']")
    opened.page.keyboard.press("Enter")
    assert opened.page.inner_text("#panel mark") == "Quelque 2 000"


def figure(page: Any, question: str) -> Any:
    return page.locator("#timeline-view figure", has=page.locator(f"figcaption [data-id='question:{question}']"))


def test_time_runs_across_with_ranges_steps_and_contradictions(open_page: Opener) -> None:
    opened = open_page(fragment="#view=timeline")
    chart = figure(opened.page, "q-casualties")
    across = [float(dot.get_attribute("cx")) for dot in chart.locator(".dot").all()]
    assert across == sorted(across)
    assert chart.locator("line[stroke-width='8']").count() == 4  # the four ranges
    assert chart.locator("path:not(.clash)[d*=H]").count() == 2  # 1 100, 4 000, 4 700: two steps
    assert chart.locator("path.clash").count() == 1
    assert opened.page.locator("#timeline-view path.clash").count() == 6


def test_dates_of_events_are_placed_by_the_event(open_page: Opener) -> None:
    told = replace(demo.CLAIMS[12], as_of=demo.CLAIMS[5].as_of)
    assert told.id == "c-june2023"
    claims = tuple(told if c.id == told.id else c for c in demo.CLAIMS)
    opened = open_page(replace(demo.dataset(), claims=claims), "#view=timeline")
    chart = figure(opened.page, "q-signed")
    spots = {
        mark.get_attribute("data-id"): [float(mark.locator(".dot").get_attribute(key) or 0) for key in ("cx", "cy")]
        for mark in chart.locator(".mark").all()
    }
    assert spots["claim:c-june2023"][0] > spots["claim:c-june2024"][0]  # told later
    assert spots["claim:c-june2023"][1] > spots["claim:c-june2024"][1]  # of an earlier event


def test_values_far_apart_are_on_a_logarithmic_scale(open_page: Opener) -> None:
    small = demo.CLAIMS[4].quantity
    assert small
    assert demo.CLAIMS[4].id == "c-600"
    tiny = replace(demo.CLAIMS[4], value=20, quantity=replace(small, value=20, suggested_lower=18, suggested_upper=22))
    claims = tuple(tiny if c.id == tiny.id else c for c in demo.CLAIMS)
    opened = open_page(replace(demo.dataset(), claims=claims), "#view=timeline")
    assert "échelle logarithmique" in figure(opened.page, "q-killed").inner_text()
    assert "échelle logarithmique" not in figure(opened.page, "q-casualties").inner_text()


def test_no_text_covers_another_or_a_mark(open_page: Opener) -> None:
    opened = open_page(fragment="#view=timeline")
    clashes = opened.page.evaluate("""() => {
      const beside = (a, b) => a.right - 1 <= b.left || b.right - 1 <= a.left;
      const meet = (a, b) => !beside(a, b) && a.top < b.bottom - 3 && b.top < a.bottom - 3;
      const found = [];
      for (const svg of document.querySelectorAll('#timeline-view figure > svg')) {
        const texts = [...svg.querySelectorAll('.mark text')].map((e) => [e.textContent, e.getBoundingClientRect()]);
        const dots = [...svg.querySelectorAll('.dot')].map((e) => e.getBoundingClientRect());
        texts.forEach(([name, a], i) => {
          for (const [other, b] of texts.slice(i + 1)) if (meet(a, b)) found.push([name, other]);
          for (const dot of dots) if (meet(a, dot)) found.push([name, 'a mark']);
        });
      }
      return found; }""")
    assert clashes == []


def test_sources_of_one_question_differ_in_colour(open_page: Opener) -> None:
    opened = open_page(fragment="#view=timeline")
    for question, sources in (("q-casualties", 2), ("q-deployed", 3), ("q-signed", 3)):
        fills = {dot.get_attribute("fill") for dot in figure(opened.page, question).locator(".dot").all()}
        assert len(fills) == sources


def test_a_click_on_a_mark_opens_its_claim(open_page: Opener) -> None:
    opened = open_page(fragment="#view=timeline")
    opened.page.click("#timeline-view [data-id='claim:c-4700'] .dot")
    assert opened.page.inner_text("#panel mark") == "environ 4 700"
    assert opened.page.get_attribute("#timeline-view [data-id='claim:c-4700']", "aria-current") == "true"


@pytest.mark.parametrize("width", [360, 1440])
def test_the_days_of_the_axis_do_not_overlap(open_page: Opener, width: int) -> None:
    opened = open_page(fragment="#view=timeline", viewport={"width": width, "height": 800})
    overlaps = opened.page.evaluate("""() => [...document.querySelectorAll('figure > svg')].flatMap((svg) => {
      const names = [...svg.querySelectorAll(':scope > text[text-anchor=middle]')];
      const boxes = names.map((name) => name.getBoundingClientRect());
      return boxes.filter((a, i) => boxes.slice(i + 1).some((b) => a.left < b.right && b.left < a.right));
    }).length""")
    assert overlaps == 0
