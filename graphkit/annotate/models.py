"""The trained spaCy models: which one for which language, loaded once, with the settings that measure fastest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from graphkit.errors import ModelMissingError
from graphkit.lexicons.loader import shared

# Measured on French news: identical output, 2.3x faster than BLIS threads with spaCy's batches of 256.
BATCH_SIZE = 16
# Lemmas come from our own inflection tables; nothing reads the model's.
UNUSED = ["lemmatizer", "senter"]


@lru_cache
def model(language: str) -> Any:
    """The spaCy pipeline of a language.

    Raises ModelMissingError where its package is not installed.
    """
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    name = shared("models")[language]
    set_current_ops(NumpyOps(use_blis=False))
    try:
        return spacy.load(name, exclude=UNUSED)
    except OSError as error:
        raise ModelMissingError(
            f"the spaCy model {name} for language {language!r} is not installed; "
            f"install graphkit with its dependencies (pip install graphkit-news)"
        ) from error


def parse(words: Iterable[list[str]], language: str) -> Iterator[Any]:
    """One parsed spaCy Doc for each list of words, in order."""
    from spacy.tokens import Doc

    nlp = model(language)
    docs = (Doc(nlp.vocab, words=list(sentence)) for sentence in words)
    return iter(nlp.pipe(docs, batch_size=BATCH_SIZE))
