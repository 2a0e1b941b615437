"""A participle that opens the clause of a figure, or follows what is counted between marks: it tells what befell them.

"Hélitreuillés depuis leur toit, onze sinistrés ...", "Missing: five climbers", "quatre intérimaires, incommodés, ...".
"""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.triggers import Found, Role, fitting, flags, triggers
from graphkit.lexicons.inflection import endings_tell
from graphkit.lexicons.loader import load

TELLING: tuple[Role, ...] = ("object", "noun")
PART_REACH = 10  # tokens of an aside that names a part
OPENING_REACH = 9  # tokens of the phrase before the mark


def led_in(sentence: Sentence, span: Span, unit: str) -> Found | None:
    """The trigger of a participle that opens the clause; None where none does."""
    mark = span[0] - 1
    while mark > 0 and sentence.tag(mark) == "DET":
        mark -= 1
    if mark < 1 or sentence.words[mark] not in {",", ":"}:
        return None
    first = sentence.barrier_before(mark)
    opens = first == 0 or sentence.words[first - 1] in {";", "–", "—", ":"}
    if not opens or mark - first > OPENING_REACH or not _opens(sentence, first):
        return None
    if any(i in sentence.marks["number_tokens"] for i in range(first, mark)):
        return None
    return _told_at(sentence, first, unit)


def followed(sentence: Sentence, phrase: Span, unit: str) -> Found | None:
    """The trigger of a participle that follows what is counted, set off by a mark; None where none does."""
    place = phrase[1] + 1
    if phrase[1] == phrase[0] or place >= len(sentence) or sentence.words[phrase[1]] != ",":
        return None
    hit = _told_at(sentence, place, unit) or _told_at(sentence, place := _past_part(sentence, place), unit)
    if hit is None:
        return None
    alone = hit.end < len(sentence) and sentence.words[hit.end] in BARRIERS  # ", incommodés,"
    return hit if alone or _is_participle(sentence, place) else None


def _past_part(sentence: Sentence, place: int) -> int:
    """Over the part that an aside names: "400 personnes, parmi lesquelles 40 mineurs, parquées dans la cour"."""
    index = flags(sentence.language, "part")
    opens = index.at(sentence.words, place) or sentence.words[place] in load(sentence.language, "phrases")["among"]
    reach = range(place, min(place + PART_REACH, len(sentence) - 1))
    close = next((i for i in reach if sentence.words[i] == ","), None)
    return close + 1 if opens and close is not None else place


def _opens(sentence: Sentence, first: int) -> bool:
    """A participle; the capital of a sentence's first word may have it taken for a noun."""
    misread = sentence.tag(0) in {"NOUN", "PROPN"} and endings_tell(sentence.language)
    if first == 0 and (misread or sentence.tag(0) in {"VERB", "ADJ"}):
        return sentence.words[1] in BARRIERS or sentence.tag(1) in {"ADP", "ADV", "CCONJ"}
    return _is_participle(sentence, first)


def _is_participle(sentence: Sentence, place: int) -> bool:
    return sentence.is_past_participle(place) or (sentence.tag(place) == "ADJ" and place > 0)


def _told_at(sentence: Sentence, place: int, unit: str) -> Found | None:
    index = triggers(sentence.language)
    hits = [hit for role in TELLING for hit in index[role].all_at(sentence.words, place, fitting(unit))]
    return hits[0] if hits else None
