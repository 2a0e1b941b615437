"""Many stories told by many articles, of which some come, change and go: every run writes what a first one would."""

from __future__ import annotations

import random
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.corpus import articles
from graphkit import pipeline
from graphkit.pipeline import Machine, Options
from tests.pipeline.test_pipeline_machine import contents

pytestmark = pytest.mark.model

ARTICLES, STEPS, LONGEST = 48, 6, 4000  # six stories; characters of an article


def told(seed: int) -> dict[str, str]:
    return {name: text[:LONGEST] for name, text in islice(articles(ARTICLES, seed=seed), ARTICLES)}


@pytest.mark.parametrize("seed", [1, 2])
def test_of_many_stories_a_run_writes_what_a_first_one_would(tmp_path: Path, seed: int) -> None:
    chance, texts, others = random.Random(seed), told(seed), told(seed + 100)
    folder, out, options = tmp_path / "texts", tmp_path / "out", Options(machine=Machine(cache=tmp_path / "found"))
    folder.mkdir()
    for name in sorted(texts)[: ARTICLES // 2]:
        (folder / name).write_text(texts[name], "utf-8")
    for step in range(STEPS):
        pipeline.run([folder], out, options)
        pipeline.run([folder], tmp_path / f"fresh{step}", options)
        assert contents(out) == contents(tmp_path / f"fresh{step}"), f"after change {step}"
        for name in chance.sample(sorted(texts), chance.choice((1, 2, 5))):
            found = chance.choice((texts[name], texts[name].replace(" 1", " 2"), others[name], None))
            if found is None:
                (folder / name).unlink(missing_ok=True)
            else:
                (folder / name).write_text(found, "utf-8")
    pipeline.run([folder], out, options)
    pipeline.run([folder], tmp_path / "nothing-remembered", Options())
    assert contents(out) == contents(tmp_path / "nothing-remembered")
