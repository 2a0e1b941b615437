"""What spaCy's tok2vec layer computes, without what only training needs: the same vectors in two thirds of the time.

The layer embeds each word by itself, then mixes in its neighbours by some convolutions with residuals (Honnibal's
"embed, encode": spacy.MultiHashEmbed and spacy.MaxoutWindowEncoder). A word that comes several times is embedded once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_TINY = 1e-8  # thinc's, against a division by zero


@dataclass(frozen=True, slots=True)
class _Convolution:
    """One layer: ``weights`` (three words' widths x pieces times width), ``bias``, then ``scale`` and ``shift``."""

    weights: Floats
    bias: Floats
    pieces: int
    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, block: Any) -> _Convolution:
        layers = {layer.name: layer for layer in block.walk()}
        maxout, norm = layers["maxout"], layers["layernorm"]
        weights = maxout.get_param("W")  # width, pieces, inputs
        return cls(
            np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1)),
            maxout.get_param("b").T.ravel(), weights.shape[1], norm.get_param("G"), norm.get_param("b"),
        )  # fmt: skip

    def of_windows(self, windows: Floats) -> Floats:
        """The best piece of each output, normalised by word."""
        pieces = windows @ self.weights
        pieces += self.bias
        best, *others = np.split(pieces, self.pieces, axis=1)
        for other in others:
            best = np.maximum(best, other)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / best.shape[1] + _TINY
        best *= (variance**-0.5)[:, None]
        normalised: Floats = best * self.scale + self.shift
        return normalised


class Encoder:
    """The vectors of words in their sentences, by a pipeline's tok2vec model."""

    def __init__(self, model: Any) -> None:
        self._embed, encode = model.layers
        self._apart = encode.attrs["pad"]  # empty rows between sentences, so that none sees another
        self._convolutions = [_Convolution.of(block) for block in encode.layers[0].layers]

    def vectors(self, sentences: Sequence[Sequence[str]], vocab: Any) -> list[Floats]:
        """For each sentence an array of words x width."""
        from spacy.tokens import Doc

        places: dict[str, int] = {}
        rows = [places.setdefault(word, len(places)) for sentence in sentences for word in sentence]
        [embedded] = self._embed.predict([Doc(vocab, words=list(places))])
        ends = np.cumsum([len(sentence) for sentence in sentences])
        lone = np.repeat(np.arange(1, len(ends) + 1) * self._apart, np.diff(ends, prepend=0)) + np.arange(ends[-1])
        vectors = np.zeros((ends[-1] + (len(ends) + 1) * self._apart, embedded.shape[1]), np.float32)
        vectors[lone] = embedded[rows]
        width = embedded.shape[1]
        for convolution in self._convolutions:  # the outermost rows are empty and out of every word's sight
            windows = np.lib.stride_tricks.sliding_window_view(vectors.ravel(), 3 * width)[::width]
            vectors[1:-1] += convolution.of_windows(windows)
        return np.split(vectors[lone], ends[:-1])
