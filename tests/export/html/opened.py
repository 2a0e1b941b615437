"""A page under test, as its tests hold it."""

from __future__ import annotations

import re
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

    def text(self, selector: str = "#panel") -> str:
        """What a part of the page says, in single spaces."""
        return re.sub(r"\s+", " ", self.page.inner_text(selector))

    def search(self, sought: str) -> None:
        self.page.fill("#q", sought)
        self.page.wait_for_timeout(150)

    def drawn(self, space: str = "") -> list[str]:
        """The nodes of the graph that are drawn, of one kind (``claim:``) or of all."""
        return [node for node in self.page.evaluate("graphkit.drawn().nodes") if node.startswith(space)]

    def saved(self, button: str) -> bytes:
        """The file that a button saves."""
        with self.page.expect_download() as waiting:
            self.page.click(button)
        return Path(waiting.value.path()).read_bytes()

    def copied(self, key: str) -> str:
        """What a button of the panel copies."""
        self.page.click(f"[data-copy={key}]")
        self.page.wait_for_timeout(100)
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def click_node(self, name: str) -> None:
        """Click a node of the graph with the mouse, where it is drawn."""
        x, y = self.page.evaluate("name => graphkit.whereIs(name)", name)
        self.page.mouse.click(x, y)


Opener = Callable[..., Opened]
