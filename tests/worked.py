"""The worked examples of ``docs/sparql.md``: each SPARQL block stands before the table that it gives.

``python -m tests.readme`` writes the tables anew, with the README's examples.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from graphkit.query import formatted, run
from tests.builds import SEEDS, built

PAGE = Path(__file__).parent.parent / "docs" / "sparql.md"
_EXAMPLE = re.compile(r"(```sparql\n((?:(?!```).*\n)*)```\n)((?:\n(?:\|.*\n)+)?)")
_CURL = re.compile(r"^    (curl .*)$", re.MULTILINE)


def examples() -> list[tuple[str, str]]:
    """SPARQL and table of each example, in order."""
    return [(found[2], found[3].removeprefix("\n")) for found in _EXAMPLE.finditer(PAGE.read_text("utf-8"))]


def curl_calls() -> list[str]:
    return _CURL.findall(PAGE.read_text("utf-8"))


def renewed() -> str:
    """The page with its examples run again on a build of the demonstration."""
    with tempfile.TemporaryDirectory() as folder:
        graph = built([SEEDS], Path(folder)).out / "graph.ttl"
        return _EXAMPLE.sub(
            lambda found: f"{found[1]}\n{formatted(run(found[2], graph), 'markdown')}", PAGE.read_text("utf-8")
        )
