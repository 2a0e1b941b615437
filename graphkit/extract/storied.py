"""What the story of a text makes of the measure of a figure: captives, campaigns, convoys."""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.extract.memory import Memory
from graphkit.extract.swapped import among_captives, of_swap
from graphkit.extract.told_verbs import holds, takes_part
from graphkit.extract.triggers import flags, nouns_of, verb_index
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import words_of

CROWDS = {"protesters", "strikers", "voters"}
SUFFERED = {"casualties", "missing", "destroyed", "killed", "other"}  # what words of loss tell where no jobs are cut
SWAPPED = {"repatriated", "captured"}  # what a text of prisoners tells of
NOW_REACH = 3  # tokens between "now" and a figure


def in_story(sentence: Sentence, span: Span, what: Measured, memory: Memory) -> Measured:
    """Soldiers behind bars where captives are spoken of are captured; who is reached by a campaign is vaccinated."""
    language = sentence.language
    if what.measure == "arrested" and what.noun in nouns_of(language, "fighters") and memory.of_captives:
        return replace(what, measure="captured")
    if memory.of_swap and (swapped := of_swap(sentence, span, what)):
        return replace(what, measure=swapped)
    if memory.of_captives and memory.usual in SWAPPED and (swapped := among_captives(sentence, span, what)):
        return replace(what, measure=swapped)
    if other := _of_another(sentence, span, what, memory) or _of_those_who_left(sentence, what, memory):
        return other
    if what.measure == "protesters" and what.noun in nouns_of(language, "fielded") and takes_part(sentence, what):
        return replace(what, measure="deployed")  # "5,000 troops would take part"
    if what.measure == "captured" and what.noun in nouns_of(language, "inmates") and memory.of_prison:
        return replace(what, measure="other")
    if what.measure == "reinforcements" and not what.additional and _by_now(sentence, span):
        return replace(what, measure="deployed")  # "600 hommes de plus ... et en compte désormais 2 400"
    carries = what.noun in nouns_of(language, "lorries") and memory.counts("delivered")
    if what.measure == "other" and what.unit == "item" and carries:
        return replace(what, measure="delivered")  # "174 aid trucks ... 91 had crossed"
    forces = memory.here and memory.here[-1][1].measure in {"deployed", "reinforcements"} and what.unit == "item"
    along = sentence.words[span[0] - 1] in load(language, "triggers")["along"]
    if what.measure == "other" and forces and along and what.noun in nouns_of(language, "gear"):
        return replace(what, measure="deployed")  # "210 pompiers sur place avec une soixantaine d'engins"
    free = what.noun not in nouns_of(language, "inmates")
    if (
        what.measure == "other"
        and what.unit == "person"
        and memory.of_captives
        and free
        and holds(sentence, span, what)
    ):
        return replace(what, measure="captured")  # "deux hommes retiennent 140 clients", of hostages
    if what.measure == "other" and what.unit == "person" and what.noun in nouns_of(language, "fielded"):
        return replace(what, measure="deployed")  # "Some 350 soldiers are digging": they are there
    if what.measure == "other" and what.unit == "percent" and _says_again(sentence, span, memory):
        return replace(what, measure="jobs_lost")
    if what.measure not in {"affected", "other"} or what.unit not in {"person", "percent"}:
        return what
    if what.trigger is None:
        round_for = what.unit == "person" and flags(language, "campaigns").occurs(sentence.words[:4])
        return replace(what, measure="vaccinated") if round_for and memory.vaccinates else what
    targets = verb_index(language, "targeting").find(words_of(what.trigger))
    campaign = sentence.hits(flags(language, "campaigns")) or (
        memory.told is not None and memory.told.measure == "vaccinated"
    )
    return replace(what, measure="vaccinated") if targets and campaign and memory.vaccinates else what


def _says_again(sentence: Sentence, span: Span, memory: Memory) -> bool:
    """Whether a share only tells the jobs before it otherwise: "1 600 postes, soit un cinquième de ses effectifs"."""
    before = sentence.words[max(0, span[0] - NOW_REACH) : span[0]]
    again = flags(sentence.language, "that_is").occurs(before)
    return again and bool(memory.here) and memory.here[-1][1].measure == "jobs_lost"


def _by_now(sentence: Sentence, span: Span) -> bool:
    """Whether a figure is told as what there is in all, and not as what comes."""
    around = (sentence.words[max(0, span[0] - NOW_REACH) : span[0]], sentence.words[span[1] : span[1] + NOW_REACH])
    return any(flags(sentence.language, "by_now").occurs(words) for words in around)


def _is_cut(sentence: Sentence, what: Measured) -> bool:
    """Whether a text of jobs that are cut means them: "the losses", "la perte nette", "sous les 700 départs"."""
    language, words = sentence.language, words_of(what.trigger or "")
    if what.noun is not None:
        leaves = what.noun in nouns_of(language, "partings") or what.noun in nouns_of(language, "job_losses")
        return leaves and what.unit in {"person", "item", ""}
    lost = flags(language, "job_losses").occurs(words) or verb_index(language, "posts_go").find(words)
    return bool(lost) and what.unit == "person"


def _signed(sentence: Sentence) -> bool:
    """Whether a sentence is about a petition, whoever marches elsewhere in the text."""
    return bool(sentence.hits(flags(sentence.language, "petitions")))


def _of_samples(sentence: Sentence, span: Span, memory: Memory) -> bool:
    """Whether the figure before, or what its sentence opens with, is what was taken to be tested."""
    samples = nouns_of(sentence.language, "samples")
    people = nouns_of(sentence.language, "persons")
    named = next((word for word in reversed(sentence.words[: span[0]]) if word in samples or word in people), None)
    last = memory.here[-1][1] if memory.here else memory.counted
    return named in samples or (named is None and last is not None and last.noun in samples)


def _of_those_who_left(sentence: Sentence, what: Measured, memory: Memory) -> Measured | None:
    """Who is out without a strike had to leave; refugees who are received or go back."""
    language, words = sentence.language, words_of(what.trigger or "")
    out = what.measure == "strikers" and what.unit == "person" and verb_index(language, "staying_out").find(words)
    if out and memory.flees and not memory.strikes:
        return replace(what, measure="evacuated")  # "around 1,900 people are still out", of a fire
    if what.measure != "other" or not memory.counts("displaced"):
        return None
    named = what.unit == "person" and what.noun_span is not None and not what.part
    before = sentence.words[: what.noun_span[0]] if what.noun_span else []
    if named and memory.usual == "displaced" and verb_index(language, "receiving").find(before):
        return replace(what, measure="displaced")  # "le pays a reçu 110 000 Congolais"
    back = what.noun is not None and what.noun in nouns_of(language, "returns")
    back = back or (what.unit == "person" and bool(sentence.hits(verb_index(language, "going_back"))))
    if back and what.unit in {"person", "item"}:
        return replace(what, measure="repatriated", unit="person")  # "monitors observed 2,100 returns"
    return None


def _of_another(sentence: Sentence, span: Span, what: Measured, memory: Memory) -> Measured | None:
    """Words of loss in a text of job cuts, names on a petition, samples found positive, meters without power."""
    language = sentence.language
    sheds = memory.usual == "jobs_lost" or memory.sheds_jobs
    if sheds and what.measure in SUFFERED and _is_cut(sentence, what):
        return replace(what, measure="jobs_lost", unit="person")  # "which had put the losses at about 1,200"
    if what.measure in CROWDS and what.noun in nouns_of(language, "suitors"):
        return replace(what, measure="other")  # "le recours collectif réunit 535 demandeurs"
    if what.measure != "other" and what.noun in nouns_of(language, "rolls") and _signed(sentence):
        return replace(what, measure="other", unit="item")  # "the petition had drawn 151,000 names"
    bare = what.noun is None and what.unit == "person"
    if bare and what.measure in {"infected", "other"} and _of_samples(sentence, span, memory):
        return replace(what, measure="other", unit="item")  # "32 food samples; nine tested positive"
    metered = what.measure == "affected" and what.unit == "person" and what.noun in nouns_of(language, "connected")
    if metered and sentence.hits(flags(language, "supplies")):
        return replace(what, unit="item")  # "60 000 clients coupés"
    return None
