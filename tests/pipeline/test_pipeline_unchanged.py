"""A folder of exports is only "unchanged" while graphkit, its word lists and its models are too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from graphkit.engine.cache import Cache
from graphkit.pipeline import keys
from graphkit.pipeline.options import Options
from graphkit.pipeline.reading import Texts
from graphkit.pipeline.unchanged import Stamp

PACKAGE = Path(keys.__file__).parents[1]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of graphkit's files, which the keys are taken from."""
    copy = copytree(PACKAGE, tmp_path / "graphkit", ignore=ignore_patterns("__pycache__"))
    monkeypatch.setattr(keys.resources, "files", lambda name: tmp_path / name.replace(".", "/"))
    _forget()
    yield copy
    _forget()


def _forget() -> None:
    keys._files.cache_clear()
    keys.fingerprint.cache_clear()
    keys.written_by.cache_clear()


def stamp(folder: Path) -> bytes:
    _forget()
    article = folder / "article.txt"
    article.write_text("Le NIS estime à 600 le nombre de soldats nord-coréens tués.", "utf-8")
    found = Stamp.of(Cache(folder / "cache"), folder / "out", Texts([article], ""), Options())
    assert found
    return found.key


def test_the_same_graphkit_gives_the_same_stamp(package: Path, tmp_path: Path) -> None:
    assert stamp(tmp_path) == stamp(tmp_path)


@pytest.mark.parametrize(
    "name",
    ["compare/labels.py", "lexicons/measures.yaml", "export/html/js/paint.js", "export/html/page.css"],
)
def test_a_change_of_code_words_or_page_is_noticed(package: Path, tmp_path: Path, name: str) -> None:
    before = stamp(tmp_path)
    with (package / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert stamp(tmp_path) != before


@pytest.mark.parametrize("name", ["graphkit-news", "fr_core_news_md", "spacy", "pyvis"])
def test_another_version_of_package_model_or_library_is_noticed(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before, installed = stamp(tmp_path), keys._version_of
    monkeypatch.setattr(keys, "_version_of", lambda asked: "99" if asked == name else installed(asked))
    assert stamp(tmp_path) != before
