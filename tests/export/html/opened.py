"""A page under test, as its tests hold it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Opened:
    """A page under test with what it asked the network for and what it complained of."""

    page: Any
    file: Path
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def goto(self, fragment: str = "") -> None:
        self.page.goto("about:blank")
        self.page.goto(f"{self.file.as_uri()}{fragment}")
        self.page.wait_for_selector("html[data-ready=true]", state="attached")

    def click_node(self, name: str) -> None:
        """Click a node of the graph with the mouse, where it is drawn."""
        x, y = self.page.evaluate("name => graphkit.whereIs(name)", name)
        self.page.mouse.click(x, y)


Opener = Callable[..., Opened]
