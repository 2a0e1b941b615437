"""A pack that is only begun: what it leaves out is empty, what it misspells is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.errors import LexiconError
from graphkit.lexicons import loader
from graphkit.lexicons.begun import completed

SLOTS = {"own_slots": ["endings"], "fixed_keys": {"verbs": ["groups"]}}
REFERENCE = {
    "groups": {"say": ["dire"], "count": ["compter"]},
    "words": {"un": 1},
    "mark": ",",
    "first": True,
    "n": ["a"],
}


def test_what_is_left_out_is_empty_in_its_form() -> None:
    assert completed({}, REFERENCE, SLOTS, "verbs", "xx") == {
        "groups": {"say": [], "count": []},
        "words": {},
        "mark": "",
        "first": True,
        "n": [],
    }


def test_what_is_given_stands_and_fixed_keys_are_completed() -> None:
    given = {"groups": {"say": ["diri"]}, "words": {"du": 2}}
    found = completed(given, REFERENCE, SLOTS, "verbs", "xx")
    assert found["groups"] == {"say": ["diri"], "count": []}
    assert found["words"] == {"du": 2}


def test_an_unknown_slot_is_named_save_where_a_language_has_its_own() -> None:
    with pytest.raises(LexiconError, match="xx: no slot is named wrods"):
        completed({"wrods": {}}, REFERENCE, SLOTS, "verbs", "xx")
    assert completed({"er_strong": ["e"]}, {"verbs": []}, SLOTS, "endings", "xx")["er_strong"] == ["e"]


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(loader, "_roots", list(loader._roots))
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "language.yaml").write_text('model: ""\nbegun: true\n', "utf-8")
    loader.add_root(tmp_path)
    yield folder
    for cached in (loader.load, loader.languages, loader.is_begun, loader.extra):
        cached.cache_clear()


def test_a_file_left_out_has_every_slot(begun: Path) -> None:
    assert set(loader.load("xx", "numbers")) == set(loader.load("fr", "numbers"))
    assert loader.load("xx", "attribution")["verbs"] == {"say": [], "count": [], "deed": []}


def test_only_a_begun_language_may_leave_out(begun: Path) -> None:
    (begun / "language.yaml").write_text('model: ""\n', "utf-8")
    loader.is_begun.cache_clear()
    with pytest.raises(LexiconError, match=r"xx/numbers\.yaml"):
        loader.load("xx", "numbers")
