"""How fast texts become claims, beside spaCy alone, other numbers of workers, Dask, and a second run.

    python benchmarks/bench_speed.py [--full]     (--full: 2 MB of text, 2 000 articles, and 500 against 4 000)

Every measure runs in a process of its own, in turns with the one that it is held against. Seconds are of processor
time, of all the processes that a measure starts, which neighbours on the machine change little; rows that say so go by
the clock.
"""

from __future__ import annotations

import json
import math
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import corpus
import table

ROUNDS = 3
TITLE = "Texts to claims"
Seconds = list[float]


def plain(folder: Path, *, tuned: bool) -> float:
    """Processor seconds of the full French model over the texts, with its defaults or tuned, and nothing else."""
    import spacy

    if tuned:
        from thinc.api import NumpyOps, set_current_ops

        set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load("fr_core_news_md")
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    list(nlp.pipe(texts[:16]))
    start = time.process_time()
    for _ in nlp.pipe(texts, batch_size=16 if tuned else None):
        pass
    return time.process_time() - start


def claims(folder: Path) -> float:
    """Processor seconds from files to claims, the model loaded before."""
    from graphkit.engine.stream import mapped
    from graphkit.pipeline import Options
    from graphkit.pipeline.found import lost, settings_of
    from graphkit.pipeline.reading import Job
    from graphkit.read import records

    settings = settings_of([folder], Options())
    settings.found_in([record for record, _ in zip(records([folder]), range(16), strict=False)])
    start = time.process_time()
    for _ in mapped(Job(settings.found_in, lost), records([folder])):
        pass
    return time.process_time() - start


def found(folder: Path, workers: int, scheduler: str | None) -> dict[str, float]:
    """Seconds by the clock and of processor time from files to claims on workers that are up and have their models."""
    from graphkit.engine.stream import mapped
    from graphkit.pipeline import Machine, Options
    from graphkit.pipeline.found import lost, settings_of
    from graphkit.pipeline.reading import Job
    from graphkit.read import records

    job = Job(settings_of([folder], Options()).found_in, lost, lambda record: len(record.data))
    with Machine(workers, scheduler).pool() as pool:
        warm = [record for record, _ in zip(records([folder]), range(64), strict=False)]
        for _ in mapped(job, warm * 2, pool):
            pass
        client = pool.client if scheduler and pool else None
        start, busy = time.perf_counter(), processors(client)
        for _ in mapped(job, records([folder]), pool):
            pass
        return {"clock": time.perf_counter() - start, "processor": processors(client) - busy}


def processors(client: Any) -> float:
    """Processor seconds so far of this process and its children, of a cluster's workers and scheduler too."""
    import psutil

    times = [child.cpu_times() for child in psutil.Process().children(recursive=True)]
    own = time.process_time() + sum(one.user + one.system for one in times)
    if client is None:
        return own
    return own + sum(client.run(time.process_time).values()) + client.run_on_scheduler(time.process_time)


def build(folder: Path, out: Path, cache: Path) -> dict[str, float]:
    """A whole build in one process: processor seconds from its start, and the most memory in MB that it held before it
    wrote anything but questions, and in all.
    """
    from graphkit import pipeline
    from graphkit.cli.memory import peak_memory
    from graphkit.pipeline import Machine, Options

    peaks: list[float] = []

    def tell(stage: str, done: int) -> None:
        if stage == "writing":
            peaks.append(peak_memory())

    pipeline.run([folder], out, Options(machine=Machine(1, None, cache)), tell=tell)
    tell("writing", 1)
    return {"seconds": time.process_time(), "found": peaks[0], "peak": peaks[-1]}


ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
MEASURES: dict[str, Any] = {
    "plain": lambda folder: plain(Path(folder), tuned=False),
    "tuned": lambda folder: plain(Path(folder), tuned=True),
    "claims": lambda folder: claims(Path(folder)),
    "found": lambda folder, workers, scheduler="": found(Path(folder), int(workers), scheduler or None),
    "build": lambda folder, out, cache: build(Path(folder), Path(out), Path(cache)),
}


def measured(name: str, *arguments: str | Path) -> Any:
    """A measure taken in a process of its own, on one thread."""
    environment = os.environ | ONE_THREAD
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled once, as with every user
    command = [sys.executable, __file__, "--measure", name, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return json.loads(done.stdout.splitlines()[-1])


def one_process(folder: Path) -> Iterator[table.Row]:
    ours, defaults, tuned = Seconds(), Seconds(), Seconds()
    for _ in range(ROUNDS):
        ours.append(measured("claims", folder))
        defaults.append(measured("plain", folder))
        tuned.append(measured("tuned", folder))
    what = "documents to claims, one process"
    yield table.Row(what, "nlp.pipe, full fr_core_news_md, its defaults", ">= 3", ours, defaults)
    yield table.Row(what, "the same with numpy's BLAS, batch 16", ">= 1.3", ours, tuned)


def workers(folder: Path) -> Iterator[table.Row]:
    runs: dict[str, list[dict[str, float]]] = {"one": [], "two": [], "dask": []}
    with cluster() as address:
        for _ in range(ROUNDS):
            runs["one"].append(measured("found", folder, 1))
            runs["two"].append(measured("found", folder, 2))
            runs["dask"].append(measured("found", folder, 2, address))
    clock, busy = ({name: [run[by] for run in found] for name, found in runs.items()} for by in ("clock", "processor"))
    yield table.Row("two workers, by the clock", "one worker", ">= 1.7", clock["two"], clock["one"])
    what, against = "Dask, two local workers, started", "--workers 2"
    yield table.Row(f"{what}, by the clock", against, "<= 1.3", clock["dask"], clock["two"], slower=True)
    yield table.Row(what, against, "<= 1.3", busy["dask"], busy["two"], slower=True)


@contextmanager
def cluster() -> Iterator[str]:
    """A Dask scheduler and two workers as processes of this machine; the scheduler's address."""
    with ExitStack() as stack:

        def start(*arguments: str) -> subprocess.Popen[str]:
            command = [sys.executable, "-m", f"distributed.cli.dask_{arguments[0]}", *arguments[1:], "--no-dashboard"]
            # on one thread and without a profile, as docs/cluster.md has it
            environment = os.environ | ONE_THREAD | {"DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False"}
            process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
            stack.callback(process.kill)
            return process

        scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0")
        assert scheduler.stderr is not None
        lines = (re.search(r"tcp://\S+:\d+", line) for line in scheduler.stderr)
        address = next(found[0] for found in lines if found)
        threading.Thread(target=scheduler.stderr.read, daemon=True).start()
        for _ in range(2):
            worker = start("worker", address, "--nthreads", "1", "--no-nanny")
            threading.Thread(target=worker.stderr.read, daemon=True).start()  # type: ignore[union-attr]
        yield address


def rebuilds(folder: Path, count: int) -> Iterator[table.Row]:
    """A first build, one unchanged and one with an article more."""
    corpus.write(folder, count)
    out, cache = folder.with_name("out"), folder.with_name("found.sqlite")
    first = [measured("build", folder, out, cache)["seconds"]]
    unchanged = [measured("build", folder, out, cache)["seconds"] for _ in range(ROUNDS)]
    added = Seconds()
    for number in range(ROUNDS):
        (folder / f"new{number}.txt").write_text(next(corpus.articles(1, seed=7 + number))[1], "utf-8")
        added.append(measured("build", folder, out, cache)["seconds"])
    yield table.Row(f"unchanged rebuild of {count:,} articles", "first build", ">= 50", unchanged, first)
    yield table.Row(f"one article added to {count:,}", "first build", ">= 30", added, first)


def growth(folder: Path, small: int, large: int) -> Iterator[table.Row]:
    """How time and memory of a whole build grow, as the power of the number of articles."""
    found = []
    for count in (small, large):
        place = folder / str(count)
        corpus.write(place / "texts", count)
        found.append(measured("build", place / "texts", place / "out", place / "found.sqlite"))
    base = measured("build", write_one(folder), folder / "base-out", folder / "base.sqlite")
    what = f"whole build, {small:,} -> {large:,} articles"

    def row(name: str, target: str, ours: float, theirs: float, unit: str) -> table.Row:
        power = math.log(ours / theirs) / math.log(large / small) if min(ours, theirs) > 0 else 0.0
        return table.Row(f"{what}: {name}", "a power of their number", target, [ours], [theirs], power=power, unit=unit)

    first, last = found
    yield row("time", "<= 1.1", last["seconds"], first["seconds"], "s")
    for name, which in (("texts to compared questions", "found"), ("exports and page too", "peak")):
        told = f"memory beyond the base ({base[which]:.0f} MB), {name}"
        yield row(told, "<= 0.5", last[which] - base[which], first[which] - base[which], "MB")


def write_one(folder: Path) -> Path:
    corpus.write(folder / "base", 1)
    return folder / "base"


def main(*, full: bool) -> None:
    count, many, sizes = (900, 2_000, (500, 4_000)) if full else (120, 200, (60, 240))
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as place:
        texts = Path(place, "texts")
        size = sum(path.stat().st_size for path in corpus.write(texts, count))
        rows = [
            *one_process(texts),
            *workers(texts),
            *rebuilds(Path(place, "many", "texts"), many),
            *growth(Path(place, "growth"), *sizes),
        ]
    told = f"{count:,} generated articles, {size / 1e6:.2f} MB; {ROUNDS} rounds, medians (lowest-highest)"
    notes = [f"{told}; measured in {(time.perf_counter() - start) / 60:.0f} minutes."]
    section = table.markdown(TITLE, notes, rows)
    print(section)
    table.keep(TITLE, section)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(MEASURES[sys.argv[2]](*sys.argv[3:])))
    else:
        main(full="--full" in sys.argv)
