"""Two harms told of one figure ("killed or wounded") make it one of casualties."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.triggers import HARMS, Found, Role, triggers
from graphkit.lexicons.inflection import forms_of_be
from graphkit.lexicons.loader import load

FATES = HARMS | {"captured"}  # what a list of losses tells of
LIST_REACH = 6  # tokens of such a list
TELLING: tuple[Role, ...] = ("subject", "object", "noun")
OPENERS = {",", "(", "–", "—"}  # marks before a list set apart


def pair(sentence: Sentence, phrase: Span, hit: Found) -> bool:
    """Two harms joined in one phrase: "tués ou blessés", "killed or wounded"."""
    reach = min(phrase[1] + 2, len(sentence))
    joiners = joiners_of(sentence)
    index = triggers(sentence.language)
    places: dict[str, int] = {hit.value[0]: hit.start} if hit.value[0] in HARMS else {}
    for role in TELLING[1:]:
        for other in index[role].find(sentence.words[phrase[0] : reach]):
            if other.value[0] in HARMS:
                places.setdefault(other.value[0], phrase[0] + other.start)
    if len(places) < 2 or not phrase[0] <= hit.start < reach:
        return False
    between = range(min(places.values()), max(places.values()))
    # "27 dead and dozens missing" are two figures, "cinq morts et on cherche" two statements
    parted = any(i in sentence.marks["number_tokens"] or sentence.tag(i) == "PRON" for i in between)
    return not parted and any(sentence.words[i] in joiners for i in between)


def are_joined(sentence: Sentence, hit: Found) -> bool:
    """A second harm behind a verb: "ont été tués ou blessés", "killed or are missing", "killed, wounded or taken"."""
    joiners = joiners_of(sentence)
    if hit.start > 1 and sentence.words[hit.start - 1] in joiners:  # "has killed or wounded 300 fighters"
        before = _harms_at(sentence, hit.start - 2)
        if any(other.value[0] in HARMS - {hit.value[0]} for other in before):
            return True
    reach = range(hit.end, min(hit.end + LIST_REACH, len(sentence)))
    joined = any(sentence.words[i] in joiners for i in reach)
    if hit.end + 1 >= len(sentence) or not joined or sentence.words[hit.end] not in {*joiners, ","}:
        return False
    auxiliary = sentence.words[hit.end + 1] in forms_of_be(sentence.language)
    presumed = load(sentence.language, "modality")["hedged"]["of_persons"]
    if any(word in presumed for word in sentence.words[hit.end + 1 : hit.end + 3]):
        return False  # "remain missing and are presumed drowned"
    places = range(hit.end + 1, min(hit.end + 2 + auxiliary, len(sentence)))
    return any(other.value[0] in HARMS - {hit.value[0]} for i in places for other in _harms_at(sentence, i))


def apposed(sentence: Sentence, place: int) -> Found | None:
    """Harms listed behind those counted: "22,000 soldiers, killed or wounded", "hommes (morts, blessés et captifs)"."""
    if place >= len(sentence) or sentence.words[place] not in OPENERS:
        return None
    told: dict[str, Found] = {}
    for i in range(place + 1, min(place + 1 + LIST_REACH, len(sentence))):
        harms = {hit.value[0]: hit for hit in _harms_at(sentence, i) if hit.value[0] in FATES}
        told |= harms
        if not harms and sentence.words[i] not in {*joiners_of(sentence), ","}:
            break
    harmed = [hit for measure, hit in told.items() if measure in HARMS]
    return harmed[0] if harmed and len(told) > 1 else None


def _harms_at(sentence: Sentence, place: int) -> list[Found]:
    index = triggers(sentence.language)
    return [hit for role in TELLING for hit in index[role].all_at(sentence.words, place)]


def joiners_of(sentence: Sentence) -> set[str]:
    """The words that join two harms of one figure: "and", "or"."""
    return set(load(sentence.language, "phrases")["harm_joiners"])
