"""Listed words that tell nothing of a figure: they qualify another noun, stand in a name or in a phrase of their own.

| bystander | example |
|---|---|
| a noun or a participle before another noun, where the head stands last | "field teams", "gathering sites" |
| a word of a name | "the Movement of People Affected by Dams" |
| a noun behind a preposition of place or agency | "put at 27 by the force", "trained at a camp" |
| a verb that a particle makes another | "drawn up a list of 140", "holds out for 40" |
| who speaks | "survivors reckoned there were 1,800 aboard" |
| a verb that credits from within commas | "among the dead, he added, were three" |
"""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence
from graphkit.extract.triggers import Found, nouns_of
from graphkit.lexicons.loader import load

NOUNS = {"NOUN", "PROPN"}
SAYING = {"subject", "inverted"}
ASIDE_REACH = 4  # tokens from the comma before an aside that credits to its verb
PHRASE_REACH = 4  # tokens between a preposition and the noun that it governs
GATHERED = {"protesters", "strikers", "voters"}  # who is counted at an event: "30,000 at the rally"


def is_bystander(sentence: Sentence, hit: Found) -> bool:
    """Whether a trigger stands where it can govern no figure."""
    if hit.value[1] in {"object", "subject"} and (_with_particle(sentence, hit.end) or _interrupts(sentence, hit)):
        return True
    if hit.value[1] == "topic" and (_of_institute(sentence, hit.start) or _opens_name(sentence, hit)):
        return True
    if hit.end - hit.start > 1:
        return False
    if hit.value[1] == "topic" and _set_apart(sentence, hit):
        return True
    if hit.value[1] == "topic" and hit.value[0] != "killed" and _speaks(sentence, hit.start):
        return True  # the dead tell nothing
    return _qualifies(sentence, hit.start) or in_name(sentence, hit)


def _with_particle(sentence: Sentence, place: int) -> bool:
    """Whether a particle follows a verb whose phrase does not hold it; "killed up to 40" has none."""
    slots = load(sentence.language, "phrases")
    if place + 1 >= len(sentence) or sentence.words[place] not in slots["particles"]:
        return False
    linked = sentence.words[place + 1] in (*slots["infinitive_markers"], *slots["of"])
    return place not in sentence.marks["number_tokens"] and not linked


def _interrupts(sentence: Sentence, hit: Found) -> bool:
    """Whether a verb credits from within commas: "Among the dead, he added, were three"."""
    closed = hit.end >= len(sentence) or sentence.words[hit.end] in BARRIERS
    cued = any(one.cue[0] <= hit.start < one.cue[1] for one in sentence.marks.get("credits", ()) if one.kind in SAYING)
    first = sentence.barrier_before(hit.start)
    return cued and closed and first > 0 and hit.start - first <= ASIDE_REACH


def _speaks(sentence: Sentence, place: int) -> bool:
    """Whether a noun is the one whom words are credited to."""
    sources = [credit.source for credit in sentence.marks.get("credits", ()) if credit.source]
    return any(start <= place < end for start, end in sources)


def _qualifies(sentence: Sentence, place: int) -> bool:
    """Before another noun, in a language whose heads stand last; a noun that counts leaves the word ahead its say."""
    slots = load(sentence.language, "phrases")
    if not slots["head_last"] or place + 1 >= len(sentence) or sentence.tag(place + 1) not in NOUNS:
        return False
    following = sentence.words[place + 1]
    telling = nouns_of(sentence.language, "recalling") | nouns_of(sentence.language, "estimates")
    if following in telling:
        return False  # "the strike figure"
    gerund = sentence.words[place].endswith("ing") and place > 0 and sentence.tag(place - 1) == "ADP"
    return sentence.tag(place) in NOUNS or gerund


def in_name(sentence: Sentence, hit: Found) -> bool:
    """A capital inside a sentence, beside another: no word that opens it, no headline with capitals all over."""
    place = hit.start
    if hit.end - place > 1:
        return False
    if sentence.kind == "heading" or place < 2 or not sentence.tokens[place].text[0].isupper():
        return False
    if sentence.tokens[place].text.isupper():
        return False
    beside = [i for i in (place - 1, place - 2, place + 1, place + 2) if 0 < i < len(sentence)]
    return any(sentence.tokens[i].text[0].isupper() and sentence.words[i].isalpha() for i in beside)


def _opens_name(sentence: Sentence, hit: Found) -> bool:
    """A body that a phrase begins to name: "les Forces de soutien rapide"."""
    if hit.end - hit.start == 1 or sentence.kind == "heading" or hit.start == 0:
        return False
    word = sentence.tokens[hit.start].text
    return word[0].isupper() and not word.isupper() and sentence.tag(hit.start - 1) in {"DET", "ADP", "ADJ"}


def _of_institute(sentence: Sentence, place: int) -> bool:
    """What a body is named after: "un centre de recherche de l'ONU"."""
    links = {*load(sentence.language, "phrases")["links"], *load(sentence.language, "phrases")["of"]}
    before = place - 1
    while before > 0 and sentence.words[before] in links:
        before -= 1
    return 0 <= before < place - 1 and sentence.words[before] in nouns_of(sentence.language, "institutes")


def _set_apart(sentence: Sentence, hit: Found) -> bool:
    """A noun behind a preposition that opens a phrase of its own: "by the force", "near a camp"; no day's: "By Thursday
    the toll stood at 27".
    """
    if hit.value[0] in GATHERED or _is_of(sentence, hit.end):
        return False
    apart = load(sentence.language, "phrases")["apart"]
    for place in range(hit.start - 1, max(-1, hit.start - 1 - PHRASE_REACH), -1):
        if sentence.words[place] in apart:
            return True
        if sentence.tag(place) not in {"DET", "ADJ", *NOUNS} or place in sentence.marks["date_tokens"]:
            return False
    return False


def _is_of(sentence: Sentence, place: int) -> bool:
    """Whether a figure follows whose noun that is: "stood by the toll of 12", "près du total de 300"."""
    of = load(sentence.language, "phrases")["of"]
    return place + 1 < len(sentence) and sentence.words[place] in of and place + 1 in sentence.marks["number_tokens"]
