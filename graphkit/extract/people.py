"""Who or what a figure counts: by the noun, and by what is said beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.counted import is_listed
from graphkit.extract.hours import hour_of
from graphkit.extract.measures import Measured
from graphkit.extract.scope import Scope
from graphkit.extract.triggers import HARMS, is_money, nouns_of
from graphkit.extract.whose import SUFFERED, nouns_told, whose
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed, words_of
from graphkit.model import Claim

_OF_BODIES = 3  # tokens of "bodies of government soldiers"
_OF_SUM = 4  # tokens between a sum and the noun that says what it is for


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
    noun = noun or _kind_of_sum(sentence, span, found)
    noun = _bodies_of(sentence, found, noun)
    told = next((kind for rule in KINDS if (kind := rule(sentence, span, found))), None)
    told = told or _victims(sentence, found, noun)
    entity = whose(sentence, span, found, scope, origin)
    return noun, f"{entity}:{told}" if entity and told else told, entity


def _bodies_of(sentence: Sentence, found: Measured, noun: str | None) -> str | None:
    """Whose the bodies are: "quarante corps de rebelles", "40 bodies of soldiers"."""
    if noun not in nouns_of(sentence.language, "bodies") or not found.noun_span:
        return noun
    links = load(sentence.language, "phrases")["group_links"]
    people = nouns_of(sentence.language, "persons") | nouns_of(sentence.language, "forces")
    first = next((i for i in range(*found.noun_span) if sentence.words[i] == noun), found.noun_span[1]) + 1
    behind = sentence.words[first : first + _OF_BODIES]
    return next((word for word in behind if word in people), noun) if behind and behind[0] in links else noun


def _victims(sentence: Sentence, found: Measured, noun: str | None) -> str | None:
    """Who died, where the noun before is the harm: "75 civilian deaths"."""
    if noun is None or not found.trigger_span or not found.noun_span or found.measure not in HARMS:
        return noun
    place = found.trigger_span[0]
    harm = sentence.words[place] == noun and place > found.noun_span[0]
    compound = load(sentence.language, "phrases")["head_last"] and harm
    before = sentence.words[place - 1] if compound else ""
    return before if before in nouns_of(sentence.language, "persons") else noun


def _kind_of_sum(sentence: Sentence, span: Span, found: Measured) -> str | None:
    """ "une amende de 8 millions", "8 million in aid": the noun beside a sum that says what it is for."""
    if not is_money(found.unit):
        return None
    kinds = nouns_of(sentence.language, "kinds_of_sum")
    around = (*range(span[0] - 1, span[0] - _OF_SUM, -1), *range(span[1], span[1] + _OF_SUM))
    near = (i for i in around if 0 <= i < len(sentence) and sentence.words[i] in kinds)
    first, last = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    return next((sentence.words[i] for i in near if first <= i < last), None)


def _enemy(sentence: Sentence, span: Span, found: Measured) -> str | None:
    """The word that makes those counted the enemy's: "cent militaires adverses", "41 « neutralisés »"."""
    if found.measure not in SUFFERED:
        return None
    words = nouns_told(sentence.language, "enemies")
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


def _kind_of_cut(sentence: Sentence, span: Span, found: Measured) -> str | None:
    """How those whose jobs are cut go: "600 départs volontaires", "1,000 of them through compulsory redundancies"."""
    if found.measure != "jobs_lost":
        return None
    other = next((at[0] for _, at in sentence.marks["numbers"] if at[0] >= span[1]), len(sentence))
    behind = sentence.words[span[1] : min(sentence.barrier_after(span[1] - 1), other)]
    kinds = listed(sentence.language, "phrases", "kinds_of_cut").find(behind)
    return " ".join(behind[kinds[0].start : kinds[0].end]) if kinds else None


def _hour(sentence: Sentence, span: Span, found: Measured) -> str | None:
    """Those who had voted by an hour: "46,8 % à 17 heures"."""
    return hour_of(sentence, span) if found.measure == "turnout" else None


KINDS: tuple[Callable[[Sentence, Span, Measured], str | None], ...] = (_enemy, _sector, _kind_of_cut, _hour)


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


def _is_noun(sentence: Sentence, found: Measured) -> bool:
    if found.noun_span is None or is_listed(sentence.language, found.noun):
        return True
    return any(
        sentence.words[i] == found.noun and sentence.tag(i) in {"NOUN", "PROPN"} for i in range(*found.noun_span)
    )
