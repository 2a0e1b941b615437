"""A Dask cluster of separate processes: one worker is killed during the run, and the exports are the same bytes."""

from __future__ import annotations

import os
import pickle
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from graphkit import pipeline
from graphkit.engine.cluster import _done, cluster_pool
from graphkit.errors import EngineError
from graphkit.pipeline import Machine, Options
from tests.pipeline.test_pipeline_machine import contents, corpus

pytest.importorskip("distributed")

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def dask(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process of Dask's command line, ended with the block."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def address_of(scheduler: subprocess.Popen[str]) -> str:
    assert scheduler.stderr is not None
    for line in scheduler.stderr:
        if match := re.search(r"tcp://127\.0\.0\.1:\d+", line):
            threading.Thread(target=scheduler.stderr.read, daemon=True).start()  # or its pipe fills
            return match.group()
    raise AssertionError("the scheduler ended without an address")


@pytest.mark.model
def test_a_cluster_gives_the_same_bytes_though_a_worker_is_killed(tmp_path: Path) -> None:
    texts = corpus(tmp_path / "texts", 18)
    pipeline.run([texts], tmp_path / "local")
    with ExitStack() as stack:
        scheduler = stack.enter_context(dask("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"))
        address = address_of(scheduler)
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
        victim, other = (stack.enter_context(dask("dask_worker", address, *options)) for _ in range(2))
        with cluster_pool(address) as pool:
            pool.client.wait_for_workers(2, timeout=60)
            assert pool.client.submit(os.getpid).result() in {victim.pid, other.pid}
        killed = threading.Event()

        def kill(stage: str, done: int) -> None:
            """Kills one worker when the first results are there."""
            if stage == "reading" and done and not killed.is_set():
                killed.set()
                os.kill(victim.pid, signal.SIGKILL)

        found = pipeline.run([texts], tmp_path / "cluster", Options(machine=Machine(scheduler=address)), tell=kill)
        assert killed.is_set()
        assert victim.wait(timeout=10) == -signal.SIGKILL
        assert other.poll() is None
    assert not found.failures
    assert contents(tmp_path / "local") == contents(tmp_path / "cluster")


def test_what_goes_to_a_worker_and_comes_back_are_bytes() -> None:
    asked = pickle.dumps((sorted, [3, 1, 2]))
    assert pickle.loads(_done(asked)) == [1, 2, 3]


def test_nobody_at_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphkit.engine.cluster._PATIENCE", 1)
    start = time.monotonic()
    with pytest.raises(EngineError, match="no Dask scheduler answers"), cluster_pool("tcp://127.0.0.1:9"):
        pass
    assert time.monotonic() - start < 60
