"""Questions as a reader would ask them, in every language of the interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from graphkit.compare.measures import Measures, Population
from graphkit.compare.reasons import LabelOf
from graphkit.compare.subjects import Subject
from graphkit.compare.text import elide
from graphkit.compare.wording import LANGUAGES

_OF_A_PEOPLE = {"fr": "{noun} {people}", "en": "{people} {noun}"}
_OF_A_PLACE = {"fr": "{noun} ({people})", "en": "{noun} ({people})"}
_SHARE = {"fr": ("Combien de", "Quel pourcentage de"), "en": ("How many", "What percentage of")}
_PLANNED = {"fr": " (prévu)", "en": " (planned)"}
_THINGS = {"fr": "unités", "en": "items"}  # where nothing says what is counted
_QUOTED = {"fr": "«\u00a0{}\u00a0»", "en": "“{}”"}  # a word of another language
_EITHER = "(e)"  # the table tells no gender of the texts' own words


def labels_of(subjects: Sequence[Subject], measures: Measures, label: LabelOf) -> tuple[tuple[str, str], ...]:
    """``(("fr", "Combien de soldats nord-coréens ont été tués ?"), ("en", ...))``"""
    return tuple((language, _label(subjects, measures, label, language)) for language in LANGUAGES)


def _label(subjects: Sequence[Subject], measures: Measures, label: LabelOf, language: str) -> str:
    measure, unit = subjects[0].measure, subjects[0].unit
    template = measure.questions.get(language) or f"{measure.labels.get(language, measure.id)} ?"
    population = _people(subjects) or (measures.population("person") if unit in ("person", "percent") else None)
    if population and population.generic and measure.whoever:
        population = measures.populations[measure.whoever[0]]
    if population and population.asked:
        population = measures.populations[population.asked]
    text = template.format(
        population=_counted(subjects, population, measures, label, language),
        event=_event(subjects, language) or "",
        e=_ending(population),
    )
    if unit == "percent" and measure.unit != "percent":
        text = text.replace(*_SHARE[language], 1)
    text = " ".join(text.replace(" ()", "").split())
    place = _commonest(s.place for s in subjects if s.place)
    where = f" [{label(place, language)}]" if place and place != _entity(subjects) else ""
    planned = _PLANNED[language] if subjects[0].planned else ""
    return f"{elide(text) if language == 'fr' else text}{where}{planned}"


def _counted(
    subjects: Sequence[Subject], population: Population | None, measures: Measures, label: LabelOf, language: str
) -> str:
    """Who or what is counted: ``soldats nord-coréens``, ``North Korean soldiers``."""
    if population is None:
        return _THINGS[language] if subjects[0].unit in ("item", "") else ""
    noun = population.labels.get(language) or _raw(subjects, population, language)
    entity = _entity(subjects)
    if entity is None:
        return noun
    people = measures.peoples.get(entity)
    if people is None or language not in people.plural:
        return _OF_A_PLACE[language].format(noun=noun, people=label(entity, language))
    return _OF_A_PEOPLE[language].format(noun=noun, people=people.plural[language][population.feminine])


def _entity(subjects: Sequence[Subject]) -> str | None:
    return next((s.entity for s in subjects if s.entity), None)


def _people(subjects: Sequence[Subject]) -> Population | None:
    """Whom most of the claims count, a named people before a bare one."""
    counts = Counter(s.population for s in subjects if s.population)
    return min(counts, key=lambda p: (not p.known, p.generic, -counts[p], p.id)) if counts else None


def _ending(population: Population | None) -> str:
    """The feminine ending of what is said of them in French; "unités" is feminine."""
    if population and not population.known:
        return _EITHER
    return "e" if population is None or population.feminine else ""


def _raw(subjects: Sequence[Subject], population: Population, language: str) -> str:
    """The texts' own word for those counted; one of another language is quoted."""
    told = [s for s in subjects if s.population == population]
    near = [s for s in told if s.language in (language, "")]
    word = _commonest(s.claim.noun or population.id for s in near or told) or population.id
    return word if near else _QUOTED[language].format(word)


def _event(subjects: Sequence[Subject], language: str) -> str | None:
    """What a date or a status is told of: the kind of event, else the texts' own word, else what was said of it."""
    happening = next((s.event for s in subjects if s.event and s.event.known), None)
    if happening:
        return happening.labels.get(language)
    told = [s for s in subjects if s.event]
    near = [s for s in told if s.language in (language, "")]
    word = _commonest(s.claim.event or s.event.id for s in near or told if s.event)
    if not word and subjects[0].claim.kind == "status":
        verb = _commonest(subject.claim.trigger for subject in subjects if subject.claim.trigger)
        return _QUOTED[language].format(verb) if verb else None
    return word if near or not word else _QUOTED[language].format(word)


def _commonest(words: Iterable[str]) -> str | None:
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else None
