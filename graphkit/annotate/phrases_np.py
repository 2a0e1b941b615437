"""Noun phrases on the surface: where a source's name begins and ends around a cue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graphkit.annotate.houses import has_task, knows_of, of_house, of_speciality
from graphkit.annotate.joined_names import goes_on_behind
from graphkit.annotate.listed_speakers import speaker_words
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.annotate.subject_matter import joins_subjects
from graphkit.lexicons.geography import load_organisations
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex, listed

_QUOTED = 9  # tokens of a name between quotation marks, with these
_NOMINAL = {"DET", "ADJ", "NOUN", "PROPN", "X", "INTJ"}
_QUOTES = {"«": "»", "“": "”", '"': '"'}


def phrase_right(sentence: Sentence, start: int, *, limit: int | None = None) -> Span | None:
    """The noun phrase that begins at ``start``: "le député sud-coréen Lee", "the Defence Ministry in Baku"."""
    known: dict[tuple[int, int | None], Span | None] = sentence.marks.setdefault("phrases", {})
    key = start, limit
    if start < len(sentence) and sentence.tokens[start].text.isdigit():
        return None  # "11:02 La Ligue des droits humains"
    if key not in known:  # several rules ask for the same phrase
        known[key] = _phrase_right(sentence, start, limit)
    return known[key]


@dataclass(frozen=True, slots=True)
class _Small:
    """The small words of noun phrases, ready to be looked up."""

    links: frozenset[str]
    inner: frozenset[str]
    determiners: frozenset[str]
    joiners: frozenset[str]
    articles: frozenset[str]
    stops: frozenset[str]
    opening: frozenset[str]  # what goes on with a name
    trailing: frozenset[str]  # what no phrase ends with
    agents: frozenset[str]
    of_staff: frozenset[str]  # what goes on with people who work somewhere, and with nothing else


@lru_cache
def _small(language: str) -> _Small:
    slots = load(language, "phrases")
    links, inner, determiners, joiners, articles, stops = (
        frozenset(slots[slot])
        for slot in ("links", "inner_prepositions", "determiners", "joiners", "articles", "stops")
    )
    opening = links | inner | joiners | determiners
    return _Small(
        links, inner, determiners, joiners, articles, stops, opening, opening - _QUOTES.keys(),
        frozenset(load(language, "attribution")["agent_markers"]), frozenset(slots["staff_prepositions"]),
    )  # fmt: skip


def determiners(language: str) -> frozenset[str]:
    """Articles and their like: what stands before a noun."""
    return _small(language).determiners


def _phrase_right(sentence: Sentence, start: int, limit: int | None) -> Span | None:
    words, small = sentence.words, _small(sentence.language)
    end = limit if limit is not None else len(words)
    dates = sentence.marks.get("date_tokens", set())
    with_agent = not small.agents.isdisjoint(words)
    place, head_seen = start + some_of(sentence, start), False
    while place < end:
        word = words[place]
        if head_seen and with_agent and _has_agent(sentence, place, small.agents):
            break  # "le cabinet mandaté par", "le NIS cité dimanche par": the participle is no part of the name
        named = known_name(sentence, place, end) or _listed_office(sentence, place, end)
        if named or (head_seen and (named := knows_of(sentence, start, place, end))):
            place, head_seen = named, True
            continue
        if word in _QUOTES and (close := _closing(sentence, place, end)) is not None:
            place, head_seen = close + 1, True
            continue
        if word == "(" and head_seen and (close := _bracket(sentence, place, end)) is not None:
            place = close + 1
            continue
        if word == "," and head_seen and joins_subjects(sentence, place, end):
            place += 1
            continue
        if place in dates or word in BARRIERS or (head_seen and _opens_another(sentence, place)):
            break
        determined = word in small.determiners
        stopped = word in small.stops and not sentence.is_acronym(place)
        if word in small.links:
            if not head_seen and place > start and not determined:
                break
            if place + 1 >= end or (words[place + 1] in BARRIERS and words[place + 1] not in _QUOTES):
                break
        elif word in small.inner:
            if compound_preposition(sentence, place) or not (
                head_seen and place + 1 < end and _goes_on(sentence, start, place)
            ):
                break
        elif word in small.joiners:
            if not (head_seen and goes_on_behind(sentence, start, place, end)):
                break
        elif determined or sentence.tag(place) in _NOMINAL:
            if not determined and sentence.tag(place) != "DET":
                head_seen = True
            if stopped and (head_seen or not determined):
                break
        elif _is_unknown_name(sentence, place) and not stopped:
            head_seen = True  # an unknown capitalised word is part of a name whatever the tagger says
        elif not head_seen and place > start and _qualifies(sentence, place, end):
            pass  # "the internationally recognised government"
        elif sentence.tag(place) == "NUM" and place > start and sentence.tokens[place - 1].text[0].isupper():
            pass  # "Unité 8200", "M23"
        else:
            break
        place += 1
    while place > start and words[place - 1] in small.trailing:
        place -= 1
    return (start, place) if place > start and head_seen else None


def _qualifies(sentence: Sentence, place: int, end: int) -> bool:
    """Whether an adverb or a participle behind an article is part of what stands before a noun."""
    while place < end and (sentence.tag(place) == "ADV" or sentence.is_participle(place)):
        if sentence.words[place] in BARRIERS:
            return False
        place += 1
    return place < end and sentence.tag(place) in {"ADJ", "NOUN", "PROPN"}


def _is_unknown_name(sentence: Sentence, place: int) -> bool:
    """Whether a word is written as a name that no list has."""
    capital = sentence.tokens[place].text[0].isupper()
    pronoun = sentence.tag(place) == "PRON" and (
        place == 0
        or sentence.words[place - 1] in BARRIERS
        or sentence.words[place] in load(sentence.language, "attribution")["agreement"]
    )
    return capital and (not pronoun or sentence.is_acronym(place))


def some_of(sentence: Sentence, start: int) -> int:
    """How many words at ``start`` open a phrase with some of those it names: "one of", "l'un des"."""
    hit = listed(sentence.language, "phrases", "some_of").at(sentence.words, start) if start < len(sentence) else None
    return hit.end - start if hit else 0


def _has_agent(sentence: Sentence, place: int, agents: frozenset[str]) -> bool:
    """Whether the word at ``place`` is a participle with its agent behind it, a day between them or not."""
    dates = sentence.marks.get("date_tokens", ())
    behind = place + 1
    while behind in dates:
        behind += 1
    if behind >= len(sentence.words) or sentence.words[behind] not in agents:
        return False
    return sentence.tag(place) in {"ADJ", "VERB"} or behind > place + 1


def known_name(sentence: Sentence, place: int, end: int) -> int | None:
    """The end of a listed organisation's name of several words at ``place``: "Médecins sans frontières"."""
    if not sentence.tokens[place].text[0].isupper():
        return None
    hit = _long_names(sentence.language).at(sentence.words, place)
    return hit.end if hit and hit.end <= end else None


def _listed_office(sentence: Sentence, place: int, end: int) -> int | None:
    """The end of a listed office at ``place`` with a word that is tagged as none of a name: "returning officer"."""
    if "odd_offices" not in sentence.marks:  # looked up once, asked for at every word
        hits = speaker_words(sentence.language).find(sentence.words)
        sentence.marks["odd_offices"] = {hit.start: hit.end for hit in hits if _is_odd(sentence, (hit.start, hit.end))}
    ends: dict[int, int] = sentence.marks["odd_offices"]
    close = ends.get(place)
    return close if close is not None and close <= end else None


def _is_odd(sentence: Sentence, span: Span) -> bool:
    links = _small(sentence.language).links
    several = span[1] - span[0] > 1
    if not several:  # "L'exploitant chiffre", "le gérant nie": no verb stands behind an article
        determined = span[0] > 0 and sentence.words[span[0] - 1] in _small(sentence.language).articles
        return determined and sentence.tag(span[0]) == "VERB"
    return any(sentence.tag(i) not in _NOMINAL and sentence.words[i] not in links for i in range(*span))


@lru_cache
def _long_names(language: str) -> PhraseIndex[bool]:
    """Names of organisations that hold small words, which would end a phrase."""
    index: PhraseIndex[bool] = PhraseIndex(language)
    for row in load_organisations():
        for form in row.named.forms_in(language):
            if len(form.split()) > 1:
                index.add(form, True)
    return index


def compound_preposition(sentence: Sentence, place: int) -> bool:
    """Whether a preposition opens a set phrase, which is no part of a name: "à l'aide de", "at the scene"."""
    hit = listed(sentence.language, "phrases", "compound_prepositions").at(sentence.words, place)
    return hit is not None


def _opens_another(sentence: Sentence, place: int) -> bool:
    """Whether an article at ``place`` begins the next phrase: no preposition before it, no capital of a name."""
    words, small = sentence.words, _small(sentence.language)
    if words[place] not in small.articles or sentence.tokens[place].text[0].isupper():
        return False
    return words[place - 1] not in small.opening


def _goes_on(sentence: Sentence, start: int, place: int) -> bool:
    """Whether the preposition at ``place`` goes on with a name: "Ministry in Baku", "Secrétariat aux réfugiés"."""
    if _opens_name(sentence, place + 1) and sentence.words[place] not in _small(sentence.language).of_staff:
        return not _is_medium(sentence, place + 1)
    if listed(sentence.language, "phrases", "attributes").at(sentence.words, place):
        return True
    slots = load(sentence.language, "phrases")
    if of_house(sentence, start, place) or of_speciality(sentence, start, place):
        return True
    if sentence.words[place] in slots["task_prepositions"] and has_task(sentence, start, place):
        return True
    named = any(sentence.tokens[i].text[0].isupper() and i > 0 for i in range(start, place))
    return named and sentence.words[place] in slots["task_prepositions"] and sentence.tag(place + 1) in {"DET", "NOUN"}


def _is_medium(sentence: Sentence, place: int) -> bool:
    """Whether a name is where somebody said it, no part of who did: "a écrit le maire sur Telegram", "à l'AFP"."""
    if sentence.words[place] in _small(sentence.language).determiners:
        place += 1
    return _media(sentence.language).at(sentence.words, place) is not None


@lru_cache
def _media(language: str) -> PhraseIndex[bool]:
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all(load(language, "attribution")["platforms"], True)
    for row in load_organisations():
        if row.type == "outlet":
            index.add_all(row.named.forms_in(language), True)
    return index


def _opens_name(sentence: Sentence, place: int) -> bool:
    """Whether a capitalised name (perhaps after an article) begins at ``place``."""
    text = sentence.tokens[place].text
    if sentence.words[place] in load(sentence.language, "phrases")["determiners"]:
        return place + 1 < len(sentence) and sentence.tokens[place + 1].text[0].isupper()
    return text[0].isupper()


def _closing(sentence: Sentence, place: int, end: int) -> int | None:
    """The mark that closes a short quoted name; what says something is none."""
    mark = _QUOTES[sentence.words[place]]
    close = next((i for i in range(place + 1, min(place + _QUOTED, end)) if sentence.words[i] == mark), None)
    return None if close and any(sentence.shows(i, "VerbForm=Fin") for i in range(place + 1, close)) else close


def _bracket(sentence: Sentence, place: int, end: int) -> int | None:
    """The closing bracket of a short aside such as "(NIS)"."""
    close = next((i for i in range(place + 1, min(place + 5, end)) if sentence.words[i] == ")"), None)
    if close is None or not all(
        sentence.tokens[i].text[0].isupper() or sentence.tokens[i].text == "-" for i in range(place + 1, close)
    ):
        return None
    return close


def phrase_left(sentence: Sentence, end: int, *, floor: int = 0) -> Span | None:
    """The noun phrase that ends at ``end`` (exclusive), the longest one that phrase_right accepts."""
    first = max(floor, sentence.barrier_before(end - 1) if end else 0)
    if end and sentence.words[end - 1] in {"»", '"', "”", ")"}:
        # back over a closed bracket or quotation: "le Service national du renseignement (NIS)"
        opened = max((i for i in range(end - 1) if sentence.words[i] in {"«", '"', "“", "("}), default=0)
        first = max(floor, sentence.barrier_before(max(opened - 1, 0)))
    slots = load(sentence.language, "phrases")
    links = set(slots["links"]) - set(slots["determiners"])
    for start in range(first, end):
        if sentence.words[start] in links:
            continue  # "that of the Observatory": a name begins behind its link
        span = phrase_right(sentence, start, limit=end)
        if span and span[1] == end:
            return span
    return None
