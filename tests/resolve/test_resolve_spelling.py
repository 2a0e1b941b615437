"""Keys that the spellings of one foreign name share."""

from __future__ import annotations

import pytest

from graphkit.resolve.spelling import sound


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergueï Choubine", "Sergei Shubin"),
        ("Taras Melnytchenko", "Taras Melnychenko"),
        ("Abdelkader Djaballah", "Abdelkader Jaballah"),
        ("Youssouf Kouyaté", "Yusuf Kuyate"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ],
)
def test_two_spellings_of_one_name(one: str, other: str) -> None:
    assert sound(one) == sound(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jean Moreau", "Jeanne Morel"), ("Oleh Shubych", "Olena Shubych"), ("Ali Hassan", "Alia Hassan")],
)
def test_two_names(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_a_short_name_tells_nobody() -> None:
    assert sound("Li Wei") == ""
