"""The verbs and nouns outside a counted phrase that tell what a number measures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.counted import is_finite
from graphkit.extract.triggers import HARMS, Found, Role, fits, infinitives, triggers
from graphkit.lexicons.inflection import endings_tell, verb_forms
from graphkit.lexicons.loader import load

REACH = 26  # the farthest trigger, in tokens with barriers weighed in
BARRIER_COST = 5
SAID: tuple[Role, ...] = ("subject", "object", "noun")  # roles of what is said of a subject
NAMING = {"code", "age", "date"}  # numbers inside a name: "quatorze chars T-72"
ASIDE = 9  # tokens of an aside between a subject and its verb
PREDICATE_REACH = 8  # tokens between a counted phrase and the verb that it is the subject of


def predicate(sentence: Sentence, phrase: Span, unit: str) -> Found | None:
    """What is said of the counted phrase as a subject: "... ont péri", "... ont été tués", "... are still missing"."""
    index = triggers(sentence.language)
    slots = load(sentence.language, "phrases")
    be = copulas(sentence.language)
    copula = False
    figures = {i for m, at in sentence.marks["numbers"] if m.kind not in NAMING for i in range(*at)}
    if phrase[1] < len(sentence) and sentence.words[phrase[1]] in slots["object_relatives"]:
        return _said_in_relative(sentence, phrase[1], unit)
    start = _past_aside(sentence, _past_second(sentence, phrase[1]))
    for place in range(start, min(start + PREDICATE_REACH, len(sentence))):
        word = sentence.words[place]
        if word in BARRIERS or place in figures or word in slots["complementizers"]:
            return None
        hits = [hit for role in SAID for hit in index[role].all_at(sentence.words, place)]
        for hit in hits:
            role = hit.value[1]
            if not fits(hit.value[0], unit) or hit.start in sentence.marks["date_tokens"]:
                continue
            passive, auxiliary, _ = verb_group(sentence, place)
            if role == "subject" and (sentence.is_verb(place) or auxiliary or hit.end - hit.start > 1):
                return hit
            if role == "object" and passive and not is_reflexive(sentence, place):
                return hit
            among = sentence.words[place - 2] in slots["among"]  # "figuraient parmi les disparus"
            named = (sentence.words[place - 1] in slots["determiners"] and not among) or is_reflexive(sentence, place)
            if role == "noun" and copula and not named:
                return hit
        copula = copula or word in be
        if sentence.tag(place) == "VERB" and not copula:
            return None
    return None


def _past_aside(sentence: Sentence, place: int) -> int:
    """Over what is set between commas: "Cinq personnes, dont trois nourrissons, seraient mortes"."""
    if place >= len(sentence) or sentence.words[place] != ",":
        return place
    close = next((i for i in range(place + 1, min(place + ASIDE, len(sentence))) if sentence.words[i] == ","), None)
    if close is None or close + 1 >= len(sentence) or not sentence.is_verb(close + 1):
        return place
    return close + 1


def _past_second(sentence: Sentence, place: int) -> int:
    """Over a second counted subject: "520 000 Cambodgiens et près de 400 000 Thaïlandais avaient fui"."""
    joiners = load(sentence.language, "phrases")["harm_joiners"]
    numbers = sentence.marks["number_tokens"]
    if place >= len(sentence) or place not in numbers or sentence.words[place - 1] not in joiners:
        return place
    while place < len(sentence) and (place in numbers or sentence.tag(place) in {"NOUN", "PROPN", "ADJ", "ADP"}):
        place += 1
    return place


def _said_in_relative(sentence: Sentence, relative: int, unit: str) -> Found | None:
    """ "les 11 000 hommes que Pyongyang avait envoyés": the verb of a relative clause whose object is counted."""
    for place in range(relative + 1, min(relative + 1 + PREDICATE_REACH, sentence.barrier_after(relative))):
        for hit in triggers(sentence.language)["object"].all_at(sentence.words, place):
            _, auxiliary, _ = verb_group(sentence, place)
            if fits(hit.value[0], unit) and (auxiliary or sentence.is_verb(place)):
                return hit
    return None


@lru_cache
def copulas(language: str) -> frozenset[str]:
    """The forms of the verbs that tie a subject to what it is: "sont portés disparus", "lie dead"."""
    slots = load(language, "phrases")
    return frozenset(form for verb in (slots["be"], *slots["copulas"]) for form in verb_forms(verb, language))


def own_verb(sentence: Sentence, phrase: Span) -> bool:
    """Whether the counted phrase is the subject of a full verb, one that does not merely count it."""
    counting = _counting(sentence.language)
    for place in range(phrase[1], min(phrase[1] + PREDICATE_REACH, len(sentence))):
        if sentence.words[place] in BARRIERS or place in sentence.marks["number_tokens"]:
            return False
        if sentence.tag(place) == "VERB":
            return sentence.words[place] not in counting
    return False


@lru_cache
def _counting(language: str) -> frozenset[str]:
    verbs = load(language, "attribution")["verbs"]["count"]
    return frozenset(form for verb in verbs for form in verb_forms(verb.split()[0], language))


def governor(sentence: Sentence, span: Span, phrase: Span, unit: str) -> tuple[float, Found] | None:
    """(cost, trigger) of the nearest verb or noun of the sentence that governs the number."""
    best: tuple[float, Found] | None = None
    index = triggers(sentence.language)
    roles: tuple[Role, ...] = ("object", "subject", "topic")
    if unit == "percent":  # a share is told by its noun, what is said of it or a rate ahead, no far-off verb
        roles = ("topic",)
    for role in roles:
        for hit in index[role].find(sentence.words):
            if (span[0] <= hit.start < phrase[1] and role == "topic") or not fits(hit.value[0], unit):
                continue
            cost = _cost(sentence, span, phrase, hit, role)
            if cost is not None and unit == "item" and hit.value[0] == "deployed":
                cost += 1  # things that are sent are delivered, where the verb may mean both
            if cost is not None and cost <= REACH and (best is None or cost < best[0]):
                best = (cost, hit)
    return best


def other_harm_beside(sentence: Sentence, hit: Found) -> bool:
    """A second harm joined to a governing verb: "ont été tués ou blessés", "killed or are missing"."""
    joiners = set(load(sentence.language, "phrases")["harm_joiners"])
    index = triggers(sentence.language)
    be = verb_forms(load(sentence.language, "phrases")["be"], sentence.language)
    if hit.end + 1 >= len(sentence) or sentence.words[hit.end] not in joiners:
        return False
    places = [hit.end + 1] + ([hit.end + 2] if sentence.words[hit.end + 1] in be else [])
    found = [index[role].at(sentence.words, p) for p in places if p < len(sentence) for role in ("object", "noun")]
    return any(other is not None and other.value[0] in HARMS - {hit.value[0]} for other in found)


def is_reflexive(sentence: Sentence, place: int) -> bool:
    """Whether a verb acts on its own subject: "s'arrête à 10 500" arrests nobody."""
    _, _, first = verb_group(sentence, place)
    reflexives = load(sentence.language, "phrases")["reflexives"]
    return any(word in reflexives for word in sentence.words[max(0, first - 1) : place])


def _cost(sentence: Sentence, span: Span, phrase: Span, hit: Found, role: Role) -> float | None:
    """How far a trigger stands from a number; None where it cannot govern it."""
    after = hit.start >= span[1]
    between: Sequence[int] = range(phrase[1], hit.start) if after else range(hit.end, span[0])
    between = _without_asides(sentence, between)
    distance = len(between) + BARRIER_COST * sum(sentence.words[i] in BARRIERS for i in between)
    # another number between has the better claim on the trigger
    others = {i for i in between if i in sentence.marks["number_tokens"] and i not in sentence.marks["date_tokens"]}
    if others and after and role != "topic":
        return None  # it is said of the number between
    distance += 3 * bool(others)
    if not after and role != "topic":
        distance += 6 * sum(sentence.tag(i) == "VERB" and is_finite(sentence, i) for i in between)
    if role == "topic":
        return _topic_cost(sentence, hit, after, between, distance)
    if not _verb_like(sentence, hit.start):
        return None
    passive, auxiliary, _ = verb_group(sentence, hit.start)
    bare = not auxiliary and not sentence.is_verb(hit.start)
    if role == "object":
        if hit.end - hit.start == 1 and is_reflexive(sentence, hit.start):
            return None
        if after:
            if any(i in sentence.marks["number_tokens"] for i in range(hit.end, min(hit.end + 2, len(sentence)))):
                return None  # "120 militaires adverses et détruit quatre chars"
            return distance if passive or _participle_after(sentence, hit.start, auxiliary) else None
        if _qualifies_another(sentence, hit.start, auxiliary) or hit.start - 1 in sentence.marks["number_tokens"]:
            return None  # "89 rescued and 79 missing"
        return distance + 12 if passive else distance
    if after:
        misread = passive and hit.end - hit.start == 1 and endings_tell(sentence.language) and bare
        return distance + 12 if misread else distance
    # a subject behind its verb: "où ont péri douze pêcheurs"
    near = len(between) <= 3 and not any(sentence.tag(i) == "ADP" for i in between)
    return distance + 8 if near and phrase[1] > phrase[0] else None


def _without_asides(sentence: Sentence, between: Sequence[int]) -> list[int]:
    """The tokens of a stretch less those in brackets: "les déplacés, le Haut-Commissariat (HCR) les évalue à"."""
    kept: list[int] = []
    depth = 0
    for i in between:
        depth += sentence.words[i] == "("
        if depth == 0:
            kept.append(i)
        depth -= sentence.words[i] == ")" and depth > 0
    return kept


def _topic_cost(sentence: Sentence, hit: Found, after: bool, between: Sequence[int], distance: int) -> float | None:
    """A topic stands ahead ("le nombre de morts s'élève à 12"), or behind "is": "12 000, c'est le nombre de"."""
    if sentence.is_verb(hit.start) and sentence.tag(hit.start) == "AUX":
        return None
    if not after:
        return distance + 1
    be = verb_forms(load(sentence.language, "phrases")["be"], sentence.language)
    at = next((place for place, i in enumerate(between) if sentence.words[i] in be), None)
    return distance + 4 if at is not None and at <= 2 and len(between) - at <= 4 else None


def _qualifies_another(sentence: Sentence, place: int, auxiliary: bool) -> bool:
    """A bare participle that belongs to the noun before it: "l'envoi dans les provinces touchées de 10 000 hommes"."""
    if auxiliary or not endings_tell(sentence.language) or place == 0:
        return False
    participle = sentence.tag(place) == "ADJ" or "Part" in sentence.doc[place].morph.get("VerbForm")
    plain = not sentence.words[place].endswith("ant")
    return participle and plain and sentence.tag(place - 1) in {"NOUN", "PROPN", "ADJ"}


def _participle_after(sentence: Sentence, place: int, auxiliary: bool) -> bool:
    """A bare participle behind its noun: "soldats envoyés en renfort"."""
    if auxiliary:
        return False
    form = sentence.doc[place].morph
    if not endings_tell(sentence.language):
        return "Part" in form.get("VerbForm") and "Past" in form.get("Tense")
    return "Part" in form.get("VerbForm") or sentence.tag(place) == "ADJ"


def _verb_like(sentence: Sentence, place: int) -> bool:
    if sentence.words[place] in infinitives(sentence.language) and place > 0:
        return sentence.tag(place - 1) in {"VERB", "AUX", "ADP", "PRON", "ADV"}  # "entend vacciner", tagged a noun
    return sentence.tag(place) in {"VERB", "AUX", "ADJ"} or (
        place > 0
        and sentence.tag(place - 1) in {"AUX", "PRON", "PROPN", "NOUN", "ADV"}
        and sentence.tag(place) not in {"DET", "ADP", "NUM", "PUNCT"}
        and sentence.words[place - 1] not in load(sentence.language, "phrases")["determiners"]
    )
