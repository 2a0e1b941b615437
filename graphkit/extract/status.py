"""Status claims: somebody recognises a matter, denies it or will not confirm it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graphkit.annotate.attribution import Credit
from graphkit.annotate.attribution.cues import status_verbs
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import speaker_kind
from graphkit.extract.look import flat_negations
from graphkit.extract.status_clause import clause_end, past_aside, says_only
from graphkit.extract.status_group import group_of, is_gerund, of_clause_behind, of_main_clause, only_bounds
from graphkit.lexicons.inflection import forms_of, forms_of_nouns
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import words_of

FIGURE_NEAR = 3  # tokens behind a verb in which any number is its object
FIGURE_REACH = 14  # tokens between a verb and a figure that it may bring
NEITHER_REACH = 4  # tokens from the first verb of "neither confirm nor deny" to the second
ASIDE = 16  # tokens of an aside between a verb and its matter
MIDDLE = 3  # a pronoun from this token on stands for somebody named before it in the sentence


@dataclass(frozen=True, slots=True)
class Status:
    """``span``: the verb group with its negation; ``subject``: who; ``matter``: what about."""

    span: Span
    value: bool
    subject: Span | None
    matter: Span | None


def statuses(sentence: Sentence, figures: Sequence[Span]) -> Iterator[Status]:
    """The status claims of a sentence; a verb that brings a figure ("confirme 12 morts") is no status.

    ``figures``: the places of its numbers that are claims.
    """
    told = 0  # where the last status verb ends: "confirm" inside "refused to confirm" is none of its own
    for hit in sentence.hits(status_verbs(sentence.language)):
        if hit.start < told:
            continue
        denies = hit.value == "deny" or (
            hit.value == "deny_sayings" and _of_something_said(sentence, hit.start, hit.end)
        )
        if (hit.value == "deny_sayings" and not denies) or _goes_on(sentence, hit.start):
            continue
        credit = next((c for c in sentence.marks["credits"] if c.cue[0] == hit.start), None)
        participle = sentence.is_participle(hit.start)
        known = credit is not None or _behind_relative(sentence, hit.start)
        if not sentence.is_verb(hit.start) and not participle and not known:
            continue  # a credit knows its verb by its form, where the tagger takes "dément" for an adverb
        auxiliary, first = group_of(sentence, hit.start)
        beside = is_gerund(sentence, hit.start)
        negated = _negated(sentence, first, hit.start, credit.source if credit else None)
        if hit.value == "when_negated" and not negated:
            continue
        sure = known and not (participle and (credit is None or credit.kind != "subject"))
        if not auxiliary and not sentence.shows(hit.start, "VerbForm=Fin") and not sure and not beside:
            continue
        flat = negated and _flatly(sentence, first, hit.start) and not only_bounds(sentence, hit.end)
        if not denies and not flat and _brings_figure(sentence, hit.start, hit.end, figures):
            continue
        quoted = any(word in CLOSING_QUOTES for word in sentence.words[max(0, first - 2) : first])
        admits = quoted and not figures and sentence.words[hit.start] in _admissions(sentence.language)
        if credit and credit.kind == "inverted" and hit.value == "acknowledge" and not admits:
            continue  # "..., a confirmé le préfet" passes on what the sentence says
        joined = _joined_to(sentence, first) if credit is None else None
        subject = credit.source if credit and credit.source else joined.source if joined else None
        if subject is None and not (joined and joined.pronoun) and not _speaks(sentence, first):
            subject = of_clause_behind(sentence, first, hit.end)
            subject = subject or (of_main_clause(sentence, first) if beside else _subject(sentence, first, denies))
            if subject is None and not (credit and credit.pronoun and _can_stand(sentence, first)):
                continue
        inverted = credit is not None and credit.kind == "inverted"
        if hit.value == "acknowledge" and not negated and not inverted and not _has_object(sentence, first, hit.end):
            continue
        told = hit.end
        span = (_start(sentence, first, hit.start), hit.end)
        matter = _matter(sentence, hit.end)
        if matter and subject and matter[0] <= subject[0] < matter[1]:
            matter = None  # "« Non », a démenti le colonel"
        yield Status(span, hit.value == "acknowledge" and not negated, subject, matter)


def _of_something_said(sentence: Sentence, verb: int, place: int) -> bool:
    """Whether what a verb is about was said by somebody: "dismissed the British numbers", not the coach.

    The matter may stand before its relative clause: "an estimate Kyiv dismissed as fantasy", "un bilan que l'armée
    rejette".
    """
    matters = (_matter(sentence, place), _matter_before(sentence, verb))
    said = _sayings(sentence.language)
    return any(matter and not said.isdisjoint(sentence.words[slice(*matter)]) for matter in matters)


def _matter_before(sentence: Sentence, verb: int) -> Span | None:
    """What a verb's subject takes up: "an estimate [that] Kyiv dismissed"."""
    subject = phrase_left(sentence, group_of(sentence, verb)[1])
    if subject is None or subject[0] == 0:
        return None
    slots = load(sentence.language, "phrases")
    linked = sentence.words[subject[0] - 1] in {*slots["relatives"], *slots["complementizers"]}
    return phrase_left(sentence, subject[0] - linked)


@lru_cache
def _sayings(language: str) -> frozenset[str]:
    return forms_of_nouns(load(language, "status")["sayings"], language)


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """The second of two verbs that make one status: "would neither confirm nor deny", "n'a ni confirmé ni démenti"."""
    before = sentence.words[:verb]
    slots = load(sentence.language, "status")
    told = status_verbs(sentence.language).find(before[-NEITHER_REACH:])
    return bool(told) and before[-1] in slots["nor"]


def _negated(sentence: Sentence, first: int, verb: int, source: Span | None) -> bool:
    table = load(sentence.language, "modality")
    negations = {*table["negation"]}
    window = sentence.words[max(0, first - 1) : verb]
    opens = source is not None and sentence.words[source[0]] in negations  # "Neither army has confirmed"
    pending = any(" ".join(sentence.words[verb - 2 : verb]) == phrase for phrase in table["not_yet"])
    return (
        opens
        or pending
        or any(word in negations for word in window)
        or (verb + 1 < len(sentence) and sentence.words[verb + 1] in table["negation_after"])
    )


def _flatly(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether nothing at all is owned: "n'a pas confirmé ces 12 morts", where "n'en confirme que 12" tells a figure."""
    counted = load(sentence.language, "modality")["negation_after"]
    none = sentence.tag(verb + 1) == "PRON" and sentence.words[verb + 1] in counted
    return none or not flat_negations(sentence.language).isdisjoint(sentence.words[max(0, first - 1) : verb])


def _behind_relative(sentence: Sentence, verb: int) -> bool:
    """ "le premier édile, lequel dément vouloir vendre": what follows a relative pronoun is a verb."""
    relatives = load(sentence.language, "status")["relatives"]
    return verb > 1 and sentence.words[verb - 1] in relatives and sentence.words[verb - 2] == ","


def _joined_to(sentence: Sentence, first: int) -> Credit | None:
    """The credit of a verb before that shares its subject: "Le maire revendique la victoire et refuse d'admettre"."""
    joints = load(sentence.language, "attribution")["and"]
    if first == 0 or sentence.words[first - 1] not in joints:
        return None
    opens = sentence.barrier_before(first - 1)
    before = [one for one in sentence.marks["credits"] if one.kind == "subject" and opens <= one.cue[0] < first]
    return before[-1] if before else None


def _start(sentence: Sentence, first: int, verb: int) -> int:
    """The span begins with the negation or the auxiliary, whichever comes first."""
    if first > 0 and sentence.words[first - 1] in load(sentence.language, "modality")["negation_before"]:
        return first - 1
    return first


def _brings_figure(sentence: Sentence, verb: int, place: int, figures: Sequence[Span]) -> bool:
    """Whether a verb's object is a figure; an admission that goes on in a clause with a verb of its own stays one.

    "confirme que l'attaque a fait 12 morts" passes a figure on, "reconnaît que le site a touché 4,6 M€" owns it too.
    """
    place = past_aside(sentence, place)
    end = clause_end(sentence, place)
    beside = sentence.marks["number_tokens"] - sentence.marks["date_tokens"]
    owned = sentence.shows(place, "VerbForm=Inf")  # "confirme avoir reçu deux offres": the speaker's own doing
    beyond = min(_object_at(sentence, place), end)  # "acknowledged for the first time that around 30,000 women ..."
    near = range(beyond, min(end, beyond + FIGURE_NEAR))
    if not owned and any(i in beside and sentence.tag(i) != "DET" for i in near):
        return True
    figure = next((span[0] for span in figures if place <= span[0] < min(end, place + FIGURE_REACH)), None)
    if figure is None:
        return False
    admits = owned or sentence.words[verb] in _admissions(sentence.language)
    linked = next((i for i in range(figure - 1, beyond - 1, -1) if sentence.tag(i) == "ADP"), None)
    if admits and linked is not None and sentence.words[linked] not in load(sentence.language, "phrases")["of"]:
        return sentence.tag(linked - 1) in {"VERB", "AUX", "ADV"}  # 'acknowledged "irregularities" at 27 stations'
    slots = load(sentence.language, "phrases")
    clauses = {*slots["complementizers"], *slots["relatives"]}
    inside = owned or any(sentence.words[i] in clauses for i in range(place, figure))
    says_no_more = says_only(sentence, figure)
    return not (admits and inside and not says_no_more and any(sentence.is_verb(i) for i in range(place, figure)))


@lru_cache
def _admissions(language: str) -> frozenset[str]:
    return forms_of(load(language, "status")["admit"], language)


def _subject(sentence: Sentence, first: int, denied: bool) -> Span | None:
    """Who the verb group at ``first`` is said of, where they can speak; the nearer of two that neither do.

    Only somebody denies; a figure may confirm.
    """
    neither = [i for i in range(first) if sentence.words[i] in load(sentence.language, "phrases")["neither"]]
    if neither:
        return phrase_right(sentence, neither[0] + 1)
    slots = load(sentence.language, "phrases")
    place = first
    small = {*slots["negations"], *load(sentence.language, "status")["clitics"], *slots["relatives"], ","}
    while place > 0 and (sentence.words[place - 1] in small or _apart(sentence, place - 1)):
        place -= 1
    place = _before_relative(sentence, place)
    span = phrase_left(sentence, place) if place else None
    return span if span and (denied or speaker_kind(sentence, span) is not None) else None


def _speaks(sentence: Sentence, first: int) -> bool:
    """Whether those who are quoted speak of themselves: "Nous ne sommes pas en mesure de confirmer"."""
    slots = load(sentence.language, "status")
    small = {*slots["clitics"], *load(sentence.language, "modality")["negation"]}
    place = first
    while place > 0 and sentence.words[place - 1] in small:
        place -= 1
    return sentence.words[first] in slots["we"] or (place > 0 and sentence.words[place - 1] in slots["we"])


def _before_relative(sentence: Sentence, place: int) -> int:
    """ "Djibouti, dont 4 500 soldats surveillent la frontière, confirme": where the noun of a relative ends."""
    relatives = load(sentence.language, "phrases")["relatives"]
    opens = sentence.barrier_before(place) if place and sentence.words[place] == "," else 0
    return opens - 1 if opens and sentence.words[opens] in relatives and sentence.words[opens - 1] == "," else place


def _apart(sentence: Sentence, place: int) -> bool:
    """A pronoun or an adverb set apart: "La préfecture, elle, dément", "Le parquet confirme aussi"."""
    return sentence.words[place] in load(sentence.language, "status")["apart"] or sentence.tag(place) == "ADV"


def _can_stand(sentence: Sentence, first: int) -> bool:
    """Whether a pronoun stands for a speaker: inside a sentence it takes up the sentence's own subject."""
    if first <= MIDDLE:
        return True
    opening = phrase_right(sentence, 0)
    named = any(credit.source and credit.source[0] < first for credit in sentence.marks["credits"])
    return named or (opening is not None and speaker_kind(sentence, opening) is not None)


def _has_object(sentence: Sentence, first: int, place: int) -> bool:
    """Whether a matter follows: a noun, a clause or a quotation; or goes before: "le maire l'a reconnu"."""
    taken_up = load(sentence.language, "status")["taken_up"]
    if sentence.tag(place - 1) in {"NOUN", "PROPN"}:
        return True  # "a revendiqué l'attaque"
    if any(word in taken_up for word in sentence.words[max(0, first - 1) : first + 1]):
        return True
    place = _object_at(sentence, place)
    while place < len(sentence) and sentence.tag(place) == "ADP":
        place += 1
    return place < len(sentence) and sentence.words[place] not in BARRIERS - {"«", "“", '"'}


def _matter(sentence: Sentence, place: int) -> Span | None:
    """The noun phrase that the verb is about."""
    place = _object_at(sentence, place)
    return phrase_right(sentence, place) if place < len(sentence) else None


def _object_at(sentence: Sentence, place: int) -> int:
    """Where the matter begins: past adverbs, a day, set phrases and an aside between commas."""
    table = load(sentence.language, "status")
    asides = [words_of(phrase) for phrase in table["interludes"]]
    while place < len(sentence):
        aside = next((len(words) for words in asides if sentence.words[place : place + len(words)] == words), 0)
        adverb = sentence.words[place] in table["adverbs"] or sentence.tag(place) == "ADV"
        if aside or adverb or place in sentence.marks["date_tokens"]:
            place += aside or 1
        elif sentence.words[place] == "," and (close := _closes(sentence, place)):
            place = close + 1
        elif sentence.tag(place) == "ADP" and place + 1 in sentence.marks["date_tokens"]:
            place += 1
        else:
            break
    return place


def _closes(sentence: Sentence, comma: int) -> int | None:
    """The comma that closes an aside before what was admitted: "conceded, however, that", "a reconnu, jeudi, avoir"."""
    reach = range(comma + 1, min(comma + ASIDE, len(sentence) - 1))
    close = next((i for i in reach if sentence.words[i] == ","), None)
    if close is None:
        return None
    slots = load(sentence.language, "phrases")
    follows = sentence.words[close + 1]
    opens = follows in {*slots["complementizers"], *slots["place_articles"]} or sentence.shows(
        close + 1, "VerbForm=Inf"
    )
    return close if opens and not any(sentence.shows(i, "VerbForm=Fin") for i in range(comma, close)) else None
