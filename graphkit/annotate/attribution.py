"""Who is credited with what: cues on the surface first, the parse as a second opinion on subjects.

Dependency parses alone find 15-20 of 29 hand-checked sources in French news, cue windows 28 (inverted subjects and
agents after a date are what the parser loses), so a cue proposes and the parse only helps to find its subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import BARRIERS, SUBJECTS, Sentence, Span
from graphkit.annotate.speakers import report_words, speaker_kind
from graphkit.lexicons.inflection import verb_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex

CreditKind = Literal["preposition", "subject", "inverted", "agent", "noun"]


@dataclass(frozen=True, slots=True)
class Credit:
    """A source that a sentence names, and the cue that credits it. ``source`` None: a pronoun at ``cue``."""

    kind: CreditKind
    cue: Span
    source: Span | None
    verb: str | None = None  # "say" or "count": the class of the cue's verb
    pronoun: str | None = None
    cited: Span | None = None  # the deeper source that this one names
    relay: Span | None = None  # who passed it on


@lru_cache
def _prepositions(language: str) -> PhraseIndex[bool]:
    """Attributive prepositions; the value tells the strong from the weak."""
    table = load(language, "attribution")
    index: PhraseIndex[bool] = PhraseIndex(language)
    for slot, strong in (("prepositions", True), ("weak_prepositions", False)):
        for phrase in table[slot]:
            for variant in _contracted(phrase):
                index.add(variant, strong)
    return index


def _contracted(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase.endswith(" de"):
        yield from (phrase[:-2] + form for form in ("du", "des", "d'"))


@lru_cache
def _verbs(language: str) -> PhraseIndex[str]:
    index: PhraseIndex[str] = PhraseIndex(language)
    for group, verbs in load(language, "attribution")["verbs"].items():
        index.add_all(verbs, group, "verb")
    return index


@lru_cache
def _relay_cues(language: str) -> PhraseIndex[str]:
    index: PhraseIndex[str] = PhraseIndex(language)
    for direction, phrases in load(language, "attribution")["relay_cues"].items():
        for phrase in phrases:
            for variant in _contracted(phrase):
                index.add(variant, direction)
    return index


def credits_of(sentence: Sentence) -> list[Credit]:
    """Every credit in a sentence, in the order of its cues."""
    found = [*_by_preposition(sentence), *_by_verb(sentence)]
    taken = {place for credit in found if credit.source for place in range(*credit.source)}
    found += [credit for credit in _by_noun(sentence) if credit.source and credit.source[0] not in taken]
    found.sort(key=lambda credit: credit.cue)
    return [_with_chain(sentence, credit, found) for credit in found]


# -- "selon la préfecture", "according to EFFIS" ---------------------------------------------------------------


def _by_preposition(sentence: Sentence) -> Iterator[Credit]:
    words = sentence.words
    place = 0
    while place < len(words):
        hit = _prepositions(sentence.language).at(words, place)
        place += 1
        if hit is None:
            continue
        begins = hit.end
        if words[hit.end - 1] in {"source", "sources"}:
            begins = hit.end - 1
        phrase = phrase_right(sentence, begins)
        if phrase is None:
            continue
        strong = hit.value
        source = peel(sentence, phrase)
        if source is None and strong:
            source = phrase if begins < hit.end or speaker_kind(sentence, phrase) else None
        if source is None or (not strong and not _can_open(sentence, hit.start, source)):
            continue
        yield Credit("preposition", (hit.start, hit.end), source)
        place = max(place, phrase[1])


def _can_open(sentence: Sentence, start: int, source: Span) -> bool:
    """Whether a weak preposition ("pour", "à") credits: it opens a clause before a comma, or follows a number."""
    if speaker_kind(sentence, source) in {None, "unnamed"}:
        return False
    word = sentence.words[start]
    opens = start == 0 or sentence.words[start - 1] in {",", ";", ":", "(", ".", "»"}
    closes = source[1] < len(sentence) and sentence.words[source[1]] == ","
    follows_number = start > 0 and start - 1 in sentence.marks.get("number_tokens", set())
    if word in {"pour", "for"}:
        kind = speaker_kind(sentence, source)
        country_only = kind == "name" and source[1] - source[0] == 1 and sentence.words[source[0]] != "la"
        return (opens and closes and not country_only) or follows_number
    if word in {"chez", "côté"}:
        return opens and closes
    # "À la CGT, on ne décolère pas": the next words must speak
    return opens and closes and source[1] + 1 < len(sentence) and sentence.words[source[1] + 1] in {"on", "l'"}


# -- "a annoncé le ministère", "la CGT revendique", "recensées par le parquet" ----------------------------------


def _by_verb(sentence: Sentence) -> Iterator[Credit]:
    words = sentence.words
    done = -1
    for hit in _verbs(sentence.language).find(words):
        if hit.start <= done or not _verbal(sentence, hit.start):
            continue
        cue = (hit.start, hit.end)
        if hit.value == "count" and _plans(sentence, hit.end):
            continue
        credit = _agent(sentence, cue, hit.value) or _active(sentence, cue, hit.value)
        if credit:
            done = hit.start
            yield credit


def _plans(sentence: Sentence, place: int) -> bool:
    """A deed of the subject's own rather than a report: "prévoit d'envoyer", "expects to send"."""
    return place + 1 < len(sentence) and sentence.words[place] in {"de", "d'", "to"} and sentence.is_verb(place + 1)


def _verbal(sentence: Sentence, place: int) -> bool:
    """Whether the word at ``place`` is used as a verb, where the tagger may be wrong ("précise la même source")."""
    if sentence.is_verb(place):
        return True
    if (
        place + 1 < len(sentence)
        and sentence.words[place + 1].lstrip("-").startswith(("t-", "il", "elle", "on"))
        and sentence.words[place + 1].startswith("-")
    ):
        return True
    before = sentence.words[place - 1] if place else ""
    slots = load(sentence.language, "phrases")
    if before in slots["determiners"] or before in slots["links"]:
        return False
    if (
        sentence.tag(place) in {"NOUN", "PROPN"}
        and before
        and before not in BARRIERS
        and sentence.tag(place - 1) in {"ADJ", "NUM", "ADP"}
    ):
        return False
    return before in BARRIERS or (place > 0 and sentence.tag(place - 1) in {"NOUN", "PROPN", "PRON", "AUX", "ADV"})


def _participle(sentence: Sentence, place: int) -> bool:
    morph = sentence.doc[place].morph.get("VerbForm")
    if sentence.language == "en":
        return sentence.doc[place].tag_ == "VBN" or sentence.words[place].endswith(("ed", "en", "wn"))
    return (
        "Part" in morph
        or (sentence.words[place].rstrip("es").endswith(("é", "i", "u", "it", "is")) and not sentence.is_verb(place))
        or sentence.words[place].rstrip("s").rstrip("e").endswith("é")
    )


def verb_group(sentence: Sentence, place: int) -> tuple[bool, bool, int]:
    """(is passive, has an auxiliary, first token of the verb group) for the verb at ``place``."""
    slots = load(sentence.language, "phrases")
    be, have = verb_forms(slots["be"], sentence.language), verb_forms(slots["have"], sentence.language)
    first, passive, auxiliary = place, False, False
    probe = place - 1
    while probe >= 0 and place - probe <= 6:
        word = sentence.words[probe]
        if word in be:
            passive, auxiliary, first = True, True, probe
        elif word in have:
            auxiliary, first = True, probe
            if place - probe >= 1 and not any(sentence.words[i] in be for i in range(probe + 1, place)):
                passive = False
        elif (
            sentence.tag(probe) == "ADV"
            or word in slots["negations"]
            or (sentence.tag(probe) == "PRON" and probe + 1 == first)
        ):
            if word in slots["relatives"] or word in slots["complementizers"]:
                break
            first = probe if word in {"se", "s'", "en", "y", "ne", "n'", "l'"} else first
        else:
            break
        probe -= 1
    if passive and any(sentence.words[i] in {"se", "s'"} for i in range(max(0, first - 2), place)):
        passive = False  # "s'est félicité"
    return passive, auxiliary, first


def _agent(sentence: Sentence, cue: Span, group: str) -> Credit | None:
    """The source behind "par" after a participle."""
    if not _participle(sentence, cue[0]):
        return None
    passive, auxiliary, _ = verb_group(sentence, cue[0])
    if auxiliary and not passive:
        return None
    markers = set(load(sentence.language, "attribution")["agent_markers"])
    dates = sentence.marks.get("date_tokens", set())
    for place in range(cue[1], min(cue[1] + 12, len(sentence))):
        if sentence.words[place] in markers:
            phrase = phrase_right(sentence, place + 1)
            if phrase and speaker_kind(sentence, phrase):
                source = peel(sentence, phrase) or phrase
                return Credit("agent", (cue[0], place + 1), source, group)
            return None
        if sentence.words[place] in BARRIERS - {","} or (sentence.is_verb(place) and place not in dates):
            return None
    return None


def _active(sentence: Sentence, cue: Span, group: str) -> Credit | None:
    place = cue[0]
    clitic = _clitic(sentence, cue)
    if clitic:
        return Credit("inverted", cue, None, group, pronoun=clitic)
    passive, auxiliary, first = verb_group(sentence, place)
    if passive and sentence.language == "fr" and sentence.words[place - 1] not in {"se", "s'"}:
        return None
    if passive and sentence.language == "en" and _participle(sentence, place):
        return None
    if not auxiliary and _participle(sentence, place) and sentence.language == "fr" and not _finite(sentence, place):
        return None
    left = _subject_left(sentence, place, first)
    if left is not None and (credit := _credited(sentence, "subject", cue, group, left)):
        return credit
    right = _subject_right(sentence, cue, first)
    if right is not None:
        return _credited(sentence, "inverted", cue, group, right)
    return None


def _finite(sentence: Sentence, place: int) -> bool:
    return "Fin" in sentence.doc[place].morph.get("VerbForm") or "Ger" in sentence.doc[place].morph.get("VerbForm")


def _clitic(sentence: Sentence, cue: Span) -> str | None:
    """The pronoun of an inversion: "dit-il", "a-t-elle ajouté", "rétorque-t-on"."""
    for place in (cue[0] + 1, cue[0] - 1, cue[0] - 2):
        if 0 <= place < len(sentence) and sentence.words[place].startswith("-"):
            word = sentence.words[place].removeprefix("-t").removeprefix("-")
            if word in load(sentence.language, "attribution")["pronouns"]:
                return word
    return None


def _credited(sentence: Sentence, kind: CreditKind, cue: Span, group: str, phrase: Span) -> Credit | None:
    """A credit whose phrase may be a pronoun, a report ("le rapport du NIS") or a speaker."""
    pronouns = set(load(sentence.language, "attribution")["pronouns"])
    if phrase[1] - phrase[0] <= 2 and sentence.text(phrase).lower() in pronouns:
        return Credit(kind, cue, None, group, pronoun=sentence.text(phrase).lower())
    source = peel(sentence, phrase)
    if source is None:
        return None
    return Credit(kind, cue, source, group)


def _subject_left(sentence: Sentence, place: int, first: int) -> Span | None:
    """The subject before the verb group: by the parse where it gives one there, else on the surface."""
    pronouns = set(load(sentence.language, "attribution")["pronouns"])
    slots = load(sentence.language, "phrases")
    end = first
    while end > 0:
        word = sentence.words[end - 1]
        if word in pronouns and not (end > 1 and sentence.words[end - 2] == ","):
            return (end - 1, end)
        if word in slots["relatives"]:
            return _antecedent(sentence, end - 1)
        if word in slots["complementizers"]:
            break
        if (
            sentence.tag(end - 1) == "ADV"
            or word in slots["negations"]
            or word in {"se", "s'", "en", "y", "lui", "leur", "l'"}
        ):
            end -= 1
        elif word == "," and _aside(sentence, end - 1) is not None:
            end = _aside(sentence, end - 1) or 0
        else:
            break
    if end > 0:
        phrase = phrase_left(sentence, end)
        if phrase and not _governed(sentence, phrase):
            return phrase
    return _parsed_subject(sentence, place)


def _governed(sentence: Sentence, phrase: Span) -> bool:
    """Whether a preposition before the phrase keeps it from being a subject ("devant le Parlement a ...")."""
    return phrase[0] > 0 and sentence.tag(phrase[0] - 1) == "ADP"


def _aside(sentence: Sentence, comma: int) -> int | None:
    """The start of a short aside that ends at ``comma``: "La CGT, elle, revendique", "X, citant Y, affirme"."""
    for place in range(comma - 1, max(comma - 16, -1), -1):
        if sentence.words[place] == ",":
            return place if place > 0 else None
        if sentence.words[place] in BARRIERS - {"(", ")"}:
            return None
    return None


def _antecedent(sentence: Sentence, relative: int) -> Span | None:
    """The noun phrase that "qui" stands for."""
    if (
        sentence.words[relative] in {"où", "dont", "where", "whose", "that", "que", "which"}
        and sentence.language == "fr"
    ):
        return None
    end = relative - 1 if relative and sentence.words[relative - 1] == "," else relative
    return phrase_left(sentence, end)


def _parsed_subject(sentence: Sentence, place: int) -> Span | None:
    token = sentence.doc[place]
    for verb in (token, token.head if token.dep_ in {"conj", "xcomp", "advcl", "aux"} else token):
        for child in verb.children:
            if child.dep_ in SUBJECTS and child.i < place:
                return phrase_right(sentence, child.left_edge.i, limit=place) or (child.i, child.i + 1)
    return None


def _subject_right(sentence: Sentence, cue: Span, first: int) -> Span | None:
    """The subject of an inversion, after the verb and what may stand between ("a révélé ce mercredi le député")."""
    before = sentence.words[first - 1] if first else ""
    if before and before not in BARRIERS:
        return None
    dates = sentence.marks.get("date_tokens", set())
    numbers = sentence.marks.get("number_tokens", set())
    place, skipped = cue[1], 0
    while place < len(sentence) and skipped < 12:
        word = sentence.words[place]
        if (
            word in BARRIERS - {","}
            or (place in numbers and place not in dates)
            or sentence.words[place] in load(sentence.language, "phrases")["complementizers"]
        ):
            return None
        if place in dates or sentence.tag(place) in {"ADV", "PRON"} or word == ",":
            place, skipped = place + 1, skipped + 1
            continue
        phrase = phrase_right(sentence, place)
        if sentence.tag(place) == "ADP" and word not in load(sentence.language, "phrases")["links"]:
            inner = phrase_right(sentence, place + 1)
            place = inner[1] if inner else place + 1
            skipped += 2
            continue
        if phrase and speaker_kind(sentence, phrase):
            return phrase
        if phrase:
            place, skipped = phrase[1], skipped + 3
            continue
        place, skipped = place + 1, skipped + 1
    return None


# -- "le bilan du ministère", "Azerbaijan's own estimate" --------------------------------------------------------


def _by_noun(sentence: Sentence) -> Iterator[Credit]:
    for hit in report_words(sentence.language).find(sentence.words):
        if sentence.is_verb(hit.start):
            continue
        source = _owner(sentence, hit.start, hit.end)
        if source is not None:
            yield Credit("noun", (hit.start, hit.end), source)


def _owner(sentence: Sentence, start: int, end: int) -> Span | None:
    """Whose report: "du ministère" after it, "Kiev's" before it."""
    if sentence.language == "en" and start > 0:
        for place in range(start - 1, max(start - 5, -1), -1):
            if sentence.words[place] in {"'s", "s'"}:
                return phrase_left(sentence, place)
            if sentence.words[place] in BARRIERS:
                break
    place = end
    while place < min(end + 4, len(sentence)) and sentence.tag(place) in {"ADJ", "ADV"}:
        place += 1
    if place < len(sentence) and sentence.words[place] in {
        "de",
        "du",
        "des",
        "d'",
        "of",
        "from",
        "by",
        "par",
        "chez",
    }:
        phrase = phrase_right(sentence, place + 1)
        if phrase and speaker_kind(sentence, phrase) and phrase[0] not in sentence.marks.get("number_tokens", set()):
            if report_words(sentence.language).at(sentence.words, _head(sentence, phrase)):
                return peel(sentence, phrase)
            return phrase
    return None


def _head(sentence: Sentence, phrase: Span) -> int:
    """The first word of a phrase that is not an article or an adjective before the noun."""
    determiners = load(sentence.language, "phrases")["determiners"]
    for place in range(*phrase):
        if sentence.words[place] not in determiners and sentence.tag(place) not in {"DET", "ADJ", "ADV"}:
            return place
    return phrase[0]


def peel(sentence: Sentence, phrase: Span) -> Span | None:
    """The speaker in a phrase: itself, or the owner of the report that it names. None where nobody speaks."""
    head = _head(sentence, phrase)
    hit = report_words(sentence.language).at(sentence.words, head)
    in_english = sentence.language == "en" and any(
        report_words("en").at(sentence.words, place) for place in range(max(phrase[0], phrase[1] - 1), phrase[1])
    )
    if hit or in_english:
        at = (hit.start, hit.end) if hit else (phrase[1] - 1, phrase[1])
        owner = _owner(sentence, *at)
        if owner:
            return owner
        agent = _behind_participle(sentence, phrase[1])
        if agent:
            return agent
        rest = phrase_right(sentence, at[1] + 1) if hit and at[1] + 1 < phrase[1] else None
        return rest if rest and speaker_kind(sentence, rest) else None
    return phrase if speaker_kind(sentence, phrase) else None


def _behind_participle(sentence: Sentence, place: int) -> Span | None:
    """ "... révélées jeudi par l'état-major": the agent of a participle that follows a report."""
    markers = {*load(sentence.language, "attribution")["agent_markers"], "auprès"}
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


# -- chains: "le député Lee, citant le NIS", "cité par le vice-président" ---------------------------------------


def _with_chain(sentence: Sentence, credit: Credit, every: list[Credit]) -> Credit:
    """The credit with the deeper source it names and the relay that passed it on, where the sentence says so."""
    if credit.source is None:
        return credit
    for hit in _relay_cues(sentence.language).find(sentence.words):
        phrase = phrase_right(sentence, hit.end)
        if phrase is None or speaker_kind(sentence, phrase) is None or phrase == credit.source:
            continue
        if hit.value == "citing" and credit.source[1] <= hit.start and not _other_between(credit, hit.start, every):
            return Credit(credit.kind, credit.cue, credit.source, credit.verb, cited=peel(sentence, phrase) or phrase)
        if hit.value == "cited_by" and 0 <= hit.start - credit.source[1] <= 2:
            return Credit(credit.kind, credit.cue, credit.source, credit.verb, relay=phrase)
    return credit


def _other_between(credit: Credit, place: int, every: list[Credit]) -> bool:
    first = credit.source[1] if credit.source else credit.cue[1]
    return any(
        other.source and other is not credit and first <= other.source[0] < place and other.kind != "noun"
        for other in every
    )
