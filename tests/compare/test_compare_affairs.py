"""Texts gathered by what they tell of."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from graphkit.compare.affairs import _CROWDED, Affairs, _Holders
from graphkit.compare.marks import Marks
from graphkit.compare.memo import Memo
from graphkit.model import Period, Story

WAR = ("goris", "jermuk", "sotk", "aliyev")
QUAKE = ("pedernales", "manta", "portoviejo", "correa")
NAMES = st.frozensets(st.sampled_from((*WAR, *QUAKE, "reuters", "paris")), min_size=1, max_size=6)
TEXTS = st.lists(st.tuples(NAMES, st.integers(0, 400), st.sampled_from(("fr", "en"))), min_size=1, max_size=8)


def affairs(*texts: tuple[tuple[str, ...] | frozenset[str], int, str]) -> Affairs:
    """Texts a, b, ... with their names, days after 2024-01-01 and languages; all names are common."""
    keys = [chr(ord("a") + i) for i in range(len(texts))]
    days = [Period.of_days(date(2024, 1, 1) + timedelta(day), date(2024, 1, 1) + timedelta(day)) for _, day, _ in texts]
    return Affairs(
        {key: Story(key, day) for key, day in zip(keys, days, strict=True)},
        {
            key: Marks(frozenset(names), frozenset(names), language)
            for key, (names, _, language) in zip(keys, texts, strict=True)
        },
    )


def test_texts_that_share_their_names_tell_of_one_affair_in_two_languages() -> None:
    found = affairs((WAR, 0, "fr"), (QUAKE, 1, "fr"), (WAR, 2, "en"), (QUAKE, 3, "en"))
    assert found.number("a") == found.number("c") != found.number("b") == found.number("d")


def test_a_text_in_between_joins_two_halves_of_an_affair() -> None:
    """The first two share too little; both are like the third, which comes last."""
    first, second = ("goris", "jermuk", "paris", "erevan"), ("sotk", "aliyev", "bakou", "goris")
    both = ("goris", "jermuk", "sotk", "aliyev", "erevan", "bakou")
    other = (QUAKE, 1, "fr")
    apart = affairs((first, 0, "fr"), (second, 1, "fr"), other, other)
    assert apart.number("a") != apart.number("b")
    joined = affairs((first, 0, "fr"), (second, 1, "fr"), (both, 2, "fr"), other, other)
    assert joined.number("a") == joined.number("b") == joined.number("c") != joined.number("d")


def test_one_name_in_common_is_not_enough() -> None:
    found = affairs(((*WAR, "reuters"), 0, "fr"), ((*QUAKE, "reuters"), 0, "fr"))
    assert found.number("a") != found.number("b")


def test_a_text_may_be_called_as_its_names_are() -> None:
    story = {name: Story(name, Period.parse("2024-01-01")) for name in ("goris", "jermuk")}
    marks = Marks(frozenset({"goris", "jermuk"}), frozenset({"goris", "jermuk"}), "fr")
    found = Affairs(story, dict.fromkeys(story, marks))
    assert found.number("goris") == found.number("jermuk")


def test_a_text_without_marks_has_no_affair() -> None:
    assert affairs((WAR, 0, "fr")).number("z") is None


@given(TEXTS)
def test_every_text_has_one_affair_whatever_the_order_in_which_texts_are_given(
    texts: list[tuple[frozenset[str], int, str]],
) -> None:
    def partition(order: list[int]) -> set[frozenset[str]]:
        stories = {
            str(i): Story(str(i), Period.parse((date(2024, 1, 1) + timedelta(texts[i][1])).isoformat())) for i in order
        }
        marks = {str(i): Marks(texts[i][0], texts[i][0], texts[i][2]) for i in order}
        found = Affairs(stories, marks)
        numbers = [found.number(str(i)) for i in range(len(texts))]
        return {frozenset(str(i) for i, n in enumerate(numbers) if n == number) for number in numbers}

    forwards = list(range(len(texts)))
    assert partition(forwards) == partition(forwards[::-1])


@given(TEXTS, st.data())
def test_what_is_remembered_of_some_texts_changes_nothing_for_others(
    texts: list[tuple[frozenset[str], int, str]], data: st.DataObject
) -> None:
    def numbers(chosen: list[int], memo: Memo) -> list[int | None]:
        days = {str(i): Period.parse((date(2024, 1, 1) + timedelta(texts[i][1])).isoformat()) for i in chosen}
        marks = {str(i): Marks(texts[i][0], texts[i][0], texts[i][2]) for i in chosen}
        found = Affairs({key: Story(key, day) for key, day in days.items()}, marks, memo)
        return [found.number(str(i)) for i in chosen]

    whole, memo = list(range(len(texts))), Memo()
    for _ in range(3):
        some = data.draw(st.lists(st.sampled_from(whole), unique=True))
        assert numbers(some, memo) == numbers(some, Memo())
        memo = Memo(memo.kept)


@given(st.integers(1, _CROWDED + 2), st.integers(0, 3))
def test_what_an_affair_held_and_holds_no_longer_finds_nothing_and_is_not_told(before: int, more: int) -> None:
    """Whether the name is crowded all the while, for a while or never."""
    plain, changed = _Holders({"paris": 1, "goris": 2}), _Holders({"paris": 1, "goris": 2})
    for number in range(before + more):
        for holders in (plain, changed):
            holders.open(f"text {number}")
        changed.put(number, ["paris"])
        if number < before:
            plain.put(number, ["paris"])
    for number in range(before, before + more):
        changed.take(number, ["paris"])
    assert changed.held["paris"] == plain.held["paris"]
    assert changed.told(["paris"]) == plain.told(["paris"]) != plain.told(["goris"])
    assert changed.found_by(["paris"]) == plain.found_by(["paris"]) == (["paris"] if before <= _CROWDED else [])
