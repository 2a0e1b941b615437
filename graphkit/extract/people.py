"""Who or what a figure counts, and whose they are: the country that owns, sends or mourns them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.counted import is_listed
from graphkit.extract.measures import Measured
from graphkit.extract.scope import Scope
from graphkit.extract.triggers import HARMS, nouns_of, verb_index
from graphkit.lexicons.inflection import forms_of_nouns
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed, words_of
from graphkit.model import Claim

_FORCES = {"deployed", "reinforcements"}
_SUFFERED = frozenset({*HARMS, "casualties", "captured", "repatriated"})
_NEAR = 3  # tokens from the word that tells of a harm to the adjective that says whose it is
_SIDE = 9  # tokens of "on the Armenian side" at the start of a sentence
_CODE = 2  # letters of a country's code

Whose = Callable[[Sentence, Span, Measured, Scope, str], str | None]


def population_of(
    sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str
) -> tuple[str | None, str | None, str | None]:
    """(noun, population, entity) counted: the noun as written, singular or plural, the words that say who they are
    ("kp:soldats") and whose they are ("nord-coréens").

    ``origin``: the entity that tells the figure, whose own people "its soldiers" are.
    """
    noun = found.noun
    if noun is not None and not _is_noun(sentence, found):
        noun = None  # a participle or an adjective names nobody
    told = _enemy(sentence, span, found) or _sector(sentence, span, found) or _victims(sentence, found, noun)
    entity = next((whose for rule in RULES if (whose := rule(sentence, span, found, scope, origin))), None)
    return noun, f"{entity}:{told}" if entity and told else told, entity


def _victims(sentence: Sentence, found: Measured, noun: str | None) -> str | None:
    """Who died, where the noun before is the harm: "75 civilian deaths"."""
    if noun is None or not found.trigger_span or not found.noun_span or found.measure not in HARMS:
        return noun
    place = found.trigger_span[0]
    harm = sentence.words[place] == noun and place > found.noun_span[0]
    compound = load(sentence.language, "phrases")["head_last"] and harm
    before = sentence.words[place - 1] if compound else ""
    return before if before in nouns_of(sentence.language, "persons") else noun


def _enemy(sentence: Sentence, span: Span, found: Measured) -> str | None:
    """The word that makes those counted the enemy's: "cent militaires adverses", "41 « neutralisés »"."""
    if found.measure not in _SUFFERED:
        return None
    words = _forms(sentence.language, "enemies")
    first, last = found.noun_span or (span[1], min(span[1] + 1, len(sentence)))
    told = range(first, min(last + 1, len(sentence)))
    trigger = range(*found.trigger_span) if found.trigger_span else range(0)
    return next((sentence.words[i] for i in (*told, *trigger) if sentence.words[i] in words), None)


def _sector(sentence: Sentence, span: Span, found: Measured) -> str | None:
    """The branch whose strikers are counted: "40 % dans le premier degré", "pour le primaire, deux sur trois"."""
    if found.measure != "strikers":
        return None
    numbers = {i for _, at in sentence.marks["numbers"] for i in range(*at)} - set(range(*span))
    last = span[1]
    while last < len(sentence) and last not in numbers and sentence.words[last] not in BARRIERS:
        last += 1
    sectors = listed(sentence.language, "phrases", "sectors")
    if behind := sectors.find(sentence.words[span[1] : last]):
        return _without_article(sentence.words[span[1] + behind[0].start : span[1] + behind[0].end], sentence.language)
    first = span[0]
    while first > 0 and first - 1 not in numbers and sentence.words[first - 1] not in BARRIERS - {","}:
        first -= 1
    before = sectors.find(sentence.words[first : span[0]])
    told = sentence.words[first + before[-1].start : first + before[-1].end] if before else []
    return _without_article(told, sentence.language) if told else None


def _without_article(words: Sequence[str], language: str) -> str:
    return " ".join(words[words[0] in load(language, "phrases")["articles"] :])


@lru_cache
def _sectors(language: str) -> frozenset[str]:
    return frozenset(_without_article(words_of(name), language) for name in load(language, "phrases")["sectors"])


def with_sectors(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> list[Claim]:
    """Claims of strikers with the branch that the figure right before them told: "« Un sur deux », répond la FSU"."""
    starts = [sentence.start for sentence in sentences]
    told: tuple[int, Claim] | None = None
    found = []
    for claim in claims:
        if claim.measure == "strikers":
            at = bisect_right(starts, claim.evidence.value_start) - 1
            language = sentences[at].language
            own = claim.population in _sectors(language)
            near = told is not None and at - told[0] <= 1 and sentences[at].block == sentences[told[0]].block
            if told and near and not own and not _of_all(sentences[at]):
                claim = replace(claim, population=told[1].population)
            told = (at, claim) if own or near else None
        found.append(claim)
    return found


def _of_all(sentence: Sentence) -> bool:
    return bool(listed(sentence.language, "phrases", "of_all").find(sentence.words))


# -- whose they are --------------------------------------------------------------------------------------------------


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
    """A country's own: "plus de 300 de ses soldats", "340 morts dans ses rangs"."""
    country = origin.partition("/")[0]
    if len(country) != _CODE or found.unit != "person":
        return None
    slots = load(sentence.language, "phrases")
    phrase = range(span[1], min((found.noun_span or span)[1] + 1, len(sentence)))
    men = {*nouns_of(sentence.language, "forces"), *nouns_of(sentence.language, "fielded")}
    men |= _forms(sentence.language, "nationals")
    if found.noun in men and any(sentence.words[i] in slots["possessives"] for i in phrase):
        return country
    if sentence.words[span[0] - 1] == "," and any(
        sentence.words[i] in slots["possessives"] and not men.isdisjoint(sentence.words[i + 1 : span[0] - 1])
        for i in range(max(0, span[0] - _NEAR - 1), span[0] - 1)
    ):
        return country  # "just as many of its own men, 146"
    last = sentence.barrier_after(span[1] - 1)
    return country if listed(sentence.language, "phrases", "own_ranks").find(sentence.words[span[1] : last]) else None


def _in_ranks(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """ "6 000 morts dans les rangs de Moscou"."""
    if found.measure not in _SUFFERED or found.unit != "person":
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
    if found.measure not in _SUFFERED | _FORCES or found.unit != "person":
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


def _sender(sentence: Sentence, span: Span, found: Measured, scope: Scope, origin: str) -> str | None:
    """The country that sends, keeps or loses those counted: "Kigali a déployé 4 000 hommes", "Kyiv lost 600 men"."""
    lost = found.trigger_span and verb_index(sentence.language, "losing").find(
        sentence.words[slice(*found.trigger_span)]
    )
    if found.measure not in _FORCES and not (lost and found.unit == "person"):
        return None
    first = sentence.barrier_before(span[0])
    sources = {i for credit in sentence.marks["credits"] if credit.source for i in range(*credit.source)}
    for mention in scope.places():
        where = sentence.span_of(mention.start, mention.end)
        if where is None or mention.kind not in ("name", "capital") or not first <= where[0] < span[0]:
            continue
        subject = where[0] not in sources and not _behind_preposition(sentence, where[0])
        if subject and any(sentence.is_verbal(i) for i in range(where[1], span[0])):
            return mention.entity if "/" not in mention.entity else None
    return None


RULES: tuple[Whose, ...] = (_by_adjective, _by_name, _by_adjective_near, _own, _in_ranks, _by_side, _sender)


def _behind_preposition(sentence: Sentence, place: int) -> bool:
    articles = load(sentence.language, "phrases")["place_articles"]
    before = place - 1
    before = before - 1 if before > 0 and sentence.words[before] in articles else before
    return before >= 0 and sentence.tag(before) not in {"PUNCT", "DET", "SCONJ", "CCONJ", "PRON"}


def _is_noun(sentence: Sentence, found: Measured) -> bool:
    if found.noun_span is None or is_listed(sentence.language, found.noun):
        return True
    return any(
        sentence.words[i] == found.noun and sentence.tag(i) in {"NOUN", "PROPN"} for i in range(*found.noun_span)
    )


@lru_cache
def _forms(language: str, slot: str) -> frozenset[str]:
    return forms_of_nouns(load(language, "phrases")[slot], language)
