"""Verbs before an infinitive: "continue d'affirmer que" goes on reporting, "entend supprimer" tells a plan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.cues import report_verbs, verbs_in
from graphkit.annotate.attribution.subjects import subject_left
from graphkit.annotate.attribution.unlisted import opens_clause
from graphkit.annotate.attribution.verb_group import form_of, verb_group
from graphkit.annotate.attribution.verbs import credited
from graphkit.annotate.sentence import Sentence, Span
from graphkit.annotate.speakers import may_speak, names_state, speaker_kind
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex, inflected

_BETWEEN = 3  # words between a verb and its infinitive: "will now be able to", "compte encore lui en"


@lru_cache
def catenatives(language: str) -> PhraseIndex[tuple[str, str]]:
    """The verbs before an infinitive; the value is their slot and the infinitive inflected in the phrase."""
    index: PhraseIndex[tuple[str, str]] = PhraseIndex(language)
    for slot in ("going_on", "intending"):
        for phrase in load(language, "attribution")[slot]:
            index.add(phrase, (slot, inflected(phrase)), "verb")
    return index


def by_catenative(sentence: Sentence) -> Iterator[Credit]:
    """Credits of the subjects of such verbs: a report where the infinitive reports, else the subject's own deed."""
    if not may_speak(sentence):
        return
    clitics = load(sentence.language, "attribution")["clitics"]
    for hit in sentence.hits(catenatives(sentence.language)):
        slot, infinitive = hit.value
        place = next((i for i in range(hit.start, hit.end) if sentence.words[i] not in clitics), hit.start)
        behind = _infinitive(sentence, hit.end)
        if behind is None or form_of(sentence, place, infinitive) not in {"finite", "compound"}:
            continue
        report = report_verbs(sentence.language).at(sentence.words, behind)
        if slot == "going_on" and report is None:
            continue
        left = subject_left(sentence, place, verb_group(sentence, place)[2])
        figures = sentence.marks.get("number_tokens", set())
        if left is None or not figures.isdisjoint(range(left[0] - 1, left[1])):
            continue  # "300 salariés vont perdre leur emploi" are counted
        group = report.value.group if slot == "going_on" and report else "deed"
        if group == "deed" and (names_state(sentence, left) or _ends_list(sentence, left)):
            continue  # "Paris va dépêcher 60 sauveteurs": what a state does, whoever tells it
        tells = report is not None and report.value.infinitive in verbs_in(sentence.language, "telling")
        plain = group != "deed" and tells and opens_clause(sentence, left)
        if credit := credited(sentence, "subject", (place, behind + 1), group, left, plain=plain):
            yield credit


def _ends_list(sentence: Sentence, phrase: Span) -> bool:
    """Whether a name is the last of a list that is no speaker's: "Plants in Bergen, Norway, and Vaasa, will close"."""
    joined = phrase[0] > 1 and sentence.words[phrase[0] - 1] in load(sentence.language, "attribution")["and"]
    return joined and sentence.words[phrase[0] - 2] == "," and speaker_kind(sentence, phrase) == "name"


def _infinitive(sentence: Sentence, start: int) -> int | None:
    """The infinitive at ``start``, adverbs and clitics before it or not."""
    clitics = load(sentence.language, "attribution")["clitics"]
    endings = tuple(load(sentence.language, "phrases")["infinitive_endings"])
    for place in range(start, min(start + _BETWEEN, len(sentence))):
        misread = place == start and endings and sentence.words[place].endswith(endings)  # "veut vacciner", as a noun
        if sentence.shows(place, "VerbForm=Inf") or misread:
            return place
        if not (sentence.tag(place) == "ADV" or sentence.words[place] in clitics):
            return None
    return None
