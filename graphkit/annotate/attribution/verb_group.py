"""The verb of a cue: whether it is one, its voice, its auxiliaries."""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence
from graphkit.lexicons.inflection import verb_forms
from graphkit.lexicons.loader import load


def is_verbal(sentence: Sentence, place: int) -> bool:
    """Whether the word at ``place`` is used as a verb, where the tagger may be wrong ("précise la même source")."""
    if sentence.is_verb(place):
        return True
    if (
        place + 1 < len(sentence)
        and sentence.words[place + 1].lstrip("-").startswith(("t-", "il", "elle", "on"))
        and sentence.words[place + 1].startswith("-")
    ):
        return True
    before = sentence.words[place - 1] if place else ""
    slots = load(sentence.language, "phrases")
    if before in slots["determiners"] or before in slots["links"]:
        return False
    if (
        sentence.tag(place) in {"NOUN", "PROPN"}
        and before
        and before not in BARRIERS
        and sentence.tag(place - 1) in {"ADJ", "NUM", "ADP"}
    ):
        return False
    return before in BARRIERS or (place > 0 and sentence.tag(place - 1) in {"NOUN", "PROPN", "PRON", "AUX", "ADV"})


def is_participle(sentence: Sentence, place: int) -> bool:
    morph = sentence.doc[place].morph.get("VerbForm")
    if sentence.language == "en":
        return sentence.doc[place].tag_ == "VBN" or sentence.words[place].endswith(("ed", "en", "wn"))
    return (
        "Part" in morph
        or (sentence.words[place].rstrip("es").endswith(("é", "i", "u", "it", "is")) and not sentence.is_verb(place))
        or sentence.words[place].rstrip("s").rstrip("e").endswith("é")
    )


def verb_group(sentence: Sentence, place: int) -> tuple[bool, bool, int]:
    """(is passive, has an auxiliary, first token of the verb group) for the verb at ``place``."""
    slots = load(sentence.language, "phrases")
    be, have = verb_forms(slots["be"], sentence.language), verb_forms(slots["have"], sentence.language)
    first, passive, auxiliary = place, False, False
    probe = place - 1
    while probe >= 0 and place - probe <= 6:
        word = sentence.words[probe]
        if word in be:
            passive, auxiliary, first = True, True, probe
        elif word in have:
            auxiliary, first = True, probe
            if place - probe >= 1 and not any(sentence.words[i] in be for i in range(probe + 1, place)):
                passive = False
        elif (
            sentence.tag(probe) == "ADV"
            or word in slots["negations"]
            or (sentence.tag(probe) == "PRON" and probe + 1 == first)
        ):
            if word in slots["relatives"] or word in slots["complementizers"]:
                break
            first = probe if word in {"se", "s'", "en", "y", "ne", "n'", "l'"} else first
        else:
            break
        probe -= 1
    if passive and any(sentence.words[i] in {"se", "s'"} for i in range(max(0, first - 2), place)):
        passive = False  # "s'est félicité"
    return passive, auxiliary, first


def is_finite(sentence: Sentence, place: int) -> bool:
    return "Fin" in sentence.doc[place].morph.get("VerbForm") or "Ger" in sentence.doc[place].morph.get("VerbForm")
