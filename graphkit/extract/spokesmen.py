"""For whom a spokesperson speaks where nothing but words for somebody named before tells it.

| words | body |
|---|---|
| "Son porte-parole Ali Sow", "Its spokesman, Ali Sow" | whom the possessive means |
| "Le porte-parole du mouvement", "a spokesman for the group", "the group's spokesman" | whom the description takes up |
| "La direction du groupe", "la direction du constructeur allemand" | the company that the text is about |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.annotate.attribution.mentions import Mention, mention_at
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.descriptions import described_by
from graphkit.extract.discourse import Voice
from graphkit.lexicons.loader import load

_LINKED = 2  # words before a description: "porte-parole de"


def possessed(sentence: Sentence, mention: Mention) -> str | None:
    """The possessive before a spokesperson who is named: "Its spokesman Willy Ngoma"."""
    first = mention.span[0]
    mouthpiece = sentence.words[first + 1 : first + 2]
    owned = sentence.words[first] in load(sentence.language, "phrases")["possessives"]
    return sentence.words[first] if owned and mention.proper and _speak(sentence, mouthpiece) else None


def firm_described(sentence: Sentence, mention: Mention) -> bool:
    """Whether a management is that of "the company", by any noun of companies."""
    table = load(sentence.language, "attribution")
    phrase = _definite_behind(sentence, mention.head_at) if mention.head in table["managements"] else None
    body = _described(sentence, phrase) if phrase else None
    return body is not None and (body.kind == "company" or body.head in described_by(sentence.language, "firms"))


def body_described(sentence: Sentence, mention: Mention) -> Mention | None:
    """The bare description of the body that a spokesperson is of."""
    slots, table = load(sentence.language, "phrases"), load(sentence.language, "attribution")
    first, end = mention.span
    owner = next((i for i in range(first + 1, end - 1) if sentence.words[i] in slots["genitives"]), None)
    if owner and _speak(sentence, sentence.words[owner + 1 : owner + 2]):
        return _bare(sentence, (first, owner)) if sentence.words[first] in table["definite"] else None
    place = next((i for i in range(first, end) if _speak(sentence, sentence.words[i : i + 1])), end)
    phrase = _definite_behind(sentence, place)
    return _bare(sentence, phrase) if phrase else None


def _definite_behind(sentence: Sentence, place: int) -> Span | None:
    """The phrase with a definite article that is linked to the noun at ``place``; in "du groupe" the link is its
    article.
    """
    slots, table = load(sentence.language, "phrases"), load(sentence.language, "attribution")
    linked = sentence.words[place + 1 : place + 1 + _LINKED]
    if linked[:1] != [] and linked[0] in table["definite_links"]:
        phrase = phrase_right(sentence, place + 2)
        return (place + 1, phrase[1]) if phrase else None
    if linked[1:] == [] or linked[0] not in slots["complement_links"] or linked[1] not in table["definite"]:
        return None
    return phrase_right(sentence, place + _LINKED)


def house_of_subject(sentence: Sentence, here: Sequence[Voice]) -> Voice | None:
    """The house that ends a sentence's subject: "Inspectors from the agriculture ministry took 32 samples"."""
    subject, kinds = phrase_right(sentence, 0), load(sentence.language, "phrases")["house_kinds"]
    ends = (voice for voice in here if subject and voice.mention.span[1] == subject[1])
    return next((voice for voice in ends if voice.mention.kind in kinds), None)


def _bare(sentence: Sentence, phrase: Span) -> Mention | None:
    """What an article and a common noun show of their body; None where there is more."""
    return _described(sentence, phrase) if phrase[1] == phrase[0] + 2 else None


def _described(sentence: Sentence, phrase: Span) -> Mention | None:
    """What an article, a common noun and its adjectives show of their body; None where there is more."""
    noun, own = phrase[0] + 1, range(phrase[0] + 2, phrase[1])
    small = sentence.tokens[noun].text[0].islower()
    if not small or not all(sentence.tag(i) == "ADJ" and sentence.tokens[i].text[0].islower() for i in own):
        return None
    return replace(mention_at(sentence, (noun, noun + 1)), span=phrase, bare=not own, number="one")


def _speak(sentence: Sentence, words: list[str]) -> bool:
    return words != [] and words[0] in load(sentence.language, "attribution")["mouthpieces"]
