"""Sources without a verb of their own: "La CGT compte 20 blessés, les pompiers quinze", "police 3.000, CGT 9.000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.marks import is_listed
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import names_place, names_state, speaker_kind, telling_places
from graphkit.lexicons.loader import load

_OPENERS = {",", ";", ":", "–", "—", "."}
_NEAR = 10  # tokens from where a speaker begins to its figure
_LONGEST_ASIDE = 3  # tokens between commas behind a speaker: "la CGT, elle, 9.000"


def by_gap(sentence: Sentence, found: Sequence[Credit]) -> Iterator[Credit]:
    """Credits of speakers that stand right before a figure in a clause without a verb.

    The verb stands in a clause before, with a figure of its own, or there are two such speakers at the least.
    """
    taken = {place for credit in found if credit.source for place in range(*credit.source)}
    led = next((credit for credit in found if credit.kind == "subject" and credit.verb is not None), None)
    # "Kiev parle de 4 000 et Séoul de 4 700": behind a state that tells another tells too
    states = led is not None and led.tells and led.source is not None and names_state(sentence, led.source)
    pairs = list(_pairs(sentence, states=states)) if sentence.marks.get("number_tokens") else []
    figures = sentence.marks.get("number_tokens", set())
    for phrase in pairs:
        follows = led and led.cue[1] < phrase[0] and not figures.isdisjoint(range(led.cue[1], phrase[0]))
        if (follows or len(pairs) > 1) and taken.isdisjoint(range(*phrase)):
            yield Credit("subject", (phrase[1], phrase[1]), phrase, led.verb if led and follows else "count")


def _pairs(sentence: Sentence, *, states: bool) -> Iterator[Span]:
    """The speakers that open a stretch and have a figure right behind them, and no verb."""
    figures = sentence.marks.get("number_tokens", set())
    openers = {*_OPENERS, *load(sentence.language, "attribution")["and"]}
    for place in range(len(sentence) - 1):
        if place and sentence.words[place - 1] not in openers:
            continue
        figure = next((later for later in range(place + 1, place + _NEAR) if later in figures), None)
        if figure is None or telling_places(sentence).isdisjoint(range(place, figure)):
            continue  # asked first: most stretches name nobody
        phrase = phrase_right(sentence, place, limit=figure)
        speaks = phrase and ((states and names_state(sentence, phrase)) or _speaks(sentence, phrase))
        if phrase and speaks and _figure_follows(sentence, _behind_aside(sentence, phrase[1])):
            yield phrase


def _speaks(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase names a speaker; a town or a country is one more place that is counted."""
    kind = speaker_kind(sentence, phrase)
    article = sentence.words[phrase[0]] in load(sentence.language, "phrases")["articles"]
    named = kind not in {None, "name", "role"} or sentence.tokens[phrase[0]].text.isupper()
    set_off = phrase[0] > 0 and sentence.words[phrase[0] - 1] == ";" and sentence.words[phrase[1]] == ","
    return (
        (article or named or is_listed(sentence, phrase) or (set_off and kind is not None))
        and sentence.marks.get("number_tokens", set()).isdisjoint(range(*phrase))
        and not names_place(sentence, phrase)
        and kind not in {None, "unnamed"}
    )


def _behind_aside(sentence: Sentence, place: int) -> int:
    """What follows ", elle," or a colon at ``place``, else ``place``."""
    if place < len(sentence) and sentence.words[place] == ":":
        return place + 1
    if place < len(sentence) and sentence.words[place] == ",":
        if _begins(sentence, place + 1) in sentence.marks.get("number_tokens", set()):
            return place + 1  # "the union says 6,000; ministers, barely 3,000", "; le préfet, à « soixante »"
        closing = range(place + 2, min(place + 2 + _LONGEST_ASIDE, len(sentence)))
        return next((i + 1 for i in closing if sentence.words[i] == ","), place)
    return place


def _figure_follows(sentence: Sentence, place: int) -> bool:
    """Whether a figure stands at ``place``, a preposition before it or not, and no verb in its clause."""
    numbers = sentence.marks.get("number_tokens", set())
    begins = _begins(sentence, place)
    verbs = any(sentence.is_verb(i) and i not in numbers for i in range(begins, sentence.barrier_after(begins)))
    return begins in numbers and not verbs


def _begins(sentence: Sentence, place: int) -> int:
    """Past a preposition, a pronoun for the figure ("celui de 2 000") and an opening quotation mark."""
    pronouns = load(sentence.language, "attribution")["report_pronouns"]
    if place + 1 < len(sentence) and sentence.words[place] in pronouns:
        place += 1
    if place < len(sentence) and place not in sentence.marks["number_tokens"] and sentence.tag(place) == "ADP":
        place += 1
    return place + (place < len(sentence) and sentence.words[place] in OPENING_QUOTES)
