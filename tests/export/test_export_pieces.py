"""Files put together from pieces: the same bytes whether a piece is new or copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.export.pieces import KEY, Layout, Pieces, State

LAYOUT = Layout(
    files={"one": ("head", "birds", "songs"), "two": ("songs",)},
    kinds={"once": [("one", "head")], "bird": [("one", "birds"), ("one", "songs"), ("two", "songs")]},
)
HEAD = {("one", "head"): "# birds\n"}


def key(name: str) -> bytes:
    return name.encode().ljust(KEY, b"\0")


def texts(name: str) -> dict[tuple[str, str], str]:
    """A piece may be empty: the silent ones sing nothing."""
    song = "" if name.endswith("e") else f"♪ {name}\n"
    return {("one", "birds"): f"{name}\n", ("one", "songs"): song, ("two", "songs"): song * 2}


def written(folder: Path, names: list[str], earlier: State | None = None) -> tuple[State, list[str]]:
    """Writes a folder; what to give the next run, and the names that had to be told anew."""
    told = []
    with Pieces(folder, LAYOUT, earlier) as pieces:
        for name in names:
            if pieces.has("bird", key(name)):
                pieces.keep("bird", key(name))
            else:
                told.append(name)
                pieces.add("bird", key(name), texts(name))
        pieces.add("once", key("head"), HEAD)
        state, files = pieces.finish()
    assert files == (folder / "one", folder / "two")
    return state, told


def content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir())}


def test_sections_follow_each_other_and_things_keep_their_order(tmp_path: Path) -> None:
    written(tmp_path, ["wren", "dove", "tit"])
    assert content(tmp_path) == {
        "one": "# birds\nwren\ndove\ntit\n♪ wren\n♪ tit\n",
        "two": "♪ wren\n♪ wren\n♪ tit\n♪ tit\n",
    }


BIRDS = st.lists(st.sampled_from(["wren", "dove", "tit", "rook", "crake", "owl"]), unique=True)


@settings(max_examples=60, deadline=None)
@given(st.lists(BIRDS, min_size=2, max_size=4))
def test_run_after_run_it_is_what_a_first_run_writes(
    tmp_path_factory: pytest.TempPathFactory, runs: list[list[str]]
) -> None:
    folder, fresh = tmp_path_factory.mktemp("again"), tmp_path_factory.mktemp("fresh")
    state: State | None = None
    before: list[str] = []
    for names in runs:
        state, told = written(folder, names, state)
        assert told == [name for name in names if name not in before]
        before = names
        written(fresh, names)
        assert content(folder) == content(fresh)


def test_files_that_could_not_be_finished_stay_as_they_were(tmp_path: Path) -> None:
    state, _ = written(tmp_path, ["wren"])
    with pytest.raises(KeyError), Pieces(tmp_path, LAYOUT, state) as pieces:
        pieces.add("bird", key("owl"), {})
    assert content(tmp_path)["one"] == "# birds\nwren\n♪ wren\n"
    assert len(list(tmp_path.iterdir())) == 2
