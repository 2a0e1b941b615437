"""Who can speak: noun phrases that name an institution, a person in office or a group of people."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.kept import kept
from graphkit.annotate.listed_speakers import PEOPLE, knowing_places, report_words, seats, speaker_words
from graphkit.annotate.phrases_np import determiners, known_name, some_of
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.lexicons.geography import load_countries
from graphkit.lexicons.inflection import forms_of_nouns
from graphkit.lexicons.loader import load, words_in
from graphkit.lexicons.phrases import PhraseIndex, listed

_QUOTES = {"«", "“"}
_DASHES = {"—", "–"}
_EXCLAIMED = {"!", "?", "…"}


@kept
def speaker_kind(sentence: Sentence, span: Span) -> str | None:
    """The kind of speaker that a noun phrase names, ``name`` for a capitalised name, None where it cannot speak."""
    if telling_places(sentence).isdisjoint(range(*span)):
        return None  # most phrases
    words, figures = sentence.words[slice(*span)], sentence.marks.get("number_tokens", set())
    if words[0] in _QUOTES and (figures.intersection(range(*span)) or not _EXCLAIMED.isdisjoint(words)):
        return None  # « Quarante mille manifestants ! », « Le double, oui ! »
    if len(words) == 1 and words[0] in load(sentence.language, "attribution")["first_person"]:
        return None  # "We", which a capital makes no name
    shown = report_words(sentence.language).find(words)  # "Point presse du préfet" is no press
    hits = [
        hit
        for hit in speaker_words(sentence.language).find(words)
        if not any(one.start < hit.start and hit.end <= one.end for one in shown)
    ]
    skipped = some_of(sentence, span[0])
    # an English phrase is about its last noun: "fire service spokesman Karol Wisniewski"
    noun_first = load(sentence.language, "phrases")["noun_first"]
    for hit in hits if noun_first else reversed(hits):
        if not noun_first and _qualifies(sentence, (span[0] + hit.start, span[0] + hit.end), span[1]):
            continue  # "the official death toll"
        # "la présence de l'armée": only what the phrase is about speaks, not what its noun is of
        if not any(word in _complement_links(sentence.language) for word in words[1 + skipped : hit.start]):
            end = known_name(sentence, span[0], span[1]) if hit.value in PEOPLE else None
            listed = end is not None and (end == span[1] or sentence.words[end] == "(")
            return "name" if listed else hit.value  # "Médecins sans frontières (MSF)" is a body
    if _is_mute(sentence, span):
        return None  # "Typhoon Queenie", "la « Marche pour le climat »"
    if _QUOTES.intersection(words) and not _one_small_word(sentence, span):
        return "name"  # « infirmiers de rue »: a name the text gives in quotes
    owner = _owner_end(sentence, span)
    if not any(sentence.tokens[place].text[0].isupper() for place in range(owner, span[1])):
        return None  # "Kyiv's reconstruction bill" is no name
    span = (owner, span[1])
    first = next((place for place in range(*span) if not _before_noun(sentence, place)), span[0])
    if _is_name(sentence, first):
        return "name"
    head = head_of(sentence, span)
    return "name" if (head != first and _is_name(sentence, head)) or _named_behind(sentence, span, head) else None


def telling_places(sentence: Sentence) -> frozenset[int]:
    """Where the words stand of which each speaker has one: a listed noun's first, a capital, a quotation mark; an
    article's capital tells nobody.
    """
    known: frozenset[int] | None = sentence.marks.get("telling")
    if known is None:
        index, small = speaker_words(sentence.language), determiners(sentence.language)
        known = sentence.marks["telling"] = frozenset(
            place
            for place, (word, token) in enumerate(zip(sentence.words, sentence.tokens, strict=True))
            if (token.text[0].isupper() and word not in small) or index.begins(word) or word in _QUOTES
        )
    return known


def _is_mute(sentence: Sentence, span: Span) -> bool:
    """Whether a name is that of a storm, a march or a building: by its first word, or the one before it."""
    small = determiners(sentence.language) | OPENING_QUOTES
    first = next((i for i in range(*span) if sentence.words[i] not in small), span[0])
    mute = load(sentence.language, "speakers")["mute"]
    return any(sentence.words[i] in mute for i in (first - 1, first) if i >= 0)


def _owner_end(sentence: Sentence, span: Span) -> int:
    """Where what belongs to a place begins: behind the genitive in "Kyiv's bill"; the phrase's start where none is."""
    slots = load(sentence.language, "phrases")
    front = next((i for i in range(*span) if sentence.words[i] in slots["complement_links"]), span[1])
    end = next((i for i in range(front - 2, span[0], -1) if sentence.words[i] in slots["genitives"]), span[0])
    owner = sentence.words[span[0] : end]
    return end + 1 if end > span[0] and seats(sentence.language).occurs(owner) else span[0]


def _qualifies(sentence: Sentence, at: Span, end: int) -> bool:
    """Whether a listed adjective-like noun only qualifies the noun right behind it."""
    plain = sentence.words[at[0]] in load(sentence.language, "attribution")["qualifying"]
    if not plain or at[1] >= end or report_words(sentence.language).at(sentence.words, at[1]):
        return False  # "official data" is its own source
    return sentence.tag(at[1]) == "NOUN" and sentence.tokens[at[1]].text.islower()


def _one_small_word(sentence: Sentence, span: Span) -> bool:
    """Whether nothing but one small word stands in quotation marks: « oui » won, nobody of that name."""
    opens = next(place for place in range(*span) if sentence.words[place] in _QUOTES)
    return (
        opens + 2 < span[1]
        and sentence.tokens[opens + 1].text.islower()
        and sentence.words[opens + 2] in CLOSING_QUOTES
    )


def _named_behind(sentence: Sentence, span: Span, head: int) -> bool:
    """Whether a noun's name stands right behind it or its adjectives: "le verrier Verlac", not "le cyclone Freddy"."""
    last = span[1] - 1
    return (
        load(sentence.language, "phrases")["noun_first"]
        and head < last
        and sentence.words[head] not in matters(sentence.language)
        and sentence.tokens[last].text[0].isupper()
        and sentence.tag(last) == "PROPN"
        and not any(word in _complement_links(sentence.language) for word in sentence.words[head:last])
    )


@lru_cache
def matters(language: str) -> frozenset[str]:
    """Nouns of what is counted and of what happens, in all their forms: neither tells anything."""
    events, measured = load(language, "events")["measures"], load(language, "triggers")["measures"]
    words = [word for row in events.values() for word in row["nouns"]]
    words += [word for row in measured.values() for word in row["topics"]]
    return forms_of_nouns((word for word in words if " " not in word), language)


def may_speak(sentence: Sentence, end: int | None = None) -> bool:
    """Whether the words before ``end`` leave room for a speaker: a pronoun, a listed noun, a capital, a quotation.

    Where they do not, nobody is credited, and neither tags nor a tree need be asked for.
    """
    known: dict[int | None, bool] = sentence.marks.setdefault("may_speak", {})
    if end not in known:  # several rules ask
        known[end] = _may_speak(sentence, end)
    return known[end]


def _may_speak(sentence: Sentence, end: int | None) -> bool:
    words, small = sentence.words[:end], determiners(sentence.language)
    if any(token.text[0].isupper() and word not in small for token, word in zip(sentence.tokens, words, strict=False)):
        return True
    language = sentence.language
    indices = (speaker_words(language), report_words(language), listed(language, "attribution", "pronouns"))
    if any(word.startswith("-") for word in words):  # "a-t-elle"
        return True
    return not _QUOTES.isdisjoint(words) or any(index.occurs(words) for index in indices)


def head_of(sentence: Sentence, span: Span) -> int:
    """The noun that a phrase is about: the first one in French, in English the last before "of" and its like."""
    if not load(sentence.language, "phrases")["noun_first"]:
        links, known = _complement_links(sentence.language), knowing_places(sentence)
        span = (span[0] + some_of(sentence, span[0]), span[1])
        opens = (i for i in range(span[0] + 1, span[1]) if i in known or sentence.words[i] in links)
        front = next(opens, span[1])
        nouns = [i for i in range(span[0], front) if sentence.tag(i) in {"NOUN", "PROPN"}]
        return nouns[-1] if nouns else max(front - 1, span[0])
    for place in range(*span):
        if sentence.tag(place) not in {"DET", "ADJ", "ADV"} and not _before_noun(sentence, place):
            return place
    return next((place for place in range(*span) if not _before_noun(sentence, place)), span[0])


@lru_cache
def _complement_links(language: str) -> frozenset[str]:
    """Words that open the complement of a noun: "de", "of"."""
    return frozenset(load(language, "phrases")["complement_links"])


def names_place(sentence: Sentence, span: Span) -> bool:
    """Whether a phrase is a country, with or without an adjective ("la seule France")."""
    words = sentence.words[slice(*span)]
    return _places(sentence.language).occurs(words) and not speaker_words(sentence.language).occurs(words)


@lru_cache
def _places(language: str) -> PhraseIndex[bool]:
    rows = [country.in_language(language) for country in load_countries()]
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all((name for row in rows for name in (row.name, *row.aliases)), True)
    return index


def names_state(sentence: Sentence, span: Span) -> bool:
    """Whether a phrase is a country or a capital that stands for one, and nothing else: "Paris", "South Africa"."""
    words = sentence.words[slice(*span)]
    named = {place for hit in seats(sentence.language).find(words) for place in range(hit.start, hit.end)}
    if not named or speaker_words(sentence.language).occurs(words):
        return False
    small = determiners(sentence.language)
    others = (i for i, word in enumerate(words) if i not in named and word not in small)
    return not any(sentence.tokens[span[0] + i].text[0].isupper() for i in others)  # "The Burundi Red Cross"


def _before_noun(sentence: Sentence, place: int) -> bool:
    """Articles and the adjectives of French and English that precede their noun."""
    return sentence.words[place] in determiners(sentence.language) or (
        sentence.tag(place) in {"DET", "ADV"} and not sentence.tokens[place].text[0].isupper()
    )


def _is_name(sentence: Sentence, place: int) -> bool:
    text = sentence.tokens[place].text
    if not text[0].isupper() or sentence.words[place] in determiners(sentence.language):
        return False
    counted = place in sentence.marks.get("number_tokens", set()) and text.isalpha()  # "M23" is a name
    opening = place == 0 or sentence.words[place - 1] in BARRIERS
    pronoun = sentence.tag(place) == "PRON" and (opening or len(text) == 1) and not sentence.is_acronym(place)
    if pronoun or counted:
        return False  # "We took in 57", "Eleven trains"; but "rappelle Chisinau"
    if sentence.words[place] in _calendar(sentence.language) or _opens_aside(sentence, place):
        return False
    plain = not sentence.is_acronym(place)  # "WHO"
    if plain and sentence.words[place] in load(sentence.language, "attribution")["never_named"]:
        return False  # "Combien étaient-ils ?"
    opens = place == 0 or sentence.words[place - 1] in OPENING_QUOTES | _DASHES
    if opens and sentence.words[place] in matters(sentence.language):
        return False  # "Turnout stood at 44%"
    if not opens or sentence.tag(place) == "PROPN" or any(letter.isupper() for letter in text[1:]):
        return True
    if _named_elsewhere(sentence, text):
        return True
    # the first word of a sentence has a capital whatever it is; a French noun without article is a name
    clitics, behind = load(sentence.language, "attribution")["clitics"], place + 1
    while behind < len(sentence) and sentence.words[behind] in clitics:  # "Rexecode en attendait 50 000"
        behind += 1
    return (
        sentence.tag(place) == "NOUN"
        and sentence.tag(behind) in {"VERB", "AUX"}
        and load(sentence.language, "phrases")["noun_first"]
    )


def _opens_aside(sentence: Sentence, place: int) -> bool:
    """Whether the first word only describes the pronoun behind a comma: "Conçu pour 1 200 détenus, il en abrite"."""
    if place or sentence.tag(1) != "ADP":
        return False
    comma = sentence.barrier_after(0)
    behind = sentence.words[comma + 1 : comma + 2]
    return sentence.words[comma : comma + 1] == [","] and not words_in(
        sentence.language, "attribution", "pronouns"
    ).isdisjoint(behind)


def _named_elsewhere(sentence: Sentence, text: str) -> bool:
    """Whether a word that opens a sentence has its capital inside the document's other sentences too."""
    return sentence.names is not None and text in sentence.names.capitalised


@lru_cache
def _calendar(language: str) -> frozenset[str]:
    table = load(language, "calendar")
    return frozenset(str(word) for slot in ("months", "weekdays") for word in table[slot])
