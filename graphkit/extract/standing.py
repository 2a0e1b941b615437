"""How a figure stands in its clause: for what was counted before, behind a mark, beside a verb of its own."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import OPENING_QUOTES, Sentence, Span
from graphkit.extract.counted import is_finite
from graphkit.extract.predicates import counting_verbs, neutral_verbs, own_verb
from graphkit.extract.triggers import nouns_of, verb_index
from graphkit.lexicons.inflection import forms_of
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import inflected

PRONOUN_REACH = 8  # tokens between "en" and the figure: "n'en a reçu pour l'heure que 12 %"
PUT_REACH = 5  # tokens between "put" and the figure
OBJECT_REACH = 3  # tokens between a verb and the figure that is its object


def stands_for(sentence: Sentence, span: Span) -> bool:
    """A pronoun that stands for what was counted: "n'en mentionnait que 84", "l'évalue à 300", "puts it at 300"."""
    return _of_them(sentence, span) or _put_at(sentence, span)


def _of_them(sentence: Sentence, span: Span) -> bool:
    return pronoun_before(sentence, span) is not None


def pronoun_before(sentence: Sentence, span: Span) -> int | None:
    """Where the pronoun stands that is for what was counted: "n'en mentionnait que 84"."""
    pronouns = load(sentence.language, "triggers")["standing"]
    own = load(sentence.language, "phrases")["reflexives"]  # "s'en tient à"
    before = range(max(1, span[0] - PRONOUN_REACH), span[0])
    places = [i for i in before if sentence.words[i] in pronouns and sentence.words[i - 1] not in own]
    counting = counting_verbs(sentence.language)
    for i in reversed(places):
        behind = range(i + 1, min(i + 3, span[0]))
        if any(sentence.is_verb(j) or sentence.words[j] in counting for j in behind):
            return i
    return None


def only_one(sentence: Sentence, span: Span) -> bool:
    """A "one" that counts, as all that there is of those counted before: "n'en reconnaissait qu'un"."""
    only = load(sentence.language, "phrases")["complementizers"]
    return span[0] > 0 and sentence.words[span[0] - 1] in only and _of_them(sentence, span)


def _put_at(sentence: Sentence, span: Span) -> bool:
    """A verb of counting whose object is a pronoun, before the figure."""
    slots = load(sentence.language, "triggers")
    verbs = _estimating(sentence.language)
    for place in range(max(sentence.barrier_before(span[0]), span[0] - PUT_REACH), span[0]):
        beside = place + 1 if slots["objects_follow"] else place - 1
        if sentence.words[place] in verbs and 0 <= beside < span[0] and sentence.words[beside] in slots["taken_up"]:
            return sentence.tag(beside) != "DET"
    return False


@lru_cache
def _estimating(language: str) -> frozenset[str]:
    return forms_of(map(inflected, load(language, "attribution")["verbs"]["count"]), language)


def takes_up(sentence: Sentence, span: Span) -> bool:
    """A noun that takes up a count before the figure: "le chiffre officiel est de 8 200", "its tally rose to 12"."""
    first = sentence.barrier_before(span[0])
    nouns = nouns_of(sentence.language, "recalling")
    named = [i for i in range(first, span[0]) if sentence.words[i] in nouns]
    return any(sentence.tag(j) in {"DET", "PRON"} for i in named for j in range(max(first, i - 2), i))


def alone(sentence: Sentence, span: Span) -> bool:
    """A figure that opens its sentence and stands for a whole clause: "Nineteen, the prison service wrote"."""
    first = 1 if sentence.words[0] in OPENING_QUOTES else 0
    closed = span[1] < len(sentence) and sentence.words[span[1]] == ","
    return span[0] == first and closed and bool(sentence.marks["credits"])


def told_otherwise(sentence: Sentence, span: Span, phrase: Span | None) -> bool:
    """Whether a full verb tells of the figure what no measure has: "employs 6,400", "220 were bussed"."""
    behind = sentence.words[span[1] : span[1] + PUT_REACH]
    if stands_for(sentence, span) or verb_index(sentence.language, "doing_so").occurs(behind):
        return False  # "the ministry says fewer than 9,000 have done so"
    said = own_verb(sentence, phrase) if phrase else _subject_of_own(sentence, span)
    return said or _object_of_own(sentence, span)


def _subject_of_own(sentence: Sentence, span: Span) -> bool:
    """A bare figure with its verb right behind it; a bare participle qualifies it: "les 350 000 annoncés"."""
    place = span[1]
    auxiliary = False
    while place < len(sentence) and place <= span[1] + 2 and sentence.tag(place) in {"AUX", "ADV", "PRON", "PART"}:
        auxiliary = auxiliary or sentence.tag(place) == "AUX"
        place += 1
    if sentence.tag(place) != "VERB" or (place == span[1] and not is_finite(sentence, place)):
        return False
    qualifies = sentence.is_participle(place) and not auxiliary
    return not qualifies and sentence.words[place] not in neutral_verbs(sentence.language)


def _object_of_own(sentence: Sentence, span: Span) -> bool:
    first = max(sentence.barrier_before(span[0]), span[0] - OBJECT_REACH)
    for place in range(span[0] - 1, first - 1, -1):
        if sentence.tag(place) == "ADP":
            return False
        if sentence.tag(place) == "VERB":
            passive, _, _ = verb_group(sentence, place)
            return not passive and sentence.words[place] not in neutral_verbs(sentence.language)
    return False
