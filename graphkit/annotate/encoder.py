"""What spaCy's tok2vec layer computes, without what only training needs: the same vectors in two thirds of the time.

The layer embeds each word by itself, then mixes in its neighbours by some convolutions with residuals (Honnibal's
"embed, encode": spacy.MultiHashEmbed and spacy.MaxoutWindowEncoder). A word that comes again is not embedded again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
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
        best -= np.add.reduce(best, axis=1, keepdims=True) / np.float32(width)
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
        self._embeddings.meet([word for sentence in sentences for word in sentence], vocab)
        firsts = accumulate((len(sentence) + self._apart for sentence in sentences), initial=self._apart)
        places = [slice(first, first + len(sentence)) for first, sentence in zip(firsts, sentences, strict=False)]
        vectors = np.zeros((places[-1].stop + self._apart, self._embeddings.width), np.float32)
        for place, sentence in zip(places, sentences, strict=True):
            vectors[place] = self._embeddings.of(sentence)
        windows = _windows(vectors)
        for convolution in self._convolutions:  # the outermost rows are empty and out of every word's sight
            stretches = (windows[first : first + _ROWS] for first in range(0, len(windows), _ROWS))
            vectors[1:-1] += np.concatenate([convolution.of_windows(stretch) for stretch in stretches])
        return [vectors[place] for place in places]


def _windows(rows: Floats) -> Floats:
    """Each row with the one before and the one behind, all but the outermost; a view, which follows the rows."""
    count, width = rows.shape
    return np.lib.stride_tricks.as_strided(rows, (count - 2, 3 * width), rows.strides, writeable=False)


class _Embeddings:
    """Words as vectors, each worked out when it is first met; what a word's vector is depends on no other word."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._places: dict[str, int] = {}
        self._table: Floats = np.zeros((0, 0), np.float32)

    @property
    def width(self) -> int:
        return int(self._table.shape[1])

    def of(self, words: Sequence[str]) -> Floats:
        """An array of words x width, all of them met before."""
        return self._table[[self._places[word] for word in words]]

    def meet(self, words: Sequence[str], vocab: Any) -> None:
        """Works out the words that are new."""
        new = [word for word in dict.fromkeys(words) if word not in self._places]
        if len(self._places) + len(new) > _KEPT:
            self._places.clear()
            new = list(dict.fromkeys(words))
        for first in range(0, len(new), _EMBEDDED):
            self._add(new[first : first + _EMBEDDED], vocab)

    def _add(self, words: Sequence[str], vocab: Any) -> None:
        from spacy.tokens import Doc

        filled = [*words, *("." for _ in range(_EMBEDDED - len(words)))]
        [embedded] = self._model.predict([Doc(vocab, words=filled)])
        first = len(self._places)
        if first + len(words) > len(self._table):
            self._table = np.resize(self._table, (2 * first + _EMBEDDED, embedded.shape[1]))
        self._table[first : first + len(words)] = embedded[: len(words)]
        self._places |= {word: first + place for place, word in enumerate(words)}
