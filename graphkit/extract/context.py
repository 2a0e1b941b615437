"""Where a figure was counted, from the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from graphkit.annotate.sentence import Sentence, Span
from graphkit.annotate.speakers import speaker_kind
from graphkit.extract.events import happenings
from graphkit.extract.measures import Measured
from graphkit.extract.paired_places import across_borders, paired_place
from graphkit.extract.scope import Scope
from graphkit.extract.triggers import flags
from graphkit.lexicons.loader import load
from graphkit.lexicons.measures import by_place
from graphkit.lexicons.patterns import any_of, before_word
from graphkit.lexicons.phrases import listed

_REACH = 40  # characters in which it is told that a place is where somebody spoke


def place_of(sentence: Sentence, span: Span, found: Measured | None, scope: Scope) -> str | None:
    """The place named nearest after the value in its stretch, else nearest before it in the sentence.

    Adjectives are no places, nor are those in a source's name.
    """
    first, last = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    if found and found.trigger_span:
        last = max(last, sentence.barrier_after(found.trigger_span[1] - 1))
    spoken = [credit.source for credit in sentence.marks["credits"] if credit.source]
    strangers = [source for source in spoken if not _is_local(sentence, source)]
    sources = {i for source in spoken for i in range(*source)}
    counted_there = found is not None and found.measure in by_place()
    if counted_there and (paired := paired_place(sentence, span, scope)):
        return paired
    names = []
    for mention in scope.places():
        where = sentence.span_of(mention.start, mention.end)
        if where is None or mention.kind == "demonym" or where[0] in sources or where[0] >= last:
            continue
        seats = _seats(sentence, where, spoken if mention.kind == "capital" else strangers)
        here = mention.town is not None or _locating(sentence, where[0])
        if not here or (seats and mention.entity != scope.country) or _of_a_part(sentence, span, where):
            continue
        if spoken_at(scope, mention.start) or _in_ranks(sentence, where) or _strikes(sentence, where[1]):
            continue
        rank = 0 if where[0] >= span[1] else 1 if where[0] >= first else 2
        town = mention.town if counted_there and not seats else None
        names.append((rank, abs(where[0] - span[1]), town or mention.entity))
    if names:
        place = min(names)[2]
        return None if place in across_borders(sentence, scope) else place
    if not counted_there:
        return _recalled_place(sentence, scope)
    if _in_capital(sentence, span, scope):
        return scope.capital()
    return _by_adjective(sentence, found, scope) or _recalled_place(sentence, scope)


def _by_adjective(sentence: Sentence, found: Measured | None, scope: Scope) -> str | None:
    """The town of an adjective behind those counted: "le cortège rennais a réuni 3 000 personnes"."""
    behind = found.trigger_span[1] if found and found.trigger_span else len(sentence)
    if behind >= len(sentence) or sentence.tag(behind) != "ADJ":
        return None
    return scope.town_called(sentence.words[behind])


def _is_local(sentence: Sentence, source: Span) -> bool:
    """Whether a source answers for the town in which it speaks: "À Pedernales, le maire", "in Lyon, police"."""
    kind = speaker_kind(sentence, source)
    mouthpieces = set(load(sentence.language, "attribution")["mouthpieces"])
    if kind == "role":
        return mouthpieces.isdisjoint(sentence.words[slice(*source)])
    offices = load(sentence.language, "speakers")["offices"]
    return bool(offices.get(kind, {}).get("scope") == "place")


def _in_ranks(sentence: Sentence, place: Span) -> bool:
    """Whether a name tells whose the dead are, and not where: "6 000 morts dans les rangs de Moscou"."""
    hits = listed(sentence.language, "phrases", "ranks").find(sentence.words[: place[0]])
    return any(hit.end == place[0] for hit in hits)


def _strikes(sentence: Sentence, end: int) -> bool:
    """Whether a name tells who attacks, and not where: "killed in Israel's strikes", but "in Ukraine's east"."""
    genitives = load(sentence.language, "phrases")["genitives"]
    owned = sentence.words[end : end + 1] != [] and sentence.words[end] in genitives
    behind = range(end + 1, min(end + 3, len(sentence)))  # "Israel's latest strikes"
    return owned and any(happenings(sentence.language).at(sentence.words, i) for i in behind)


def _of_a_part(sentence: Sentence, span: Span, place: Span) -> bool:
    """Whether a place is that of a part of a figure only, or of a part told before it: "195 000, dont 9 000 à Nice"."""
    parts = [hit.start for hit in flags(sentence.language, "part").find(sentence.words)]
    if place[0] >= span[1]:  # right behind the figure "of them" says that it is a part itself
        return any(span[1] < part < place[0] for part in parts)
    told = [other for _, other in sentence.marks["numbers"] if other[1] <= place[0]]
    apart = sentence.barrier_after(place[0]) < span[0]
    return apart and any(part < other[0] for part in parts for other in told[-1:])


def _in_capital(sentence: Sentence, span: Span, scope: Scope) -> bool:
    """Whether a sentence sets a figure in the capital that it does not name: "Dans la capitale, ...", which "la
    capitale bretonne" is not.
    """
    stop = sentence.barrier_after(span[1] - 1)
    whose = frozenset(load(sentence.language, "phrases")["counted_links"])  # "la capitale du Tigré" is another
    return any(
        hit.start < stop
        and whose.isdisjoint(sentence.words[hit.end : hit.end + 1])
        and not _of_another_land(sentence, hit.end, scope)
        and not _of_a_part(sentence, span, (hit.start, hit.end))
        for hit in listed(sentence.language, "phrases", "in_capital").find(sentence.words)
    )


def _of_another_land(sentence: Sentence, place: int, scope: Scope) -> bool:
    """Whether an adjective stands there that is not the text's country's."""
    if place >= len(sentence) or sentence.tag(place) != "ADJ":
        return False
    start = sentence.tokens[place].start
    return not any(one.start == start and one.entity == scope.country for one in scope.places())


def _seats(sentence: Sentence, capital: Span, sources: Iterable[Span]) -> bool:
    """Whether a capital abroad is where a source speaks: "À Londres, le ministère", "the Ministry in London"."""
    for first, last in sources:
        between = sentence.words[capital[1] : first] if capital[1] <= first else sentence.words[last : capital[0]]
        if set(between) <= {",", *load(sentence.language, "phrases")["place_prepositions"]}:
            return True
    return False


def spoken_at(scope: Scope, start: int) -> bool:
    """Whether the place named at an offset is where somebody spoke or sits: "told reporters in Bujumbura"."""
    return _speaking_place(scope.document.language).search(scope.text, max(0, start - _REACH), start) is not None


@cache
def _speaking_place(language: str) -> re.Pattern[str]:
    slots = load(language, "phrases")
    places = before_word([*slots["place_prepositions"], *slots["place_articles"]])
    return re.compile(rf"(?<!\w)(?:{any_of(slots['spoken_at'])}) (?:{places})+\Z", re.IGNORECASE)


def _recalled_place(sentence: Sentence, scope: Scope) -> str | None:
    """The town or region named last, where a sentence speaks of it again: "in that western city", "police there"."""
    slots = load(sentence.language, "phrases")
    words = sentence.words
    that = any(
        word in slots["place_nouns"] and not set(words[max(0, i - 2) : i]).isdisjoint(slots["this_place"])
        for i, word in enumerate(words)
    )
    there = any(word in slots["there"] and _points(sentence, i) for i, word in enumerate(words))
    if not that and not (there and not _names_spot(sentence)):
        return None
    opens = sentence.tokens[0].start
    towns = [one for one in scope.places() if one.start < opens and one.entity.startswith("place/")]
    return next((one.entity for one in reversed(towns) if not spoken_at(scope, one.start)), None)


def _names_spot(sentence: Sentence) -> bool:
    """Whether a sentence says itself where: "died at Assab, where fighting began there"."""
    return any(_locating(sentence, i) for i in range(1, len(sentence)) if sentence.tag(i) == "PROPN")


def _points(sentence: Sentence, place: int) -> bool:
    """Whether "there" is a place: "prosecutors there say"; not "there are", "still out there"."""
    return sentence.tag(place) == "ADV" and place > 0 and sentence.tag(place - 1) not in {"ADP", "ADV", "SCONJ"}


def _locating(sentence: Sentence, place: int) -> bool:
    """Whether a place name stands where something happens ("à Lyon", "en Russie", "Marseille: 8 500").

    Not so in a set phrase ("quant à Asmara").
    """
    slots, before = load(sentence.language, "phrases"), _before_article(sentence, place)
    if before > 0 and sentence.words[before - 1] in slots["not_settled_after"]:
        return False
    compared = listed(sentence.language, "phrases", "compared_with").find(sentence.words[: max(before, 0)])
    if any(hit.end == before for hit in compared):
        return False  # "plus nombreux qu'à Rennes"
    return before < 0 or sentence.words[before] in slots["place_prepositions"]


def _before_article(sentence: Sentence, place: int) -> int:
    """The token before a name and its article; -1 where the sentence opens with them."""
    before = place - 1
    articles = load(sentence.language, "phrases")["place_articles"]
    return before - 1 if before > 0 and sentence.words[before] in articles else before
