"""A writer that fails leaves what was there."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.export.atomic import replacing


def test_success_replaces_the_file_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "out.txt"
    path.parent.mkdir()
    path.write_text("old")
    path.chmod(0o640)
    with replacing(path) as handle:
        handle.write("é\n")
        assert path.read_text() == "old"
    assert path.read_bytes() == "é\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_failure_leaves_the_old_file_and_no_rubbish(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(TypeError), replacing(path) as handle:
        handle.writelines(["half", None])  # type: ignore[list-item]
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_folders_are_made_and_lone_surrogates_do_not_crash(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    with replacing(path) as handle:
        handle.write("\ud800")
    assert path.read_text() == "\\ud800"
