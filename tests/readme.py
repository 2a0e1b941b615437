"""The README's examples: run, compared, and written anew, with those of ``docs/``, by ``python -m tests.readme``.

A ``console`` block holds a command after ``$`` and its output. A block whose command is ``explain`` explains
the claim that the build before it names.
"""

from __future__ import annotations

import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from unittest import mock

from click.testing import CliRunner

from graphkit.cli import main
from tests import worked

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
COLUMNS = "110"
_CONSOLE = re.compile(r"```console\n\$ graphkit (.*)\n((?:.*\n)*?)```\n")
_SPARQL = re.compile(r"```sparql\n((?:.*\n)*?)```\n")
_EXPLAIN = re.compile(r"Why: graphkit explain (\S+)")


def sparql_blocks() -> list[str]:
    """The SPARQL examples, in order."""
    return _SPARQL.findall(README.read_text("utf-8"))


def console_blocks() -> list[tuple[str, str]]:
    """Command line (without ``graphkit``) and output of each example, in order."""
    return _CONSOLE.findall(README.read_text("utf-8"))


def outputs(commands: list[str], folder: Path) -> Iterator[tuple[str, str]]:
    """Each command and what it prints, run one after the other in a folder that holds ``seeds`` and ``docs``."""
    for name in ("seeds", "docs"):
        (folder / name).symlink_to(ROOT / name)
    suggested = ""
    for command in commands:
        words = shlex.split(command)
        if words[0] == "explain":
            words = ["explain", suggested]
        with chdir(folder), mock.patch.dict(os.environ, {"COLUMNS": COLUMNS}):
            result = CliRunner().invoke(main, words)
        if result.exit_code:
            raise RuntimeError(f"graphkit {command}: exit status {result.exit_code}: {result.output}")
        if found := _EXPLAIN.search(result.stdout):
            suggested = found[1]
        lines = [line.rstrip() for line in result.stdout.splitlines()]
        yield (" ".join(words) if words[0] == "explain" else command), "\n".join(lines) + "\n"


def renewed() -> str:
    """The README with its console blocks run again."""
    text = README.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        fresh = outputs([command for command, _ in console_blocks()], Path(folder))
        return _CONSOLE.sub(lambda _: "```console\n$ graphkit {}\n{}```\n".format(*next(fresh)), text)


if __name__ == "__main__":
    README.write_text(renewed(), "utf-8")
    worked.PAGE.write_text(worked.renewed(), "utf-8")
