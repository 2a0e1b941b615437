"""Sources whose verb is left out because the one before has it: "La CGT compte 20 blessés, les pompiers quinze"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence, Span
from graphkit.annotate.speakers import names_place, speaker_kind
from graphkit.lexicons.loader import load

_OPENERS = {",", ";"}


def by_gap(sentence: Sentence, found: Sequence[Credit]) -> Iterator[Credit]:
    """Credits of speakers that stand right before a figure in a clause without a verb, behind one that has both."""
    numbers = sentence.marks.get("number_tokens", set())
    for credit in found:
        if credit.kind != "subject" or credit.verb is None:
            continue
        for opener in range(credit.cue[1], len(sentence) - 2):
            if sentence.words[opener] not in _OPENERS or numbers.isdisjoint(range(credit.cue[1], opener)):
                continue
            figure = min((place for place in numbers if place > opener + 1), default=None)
            phrase = phrase_right(sentence, opener + 1, limit=figure)
            if phrase and _speaks(sentence, phrase) and _figure_follows(sentence, phrase[1]):
                yield Credit("subject", (phrase[1], phrase[1]), phrase, credit.verb)
        return


def _speaks(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase with an article names a speaker; a town or a country is one more place that is counted."""
    article = sentence.words[phrase[0]] in load(sentence.language, "phrases")["articles"]
    figures = sentence.marks.get("number_tokens", set())
    return (
        article
        and figures.isdisjoint(range(*phrase))
        and not names_place(sentence, phrase)
        and speaker_kind(sentence, phrase) not in {None, "unnamed"}
    )


def _figure_follows(sentence: Sentence, place: int) -> bool:
    """Whether a figure stands at ``place``, a preposition before it or not, and no verb in its clause."""
    numbers = sentence.marks.get("number_tokens", set())
    verbs = any(sentence.is_verb(i) for i in range(place, sentence.barrier_after(place)))
    begins = place + 1 if sentence.tag(place) == "ADP" and place not in numbers else place
    return begins in numbers and not verbs
