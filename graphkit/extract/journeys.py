"""What befell people by where they are brought or lie, or by what they are given: two words that tell it together.

| words | tell |
|---|---|
| a verb of bringing or of lying, and a place | "ont conduit 15 élèves vers les hôpitaux": hospitalised |
| a verb of giving or having, and a dose | "gave two drops of vaccine to 40,000 children": vaccinated |
| a verb of joining, and an army | "200 Kenyans have joined Russian forces": deployed |
| no verb, and an army right behind those counted | "recense 1 780 Africains dans l'armée russe": deployed |

Neither word tells it alone; slots of ``triggers.yaml`` list them, and the measure that each place stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.passed import past_places
from graphkit.extract.told import counts
from graphkit.extract.triggers import Found, Role, flags, verb_index
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit

SHELTERS = "to_shelters"  # who is brought there is evacuated, who lives there is displaced
FRONT = "to_front"  # who is there is deployed, who is sent there may be more than that
PLACES = {
    "to_hospital": "hospitalised",
    "to_prison": "arrested",
    "to_safety": "evacuated",
    "to_home": "repatriated",
    "to_camps": "displaced",
    "to_captivity": "captured",
    FRONT: "deployed",
    SHELTERS: "evacuated",
}
_ROLES: Mapping[str, Role] = {"moving": "object", "lying": "subject", "dosing": "object", "enlisting": "subject"}
PEOPLE = {"person", "percent", ""}
OBJECT_REACH = 8  # tokens between a verb and the figure that is its object
SUBJECT_REACH = 7  # tokens between a counted phrase and the verb that it is the subject of
OPENING_REACH = 9  # tokens of the place that opens a sentence
ARMY_REACH = 5  # tokens behind those counted in which their army stands
COMPANION_REACH = 9  # tokens behind the verb or the counted phrase in which its companion stands


def brought(sentence: Sentence, span: Span, phrase: Span, unit: str) -> Found | None:
    """The measure of people who are brought somewhere, lie there, or are given a dose; None where nothing says so."""
    if unit not in PEOPLE or not _names_any(sentence):
        return None
    found = _as_object(sentence, span, phrase) or _as_subject(sentence, phrase) or _taken_in(sentence, span)
    found = found or _under_arms(sentence, phrase)
    helps = counts(sentence, phrase, "helpers") or counts(sentence, phrase, "fielded")
    return None if found is not None and helps and found.value[0] == "displaced" else found  # "nurses to the camp"


def _names_any(sentence: Sentence) -> bool:
    """Whether a sentence holds a place or a dose at all; asked once a sentence."""
    if "destinations" not in sentence.marks:
        named = any(flags(sentence.language, slot).occurs(sentence.words) for slot in ("doses", "armies", *PLACES))
        sentence.marks["destinations"] = named
    return bool(sentence.marks["destinations"])


def _as_object(sentence: Sentence, span: Span, phrase: Span) -> Found | None:
    """ "Les ambulances ont transporté 41 personnes vers les hôpitaux", "gave drops of vaccine to 640,000 children"."""
    first = max(sentence.barrier_before(span[0]), span[0] - OBJECT_REACH)
    behind = range(phrase[1], min(phrase[1] + COMPANION_REACH, sentence.barrier_after(phrase[1] - 1)))
    for slot in ("moving", "dosing"):
        hits = verb_index(sentence.language, slot).find(sentence.words[first : span[0]])
        if not hits:
            continue
        start, end = first + hits[-1].start, first + hits[-1].end
        passive, auxiliary, begins = verb_group(sentence, start)
        if passive and slot == "dosing" and (given := _told_by(sentence, slot, (start, end), range(begins))):
            return given  # "the vaccine has been given to 61,000 people"
        if passive or not (auxiliary or sentence.is_verb(start)):
            continue
        between = range(end, span[0])
        if any(sentence.is_verb(i) for i in between):
            continue
        if found := _told_by(sentence, slot, (start, end), (*between, *_till_verb(sentence, behind))):
            return found
    return None


def _taken_in(sentence: Sentence, span: Span) -> Found | None:
    """ "À l'hôpital de Bouaké, on a gardé 140 malades": a place that opens the sentence, and a verb of taking in."""
    first = max(sentence.barrier_before(span[0]), span[0] - OBJECT_REACH)
    hits = verb_index(sentence.language, "taking_in").find(sentence.words[first : span[0]])
    opening = range(min(OPENING_REACH, sentence.barrier_after(0)))
    if not hits or first == 0 or opening.stop >= first:
        return None
    start, end = first + hits[-1].start, first + hits[-1].end
    return _told_by(sentence, "moving", (start, end), _till_verb(sentence, opening))


def _as_subject(sentence: Sentence, phrase: Span) -> Found | None:
    """ "15 élèves ont été conduits au CHU", "40 patients are on ventilators", "640 000 enfants ont reçu un vaccin"."""
    figures, slots = sentence.marks["number_tokens"], load(sentence.language, "phrases")
    start = past_places(sentence, phrase[1])
    last = min(start + SUBJECT_REACH, sentence.barrier_after(max(start - 1, 0)))
    for place in range(start, last):
        if place in figures or sentence.words[place] in slots["complementizers"]:
            return None
        for slot in ("moving", "lying", "dosing", "enlisting"):
            hit = verb_index(sentence.language, slot).at(sentence.words, place)
            if hit is None:
                continue
            passive, auxiliary, _ = verb_group(sentence, place)
            if slot == "moving" and not passive:
                continue
            if not (auxiliary or sentence.is_verb(place) or sentence.tag(place) == "AUX"):
                continue
            behind = range(hit.end, min(hit.end + COMPANION_REACH, sentence.barrier_after(hit.end - 1)))
            if found := _told_by(sentence, slot, (place, hit.end), _till_verb(sentence, behind)):
                return found
        lying = verb_index(sentence.language, "lying").at(sentence.words, place) is not None
        believed = sentence.words[place + 1 : place + 2] and sentence.words[place + 1] in slots["infinitive_markers"]
        if sentence.tag(place) == "VERB" and not (lying or believed):
            return None  # "are believed to have joined"
    return None


def _under_arms(sentence: Sentence, phrase: Span) -> Found | None:
    """ "1 780 Africains dans l'armée russe", "12 of its citizens in the Russian army"."""
    if phrase[0] == phrase[1]:
        return None
    behind = _till_verb(sentence, range(phrase[1], min(phrase[1] + ARMY_REACH, len(sentence))))
    opened = bool(behind) and sentence.words[behind[0]] in load(sentence.language, "triggers")["toward"]
    hits = flags(sentence.language, FRONT).find([sentence.words[i] for i in behind]) if opened else []
    if not hits or not _leads_to(sentence, behind[hits[0].start]):
        return None
    return Hit(behind[hits[0].start], behind[hits[0].end - 1] + 1, ("deployed", "noun"))


def _till_verb(sentence: Sentence, places: Iterable[int]) -> list[int]:
    """The places before the next verb: what stands behind it is told of that one."""
    found: list[int] = []
    for place in places:
        if place >= len(sentence) or sentence.words[place] in BARRIERS or sentence.is_verbal(place):
            break
        found.append(place)
    return found


def _told_by(sentence: Sentence, slot: str, verb: Span, places: Iterable[int]) -> Found | None:
    """The measure of a verb by its companion; who lies there is the subject of it, who is brought there its object."""
    known, role = list(places), _ROLES[slot]
    if slot == "dosing":
        told = flags(sentence.language, "doses").find([sentence.words[i] for i in known])
        return Hit(*verb, ("vaccinated", role)) if told else None
    if slot == "enlisting":
        joined = flags(sentence.language, "armies").occurs([sentence.words[i] for i in known])
        return Hit(*verb, ("deployed", role)) if joined else None
    found: list[tuple[int, str]] = []
    for name, measure in PLACES.items():
        if (name == SHELTERS and slot != "moving") or (name == FRONT and slot == "moving"):
            continue
        for hit in flags(sentence.language, name).find([sentence.words[i] for i in known]):
            if _leads_to(sentence, known[hit.start]):
                found.append((hit.end - hit.start, measure))
    longest = max(found, key=lambda one: one[0], default=None)  # a prison camp is no prison
    return Hit(*verb, (longest[1], role)) if longest else None


def _leads_to(sentence: Sentence, place: int) -> bool:
    """Whether a preposition of place governs the noun: "à l'hôpital", not "de l'hôpital"."""
    toward = load(sentence.language, "triggers")["toward"]
    if sentence.words[place] in toward:
        return True  # a listed phrase that opens with its own preposition
    for before in range(place - 1, max(-1, place - 5), -1):
        if sentence.words[before] in toward:
            return True
        if sentence.tag(before) not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"}:
            return False
    return False
