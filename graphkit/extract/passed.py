"""What may stand between a counted phrase and its verb, and is passed over: each from a place to the one behind it."""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, Sentence
from graphkit.extract.triggers import flags, nouns_of
from graphkit.lexicons.loader import load

ASIDES = {",": ",", "–": "–", "—": "—", "(": ")"}  # marks that open and close an aside
ASIDE = 15  # tokens of an aside between a subject and its verb
AGE_REACH = 2  # tokens before an age: "de 22", ", aged 24", "et 31"
MEMBER_REACH = 7  # tokens from one counted subject to the next of a list


def past_mark(sentence: Sentence, place: int) -> int:
    """Over the mark that closes quoted words: '"environ 15 000 hommes" ont été acheminés'."""
    closes = place + 1 < len(sentence) and sentence.words[place] in CLOSING_QUOTES
    return place + 1 if closes and sentence.tag(place + 1) == "AUX" else place


def past_aside(sentence: Sentence, place: int) -> int:
    """Over what is set between commas, dashes or brackets: "Cinq personnes, dont trois nourrissons, sont mortes"."""
    if place >= len(sentence) or sentence.words[place] not in ASIDES:
        return place
    closing = ASIDES[sentence.words[place]]
    close = next((i for i in range(place + 1, min(place + ASIDE, len(sentence))) if sentence.words[i] == closing), None)
    if close is None or close + 1 >= len(sentence) or not sentence.is_verb(close + 1):
        return place
    if sentence.words[close + 1].endswith(tuple(load(sentence.language, "inflection")["gerund"])):
        return place  # "30 wounded, he said, adding that"
    return close + 1


def past_whole(sentence: Sentence, place: int) -> int:
    """Over the whole that a part is taken of: "quinze infirmiers sur les dix-huit avaient arrêté le travail"."""
    slots = load(sentence.language, "phrases")
    if place + 1 >= len(sentence) or sentence.words[place] not in slots["taken_of"]:
        return place
    first = place + 1 + (sentence.words[place + 1] in slots["determiners"])
    return next((at[1] for _, at in sentence.marks["numbers"] if at[0] == first), place)


def past_places(sentence: Sentence, place: int) -> int:
    """Over the number of places that those counted come from or are in: "1,436 citizens of 36 African countries were
    fighting", "35,000 workers in 20 countries walked out".

    The counted phrase ends before the number or before what links it.
    """
    slots = load(sentence.language, "phrases")
    links = {*slots["of"], *slots["links"], *slots["starting_levels"], *slots["inner_prepositions"]}
    at = next((at for _, at in sentence.marks["numbers"] if place <= at[0] <= place + 1), None)
    if at is None or at[0] == 0 or sentence.words[at[0] - 1] not in links or at[0] in sentence.marks["date_tokens"]:
        return place
    end = at[1]
    while end < len(sentence) and sentence.tag(end) in {"NOUN", "ADJ", "PROPN"}:
        end += 1
    people = nouns_of(sentence.language, "persons")
    named = {sentence.words[i] for i in range(at[1], end) if sentence.tag(i) == "NOUN"}
    return end if named and people.isdisjoint(named) else place


def past_ages(sentence: Sentence, place: int) -> int:
    """Over the ages of those who are counted: "trois hommes de 22, 25 et 31 ans ont été placés en garde à vue"."""
    if place < len(sentence) and sentence.words[place] in ASIDES:
        return place  # ages set off by commas are an aside
    for mention, at in sentence.marks["numbers"]:
        if mention.kind == "age" and place <= at[0] <= place + AGE_REACH:
            place = at[1]
    return place


def past_list(sentence: Sentence, place: int) -> int:
    """Over the subjects counted beside it: "520 000 Cambodgiens et près de 400 000 Thaïlandais avaient fui".

    A list may go on: "Nine soldiers loyal to the junta, eight mutineers and six civilians died".
    """
    numbers = sentence.marks["number_tokens"]
    joiners = {*load(sentence.language, "phrases")["harm_joiners"], ","}
    while True:
        reach = range(place, min(place + MEMBER_REACH, len(sentence)))
        number = next((i for i in reach if i in numbers), None)
        if number is None or number == 0:
            return place
        end = next((at[1] for _, at in sentence.marks["numbers"] if at[0] <= number < at[1]), number + 1)
        if flags(sentence.language, "part").opens(sentence.words[end : end + 3]):
            return place  # "treated 40 people, two of whom died"
        between = range(place, number - 1)
        plain = not any(sentence.words[i] in BARRIERS or sentence.is_verb(i) for i in between)
        if not plain or sentence.words[number - 1] not in joiners or number in sentence.marks["date_tokens"]:
            return place
        place = number
        while place < len(sentence) and (place in numbers or sentence.tag(place) in {"NOUN", "PROPN", "ADJ", "ADP"}):
            place += 1


def _of_one_group(sentence: Sentence, first: int, second: int) -> bool:
    """Whether two finite verbs that stand together are one: "have escaped", but not "who escaped have been"."""
    return sentence.tag(first) == "AUX" or sentence.tag(second) != "AUX"


def past_relative(sentence: Sentence, place: int) -> int:
    """Where the verb stands of those of whom a clause tells something first: "nine men who put to sea are missing"."""
    slots = load(sentence.language, "phrases")
    if place + 1 >= len(sentence) or sentence.words[place] not in slots["subject_relatives"]:
        return place
    verbs = [i for i in range(place + 1, sentence.barrier_after(place)) if sentence.shows(i, "VerbForm=Fin")]
    groups = [
        i for i in verbs if not any(_of_one_group(sentence, before, i) for before in (i - 1, i - 2) if before in verbs)
    ]
    joiners = {*slots["harm_joiners"], *slots["complementizers"]}
    opened = (sentence.words[i - 1] in joiners or sentence.tag(i - 1) in {"PRON", "SCONJ"} for i in groups[1:])
    return next((i for i, joined in zip(groups[1:], opened, strict=True) if not joined), place)
