"""Sentences in both languages."""

from __future__ import annotations

import re

import pytest
from made import ENTITIES, made

from graphkit.compare.findings import Days, Name, Sum, finding
from graphkit.compare.messages import MESSAGES
from graphkit.compare.reasons import Voice, labels_from, written
from graphkit.compare.wording import number, stated
from graphkit.model import Period

LABEL = labels_from(ENTITIES)


def test_every_message_says_the_same_slots_in_every_language() -> None:
    for code, texts in MESSAGES.items():
        slots = {language: set(re.findall(r"{(\w+)}", text)) for language, text in texts.items()}
        assert set(texts) == {"fr", "en"}, code
        assert slots["fr"] == slots["en"], code


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        (4700, "4\u202f700", "4,700"),
        (2.5, "2,5", "2.5"),
        (1234567.25, "1\u202f234\u202f567,25", "1,234,567.25"),
        (0, "0", "0"),
        (3_300_000_000, "3\u202f300\u202f000\u202f000", "3,300,000,000"),
    ],
)
def test_numbers_as_each_language_writes_them(value: float, fr: str, en: str) -> None:
    assert (number(value, "fr"), number(value, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("edtf", "fr", "en"),
    [
        ("2025-04-30", "30 avril 2025", "30 April 2025"),
        ("2024-06", "juin 2024", "June 2024"),
        ("2024", "2024", "2024"),
        ("2024-23", "automne 2024", "autumn 2024"),
        ("2025-01/2025-02", "janvier 2025 – février 2025", "January 2025 – February 2025"),
    ],
)
def test_dates_as_each_language_writes_them(edtf: str, fr: str, en: str) -> None:
    period = Period.parse(edtf)
    assert (written(period, "fr", LABEL), written(period, "en", LABEL)) == (fr, en)


def test_values_keep_their_qualifier_and_unit() -> None:
    claim = made("a#1", 4700, low=4230, high=5170, qualifier="about")
    assert (stated(claim, "fr"), stated(claim, "en")) == ("environ 4\u202f700", "about 4,700")
    assert stated(made("a#1", 35, unit="percent"), "fr") == "35\u00a0%"
    assert stated(made("a#1", False, kind="status"), "en") == "no"
    assert stated(made("a#1", "2024-06", kind="date"), "fr") == "juin 2024"


def test_a_sentence_is_filled_in_every_language() -> None:
    found = finding("different", "sum.apart", sum=Sum((11000, 3000), 14000), other=made("b#1", 18000))
    reason = Voice(LABEL).say(found)
    assert reason.text_in("fr") == "11\u202f000 + 3\u202f000 = 14\u202f000 : toujours hors de portée de 18\u202f000."
    assert reason.text_in("en") == "11,000 + 3,000 = 14,000: still apart from 18,000."


def test_french_elides_and_counts_days() -> None:
    assert written(Days(1), "fr", LABEL) == "1\u00a0jour"
    assert written(Days(2), "en", LABEL) == "2\u00a0days"
    told = Voice(LABEL).say(finding("same", "origin.same", origin=Name("kp")))
    assert told.texts == (("fr", "Une seule source : Corée du Nord."), ("en", "One source: North Korea."))


def test_an_unknown_message_is_refused() -> None:
    with pytest.raises(KeyError):
        finding("same", "no.such.code")
