"""Listed phrases found in a text's words."""

from graphkit.lexicons.phrases import PhraseIndex, listed


def index() -> PhraseIndex[str]:
    made: PhraseIndex[str] = PhraseIndex("fr")
    made.add("de plus", "more")
    made.add("de plus en plus", "ever more")
    return made


def test_the_longest_phrase_is_found_wherever_it_stands() -> None:
    assert [(hit.start, hit.end, hit.value) for hit in index().find(["il", "pleut", "de", "plus", "en", "plus"])] == [
        (2, 6, "ever more")
    ]


def test_a_phrase_opens_words_only_where_it_begins_them() -> None:
    assert index().opens(["de", "plus", "que", "hier"])
    assert not index().opens(["dix", "de", "plus"])
    assert not index().opens([])


def test_the_words_of_a_slot_are_found_in_the_forms_of_their_part() -> None:
    assert listed("fr", "attribution", "report_nouns", "noun").occurs(["ces", "rapports"])
    assert not listed("fr", "attribution", "report_nouns").occurs(["ces", "rapports"])
