"""Sources told by marks alone: before a colon and a quotation, behind a quotation with whatever verb or a dash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.unlisted import could_speak
from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.listed_speakers import report_words
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import names_place, speaker_kind
from graphkit.lexicons.geography import load_metonyms, load_organisations
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex

_NO_HOUSES = {None, "name", "unnamed", "spokesmen", "hospital", "rebels", "company"}  # who do more than they tell
_DASHES = {"-", "–", "—"}
_LONGEST = 12  # tokens behind the last dash of a headline
_ADJOINED = 6  # tokens between a speaker and its colon
_TAG = 2  # tokens from a closing quotation mark to the verb of its tag


def by_colon(sentence: Sentence, found: Sequence[Credit]) -> Iterator[Credit]:
    """A speaker that opens the sentence before a colon and a quotation or a figure: "Le maire : « ... »", "Police: 11".

    What stands before a figure must be no name: a country's is where it happened. An hour may stand before a speaker.
    """
    if ":" not in sentence.words:
        return
    dates, figures = (sentence.marks.get(slot, set()) for slot in ("date_tokens", "number_tokens"))
    said = (i for i, word in enumerate(sentence.words) if word[0].isalpha() or word in OPENING_QUOTES)
    opens = next((i for i in said if i not in dates), 0)
    for colon in range(opens + 1, len(sentence) - 1):
        if sentence.words[colon] != ":":
            continue
        first = load(sentence.language, "attribution")["first_person"]  # "The minister: We have asked for €92m"
        quoted, counted = sentence.words[colon + 1] in {"«", "“", '"', *first}, colon + 1 in figures
        phrase = phrase_right(sentence, opens, limit=colon) if quoted or counted else None
        behind = range(phrase[1], colon) if phrase else range(0)  # "Son homologue, plus prudent : « ... »"
        adjoined = not behind or (quoted and len(behind) <= _ADJOINED and sentence.words[behind[0]] == ",")
        plain = adjoined and not any(sentence.is_verb(i) for i in behind)
        kind = speaker_kind(sentence, phrase) if phrase and plain else None
        if not quoted and any(credit.cue[0] > colon for credit in found):
            return  # "Météo : 210 000 foyers sans courant, annonce Enedis"
        if quoted and _told_behind(sentence, colon, found):
            return  # "THE CLAIM: "400 children are in hospital," says a woman"
        if phrase and kind and (quoted or kind != "name" or is_listed(sentence, phrase)):
            yield Credit("subject", (colon, colon + 1), phrase, "say")
        elif (quoted or counted) and not _tagged(sentence, colon, found) and (lead := _lead(sentence, colon, quoted)):
            yield Credit("subject", (colon, colon + 1), lead, "say")
        elif counted and (house := _house_of_count(sentence, colon)):
            yield Credit("subject", (colon, colon + 1), house, "say")
        return


def _house_of_count(sentence: Sentence, colon: int) -> Span | None:
    """Where a count before a colon is made: "Nouveau décompte à la préfecture : 8 200", "Au ministère, ... : 8 200"."""
    if not report_words(sentence.language).occurs(sentence.words[:colon]):
        return None
    houses = load(sentence.language, "attribution")["houses"]
    for place in range(colon - 1):
        phrase = phrase_right(sentence, place + 1, limit=colon) if sentence.words[place] in houses else None
        if phrase and speaker_kind(sentence, phrase) not in {None, "name", "unnamed"}:
            return phrase
    return None


def _tagged(sentence: Sentence, colon: int, found: Sequence[Credit]) -> bool:
    """Whether the tag of another statement ends at a colon: "..., assure le préfet : 160 gendarmes restent"."""
    return any(credit.kind == "inverted" and credit.source and credit.source[1] == colon for credit in found)


def _told_behind(sentence: Sentence, colon: int, found: Sequence[Credit]) -> bool:
    """Whether the tag of the quotation behind a colon stands right behind it."""
    closes = next((i for i in range(colon + 2, len(sentence)) if sentence.words[i] in CLOSING_QUOTES), len(sentence))
    return any(credit.kind == "inverted" and 0 < credit.cue[0] - closes <= _TAG for credit in found)


def _lead(sentence: Sentence, colon: int, quoted: bool) -> Span | None:
    """The speaker that a colon ends with, or whose clause does."""
    return (_led_in(sentence, colon) if quoted else None) or _of_clause(sentence, colon, quoted=quoted)


def _led_in(sentence: Sentence, colon: int) -> Span | None:
    """The speaker right before a colon, behind what leads in to them: "Au micro, la présidente, Maud Roy : « ... »"."""
    for start in range(1, colon):
        if sentence.words[start - 1] != ",":
            continue
        phrase = phrase_right(sentence, start, limit=colon)
        kind = speaker_kind(sentence, phrase) if phrase else None
        if (
            phrase
            and kind not in {None, "name"}
            and phrase[1] in {colon, colon - 1, *_apposed(sentence, phrase, colon)}
        ):
            return phrase
    return None


def _apposed(sentence: Sentence, phrase: Span, colon: int) -> set[int]:
    """Where a speaker ends whose name stands between a comma and the colon."""
    name = phrase_right(sentence, phrase[1] + 1, limit=colon) if sentence.words[phrase[1]] == "," else None
    return {phrase[1]} if name and name[1] == colon else set()


def _of_clause(sentence: Sentence, colon: int, *, quoted: bool = False) -> Span | None:
    """The body or office whose clause ends in a colon: "Le ministère a franchi un palier : 1 200 morts".

    Before a quotation it may be anybody: "A paediatrician puts it differently: "Double it."".
    """
    first = sentence.barrier_before(colon - 1)
    phrase = phrase_right(sentence, first, limit=colon)
    opener = phrase_right(sentence, 0, limit=first) if quoted and first and sentence.words[first - 1] == "," else None
    if opener and sentence.words[opener[1]] == "," and opener[1] < first - 1 and speaker_kind(sentence, opener):
        begins = next((i for i in range(first, colon) if not _small(sentence, i)), first)
        return opener if sentence.shows(begins, "VerbForm=Fin") else None  # "Le maire, ceint de son écharpe, insiste"
    kind = speaker_kind(sentence, phrase) if phrase else None
    if phrase is None or names_place(sentence, phrase):
        return None
    if kind in _NO_HOUSES and not (quoted and (kind or could_speak(sentence, phrase))):
        return None
    verb = phrase[1]
    while verb < colon and _small(sentence, verb):
        verb += 1
    if not sentence.is_verb(verb):
        return None
    verbs = [i for i in range(verb, colon) if sentence.is_verb(i)]
    return None if any(verb_group(sentence, place)[0] for place in verbs) else phrase


def _small(sentence: Sentence, place: int) -> bool:
    """A clitic or an adverb, as stands before a verb."""
    return sentence.words[place] in load(sentence.language, "attribution")["clitics"] or sentence.tag(place) == "ADV"


def is_listed(sentence: Sentence, phrase: Span) -> bool:
    """Whether a name is that of a listed organisation, and so of no place: "ONU", "Hamas"."""
    first = phrase[0] + (sentence.words[phrase[0]] in load(sentence.language, "phrases")["articles"])
    return _organisations(sentence.language).at(sentence.words, first) is not None


@lru_cache
def _organisations(language: str) -> PhraseIndex[bool]:
    index: PhraseIndex[bool] = PhraseIndex(language)
    for row in load_organisations():
        index.add_all(row.named.forms_in(language), True)
    index.add_all((row.form for row in load_metonyms(language)), True)
    return index


def by_quotation(sentence: Sentence) -> Iterator[Credit]:
    """Who stands behind a closed quotation with a verb that no list has: "« ... », grince le maire"."""
    if CLOSING_QUOTES.isdisjoint(sentence.words):
        return
    for place, mark in enumerate(sentence.words[:-2]):
        if mark not in CLOSING_QUOTES or (mark == '"' and sentence.words[: place + 1].count('"') % 2):
            continue
        comma = sentence.words[place + 1] == ","
        if not comma and (place == 0 or sentence.words[place - 1] not in {",", "!", "?"}):
            continue
        begins = place + 2 if comma else place + 1
        if credit := _verb_first(sentence, begins) or _speaker_first(sentence, begins):
            yield credit


def _verb_first(sentence: Sentence, begins: int) -> Credit | None:
    slots = load(sentence.language, "phrases")
    verb, clitics = begins, load(sentence.language, "attribution")["clitics"]
    while sentence.tag(verb) == "AUX" or (sentence.words[verb : verb + 1] and sentence.words[verb] in clitics):
        verb += 1  # "s'étrangle", "s'est ému"
    after = verb + 1
    while sentence.tag(after) == "ADV":
        after += 1
    if after >= len(sentence) or sentence.tag(verb) not in {"VERB", "NOUN", "ADJ"}:
        return None
    article = sentence.words[after] in {*slots["articles"], *slots["possessives"]}
    if not article and not sentence.tokens[after].text[0].isupper():
        return None
    phrase = phrase_right(sentence, after)
    return Credit("inverted", (begins, verb + 1), phrase, "say") if phrase and speaker_kind(sentence, phrase) else None


def _speaker_first(sentence: Sentence, begins: int) -> Credit | None:
    phrase = phrase_right(sentence, begins)
    if phrase is None or speaker_kind(sentence, phrase) is None or sentence.tag(phrase[1]) != "VERB":
        return None
    ends = phrase[1] + 1 >= len(sentence) or sentence.words[phrase[1] + 1] in BARRIERS
    return Credit("subject", (phrase[1], phrase[1] + 1), phrase, "say") if ends else None


def by_dash(sentence: Sentence) -> Iterator[Credit]:
    """Who stands behind the last dash of a headline: "Floods kill 12 in the delta - governor"."""
    dash = next((i for i in range(len(sentence) - 2, 0, -1) if sentence.words[i] in _DASHES), None)
    if dash is None or len(sentence) - dash > _LONGEST or not figure_before(sentence, dash):
        return
    phrase = phrase_right(sentence, dash + 1)
    kind = speaker_kind(sentence, phrase) if phrase else None
    if phrase is None or kind is None or (phrase[1] < len(sentence) and sentence.words[phrase[1]] != "."):
        return
    if (kind != "name" or is_listed(sentence, phrase)) and not names_place(sentence, phrase):
        yield Credit("preposition", (dash, dash + 1), phrase)


def figure_before(sentence: Sentence, place: int) -> bool:
    """Whether a figure stands before a mark."""
    figures: set[int] = sentence.marks.get("number_tokens", set()) - sentence.marks.get("date_tokens", set())
    return not figures.isdisjoint(range(place))
