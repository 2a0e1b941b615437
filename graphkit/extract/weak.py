"""Nouns that name people by what they do or went through ("blessés", "evacuees"), against what is said of them."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence
from graphkit.extract.triggers import Found, flags, nouns_of, verb_index

# nouns that name people by what they do or went through: a verb said of them tells more
WEAK = {
    "captured",
    "displaced",
    "hospitalised",
    "infected",
    "missing",
    "other",
    "protesters",
    "rescued",
    "voters",
    "wounded",
}
BOTH_WAYS = {"voters", "other"}  # nouns that any verb said of them overrules


def is_weak(sentence: Sentence, by_noun: Found) -> bool:
    """Whether a noun names people by what they do or went through, so that a verb said of them tells more."""
    language, word = sentence.language, sentence.words[by_noun.start]
    undergone = word in nouns_of(language, "undergoers") or word in nouns_of(language, "victims")
    undergone = undergone or word in nouns_of(language, "remains")
    held = verb_index(language, "holding").at(sentence.words, by_noun.start) is not None
    return undergone or held or by_noun.value[0] in WEAK


def stays(sentence: Sentence, noun: Found, said: Found) -> bool:
    """Whether a noun keeps its say: the dead stay dead, unless one side hands their bodies back to the other."""
    language, word = sentence.language, sentence.words[noun.start]
    if noun.value[0] == "captured" and said.value[0] == "rescued":
        return flags(language, "living").occurs(sentence.words[said.start : said.end])  # "vingt otages en vie"
    if word in nouns_of(language, "injured") and said.value == ("hospitalised", "object"):
        return verb_index(language, "moving").at(sentence.words, said.start) is not None
    if word not in nouns_of(language, "remains"):
        return False
    handed = verb_index(language, "handing_back").find(sentence.words[said.start : said.end])
    kin = bool(sentence.hits(flags(language, "kin")))
    return not handed or kin or said.value[0] != "repatriated"


def is_wanted(sentence: Sentence, by_noun: Found) -> bool:
    """Whether a noun tells suspects and no arrest."""
    return by_noun.value[0] == "arrested" and sentence.words[by_noun.start] in nouns_of(sentence.language, "wanted")


def is_yielding(sentence: Sentence, by_noun: Found, said: Found) -> bool:
    """Whether whatever is said of a noun says more: "five suspects were still on the run"."""
    measure, language = by_noun.value[0], sentence.language
    wanted = is_wanted(sentence, by_noun)
    healed = said.value[0] == "other" and measure in {"infected", "hospitalised"}
    cured = healed and bool(verb_index(language, "recovering").find(sentence.words[said.start : said.end]))
    return wanted or cured or measure in BOTH_WAYS


def is_care(sentence: Sentence, said: Found, noun: Found) -> bool:
    """Whether what is said of the wounded is only that they are cared for: "trente blessés ont été pris en charge"."""
    treating = verb_index(sentence.language, "treating").find(sentence.words[said.start : said.end])
    on_the_spot = not sentence.hits(flags(sentence.language, "wards"))
    return bool(treating) and (on_the_spot or sentence.words[noun.start] in nouns_of(sentence.language, "injured"))
