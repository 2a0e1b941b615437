"""What spaCy's tok2vec layer computes, without what only training needs: the same vectors in two thirds of the time.

The layer embeds each word by itself, then mixes in its neighbours by some convolutions with residuals (Honnibal's
"embed, encode": spacy.MultiHashEmbed and spacy.MaxoutWindowEncoder). A word that comes again is not embedded again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_TINY = 1e-8  # thinc's, against a division by zero
_ROWS = 256  # words mixed at once: what that takes fits a core's own cache
_EMBEDDED = 32  # words embedded at once, always: how many there are decides how their sums are rounded
_KEPT = 32_768  # words whose embeddings are kept, 13 MB


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
        width = len(self.scale)
        best: Floats = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
        for first in range(2 * width, self.pieces * width, width):
            np.maximum(best, pieces[:, first : first + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / width + _TINY
        best *= (variance**-0.5)[:, None]
        best *= self.scale
        best += self.shift
        return best


class Encoder:
    """The vectors of words in their sentences, by a pipeline's tok2vec model."""

    def __init__(self, model: Any) -> None:
        embed, encode = model.layers
        self._embeddings = _Embeddings(embed)
        self._apart = encode.attrs["pad"]  # empty rows between sentences, so that none sees another
        self._convolutions = [_Convolution.of(block) for block in encode.layers[0].layers]

    def vectors(self, sentences: Sequence[Sequence[str]], vocab: Any) -> list[Floats]:
        """For each sentence an array of words x width."""
        embedded = self._embeddings.of([word for sentence in sentences for word in sentence], vocab)
        ends = np.cumsum([len(sentence) for sentence in sentences])
        lone = np.repeat(np.arange(1, len(ends) + 1) * self._apart, np.diff(ends, prepend=0)) + np.arange(ends[-1])
        width = embedded.shape[1]
        vectors = np.zeros((ends[-1] + (len(ends) + 1) * self._apart, width), np.float32)
        vectors[lone] = embedded
        windows = np.lib.stride_tricks.sliding_window_view(vectors.ravel(), 3 * width)[::width]
        for convolution in self._convolutions:  # the outermost rows are empty and out of every word's sight
            stretches = (windows[first : first + _ROWS] for first in range(0, len(windows), _ROWS))
            vectors[1:-1] += np.concatenate([convolution.of_windows(stretch) for stretch in stretches])
        found = vectors[lone]
        return [found[end - len(sentence) : end] for sentence, end in zip(sentences, ends.tolist(), strict=True)]


class _Embeddings:
    """Words as vectors, each worked out when it is first met; what a word's vector is depends on no other word."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._places: dict[str, int] = {}
        self._table: Floats = np.zeros((0, 0), np.float32)

    def of(self, words: Sequence[str], vocab: Any) -> Floats:
        """An array of words x width."""
        new = [word for word in dict.fromkeys(words) if word not in self._places]
        if len(self._places) + len(new) > _KEPT:
            self._places.clear()
            new = list(dict.fromkeys(words))
        for first in range(0, len(new), _EMBEDDED):
            self._add(new[first : first + _EMBEDDED], vocab)
        return self._table[[self._places[word] for word in words]]

    def _add(self, words: Sequence[str], vocab: Any) -> None:
        from spacy.tokens import Doc

        filled = [*words, *("." for _ in range(_EMBEDDED - len(words)))]
        [embedded] = self._model.predict([Doc(vocab, words=filled)])
        first = len(self._places)
        if first + len(words) > len(self._table):
            self._table = np.resize(self._table, (2 * first + _EMBEDDED, embedded.shape[1]))
        self._table[first : first + len(words)] = embedded[: len(words)]
        self._places |= {word: first + place for place, word in enumerate(words)}
