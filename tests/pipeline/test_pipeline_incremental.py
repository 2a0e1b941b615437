"""A run after a change writes what a first run would, and compares only what the change touches."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from graphkit import pipeline
from graphkit.export.pieces import Layout, Pieces, State
from graphkit.pipeline import Machine, Options, comparing
from tests.builds import SEEDS
from tests.pipeline.test_pipeline_machine import contents, corpus

pytestmark = pytest.mark.model

NEWCOMER = """\
La Gazette d'Estrade
Publié le 12/06/2025

Un incendie a détruit 40 maisons à Dax, selon la préfecture. Au moins 12 personnes ont été blessées.
"""
NAMES = "id,type,label_fr,label_en,aliases,country,wikidata\nkr/intelligence,agency,{0},{0},,kr,\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    corpus(tmp_path / "texts", 3)
    return tmp_path


def again(place: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Runs into "out" and anew into an empty folder, and holds the two against each other; the number of questions
    compared in the first, and of all.
    """
    compared: list[str] = []
    plain = comparing._answered
    monkeypatch.setattr(comparing, "_answered", lambda found: compared.append(found.question.id) or plain(found))
    options = Options(machine=Machine(cache=place / "found.sqlite"))
    pipeline.run([place / "texts"], place / "out", options)
    first = len(compared)
    shutil.rmtree(place / "fresh", ignore_errors=True)
    pipeline.run([place / "texts"], place / "fresh", options)
    monkeypatch.undo()
    assert contents(place / "out") == contents(place / "fresh")
    return first, len(compared) - first


def test_what_is_added_and_taken_away_costs_the_questions_that_it_touches(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, every = again(place, monkeypatch)
    assert first == every > 10
    before = contents(place / "out")
    newcomer = place / "texts" / "newcomer.txt"
    newcomer.write_text(NEWCOMER, "utf-8")
    touched, more = again(place, monkeypatch)
    assert more > every
    assert 0 < touched <= more - every
    pipeline.run([place / "texts"], place / "anew", Options())  # nothing remembered
    assert contents(place / "out") == contents(place / "anew")
    newcomer.unlink()
    assert again(place, monkeypatch) == (0, every)
    assert contents(place / "out") == before


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_comes_changes_and_goes_a_run_writes_what_a_first_one_would(
    place: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)
    texts = {path.name: path.read_text("utf-8") for path in sorted((place / "texts").iterdir())}
    texts["newcomer.txt"] = NEWCOMER
    for _ in range(8):
        for name in chance.sample(sorted(texts), 2):
            path = place / "texts" / name
            kind = chance.choice(("as it was", "other figures", "gone"))
            if kind == "gone":
                path.unlink(missing_ok=True)
            else:
                text = texts[name].replace(" 0", f" {chance.randrange(10)}") if kind == "other figures" else texts[name]
                path.write_text(text, "utf-8")
        again(place, monkeypatch)


def test_another_telling_of_a_question_is_compared_with_the_others(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, every = again(place, monkeypatch)
    shutil.copy(SEEDS / "matin-des-alpages-juin.html", place / "texts")
    touched, more = again(place, monkeypatch)
    assert 0 < touched < more
    assert more >= every


def test_a_name_that_a_user_gives_stands_in_every_file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again(place, monkeypatch)
    for name in ("Maison des secrets", "Maison des mystères"):
        (place / "texts" / "entities.csv").write_text(NAMES.format(name), "utf-8")
        again(place, monkeypatch)
        for file in ("claims.jsonl", "relations.jsonl", "graph.ttl", "graph.graphml", "graph.html"):
            assert name in (place / "out" / file).read_text("utf-8"), file


def test_of_very_much_the_page_shows_the_most_contested(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again(place, monkeypatch)
    whole = (place / "out" / "graph.html").read_text("utf-8")
    monkeypatch.setattr("graphkit.pipeline.page.MOST_RELATIONS", 40)
    options = Options(machine=Machine(cache=place / "found.sqlite"))
    told = pipeline.run([place / "texts"], place / "part", options)
    questions = (place / "part" / "questions.jsonl").read_text("utf-8").count("\n")
    assert told.shown is not None
    assert 0 < told.shown < questions
    page = (place / "part" / "graph.html").read_text("utf-8")
    relations = (place / "part" / "relations.jsonl").read_text("utf-8").count("\n")
    assert 0 < page.count('"telling":') <= 40 < whole.count('"telling":') == relations
    assert 'id="partial"' in page  # and it says so
    assert 'id="partial"' not in whole


def test_files_that_another_run_replaces_meanwhile_are_not_copied_from(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again(place, monkeypatch)
    plain = Pieces.__init__

    def replaced(self: Pieces, folder: Path, layout: Layout, earlier: State | None = None) -> None:
        (folder / "claims.jsonl").write_text("what another run wrote\n", "utf-8")
        plain(self, folder, layout, earlier)

    (place / "texts" / "newcomer.txt").write_text(NEWCOMER, "utf-8")
    options = Options(machine=Machine(cache=place / "found.sqlite"))
    with monkeypatch.context() as patch:
        patch.setattr(Pieces, "__init__", replaced)
        pipeline.run([place / "texts"], place / "out", options)
    pipeline.run([place / "texts"], place / "fresh2", options)
    assert contents(place / "out") == contents(place / "fresh2")
