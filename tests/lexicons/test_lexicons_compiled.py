"""Word lists are read as YAML once, and then as what was made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import LexiconError
from graphkit.lexicons.compiled import compiled
from graphkit.lexicons.loader import read_yaml


@pytest.fixture(autouse=True)
def written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)


class Reader:
    def __init__(self) -> None:
        self.read = 0

    def __call__(self, path: Path) -> dict[str, str]:
        self.read += 1
        return {"text": path.read_text("utf-8")}


def test_a_file_is_read_again_only_where_it_or_the_rules_changed(tmp_path: Path) -> None:
    path, reader = tmp_path / "words.yaml", Reader()
    path.write_text("un", "utf-8")
    assert [compiled(path, reader, b"1") for _ in range(3)] == [{"text": "un"}] * 3
    assert reader.read == 1
    path.write_text("deux", "utf-8")
    assert compiled(path, reader, b"1") == {"text": "deux"}
    compiled(path, reader, b"2")
    assert reader.read == 3


def test_what_was_kept_and_cut_short_is_read_again(tmp_path: Path) -> None:
    path, reader = tmp_path / "words.yaml", Reader()
    path.write_text("un", "utf-8")
    compiled(path, reader, b"1")
    (kept,) = (tmp_path / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:8])
    assert compiled(path, reader, b"1") == {"text": "un"}
    assert reader.read == 2


def test_nothing_is_written_where_python_is_told_to_write_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    (tmp_path / "words.yaml").write_text("a: 1", "utf-8")
    assert read_yaml(tmp_path / "words.yaml") == {"a": 1}
    assert [path.name for path in tmp_path.iterdir()] == ["words.yaml"]


def test_a_bad_file_is_refused_each_time(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("a: 1\na: 2\n", "utf-8")
    for _ in range(2):
        with pytest.raises(LexiconError, match=r"words\.yaml, line 2: 'a' stands there twice"):
            read_yaml(path)
