"""Asserted, hedged, planned or denied: by the verb forms and words around a value. ``RULES`` is the order of asking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.cuts import is_to_be_lost, lost_already, may_be_lost, would_be_lost
from graphkit.extract.look import GATHERED, Look, conditionals, cues_of, flat_negations
from graphkit.extract.objects import saying_verbs
from graphkit.extract.stretches import is_finite, stretch
from graphkit.extract.sums_ahead import is_sum_ahead, will_amount
from graphkit.extract.suspected import is_suspected, suspects_them
from graphkit.extract.triggers import flags, infinitives, verb_index
from graphkit.lexicons.inflection import forms_of, forms_of_have
from graphkit.lexicons.loader import load
from graphkit.model import Modality

# what somebody does, and so may have yet to do
DEEDS = {"deployed", "reinforcements", "repatriated", "evacuated", "delivered", "vaccinated", "rescued"}
_AHEAD = 3  # tokens between a verb of intention and its infinitive


def modality_of(look: Look) -> Modality:
    """How far the text stands behind a value."""
    return next((modality for modality, rule in RULES if rule(look)), "asserted")


def is_conditional(sentence: Sentence, span: Span) -> bool:
    """Whether a verb group is hearsay: "aurait avoué"."""
    return any(sentence.shows(i, "Mood=Cnd") for i in range(*span))


def _in_brackets(look: Look) -> bool:
    """A figure in brackets stands apart from the clause around it."""
    alone = look.span[1] < len(look.sentence) and look.word(look.span[1]) == ")"
    return look.span[0] > 0 and look.word(look.span[0] - 1) == "(" and (alone or look.trigger is None)


def _is_whole(look: Look) -> bool:
    """ "would free 140 of the 1,100 soldiers in its custody": what a part is taken from."""
    table = load(look.sentence.language, "modality")
    at = look.span[0] - 1
    linked = (f"{look.word(at - 1)} {look.word(at)}", look.word(at)) if at > 0 else ()
    opened = any(link in linked for link in table["wholes"])
    numbers = [span for _, span in look.sentence.marks["numbers"]]
    some = at > 0 and any(look.word(i) in table["parts"] for i in (at - 1, at - 2) if i >= 0)
    part = some or any(0 < look.span[0] - span[1] <= _AHEAD for span in numbers)
    return (opened and part and not _is_promised(look)) or _closes(table["totals"], look.sentence.words[: look.span[0]])


def _closes(phrases: Sequence[str], words: Sequence[str]) -> bool:
    return any(words[-len(phrase.split()) :] == tuple(phrase.split()) for phrase in phrases)


def _is_denied(look: Look) -> bool:
    """ "dément avoir perdu 600 hommes"; but "dément : « Aucun blindé touché »" asserts what it quotes."""
    credit, sentence = look.credit, look.sentence
    if not credit or credit.kind != "subject" or credit.cue[1] > look.span[0]:
        return False
    if look.word(credit.cue[0]) not in _forms(sentence.language, "denied"):
        return False
    after = credit.cue[1]
    complement = [i for i in range(after, min(after + _AHEAD, look.span[0])) if look.word(i) not in BARRIERS]
    clause = bool(complement) and look.word(complement[0]) in load(sentence.language, "phrases")["complementizers"]
    clause = clause and sentence.tag(complement[0] + 1) != "ADP"  # "rejected that within the hour"
    opens = clause or any(sentence.is_verb(i) for i in complement)
    told = {":", ";"} if opens else {":", ";", "«", "“", '"'}
    gerund = tuple(load(sentence.language, "inflection")["gerund"])
    clitics = load(sentence.language, "attribution")["clitics"]
    verbs = [i for i in range(after + 1, look.span[0]) if look.word(i).endswith(gerund) and sentence.is_verb(i)]
    goes_on = any(  # "denied bookings had collapsed, putting cancellations at 6%", "conteste, s'en tenant à 6 %"
        next((look.word(j) for j in range(i - 1, after - 1, -1) if look.word(j) not in clitics), "") == ","
        for i in verbs
    )
    goes_on = goes_on or (not clause and _does_more(look, after))
    return not goes_on and not any(look.word(i) in told for i in range(after, look.span[0]))


def _does_more(look: Look, place: int) -> bool:
    """Whether who is spoken of does something else before a value: "conteste ce chiffre et en dénombre 2 300"."""
    language = look.sentence.language
    joiners, clitics = load(language, "phrases")["joiners"], load(language, "attribution")["clitics"]
    behind = (i + 1 for i in range(place, look.span[0] - 1) if look.word(i) in joiners)
    return any(is_finite(look.sentence, i + (look.word(i) in clitics)) for i in behind)


def _is_negated(look: Look) -> bool:
    """ "Non, le feu n'a pas dévoré 50 000 hectares", "the bridge never cost $34 billion": a figure refused.

    Only by a verb of its measure right before it: "has not budged from 78" and "n'a pas arrêté 200 personnes mais 27"
    assert.
    """
    if look.trigger is None or look.measure == "other" or not look.trigger[1] <= look.span[0] <= look.trigger[1] + 1:
        return False
    sentence, flat = look.sentence, flat_negations(look.sentence.language)
    place = look.trigger[0]
    while place > 0 and sentence.tag(place - 1) in {"AUX", "ADV", "PART"} and look.word(place - 1) not in flat:
        place -= 1
    return place > 0 and look.word(place - 1) in flat and sentence.is_verbal(look.trigger[0])


def _is_needed(look: Look) -> bool:
    """ "Il manque 2,3 M€ à nos opérations d'ici à la fin octobre": a need of today, whenever it is to be met."""
    if look.measure != "cost":
        return False
    hits = cues_of(look.sentence.language, "needs").find([look.word(i) for i in look.places])
    return any(look.sentence.shows(look.places[hit.start], "Tense=Pres") for hit in hits)


def _tells_plans(look: Look) -> bool:
    """A future told in the past: "a annoncé que le Nord enverrait 5 000 hommes"."""
    credit, sentence = look.credit, look.sentence
    if credit is None or credit.kind != "subject" or not look.can_be_planned:
        return False
    announcing = look.word(credit.cue[0]) in _forms(sentence.language, "announce")
    simple = [i for i in conditionals(look) if sentence.tag(i) == "VERB"]
    return announcing and any(i >= credit.cue[1] for i in simple)


def _is_told_ahead(look: Look) -> bool:
    """ "said it would free 140 soldiers": the future of a deed, told in the past; a loss that would be is hearsay."""
    credit, deeds = look.credit, look.measure in DEEDS
    if not deeds or credit is None or credit.kind != "subject" or credit.cue[1] > look.span[0]:
        return False
    told = look.sentence.shows(credit.cue[0], "Tense=Past")
    futures = look.slot("planned", "told_ahead")
    have = forms_of_have(look.sentence.language)
    after = [i for i in range(credit.cue[1], look.span[0]) if look.word(i) in futures]
    return told and bool(after) and look.word(after[-1] + 1) not in have


def _is_conditional(look: Look) -> bool:
    """Hearsay; but "s'apprêterait à envoyer 1 500 hommes" tells a plan, and what it is held against was counted."""
    before = look.sentence.words[max(0, look.span[0] - _AHEAD) : look.span[0]]
    if look.measure != "jobs_lost" and flags(look.sentence.language, "superseded").occurs(before):
        return False  # "une soixantaine de personnes manqueraient, contre 95 lundi"
    return any(not (look.can_be_planned and i in look.ahead) for i in conditionals(look))


def _is_there_already(look: Look) -> bool:
    """ "Ils s'ajouteront aux 120 déjà postés": those counted are there whatever is to come."""
    already = load(look.sentence.language, "modality")["already"]
    behind = range(look.span[1], min(look.span[1] + _AHEAD, len(look.sentence)))
    there = any(look.word(i) in already for i in behind if i in look.places)
    return there and not any(conditionals(look))


def _is_asked_back(look: Look) -> bool:
    """ "Réclame encore 640 détenus": those whom the other side holds are held already."""
    if look.measure != "captured":
        return False
    return bool(verb_index(look.sentence.language, "reclaiming").find(look.sentence.words[: look.span[0]]))


def _is_purpose(look: Look) -> bool:
    """ "Asks for $12 million to assist 90,000 people": those whom a plan is for."""
    if look.measure != "affected" or look.trigger is None or look.trigger[0] == 0 or look.trigger[1] > look.span[0]:
        return False
    return look.word(look.trigger[0] - 1) in load(look.sentence.language, "modality")["purposes"]


def _is_planned(look: Look) -> bool:
    """A word or verb of intention in the clause, or its verb in the future."""
    if look.measure in GATHERED:
        return _comes(look)
    return (
        look.can_be_planned
        and not will_amount(look)
        and (
            look.has("planned")
            or _intends(look)
            or _is_promised(look)
            or (
                look.has("expected", _not_of_subject(look)) and (look.measure != "cost" or not _is_loss(look))
            )  # losses are only foreseen
            or _is_due(look)
            or any(look.sentence.is_verb(i) and look.is_future(i) and not _is_over(look, i) for i in look.places)
        )
    )


def _not_of_subject(look: Look) -> list[int]:
    """The places of a clause but for a verb whose subject is counted: "neuf détenus sur dix attendent leur procès"."""
    behind = {i for i in look.places if i >= look.span[1] and is_finite(look.sentence, i)}
    return [i for i in look.places if i not in behind or verb_group(look.sentence, i)[0]]


def _is_over(look: Look, place: int) -> bool:
    """ "Le chantier aura englouti 466 millions": a future that looks back."""
    have = forms_of_have(look.sentence.language)
    ahead = range(place + 1, min(place + _AHEAD, len(look.sentence)))
    return look.word(place) in have and any(look.sentence.is_past_participle(i) for i in ahead)


def _is_loss(look: Look) -> bool:
    gain = any(look.word(i) in look.slot("planned", "gains") for i in look.places)
    return not gain and any(word in look.slot("planned", "losses") for word in look.sentence.words)


def _is_due(look: Look) -> bool:
    """ "450 hommes, et mille d'ici au printemps", "and a thousand by the spring": a figure with a day and no verb."""
    first, last = stretch(look.sentence, look.span)
    if any(look.sentence.is_verb(i) or look.sentence.is_participle(i) for i in range(first, last)):
        return False
    links = load(look.sentence.language, "calendar")["deadline_links"]
    dates = look.sentence.marks["date_tokens"]
    for i in range(look.span[1], last):
        if look.word(i) in look.slot("planned", "due"):
            day = next((j for j in range(i + 1, last) if j in dates or look.word(j) not in links), last)
            return day in dates
    return False


def _is_promised(look: Look) -> bool:
    """ "les 900 000 doses promises": a figure whose own noun has a participle of intention."""
    end = min(look.span[1] + _AHEAD, len(look.sentence))
    behind = range(look.span[1] + 1, end)
    promised = _forms(look.sentence.language, "verbs")
    at = next((i for i in behind if look.word(i) in promised and look.sentence.is_verbal(i)), None)
    return at is not None and all(look.sentence.tag(i) in {"NOUN", "ADJ"} for i in range(look.span[1], at))


def _comes(look: Look) -> bool:
    """ "2 000 personnes défileront", "promet 3 000 marcheurs": the verb nearest to the value looks ahead."""
    first, last = stretch(look.sentence, look.span)
    verbs = [i for i in range(first, last) if is_finite(look.sentence, i)]
    if not verbs:
        return False
    nearest = min(verbs, key=lambda i: min(abs(i - look.span[0]), abs(i - look.span[1])))
    near = range(nearest + (nearest >= look.span[1]), min(nearest + _AHEAD, last))  # who is counted does not expect
    saying = saying_verbs(look.sentence.language)
    ahead = look.is_future(nearest) or look.word(nearest) in look.slot("planned", "words")
    if ahead and any(look.word(i) in saying for i in range(nearest, min(nearest + 2, look.span[0]))):
        return False  # "it will tell you 58,000"
    return (
        look.has("expected", range(max(first, look.span[0] - _AHEAD), look.span[0]))
        or ahead
        or _intends(look, (nearest,))
        or look.has("expected", near)
        or look.has("planned", near)
    )


def _intends(look: Look, within: Sequence[int] | None = None) -> bool:
    """ "entend vacciner 350 000 habitants", "va envoyer", "has agreed to pay": what stands before an infinitive."""
    sentence = look.sentence
    verbs = _forms(sentence.language, "with_infinitive") | {*look.slot("planned", "going")}
    for i in look.places if within is None else within:
        done = look.word(i) in _forms(sentence.language, "had_to") and look.word(i - 1) in forms_of_have(
            sentence.language
        )
        if look.word(i) in verbs and sentence.is_verbal(i) and i < look.span[0] and not done:
            after = range(i + 1, min(i + 1 + _AHEAD, len(sentence)))
            known = infinitives(sentence.language)
            if any(sentence.shows(j, "VerbForm=Inf") or look.word(j) in known for j in after):
                return True
    return False


def _announced(look: Look) -> bool:
    """ "a annoncé l'envoi de 3 000 hommes", "l'arrivée prochaine de": an announced act told as a noun."""
    nouns, announcing = set(look.slot("planned", "nouns")), _forms(look.sentence.language, "announce")
    window = range(max(0, look.places[0] - 6), look.places[-1] + 1) if look.places else range(0)
    heard = [i for i in window if look.word(i) in announcing]
    return any(look.word(i) in nouns and any(h < i for h in heard) for i in look.places)


RULES: tuple[tuple[Modality, Callable[[Look], bool]], ...] = (
    ("asserted", _in_brackets),
    ("asserted", _is_whole),
    ("denied", _is_denied),
    ("denied", _is_negated),
    ("asserted", lost_already),
    ("asserted", _is_needed),
    ("asserted", _is_there_already),
    ("asserted", _is_asked_back),
    ("planned", _is_purpose),
    ("planned", _tells_plans),
    ("hedged", may_be_lost),
    ("planned", would_be_lost),
    ("planned", is_sum_ahead),
    ("hedged", _is_conditional),
    ("planned", _is_planned),
    ("planned", is_to_be_lost),
    ("planned", _announced),
    ("planned", _is_told_ahead),
    ("asserted", suspects_them),
    ("hedged", lambda look: look.has("hedged") or is_suspected(look)),
)


@lru_cache
def _forms(language: str, slot: str) -> frozenset[str]:
    """Every form of the verbs that deny, announce, or stand before an infinitive."""
    table = load(language, "modality")
    verbs = table["denied"]["verbs"] if slot == "denied" else table["planned"][slot]
    return forms_of(verbs, language)
