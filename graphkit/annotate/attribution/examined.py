"""Who looked something through and tells behind a colon what is in it: "Un élu a épluché la base : 25 000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.subjects import subject_left
from graphkit.annotate.attribution.unlisted import could_speak
from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import Sentence
from graphkit.annotate.speakers import speaker_kind
from graphkit.lexicons.phrases import listed


def by_examination(sentence: Sentence, found: Sequence[Credit]) -> Iterator[Credit]:
    """The subject of a verb of looking through, where a figure follows a colon that nobody else tells."""
    figures = sentence.marks.get("number_tokens", set())
    colon = next((i for i, word in enumerate(sentence.words) if word == ":" and i + 1 in figures), None)
    if colon is None or any(credit.cue[0] > colon for credit in found):
        return
    hits = sentence.hits(listed(sentence.language, "attribution", "examining", "verb"))
    verb = max((hit.start for hit in hits if hit.end <= colon), default=None)
    if verb is None or any(credit.cue[0] > verb for credit in found):
        return
    passive, _, first = verb_group(sentence, verb)
    source = None if passive else subject_left(sentence, verb, first)
    if source and (speaker_kind(sentence, source) or could_speak(sentence, source)):
        yield Credit("subject", (colon, colon + 1), source, "say")
