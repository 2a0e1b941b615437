"""Which measure a number is of: the counted noun first, then the verb that governs it, then a noun ahead of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.lexicons.inflection import noun_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit, PhraseIndex, words_of

Role = Literal["noun", "object", "subject", "topic"]
Trigger = tuple[str, Role]

ITEM_MEASURES = {"destroyed", "delivered"}
MONEY_MEASURES = {"cost"}
AREA_MEASURES = {"burned_area"}
SCALE_MEASURES = {"magnitude"}
SHARE_MEASURES = {"turnout"}
EITHER = {"affected", "other", "jobs_lost"}
REACH = 26  # the farthest trigger, in tokens with barriers weighed in
BARRIER_COST = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """A number's measure, its unit, the noun that it counts and the words that tell."""

    measure: str
    unit: str
    noun: str | None
    noun_span: Span | None
    trigger: str | None
    trigger_span: Span | None = None
    additional: bool = False
    part: bool = False


@lru_cache
def _triggers(language: str) -> dict[Role, PhraseIndex[Trigger]]:
    table = load(language, "triggers")["measures"]
    index: dict[Role, PhraseIndex[Trigger]] = {}
    for role, slot in (
        ("noun", "nouns"),
        ("object", "objects"),
        ("subject", "subjects"),
        ("topic", "topics"),
    ):
        phrases: PhraseIndex[Trigger] = PhraseIndex(language)
        part = "verb" if slot in {"objects", "subjects"} else "noun"
        for measure, row in table.items():
            phrases.add_all(row[slot], (measure, role), part)  # type: ignore[arg-type]
        index[role] = phrases  # type: ignore[index]
    return index


@lru_cache
def nouns_of(language: str, slot: str) -> frozenset[str]:
    """Every form of the one-word nouns of a slot of triggers.yaml, and the phrases as they are."""
    forms: set[str] = set()
    for phrase in load(language, "triggers")[slot]:
        words = words_of(phrase)
        forms |= noun_forms(words[0], language) if len(words) == 1 else {" ".join(words)}
    return frozenset(forms)


def counted_phrase(sentence: Sentence, span: Span) -> Span:
    """The tokens after a number that say what is counted: "soldats nord-coréens tués ou blessés"."""
    numbers = sentence.marks["number_tokens"]
    slots = load(sentence.language, "phrases")
    place = span[1]
    while place < len(sentence) and place - span[1] < 9:
        word = sentence.words[place]
        if word in BARRIERS or place in numbers or word in slots["complementizers"] or word in slots["relatives"]:
            break
        if sentence.tag(place) == "AUX" or (sentence.tag(place) == "VERB" and _finite(sentence, place)):
            break
        if sentence.tag(place) in {"ADP", "SCONJ", "CCONJ"} and place > span[1] and word not in {
            "de", "d'", "des", "du", "of", "et", "ou", "and", "or",
        }:  # fmt: skip
            break
        place += 1
    return (span[1], place)


def _finite(sentence: Sentence, place: int) -> bool:
    if sentence.language == "en":
        return (
            sentence.doc[place].tag_ in {"VBD", "VBP", "VBZ", "MD"}
            and sentence.tag(place + 1 if place + 1 < len(sentence) else place) != "ADP"
        )
    return "Fin" in sentence.doc[place].morph.get("VerbForm")


def head_noun(sentence: Sentence, phrase: Span) -> int | None:
    """The first noun of a counted phrase."""
    links = set(load(sentence.language, "phrases")["links"]) | set(load(sentence.language, "phrases")["determiners"])
    for place in range(*phrase):
        if sentence.words[place] in links or sentence.tag(place) in {"DET", "ADP", "ADV"}:
            continue
        if sentence.tag(place) in {"NOUN", "PROPN", "X"} or _listed(sentence, place):
            return place
        if sentence.tag(place) not in {"ADJ", "NUM"}:
            return place if sentence.tag(place) == "VERB" else None
    return next((place for place in range(*phrase) if sentence.tag(place) == "ADJ"), None)


def _listed(sentence: Sentence, place: int) -> bool:
    word = sentence.words[place]
    return word in nouns_of(sentence.language, "persons") or word in nouns_of(sentence.language, "items")


def measured(sentence: Sentence, mention: Any, span: Span) -> Measured | None:
    """What a number measures by the words of its own sentence; None where nothing tells."""
    language = sentence.language
    phrase = counted_phrase(sentence, span)
    head = head_noun(sentence, phrase)
    noun = sentence.words[head] if head is not None else mention.noun
    unit = mention.quantity.unit or _noun_unit(language, noun, sentence, phrase, head)
    extra = _flag(sentence, span, phrase, "additional")
    part = _is_part(sentence, span)
    if noun in nouns_of(language, "passing") and not mention.quantity.unit and not _listed_noun(language, noun):
        return None
    found = _by_noun(sentence, phrase, head, unit)
    if found is None and (mention.noun or span[1] - span[0] > 1):
        found = _by_noun(sentence, span, None, unit)
    if found is None:
        found = _by_governor(sentence, span, phrase, unit)
    if found is None:
        return Measured("", unit, noun, phrase if head is not None else None, None, None, extra, part)
    measure, hit = found
    if measure in {"killed", "wounded"} and _other_harm_beside(sentence, hit):
        measure = "casualties"
    if measure == "deployed" and extra:
        measure = "reinforcements"
    return Measured(
        measure, _unit_of(measure, unit), noun, phrase if head is not None else None,
        sentence.text((hit.start, hit.end)), (hit.start, hit.end), extra, part,
    )  # fmt: skip


def _listed_noun(language: str, noun: str | None) -> bool:
    return noun in nouns_of(language, "persons") or noun in nouns_of(language, "items")


def _noun_unit(language: str, noun: str | None, sentence: Sentence, phrase: Span, head: int | None) -> str:
    if noun is None:
        return ""
    if head is not None and head + 1 < phrase[1]:
        pair = f"{noun} {sentence.words[head + 1]}"
        if pair in nouns_of(language, "persons"):
            return "person"
        if pair in nouns_of(language, "items"):
            return "item"
    if noun in nouns_of(language, "persons"):
        return "person"
    return "item" if noun in nouns_of(language, "items") else ""


def _unit_of(measure: str, unit: str) -> str:
    if unit:
        return unit
    if measure in ITEM_MEASURES:
        return "item"
    if measure in SCALE_MEASURES:
        return ""
    return "person"


def _fits(measure: str, unit: str) -> bool:
    """Whether a measure can be told in a unit: an area burns, houses are destroyed, people are killed."""
    if unit == "percent":
        return measure not in MONEY_MEASURES | AREA_MEASURES | SCALE_MEASURES | ITEM_MEASURES
    if unit in {"ha", "km2", "m2", "acre", "mi2"}:
        return measure in AREA_MEASURES | {"affected", "other"}
    if len(unit) == 3 and unit.isupper():
        return measure in MONEY_MEASURES | {"other"}
    if measure in MONEY_MEASURES | SHARE_MEASURES:
        return False
    if unit == "item":
        return measure in ITEM_MEASURES | EITHER
    if unit == "person":
        return measure not in ITEM_MEASURES | AREA_MEASURES | SCALE_MEASURES
    return True


def _by_noun(sentence: Sentence, phrase: Span, head: int | None, unit: str) -> tuple[str, Hit[Trigger]] | None:
    """The trigger in the counted phrase: the head first, then what qualifies it, two kinds together as casualties."""
    words = sentence.words[slice(*phrase)]
    index = _triggers(sentence.language)
    hits = [
        Hit(phrase[0] + hit.start, phrase[0] + hit.end, hit.value)
        for role in ("noun", "object")
        for hit in index[role].find(words)
        if role == "noun" or sentence.tag(phrase[0] + hit.start) != "NOUN"
    ]
    hits = [hit for hit in hits if _fits(hit.value[0], unit)]
    if not hits:
        return None
    if _both_harms(sentence, hits):
        return "casualties", min(hits, key=lambda hit: hit.start)
    longest = max(hits, key=lambda hit: (hit.end - hit.start >= 3, -(hit.start != head), -hit.start))
    if longest.end - longest.start >= 3:
        return longest.value[0], longest
    qualifying = [hit for hit in hits if hit.start != head]
    by_head = [hit for hit in hits if hit.start == head]
    weak = {
        "infected",
        "hospitalised",
        "protesters",
        "rescued",
        "voters",
    }  # nouns that a participle overrules
    if by_head and not (by_head[0].value[0] in weak and qualifying):
        return by_head[0].value[0], by_head[0]
    return (qualifying or by_head)[0].value[0], (qualifying or by_head)[0]


def _both_harms(sentence: Sentence, hits: Sequence[Hit[Trigger]]) -> bool:
    """Killed and wounded joined in one phrase: "tués ou blessés", "killed or wounded"."""
    places = {hit.value[0]: hit.start for hit in hits if hit.value[0] in {"killed", "wounded", "missing"}}
    if len(places) < 2:
        return False
    first, last = min(places.values()), max(places.values())
    return any(sentence.words[i] in {"ou", "et", "or", "and"} for i in range(first, last))


def _other_harm_beside(sentence: Sentence, hit: Hit[Trigger]) -> bool:
    """A second harm joined to the governing verb: "ont été tués ou blessés"."""
    if hit.end + 1 >= len(sentence) or sentence.words[hit.end] not in {"ou", "et", "or", "and"}:
        return False
    found = _triggers(sentence.language)["object"].at(sentence.words, hit.end + 1)
    return found is not None and found.value[0] in {"killed", "wounded", "missing"} - {hit.value[0]}


def _by_governor(sentence: Sentence, span: Span, phrase: Span, unit: str) -> tuple[str, Hit[Trigger]] | None:
    """The nearest verb or noun of the sentence that governs the number."""
    best: tuple[float, str, Hit[Trigger]] | None = None
    index = _triggers(sentence.language)
    for role in ("object", "subject", "topic"):
        for hit in index[role].find(sentence.words):
            if (span[0] <= hit.start < phrase[1] and role == "topic") or not _fits(hit.value[0], unit):
                continue
            cost = _cost(sentence, span, phrase, hit, role)
            if cost is not None and cost <= REACH and (best is None or cost < best[0]):
                best = (cost, hit.value[0], hit)
    return (best[1], best[2]) if best else None


def _cost(sentence: Sentence, span: Span, phrase: Span, hit: Hit[Trigger], role: Role) -> float | None:
    """How far a trigger stands from a number; None where it cannot govern it."""
    after = hit.start >= span[1]
    between = range(phrase[1], hit.start) if after else range(hit.end, span[0])
    distance = len(between) + BARRIER_COST * sum(sentence.words[i] in BARRIERS for i in between)
    # another number between has the better claim on the trigger
    others = {i for i in between if i in sentence.marks["number_tokens"] and i not in sentence.marks["date_tokens"]}
    distance += 3 * bool(others)
    if role == "topic":
        if sentence.is_verb(hit.start) and sentence.tag(hit.start) == "AUX":
            return None
        return None if after else distance + 1
    if not _verb_like(sentence, hit.start):
        return None
    passive, auxiliary, _ = verb_group(sentence, hit.start)
    bare = not auxiliary and not sentence.is_verb(hit.start)
    if role == "object":
        if after and not passive and not _participle_after(sentence, hit.start, auxiliary):
            return None
        return distance if not (passive and not after) else distance + 12
    if after:
        return (
            distance + 12 if passive and hit.end - hit.start == 1 and sentence.language == "fr" and bare else distance
        )
    return distance + 8


def _participle_after(sentence: Sentence, place: int, auxiliary: bool) -> bool:
    """A bare participle behind its noun: "soldats envoyés en renfort"."""
    if auxiliary:
        return False
    if sentence.language == "en":
        return bool(sentence.doc[place].tag_ == "VBN")
    return "Part" in sentence.doc[place].morph.get("VerbForm") or sentence.tag(place) == "ADJ"


def _verb_like(sentence: Sentence, place: int) -> bool:
    return sentence.tag(place) in {"VERB", "AUX", "ADJ"} or (
        place > 0
        and sentence.tag(place - 1) in {"AUX", "PRON", "PROPN", "NOUN", "ADV"}
        and sentence.tag(place) not in {"DET", "ADP", "NUM", "PUNCT"}
        and sentence.words[place - 1] not in load(sentence.language, "phrases")["determiners"]
    )


def _flag(sentence: Sentence, span: Span, phrase: Span, slot: str) -> bool:
    index = _flags(sentence.language, slot)
    first = max(0, span[0] - 2)
    return bool(index.find(sentence.words[first : span[0]]) or index.find(sentence.words[phrase[0] : phrase[1] + 3]))


@lru_cache
def _flags(language: str, slot: str) -> PhraseIndex[bool]:
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all(load(language, "triggers")[slot], True, "noun")
    return index


def _is_part(sentence: Sentence, span: Span) -> bool:
    """ "dont 1 000", "among them eight", "sept d'entre elles"."""
    around = sentence.words[max(0, span[0] - 3) : span[0]]
    behind = sentence.words[span[1] : span[1] + 4]
    index = _flags(sentence.language, "part")
    return bool(index.find(around)) or any(hit.start == 0 for hit in index.find(behind))
