"""Who owns up to an attack, as the agent of a passive: "L'attentat a été revendiqué par le groupe"."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import Sentence
from graphkit.extract.events import happenings
from graphkit.extract.status import Status
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed


def claimed(sentence: Sentence) -> Iterator[Status]:
    """The status claims of those by whom something that happened is claimed; nobody claims it where that is denied."""
    agents = load(sentence.language, "attribution")["agent_markers"]
    negations = load(sentence.language, "phrases")["negations"]
    for hit in sentence.hits(listed(sentence.language, "status", "claimed_by", "verb")):
        if hit.end >= len(sentence) or sentence.words[hit.end] not in agents:
            continue
        passive, _, first = verb_group(sentence, hit.start)
        by, matter = phrase_right(sentence, hit.end + 1), phrase_left(sentence, first)
        denied = any(word in negations for word in sentence.words[first : hit.start])
        struck = matter and happenings(sentence.language).find(sentence.words[slice(*matter)])
        if passive and by and matter and struck and not denied:
            yield Status((first, hit.end), True, by, matter)
