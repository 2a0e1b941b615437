"""Where an office sits whose place is not named."""

from __future__ import annotations

import pytest

from graphkit.resolve.gazetteer import gazetteer
from graphkit.resolve.places import setting
from graphkit.resolve.seats import seat


def sits(text: str, language: str, *, town: bool) -> str | None:
    return seat(setting(gazetteer(language).find(text), text, language), text, language, town=town)


@pytest.mark.parametrize(
    ("text", "language", "town", "found"),
    [
        ("Le Rhône déborde à Lyon. Dans le Rhône, le maire s'inquiète.", "fr", False, "rhone"),
        ("Le Rhône déborde à Lyon. Dans le Rhône, le maire s'inquiète.", "fr", True, "lyon"),
        ("Des tracteurs de Wallonie à Bruxelles. À Bruxelles, le bourgmestre compte.", "fr", True, "brussels"),
        ("Paris dément. Marseille défile à Marseille.", "fr", True, "marseille"),  # a state that speaks is no place
        ("Farmers from Wallonia rallied in Brussels, the mayor said.", "en", True, "brussels"),
        ("Oslo calms down. The mayor of Oslo counts.", "en", True, "oslo"),  # no other town is named
        ("Wallonia's farmers rallied, the mayor said.", "en", True, None),
    ],
)
def test_the_place_that_the_text_names_most(text: str, language: str, town: bool, found: str | None) -> None:
    assert sits(text, language, town=town) == found
