"""From a document's marked sentences to its claims and its story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from graphkit.annotate.attribution import Credit
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.credits import Chosen, choose
from graphkit.extract.events import event_dates
from graphkit.extract.measures import Measured
from graphkit.extract.modality import modality_of
from graphkit.extract.quantities import quantities
from graphkit.extract.status import statuses
from graphkit.extract.story import story_of
from graphkit.extract.times import as_of
from graphkit.model import Claim, Document, Evidence, Kind, Period, Story, hashed_id


class Scope(Protocol):
    """What resolution offers to extraction (see graphkit.resolve.scope)."""

    document: Document
    country: str | None
    place: str | None

    def speaker(self, phrase: str) -> str: ...
    def outlet(self) -> str: ...
    def places(self) -> Sequence[Any]: ...
    def story_places(self) -> tuple[str, ...]: ...
    def story_entities(self) -> tuple[str, ...]: ...
    def period(self, expression: str) -> Period | None: ...


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says."""

    claims: tuple[Claim, ...]
    story: Story


@dataclass
class Discourse:
    """What earlier sentences leave for later ones: who spoke last."""

    speakers: list[tuple[str, str]] = field(default_factory=list)  # (entity id, words), newest last
    said: str | None = None  # the speaker of the paragraph's last credited statement
    block: int = -1


def extract(document: Document, sentences: Sequence[Sentence], scope: Scope) -> Extraction:
    """The claims of a document in the order of its text, and its story."""
    discourse = Discourse()
    claims: list[Claim] = []
    measures = quantities(sentences)
    for number, sentence in enumerate(sentences):
        if sentence.block != discourse.block:
            discourse.block, discourse.said = sentence.block, None
        origins = _Origins(sentence, sentences, number, scope, discourse)
        found = [
            *_quantities(sentence, measures[number], scope, origins),
            *_others(sentence, scope, origins, bool(measures[number])),
        ]
        claims += sorted(found, key=lambda claim: claim.evidence.value_start)
        origins.remember()
    return Extraction(_tie(claims), story_of(document, sentences, scope, claims))


class _Origins:
    """Turns a sentence's credits into origins and relays, with the help of what was said before."""

    def __init__(
        self,
        sentence: Sentence,
        sentences: Sequence[Sentence],
        number: int,
        scope: Scope,
        discourse: Discourse,
    ) -> None:
        self.sentence, self.scope, self.discourse = sentence, scope, discourse
        self.around = (sentences, number)

    def of(self, span: Span, trigger: Span | None = None) -> tuple[str, tuple[str, ...], Chosen | None]:
        """(origin, relays outermost first, the credit) of the value at ``span``."""
        chosen = choose(self.sentence, span, trigger)
        if chosen is None:
            return self._uncredited(), (), None
        origin = self._entity(self.sentence, chosen.credit)
        if origin is None:
            return self._uncredited(), (), chosen
        relays = [entity for credit in chosen.outer if (entity := self._entity(self.sentence, credit))]
        if chosen.credit.cited:
            relays.append(origin)
            origin = self.scope.speaker(self.sentence.text(chosen.credit.cited))
        if chosen.credit.relay:
            relays.append(self.scope.speaker(self.sentence.text(chosen.credit.relay)))
        self.discourse.said = origin
        return origin, tuple(relay for relay in relays if relay != origin), chosen

    def _entity(self, sentence: Sentence, credit: Credit) -> str | None:
        if credit.source is not None:
            return self.scope.speaker(sentence.text(credit.source))
        if credit.pronoun == "on":
            return self._place_speaker(sentence, credit)
        return self._antecedent(credit.pronoun or "")

    def _place_speaker(self, sentence: Sentence, credit: Credit) -> str | None:
        """ "À la CGT, on recense", "rétorque-t-on rue de Grenelle": the house that "on" speaks for."""
        others = [c for c in sentence.marks["credits"] if c.source and c is not credit]
        if others:
            return self.scope.speaker(sentence.text(others[0].source))
        rest = sentence.text((credit.cue[1] + 1, len(sentence))) if credit.cue[1] + 1 < len(sentence) else ""
        rest = rest.strip(" .,»").removeprefix("à la ").removeprefix("à ").removeprefix("chez ").removeprefix("au ")
        return self.scope.speaker(rest) if rest and len(rest.split()) <= 6 else self._antecedent("il")

    def _antecedent(self, pronoun: str) -> str | None:
        """The last speaker that a pronoun can stand for: gender by the article that the text gave it."""
        wanted = {"elle": {"la", "une", "sa", "l'"}, "il": {"le", "un", "son", "l'"}}.get(pronoun)
        for entity, words in reversed(self.discourse.speakers):
            article = words.lower().split()[0] if " " in words else ""
            article = "l'" if words.lower().startswith("l'") else article
            if wanted is None or article not in {"la", "une", "sa", "le", "un", "son"} or article in wanted:
                return entity
        return None

    def _uncredited(self) -> str:
        """Whose word it is where the sentence credits nobody: a quotation's speaker, a reported mood's, the outlet."""
        neighbour = self._quotation_speaker()
        if neighbour:
            return neighbour
        if self.discourse.said and _reported_mood(self.sentence):
            return self.discourse.said
        return self.scope.outlet()

    def _quotation_speaker(self) -> str | None:
        """The credit of the sentence that closes or opens the quotation that the sentence stands in."""
        sentences, number = self.around
        quoted = self.sentence.quoted or self.sentence.words[0] in {"«", "“", '"'}
        if not quoted:
            return None
        for step in (1, 2, -1):
            if 0 <= number + step < len(sentences) and sentences[number + step].block == self.sentence.block:
                near = sentences[number + step]
                for credit in near.marks["credits"]:
                    if credit.kind in {"inverted", "subject"} and (entity := self._entity(near, credit)):
                        return entity
        return None

    def remember(self) -> None:
        """Keeps the sentence's speakers for the pronouns of the next ones."""
        for credit in self.sentence.marks["credits"]:
            if credit.source is not None:
                words = self.sentence.text(credit.source)
                self.discourse.speakers.append((self.scope.speaker(words), words))


def _reported_mood(sentence: Sentence) -> bool:
    """A conditional that goes on reporting: "Les blessés auraient été rapatriés"."""
    return any(
        sentence.is_verb(i) and sentence.words[i].endswith(("rait", "raient")) and len(sentence.words[i]) > 5
        for i in range(len(sentence))
    )


def _quantities(
    sentence: Sentence, measured: Sequence[tuple[Any, Span, Measured]], scope: Scope, origins: _Origins
) -> Iterator[Claim]:
    for mention, span, found in measured:
        origin, relays, chosen = origins.of(span, found.trigger_span)
        if found.measure == "other" and chosen is None and not found.unit:
            continue
        period, basis = as_of(sentence, span, chosen.credit if chosen else None, scope)
        quantity = replace(mention.quantity, unit=found.unit)
        place = _place_of(sentence, span, found, scope)
        noun, entity = _population(sentence, span, found, scope)
        yield _claim(
            sentence, scope.document, "quantity", found.measure, quantity.value,
            sentence.offsets(span), origin, relays,
            quantity=quantity,
            modality=modality_of(sentence, span, chosen.credit if chosen else None, found.measure, found.trigger_span),
            population=f"{entity}:{noun}" if entity and noun else noun, population_entity=entity, noun=noun,
            trigger=found.trigger, place=place, as_of=period, as_of_basis=basis,
            additional=found.additional, part=found.part,
        )  # fmt: skip


def _others(sentence: Sentence, scope: Scope, origins: _Origins, has_figures: bool) -> Iterator[Claim]:
    """Event dates and status claims."""
    published = scope.document.published
    for event in event_dates(sentence):
        period = scope.period(event.expression)
        if period is None:
            continue
        origin, relays, _ = origins.of(event.span, event.trigger)
        yield _claim(
            sentence, scope.document, "date", event.measure, period.edtf, sentence.offsets(event.span), origin, relays,
            event=event.noun, trigger=sentence.text(event.trigger),
            as_of=published, as_of_basis="publication" if published else "none",
        )  # fmt: skip
    for status in statuses(sentence, has_figures):
        origin = scope.speaker(sentence.text(status.subject)) if status.subject else origins.of(status.span)[0]
        period, basis = as_of(sentence, status.span, None, scope)
        matter = sentence.text(status.matter) if status.matter else None
        yield _claim(
            sentence, scope.document, "status", "acknowledged", status.value, sentence.offsets(status.span), origin, (),
            event=matter, trigger=sentence.text(status.span), as_of=period, as_of_basis=basis,
            place=_place_of(sentence, status.span, None, scope),
        )  # fmt: skip


def _claim(
    sentence: Sentence, document: Document, kind: Kind, measure: str, value: float | str | bool | None,
    offsets: tuple[int, int], origin: str, relays: tuple[str, ...], **rest: Any,
) -> Claim:  # fmt: skip
    start, end = offsets
    quote_start, quote_end = _quote(sentence, start, end)
    evidence = Evidence(
        document.text[quote_start:quote_end], quote_start, quote_end, document.text[start:end], start, end
    )
    key = (document.id, kind, measure, value, origin, start, end)
    return Claim(
        id=hashed_id("c", key), document=document.id, kind=kind, measure=measure, value=value,
        evidence=evidence, origin=origin, relays=relays, **rest,
    )  # fmt: skip


def _quote(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around a value: the stretch between strong marks that holds it."""
    span = sentence.span_of(start, end) or (0, len(sentence))
    first, last = span
    strong = BARRIERS - {",", "«", "»", '"', "“", "”", "(", ")", "[", "]"}
    while first > 0 and sentence.words[first - 1] not in strong:
        first -= 1
    while last < len(sentence) and sentence.words[last] not in strong:
        last += 1
    return sentence.tokens[first].start, sentence.tokens[last - 1].end


def _place_of(sentence: Sentence, span: Span, found: Measured | None, scope: Scope) -> str | None:
    """The place named nearest after the value in its stretch, else nearest before it; adjectives are no places."""
    first, last = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    if found and found.trigger_span:
        last = max(last, sentence.barrier_after(found.trigger_span[1] - 1))
    sources = {i for credit in sentence.marks["credits"] if credit.source for i in range(*credit.source)}
    names = []
    for mention in scope.places():
        where = sentence.span_of(mention.start, mention.end)
        if where is None or mention.kind == "demonym" or where[0] in sources or not first <= where[0] < last:
            continue
        if not _locating(sentence, where[0]):
            continue
        names.append((0 if where[0] >= span[1] else 1, abs(where[0] - span[1]), mention.entity))
    return min(names)[2] if names else None


def _locating(sentence: Sentence, place: int) -> bool:
    """Whether a place name stands where something happens ("à Lyon", "en Russie", "Marseille: 8 500")."""
    before = sentence.words[place - 1] if place else ""
    if before in {"la", "le", "l'", "les", "the", "'", "région"} and place > 1:
        before = sentence.words[place - 2]
    return before in {
        "à",
        "en",
        "au",
        "aux",
        "dans",
        "sur",
        "vers",
        "in",
        "at",
        "near",
        "off",
        "de",
        "pour",
        "seule",
        "-",
        "",
        "from",
        "across",
        "to",
        "into",
        "of",
    }


def _population(sentence: Sentence, span: Span, found: Measured, scope: Scope) -> tuple[str | None, str | None]:
    """(noun, entity) counted: the noun as written, singular or plural, and whose they are ("nord-coréens")."""
    noun = found.noun
    region = found.noun_span or span
    last = min(region[1] + 1, len(sentence))
    start, end = (
        sentence.tokens[region[0] if region[0] < len(sentence) else -1].start,
        sentence.tokens[last - 1].end,
    )
    for mention in scope.places():
        if mention.kind == "demonym" and start <= mention.start < end:
            return noun, mention.entity
    first, stop = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    if found.measure in {"casualties", "killed", "wounded", "captured"} and found.trigger_span:
        near = [
            mention
            for mention in scope.places()
            if mention.kind == "demonym"
            and (where := sentence.span_of(mention.start, mention.end))
            and first <= where[0] < stop
            and abs(where[0] - found.trigger_span[1]) <= 3
        ]
        if near:
            return noun, near[0].entity
    return noun, None


def _tie(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Drops a claim found twice at one place; every telling of a figure stays a claim of its own."""
    kept: dict[tuple[int, str], Claim] = {}
    for claim in claims:
        kept.setdefault((claim.evidence.value_start, claim.kind), claim)
    return tuple(kept.values())
