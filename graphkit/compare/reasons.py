"""Findings put into sentences, in every language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from graphkit.compare.findings import Bounds, Days, Finding, Kinds, Name, Names, Slot, Sum
from graphkit.compare.measures import Happening, Measure, Population
from graphkit.compare.messages import MESSAGES
from graphkit.compare.text import elide
from graphkit.compare.wording import LANGUAGES, bounds, day, days, number, period, stated, total
from graphkit.model import Claim, Entity, Period, Reason

LabelOf = Callable[[str, str], str]  # entity id, language
_REMEMBERED = 65_536  # sentences and slots kept before a voice forgets


def labels_from(entities: Mapping[str, Entity]) -> LabelOf:
    """A function from entity id and language to a label; the id itself for an unknown entity."""

    def label(name: str, language: str) -> str:
        entity = entities.get(name)
        return entity.label_in(language) if entity else name

    return label


class Voice:
    """Says findings; a sentence or a slot said before is not put together again."""

    def __init__(self, label: LabelOf) -> None:
        self._label = label
        self._said: dict[object, Reason] = {}
        self._written: dict[object, str] = {}

    def say(self, found: Finding) -> Reason:
        """The finding in every language of the interface."""
        key = (found.code, tuple(_key(value) for _, value in found.slots))
        reason = self._said.get(key)
        if reason is None:
            if len(self._said) > _REMEMBERED:
                self._said.clear()
                self._written.clear()
            texts = tuple((language, self._sentence(found, language)) for language in LANGUAGES)
            reason = self._said[key] = Reason(found.code, texts)
        return reason

    def _sentence(self, found: Finding, language: str) -> str:
        slots = {slot: self._slot(value, language) for slot, value in found.slots}
        said = MESSAGES[found.code][language].format(**slots)
        if language == "fr" and "de " in said:
            said = elide(said)
        return said[:1].upper() + said[1:]

    def _slot(self, value: Slot, language: str) -> str:
        key = (_key(value), language)
        text = self._written.get(key)
        if text is None:
            text = self._written[key] = written(value, language, self._label)
        return text


def _key(value: Slot) -> object:
    """What tells two slots apart, cheap to hash."""
    return ("claim", value.id) if isinstance(value, Claim) else (type(value), value)


def written(value: Slot, language: str, label: LabelOf) -> str:
    """One slot as the language writes it."""
    match value:
        case Name():
            return label(value.id, language)
        case Names():
            return ", ".join(label(name, language) for name in value.ids)
        case Days():
            return days(value.count, language)
        case Sum():
            return total(value.addends, value.total, language)
        case Bounds():
            return bounds(value.low, value.high, language)
        case Claim():
            return stated(value, language)
        case Kinds():
            return ", ".join(kind.labels.get(language, kind.id) for kind in value.events)
        case Measure() | Population() | Happening():
            return value.labels.get(language, value.id)
        case Period():
            return period(value, language)
        case date():
            return day(value, language)
        case int() | float():
            return number(value, language)
    return str(value)
