"""Word forms from a table of endings: enough inflection to find listed words in a text.

A language brings ``inflection.yaml`` with

- ``verbs``: rows ``{ends, stems}``; of the first row whose ``ends`` closes the infinitive, each of the ``stems``
  ``[last letters, name of a list of endings]`` replaces it before every ending of the list;
- ``irregular``: infinitive -> its forms;
- ``participle_endings``: what a participle takes for gender and number; ``not_participle``, where there are none:
  endings of forms that are none; ``finite_participle``: endings of participles that are finite forms too;
  ``gerund``: its endings; ``plural_endings``: by which a noun that no list has is taken for a plural;
- ``nouns``: rows ``{ends, plural}`` for plurals, in the same manner.

Only third persons, participles, gerund and infinitive are needed: news speak of others.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from graphkit.lexicons.loader import load


@lru_cache(maxsize=4096)
def verb_forms(infinitive: str, language: str) -> frozenset[str]:
    """Forms of a verb: ``verb_forms("dire", "fr")`` holds dit, disait, dirait, dites, disant..."""
    table = load(language, "inflection")
    irregular = table["irregular"]
    for cut in range(
        len(infinitive)
    ):  # prefixed verbs follow their root: "redire", "admettre"/"mettre", "undergo"/"go"
        root = infinitive[cut:]
        if root in irregular and (not cut or len(root) > 3):
            return frozenset({infinitive, *(infinitive[:cut] + form for form in irregular[root])})
    for row in table["verbs"]:
        if infinitive.endswith(row["ends"]):
            stem = infinitive[: len(infinitive) - len(row["ends"])]
            forms = (stem + last + ending for last, endings in row["stems"] for ending in table[endings])
            return frozenset({infinitive, *forms})
    return frozenset({infinitive})


def forms_of(verbs: Iterable[str], language: str) -> frozenset[str]:
    """Every form of several verbs, given in the infinitive."""
    return frozenset(form for verb in verbs for form in verb_forms(verb, language))


def forms_of_be(language: str) -> frozenset[str]:
    """Every form of the verb that makes a passive and ties a subject to what it is."""
    return verb_forms(load(language, "phrases")["be"], language)


def forms_of_have(language: str) -> frozenset[str]:
    """Every form of the verb that makes a past tense."""
    return verb_forms(load(language, "phrases")["have"], language)


@lru_cache(maxsize=4096)
def participles(infinitive: str, language: str) -> frozenset[str]:
    """Past participles of a verb: ``participles("dire", "fr")`` is dit, dite, dits, dites.

    A language with ``participle_endings`` (French: the endings of gender and number) tells them by a form that has
    those endings beside it; in one without, every past form may be one.
    """
    forms, table = verb_forms(infinitive, language), load(language, "inflection")
    endings = table["participle_endings"]
    if not endings:
        told = frozenset(form for form in forms - {infinitive} if not form.endswith(tuple(table["not_participle"])))
        return told or frozenset({infinitive})  # "put": one form for all
    bare = {form for form in forms if form + endings[0] in forms and not form.endswith(endings[0])}
    return frozenset({*bare, *(form + ending for form in bare for ending in endings if form + ending in forms)})


@lru_cache(maxsize=4096)
def finite_forms(infinitive: str, language: str) -> frozenset[str]:
    """Forms that can be a sentence's verb: no infinitive, no gerund, no participle that is nothing else."""
    table = load(language, "inflection")
    forms = verb_forms(infinitive, language)
    every = participles(infinitive, language) - {infinitive}
    only = {form for form in every if not form.endswith(tuple(table["finite_participle"]))}
    rest = {form for form in forms if not form.endswith(tuple(table["gerund"])) and form not in only}
    return frozenset(rest - {infinitive} if endings_tell(language) else rest)


def ends_plural(word: str, language: str) -> bool:
    """Whether a word ends as a plural does: all that can be told of a noun that no list has."""
    return word.endswith(tuple(load(language, "inflection")["plural_endings"]))


def endings_tell(language: str) -> bool:
    """Whether the infinitive has an ending of its own (French), or is the bare verb (English)."""
    return bool(load(language, "inflection")["participle_endings"])


@lru_cache(maxsize=4096)
def noun_forms(noun: str, language: str) -> frozenset[str]:
    """A noun or adjective and its other number (and, where the table says so, gender); of a compound, each part's."""
    if "-" in noun:
        parts = [noun_forms(part, language) if len(part) > 3 else frozenset({part}) for part in noun.split("-")]
        last = _other_numbers(noun, language)
        return last | frozenset("-".join(one) for one in product(*parts))
    return _other_numbers(noun, language)


def _other_numbers(noun: str, language: str) -> frozenset[str]:
    for row in load(language, "inflection")["nouns"]:
        if noun.endswith(row["ends"]):
            stem = noun[: len(noun) - len(row["ends"])]
            return frozenset({noun, *(stem + other for other in row["others"])})
    return frozenset({noun})


def forms_of_nouns(nouns: Iterable[str], language: str) -> frozenset[str]:
    """Every form of several nouns."""
    return frozenset(form for noun in nouns for form in noun_forms(noun, language))
