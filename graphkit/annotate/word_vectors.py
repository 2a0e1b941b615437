"""A model's word vectors, left in their file: a run meets some thousand words of half a million.

spaCy's own table holds a Python dictionary from every word's hash to its row, which takes half of the time and four
fifths of the memory of loading the French model.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.vectors import BaseVectors, Vectors

from graphkit.annotate.encoder import Floats
from graphkit.lexicons.compiled import compiled

Rows = tuple[NDArray[np.uint64], NDArray[np.int32]]  # hashes of words in ascending order, and the row of each
_RULES = f"sorted hashes and their rows, numpy {np.__version__}".encode()  # whose arrays it can read back


class WordVectors(BaseVectors):  # type: ignore[misc]  # spaCy's module has no types
    """The vectors that spaCy stores for words by their hashes. It asks ``get_batch`` for them; what else is here goes
    into what a pipeline says of itself.
    """

    name, mode = "words", "default"

    def __init__(self, *, strings: Any = None) -> None:
        self.strings = strings
        self._table: Floats = np.zeros((0, 0), np.float32)
        self._rows: Rows = (np.zeros(0, np.uint64), np.zeros(0, np.int32))
        self._composed: Any = None  # spaCy's own table, where vectors are made of parts of words (floret)

    @property
    def shape(self) -> tuple[int, ...]:
        return self._table.shape

    @property
    def n_keys(self) -> int:
        return len(self._rows[0])

    @property
    def vectors_length(self) -> int:
        return self.shape[1]

    def __len__(self) -> int:
        return len(self._table)

    def get_batch(self, keys: NDArray[np.uint64]) -> Floats:
        """An array of words x width; a word that the table lacks has zeros."""
        if self._composed is not None:
            composed: Floats = self._composed.get_batch(keys)
            return composed
        known, rows = self._rows
        places = known.searchsorted(keys).clip(max=len(known) - 1)
        found: Floats = self._table[rows[places]]
        found[known[places] != keys] = 0
        return found

    def from_disk(self, path: Path, **_: Any) -> WordVectors:
        """Opens a model's table. Raises OSError where there is none."""
        self._table = np.load(path / "vectors", mmap_mode="r")
        if json.loads((path / "vectors.cfg").read_text("utf-8"))["mode"] == "default":
            self._rows = compiled(path / "key2row", _rows, _RULES)
        else:
            self._composed = Vectors(strings=self.strings).from_disk(path, exclude=["strings"])
        return self


def _rows(path: Path) -> Rows:
    rows: dict[int, int] = Vectors().from_disk(path.parent, exclude=["strings"]).key2row
    known = np.fromiter(rows, np.uint64, len(rows))
    order = known.argsort()
    return known[order], np.fromiter(rows.values(), np.int32, len(rows))[order]
