"""What is said of a counted phrase: the verb that it is the subject of, the noun that it is told to be."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.extract.bystanders import is_bystander
from graphkit.extract.objects import leaps
from graphkit.extract.passed import past_ages, past_aside, past_list, past_mark, past_places, past_relative, past_whole
from graphkit.extract.triggers import Found, Role, fitting, nouns_of, triggers, verb_index
from graphkit.lexicons.inflection import endings_tell, forms_of, forms_of_be
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import inflected

SAID: tuple[Role, ...] = ("subject", "object", "noun")  # roles of what is said of a subject
NAMING = {"code", "age", "date"}  # numbers inside a name: "quatorze chars T-72"
PREDICATE_REACH = 8  # tokens between a counted phrase and the verb that it is the subject of
FIGURE_REACH = 6  # tokens between "le chiffre" and the figure
COUNT_REACH = 4  # tokens between a figure and the verb that counts it


def predicate(sentence: Sentence, phrase: Span, unit: str) -> Found | None:
    """What is said of the counted phrase as a subject: "... ont péri", "... ont été tués", "... are still missing"."""
    slots = load(sentence.language, "phrases")
    if phrase[1] < len(sentence) and sentence.words[phrase[1]] in slots["object_relatives"]:
        return _said_in_relative(sentence, phrase[1], unit)
    marked = past_places(sentence, past_whole(sentence, past_mark(sentence, phrase[1])))
    marked = past_ages(sentence, marked)
    start = past_aside(sentence, marked)
    if start == marked and not _is_object(sentence, phrase):
        start = past_aside(sentence, past_list(sentence, marked))
    main = past_relative(sentence, start)
    said = _said_from(sentence, phrase, main, unit) if main > start else None
    return said or _said_from(sentence, phrase, start, unit)


def _is_object(sentence: Sentence, phrase: Span) -> bool:
    """Whether those counted are the object of a verb right before: "killed ten men and two women were hurt"."""
    first = next((at[0] for _, at in sentence.marks["numbers"] if at[1] == phrase[0]), 0)
    cued = any(one.cue[0] <= first - 1 < one.cue[1] for one in sentence.marks.get("credits", ()))
    return first > 0 and sentence.tag(first - 1) == "VERB" and not cued


def _said_from(sentence: Sentence, phrase: Span, start: int, unit: str) -> Found | None:
    """The same by the first verb from ``start`` on."""
    index = triggers(sentence.language)
    slots = load(sentence.language, "phrases")
    be = copulas(sentence.language)
    copula = False
    figures = {i for m, at in sentence.marks["numbers"] if _counts(sentence, m, at) for i in range(*at)}
    for place in range(start, min(start + PREDICATE_REACH, len(sentence))):
        word = sentence.words[place]
        if copula and word in OPENING_QUOTES and sentence.words[place - 1] in be:
            continue  # "ses membres sont « en lieu sûr »"
        if word in BARRIERS or place in figures or word in slots["complementizers"]:
            return None
        if not copula and (_opens_clause(sentence, place) or joins_infinitive(sentence, place)):
            return None
        hits = [hit for role in SAID for hit in index[role].all_at(sentence.words, place, fitting(unit))]
        for hit in hits:
            role = hit.value[1]
            if hit.start in sentence.marks["date_tokens"] or leaps(sentence, hit) or is_bystander(sentence, hit):
                continue
            passive, auxiliary, _ = verb_group(sentence, place)
            if role == "subject" and (sentence.is_verb(place) or auxiliary or hit.end - hit.start > 1):
                return _fuller(sentence, hit, unit)
            told_as = any(word in slots["told_as"] for word in sentence.words[max(start, place - 2) : place])
            bare = place == start and (_elided(sentence, phrase, place) or _reduced(sentence, phrase, place))
            undergone = passive or told_as or bare
            if role == "object" and undergone and not is_reflexive(sentence, place):
                return hit
            among = sentence.words[place - 2] in slots["among"]  # "figuraient parmi les disparus"
            named = (sentence.words[place - 1] in slots["determiners"] and not among) or is_reflexive(sentence, place)
            if role == "noun" and (copula or told_as) and not named:
                return hit
        copula = copula or word in be
        goes_on = place + 1 < len(sentence) and sentence.words[place + 1] in be  # "ont dû être évacués"
        if sentence.tag(place) == "VERB" and not copula and not goes_on and not _leads(sentence, place):
            return None
    return None


def _counts(sentence: Sentence, mention: NumberMention, span: Span) -> bool:
    """Whether a number counts others; "residents of one hamlet" does not."""
    lone = mention.size == 1 and sentence.words[span[0] - 1] in load(sentence.language, "phrases")["of"]
    return mention.kind not in NAMING and not mention.article and not lone


def _fuller(sentence: Sentence, hit: Found, unit: str) -> Found:
    """The longer phrase that a participle opens: "ont été privés de liberté" says more than "ont été privés"."""
    longer = triggers(sentence.language)["object"].all_at(sentence.words, hit.end - 1, fitting(unit))
    return next((one for one in longer if hit.end > hit.start + 1 and one.end > hit.end), hit)


def _leads(sentence: Sentence, place: int) -> bool:
    """Whether a verb leaves the telling to an infinitive: "ont pu regagner leur village", "had to leave"."""
    if not verb_index(sentence.language, "leading").find([sentence.words[place]]):
        return False
    return any(sentence.shows(i, "VerbForm=Inf") for i in range(place + 1, min(place + 4, len(sentence))))


def _opens_clause(sentence: Sentence, place: int) -> bool:
    """A conjunction before a subject of its own: "390 jobs as it pulls out of newsprint"."""
    if sentence.tag(place) != "SCONJ" or place + 1 >= len(sentence):
        return False
    return sentence.tag(place + 1) in {"PRON", "DET", "PROPN", "NOUN"}


def joins_infinitive(sentence: Sentence, place: int) -> bool:
    """A second thing to be done: "to cost 85 million and to save 40", "coûter 85 millions et d'en rapporter 40"."""
    return sentence.tag(place) == "CCONJ" and sentence.tag(place + 1) in {"PART", "ADP"}


def _elided(sentence: Sentence, phrase: Span, place: int) -> bool:
    """A participle whose auxiliary stands with the one before: "two rescuers were killed and three others hurt"."""
    numbers = [at for _, at in sentence.marks["numbers"] if at[1] <= phrase[0]]
    first = numbers[-1][0] if numbers else phrase[0]
    joined = first > 1 and sentence.words[first - 1] in {*load(sentence.language, "phrases")["harm_joiners"], ","}
    be = forms_of_be(sentence.language)
    participle = sentence.is_participle(place) or not endings_tell(sentence.language)
    return joined and participle and any(word in be for word in sentence.words[:first])


def _reduced(sentence: Sentence, phrase: Span, place: int) -> bool:
    """A participle behind an aside in brackets: "64,700 people (12,940 households) displaced since 26 October"."""
    if place <= phrase[1] + 1 or sentence.words[place - 1] != ")":
        return False
    behind = sentence.tag(place + 1) if place + 1 < len(sentence) else "PUNCT"
    return sentence.is_participle(place) or behind in {"ADP", "SCONJ", "PUNCT", "ADV"}


def _said_in_relative(sentence: Sentence, relative: int, unit: str) -> Found | None:
    """ "les 11 000 hommes que Pyongyang avait envoyés": the verb of a relative clause whose object is counted."""
    for place in range(relative + 1, min(relative + 1 + PREDICATE_REACH, sentence.barrier_after(relative))):
        for hit in triggers(sentence.language)["object"].all_at(sentence.words, place):
            _, auxiliary, _ = verb_group(sentence, place)
            if fitting(unit)(hit.value) and (auxiliary or sentence.is_verb(place)):
                return hit
    return None


def goes_on(sentence: Sentence, phrase: Span, verb_end: int, first: int) -> bool:
    """Whether a figure opens a clause of its own behind a verb: "engloutira 5 millions, et 40 cellules sont nées"."""
    slots = load(sentence.language, "phrases")
    between = range(verb_end, first)
    parted = any(sentence.words[i] in {*BARRIERS, *slots["joiners"]} or sentence.tag(i) == "SCONJ" for i in between)
    if not parted or phrase[1] >= len(sentence):
        return False
    relative = sentence.words[phrase[1]] in {*slots["relatives"], *slots["complementizers"]}
    return not relative and own_verb(sentence, phrase)


def own_verb(sentence: Sentence, phrase: Span) -> bool:
    """Whether the counted phrase is the subject of a full verb, one that does not merely count it."""
    neutral = neutral_verbs(sentence.language)
    start = past_aside(sentence, phrase[1])
    quoted = start + 1 < len(sentence) and sentence.words[start] in CLOSING_QUOTES
    start += quoted and sentence.tag(start + 1) == "VERB"  # "« deux personnes » retiennent 140 clients"
    for place in range(start, min(start + PREDICATE_REACH, len(sentence))):
        if sentence.words[place] in BARRIERS or place in sentence.marks["number_tokens"]:
            return False
        if sentence.tag(place) == "VERB":
            return sentence.words[place] not in neutral or _takes_object(sentence, place)
    return False


def _takes_object(sentence: Sentence, verb: int) -> bool:
    """Whether a verb of levels has a thing for its object: "3,604 people reached its shores", not "reached 12"."""
    if sentence.words[verb] not in level_verbs(sentence.language) or verb + 1 >= len(sentence):
        return False
    numbers = sentence.marks["number_tokens"] | sentence.marks["date_tokens"]
    named = sentence.tag(verb + 1) in {"NOUN", "PROPN"} or (
        sentence.tag(verb + 1) in {"DET", "PRON"} and sentence.tag(verb + 2) in {"NOUN", "PROPN"}
    )
    return named and numbers.isdisjoint(range(verb + 1, verb + 3))


def is_counted(sentence: Sentence, span: Span, phrase: Span | None) -> bool:
    """Whether the words around a figure count: "a recensé 135 noms", "130 secousses ont été relevées".

    So does "ils étaient 12". A source need not be named then.
    """
    counting, be = counting_verbs(sentence.language), copulas(sentence.language)
    first = max(sentence.barrier_before(span[0]), span[0] - COUNT_REACH)
    if any(sentence.words[i] in counting and sentence.is_verb(i) for i in range(first, span[0])):
        return True
    if are_they(sentence, span):
        return True
    recalling = nouns_of(sentence.language, "recalling")
    told = sentence.words[max(sentence.barrier_before(span[0]), span[0] - FIGURE_REACH) : span[0]]
    if any(word in recalling for word in told) and any(word in be for word in told):
        return True  # "le chiffre officiel est désormais de 8 200"
    end = (phrase or span)[1]
    last = min(sentence.barrier_after(end), end + COUNT_REACH) if end < len(sentence) else end
    return any(sentence.words[i] in counting and verb_group(sentence, i)[0] for i in range(end, last))


def are_they(sentence: Sentence, span: Span) -> bool:
    """ "Ils étaient 300", "nous sommes 40": a figure that "be" ties to those who are meant."""
    slots = load(sentence.language, "phrases")
    be = copulas(sentence.language) | set(slots["plural_be"])
    first = span[0] - (span[0] > 0 and sentence.words[span[0] - 1] in OPENING_QUOTES)  # "ils étaient « près de 300 »"
    return first > 1 and sentence.words[first - 1] in be and sentence.words[first - 2] in slots["plural_subjects"]


@lru_cache
def counting_verbs(language: str) -> frozenset[str]:
    """Every form of the verbs that count."""
    verbs = [*load(language, "attribution")["verbs"]["count"], *load(language, "triggers")["counting"]]
    return forms_of((verb for verb in verbs if " " not in verb), language)


@lru_cache
def neutral_verbs(language: str) -> frozenset[str]:
    """The forms of the verbs that tell how high a figure stands, or who says so, and nothing of what it counts."""
    verbs, slots = load(language, "attribution")["verbs"], load(language, "triggers")
    every = (load(language, "phrases")["be"], *verbs["count"], *verbs["say"], *slots["level_verbs"])
    return forms_of(map(inflected, every), language).union(slots["level_forms"])


@lru_cache
def level_verbs(language: str) -> frozenset[str]:
    """The forms of the verbs that tell how high a figure stands."""
    return forms_of(map(inflected, load(language, "triggers")["level_verbs"]), language)


@lru_cache
def copulas(language: str) -> frozenset[str]:
    """The forms of the verbs that tie a subject to what it is: "sont portés disparus", "lie dead"."""
    slots = load(language, "phrases")
    return forms_of((slots["be"], *slots["copulas"]), language)


def is_reflexive(sentence: Sentence, place: int) -> bool:
    """Whether a verb acts on its own subject: "s'arrête à 10 500" arrests nobody."""
    _, _, first = verb_group(sentence, place)
    reflexives = load(sentence.language, "phrases")["reflexives"]
    return any(word in reflexives for word in sentence.words[max(0, first - 1) : place])
