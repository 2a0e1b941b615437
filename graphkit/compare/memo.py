"""What was worked out in an earlier run, each outcome under a hash over all that it rests on: it is never wrong, only
unused.
"""

from __future__ import annotations

import hashlib
import marshal
import pickle
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

Outcome = TypeVar("Outcome")
BYTES = 15  # of a hash: with one more, Python would take a quarter more memory for each of very many


class Memo:
    """Outcomes by key. ``earlier`` is what the last run kept."""

    def __init__(self, earlier: Iterable[bytes] = ()) -> None:
        self._earlier: dict[bytes, Any] = {}
        for part in earlier:
            self._earlier |= pickle.loads(part)  # the user's own cache
        self._asked: dict[bytes, Any] = {}
        self._packed: list[bytes] = []

    def once(self, key: bytes, make: Callable[[], Outcome]) -> Outcome:
        """What ``make`` gives, which depends on nothing but what the key is made of; None is no outcome."""
        found: Outcome | None = self._asked.get(key)
        if found is None:
            found = self._earlier.get(key)
            self._asked[key] = found = make() if found is None else found
        return found

    def pack(self) -> None:
        """Puts away what a step asked for at its end, a fifth as large: no later one asks for it."""
        if self._asked:
            self._packed.append(pickle.dumps(self._asked, protocol=5))
            self._asked = {}

    @property
    def kept(self) -> tuple[bytes, ...]:
        """All that this run asked for: what the next one may ask for again."""
        self.pack()
        return tuple(self._packed)


def as_bytes(value: Any) -> bytes:
    """Plain values, and tuples and lists of them, the same for the same; in half the time of a repr.

    Version 2 of the format, as later ones tell whether an object is referred to elsewhere.
    """
    return marshal.dumps(value, 2)


def hashed(parts: Iterable[bytes]) -> bytes:
    """A hash over hashes, or over one text; the parts of one use are of one length each, so that none runs into the
    next.
    """
    return hashlib.blake2b(b"".join(parts), digest_size=BYTES).digest()
