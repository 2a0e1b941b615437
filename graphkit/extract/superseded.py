"""Whether a text gives a figure as an earlier one that another has replaced ("contre 600 en avril", "the 49 it gave
on Tuesday").

Words are data (``triggers.yaml``): what stands before or behind such a figure, and the verbs of change of
``numbers.yaml`` between two of them.
"""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.listed_speakers import report_words
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.triggers import flags, nouns_of, verb_index
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import words_of

_BEHIND = 9  # tokens behind a figure in which it is called an earlier one
_GIVEN = 3  # tokens between a figure and the participle that says it was given


def is_superseded(sentence: Sentence, span: Span) -> bool:
    """Whether another figure stands in for the one at ``span`` now."""
    first = sentence.barrier_before(span[0])
    before = sentence.words[first : span[0]]
    hits = flags(sentence.language, "superseded").find(before)
    if any(hit.end + 1 >= len(before) for hit in hits) and not _of_another(sentence, span):
        return True  # right before the figure
    if flags(sentence.language, "superseded_estimates").find(before) or _called_earlier(sentence, span, first):
        return True
    later = [other for _, other in sentence.marks["numbers"] if other[0] >= span[1]]
    if later and (flags(sentence.language, "superseded_openers").find(before) or _left(sentence, span, later[0])):
        return True
    return len(sentence.marks["numbers"]) > 1 and (_given_then(sentence, span) or _put_then(sentence, span, later))


def _of_another(sentence: Sentence, span: Span) -> bool:
    """ "contre 12 000 selon les organisateurs": another's count, where its own words tell no other day."""
    behind = range(span[1], sentence.barrier_after(span[1] - 1))
    told = (one for one in sentence.marks["credits"] if one.source and one.kind in {"preposition", "agent"})
    dated = not sentence.marks["date_tokens"].isdisjoint(behind)
    reports = report_words(sentence.language)
    return not dated and any(
        one.cue[0] in behind and not reports.occurs(sentence.words[slice(*one.source)]) for one in told
    )


def _called_earlier(sentence: Sentence, span: Span, first: int) -> bool:
    """ "an earlier figure of 27", "(38 at the time of our previous update)"."""
    estimates = nouns_of(sentence.language, "estimates")
    last = min(sentence.barrier_after(span[1]), span[1] + _BEHIND)
    for place in (*range(first, span[0]), *range(span[1], last)):
        if sentence.words[place] in estimates:
            around = sentence.words[max(first, place - 1) : place + 2]
            if flags(sentence.language, "prior").find(around):
                return True
    return False


def _left(sentence: Sentence, span: Span, other: Span) -> bool:
    """ "est passé de 12 à 19", "rose from 12 to 19": the first figure of a change."""
    openers, arrivals, verbs = _change(sentence.language)
    if span[0] == 0 or sentence.words[span[0] - 1] not in openers or sentence.words[other[0] - 1] not in arrivals:
        return False
    between = sentence.words[span[1] : other[0]]
    first = sentence.barrier_before(span[0])
    return len(between) <= _GIVEN and not verbs.isdisjoint(sentence.words[first : span[0]])


def given_on(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "les 24 000 départs avancés lundi par la ministre", "the 1,240 it announced in mid-March": the day of giving."""
    behind = sentence.words[span[1] : place[0]]
    whole = place[0] < sentence.barrier_after(span[1]) and not any(
        span[1] <= other[0] < place[0] for mention, other in sentence.marks["numbers"] if not mention.article
    )
    giving = verb_index(sentence.language, "giving").find(behind) if whole else []
    words = load(sentence.language, "attribution")
    against = load(sentence.language, "calendar")["contrasts"]  # "contre 500 annoncés lundi"
    named = span[0] > 0 and sentence.words[span[0] - 1] in {*words["definite"], *words["definite_links"], *against}
    return bool(giving) and named and giving[-1].start <= _BEHIND and len(behind) - giving[-1].end <= _GIVEN


def became(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "les 7 200 annoncés samedi sont devenus lundi": whether a day behind an earlier figure is that of the next."""
    behind = sentence.words[span[1] : place[0]]
    given = max((hit.end for hit in verb_index(sentence.language, "giving").find(behind)), default=0)
    return any(sentence.is_verbal(span[1] + at) for at in range(given, len(behind)))


def _given_then(sentence: Sentence, span: Span) -> bool:
    """ "les 9 200 annoncés jeudi sont devenus", "the 49 it gave on Tuesday": a giving, and a time that is past."""
    last = sentence.barrier_after(span[1])
    behind = sentence.words[span[1] : last]
    giving = [hit for hit in verb_index(sentence.language, "giving").find(behind) if hit.start <= _GIVEN]
    if not giving:
        return False
    rest = behind[giving[0].end :]
    return any(word in _then(sentence.language) for word in rest[:_GIVEN])


def _put_then(sentence: Sentence, span: Span, later: list[Span]) -> bool:
    """ "Évalué à 27 lundi, le nombre de morts a été porté à 31": given at a time past, then another."""
    first, last = sentence.barrier_before(span[0]), sentence.barrier_after(span[1])
    opened = verb_index(sentence.language, "giving").find(sentence.words[first : first + 2])
    then = any(word in _then(sentence.language) for word in sentence.words[span[1] : last])
    return bool(opened) and sentence.is_verb(first) and then and any(other[0] >= last for other in later)


@lru_cache
def _change(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What opens the first figure of a change, what opens the second, and the verbs of change."""
    table = load(language, "numbers")
    openers = frozenset(table["change_opening"])
    arrivals = {word for opener in openers for link in table["range_link"].get(opener, ()) for word in words_of(link)}
    verbs = {form for word in table["change"] for form in words_of(word)}
    return openers, frozenset(arrivals), frozenset(verbs) | _forms(language)


@lru_cache
def _forms(language: str) -> frozenset[str]:
    return frozenset(form for phrase in load(language, "triggers")["moves"] for form in words_of(phrase))


@lru_cache
def _then(language: str) -> frozenset[str]:
    """Words of a time that is past: weekdays, "hier", "earlier"."""
    calendar = load(language, "calendar")
    return frozenset((*calendar["weekdays"], *load(language, "triggers")["then"]))
