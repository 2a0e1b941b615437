"""What may stand between a subject and its verb: adverbs, days, set phrases, asides between commas."""

from __future__ import annotations

from graphkit.annotate.kept import kept
from graphkit.annotate.sentence import BARRIERS, OPENING_QUOTES, Sentence, Span
from graphkit.lexicons.loader import load, words_in
from graphkit.lexicons.phrases import listed

_LONGEST = 24  # tokens in an aside between commas
_DASHES = {"–", "—", "-"}


def set_phrases(sentence: Sentence) -> dict[int, int]:
    """Set phrases ("de son côté", "for its part") of a sentence: end -> start."""
    if "asides" not in sentence.marks:
        hits = sentence.hits(listed(sentence.language, "attribution", "asides"))
        sentence.marks["asides"] = {hit.end: hit.start for hit in hits}
    found: dict[int, int] = sentence.marks["asides"]
    return found


@kept
def aside_before(sentence: Sentence, end: int) -> int | None:
    """The start of the day, set phrase or comma-bound aside that ends at ``end``; None where there is none."""
    if end <= 0:
        return None
    if end - 1 in sentence.marks.get("date_tokens", set()):
        return end - 1
    if end in set_phrases(sentence):
        return set_phrases(sentence)[end]
    if sentence.words[end - 1] == "," and end > 1 and sentence.words[end - 2] in _DASHES:
        return aside_before(sentence, end - 1)  # "la mairie, qui compte tout - routes, réseaux -, chiffre"
    if sentence.words[end - 1] in {",", ")", *_DASHES}:
        return _bound_aside(sentence, end - 1)
    return None


def _bound_aside(sentence: Sentence, closing: int) -> int | None:
    """The start of an aside that ends at ``closing``: "La CGT, elle, revendique", "X, citant Y, affirme"."""
    mark = sentence.words[closing]
    opening = "(" if mark == ")" else mark
    stops = BARRIERS - {"(", ")", ",", "«", "»", '"', "“", "”"}
    for place in range(closing - 1, max(closing - _LONGEST, -1), -1):
        if sentence.words[place] == opening:
            inside = (place, closing)
            apart = _lists(sentence, inside) or _states(sentence, inside) or _closes_quotation(sentence, inside)
            return place if place > 0 and not apart else None
        if sentence.words[place] in stops:
            return None
    return None


def _states(sentence: Sentence, span: Span) -> bool:
    """Whether the marks hold a statement of their own: "La police, elle, n'y sera pas, assure le préfet"."""
    slots = load(sentence.language, "phrases")
    first = span[0] + 1
    linked = {*slots["relatives"], *slots["complementizers"]}
    if not linked.isdisjoint(sentence.words[first : span[1]]) or sentence.tag(first) in {"SCONJ", "ADP"}:
        return False
    negated = sentence.words[first] in slots["negations"]
    if negated and any(sentence.shows(i, "VerbForm=Fin") for i in range(first, span[1])):
        return True
    # "Deux passeurs, dont le capitaine, ont été arrêtés mardi, indique la gendarmerie", but ", dit-il,"
    told = sentence.tag(first) == "AUX" and sentence.shows(first, "VerbForm=Fin")
    return told and not any(word.startswith("-") for word in sentence.words[first : span[1]])


def _closes_quotation(sentence: Sentence, span: Span) -> bool:
    """Whether a quotation ends between the marks that began before them: "« Oui, mais il y a 9 morts », a dit"."""
    inside = sentence.words[span[0] + 1 : span[1]]
    closed = next((i for i, word in enumerate(inside) if word in {"»", "”"}), None)
    return closed is not None and OPENING_QUOTES.isdisjoint(inside[:closed])


def _lists(sentence: Sentence, span: Span) -> bool:
    """Whether the marks part the members of a list or two statements: "3 morts, 5 blessés, dit le maire"."""
    articles = load(sentence.language, "phrases")["articles"]
    if _age(sentence, span):
        return False
    return span[1] - span[0] > 1 and any(
        place in sentence.marks.get("number_tokens", set()) and sentence.words[place] not in articles
        for place in range(span[0] + 1, min(span[0] + 3, span[1]))
    )


def hop_left(sentence: Sentence, end: int) -> int:
    """The end of what stands before the adverbs, clitics and asides that end at ``end``."""
    slots, clitics = load(sentence.language, "phrases"), load(sentence.language, "attribution")["clitics"]
    clauses = words_in(sentence.language, "phrases", "relatives", "complementizers")
    emphatic = load(sentence.language, "attribution")["emphatic"]  # "le gouverneur lui-même n'en reconnaît que"
    while end > 0:
        word = sentence.words[end - 1]
        if word in clauses and not sentence.is_acronym(end - 1):
            return end
        if (start := aside_before(sentence, end)) is not None:
            end = start
        elif end > 1 and word in slots["articles"] and sentence.words[end - 2] in slots["relatives"]:
            end -= 1  # "qui le dit"
        elif word in clitics or word in emphatic or word in slots["negations"] or sentence.tag(end - 1) == "ADV":
            end -= 1
        elif word in slots["articles"] and sentence.tag(end - 1) == "PRON" and sentence.is_verb(end):
            end -= 1  # "Varsovie et Vilnius le disent"
        else:
            return end
    return end


def _age(sentence: Sentence, span: Span) -> bool:
    """Whether marks hold nothing but somebody's age: ", 58 ans,", ", 47,"."""
    inside = sentence.words[span[0] + 1 : span[1]]
    figure = span[0] + 1 in sentence.marks.get("number_tokens", set())
    return figure and (len(inside) == 1 or inside[1:] in load(sentence.language, "attribution")["age"])
