"""One build of the demonstration for every test that looks at what a run writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
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


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The exports of ``seeds/``."""
    found = built([SEEDS], tmp_path_factory.mktemp("demonstration"))
    assert found.result.exit_code == 0, found.result.output
    return found
