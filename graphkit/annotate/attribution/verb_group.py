"""The verb of a cue: what form it has, its voice, its auxiliaries. Endings decide first, the tagger second."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from graphkit.annotate.attribution.asides import aside_before, set_phrases
from graphkit.annotate.kept import kept
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, OPENING_QUOTES, Sentence
from graphkit.lexicons.inflection import endings_tell, finite_forms, forms_of_be, forms_of_have, participles
from graphkit.lexicons.loader import load, words_in

Form = Literal["finite", "compound", "passive", "participle", "gerund"]
_FIGURE = 3  # tokens between a figure and a participle: "400 millions de dollars avancés"
_WITHIN = 14  # tokens between an auxiliary and its participle, asides included


def form_of(sentence: Sentence, place: int, infinitive: str) -> Form | None:
    """How the listed verb stands at ``place``; None where the word is a noun or an infinitive there."""
    word, language = sentence.words[place], sentence.language
    if word.endswith(tuple(load(language, "inflection")["gerund"])):
        return "gerund" if sentence.is_verb(place) or endings_tell(language) else None
    passive, auxiliary, _ = verb_group(sentence, place)
    if word in participles(infinitive, language) and auxiliary:
        return "passive" if passive else "compound"
    if word in finite_forms(infinitive, language) and not _is_noun(sentence, place):
        if not endings_tell(language) and _reduced(sentence, place):
            return "participle"
        return "finite"
    taken = sentence.tag(place) in {"ADJ", "NOUN"} and _has_agent(sentence, place, _FIGURE)  # "les 3 000 avancées par"
    if word in participles(infinitive, language) and (taken or not _is_noun(sentence, place)):
        return "participle"
    return None


def _has_agent(sentence: Sentence, place: int, reach: int) -> bool:
    """Whether a word so near behind a figure has its agent right behind it, whatever the tagger takes it for."""
    agents = load(sentence.language, "attribution")["agent_markers"]
    figures = sentence.marks.get("number_tokens", set())
    behind = place + 1 < len(sentence) and sentence.words[place + 1] in agents
    return behind and not figures.isdisjoint(range(place - reach, place))


def _reduced(sentence: Sentence, place: int) -> bool:
    """A participle without auxiliary that its form does not tell, by its agent: "deaths recorded by"."""
    if not sentence.is_past_participle(place):  # "the 20 reported by Amnesty", which the tagger takes for a past tense
        return _has_agent(sentence, place, 1)
    agents = load(sentence.language, "attribution")["agent_markers"]
    stretch = range(place + 1, sentence.barrier_after(place))
    agent = next((i for i in stretch if sentence.words[i] in agents or sentence.is_verb(i)), None)
    if agent is None or sentence.is_verb(agent):
        return False
    opens = place > 0 and sentence.words[place - 1] in BARRIERS  # "The shock, put at 6.8 by the observatory, ..."
    figures = sentence.marks.get("number_tokens", set())
    return agent == place + 1 or opens or not figures.isdisjoint({place - 1, place - 2})  # "51,200 ha measured by"


def _is_noun(sentence: Sentence, place: int) -> bool:
    """Whether a word that may be a verb is a noun there ("le bilan", "un compte"), whatever the tagger says."""
    words, slots = sentence.words, load(sentence.language, "phrases")
    table = load(sentence.language, "attribution")
    if place == 0:
        return not sentence.is_verb(place)
    before, after = words[place - 1], words[place + 1] if place + 1 < len(sentence) else "."
    if place > 1 and before in table["clitics"] and words[place - 2] in slots["relatives"]:
        return False  # "C'est la gendarmerie qui l'annonce"
    if before in slots["reflexives"] or _opens_tag(sentence, place):
        return False  # "s'étrangle Ludovic Fleury", ", dénombre Elecam"
    subject = _ends_subject(sentence, place)
    if before in table["noun_before"] and not subject:
        return True
    counted = sentence.marks.get("number_tokens", set())
    figure = place + 1 + (after in OPENING_QUOTES)  # "La CGT en redoute « un millier »"
    if (figure in counted or sentence.tag(figure) == "NUM") and _behind_clitic(sentence, place):
        return False  # "Sorevia en compte 41"
    if after in table["verb_after"] and place + 2 in counted and _behind_object(sentence, place):
        return False  # "La mairie les chiffre à 120 000 euros"
    if before in slots["determiners"] and not (place > 1 and words[place - 2] in slots["relatives"]):
        return not sentence.is_verb(place)  # "le parquet qui le communique" is a verb
    if sentence.is_verb(place) or after.startswith("-") or _before_infinitive(sentence, place):
        return False
    if _qualified(sentence, place):
        return not subject
    noun = place > 1 and words[place - 2] in slots["articles"]  # "L'exploitant chiffre", taken for two verbs
    return not (
        (noun or before in BARRIERS or sentence.tag(place - 1) in {"NOUN", "PROPN", "PRON", "ADV", "ADJ"})
        and (
            after in table["verb_after"]
            or place + 1 in set_phrases(sentence).values()  # "La CGC juge pour sa part que"
            or sentence.tag(place + 1) in {"DET", "NUM", "ADV"}
            or after in BARRIERS - {")"}
        )
    )


def _qualified(sentence: Sentence, place: int) -> bool:
    """Whether a determiner and adjectives alone stand before a word: "the two", "the mayor's last public count"."""
    slots = load(sentence.language, "phrases")
    first = place - 1
    while first > 0 and sentence.tag(first) in {"ADJ", "NUM"}:
        first -= 1
    return first < place - 1 and sentence.words[first] in {*slots["determiners"], *slots["genitives"]}


def _opens_tag(sentence: Sentence, place: int) -> bool:
    """Whether a comma or a closed quotation stands before a verb and a name behind it, as in French tags alone."""
    behind = sentence.tokens[place + 1].text if place + 1 < len(sentence) else "."
    marked = sentence.words[place - 1] in {",", *CLOSING_QUOTES}
    return endings_tell(sentence.language) and marked and sentence.words[place].islower() and behind[0].isupper()


def _before_infinitive(sentence: Sentence, place: int) -> bool:
    """Whether an infinitive follows: "fait savoir la préfecture", "L'agence compte distribuer"."""
    return place + 1 < len(sentence) and sentence.shows(place + 1, "VerbForm=Inf")


def _ends_subject(sentence: Sentence, place: int) -> bool:
    """Whether the word before a verb is no adjective but ends its subject: "ce dernier", "an aid official"."""
    before = sentence.words[place - 1]
    if place > 1 and f"{sentence.words[place - 2]} {before}" in load(sentence.language, "attribution")["pronouns"]:
        return True
    return sentence.tag(place - 1) == "NOUN" and sentence.is_verb(place)


def _behind_object(sentence: Sentence, place: int) -> bool:
    """Whether an article right behind a noun is the object of the word at ``place``: "La mairie les chiffre"."""
    articles = load(sentence.language, "attribution")["definite"]
    return place > 1 and sentence.words[place - 1] in articles and sentence.tag(place - 2) in {"NOUN", "PROPN"}


def _behind_clitic(sentence: Sentence, place: int) -> bool:
    """Whether a clitic and a name or noun before it show that the word at ``place`` is their verb."""
    clitics = load(sentence.language, "attribution")["clitics"]
    return place > 1 and sentence.words[place - 1] in clitics and sentence.tag(place - 2) in {"NOUN", "PROPN", "PUNCT"}


@kept
def verb_group(sentence: Sentence, place: int) -> tuple[bool, bool, int]:
    """(is passive, has an auxiliary, first token of the verb group) for the verb at ``place``."""
    slots = load(sentence.language, "phrases")
    be, have = forms_of_be(sentence.language), forms_of_have(sentence.language)
    clitics, pronouns = (load(sentence.language, "attribution")[slot] for slot in ("clitics", "pronouns"))
    clauses = words_in(sentence.language, "phrases", "relatives", "complementizers")
    first, passive, auxiliary = place, False, False
    probe = place - 1
    while probe >= 0 and place - probe <= _WITHIN:
        word = sentence.words[probe]
        if word in be:
            passive, auxiliary, first = True, True, probe
        elif word in have:
            auxiliary, first = True, probe
            if not any(sentence.words[i] in be for i in range(probe + 1, place)):
                passive = False
        elif word in clauses and not sentence.is_acronym(probe):
            break
        elif word in OPENING_QUOTES and probe > 0 and sentence.words[probe - 1] in be | have:
            pass  # "a « formellement démenti »"
        elif word.startswith("-"):
            pass  # "a-t-il lancé"
        elif word in clitics or word in slots["negations"]:
            first = probe if word in clitics and sentence.words[probe + 1] not in pronouns else first  # "l'on fait"
        elif (aside := aside_before(sentence, probe + 1)) is not None:
            outer = _auxiliary_before(sentence, aside, be | have)
            if outer is None:
                break
            probe = outer
        elif not (sentence.tag(probe) == "ADV" or (sentence.tag(probe) == "PRON" and probe + 1 == first)):
            break
        probe -= 1
    if passive and sentence.words[place] in _with_be(sentence.language):
        passive = False  # "est parvenue à un total de 54"
    if passive and any(sentence.words[i] in slots["reflexives"] for i in range(max(0, first - 2), place)):
        passive = False  # "s'est félicité"
    return passive, auxiliary, first


@lru_cache
def _with_be(language: str) -> frozenset[str]:
    """The participles of verbs whose compound tenses take "être"."""
    verbs = load(language, "attribution")["with_be"]
    return frozenset(form for verb in verbs for form in participles(verb, language))


def _auxiliary_before(sentence: Sentence, place: int, auxiliaries: frozenset[str]) -> int | None:
    """Where the asides that end in one at ``place`` begin, if they interrupt a compound tense ("a, mardi, évoqué")."""
    while (more := aside_before(sentence, place)) is not None:
        place = more
    while place > 0 and sentence.words[place - 1] == ",":
        place -= 1
    return place if place > 0 and sentence.words[place - 1] in auxiliaries else None
