"""Pinned floors: a file of ``name: figure``, below which no run may fall."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from graphkit.errors import GoldError
from graphkit.score.figures import Scores


def load_floors(path: Path) -> Mapping[str, float]:
    """Floor by figure (the names of ``Scores.figures``). Raises GoldError where the file is not of that form."""
    try:
        floors = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}: not JSON ({error}); mend the line it names") from error
    if not isinstance(floors, dict) or not all(isinstance(floor, int | float) for floor in floors.values()):
        raise GoldError(f'{path}: not an object of numbers; write {{"value": 0.9, ...}}')
    return floors


def fallen(scores: Scores, floors: Mapping[str, float]) -> list[str]:
    """A sentence for each figure under its floor. Raises GoldError where a floor names no figure."""
    figures = scores.figures()
    if unknown := [name for name in floors if name not in figures]:
        raise GoldError(f"no figure is named {', '.join(unknown)}; there are {', '.join(figures)}")
    return [
        f"{name} fell to {figures[name]:.4f}, under its floor of {floor}"
        for name, floor in floors.items()
        if figures[name] < floor
    ]
