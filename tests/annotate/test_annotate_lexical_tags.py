"""Parts of speech from the lexicon alone, for languages that no model parses."""

from __future__ import annotations

from graphkit.annotate.lexical_tags import features, tags


def test_listed_words_have_the_tag_of_their_slot() -> None:
    words = ["Le", "ministère", "a", "annoncé", "que", "12", "habitants", "de", "Lyon", "sont", "morts", "."]
    assert tags(words, "fr") == [
        "DET", "NOUN", "AUX", "VERB", "SCONJ", "NUM", "NOUN", "ADP", "PROPN", "AUX", "VERB", "PUNCT",
    ]  # fmt: skip


def test_verbs_have_their_form() -> None:
    assert features(["annonce", "annoncé", "tué", "pont"], "fr") == [
        "VerbForm=Fin",
        "VerbForm=Part",
        "VerbForm=Part",
        "",
    ]


def test_future_endings_tell_the_tense() -> None:
    assert features(["annoncera"], "fr") == ["Tense=Fut|VerbForm=Fin"]
