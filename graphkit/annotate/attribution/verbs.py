"""Verbs that credit: "a annoncé le ministère", "la CGT revendique", "recensées par le parquet"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from graphkit.annotate.attribution.credit import Credit, CreditKind
from graphkit.annotate.attribution.cues import ReportVerb, relay_cues, report_verbs, verbs_in
from graphkit.annotate.attribution.reports import bare_report, earlier_report, new_report, peel
from graphkit.annotate.attribution.subjects import parsed_subject, subject_left, subject_right
from graphkit.annotate.attribution.unlisted import could_speak, opens_clause
from graphkit.annotate.attribution.verb_group import form_of, verb_group
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import may_speak, names_place, names_state, speaker_kind
from graphkit.lexicons.inflection import endings_tell, forms_of_nouns
from graphkit.lexicons.loader import load, words_in
from graphkit.lexicons.phrases import listed

_PRONOUN = 5  # tokens of the longest pronoun: "l'un d'entre eux"
_AGENT_WITHIN = 12  # tokens between a participle and "par"


def by_verb(sentence: Sentence) -> Iterator[Credit]:
    """Credits by a reporting verb, one a verb, in the order of the verbs."""
    done = -1
    hits = sentence.hits(report_verbs(sentence.language))
    telling = verbs_in(sentence.language, "telling")
    plain = any(hit.value.infinitive in telling or hit.value.group == "say" for hit in hits)
    if not hits or not (plain or may_speak(sentence)):
        return
    figures, dates = (sentence.marks.get(slot, set()) for slot in ("number_tokens", "date_tokens"))
    # "citing 35 to 40", "the 20 reported by Amnesty"
    cues = [hit for hit in sentence.hits(relay_cues(sentence.language)) if figures.isdisjoint({hit.start - 1, hit.end})]
    relayed = {i for hit in cues for i in range(hit.start, hit.end)}
    clitics = load(sentence.language, "attribution")["clitics"]
    for hit in hits:
        # "s'en tient à": the verb stands behind the clitics of its phrase
        place = next((i for i in range(hit.start, hit.end) if sentence.words[i] not in clitics), hit.start)
        if place <= done or place in relayed:
            continue
        be = hit.value.infinitive == load(sentence.language, "phrases")["be"]
        if be and hit.end not in dates and sentence.is_past_participle(hit.end):
            continue  # "Il en est passé 13"
        form = form_of(sentence, place, hit.value.infinitive)
        behind_noun = place > 0 and sentence.tag(place - 1) in {"NOUN", "PROPN"}
        if form == "gerund" and behind_noun and hit.value.infinitive not in telling:
            continue  # "Rescuers cutting through the wreckage", but "with the union claiming 90,000"
        if _means_another(sentence, place, hit.value.infinitive):
            continue
        if form is None or (hit.value.group == "count" and _plans(sentence, hit.end)):
            continue
        cue = (place, hit.end)
        if hit.value.group == "learned":
            if credit := _agent(sentence, cue, "say", slot="learned_from"):
                yield credit
            continue
        passive = form in {"passive", "participle"}
        # "un bilan contesté par l'armée" is another's
        disputed = passive and hit.value.infinitive in load(sentence.language, "attribution")["disputing"]
        held = hit.value.infinitive in load(sentence.language, "attribution")["holding"]
        credit = _agent(sentence, cue, "dispute" if disputed else hit.value.group) if passive and not held else None
        if credit is None and not passive:
            credit = _active(sentence, cue, hit.value, inverts=form != "gerund")
        if credit:
            done = place
            yield replace(credit, tells=_tells(sentence.language, hit.value))


@lru_cache
def _reflexive_verbs(language: str) -> frozenset[str]:
    """The reporting verbs that are listed as reflexive, as listed: "se féliciter", "s'indigner"."""
    opening = tuple(f"{word} " if not word.endswith("'") else word for word in load(language, "phrases")["reflexives"])
    groups = load(language, "attribution")["verbs"].values()
    return frozenset(phrase for verbs in groups for phrase in verbs if opening and phrase.startswith(opening))


def _means_another(sentence: Sentence, place: int, infinitive: str) -> bool:
    """A reflexive that reports nothing where the plain verb does: "se réclament d'un pacte" is not "réclament"."""
    if place == 0 or sentence.words[place - 1] not in load(sentence.language, "phrases")["reflexives"]:
        return False
    reflexive = _reflexive_verbs(sentence.language)
    return not any(infinitive in phrase for phrase in reflexive)


def _plans(sentence: Sentence, place: int) -> bool:
    """A deed of the subject's own rather than a report: "prévoit d'envoyer", "expects to send"."""
    markers = load(sentence.language, "phrases")["infinitive_markers"]
    return place + 1 < len(sentence) and sentence.words[place] in markers and sentence.is_verb(place + 1)


def _tells(language: str, verb: ReportVerb) -> bool:
    """Whether a verb means to tell with a figure behind it: "lâcher" or "add" may be what somebody did."""
    told = verb.group == "say" or verb.infinitive in verbs_in(language, "telling")
    return told and verb.infinitive not in verbs_in(language, "doing")


def _agent(sentence: Sentence, cue: Span, group: str, *, slot: str = "agent_markers") -> Credit | None:
    """The source behind "par" after a participle, behind "auprès de" after "a-t-on appris"."""
    if cue[0] and sentence.words[cue[0] - 1] in _called(sentence.language):
        return None  # "la manifestation déclarée par l'intersyndicale": who calls for it counts nobody
    markers = words_in(sentence.language, "attribution", slot)
    links = load(sentence.language, "phrases")["owner_links"]
    dates = sentence.marks.get("date_tokens", set())
    for place in range(cue[1], min(cue[1] + _AGENT_WITHIN, len(sentence))):
        if sentence.words[place] in markers:
            begins = place + 1
            if slot != "agent_markers" and begins < len(sentence) and sentence.words[begins] in links:
                begins += 1  # "auprès du parquet"
            phrase = phrase_right(sentence, begins)
            if phrase and (speaker_kind(sentence, phrase) or (group == "count" and could_speak(sentence, phrase))):
                source = peel(sentence, phrase) or phrase
                return Credit("agent", (cue[0], place + 1), source, group)
            return None
        if sentence.words[place] in BARRIERS - {","} or (sentence.is_verb(place) and place not in dates):
            return None
    return None


@lru_cache
def _called(language: str) -> frozenset[str]:
    """Nouns of what people are called out for: a march, a strike."""
    called = load(language, "events")["of_the_day"]
    return forms_of_nouns((*called.get("protesters", ()), *called.get("strikers", ())), language)


def _active(sentence: Sentence, cue: Span, verb: ReportVerb, *, inverts: bool) -> Credit | None:
    group = verb.group
    clitic = _clitic(sentence, cue)
    if clitic:
        return Credit("inverted", cue, None, group, pronoun=clitic)
    _, compound, first = verb_group(sentence, cue[0])
    telling, settled = (verb.infinitive in verbs_in(sentence.language, slot) for slot in ("telling", "settled"))
    left = subject_left(sentence, cue[0], first)
    if left is not None and _in_closed_quotation(sentence, left, cue[0]):
        left = None
    if left is not None and inverts and group == "say" and _told_behind(sentence, left, first, cue[1]):
        left = None
    if group == "deed" and left is not None and _does_not_answer(sentence, left):
        return None
    if left is not None and settled and not compound and names_place(sentence, left):
        return None  # "Le Burundi compte 10 000 soldats"
    tells = telling or (settled and compound)
    if left is not None and (
        credit := credited(sentence, "subject", cue, group, left, plain=tells and opens_clause(sentence, left))
    ):
        return credit
    if group == "deed":
        return None
    plain = group == "say" or telling
    right = subject_right(sentence, cue[1], first, plain=plain) if inverts else None
    if right is not None and (credit := credited(sentence, "inverted", cue, group, right, plain=plain)):
        return credit
    if left is not None and left[1] == first and _opens_stretch(sentence, left):
        return None  # who alone stands before the verb is its subject, and speaks for nobody: no tree is asked for
    parsed = parsed_subject(sentence, cue[0]) if may_speak(sentence, cue[0]) else None
    if parsed is not None and _in_closed_quotation(sentence, parsed, cue[0]):
        parsed = None
    return credited(sentence, "subject", cue, group, parsed) if parsed is not None else None


def _opens_stretch(sentence: Sentence, phrase: Span) -> bool:
    """Whether nothing stands before a phrase in its clause that could be the subject: "Des soignants rue des Lices"."""
    clauses = words_in(sentence.language, "phrases", "relatives", "complementizers")
    return phrase[0] == sentence.barrier_before(phrase[0]) or sentence.words[phrase[0] - 1] in clauses


def _told_behind(sentence: Sentence, left: Span, first: int, end: int) -> bool:
    """Whether a known speaker right behind a verb tells, not the plain noun before its comma: "19 morts à Andavi, un
    faubourg de Cala, a annoncé la Défense civile".
    """
    if (
        not endings_tell(sentence.language)
        or sentence.words[first - 1 : first] != [","]
        or speaker_kind(sentence, left)
    ):
        return False
    phrase = phrase_right(sentence, end)
    return phrase is not None and speaker_kind(sentence, phrase) is not None and left[0] > 0


def _does_not_answer(sentence: Sentence, phrase: Span) -> bool:
    """Whether a subject's deed is no word of its own: a state's, whoever tells it, and that of those counted."""
    counted = [at for mention, at in sentence.marks.get("numbers", ()) if not mention.article]
    return names_state(sentence, phrase) or any(at[0] < phrase[1] and phrase[0] <= at[1] for at in counted)


def _in_closed_quotation(sentence: Sentence, phrase: Span, verb: int) -> bool:
    """Whether a phrase stands in a quotation that ends before a verb: "« Le bilan est lourd », a dit"."""
    between = sentence.words[phrase[1] : verb]
    closing = next((word for word in between if word in CLOSING_QUOTES | OPENING_QUOTES), None)
    if closing == '"':
        return sentence.words[: phrase[0]].count('"') % 2 == 1
    return closing is not None and closing not in OPENING_QUOTES


def _clitic(sentence: Sentence, cue: Span) -> str | None:
    """The pronoun of an inversion: "dit-il", "a-t-elle ajouté", "rétorque-t-on"."""
    for place in (cue[0] + 1, cue[0] - 1, cue[0] - 2):
        if 0 <= place < len(sentence) and sentence.words[place].startswith("-"):
            word = sentence.words[place].removeprefix("-t").removeprefix("-")
            if word in load(sentence.language, "attribution")["pronouns"]:
                return word
    return None


def credited(
    sentence: Sentence, kind: CreditKind, cue: Span, group: str, phrase: Span, *, plain: bool = False
) -> Credit | None:
    """A credit whose phrase may be a pronoun, a report ("le rapport du NIS") or a speaker; ``plain``: any noun."""
    pronouns = words_in(sentence.language, "attribution", "pronouns")
    if phrase[1] - phrase[0] <= _PRONOUN and sentence.text(phrase).lower() in pronouns:
        return Credit(kind, cue, None, group, pronoun=sentence.text(phrase).lower())
    source = peel(sentence, phrase)
    tellers = listed(sentence.language, "attribution", "tellers")
    told = (plain or group == "say") and tellers.at(sentence.words, phrase[1] - 1) is not None
    if source is None and told and bare_report(sentence, phrase):
        return Credit(kind, cue, None, group)  # "The statement said"
    if source is None and earlier_report(sentence, phrase):
        return Credit(kind, cue, None, group)
    if source is None and plain and (could_speak(sentence, phrase) or new_report(sentence, phrase)):
        source = phrase
    return Credit(kind, cue, source, group) if source else None
