"""Tags and features of words: those of spaCy's own components."""

from __future__ import annotations

import pytest

from graphkit.annotate.models import model, tag, tree
from graphkit.annotate.tagged import features_of

SENTENCES = {
    "fr": ["Selon elle , deux maisons ont brûlé .", "Non .", "Les autorités locales ont dénombré 12 blessés ."],
    "en": ["She said two houses burned .", "No .", "Local authorities have counted 12 wounded ."],
}

pytestmark = pytest.mark.model


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_tags_and_trees_are_those_of_the_model(language: str) -> None:
    from spacy.tokens import Doc

    words = [text.split() for text in SENTENCES[language]]
    for one, tagged in zip(words, tag(words, language), strict=True):
        doc = Doc(model(language).vocab, words=one)
        for _, part in model(language).pipeline:
            doc = part(doc)
        assert tagged.tags == [token.pos_ for token in doc]
        assert tagged.features == [features_of(str(token.morph)) for token in doc]
        ours = tree(one, tagged, language)
        assert [(token.head.i, token.dep_) for token in ours] == [(token.head.i, token.dep_) for token in doc]
