"""Why a verb or noun that tells a measure does not tell it of a number. ``REFUSALS``: the rules, by the word's role."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.bystanders import is_bystander
from graphkit.extract.objects import leaps, of_another, own_object, reports
from graphkit.extract.predicates import goes_on, level_verbs
from graphkit.extract.triggers import Found, Role, is_money, nouns_of, verb_index
from graphkit.lexicons.loader import load, words_in
from graphkit.model import fixed

WHOLE = {
    "destroyed",
    "vaccinated",
    "infected",
    "jobs_lost",
}  # what a share of the whole undergoes: "flattened nine in ten homes"

STAFF_REACH = 6  # tokens between a verb of cutting and the share of the staff: "cut its global workforce by"


@fixed
class Figure:
    """A number, the phrase of what it counts, and its unit; ``bare``: it names nothing that it counts."""

    sentence: Sentence
    span: Span
    phrase: Span
    unit: str
    bare: bool

    def behind(self, hit: Found) -> bool:
        """Whether a word stands before the number."""
        return hit.end <= self.span[0]


# -- of any word --------------------------------------------------------------------------------------------------


def _stands_by(figure: Figure, hit: Found) -> bool:
    return is_bystander(figure.sentence, hit)


def _qualifies(figure: Figure, hit: Found) -> bool:
    """A word inside a figure says how exactly it is meant: "close to 300", "dépasse les 2 000"."""
    return any(at[0] <= hit.start and hit.end <= at[1] for _, at in figure.sentence.marks["numbers"])


def _costs_else(figure: Figure, hit: Found) -> bool:
    """A verb that takes jobs, beside what is none: "will cost 1,400 jobs", "costs about 25 cents"."""
    if hit.value[0] != "jobs_lost" or hit.end - hit.start > 1:
        return False
    return _is_verb_of(figure, hit, "costing") and _counts_none(figure, "jobs")


def _keeps_else(figure: Figure, hit: Found) -> bool:
    """A verb of keeping, beside what is no force: "maintient son chiffre de 8 300"."""
    return hit.value[0] == "deployed" and _is_verb_of(figure, hit, "keeping") and _counts_none(figure, "forces")


def _launches_else(figure: Figure, hit: Found) -> bool:
    """A verb of launching, beside what is no weapon: "un programme lancé pour 4,5 milliards"."""
    if hit.value[0] != "other" or not _is_verb_of(figure, hit, "launching"):
        return False
    return (
        is_money(figure.unit)
        or (figure.bare and not figure.behind(hit))
        or (not figure.bare and _counts_none(figure, "equipment"))
    )


def _is_verb_of(figure: Figure, hit: Found, slot: str) -> bool:
    return bool(verb_index(figure.sentence.language, slot).find(figure.sentence.words[hit.start : hit.end]))


def _counts_none(figure: Figure, slot: str) -> bool:
    return nouns_of(figure.sentence.language, slot).isdisjoint(figure.sentence.words[slice(*figure.phrase)])


# -- of a topic ---------------------------------------------------------------------------------------------------


def _is_counted(figure: Figure, hit: Found) -> bool:
    """A topic inside the counted phrase is what is counted."""
    return figure.span[0] <= hit.start < figure.phrase[1] and not is_money(figure.unit)


def _of_people_only(figure: Figure, hit: Found) -> bool:
    """ "The night of the evacuation with three hens"."""
    return figure.unit == "item" and hit.value[0] == "evacuated"


def _owned(figure: Figure, hit: Found) -> bool:
    """ "Has joined the picket with its 22 players"."""
    words, start = figure.sentence.words, figure.span[0]
    return start > 0 and words[start - 1] in words_in(figure.sentence.language, "phrases", "possessives")


# -- of a verb ----------------------------------------------------------------------------------------------------


def _of_another(figure: Figure, hit: Found) -> bool:
    return leaps(figure.sentence, hit) or of_another(figure.sentence, figure.span, hit)


def _goes_on(figure: Figure, hit: Found) -> bool:
    return figure.behind(hit) and goes_on(figure.sentence, figure.phrase, hit.end, figure.span[0])


def _of_no_share(figure: Figure, hit: Found) -> bool:
    """A share is the object of what befalls a whole, right behind its verb."""
    if figure.unit != "percent" or _cuts_staff(figure, hit):
        return False
    return not (hit.value[0] in WHOLE and _beside(figure.sentence, hit.end, figure.span[0]))


def _cuts_staff(figure: Figure, hit: Found) -> bool:
    """ "Will cut its workforce by 12 percent", "réduire ses effectifs de 12 %": a share of what the verb takes."""
    staff = nouns_of(figure.sentence.language, "workforce")
    between = figure.sentence.words[hit.start : figure.span[0]]
    near = figure.unit == "percent" and hit.value[0] == "jobs_lost" and len(between) <= STAFF_REACH
    return near and figure.behind(hit) and not staff.isdisjoint(between)


def _beside(sentence: Sentence, end: int, start: int) -> bool:
    """Whether nothing but a date stands between: "immunisera d'ici Noël neuf fillettes sur dix"."""
    dated = sentence.marks["date_tokens"]
    return end <= start and all(i in dated or sentence.tag(i) in {"ADP", "ADV"} for i in range(end, start))


def _voted_by_no_share(figure: Figure, hit: Found) -> bool:
    """ "Les Hongrois ont voté massivement, à près de 78 %": a share is said of a subject before it."""
    return figure.unit == "percent" and not (hit.value[0] == "turnout" and figure.behind(hit))


def _levels(figure: Figure, hit: Found) -> bool:
    """ "Turnout hit 180,000"."""
    level = figure.sentence.words[hit.start] in level_verbs(figure.sentence.language)
    return figure.behind(hit) and figure.bare and hit.value[0] == "affected" and level


def _released(figure: Figure, hit: Found) -> bool:
    """ "The figure of around 40 it released on Thursday"."""
    if hit.start < figure.span[1] or not figure.bare:
        return False
    return reports(figure.sentence, hit) and figure.sentence.tag(hit.start - 1) in {"PRON", "PROPN", "NOUN"}


def _says_that(figure: Figure, hit: Found) -> bool:
    """ "30 wounded, he said, adding that ten villages had been razed"."""
    words = figure.sentence.words
    return (
        not figure.behind(hit)
        and words[hit.end : hit.end + 1] != []
        and words[hit.end] in words_in(figure.sentence.language, "phrases", "complementizers")
    )


def _sets_the_time(figure: Figure, hit: Found) -> bool:
    """ "Have crossed the river since fighting broke out": what a conjunction opens behind the figure is its own."""
    between = range(figure.phrase[1], hit.start)
    return not figure.behind(hit) and any(figure.sentence.tag(i) == "SCONJ" for i in between)


def _of_estimate(figure: Figure, hit: Found) -> bool:
    """ "The consultancy hired by the council is sticking to its estimate of 1,750"."""
    words, start = figure.sentence.words, figure.span[0]
    counts = nouns_of(figure.sentence.language, "counts")
    of = words_in(figure.sentence.language, "phrases", "of")
    return figure.bare and figure.behind(hit) and start > 1 and words[start - 1] in of and words[start - 2] in counts


def _comes_along(figure: Figure, hit: Found) -> bool:
    """ "Ont bloqué la route avec 300 tracteurs": those that somebody brings are not what he does it to."""
    words, start = figure.sentence.words, figure.span[0]
    along = load(figure.sentence.language, "triggers")["along"]
    return figure.behind(hit) and hit.end < start and words[start - 1] in along


def _has_other_object(figure: Figure, hit: Found) -> bool:
    if not figure.behind(hit) or _cuts_staff(figure, hit):
        return False
    told = figure.bare and reports(figure.sentence, hit) and not _is_verb_of(figure, hit, "launching")
    return told or not own_object(figure.sentence, figure.span, hit, figure.unit)


Refusal = Callable[[Figure, Found], bool]
_ANY: tuple[Refusal, ...] = (_stands_by, _costs_else, _keeps_else, _launches_else, _qualifies)
REFUSALS: Mapping[Role, tuple[Refusal, ...]] = {
    "topic": (_is_counted, _of_people_only, _owned, *_ANY),
    "object": (
        *_ANY,
        _of_no_share,
        _levels,
        _of_another,
        _goes_on,
        _released,
        _of_estimate,
        _says_that,
        _sets_the_time,
        _comes_along,
        _has_other_object,
    ),
    "subject": (*_ANY, _of_estimate, _says_that, _sets_the_time, _voted_by_no_share, _of_another, _goes_on),
}
