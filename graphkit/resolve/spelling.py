"""Names that two languages, or two hands, write differently: "Choïgou" and "Shoigu"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import shared

_FEWEST = 8  # letters of a key that no two persons share by chance


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """A key that the spellings of one foreign name share; ``""`` for a name too short to tell."""
    key = spelled_alike(name)
    return key if len(key) >= _FEWEST else ""


def spelled_alike(name: str) -> str:
    """The same for a name however short."""
    key = " ".join(re.findall(r"[^\W\d_]+", fold(name)))
    for written, alike in shared("spellings")["alike"]:
        key = key.replace(written, alike)
    key = "".join(letter for letter, _ in groupby(key))
    return " ".join(word.removesuffix("e") for word in key.split())
