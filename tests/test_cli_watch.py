"""``graphkit watch``: builds, builds again when a file comes, and ends on Ctrl-C."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.builds import SEEDS

pytestmark = pytest.mark.model

PATIENCE = 120  # seconds for a build on a busy machine


@contextmanager
def watching(folder: Path, out: Path) -> Iterator[tuple[subprocess.Popen[str], queue.Queue[str]]]:
    """The command, in a process of its own, and the lines that it prints."""
    command = [sys.executable, "-u", "-m", "graphkit", "watch", str(folder), "--out", str(out), "--workers", "1"]
    environment = os.environ | {"GRAPHKIT_CACHE": str(folder.parent / "found.sqlite")}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    lines: queue.Queue[str] = queue.Queue()

    def read(stream: IO[str]) -> None:
        for line in stream:
            lines.put(line.rstrip("\n"))

    assert process.stdout is not None
    threading.Thread(target=read, args=(process.stdout,), daemon=True).start()
    try:
        yield process, lines
    finally:
        process.kill()
        process.wait()


def test_files_that_come_and_go_are_built_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    inbox.mkdir()
    first, second = sorted(SEEDS.glob("*.txt"))[:2]
    shutil.copy(first, inbox)
    with watching(inbox, out) as (process, lines):
        assert lines.get(timeout=PATIENCE).startswith("1 document, ")
        alone = (out / "claims.jsonl").read_bytes()
        shutil.copy(second, inbox)
        assert lines.get(timeout=PATIENCE).startswith("2 documents, ")
        assert (out / "claims.jsonl").read_bytes() != alone
        (inbox / second.name).unlink()
        assert lines.get(timeout=PATIENCE).startswith("1 document, ")
        assert (out / "claims.jsonl").read_bytes() == alone
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) in (0, 130)
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
