"""The words as data: read strictly, with the same slots in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from graphkit.errors import LexiconError
from graphkit.lexicons import loader

PACKS = Path(loader.__file__).parent
NAMES = sorted(path.stem for path in (PACKS / loader.REFERENCE).glob("*.yaml"))


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty language pack "xx" beside the package's own."""
    monkeypatch.setattr(loader, "_roots", list(loader._roots))
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "notes.yaml").write_text("slot: [no, on, yes]\nflag: true\n", "utf-8")
    loader.add_root(tmp_path)
    yield folder
    loader.load.cache_clear()
    loader.languages.cache_clear()


def test_both_languages_are_there() -> None:
    assert {"en", "fr"} <= set(loader.languages())


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_have_the_same_slots(name: str) -> None:
    slots = loader.shared("slots")
    french = set(loader.load(loader.REFERENCE, name))
    assert set(slots.get(name, ())) <= french
    for language in loader.languages():
        assert set(loader.load(language, name)) == french or name in slots["own_slots"]


@pytest.mark.parametrize("path", sorted(PACKS.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_list_has_a_word_twice(path: Path) -> None:
    assert list(_twice(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))) == []


def _twice(data: object) -> Iterator[str]:
    """The words that stand twice in one list, at any depth."""
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    words = [word for word in inner if isinstance(word, str)] if isinstance(data, list) else []
    yield from (word for word, times in Counter(words).items() if times > 1)
    for one in inner:
        yield from _twice(one)


def test_words_that_yaml_takes_for_truth_stay_words(pack: Path) -> None:
    assert loader.load("xx", "notes") == {"slot": ["no", "on", "yes"], "flag": True}


def test_a_key_twice_is_refused_with_its_line(pack: Path) -> None:
    (pack / "twice.yaml").write_text("one: 1\ntwo: 2\none: 3\n", "utf-8")
    with pytest.raises(LexiconError, match=r"twice\.yaml, line 3: 'one'"):
        loader.load("xx", "twice")


def test_a_missing_slot_is_named(pack: Path) -> None:
    (pack / "qualifiers.yaml").write_text("before: {}\n", "utf-8")
    with pytest.raises(LexiconError, match=r"xx/qualifiers\.yaml: slot after"):
        loader.load("xx", "qualifiers")


def test_a_missing_file_and_language_are_named(pack: Path) -> None:
    with pytest.raises(LexiconError, match=r"xx/months\.yaml"):
        loader.load("xx", "months")
    with pytest.raises(LexiconError, match="'zz'"):
        loader.load("zz", "numbers")


@pytest.mark.parametrize("text", ["- a\n- b\n", "a: [\n"])
def test_what_is_no_mapping_is_refused(pack: Path, text: str) -> None:
    (pack / "wrong.yaml").write_text(text, "utf-8")
    with pytest.raises(LexiconError, match=r"wrong\.yaml"):
        loader.load("xx", "wrong")
