"""Names and nouns made comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

_NAMES = 1 << 14
_ARTICLES = re.compile(r"^(?:(?:le|la|les|l|the|un|une|a|an|des|du|de|d) )+")
_JOINTS = str.maketrans(dict.fromkeys("-–—_'’", " "))
_VOWEL = re.compile(r"\b([Dd])e (?=[aeiouâàéèêëîïôûhAEIOUÉÈÊÎÔ])")


@lru_cache(maxsize=_NAMES)
def fold(name: str) -> str:
    """A name without case, accents, apostrophes, hyphens, leading articles and runs of space."""
    return folded(name)


def folded(text: str) -> str:
    """The same of what is asked for once: a passage."""
    if not text.isascii():
        text = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", text)))
    return _ARTICLES.sub("", " ".join(text.casefold().translate(_JOINTS).split()))


@lru_cache(maxsize=_NAMES)
def stem(text: str) -> str:
    """Folded, each word without its plural ``s`` or ``x``: ``Sapeurs-pompiers`` -> ``sapeur pompier``."""
    return " ".join(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in fold(text).split())


def elide(sentence: str) -> str:
    """French ``de`` before a vowel: ``Combien de enfants`` -> ``Combien d'enfants``."""
    return _VOWEL.sub(r"\1'", sentence)
