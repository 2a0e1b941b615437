"""One document's sources and places, resolved to entities."""

from __future__ import annotations

from graphkit.lexicons.geography_checks import fold
from graphkit.model import Document, EntityType
from graphkit.resolve.acronyms import acronyms
from graphkit.resolve.gazetteer import Gazetteer
from graphkit.resolve.persons import people
from graphkit.resolve.places import PlaceMention, most_named, setting
from graphkit.resolve.registry import Draft, Registry
from graphkit.resolve.speakers import draft_of
from graphkit.resolve.targets import target_entity
from graphkit.resolve.words import Asked, ask, known_language, slug


class DocumentScope:
    """What the phrases of one document mean. ``country``: ISO code; ``place``: a region's or town's entity id."""

    def __init__(self, document: Document, registry: Registry, names: Gazetteer) -> None:
        self.document, self.registry, self.names = document, registry, names
        self.language = known_language(document.language)
        self.found = names.find(document.text)
        self.setting = setting(self.found)
        self.country, self.place = self.setting.country, self.setting.place
        self.slug = slug(document.id)
        self.credited: dict[str, None] = {}  # ids in the order of their first credit
        self.named: dict[str, str] = {}  # office or official (with its domain) -> the id it meant last
        self.known: dict[str, str] = {}  # folded short form -> id
        self._asked: dict[str, str] = {}
        self._acronyms: dict[str, str] | None = None
        self._people: dict[str, str] | None = None

    def speaker(self, phrase: str) -> str:
        """The entity id of a source's noun phrase as written."""
        if phrase not in self._asked:
            asked = ask(phrase, self.language)
            draft = draft_of(self, asked)
            self._asked[phrase] = self.add(draft)
            for short in (asked.aside, self.acronym_of(asked)):
                if short:
                    self.known[fold(short)] = draft.id
        self.credited[self._asked[phrase]] = None
        return self._asked[phrase]

    def add(self, draft: Draft) -> str:
        """Registers what a phrase says; the entity's id."""
        return self.registry.add(draft)

    def outlet(self) -> str:
        """The entity that speaks where nobody is credited: the outlet, else the document itself."""
        name = self.document.outlet
        if not name:
            return self.add(Draft(f"document/{self.slug}", "document", self.document.id))
        target = self.names.whole(name)
        if target and target.kind in ("organisation", "user"):
            id_ = target_entity(target)
            if self.kind(id_) == "outlet":
                return self.add(Draft(id_, "outlet", name, (name,)))
        plain = ask(name, self.language).text
        return self.add(Draft(f"outlet/{slug(plain)}", "outlet", name, (name, plain)))

    def places(self) -> tuple[PlaceMention, ...]:
        """Every place named in the text, in its order."""
        return self.setting.places

    def story_places(self) -> tuple[str, ...]:
        """The ids of the places named, most mentioned first."""
        return most_named(self.setting.places)

    def story_entities(self) -> tuple[str, ...]:
        """The ids of all that the text names or credits, sorted."""
        named = {mention.entity for mention in self.setting.places}
        named |= {
            target_entity(hit.target) for hit in self.found if hit.target.kind in ("organisation", "user")
        }
        return tuple(sorted(named | self.credited.keys()))

    def kind(self, entity_id: str) -> EntityType:
        """The type of an entity."""
        return self.registry.kind(entity_id)

    def is_media(self, entity_id: str) -> bool:
        """Whether an entity passes on what others say: an outlet, a broadcaster, an agency of the press."""
        return self.kind(entity_id) == "outlet"

    def last_name_match(self, surname: str) -> str | None:
        """The full name, as the text has it, of a person that a short form means."""
        if self._people is None:
            self._people = people(
                self.document.text, [hit for hit in self.found if hit.target.kind != "user"], self.language
            )
        return self._people.get(fold(surname))

    def expansion(self, acronym: str) -> str | None:
        """The words that the text explains an acronym by: "SGR" -> "Secrétariat à la gestion des risques"."""
        return self._acronym_table().get(acronym)

    def acronym_of(self, asked: Asked) -> str | None:
        """The acronym by which the text goes on to call a phrase."""
        for short, words in self._acronym_table().items():
            if fold(words) == asked.folded:
                return short
        return None

    def _acronym_table(self) -> dict[str, str]:
        if self._acronyms is None:
            self._acronyms = acronyms(self.document.text, self.language)
        return self._acronyms
