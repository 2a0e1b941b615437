"""Documents that speak for their owner: "le bilan du ministère", "Azerbaijan's own estimate"."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.marks import is_listed
from graphkit.annotate.attribution.nations import are_people, nation_of
from graphkit.annotate.listed_speakers import report_words, speaker_words
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.annotate.speakers import head_of, speaker_kind
from graphkit.lexicons.loader import load, words_in
from graphkit.lexicons.phrases import listed

_ARTICLE_AND_NOUN = 2  # tokens: "a report" is too little to know one by


def by_noun(sentence: Sentence) -> Iterator[Credit]:
    """Credits by a report and whose it is, and by a pronoun for it ("celui du cabinet X")."""
    slots, pronouns = load(sentence.language, "phrases"), words_in(sentence.language, "attribution", "report_pronouns")
    for place, word in enumerate(sentence.words[:-1] if not pronouns.isdisjoint(sentence.words) else ()):
        if word in pronouns:
            phrase = phrase_right(sentence, place + 2) if sentence.words[place + 1] in slots["owner_links"] else None
            kind = speaker_kind(sentence, phrase) if phrase else None
            named = phrase is not None and (is_listed(sentence, phrase) or sentence.is_acronym(phrase[1] - 1))
            if phrase and kind and (kind != "name" or named):  # "deux usines, celle de Herstal"
                yield Credit("noun", (place, place + 1), phrase)
    for hit in sentence.hits(report_words(sentence.language)):
        if sentence.is_verb(hit.start):
            continue
        source = _owner(sentence, hit.start, hit.end)
        if source is not None:
            yield Credit("noun", (hit.start, hit.end), source)


def _owner(sentence: Sentence, start: int, end: int) -> Span | None:
    """Whose report: "du ministère" after it, "Kiev's" before it."""
    slots = load(sentence.language, "phrases")
    if slots["genitives"]:
        for place in range(start - 1, max(start - 5, -1), -1):
            if sentence.words[place] in slots["genitives"]:
                return phrase_left(sentence, place)
            if sentence.words[place] in BARRIERS:
                break
    if start > 0 and (first := _possessive(sentence, start)) is not None:
        return (first, end)
    if owner := _compound(sentence, start) or nation_of(sentence, start, end):
        return owner
    place = end
    while place < min(end + 4, len(sentence)) and sentence.tag(place) in {"ADJ", "ADV"}:
        place += 1
    provenance = listed(sentence.language, "attribution", "provenance", "verb")
    if (told := provenance.at(sentence.words, place) if place < len(sentence) else None) is not None:
        phrase = phrase_right(sentence, told.end)  # "Ces chiffres émanent de la préfecture"
        return phrase if phrase and speaker_kind(sentence, phrase) else None
    if place < len(sentence) and sentence.words[place] in slots["owner_links"]:
        phrase = phrase_right(sentence, place + 1)
        if phrase and _may_own(sentence, phrase, sentence.words[place]):
            if report_words(sentence.language).at(sentence.words, head_of(sentence, phrase)):
                return peel(sentence, phrase)
            return phrase
    if sentence.words[place : place + 1] == [","] and sentence.is_past_participle(place + 1):
        place += 1  # "The poll, conducted by YouGov, found"
    # the tagger takes "communiqué" for a noun
    if sentence.tag(place) in {"VERB", "ADJ", "NOUN"} and (agent := _behind_participle(sentence, place)):
        return agent  # "le bilan transmis par la Protection civile"
    return _who_gave(sentence, place)


def _compound(sentence: Sentence, noun: int) -> Span | None:
    """The body whose noun stands right before its report's: "by police estimates", not "its intelligence update"."""
    if not listed(sentence.language, "attribution", "compounds", "noun").at(sentence.words, noun):
        return None
    owner = phrase_left(sentence, noun)
    slots = load(sentence.language, "phrases")
    if owner is None or sentence.tag(noun - 1) == "ADJ" or sentence.words[owner[0]] in slots["possessives"]:
        return None
    speaks = any(
        hit.end == owner[1] - owner[0] for hit in speaker_words(sentence.language).find(sentence.words[slice(*owner)])
    )
    return owner if speaks or is_listed(sentence, owner) else None  # "by U.N. count"


def _may_own(sentence: Sentence, phrase: Span, link: str) -> bool:
    """Whether a report can be somebody's: "the number of bodies" is nobody's, "du ministère" has its article."""
    small = {*load(sentence.language, "phrases")["determiners"], *load(sentence.language, "attribution")["agreement"]}
    told = link in load(sentence.language, "phrases")["determiners"] or any(
        sentence.words[i] in small or sentence.tokens[i].text[0].isupper() for i in range(*phrase)
    )
    kind = speaker_kind(sentence, phrase)
    noun_first = load(sentence.language, "phrases")["noun_first"]
    if are_people(sentence, phrase):
        return False  # "the number of Russian dead"
    return kind is not None and (told or noun_first) and phrase[0] not in sentence.marks.get("number_tokens", set())


def _who_gave(sentence: Sentence, place: int) -> Span | None:
    """The subject of a relative clause with a verb: "les résultats que la commission a proclamés"."""
    if place >= len(sentence) or sentence.words[place] not in load(sentence.language, "phrases")["complementizers"]:
        return None
    endings = tuple(load(sentence.language, "attribution")["told_endings"])
    misread = sentence.tag(place + 1) in {"NOUN", "ADJ"} and sentence.words[place + 1].endswith(endings)
    inverted = sentence.is_verb(place + 1) or misread  # "le bilan que livre Radio Kledu"
    phrase = phrase_right(sentence, place + 1 + inverted)
    if phrase is None or speaker_kind(sentence, phrase) is None:
        return None
    return phrase if inverted or sentence.is_verb(phrase[1]) else None


def _possessive(sentence: Sentence, noun: int) -> int | None:
    """The possessive of "leurs calculs", "its own count", "our count": it stands for who spoke before, or speaks."""
    possessives = words_in(sentence.language, "phrases", "possessives")
    behind = set(sentence.words[noun + 1 : noun + 2])
    if behind.isdisjoint(load(sentence.language, "phrases")["owner_links"]):  # "nos confrères de La Voix du Nord"
        possessives |= words_in(sentence.language, "attribution", "outlet_self")
    for place in range(noun - 1, max(noun - 3, -1), -1):
        if sentence.words[place] in possessives:
            return place
        if sentence.tag(place) not in {"ADJ", "NOUN"}:
            return None
    return None


def peel(sentence: Sentence, phrase: Span) -> Span | None:
    """The speaker in a phrase: itself, or the owner of the report that it names. None where nobody speaks."""
    head = head_of(sentence, phrase)
    hit = report_words(sentence.language).at(sentence.words, head)
    small = load(sentence.language, "phrases")["determiners"]
    inside_name = (
        head > phrase[0]
        and sentence.words[head - 1] not in small  # "The Appeal calls for"
        and all(sentence.tokens[i].text[0].isupper() for i in (head - 1, head))
    )
    if hit is None or inside_name:  # "the U.S. Geological Survey"
        return phrase if speaker_kind(sentence, phrase) else None
    if owner := _owner(sentence, hit.start, hit.end):
        return owner
    if name := _named(sentence, hit.end):
        return name
    if agent := _behind_participle(sentence, max(phrase[1], hit.end)):
        return agent
    if not load(sentence.language, "phrases")["noun_first"]:  # "Health Ministry data"
        rest = (phrase[0], hit.start)
        if rest[0] < rest[1] and sentence.tag(rest[1] - 1) == "ADJ":
            return phrase if speaker_kind(sentence, phrase) else None  # "official data": nobody is named
    else:
        rest = phrase_right(sentence, hit.end + 1) or phrase if hit.end + 1 < phrase[1] else phrase
    return rest if rest != phrase and rest[0] < rest[1] and speaker_kind(sentence, rest) else None


def _named(sentence: Sentence, place: int) -> Span | None:
    """The name right behind a report: "un sondage Elabe pour BFMTV", without whom it was made for."""
    if not load(sentence.language, "phrases")["noun_first"] or place >= len(sentence):
        return None
    end = place
    while end < len(sentence) and sentence.tokens[end].text[0].isupper():
        end += 1
    return (place, end) if end > place and speaker_kind(sentence, (place, end)) else None


def _behind_participle(sentence: Sentence, place: int) -> Span | None:
    """The agent of a participle that follows a report: "révélées jeudi par l'état-major"."""
    markers = {*load(sentence.language, "attribution")["agent_markers"], *load(sentence.language, "phrases")["behind"]}
    limit = min(place + 9, len(sentence))
    for probe in range(place, limit):
        if sentence.words[probe] in markers:
            phrase = phrase_right(sentence, probe + 1)
            return phrase if phrase and speaker_kind(sentence, phrase) else None
        if sentence.words[probe] in BARRIERS:
            return None
        if sentence.words[probe] in load(sentence.language, "phrases")["relatives"]:
            # "Le rapport que le ministère a diffusé"
            return None
    return None


def names_report(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase is about a report, whoever's it is."""
    return report_words(sentence.language).at(sentence.words, head_of(sentence, phrase)) is not None


def new_report(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase is a report of nobody that is named: "a leaked audit reveals"; a statement is a speaker's."""
    table, head = load(sentence.language, "attribution"), head_of(sentence, phrase)
    told = sentence.words[phrase[0]] in table["indefinite"] and phrase[1] - phrase[0] > _ARTICLE_AND_NOUN
    more = sentence.words[phrase[1] : phrase[1] + 1] == [","]  # "Un précédent bilan, communiqué par la préfecture,"
    return told and not more and names_report(sentence, phrase) and sentence.words[head] not in table["statements"]


def earlier_report(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase is an earlier report of who gives the one at hand: "Un précédent décompte", "a prior toll"."""
    prior = load(sentence.language, "attribution")["earlier"]
    more = sentence.words[phrase[1] : phrase[1] + 1] == [","]
    return not more and not set(prior).isdisjoint(sentence.words[slice(*phrase)]) and names_report(sentence, phrase)


def bare_report(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase is a report that the text spoke of: "si l'on s'en tient au bulletin", not "à un rapport".

    A statement is that of who speaks at the time: "selon un communiqué".
    """
    table, first, head = load(sentence.language, "attribution"), phrase[0], head_of(sentence, phrase)
    if sentence.words[head] in table["statements"]:
        return True
    beside = sentence.words[max(0, first - 1) : first + 1]
    if not set(table["official"]).isdisjoint(sentence.words[slice(*phrase)]):
        return False  # "à l'arithmétique officielle": not that of who spoke last
    definite = not {*table["definite"], *table["definite_links"]}.isdisjoint(beside)
    return definite and report_words(sentence.language).at(sentence.words, head) is not None
