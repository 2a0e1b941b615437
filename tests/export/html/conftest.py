"""A headless Chromium for the tests of the page: offline, with every request and console line recorded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import demo
import pytest
from opened import Opened, Opener

from benchmarks.chromium import launched, why_not
from graphkit.export.html import write_html
from graphkit.model import Dataset


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    missing = why_not()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[Opener]:
    """``open_page(dataset, fragment, **context options)``: the dataset's page, offline."""
    contexts = []

    def opened(data: Dataset | None = None, fragment: str = "", **options: Any) -> Opened:
        data = data or demo.dataset()
        file = tmp_path / "graph.html"
        write_html(data, demo.graph_of(data), file, title="Soldats nord-coréens en Russie")
        settings = {"viewport": {"width": 1440, "height": 900}, "locale": "fr-FR", **options}
        context = chromium.new_context(offline=True, **settings)
        contexts.append(context)
        found = Opened(context.new_page(), file)
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("console", lambda line: found.complaints.append(f"{line.type}: {line.text}"))
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.goto(fragment)
        return found

    yield opened
    for context in contexts:
        context.close()
