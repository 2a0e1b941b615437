"""Chains of credit: "le député Lee, citant le NIS", "cité par le vice-président"."""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.cues import relay_cues
from graphkit.annotate.attribution.reports import names_report, peel
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence
from graphkit.annotate.speakers import speaker_kind

_ARTICLE_AND_NOUN = 2  # tokens


def with_chain(sentence: Sentence, credit: Credit, every: list[Credit]) -> Credit:
    """The credit with the deeper source it names and the relay that passed it on, where the sentence says so."""
    if credit.source is None:
        return credit
    for other in every:
        if other.kind == "agent" and other.source and 0 <= other.cue[0] - credit.source[1] <= 1:
            if speaker_kind(sentence, credit.source) is None:
                return replace(credit, source=other.source)  # "selon le point publié mercredi par l'agence"
            return replace(credit, relay=other.source)  # "le NIS, cité dimanche par le député"
    for hit in sentence.hits(relay_cues(sentence.language)):
        phrase = phrase_right(sentence, hit.end)
        plain = phrase is not None and phrase[1] - phrase[0] <= _ARTICLE_AND_NOUN
        if phrase and plain and peel(sentence, phrase) is None and names_report(sentence, phrase):
            continue  # "a claim based on a survey of 212 of them"
        if phrase is None or speaker_kind(sentence, phrase) is None or phrase == credit.source:
            continue
        if hit.value == "citing" and hit.start == 0 and 0 <= credit.source[0] - phrase[1] <= 1:
            return replace(credit, cited=peel(sentence, phrase) or phrase)  # "Citant le NIS, le député a dit"
        if hit.value == "citing" and credit.source[1] <= hit.start and not _other_between(credit, hit.start, every):
            return replace(credit, cited=peel(sentence, phrase) or phrase)
        if hit.value == "cited_by" and 0 <= hit.start - credit.source[1] <= 2:
            return replace(credit, relay=phrase)
    return credit


def _other_between(credit: Credit, place: int, every: list[Credit]) -> bool:
    first = credit.source[1] if credit.source else credit.cue[1]
    return any(
        other.source and other is not credit and first <= other.source[0] < place and other.kind != "noun"
        for other in every
    )
