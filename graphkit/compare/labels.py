"""Questions as a reader would ask them, in every language of the interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graphkit.compare.measures import Measures, Population
from graphkit.compare.reasons import LabelOf
from graphkit.compare.subjects import Subject
from graphkit.compare.text import elide, fold
from graphkit.compare.wording import LANGUAGES


def labels_of(subjects: Sequence[Subject], measures: Measures, label: LabelOf) -> tuple[tuple[str, str], ...]:
    """``(("fr", "Combien de soldats nord-coréens ont été tués ?"), ("en", ...))``"""
    return tuple((language, _label(subjects, measures, label, language)) for language in LANGUAGES)


def _label(subjects: Sequence[Subject], measures: Measures, label: LabelOf, language: str) -> str:
    measure = subjects[0].measure
    template = measure.questions.get(language) or f"{measure.labels.get(language, measure.id)} ?"
    population = _people(subjects) or measures.population("person")
    noun = _noun(subjects, language)
    entity = next((s.entity for s in subjects if s.entity), None)
    if not noun:
        noun = (population.labels.get(language) or population.id) if population else ""
        noun += f" ({label(entity, language)})" if entity else ""
    happening = next((s.event for s in subjects if s.event and s.event.known), None)
    event = happening.labels.get(language) if happening else next((s.event.id for s in subjects if s.event), "")
    text = template.format(
        population=noun,
        event=event or measure.labels.get(language, ""),
        e="e" if population and population.feminine else "",
    )
    place = _commonest([s.place for s in subjects if s.place])
    where = f" [{label(place, language)}]" if place and place != entity else ""
    share = " [%]" if subjects[0].unit == "percent" and measure.unit != "percent" else ""
    text = text.replace(" ()", "")
    return f"{elide(text) if language == 'fr' else text}{where}{share}"


def _people(subjects: Sequence[Subject]) -> Population | None:
    """Whom most of the claims count, a named people before a bare one."""
    counts = Counter(s.population for s in subjects if s.population)
    return min(counts, key=lambda p: (not p.known, p.generic, -counts[p], p.id)) if counts else None


def _noun(subjects: Sequence[Subject], language: str) -> str | None:
    """The texts' own words for a people ("soldats nord-coréens") that say more than the bare noun."""
    words = [s.claim.noun for s in subjects if s.entity and s.language == language and s.claim.noun]
    return _commonest([noun for noun in words if len(fold(noun).split()) > 1])


def _commonest(words: Sequence[str]) -> str | None:
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else None
