"""What was worked out in an earlier run, each outcome under a hash over all that it rests on: it is never wrong, only
unused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

Outcome = TypeVar("Outcome")
BYTES = 15  # of a hash: with one more, Python would take a quarter more memory for each of very many
_NOTHING: Mapping[bytes, Any] = {}


class Memo:
    """Outcomes by key. ``kept`` holds those that this run asked for: what the next one may ask for again."""

    def __init__(self, earlier: Mapping[bytes, Any] = _NOTHING) -> None:
        self._earlier = earlier
        self.kept: dict[bytes, Any] = {}

    def once(self, key: bytes, make: Callable[[], Outcome]) -> Outcome:
        """What ``make`` gives, which depends on nothing but what the key is made of; None is no outcome."""
        found: Outcome | None = self.kept.get(key)
        if found is None:
            found = self._earlier.get(key)
            self.kept[key] = found = make() if found is None else found
        return found


def hashed(parts: Iterable[bytes]) -> bytes:
    """A hash over hashes, or over one text; the parts of one use are of one length each, so that none runs into the
    next.
    """
    return hashlib.blake2b(b"".join(parts), digest_size=BYTES).digest()
