"""The trained spaCy models: which one for which language, loaded once, and only as much of them as rules ask for.

No rule reads the models' names or lemmas, so those components are not loaded. Words are tagged in batches, one
document at a time: what is found in a document depends on no other. Trees are made one sentence at a time, on demand:
one sentence in seven needs its tree.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from graphkit.annotate.encoder import Encoder, Floats
from graphkit.annotate.lexical_tags import features, tags
from graphkit.annotate.spacy_alone import no_command_line
from graphkit.annotate.tagged import Morphologizer, Tagged, features_of
from graphkit.errors import ModelMissingError
from graphkit.lexicons.loader import load

# Names are found by the gazetteer, lemmas by our own inflection tables, words by our own rules: the French tokenizer's
# alone take two seconds to compile. The words that a model has seen (700 000) need not be known by their strings.
UNUSED = ["lemmatizer", "senter", "ner", "tokenizer", "strings"]
# The language "xx" has no tokenizer data of its own, and one without rules need not compile what every language has.
_BARE, _FILED = "graphkit.bare.v1", "graphkit.filed.v1"
OVERRIDES = {"nlp": {"lang": "xx", "tokenizer": {"@tokenizers": _BARE}, "vectors": {"@vectors": _FILED}}}
_VECTORS, _TREES, _MORPHOLOGY = "tok2vec", "parser", "morphologizer"


@lru_cache
def model(language: str) -> Any:
    """The spaCy pipeline of a language; an empty one where its pack names no model.

    Raises ModelMissingError where its package is not installed.
    """
    with no_command_line():
        import spacy
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry
    from thinc.api import NumpyOps, set_current_ops

    from graphkit.annotate.word_vectors import WordVectors

    registry.tokenizers(_BARE, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    registry.vectors(_FILED, func=lambda: lambda vocab: WordVectors(strings=vocab.strings))
    name = load(language, "language")["model"]
    set_current_ops(NumpyOps(use_blis=False))
    if not name:
        return spacy.blank("xx")
    collecting = gc.isenabled()
    try:
        return spacy.load(name, exclude=UNUSED, config=OVERRIDES)
    except OSError as error:
        raise ModelMissingError(
            f"the spaCy model {name} for language {language!r} is not installed; "
            f"install graphkit with its dependencies (pip install graphkit-news)"
        ) from error
    finally:
        if not collecting:
            gc.disable()  # spaCy's reader of weights turns it on, whoever turned it off


@lru_cache
def _encoder(language: str) -> Encoder:
    return Encoder(model(language).get_pipe(_VECTORS).model)


@lru_cache
def _morphologizer(language: str) -> Morphologizer | None:
    """The component that tells parts of speech and features by itself, as the French one does."""
    nlp = model(language)
    return Morphologizer(nlp.get_pipe(_MORPHOLOGY)) if nlp.has_pipe(_MORPHOLOGY) else None


def let_go() -> None:
    """Forgets the models, which take more memory than all else that reads; what asks for one again loads it anew."""
    for loaded in (_encoder, _morphologizer, model):
        loaded.cache_clear()


def tag(words: Sequence[Sequence[str]], language: str) -> list[Tagged]:
    """The words of some sentences with their parts of speech and features; all at once."""
    nlp = model(language)
    if not nlp.pipe_names:
        found = [(tags(one, language), features(one, language)) for one in words]
        return [Tagged(given, [features_of(shown) for shown in forms]) for given, forms in found]
    vectors = _encoder(language).vectors(words, nlp.vocab)
    if (morphologizer := _morphologizer(language)) is not None:
        return morphologizer.tagged(vectors)
    docs = [_doc(one, given, language) for one, given in zip(words, vectors, strict=True)]
    for name, part in nlp.pipeline:
        if hasattr(part, "predict") and name not in {_VECTORS, _TREES}:
            part.set_annotations(docs, part.predict(docs))
        elif name not in {_VECTORS, _TREES}:
            docs = [part(doc) for doc in docs]
    return [
        Tagged([token.pos_ for token in doc], [features_of(str(token.morph)) for token in doc], doc.tensor)
        for doc in docs
    ]


def tree(words: Sequence[str], tagged: Tagged, language: str) -> Any:
    """A spaCy Doc of a sentence's words with heads and dependency labels; none where no model parses the language."""
    doc = _doc(words, tagged.vectors, language)
    if model(language).has_pipe(_TREES):
        model(language).get_pipe(_TREES)(doc)
    return doc


def _doc(words: Sequence[str], vectors: Floats | None, language: str) -> Any:
    from spacy.tokens import Doc

    doc: Any = Doc(model(language).vocab, words=list(words))
    if vectors is not None:
        doc.tensor = vectors
    return doc
