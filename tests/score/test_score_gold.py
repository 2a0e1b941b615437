"""What a folder of gold must look like."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest

from graphkit.errors import GoldError
from graphkit.score import load_gold
from tests.score.scored import GOLD, TEXTS, write_gold


def test_a_claim_is_located_in_its_text(tmp_path: Path) -> None:
    gold = load_gold(write_gold(tmp_path))
    assert gold.documents == ("a.txt", "b.txt")
    assert [TEXTS[one.document][one.start : one.end] for one in gold.claims][:2] == ["Douze", "plus de 40"]
    assert [one.key for one in gold.claims if one.optional] == ["b.txt#c3"]
    assert [one.kind for one in gold.relations] == ["contradicts", "updates", "contradicts"]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("quote", "onze", "occurs 0 times"),
        ("quote", "police", "occurs 2 times"),
        ("value_text", "13", "not in its quote"),
        ("as_of", "mars", "not an EDTF date"),
    ],
)
def test_a_bad_annotation_is_named(tmp_path: Path, field: str, value: str, told: str) -> None:
    claims = deepcopy(GOLD)
    claims["a.txt"][0][field] = value
    with pytest.raises(GoldError, match=told) as caught:
        load_gold(write_gold(tmp_path, claims))
    assert "a.gold.json, claim c1" in str(caught.value)


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    claims = deepcopy(GOLD)
    del claims["b.txt"][1]["measure"]
    with pytest.raises(GoldError, match=r"b\.gold\.json.*measure"):
        load_gold(write_gold(tmp_path, claims))


def test_a_relation_of_no_claim_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"b\.txt#c9"):
        load_gold(write_gold(tmp_path, relations=[{"a": "a.txt#c1", "b": "b.txt#c9", "relation": "updates"}]))


def test_a_folder_without_gold_and_broken_json_are_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="name a folder"):
        load_gold(tmp_path)
    write_gold(tmp_path)
    (tmp_path / "a.gold.json").write_text("{", "utf-8")
    with pytest.raises(GoldError, match="not JSON"):
        load_gold(tmp_path)
