"""A question with all that its comparison reads: compared alone it comes to the same, and it knows itself again."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from graphkit.compare import Case, Memo, Signer, cases_of, compared, gathering, together
from graphkit.model import Claim, Document, Entity, Story
from tests.compare.made import ENTITIES, MEASURES, made, told

KURSK, FIRE = ("kim", "koursk", "seoul"), ("fire", "lyon", "rhone")
CLAIMS = [
    made("a#1", 600, "nis"), made("b#1", 900, "gb"), made("c#1", 950, "gb", "2025-05-02"),
    made("a#2", 4700, "nis", measure="casualties"), made("d#1", 4000, "ru", measure="casualties"),
]  # fmt: skip
OTHERS = [
    replace(made(f"{name}#1", 12, "echo", place="lyon"), population=None, population_entity=None) for name in "ef"
]


def cases(claims: Sequence[Claim], entities: Mapping[str, Entity] = ENTITIES, memo: Memo | None = None) -> list[Case]:
    names = sorted({claim.document for claim in claims})
    stories = {name: Story(name, None, words=FIRE if name in "ef" else KURSK) for name in names}
    documents = {name: Document(name, "", "fr") for name in names}
    texts = {name: name.encode() * 16 for name in names} if memo else None
    return list(cases_of(claims, stories, documents, entities, MEASURES, {}, texts, memo))


def signed(found: Sequence[Case], entities: Mapping[str, Entity] = ENTITIES, **told: bytes) -> dict[str, bytes]:
    """The signature of each question; ``told``: documents that say something else than at first."""
    texts = {name: told.get(name, name.encode()) for name in "abcdef"}
    signer = Signer(texts, {name: repr(entity).encode() for name, entity in entities.items()})
    return {case.question: signer.signature(case) for case in found}


def test_questions_compared_one_by_one_elsewhere_come_to_the_same() -> None:
    sent = [pickle.loads(pickle.dumps(case)) for case in cases(CLAIMS)]
    assert together(compared(case, MEASURES) for case in sent) == told(CLAIMS)
    assert len(sent) > 1


def test_claims_of_another_affair_leave_a_signature_as_it_was() -> None:
    before, after = signed(cases(CLAIMS)), signed(cases([*OTHERS, *CLAIMS]))
    assert before.items() <= after.items()
    assert len(after) > len(before)


def test_another_telling_another_text_or_another_name_change_it() -> None:
    before = signed(cases(CLAIMS))
    more = signed(cases([*CLAIMS, made("f#1", 610, "ru")]))
    assert not set(before.values()) & set(more.values())  # killed are part of the casualties
    assert not set(before.values()) & set(signed(cases(CLAIMS), a=b"else").values())
    renamed = ENTITIES | {"nis": replace(ENTITIES["nis"], label="Renseignement")}
    assert not set(before.values()) & set(signed(cases(CLAIMS, renamed), renamed).values())


def test_a_name_that_no_claim_of_a_question_gives_is_nothing_to_it() -> None:
    renamed = ENTITIES | {"lyon": replace(ENTITIES["lyon"], label="Lugdunum")}
    assert signed(cases(CLAIMS)) == signed(cases(CLAIMS, renamed), renamed)


@pytest.mark.parametrize("large", [1, 64])
def test_what_is_remembered_of_a_group_of_claims_is_what_would_be_found_anew(
    monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(gathering, "_LARGE", large)  # each claim is remembered by itself, or a whole group is
    more = [made("f#1", 610, "ru"), *(made(f"g#{n}", 10 * n, "gb", place="kursk") for n in range(1, 5))]
    kept = Memo()
    for claims in (CLAIMS, [*OTHERS, *CLAIMS], [*OTHERS, *CLAIMS, *more], [*more, *CLAIMS[1:]], CLAIMS):
        anew = cases(claims)
        assert cases(claims, memo=kept) == anew
        kept = Memo(kept.kept)
        assert cases(claims, memo=kept) == anew


def test_a_claim_whose_figure_another_text_places_is_known_by_that_place() -> None:
    bare = replace(made("a#1", 150_000, "nis"), trigger=None, place=None)
    kept, found = Memo(), []
    for place in ("kursk", "lyon"):
        other = replace(made("b#1", 150_000, "nis", place=place), trigger="killed")
        found.append([case.subjects for case in cases([bare, other], memo=kept)])
        assert found[-1] == [case.subjects for case in cases([bare, other])]
        kept = Memo(kept.kept)
    assert found[0] != found[1]
