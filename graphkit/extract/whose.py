"""Whose people a figure counts: the country or the armed group that owns, sends or mourns them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from graphkit.annotate.sentence import OPENING_QUOTES, Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.extract.scope import Scope
from graphkit.extract.triggers import HARMS, nouns_of, verb_index
from graphkit.lexicons.inflection import forms_of_nouns
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed

_FORCES = {"deployed", "reinforcements"}
SUFFERED = frozenset({*HARMS, "casualties", "captured", "repatriated"})
_NEAR = 3  # tokens from the word that tells of a harm to the adjective that says whose it is
_BESIDE = 6  # tokens of "soldiers of the regular army"
_SIDE = 9  # tokens of "on the Armenian side" at the start of a sentence

Whose = Callable[[Sentence, Span, Measured, Scope, str], str | None]


def whose(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """The id of a country or an armed group. ``origin``: the entity that tells the figure, whose own people "its
    soldiers" are.
    """
    return next((entity for rule in RULES if (entity := rule(sentence, span, found, scope, origin))), None)


def _by_adjective(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """ "600 soldats nord-coréens"."""
    region = found.noun_span or span
    last = min(region[1] + 1, len(sentence))
    start = sentence.tokens[region[0] if region[0] < len(sentence) else -1].start
    end = sentence.tokens[last - 1].end
    told = (one.entity for one in scope.places() if one.kind == "demonym" and start <= one.start < end)
    return next(told, None)


def _by_name(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """A people by its name, taken up from before: "7 600 Arméniens ... évalue plutôt ces départs à 2 700"."""
    if found.noun is None or found.noun_span is not None:
        return None
    told = (one for one in scope.places() if one.kind == "demonym" and one.end - one.start == len(found.noun or ""))
    return next((one.entity for one in told if scope.text[one.start : one.end].lower() == found.noun), None)


def _by_adjective_near(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """ "les pertes russes s'élèvent à 600"."""
    if found.measure not in {"casualties", "killed", "wounded", "captured"} or not found.trigger_span:
        return None
    first, stop = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    for mention in scope.places():
        where = sentence.span_of(mention.start, mention.end) if mention.kind == "demonym" else None
        if where and first <= where[0] < stop and abs(where[0] - found.trigger_span[1]) <= _NEAR:
            return str(mention.entity)
    return None


def _own(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """The speaker's own: "plus de 300 de ses soldats", "340 morts dans ses rangs", "put its own dead at 14"."""
    camp = scope.camp(origin)
    if camp is None or found.unit != "person":
        return None
    slots = load(sentence.language, "phrases")
    phrase = range(span[1], min((found.noun_span or span)[1] + 1, len(sentence)))
    men = {*nouns_of(sentence.language, "forces"), *nouns_of(sentence.language, "fielded")}
    men |= nouns_told(sentence.language, "nationals")
    if found.noun in men and any(sentence.words[i] in slots["possessives"] for i in phrase):
        return camp
    if sentence.words[span[0] - 1] == "," and any(
        sentence.words[i] in slots["possessives"] and not men.isdisjoint(sentence.words[i + 1 : span[0] - 1])
        for i in range(max(0, span[0] - _NEAR - 1), span[0] - 1)
    ):
        return camp  # "just as many of its own men, 146"
    last = sentence.barrier_after(span[1] - 1)
    ranks = listed(sentence.language, "phrases", "own_ranks").find(sentence.words[span[1] : last])
    other = max((at[1] for _, at in sentence.marks["numbers"] if at[1] <= span[0]), default=0)
    before = sentence.words[max(sentence.barrier_before(span[0]), other) : span[0]]
    return camp if ranks or listed(sentence.language, "phrases", "own_dead").find(before) else None


def _of_state(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """The state that an armed group fights: "200 government soldiers", "200 soldats de l'armée régulière", "the
    tally of government dead stood at 350".
    """
    if found.measure not in SUFFERED | _FORCES or found.noun not in {None, *nouns_of(sentence.language, "forces")}:
        return None
    if found.noun:
        beside = sentence.words[span[1] : sentence.barrier_after(span[1] - 1)][:_BESIDE]
    else:
        first, last = found.trigger_span or (0, 0)
        beside = sentence.words[max(0, first - 1) : last + 1] if last else []
    if not listed(sentence.language, "phrases", "of_the_state").find(beside):
        return None
    camp = scope.camp(origin) or ""
    if "/" in camp:
        return camp.partition("/")[0]
    countries = {one.entity for one in scope.places() if "/" not in one.entity}
    return next(iter(countries)) if len(countries) == 1 else None


def _of_group(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """An armed group's: "163 combattants du M23", "120 M23 fighters"."""
    if found.measure not in SUFFERED | _FORCES or found.unit != "person" or not found.noun_span:
        return None
    last = found.noun_span[1]
    links = load(sentence.language, "phrases")["group_links"]
    for group in scope.groups():
        where = sentence.span_of(group.start, group.end)
        if where is None:
            continue
        within = span[1] <= where[0] <= last
        behind = where[0] >= last and all(word in links for word in sentence.words[last : where[0]])
        if within or behind:
            return str(group.entity)
    return None


def _in_ranks(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """ "6 000 morts dans les rangs de Moscou"."""
    if found.measure not in SUFFERED or found.unit != "person":
        return None
    last = sentence.barrier_after(span[1] - 1)
    ends = {
        span[1] + hit.end for hit in listed(sentence.language, "phrases", "ranks").find(sentence.words[span[1] : last])
    }
    for mention in scope.places() if ends else ():
        where = sentence.span_of(mention.start, mention.end) if mention.kind != "demonym" else None
        if where and where[0] in ends and "/" not in mention.entity:
            return str(mention.entity)
    return None


def _by_side(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """ "Côté ukrainien, 207 morts", "On the Armenian side, 207 people were killed", "Pour les Colombiens, ..."."""
    if found.measure not in SUFFERED | _FORCES or found.unit != "person":
        return None
    opening = next((i for i in range(min(_SIDE, len(sentence))) if sentence.words[i] == ","), None)
    if (
        opening is None
        or opening > span[0]
        or not listed(sentence.language, "phrases", "sides").find(sentence.words[:2])
    ):
        return None
    for mention in scope.places():
        where = sentence.span_of(mention.start, mention.end) if mention.kind == "demonym" else None
        if where and where[0] < opening:
            return str(mention.entity)
    return None


def lost(sentence: Sentence, found: Measured) -> bool:
    """Whether those counted are what somebody lost: "Kyiv lost 600 men" sets nobody in Kyiv."""
    suffered = found.measure in SUFFERED and found.trigger_span
    words = sentence.words[slice(*found.trigger_span)] if suffered and found.trigger_span else []
    return bool(verb_index(sentence.language, "mourning").find(words))


def _sender(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """The country that sends, keeps or loses those counted: "Kigali a déployé 4 000 hommes", "Kyiv lost 600 men"."""
    if found.measure not in _FORCES and not (lost(sentence, found) and found.unit == "person"):
        return None
    opened = span[0] > 0 and sentence.words[span[0] - 1] in OPENING_QUOTES
    first = sentence.barrier_before(span[0] - opened)
    sources = {i for credit in sentence.marks["credits"] if credit.source for i in range(*credit.source)}
    for mention in scope.places():
        where = sentence.span_of(mention.start, mention.end)
        if where is None or mention.kind not in ("name", "capital") or not first <= where[0] < span[0]:
            continue
        subject = where[0] not in sources and not _behind_preposition(sentence, where[0])
        if subject and any(sentence.is_verbal(i) for i in range(where[1], span[0])):
            return mention.entity if "/" not in mention.entity else None
    return None


RULES: tuple[Whose, ...] = (
    _by_adjective,
    _by_name,
    _by_adjective_near,
    _of_group,
    _of_state,
    _own,
    _in_ranks,
    _by_side,
    _sender,
)


def _behind_preposition(sentence: Sentence, place: int) -> bool:
    articles = load(sentence.language, "phrases")["place_articles"]
    before = place - 1
    before = before - 1 if before > 0 and sentence.words[before] in articles else before
    return before >= 0 and sentence.tag(before) not in {"PUNCT", "DET", "SCONJ", "CCONJ", "PRON"}


@lru_cache
def nouns_told(language: str, slot: str) -> frozenset[str]:
    """The nouns of a slot of phrases.yaml in all their forms."""
    return forms_of_nouns(load(language, "phrases")[slot], language)
