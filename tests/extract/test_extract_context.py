"""Where a figure is told of: the place that its sentence names or recalls."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.pipeline.found import found_in
from graphkit.read import read_paths

LEAD = "Riots in Nantes\n\nPARIS, June 4, 2024 - Clashes broke out in Nantes on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In that western city, 40 people were arrested, police said.", "place/fr/nantes"),
        ("Prosecutors there say 40 people were arrested.", "place/fr/nantes"),
        ("Police say 40 people were arrested and there were no injuries.", None),
        ("Police say 40 people were arrested at Rouvray, where some were held there.", None),
    ],
)
def test_a_place_named_before_is_recalled(sentence: str, place: str | None, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(LEAD + sentence + "\n", encoding="utf-8")
    (claim,) = [one for one in found_in(next(iter(read_paths([path]))), ()).claims if one.value == 40]
    assert claim.place == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In London, the Ministry of Defence said that 40 people were killed.", None),
        ("The Ministry of Defence in London said that 40 people were killed.", None),
        ("In London, 40 people were killed, police said.", "gb"),
    ],
)
def test_the_capital_in_which_a_source_speaks_is_no_place_of_what_it_tells(
    sentence: str, place: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_text(LEAD + sentence + "\n", encoding="utf-8")
    (claim,) = [one for one in found_in(next(iter(read_paths([path]))), ()).claims if one.value == 40]
    assert claim.place == place
