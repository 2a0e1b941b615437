"""What a sentence speaks of without counting it, or before it counts: questions, rubrics, what befell things."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import is_listed
from graphkit.extract.measures import Measured, said_of_all
from graphkit.extract.predicates import PREDICATE_REACH, SAID, predicate
from graphkit.extract.triggers import Found, Role, default_unit, fits, flags, nouns_of, offices, told_in, triggers
from graphkit.lexicons.loader import words_in

TOPIC_UNITS = {"magnitude": "", "turnout": "percent", "cost": ""}
TOLD_ASIDE = {"cost", "burned_area", "deployed", "delivered"}  # what a sentence without figures names in passing
STAMP = 4  # tokens of the time before an entry
OPENS = 2  # tokens before the subject of a sentence: "Reste la facture"
RUBRIC = 4  # tokens of the longest rubric: "THE WEEK AHEAD:"
LABEL = 3  # tokens of a sentence that only names what its paragraph is about
LABEL_REACH = 7  # tokens of a label before its colon, or of a question without a verb
NAMING: tuple[Role, ...] = ("noun", "topic")
BEFALLING: tuple[Role, ...] = ("subject",)
CALLING: tuple[Role, ...] = ("noun", "topic", "object")


def opens_entry(sentence: Sentence, block: int) -> bool:
    """Whether a sentence begins an entry of its own behind block ``block``: a heading, a clock time, a rubric."""
    if sentence.block == block:
        return False
    clock = any(mention.kind == "time" and span[0] == 0 for mention, span in sentence.marks["numbers"])
    return sentence.kind == "heading" or clock or _rubric(sentence) is not None


def _rubric(sentence: Sentence) -> Span | None:
    """The words in capitals that a paragraph files itself under: "THE BILL: ..."."""
    colon = next((i for i, word in enumerate(sentence.words[: RUBRIC + 1]) if word == ":"), 0)
    named = colon > 0 and all(token.text.isupper() for token in sentence.tokens[:colon])
    return (0, colon) if named and len(sentence.tokens[colon - 1].text) > 1 else None


def _opening(sentence: Sentence) -> Span | None:
    """The words that a sentence turns to: "Quant aux blessés, ..."."""
    hit = flags(sentence.language, "turning_to").at(sentence.words, 0)
    if hit is None:
        return None
    end = sentence.barrier_after(hit.end)
    return (hit.end, end) if end < len(sentence) else None


def turns_to(sentence: Sentence) -> bool:
    """Whether a sentence opens with what it turns to: "Côté rescapés, ..."."""
    return _opening(sentence) is not None


def topic_of(sentence: Sentence, *, has_figures: bool) -> Measured | None:
    """What a sentence turns to: "Combien de survivants ?", "Les disparus les divisent aussi", "As for the dead, ...".

    One with figures of its own turns only by its rubric or its opening words.
    """
    if span := _rubric(sentence) or _opening(sentence):
        return _called(sentence, span)
    if has_figures:
        return None
    if len(sentence) <= LABEL and sentence.words[-1] == "." and (labelled := _called(sentence, (0, len(sentence) - 1))):
        return labelled  # "Abducted. Civil society has lowered its figure from 80 to 58."
    asks = asks_for_figure(sentence)
    measure = said_of_all([hit for hit in _named(sentence, (0, len(sentence)), NAMING) if asks or _weighs(hit)])
    if asks and measure is None:  # "How many people marched depends on whom you ask"
        measure = said_of_all(
            [hit for hit in _named(sentence, (0, len(sentence)), BEFALLING) if fits(hit.value[0], "person")]
        )
    noun = next((word for word in sentence.words if word in nouns_of(sentence.language, "persons")), None)
    if asks and measure == "burned_area" and _thing(sentence, (0, len(sentence))):
        measure = None  # "Combien de coups de feu ?"
    if measure == "reinforcements" and noun not in nouns_of(sentence.language, "forces"):
        measure = None  # "des familles continuent d'arriver"
    if measure is not None:
        return Measured(measure, TOPIC_UNITS.get(measure, "person"), noun, None, None)
    if asks:
        asked = sentence.hits(flags(sentence.language, "how_many"))
        thing = _thing(sentence, (asked[0].start if asked else 0, len(sentence)))
        return Measured("other", "person" if noun or not thing else "item", noun or thing, None, None)
    return _befallen(sentence)


def asks_for_figure(sentence: Sentence) -> bool:
    """Whether a sentence asks how many: "Combien de morts ?", "Les gilets ?", "on ne sait pas combien ils étaient"."""
    first = sentence.words.index("-") + 1 if "-" in sentence.words[:STAMP] else 0  # "10h15 - Combien de coups ?"
    opening = sentence.words[first : first + 3]
    asking = words_in(sentence.language, "phrases", "asking").intersection(opening)
    if any("," not in opening[: opening.index(word)] for word in asking):
        return True  # but "UNICEF, which supplies the vaccine"
    if sentence.words[-1] == "?":
        return len(sentence) <= LABEL_REACH and not any(sentence.is_verb(i) for i in range(len(sentence)))
    return bool(sentence.hits(flags(sentence.language, "how_many")))


def label_of(sentence: Sentence) -> Measured | None:
    """What stands before a colon at the head of a sentence: "Grévistes : 8 %", "HURT: The count rose to 14"."""
    if ":" not in sentence.words[1:LABEL_REACH]:
        return None
    end = sentence.words.index(":", 1)
    if not sentence.marks["number_tokens"].isdisjoint(range(end)):
        return None
    return _called(sentence, (0, end))


def _called(sentence: Sentence, span: Span) -> Measured | None:
    """What a few words name: a measure, or what is counted."""
    thing = next((word for word in sentence.words[slice(*span)] if is_listed(sentence.language, word)), None)
    unit = ("person" if thing in nouns_of(sentence.language, "persons") else "item") if thing else ""
    named = _named(sentence, span, CALLING)
    hits = [hit for hit in named if fits(hit.value[0], unit)] or named if thing else named
    if measure := said_of_all(hits):
        return Measured(measure, TOPIC_UNITS.get(measure, default_unit(measure)), thing, None, None)
    if hits or any(sentence.is_verb(i) for i in range(*span)):
        return None
    thing = _thing(sentence, span)
    person = thing in nouns_of(sentence.language, "persons")
    return Measured("other", "person" if person else "item", thing, None, None) if thing else None


def _thing(sentence: Sentence, span: Span) -> str | None:
    """The plural noun of a label or a question: "Les gilets ?", "Her count of faulty sheets: 212"."""
    idle = nouns_of(sentence.language, "recalling") | nouns_of(sentence.language, "generic")
    places = [i for i in range(*span) if sentence.tag(i) in {"NOUN", "PROPN"} and sentence.words[i] not in idle]
    named = [sentence.words[i] for i in places if sentence.words[i].endswith(("s", "x"))]
    return named[-1] if named and named[-1] not in offices(sentence.language) else None


def _named(sentence: Sentence, span: Span, roles: Sequence[Role]) -> list[Found]:
    if span == (0, len(sentence)):
        every = (told_in(sentence, role) for role in roles)
    else:
        every = (triggers(sentence.language)[role].find(sentence.words[slice(*span)]) for role in roles)
    return [hit for hits in every for hit in hits if hit.value[0] != "other"]


def _weighs(hit: Found) -> bool:
    """Whether a word is no passing mention, or a cost that opens its sentence: "L'addition, en revanche, a grimpé"."""
    return hit.value[0] not in TOLD_ASIDE or (hit.value[0] == "cost" and hit.start <= OPENS)


def _befallen(sentence: Sentence) -> Measured | None:
    """What befell things or people that are not counted: "Des maisons sont parties en fumée"."""
    told = {hit.start for role in SAID for hit in told_in(sentence, role)}
    near = {place for start in told for place in range(max(0, start - PREDICATE_REACH + 1), start)}
    for place in sorted(near):
        word = sentence.words[place]
        subject = place <= 1 and word.endswith(("s", "x"))
        if not (subject or is_listed(sentence.language, word)) or sentence.tag(place) != "NOUN":
            continue  # asked in this order: a sentence that names nothing is never tagged
        person = word in nouns_of(sentence.language, "persons")
        unit = "person" if person else "item"
        said = predicate(sentence, (place, place + 1), unit)
        if said is not None and _weighs(said) and said.value[0] != "other":
            return Measured(said.value[0], unit, word, None, None)
    return None
