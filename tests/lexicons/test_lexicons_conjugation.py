"""The French verbs of the lexicons have the third persons that the model's lemma tables know."""

from __future__ import annotations

import re
from collections import defaultdict
from importlib.resources import files

import pytest
import spacy

from graphkit.lexicons.inflection import verb_forms

# endings of third persons that no other person or mood shares: imperfect, future, conditional, simple past, gerund
ENDINGS = ("ait", "aient", "ra", "ront", "rait", "raient", "èrent", "irent", "urent", "ant")
VERB = re.compile(r"[a-zàâçéèêëîïôöûùüœ]+(?:er|ir|re|oir)\b")
# alternative conjugations that the press does not use
RARE = {"arguer", "asseoir", "faillir", "sortir", "ressortir"}


@pytest.fixture(scope="module")
def known() -> dict[str, set[str]]:
    left_out = ["tok2vec", "parser", "ner", "morphologizer", "senter", "attribute_ruler"]
    lemmatizer = spacy.load("fr_core_news_md", exclude=left_out).get_pipe("lemmatizer")
    forms: dict[str, set[str]] = defaultdict(set)
    for form, lemmas in lemmatizer.lookups.get_table("lemma_exc")["verb"].items():
        for lemma in [lemmas] if isinstance(lemmas, str) else lemmas:
            forms[lemma].add(form)
    return forms


def test_third_persons_are_known(known: dict[str, set[str]]) -> None:
    lists = (files("graphkit") / "lexicons" / "fr").iterdir()
    texts = [path.read_text(encoding="utf-8") for path in lists if path.name.endswith(".yaml")]
    verbs = {verb for text in texts for verb in VERB.findall(text)} & set(known) - RARE
    wanted = {(verb, form) for verb in verbs for form in known[verb] if form.endswith(ENDINGS)}
    missing = sorted((verb, form) for verb, form in wanted if form not in verb_forms(verb, "fr"))
    assert len(verbs) > 300
    assert missing == []


@pytest.mark.parametrize("form", ["rejette", "relaie", "règle", "pénètrent", "démantèle", "paie", "célèbre", "gèle"])
def test_present_tenses_with_a_change_of_stem(form: str) -> None:
    infinitives = ["rejeter", "relayer", "régler", "pénétrer", "démanteler", "payer", "célébrer", "geler"]
    assert any(form in verb_forms(verb, "fr") for verb in infinitives)
