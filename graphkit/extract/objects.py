"""Whether a figure is the object of a verb before it, and the verb tells the fact and not the figure."""

from functools import lru_cache

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import OPENING_QUOTES, Sentence, Span
from graphkit.extract.triggers import SCALE_MEASURES, Found, is_money, nouns_of
from graphkit.lexicons.inflection import forms_of, forms_of_be
from graphkit.lexicons.loader import load


def leaps(sentence: Sentence, hit: Found) -> bool:
    """Whether a phrase reaches over a verb or a preposition: "were led out", "moved out of villages in".

    A passive is no active: "have been left homeless" is not "have left".
    """
    told = {i for _, at in sentence.marks["numbers"] for i in range(*at)}  # "en a jeté près de 48 000 hors de"
    skipped = [i for i in range(hit.start + 1, hit.start + 1 + hit.skipped) if i not in told]
    after = hit.start + 1 + hit.skipped
    be = forms_of_be(sentence.language)
    recalling = nouns_of(sentence.language, "recalling")
    if hit.end == after + 1 and any(sentence.words[i] in recalling for i in skipped):
        return True  # "taking the number in custody to three"
    if hit.end == after + 1 and sentence.tag(hit.end - 1) in {"ADP", "ADV"} and _is_other(sentence, hit):
        return True
    return any(sentence.tag(i) in {"VERB", "ADP"} or sentence.words[i] in be for i in skipped)


def _is_other(sentence: Sentence, hit: Found) -> bool:
    """Whether a particle is a preposition, or belongs to another noun: "taken hostage in Abyei", "168 in one night"."""
    skipped = range(hit.start + 1, hit.start + 1 + hit.skipped)
    counted = not sentence.marks["number_tokens"].isdisjoint(skipped)
    named = any(sentence.tag(i) == "NOUN" and i not in sentence.marks["date_tokens"] for i in skipped)
    governs = sentence.tag(hit.end) in {"DET", "NUM", "PROPN"} and sentence.words[hit.end - 1] == "in"
    return governs if counted else named


def of_another(sentence: Sentence, span: Span, hit: Found) -> bool:
    """Whether a phrase holds a number of its own: "pulled 14 bodies from a four-storey dormitory"."""
    inside = sentence.marks["number_tokens"].intersection(range(hit.start, hit.end))
    return bool(inside) and inside.isdisjoint(range(*span))


def reports(sentence: Sentence, hit: Found) -> bool:
    """Whether a verb before a bare figure tells it: "en admet trois" admits nobody, "ont admis 30" does."""
    word = sentence.words[hit.start]
    if hit.end - hit.start > 1 or word not in _reporting(sentence.language):
        return False
    _, auxiliary, _ = verb_group(sentence, hit.start)
    return word in saying_verbs(sentence.language) or not auxiliary


def own_object(sentence: Sentence, span: Span, hit: Found, unit: str) -> bool:
    """Whether what follows a verb is its object: no clause ("admitted that 30 ...") and no level ("cut to 16").

    A restriction is no clause ("n'a tué que 12 personnes"), and sums and magnitudes are levels.
    """
    slots = load(sentence.language, "phrases")
    negated = any(word in slots["negations"] for word in sentence.words[max(0, hit.start - 3) : hit.start])
    opening = range(hit.end, min(hit.end + 2, span[0]))
    last = span[0] - 1 - (sentence.words[span[0] - 1] in OPENING_QUOTES)
    if any(sentence.words[i] in slots["complementizers"] and not (negated and i == last) for i in opening):
        return False
    if starts_level(sentence, span):
        return False
    sum_paid = is_money(unit) and hit.value[0] != "other"
    if hit.end - hit.start > 1 or sum_paid or hit.value[0] in SCALE_MEASURES:
        return True
    # "cut to 16", "rendre visite à 41"
    before = span[0] - 1 - (sentence.words[span[0] - 1] in OPENING_QUOTES)
    return not (hit.end <= before and sentence.words[before] in slots["levels"])


def starts_level(sentence: Sentence, span: Span) -> bool:
    """Whether another level follows: "a ramené de 1 900 à 1 400 le nombre d'emplois", "cut from 1,900 to 1,400"."""
    slots = load(sentence.language, "phrases")
    if span[0] == 0 or span[1] + 1 >= len(sentence):
        return False
    opened = sentence.words[span[0] - 1] in slots["starting_levels"] and sentence.words[span[1]] in slots["levels"]
    return opened and span[1] + 1 in sentence.marks["number_tokens"]


@lru_cache
def saying_verbs(language: str) -> frozenset[str]:
    """Every form of the verbs of saying, which never tell what a bare figure behind them measures."""
    verbs = load(language, "attribution")["verbs"]["say"]
    return forms_of((verb for verb in verbs if " " not in verb), language)


@lru_cache
def _reporting(language: str) -> frozenset[str]:
    """Every form of the verbs that may tell a figure as well as a fact."""
    verbs = load(language, "triggers")["reporting_too"]
    return saying_verbs(language) | forms_of(verbs, language)
