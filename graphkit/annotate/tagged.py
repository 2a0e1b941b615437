"""Words with what a tagger says of them, and a tagger that needs no spaCy Docs: half of its time was theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from graphkit.annotate.encoder import Floats
from graphkit.model import fixed


@fixed
class Tagged:
    """For each word of a sentence its universal part of speech and features (``VerbForm=Fin``), and its vector, by
    which a parser goes; None where no model made one.
    """

    tags: Sequence[str]
    features: Sequence[tuple[str, ...]]
    vectors: Floats | None = None


def features_of(written: str) -> tuple[str, ...]:
    """Features apart: ``Number=Sing|VerbForm=Fin`` -> two of them."""
    return tuple(written.split("|")) if written else ()


class Morphologizer:
    """What spaCy's component of this name predicts: each word's likeliest label, by one layer over its vector."""

    def __init__(self, part: Any) -> None:
        from spacy.parts_of_speech import NAMES

        layer = next(node for node in part.model.walk() if node.name == "softmax")
        self._weights: Floats = np.ascontiguousarray(layer.get_param("W").T)
        self._bias: Floats = layer.get_param("b")
        self._tags = [NAMES[part.cfg["labels_pos"][label]] for label in part.labels]
        self._features = [features_of(part.cfg["labels_morph"][label]) for label in part.labels]

    def tagged(self, vectors: Sequence[Floats]) -> list[Tagged]:
        """The words of some sentences, by the vectors of each."""
        labels = iter((np.concatenate(vectors) @ self._weights + self._bias).argmax(axis=1).tolist())
        found = []
        for one in vectors:
            best = [next(labels) for _ in range(len(one))]
            found.append(Tagged([self._tags[label] for label in best], [self._features[label] for label in best], one))
        return found
