"""Vectors of words in their sentences: the same as spaCy's own, and nobody else's."""

from __future__ import annotations

import numpy as np
import pytest

from graphkit.annotate.encoder import Encoder
from graphkit.annotate.models import model

SENTENCES = {
    "fr": ["La pluie tombe sur la ville .", "Non .", "Selon la police , 12 000 personnes ont défilé dans la ville ."],
    "en": ["Rain falls on the town .", "No .", "Some 12,000 people marched through the town , the police said ."],
}

pytestmark = pytest.mark.model


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_the_vectors_are_those_of_the_model(language: str) -> None:
    from spacy.tokens import Doc

    words = [text.split() for text in SENTENCES[language]]
    trained = model(language).get_pipe("tok2vec").model
    theirs = trained.predict([Doc(model(language).vocab, words=sentence) for sentence in words])
    ours = Encoder(trained).vectors(words, model(language).vocab)
    assert [vectors.shape for vectors in ours] == [vectors.shape for vectors in theirs]
    for mine, other in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(mine, other, atol=1e-4)


def test_a_sentence_sees_none_of_its_neighbours() -> None:
    words = [text.split() for text in SENTENCES["fr"]]
    encoder, vocab = Encoder(model("fr").get_pipe("tok2vec").model), model("fr").vocab
    together = encoder.vectors(words, vocab)
    for sentence, vectors in zip(words, together, strict=True):
        [alone] = encoder.vectors([sentence], vocab)
        np.testing.assert_allclose(vectors, alone, atol=1e-4)


def test_a_word_has_the_same_vector_whatever_was_met_before(monkeypatch: pytest.MonkeyPatch) -> None:
    trained, vocab = model("fr").get_pipe("tok2vec").model, model("fr").vocab
    words = [text.split() for text in SENTENCES["fr"]]
    fresh = Encoder(trained).vectors(words, vocab)
    used = Encoder(trained)
    used.vectors([[f"mot{number}" for number in range(70)]], vocab)
    monkeypatch.setattr("graphkit.annotate.encoder._KEPT", 75)  # so few that those above are forgotten
    for again in (used.vectors(words, vocab), used.vectors(words, vocab)):
        for mine, other in zip(again, fresh, strict=True):
            np.testing.assert_array_equal(mine, other)
