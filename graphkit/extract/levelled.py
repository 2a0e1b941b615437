"""The plural noun whose number rises or falls to a bare figure.

"Applications fell to 12,400", "les plaintes sont passées de 300 à 420".
"""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.counted import counted_phrase, head_noun
from graphkit.extract.objects import starts_level
from graphkit.extract.passed import ASIDES
from graphkit.extract.triggers import nouns_of, offices, verb_index
from graphkit.lexicons.loader import load

REACH = 8  # tokens between the verb and its figure: "sont passées en un an de 300 à 420"
OPENING = 3  # tokens before a noun that opens its sentence: "the remaining cuts"
OWNER_REACH = 10  # tokens between the noun and its verb
PLAIN = {"ADP", "ADV", "NUM", "PUNCT"}  # what stands between the verb and its levels


def levelled(sentence: Sentence, span: Span) -> Span | None:
    """The phrase of the noun that a verb of rising or falling leads to the figure; None where none does."""
    slots = load(sentence.language, "phrases")
    if span[0] > 1 and verb_index(sentence.language, "being_so_many").at(sentence.words, span[0] - 1):
        return _subject(
            sentence, span[0] - 1, speakers=True
        )  # "les réfugiés étaient 2 900", "the refugees number 2,900"
    if span[0] < 3 or sentence.words[span[0] - 1] not in {*slots["levels"], *slots["starting_levels"]}:
        return None
    first = max(0, span[0] - REACH)
    verbs = (verb_index(sentence.language, slot) for slot in ("rising", "at_level"))
    hits = [hit for index in verbs for hit in index.find(sentence.words[first : span[0]])]
    if not hits:
        return None
    told = sentence.marks["date_tokens"] | sentence.marks["number_tokens"]
    between = [i for i in range(first + hits[-1].end, span[0]) if i not in told]
    if any(sentence.tag(i) not in PLAIN or sentence.words[i] in BARRIERS - {","} for i in between):
        return None
    return _subject(sentence, first + hits[-1].start)


def behind_noun(sentence: Sentence, span: Span) -> Span | None:
    """The plural noun that a figure between marks stands behind: "les victimes, une trentaine, étaient"."""
    place = span[0] - 2
    if place < 0 or span[1] >= len(sentence) or ASIDES.get(sentence.words[span[0] - 1]) != sentence.words[span[1]]:
        return None
    idle = nouns_of(sentence.language, "recalling") | offices(sentence.language)
    word = sentence.words[place]
    plural = sentence.tag(place) == "NOUN" and word.endswith(("s", "x")) and word not in idle
    opens = place <= OPENING or sentence.words[place - 1] in load(sentence.language, "phrases")["determiners"]
    verbal = span[1] + 1 < len(sentence) and sentence.is_verb(span[1] + 1)
    return (place, place + 1) if plural and opens and verbal else None


def before_level(sentence: Sentence, span: Span) -> Span | None:
    """What the next level counts, told behind it: "a ramené de 1 900 à 1 400 le nombre d'emplois"."""
    if not starts_level(sentence, span):
        return None
    other = next((at for _, at in sentence.marks["numbers"] if at[0] == span[1] + 1), None)
    phrase = counted_phrase(sentence, other) if other else None
    return phrase if phrase and head_noun(sentence, phrase) is not None else None


def _subject(sentence: Sentence, verb: int, *, speakers: bool = False) -> Span | None:
    """The plural noun that opens the clause of the verb, with no figure and no other verb between.

    Those who speak elsewhere are only counted where they are so many: ``speakers``.
    """
    start = verb
    while start > 0 and sentence.words[start - 1] not in BARRIERS and verb - start < OWNER_REACH:
        start -= 1
    place = next((i for i in range(start, verb) if sentence.tag(i) not in {"DET", "ADJ", "ADV", "CCONJ"}), verb)
    idle = nouns_of(sentence.language, "recalling") | (frozenset() if speakers else offices(sentence.language))
    word = sentence.words[place]
    if sentence.tag(place) != "NOUN" or not word.endswith(("s", "x")) or word in idle:
        return None
    between = range(place + 1, verb)
    parted = any(i in sentence.marks["number_tokens"] or sentence.shows(i, "VerbForm=Fin") for i in between)
    begins = place - (place > start and sentence.tag(place - 1) == "ADJ")  # "spoiled ballots"
    return None if parted and sentence.tag(verb - 1) != "AUX" else (begins, place + 1)
