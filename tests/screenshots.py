"""The pictures under docs/screenshots, taken anew from a build of seeds/ by ``python -m tests.screenshots``.

The overview of many questions is of a graph made by chance (``benchmarks/pages.py``); all else is what
``graphkit build seeds`` writes. Needs Debian's Chromium.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.chromium import launched, why_not
from benchmarks.pages import synthetic
from graphkit.export.html import write_html
from graphkit.graph import build_graph
from tests.builds import SEEDS, built

FOLDER = Path(__file__).parent.parent / "docs" / "screenshots"
WIDE, NARROW = (1440, 900), (360, 740)
# name: (window, fragment of the address, what to click)
SHOTS: dict[str, tuple[tuple[int, int], str, str | None]] = {
    "contested": (WIDE, "", None),
    "claim": (WIDE, "", "#panel .duel .side"),
    "question": (WIDE, "", "#panel .dispute h3 a"),
    "source": (WIDE, "", "#panel .duel .side; #panel .byline a"),
    "timeline": (WIDE, "#view=timeline", None),
    "list": (WIDE, "#view=list", None),
    "whole": (WIDE, "#scope=all", None),
    "dark": (WIDE, "#theme=dark", "#panel .duel .side"),
    "narrow": (NARROW, "", None),
}


def main() -> int:
    from playwright.sync_api import sync_playwright

    if missing := why_not():
        print(missing, file=sys.stderr)  # noqa: T201
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        result = built([SEEDS], Path(folder)).result
        if result.exit_code:
            print(result.output, file=sys.stderr)  # noqa: T201
            return result.exit_code
        browser = launched(playwright)
        for name, (window, fragment, clicks) in SHOTS.items():
            take(browser, Path(folder, "graph.html"), name, window, fragment, clicks)
        many = synthetic(5000)
        write_html(many, build_graph(many), Path(folder, "many.html"))
        take(browser, Path(folder, "many.html"), "overview-5000", WIDE, "", None)
        browser.close()
    return 0


def take(browser: Any, page: Path, name: str, window: tuple[int, int], fragment: str, clicks: str | None) -> None:
    """One picture of a page, in English, after some clicks (selectors with ``;`` between them)."""
    size = {"width": window[0], "height": window[1]}
    context = browser.new_context(offline=True, viewport=size, locale="en-GB", color_scheme="light")
    opened = context.new_page()
    opened.goto(f"{page.as_uri()}{fragment}")
    opened.wait_for_selector("html[data-ready=true]", state="attached")
    for selector in clicks.split(";") if clicks else ():
        opened.click(selector)
    opened.wait_for_timeout(400)
    opened.screenshot(path=FOLDER / f"{name}.png")
    context.close()


if __name__ == "__main__":
    sys.exit(main())
