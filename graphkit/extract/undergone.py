"""What befell those counted by a noun before them ("le décès de deux élèves") or behind ("trois, parmi les morts")."""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.bystanders import is_bystander
from graphkit.extract.predicates import copulas
from graphkit.extract.triggers import HARMS, Found, fitting, triggers, verb_index
from graphkit.lexicons.loader import load

# what befalls those whom its noun owns, whatever is said of them besides
BEFALLS = HARMS | {"captured", "arrested", "evacuated", "rescued", "repatriated", "displaced", "hospitalised"}
OWNER_REACH = 5  # tokens of the longest noun, before "of"
_CLAUSE = {"AUX", "SCONJ"}
WHOLE_OPENS = 3  # tokens from the head of a sentence to the whole that opens it


def undergone(sentence: Sentence, span: Span, noun: Found) -> bool:
    """Whether a noun tells what befell those counted: "of" before the figure, no more than an aside before that."""
    of = load(sentence.language, "phrases")["of"]
    if noun.end > span[0] or sentence.words[span[0] - 1] not in of:
        return False
    between = range(noun.end, span[0] - 1)
    if any(sentence.is_verb(i) or i in sentence.marks["number_tokens"] for i in between):
        return False
    aside = len(between) > 1 and sentence.words[between[0]] == sentence.words[between[-1]] == ","
    dated = sentence.marks["date_tokens"]
    return aside or all(i in dated or sentence.tag(i) in {"ADP", "DET"} for i in between)


def befell(sentence: Sentence, span: Span, unit: str) -> Found | None:
    """The noun that owns a figure right behind it: "les corps de 121 fidèles ont été alignés"."""
    slots, first = load(sentence.language, "phrases"), max(0, span[0] - OWNER_REACH)
    of = {*slots["of"], *slots["links"]} - {*slots["place_articles"], *slots["genitives"]}  # "le décès des trois"
    if span[0] < 2 or sentence.words[span[0] - 1] not in of:
        return None
    if sentence.hits(verb_index(sentence.language, "handing_back")):
        return None  # "a rendu les corps de mille soldats"
    for hit in sentence.hits(triggers(sentence.language)["topic"], fitting(unit)):
        if hit.value[0] not in BEFALLS or hit.start < first or hit.end not in {span[0], span[0] - 1}:
            continue
        if sentence.tag(hit.start) in {"NOUN", "DET"} and not is_bystander(sentence, hit):
            return hit
    return None


def among_those(sentence: Sentence, phrase: Span, unit: str) -> Found | None:
    """ "On compte trois enfants parmi les morts", "two tourists were among the eleven injured"."""
    slots, place = load(sentence.language, "phrases"), phrase[1]
    place += place < len(sentence) and sentence.words[place] in copulas(sentence.language)
    if place + 2 >= len(sentence) or sentence.words[place] not in slots["among"]:
        return None
    if sentence.words[place + 1] not in slots["determiners"]:
        return None
    noun = place + 2
    while noun < len(sentence) and noun in sentence.marks["number_tokens"]:
        noun += 1
    index, named = triggers(sentence.language)["noun"], BEFALLS | {"casualties"}
    hits = index.all_at(sentence.words, noun, fitting(unit)) if noun < len(sentence) else ()
    return next((hit for hit in hits if hit.value[0] in named), None)


def opening_whole_end(sentence: Sentence, span: Span, phrase: Span) -> int:
    """The comma behind a figure that opens its sentence as the whole that a part is told of; 0 where it does not.

    "Des 48 blessés, six sont ...", "Sur les 450 migrants secourus dans la nuit, 12 ...".
    """
    if not (0 < span[0] <= WHOLE_OPENS and sentence.words[0] in load(sentence.language, "phrases")["wholes"]):
        return 0
    place = phrase[1]
    while place < len(sentence) and sentence.words[place] not in BARRIERS and sentence.tag(place) not in _CLAUSE:
        place += 1
    return place if place < len(sentence) and sentence.words[place] == "," else 0


def told_of_opening_whole(sentence: Sentence, span: Span, end: int, unit: str) -> Found | None:
    """The participle that tells what befell such a whole."""
    hits = sentence.hits(triggers(sentence.language)["object"], fitting(unit))
    return next((hit for hit in hits if span[1] <= hit.start < end and sentence.is_past_participle(hit.start)), None)
