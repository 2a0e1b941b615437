"""Who can speak, and the cheap question before."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.annotate.attribution.mentions import mention_at
from graphkit.annotate.document import annotate
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.speakers import may_speak, speaker_kind
from graphkit.model import Document
from graphkit.read import read_paths

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.model


@pytest.mark.parametrize("folder", ["seeds", "tests/gold"])
def test_nobody_who_speaks_is_passed_over(folder: str) -> None:
    asked = 0
    for document in read_paths([ROOT / folder]):
        assert isinstance(document, Document)
        for sentence in annotate(document):
            phrases = (phrase_right(sentence, place) for place in range(len(sentence)))
            for phrase in phrases:
                if phrase and speaker_kind(sentence, phrase):
                    asked += 1
                    assert may_speak(sentence, phrase[1]), mention_at(sentence, phrase)
    assert asked > 100


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("La salle sert maintenant de dortoir.", False),
        ("Le texte promet une trêve.", False),
        ("Le ministre promet une trêve.", True),
        ("Le rapport promet une trêve.", True),
        ("La trêve, annonce Moscou, tient.", True),
        ("La trêve tient, annonce-t-elle.", True),
        ("Il promet une trêve.", True),
    ],
)
def test_words_tell_whether_somebody_may_speak(text: str, room: bool) -> None:
    [sentence] = annotate(Document("a.txt", text, "fr"))
    assert may_speak(sentence) == room
