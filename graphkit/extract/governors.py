"""The verbs and nouns outside a counted phrase that tell what a number measures."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.counted import head_noun, is_finite
from graphkit.extract.predicates import is_reflexive, joins_infinitive
from graphkit.extract.refusals import REFUSALS, Figure
from graphkit.extract.triggers import (
    Found,
    Role,
    fitting,
    flags,
    infinitives,
    is_money,
    triggers,
)
from graphkit.lexicons.inflection import endings_tell, forms_of_be
from graphkit.lexicons.loader import load

REACH = 26  # the farthest trigger, in tokens with barriers weighed in
BARRIER_COST = 5


def governor(
    sentence: Sentence, span: Span, phrase: Span, unit: str, *, ahead: bool = False
) -> tuple[float, Found] | None:
    """(cost, trigger) of the nearest verb or noun of the sentence that governs the number; ``ahead``: before it."""
    best: tuple[float, Found] | None = None
    index = triggers(sentence.language)
    roles: tuple[Role, ...] = ("object", "subject", "topic")
    if unit == "percent":  # a share is told by its noun, what is said of it or a rate ahead, no far-off verb
        roles = ("topic", "object", "subject")
    figure = Figure(sentence, span, phrase, unit, head_noun(sentence, phrase) is None and not is_money(unit))
    for role in roles:
        for hit in sentence.hits(index[role], fitting(unit)):
            if hit.start in sentence.marks["date_tokens"]:
                continue  # "since March"
            if (ahead and hit.start >= span[0]) or any(refuses(figure, hit) for refuses in REFUSALS[role]):
                continue
            cost = _cost(sentence, span, phrase, hit, role)
            if cost is not None and unit == "item" and hit.value[0] == "deployed":
                cost += 1  # things that are sent are delivered, where the verb may mean both
            if cost is not None and cost <= REACH and (best is None or cost < best[0]):
                best = (cost, hit)
    return best


def _cost(sentence: Sentence, span: Span, phrase: Span, hit: Found, role: Role) -> float | None:
    """How far a trigger stands from a number; None where it cannot govern it."""
    after = hit.start >= span[1]
    between = sentence.outside_brackets(range(phrase[1], hit.start) if after else range(hit.end, span[0]))
    distance = len(between) + BARRIER_COST * sum(sentence.words[i] in BARRIERS for i in between)
    # another number between has the better claim on the trigger
    others = {i for i in between if i in sentence.marks["number_tokens"] and i not in sentence.marks["date_tokens"]}
    if others and after and role != "topic":
        return None  # it is said of the number between
    distance += 3 * bool(others)
    if not after and role != "topic" and _in_relative(sentence, hit.start, between):
        return None
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
        beside = hit.end == span[0] and hit.end - hit.start > 2  # "un quartier vidé de ses 850 habitants"
        if (not beside and _qualifies_another(sentence, hit.start, auxiliary)) or hit.start - 1 in sentence.marks[
            "number_tokens"
        ]:
            return None  # "89 rescued and 79 missing"
        return distance + 12 if passive else distance
    if after:
        if any(joins_infinitive(sentence, i) for i in between):
            return None
        misread = passive and hit.end - hit.start == 1 and endings_tell(sentence.language) and bare
        return distance + 12 if misread else distance
    # a subject behind its verb: "où ont péri douze pêcheurs", "il manque 2 millions d'euros"
    near = len(between) <= 3 and not any(sentence.tag(i) in {"ADP", "SCONJ"} for i in between)
    return distance + 8 if near and phrase[1] > phrase[0] else None


def _in_relative(sentence: Sentence, verb: int, between: Sequence[int]) -> bool:
    """A verb of a clause that is over: "its count of deaths, which takes in those ..., stands at 131"."""
    relatives = load(sentence.language, "phrases")["relatives"]
    relative = sentence.words[verb - 1] in relatives and verb > 1 and sentence.words[verb - 2] == ","
    opened = relative or (sentence.words[verb - 1] == "," and sentence.is_past_participle(verb))
    closed = next((i for i in between if sentence.words[i] == ","), None)
    return (
        opened
        and closed is not None
        and any(sentence.is_verb(i) and is_finite(sentence, i) for i in between if i > closed)
    )


def _topic_cost(sentence: Sentence, hit: Found, after: bool, between: Sequence[int], distance: int) -> float | None:
    """A topic stands ahead ("le nombre de morts s'élève à 12"), or behind "is": "12 000, c'est le nombre de"."""
    if sentence.tag(hit.start) == "AUX" or (sentence.tag(hit.start) == "VERB" and hit.end - hit.start == 1):
        return None  # "was cut to 16" names no cut
    if not after:
        return None if len(between) > 2 and _sets_the_time(sentence, hit) else distance + 1
    if flags(sentence.language, "on_account").find(sentence.words[max(0, hit.start - 3) : hit.start]):
        return distance + 2  # "n'en dénombrait que onze au chapitre des tués"
    be = forms_of_be(sentence.language)
    at = next((place for place, i in enumerate(between) if sentence.words[i] in be), None)
    if at is None or any(sentence.tag(i) in {"VERB", "ADP"} for i in between[at + 1 :]):
        return None  # "will be trained at a camp"
    return distance + 4 if at <= 2 and len(between) - at <= 4 else None


def _sets_the_time(sentence: Sentence, hit: Found) -> bool:
    """Whether an event only says when: "au soir de la marche", "during the strike"."""
    first = sentence.barrier_before(hit.start)
    opening = sentence.words[max(first, hit.start - 3) : hit.start]
    return any(word in load(sentence.language, "phrases")["settings"] for word in opening)


def _qualifies_another(sentence: Sentence, place: int, auxiliary: bool) -> bool:
    """A bare participle that belongs to the noun before it: "l'envoi dans les provinces touchées de 10 000 hommes"."""
    if auxiliary or not endings_tell(sentence.language) or place == 0:
        return False
    participle = sentence.tag(place) == "ADJ" or sentence.is_participle(place)
    plain = not sentence.words[place].endswith("ant")
    if sentence.tag(place - 1) == "ADV" and place > 1:
        place -= 1  # "deux agents légèrement blessés et neuf arrestations"
    return participle and plain and sentence.tag(place - 1) in {"NOUN", "PROPN", "ADJ"}


def _participle_after(sentence: Sentence, place: int, auxiliary: bool) -> bool:
    """A bare participle behind its noun: "soldats envoyés en renfort"."""
    if auxiliary:
        return False
    if not endings_tell(sentence.language):
        return sentence.is_past_participle(place)
    return sentence.is_participle(place) or sentence.tag(place) == "ADJ"


def _verb_like(sentence: Sentence, place: int) -> bool:
    if sentence.words[place] in infinitives(sentence.language) and place > 0:
        if sentence.tag(place) == "VERB":
            return sentence.tag(place - 1) != "DET"  # "notre reporter a compté"
        # "compte vacciner" may be tagged as two nouns
        return sentence.tag(place - 1) in {"VERB", "AUX", "ADP", "PRON", "ADV", "NOUN"}
    if place > 0 and sentence.tag(place) == "ADV" and sentence.words[place - 1] in forms_of_be(sentence.language):
        return False  # "That is down from a peak of 300,000"
    joined = place > 0 and sentence.tag(place - 1) == "CCONJ" and endings_tell(sentence.language)
    if joined and sentence.tag(place) == "NOUN" and place + 1 in sentence.marks["number_tokens"]:
        return True  # "ont réalisé 312 interventions et hélitreuillé 26 personnes"
    return sentence.tag(place) in {"VERB", "AUX", "ADJ"} or (
        place > 0
        and sentence.tag(place - 1) in {"AUX", "PRON", "PROPN", "NOUN", "ADV"}
        and sentence.tag(place) not in {"DET", "ADP", "NUM", "PUNCT"}
        and sentence.words[place - 1] not in load(sentence.language, "phrases")["determiners"]
    )
