"""The names by which one text is known from another, and which of them every language writes alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from graphkit.compare.measures import Measures
from graphkit.compare.places import is_country
from graphkit.compare.text import fold
from graphkit.model import Document, Entity, Story

_NONE: frozenset[str] = frozenset()
_FOREMOST = 2  # places, and kinds of event, that a text names most


@dataclass(frozen=True, slots=True)
class Marks:
    """``names``: every name of a text; ``common``: those of them that texts of other languages could share."""

    names: frozenset[str]
    common: frozenset[str]
    language: str


def marks_of(
    stories: Mapping[str, Story], documents: Mapping[str, Document], measures: Measures, entities: Mapping[str, Entity]
) -> dict[str, Marks]:
    """The marks of each text that names something.

    Places, bodies and what happened where ("earthquake@manta") are written alike in every language; another name
    is common where texts of two languages hold it.
    """
    languages = {key: documents[key].language if key in documents else "" for key in stories}
    labels = cache(lambda name: _labels(entities.get(name)))
    told = {
        key: frozenset(story.words).difference(*map(labels, (*story.places, *story.entities)))
        for key, story in stories.items()
    }
    words: defaultdict[str, set[str]] = defaultdict(set)
    for key, found in told.items():
        for word in found:
            words[word].add(languages[key])
    marks = {}
    for key, story in stories.items():
        alike = frozenset((*story.places, *story.entities, *_scenes(story, measures, entities)))
        names = alike | told[key]
        if names:
            common = alike | {word for word in told[key] if len(words[word]) > 1}
            marks[key] = Marks(names, common, languages[key])
    return marks


def _labels(entity: Entity | None) -> frozenset[str]:
    """The words that only say again the name of a place or a body."""
    return frozenset(fold(form) for form in (entity.label, *(label for _, label in entity.labels))) if entity else _NONE


def _scenes(story: Story, measures: Measures, entities: Mapping[str, Entity]) -> list[str]:
    """What kind of event happened where, for the kinds and places that the text names most.

    A country is no scene: it has two fires in a week.
    """
    kinds = [event for event in measures.events_named(story.events) if event.days is not None]
    towns = [place for place in story.places if not is_country(place, entities)]
    return [f"{kind.id}@{place}" for kind, place in product(kinds[:_FOREMOST], towns[:_FOREMOST])]
