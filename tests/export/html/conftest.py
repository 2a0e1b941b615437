"""A headless Chromium for the tests of the page: offline, with every request and console line recorded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import demo
import pytest
from opened import Opened, Opener

from graphkit.export.html import write_html
from graphkit.model import Dataset

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    missing = None if CHROMIUM else "no Chromium on this machine (Debian: apt-get install chromium)"
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing = "Playwright is not installed"
    if missing and os.environ.get("CI") == "true":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
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
