"""Who stands behind a statement with a verb of whatever meaning: "..., s'émerveille l'Agence", "..., the mayor crowed".

The tag is all that follows its comma, and what it closes is a statement of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.unlisted import could_speak
from graphkit.annotate.listed_speakers import speaker_words
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import BARRIERS, OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import names_place, speaker_kind
from graphkit.lexicons.inflection import endings_tell, forms_of, forms_of_be, forms_of_have
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import inflected

_TELLS_NOTHING = {"AUX", "ADP", "PUNCT", "DET", "PRON", "NUM", "ADV", "CCONJ", "SCONJ", "PROPN"}


def by_tag(sentence: Sentence, found: Sequence[Credit]) -> Iterator[Credit]:
    """The credits of commas with a tag behind them, where nobody is credited in it by a listed verb."""
    for comma in (place for place, word in enumerate(sentence.words) if place and word == ","):
        if not _states(sentence, comma):
            continue
        tag = range(comma, sentence.barrier_after(comma + 1))
        if any(credit.cue[0] in tag for credit in found):
            continue
        if credit := _verb_first(sentence, comma + 1) or _speaker_first(sentence, comma + 1):
            yield credit


def _states(sentence: Sentence, comma: int) -> bool:
    """Whether a whole statement with a figure stands before the tag, not "when the bridge fell" or "on Monday"."""
    counted = (at for mention, at in sentence.marks.get("numbers", ()) if not mention.article)
    dates = sentence.marks.get("date_tokens", set())
    if not any(at[0] < comma and at[0] not in dates for at in counted):
        return False  # asked first: a sentence without figures is not tagged for this
    return sentence.words[0] not in load(sentence.language, "phrases")["complementizers"] and sentence.tag(0) != "SCONJ"


def _verb_first(sentence: Sentence, begins: int) -> Credit | None:
    """A verb in the third person and its subject, which no verb but an intransitive one can have behind it."""
    if begins >= len(sentence):
        return None
    group = _verb_of(sentence, begins)
    if group is None:
        return None
    verb, compound = group
    if (pronoun := _clitic(sentence, verb + 1)) is not None:
        return Credit("inverted", (verb, verb + 2), None, "say", pronoun=pronoun)
    start = verb + 1 + _complement(sentence, verb)
    if start >= len(sentence):
        return None
    slots, known = load(sentence.language, "phrases"), speaker_words(sentence.language)
    determined = sentence.words[start] in {*slots["articles"], *slots["possessives"]}
    named = sentence.tokens[start].text[0].isupper() or sentence.words[start] in OPENING_QUOTES
    if not determined and (not named or known.at(sentence.words, verb)):
        return None  # ", village de la région de Bandiagara,"
    phrase = phrase_right(sentence, start)
    if phrase is None or not _may_tell(sentence, phrase, bare=compound) or not _closes(sentence, phrase[1]):
        return None
    return Credit("inverted", (begins, verb + 1), phrase, "say")


def _verb_of(sentence: Sentence, begins: int) -> tuple[int, bool] | None:
    """The verb behind its clitics and its auxiliary, and whether it has one; None where no verb with a person stands.

    "Le maire, 58 ans, a ouvert le gymnase" goes on with its own clause, which had no verb so far.
    """
    reflexives = load(sentence.language, "phrases")["reflexives"]
    auxiliaries = forms_of_be(sentence.language) | forms_of_have(sentence.language)
    verb, compound = begins, False
    while verb < len(sentence) and (sentence.words[verb] in reflexives or sentence.words[verb] in auxiliaries):
        compound = compound or sentence.words[verb] in auxiliaries
        verb += 1
    if verb + 1 >= len(sentence):
        return None
    if compound:
        return (verb, True) if sentence.is_past_participle(verb) and _has_verb(sentence, begins - 1) else None
    if _in_relatives_alone(sentence, begins - 1):
        return None  # "La Commission, à qui 12 plaintes sont parvenues, prépare une réforme"
    return (verb, False) if _is_finite(sentence, verb, pronominal=verb > begins) else None


def _in_relatives_alone(sentence: Sentence, comma: int) -> bool:
    """Whether what stands before a comma has verbs, all of them in relative clauses."""
    return any(sentence.shows(i, "VerbForm=Fin") for i in range(comma)) and not _has_verb(sentence, comma)


def _has_verb(sentence: Sentence, comma: int) -> bool:
    """Whether the statement before a tag has a verb of its own, in no relative clause."""
    slots = load(sentence.language, "phrases")
    inner = {*slots["relatives"], *slots["complementizers"]}
    return any(
        sentence.shows(i, "VerbForm=Fin") and inner.isdisjoint(sentence.words[sentence.barrier_before(i) : i])
        for i in range(comma)
    )


def _clitic(sentence: Sentence, place: int) -> str | None:
    """The pronoun that hangs on a verb: "balaie-t-on", "ironise-t-il"."""
    if place >= len(sentence) or not sentence.words[place].startswith("-"):
        return None
    word = sentence.words[place].removeprefix("-t").removeprefix("-")
    return word if word in load(sentence.language, "attribution")["pronouns"] else None


def _complement(sentence: Sentence, verb: int) -> int:
    """How many words complete a verb that tells nothing by itself: "rend compte", "croit savoir"."""
    light = _light(sentence.language)
    complete = sentence.words[verb] in light and sentence.tag(verb + 1) in {"NOUN", "VERB"}
    return int(complete and sentence.words[verb + 1].islower())


@lru_cache
def _light(language: str) -> frozenset[str]:
    return forms_of(load(language, "attribution")["light_verbs"], language)


def _is_finite(sentence: Sentence, verb: int, *, pronominal: bool) -> bool:
    """Whether a word is a verb with a person; a rare one is taken for a noun, but no article follows a noun."""
    word, tag = sentence.words[verb], sentence.tag(verb)
    if word in _befalling(sentence.language):
        return False
    if tag == "VERB":
        return sentence.shows(verb, "VerbForm=Fin")
    endings = tuple(load(sentence.language, "attribution")["told_endings"])
    return word.endswith(endings) and (pronominal or tag not in _TELLS_NOTHING)


@lru_cache
def _befalling(language: str) -> frozenset[str]:
    """Forms of the verbs of what is done to somebody: ", blesse le maire" goes on with what happened."""
    rows = load(language, "triggers")["measures"].values()
    return forms_of({inflected(phrase) for row in rows for phrase in row["objects"]}, language)


def _speaker_first(sentence: Sentence, begins: int) -> Credit | None:
    """A body or an office, and a finite verb that ends the sentence; French has it so behind quotations alone."""
    if endings_tell(sentence.language):
        return None
    phrase = phrase_right(sentence, begins)
    if phrase is None or not _may_tell(sentence, phrase, bare=True):
        return None
    verb = phrase[1]
    while sentence.tag(verb) in {"ADV", "AUX"}:
        verb += 1
    if sentence.tag(verb) != "VERB" or not any(_ends(sentence, end) for end in _behind(sentence, verb)):
        return None
    return Credit("subject", (verb, verb + 1), phrase, "say")


def _behind(sentence: Sentence, verb: int) -> range:
    """Where a verb may end: at once, behind its particle or behind one word more ("shot back", "served notice")."""
    more = sentence.tag(verb + 1) in {"ADP", "ADV", "NOUN", "PROPN"}
    return range(verb + 1, verb + 2 + more)


def _may_tell(sentence: Sentence, phrase: Span, *, bare: bool) -> bool:
    """Whether a phrase is a body, an office or somebody; a place that fell is none, and what is counted neither."""
    figures = sentence.marks.get("number_tokens", set())
    if not figures.isdisjoint(range(phrase[0] + 1, phrase[1])) or names_place(sentence, phrase):
        return False
    kind = speaker_kind(sentence, phrase)
    return kind is not None or (not bare and could_speak(sentence, phrase))


def _closes(sentence: Sentence, end: int) -> bool:
    """Whether a stretch ends at ``end`` or a complement begins there: "... la Cour des comptes dans un référé"."""
    relatives = load(sentence.language, "phrases")["relatives"]
    return _ends(sentence, end) or sentence.tag(end) in {"ADP", "VERB"} or sentence.words[end] in relatives


def _ends(sentence: Sentence, end: int) -> bool:
    dates = sentence.marks.get("date_tokens", set())
    while end in dates:
        end += 1
    return end >= len(sentence) or sentence.words[end] in BARRIERS
