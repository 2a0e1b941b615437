"""The cache: two runs at once, a kill in the middle, a file that is something else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.engine.cache import Cache, opened
from graphkit.errors import EngineError

WRITER = """
import sys
from pathlib import Path
from graphkit.engine.cache import Cache
cache = Cache(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    cache.put([(f"{sys.argv[2]}/{number}/{half}".encode(), b"x" * 2000) for half in "ab"])
    print(number, flush=True)
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(path), name, str(count)], stdout=subprocess.PIPE)


def test_what_was_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    with opened(tmp_path / "deep" / "found.sqlite") as cache:
        assert cache.get(b"k") is None
        cache.put([(b"k", b"one"), (b"l", b"two")])
        cache.put_run("out", b"key", b"value")
    with opened(tmp_path / "deep" / "found.sqlite") as cache:
        assert (cache.get(b"k"), cache.get(b"l")) == (b"one", b"two")
        assert cache.run("out") == (b"key", b"value")
        assert cache.run("elsewhere") is None


def test_two_runs_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    both = [writer(path, name, 60) for name in ("one", "two")]
    for process in both:
        process.communicate(timeout=120)
        assert process.returncode == 0
    with opened(path) as cache:
        assert all(cache.get(f"{name}/{number}/a".encode()) for name in ("one", "two") for number in range(60))


def test_a_kill_leaves_whole_transactions_only(tmp_path: Path) -> None:
    path = tmp_path / "found.sqlite"
    process = writer(path, "one", 100_000)
    assert process.stdout is not None
    done = [int(process.stdout.readline()) for _ in range(20)][-1]
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    with opened(path) as cache:
        halves = [[cache.get(f"one/{number}/{half}".encode()) is None for half in "ab"] for number in range(done + 50)]
        assert all(first == second for first, second in halves)
        assert not any(first for first, _ in halves[: done + 1])
        cache.put([(b"after", b"x")])
        assert cache.get(b"after") == b"x"


def test_a_file_that_is_no_cache_is_named(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear reader, this is not a database. " * 50)
    with pytest.raises(EngineError, match=r"letter\.txt: is no cache"), opened(path):
        pass


def test_a_cache_keeps_what_was_put_last(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "found.sqlite")
    cache.put([(b"k", b"one")])
    cache.put([(b"k", b"two")])
    assert cache.get(b"k") == b"two"
    cache.close()
