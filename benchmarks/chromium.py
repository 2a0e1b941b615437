"""Debian's Chromium, headless and by itself: for the benchmark, the tests and the screenshots of the page."""

from __future__ import annotations

import shutil
from typing import Any

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def why_not() -> str | None:
    """Why no browser can be started here, None where one can."""
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "Playwright is not installed"
    return None if _executable() else "no Chromium on this machine (Debian: apt-get install chromium)"


def launched(playwright: Any) -> Any:
    """A browser, to be closed by the caller."""
    return playwright.chromium.launch(executable_path=_executable(), args=list(ARGUMENTS))


def _executable() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")
