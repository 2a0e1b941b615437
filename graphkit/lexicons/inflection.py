"""Word forms from a table of endings: enough inflection to find listed words in a text.

A language brings ``inflection.yaml`` with

- ``verbs``: rows ``{ends, stem, strong, weak, strong_endings, weak_endings}``; the first row whose ``ends``
  closes the infinitive is used, ``strong``/``weak`` replace that ending before the listed endings;
- ``irregular``: infinitive -> its forms;
- ``nouns``: rows ``{ends, plural}`` for plurals, in the same manner.

Only third persons, participles, gerund and infinitive are needed: news speak of others.
"""

from __future__ import annotations

from functools import lru_cache

from graphkit.lexicons.loader import load


@lru_cache(maxsize=4096)
def verb_forms(infinitive: str, language: str) -> frozenset[str]:
    """Forms of a verb: ``verb_forms("dire", "fr")`` holds dit, disait, dirait, dites, disant..."""
    table = load(language, "inflection")
    irregular = table["irregular"]
    for stem_of in sorted(irregular, key=len, reverse=True):
        # prefixed verbs follow their root: "redire", "admettre"/"mettre", "undergo"/"go"
        if infinitive == stem_of or (len(stem_of) > 3 and infinitive.endswith(stem_of)):
            prefix = infinitive[: len(infinitive) - len(stem_of)]
            return frozenset({infinitive, *(prefix + form for form in irregular[stem_of])})
    for row in table["verbs"]:
        if infinitive.endswith(row["ends"]):
            stem = infinitive[: len(infinitive) - len(row["ends"])]
            strong = {stem + row["strong"] + ending for ending in table[row["strong_endings"]]}
            weak = {stem + row["weak"] + ending for ending in table[row["weak_endings"]]}
            return frozenset({infinitive, *strong, *weak})
    return frozenset({infinitive})


@lru_cache(maxsize=4096)
def noun_forms(noun: str, language: str) -> frozenset[str]:
    """A noun or adjective and its other number (and, where the table says so, gender)."""
    for row in load(language, "inflection")["nouns"]:
        if noun.endswith(row["ends"]):
            stem = noun[: len(noun) - len(row["ends"])]
            return frozenset({noun, *(stem + other for other in row["others"])})
    return frozenset({noun})
