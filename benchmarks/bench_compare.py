"""Comparing many claims: time, growth and peak memory, beside all pairs of each question in the same run.

    python benchmarks/bench_compare.py [--full]      (--full: up to a million claims, some minutes)

Each size runs in a process of its own, so that the peak memory is its own. "links" are relations between
positions, with kind, strength and ratio, after the claims were gathered into questions; "pairs" is what asking the
same of all pairs of claims of each question costs (measured on some claims, scaled to all). Seconds are of processor
time; read the ratios: "n log n" is the time per claim over that of the smallest size, divided by what n log n
allows, and "saved" all pairs over links; "listed" is what one claim pair with its reasons in sentences costs.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import time
from collections import Counter
from itertools import combinations, islice
from typing import Any

from synthetic import Corpus, corpus, one_question

from graphkit.cli.memory import peak_memory
from graphkit.compare import Measures
from graphkit.compare.answers import Answer, answer_of
from graphkit.compare.cases import cases_of
from graphkit.compare.links import across
from graphkit.compare.listing import Writer
from graphkit.compare.positions import Standing, day_of
from graphkit.compare.reasons import Voice, labels_from
from graphkit.lexicons.measures import load_measures

SMALL, FULL = (10_000, 30_000, 100_000), (10_000, 100_000, 1_000_000)
CROWDED = (1_000, 10_000)  # claims on one question
SAMPLE = 500_000  # pairs of claims for which all pairs are measured
LISTED = 20_000  # links put into sentences
HEAD = (
    f"{'claims':>9} {'questions':>9} {'links':>10} {'skipped':>8} {'gather s':>9} {'link s':>8} {'us/claim':>9} "
    f"{'n log n':>8} {'peak MiB':>9} {'pairs s':>9} {'saved':>6} {'listed us':>9}"
)


def measured(kind: str, size: int) -> dict[str, Any]:
    """One size, compared: figures as a JSON object."""
    made = (one_question if kind == "one" else corpus)(size)
    start = time.process_time()
    answers = _answers(made)
    gathered = time.process_time()
    links = Counter(link.kind for answer in answers for link in answer.links())
    done = time.process_time()
    skipped = sum(answer.tally.skipped for answer in answers)
    peak = peak_memory()
    return {
        "claims": len(made.claims),
        "questions": len(answers),
        "links": sum(links.values()),
        "skipped": skipped,
        "gather": gathered - start,
        "link": done - gathered,
        "seconds": done - start,
        "peak": peak,
        "pairs": _all_pairs(answers),
        "listed": _listing(made, answers),
    }


def _answers(made: Corpus) -> list[Answer]:
    measures = Measures.of(load_measures())
    cases = cases_of(made.claims, made.stories, made.documents, made.entities, measures, {})
    return [answer_of(case) for case in cases]


def _all_pairs(answers: list[Answer]) -> float:
    """Seconds that holding every claim of a question against every other would take."""
    start, asked = time.process_time(), 0
    for answer in answers:
        alone = [Standing(s.origin, [s], [s.span], day_of(s)) for s in answer.subjects]
        asked += sum(1 for a, b in islice(combinations(alone, 2), SAMPLE - asked) if (across(a, b), True))
        if asked >= SAMPLE:
            break
    pairs = sum(math.comb(len(answer.subjects), 2) for answer in answers)
    return (time.process_time() - start) * pairs / asked


def _listing(made: Corpus, answers: list[Answer]) -> float:
    """Microseconds for one listed claim pair with its reasons in both languages."""
    voice = Voice(labels_from(made.entities))
    start, count = time.process_time(), 0
    for answer in answers:
        writer = Writer(answer.question, answer.world, voice)
        for link in islice(answer.links(), LISTED - count):
            count += sum(1 for _ in writer.relations(link))
        if count >= LISTED:
            break
    return 1e6 * (time.process_time() - start) / max(1, count)


def _run(kind: str, size: int) -> dict[str, Any]:
    command = [sys.executable, __file__, "--measure", kind, str(size)]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _table(title: str, rows: list[dict[str, Any]]) -> None:
    print(f"\n{title}\n{HEAD}")
    least = rows[0]["seconds"] / rows[0]["claims"] / math.log(rows[0]["claims"])
    for row in rows:
        each = row["seconds"] / row["claims"]
        growth, saved = each / math.log(row["claims"]) / least, row["pairs"] / row["link"]
        print(
            f"{row['claims']:>9,} {row['questions']:>9,} {row['links']:>10,} {row['skipped']:>8,} "
            f"{row['gather']:>9.2f} {row['link']:>8.2f} {1e6 * each:>9.0f} {growth:>8.2f} {row['peak']:>9,.0f} "
            f"{row['pairs']:>9.1f} {saved:>6.1f} {row['listed']:>9.0f}"
        )


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--measure"]:
        print(json.dumps(measured(arguments[1], int(arguments[2]))))
        return
    sizes = FULL if "--full" in arguments else SMALL
    _table("a hundred claims a question, 20 origins, two years", [_run("many", size) for size in sizes])
    _table("one question", [_run("one", size) for size in CROWDED])


if __name__ == "__main__":
    main(sys.argv[1:])
