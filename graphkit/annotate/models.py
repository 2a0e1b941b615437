"""The trained spaCy models: which one for which language, loaded once, and only as much of them as rules ask for.

No rule reads the models' names or lemmas, so those components are not loaded. Words are tagged in batches, one
document at a time: what is found in a document depends on no other. Trees are made one sentence at a time, on demand:
one sentence in seven needs its tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from graphkit.annotate.encoder import Encoder
from graphkit.annotate.lexical_tags import features, tags
from graphkit.errors import ModelMissingError
from graphkit.lexicons.loader import load

# Names are found by the gazetteer, lemmas by our own inflection tables, words by our own rules: the French tokenizer's
# alone take two seconds to compile. The words that a model has seen (700 000) need not be known by their strings.
UNUSED = ["lemmatizer", "senter", "ner", "tokenizer", "strings"]
# The language "xx" has no tokenizer data of its own.
OVERRIDES = {"nlp": {"lang": "xx"}}
_VECTORS, _TREES = "tok2vec", "parser"


@lru_cache
def model(language: str) -> Any:
    """The spaCy pipeline of a language; an empty one where its pack names no model.

    Raises ModelMissingError where its package is not installed.
    """
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    name = load(language, "language")["model"]
    set_current_ops(NumpyOps(use_blis=False))
    if not name:
        return spacy.blank("xx")
    try:
        return spacy.load(name, exclude=UNUSED, config=OVERRIDES)
    except OSError as error:
        raise ModelMissingError(
            f"the spaCy model {name} for language {language!r} is not installed; "
            f"install graphkit with its dependencies (pip install graphkit-news)"
        ) from error


@lru_cache
def _taggers(language: str) -> tuple[Any, ...]:
    """The components that make parts of speech and morphology. The French ones need no attribute ruler."""
    nlp = model(language)
    tagged = "morphologizer" in nlp.pipe_names
    passed = {_VECTORS, _TREES, *(("attribute_ruler",) if tagged else ())}
    return tuple(part for name, part in nlp.pipeline if name not in passed)


@lru_cache
def _encoder(language: str) -> Encoder:
    return Encoder(model(language).get_pipe(_VECTORS).model)


def tag(words: Sequence[Sequence[str]], language: str) -> list[Any]:
    """A spaCy Doc for each list of words, with parts of speech and morphology, without trees; all at once."""
    from spacy.tokens import Doc

    vocab = model(language).vocab
    if not model(language).pipe_names:
        return [Doc(vocab, words=list(one), pos=tags(one, language), morphs=features(one, language)) for one in words]
    docs: list[Any] = [Doc(vocab, words=list(one)) for one in words]
    for doc, vectors in zip(docs, _encoder(language).vectors(words, vocab), strict=True):
        doc.tensor = vectors
    for part in _taggers(language):
        if hasattr(part, "predict"):
            part.set_annotations(docs, part.predict(docs))
        else:
            docs = [part(doc) for doc in docs]
    return docs


def add_tree(doc: Any, language: str) -> None:
    """Gives a tagged Doc its heads and dependency labels; none where no model parses the language."""
    if model(language).has_pipe(_TREES):
        model(language).get_pipe(_TREES)(doc)
