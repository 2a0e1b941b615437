"""The table of the benchmarks: ratios of one run, with medians and spread, printed and kept in ``results.md``."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

RESULTS = Path(__file__).parent / "results.md"
_HEAD = ("what", "against", "ratio", "target", "measured", "against")


@dataclass(frozen=True, slots=True)
class Row:
    """A measure beside another of the same run, one a round, in seconds or another unit; ``ratio`` is theirs over ours
    or ours over theirs as the target reads, or the ``power`` by which a cost grows.
    """

    what: str
    against: str
    target: str
    ours: Sequence[float]
    theirs: Sequence[float]
    slower: bool = False  # the target is how much slower we may be
    power: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float:
        if self.power is not None:
            return self.power
        mine, other = statistics.median(self.ours), statistics.median(self.theirs)
        return mine / other if self.slower else other / mine

    def cells(self) -> tuple[str, ...]:
        return (
            self.what, self.against, f"n^{self.ratio:.2f}" if self.power is not None else f"{self.ratio:.2f}",
            self.target, f"{spread(self.ours)} {self.unit}", f"{spread(self.theirs)} {self.unit}",
        )  # fmt: skip


def spread(seconds: Sequence[float]) -> str:
    """Median, lowest and highest: ``2.1 (2.0-2.4)``."""
    middle = f"{statistics.median(seconds):.3g}"
    return f"{middle} ({min(seconds):.3g}-{max(seconds):.3g})" if len(seconds) > 1 else middle


def machine() -> str:
    """The machine in a line: processor, cores, system, Python."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        model = next(
            (line.split(":")[1].strip() for line in info.read_text().splitlines() if "model name" in line), model
        )
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{model}, {os.cpu_count()} cores{load}, {platform.system()}, Python {platform.python_version()}"


def markdown(title: str, notes: Sequence[str], rows: Sequence[Row]) -> str:
    """A section: title, machine and date, notes, table."""
    lines = [f"## {title}", "", f"{date.today():%Y-%m-%d}, {machine()}.", *notes, ""]
    lines += ["| " + " | ".join(_HEAD) + " |", "|" + "---|" * len(_HEAD)]
    return "\n".join([*lines, *("| " + " | ".join(row.cells()) + " |" for row in rows)]) + "\n"


def keep(title: str, section: str) -> None:
    """Puts a section into ``results.md``, in place of the last one of its title."""
    old = RESULTS.read_text("utf-8") if RESULTS.is_file() else "# What was measured\n"
    head, *sections = old.split("\n## ")
    kept = [one for one in sections if not one.startswith(f"{title}\n")]
    parts = [head.rstrip("\n"), *sorted([*(f"## {one}".rstrip("\n") for one in kept), section.rstrip("\n")])]
    RESULTS.write_text("\n\n".join(parts) + "\n", "utf-8")
