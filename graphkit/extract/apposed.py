"""Who is meant where a comma parts a source from its name or its office: "leur syndicat, l'Unsac"."""

from __future__ import annotations

from graphkit.annotate.attribution.mentions import PERSONS, Mention
from graphkit.annotate.phrases_np import determiners, phrase_right
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.annotate.speakers import speaker_kind
from graphkit.lexicons.loader import load


def name_of_body(sentence: Sentence, mention: Mention) -> Span | None:
    """The name behind a comma of a body that its own words only describe: "another union, the CGT, spoke"."""
    table = load(sentence.language, "attribution")
    if mention.proper or mention.kind not in table["descriptions"]["own_name"]:
        return None
    phrase = _behind_comma(sentence, mention.span)
    if phrase is None or speaker_kind(sentence, phrase) != "name":
        return None
    small = determiners(sentence.language)
    proper = all(sentence.tokens[i].text[0].isupper() or sentence.words[i] in small for i in range(*phrase))
    closes = phrase[1] >= len(sentence) or sentence.words[phrase[1]] in BARRIERS
    return phrase if proper and closes else None


def office_of_person(sentence: Sentence, mention: Mention) -> Span | None:
    """The office behind a comma in which somebody speaks for a body.

    Somebody without a name may hold that of whatever body ("cet éleveur, porte-parole de la Confédération"); who is
    named speaks for the owner of a possessive ("Anis Bouzidi, its spokesman").
    """
    if mention.kind not in {*PERSONS, "name"} and mention.proper:
        return None
    place = mention.span[1] + 1
    phrase = _behind_comma(sentence, mention.span)
    if phrase is None:
        return None
    owned = sentence.words[place] in load(sentence.language, "phrases")["possessives"]
    if mention.proper and not owned:
        return None
    head = place + owned
    mouthpieces = load(sentence.language, "attribution")["mouthpieces"]
    return phrase if head < len(sentence) and sentence.words[head] in mouthpieces else None


def _behind_comma(sentence: Sentence, span: Span) -> Span | None:
    if sentence.words[span[1] : span[1] + 1] != [","]:
        return None
    return phrase_right(sentence, span[1] + 1)
