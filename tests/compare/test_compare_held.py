"""What is held back: told with its reason, listed up to a bound, counted in full."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.compare import Compared, cases_of, compared
from graphkit.compare.held import TELLINGS
from graphkit.compare.tally import LISTED
from graphkit.model import Claim, Document, Story
from tests.compare.made import ENTITIES, MEASURES, made


def only(claims: Sequence[Claim]) -> Compared:
    """The one question of some claims."""
    names = sorted({claim.document for claim in claims})
    stories = {name: Story(name, None, words=("kim", "koursk", "seoul")) for name in names}
    (case,) = cases_of(claims, stories, {name: Document(name, "", "fr") for name in names}, ENTITIES, MEASURES, {})
    return compared(case, MEASURES)


def test_a_contradiction_that_is_not_told_says_why() -> None:
    found = only([made("a#1", 300), made("b#1", 900, "gb", "2025-05-09")])
    assert found.relations == ()
    (held,) = found.held
    assert (held.kind, {*held.a, *held.b}, held.pairs) == ("contradicts", {"a#1", "b#1"}, 1)
    assert held.reason.code == "doubt.outgrown"
    assert held.reason.text_in("en") == "300 and 900: the later one tells a later state."
    assert held.reason.text_in("fr") == "300 et 900 : le plus récent décrit un état plus récent."
    assert found.summary.held == 1


def test_an_agreement_to_the_unit_is_a_retelling_and_says_why() -> None:
    found = only([made("a#1", 3214), made("b#1", 3214, "gb")])
    (relation,) = found.relations
    assert (relation.kind, relation.reasons[-3].code) == ("repeats", "repeats.precise")
    assert found.held == ()


def test_the_other_figure_of_a_source_is_named() -> None:
    claims = [made("a#1", 300, "gb"), made("a#2", 500, "gb"), made("b#1", 600)]
    (held,) = only(claims).held
    assert held.reason.code == "doubt.twin"
    assert (
        held.reason.text_in("en") == "300 and 600: Foreign Office gives 500 too, which answers the other figure better."
    )


def test_a_text_that_does_not_know_the_other_figure_sets_two_side_by_side() -> None:
    first = [made("a#1", 300, "gb"), made("a#2", 600)]
    later = [made("b#1", 300, "gb"), made("b#2", 500, "gb")]
    found = only([*first, *later])
    assert ("contradicts", "a#1", "a#2") in {(one.kind, one.a, one.b) for one in found.relations}


def test_what_is_told_is_not_held() -> None:
    found = only([made("a#1", 600), made("b#1", 900, "gb")])
    assert [relation.kind for relation in found.relations] == ["contradicts"]
    assert found.held == ()


def test_tellings_are_listed_up_to_a_bound_and_their_pairs_counted() -> None:
    told = [made(f"a{number}#1", 300) for number in range(TELLINGS + 4)]
    (held,) = only([*told, made("z#1", 900, "gb", "2025-05-09")]).held
    assert sorted(map(len, (held.a, held.b))) == [1, TELLINGS]
    assert held.pairs == TELLINGS + 4


def test_pairs_of_answers_are_listed_up_to_a_bound_and_all_counted() -> None:
    many = [made(f"a{number}#1", 300, f"o{number}") for number in range(LISTED + 5)]
    found = only([*many, made("z#1", 900, "gb", "2025-05-09")])
    assert len(found.held) == LISTED
    assert found.summary.held > LISTED
    assert found.held == only([made("z#1", 900, "gb", "2025-05-09"), *reversed(many)]).held
