"""For whom a spokesperson speaks where nothing but words for somebody named before tells it.

| words | body |
|---|---|
| "Son porte-parole Ali Sow", "Its spokesman, Ali Sow" | whom the possessive means |
| "Le porte-parole du mouvement", "a spokesman for the group", "the group's spokesman" | whom the description takes up |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.annotate.attribution.mentions import Mention, mention_at
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.discourse import Voice
from graphkit.lexicons.loader import load

_LINKED = 2  # words before a description: "porte-parole de"


def possessed(sentence: Sentence, mention: Mention) -> str | None:
    """The possessive before a spokesperson who is named: "Its spokesman Willy Ngoma"."""
    first = mention.span[0]
    mouthpiece = sentence.words[first + 1 : first + 2]
    owned = sentence.words[first] in load(sentence.language, "phrases")["possessives"]
    return sentence.words[first] if owned and mention.proper and _speak(sentence, mouthpiece) else None


def body_described(sentence: Sentence, mention: Mention) -> Mention | None:
    """The bare description of the body that a spokesperson is of."""
    slots, table = load(sentence.language, "phrases"), load(sentence.language, "attribution")
    first, end = mention.span
    owner = next((i for i in range(first + 1, end - 1) if sentence.words[i] in slots["genitives"]), None)
    if owner and _speak(sentence, sentence.words[owner + 1 : owner + 2]):
        return _bare(sentence, (first, owner)) if sentence.words[first] in table["definite"] else None
    place = next((i for i in range(first, end) if _speak(sentence, sentence.words[i : i + 1])), end)
    linked = sentence.words[place + 1 : place + 1 + _LINKED]
    if linked[:1] != [] and linked[0] in table["definite_links"]:
        phrase = phrase_right(sentence, place + 2)
        return _bare(sentence, (place + 1, phrase[1])) if phrase else None
    if linked[1:] == [] or linked[0] not in slots["complement_links"] or linked[1] not in table["definite"]:
        return None
    phrase = phrase_right(sentence, place + _LINKED)
    return _bare(sentence, phrase) if phrase else None


def house_of_subject(sentence: Sentence, here: Sequence[Voice]) -> Voice | None:
    """The house that ends a sentence's subject: "Inspectors from the agriculture ministry took 32 samples"."""
    subject, kinds = phrase_right(sentence, 0), load(sentence.language, "phrases")["house_kinds"]
    ends = (voice for voice in here if subject and voice.mention.span[1] == subject[1])
    return next((voice for voice in ends if voice.mention.kind in kinds), None)


def _bare(sentence: Sentence, phrase: Span) -> Mention | None:
    """What an article and a common noun show of their body; None where there is more."""
    noun = phrase[0] + 1
    if phrase[1] != noun + 1 or not sentence.tokens[noun].text[0].islower():
        return None
    return replace(mention_at(sentence, (noun, noun + 1)), span=phrase, bare=True, number="one")


def _speak(sentence: Sentence, words: list[str]) -> bool:
    return words != [] and words[0] in load(sentence.language, "attribution")["mouthpieces"]
