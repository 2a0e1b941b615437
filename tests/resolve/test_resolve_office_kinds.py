"""In which offices a government speaks."""

from __future__ import annotations

import pytest

from graphkit.resolve.office_kinds import state_of


@pytest.mark.parametrize(
    ("office", "state"),
    [
        ("ministry-health", "fr"),
        ("police", "fr"),
        ("prefecture", "fr"),
        ("city_hall", None),
        ("union", None),
        (None, None),
    ],
)
def test_the_state_speaks_in_its_offices_alone(office: str | None, state: str | None) -> None:
    assert state_of(office, "fr") == state
