"""Builds made by the command line, for the tests that look at what a run writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from graphkit.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"


@dataclass(frozen=True)
class Built:
    """A folder of exports and what the command said."""

    out: Path
    result: Result

    def rows(self, name: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (self.out / f"{name}.jsonl").read_text("utf-8").splitlines()]


def built(paths: list[Path], out: Path, *options: str) -> Built:
    """``graphkit build`` on some paths, without progress."""
    return Built(out, CliRunner().invoke(main, ["build", *map(str, paths), "--out", str(out), *options]))
