"""From a document's marked sentences to its claims and its story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.claimed import claimed
from graphkit.extract.context import place_of
from graphkit.extract.cuts import cuts_made
from graphkit.extract.days import with_days
from graphkit.extract.discourse import Discourse
from graphkit.extract.events import EventDate, event_dates
from graphkit.extract.issuer import issuer_in
from graphkit.extract.look import conditionals, look_at
from graphkit.extract.measures import Measured
from graphkit.extract.modality import is_conditional, modality_of
from graphkit.extract.origins import Origin, Origins
from graphkit.extract.passing import headlines_named, passed_on
from graphkit.extract.people import population_of, with_sectors
from graphkit.extract.quantities import quantities
from graphkit.extract.scenes import with_scenes
from graphkit.extract.scope import Scope
from graphkit.extract.status import statuses
from graphkit.extract.story import story_of
from graphkit.extract.times import as_of
from graphkit.extract.whose import lost
from graphkit.model import AsOfBasis, Claim, Document, Evidence, Kind, Modality, Period, Story, hashed_id

_YEAR = 366  # days


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says."""

    claims: tuple[Claim, ...]
    story: Story


def extract(document: Document, sentences: Sequence[Sentence], scope: Scope) -> Extraction:
    """The claims of a document in the order of its text, and its story."""
    discourse = Discourse()
    claims: list[Claim] = []
    measures, dates = quantities(sentences), event_dates(sentences)
    if issued := issuer_in(document, sentences):
        sentence, source = issued
        scope.issuer = scope.speaker(sentence.text(source), sentence.offsets(source)[0])
    for number, sentence in enumerate(sentences):
        if sentence.block != discourse.block:
            discourse.block, discourse.said = sentence.block, None
        origins = Origins(sentence, sentences, number, scope, discourse)
        found = [
            *_quantities(sentence, measures[number], scope, origins),
            *_others(sentence, scope, origins, [span for _, span, _ in measures[number]], dates[number]),
        ]
        claims += sorted(found, key=lambda claim: claim.evidence.value_start)
        origins.remember()
    headings = [(sentence.start, sentence.end) for sentence in sentences if sentence.kind == "heading"]
    claims = with_days(headlines_named(passed_on(_tie(claims)), headings, scope.outlet()), sentences, scope)
    claims = with_sectors(with_scenes(claims, sentences, scope), sentences)
    return Extraction(tuple(claims), story_of(document, sentences, scope, claims))


def _quantities(
    sentence: Sentence, measured: Sequence[tuple[Any, Span, Measured]], scope: Scope, origins: Origins
) -> Iterator[Claim]:
    for mention, span, found in measured:
        for origin in origins.of(span, found.trigger_span):
            chosen = origin.chosen
            if found.measure == "other" and chosen is None and not found.unit:
                continue
            own = origin.sentence is None or origin.sentence is sentence
            credit = origin.said if own else None
            look = look_at(
                sentence, span, credit, found.measure, found.trigger_span, cuts_made=origins.discourse.cuts_made
            )
            modality = modality_of(look)
            origins.discourse.cuts_made = cuts_made(look, modality)
            period, basis = _time(sentence, span, origin, scope, planned=modality == "planned")
            quantity = replace(mention.quantity, unit=found.unit)
            noun, people, entity = population_of(sentence, span, found, scope, origin.entity)
            place = place_of(sentence, span, found, scope)
            place = None if place == entity and lost(sentence, found) else place
            yield _claim(
                sentence, scope.document, "quantity", found.measure, quantity.value,
                sentence.offsets(span), origin.entity, origin.relays,
                quantity=quantity,
                modality=modality,
                population=people, population_entity=entity, noun=noun,
                trigger=found.trigger, place=place, as_of=period, as_of_basis=basis,
                additional=found.additional, part=found.part, superseded=found.superseded,
            )  # fmt: skip


def _time(
    sentence: Sentence, span: Span, origin: Origin, scope: Scope, *, planned: bool
) -> tuple[Period | None, AsOfBasis]:
    """As of when a figure holds: by its own sentence, else by the one that credits it ("révélé dimanche par")."""
    credit = origin.said
    if credit is None or origin.sentence is None or origin.sentence is sentence:
        return as_of(sentence, span, credit, scope, planned=planned)
    own = as_of(sentence, span, None, scope, planned=planned)
    return own if own[1] == "text" else as_of(origin.sentence, credit.cue, credit, scope)


def _others(
    sentence: Sentence, scope: Scope, origins: Origins, figures: Sequence[Span], dated: Sequence[EventDate]
) -> Iterator[Claim]:
    """Event dates and status claims."""
    published = scope.document.published
    for event in dated:
        look = look_at(sentence, event.span, None, event.measure, event.trigger)
        modality = modality_of(look)
        period = scope.period(event.expression, past=modality != "planned")
        if period is None:
            continue
        ahead = published is not None and period.start > published.end
        if ahead and modality == "hedged" and any(conditionals(look)):
            modality = "planned"  # "le chantier démarrerait en juillet", told in March
        if ahead and not _announced(period, modality):
            continue  # what is to come has not happened yet
        origin, *_ = origins.of(event.span, event.trigger, figure=False)
        yield _claim(
            sentence, scope.document, "date", event.measure, period.edtf, sentence.offsets(event.span),
            origin.entity, origin.relays,
            event=event.noun, trigger=sentence.text(event.trigger), modality=modality,
            as_of=published, as_of_basis="publication" if published else "none",
        )  # fmt: skip
    for status in (*statuses(sentence, figures), *claimed(sentence)):
        said_by = origins.speaker(status.subject) if status.subject else origins.of(status.span, figure=False)[0].entity
        period, basis = as_of(sentence, status.span, None, scope, status=True)
        matter = sentence.text(status.matter) if status.matter else None
        yield _claim(
            sentence, scope.document, "status", "acknowledged", status.value, sentence.offsets(status.span),
            said_by, (), event=matter, trigger=sentence.text(status.span), as_of=period, as_of_basis=basis,
            modality="hedged" if is_conditional(sentence, status.span) else "asserted",
            place=place_of(sentence, status.span, None, scope),
        )  # fmt: skip


def _announced(period: Period, modality: Modality) -> bool:
    """Whether a date to come is one that a plan names to the year at least: "s'ouvrira le 10 mars", "in early 2026"."""
    return modality == "planned" and (period.end - period.start).days < _YEAR


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


def _tie(claims: Sequence[Claim]) -> list[Claim]:
    """Drops a claim found twice at one place; every telling of a figure stays a claim of its own."""
    kept: dict[tuple[int, str, str], Claim] = {}
    for claim in claims:
        kept.setdefault((claim.evidence.value_start, claim.kind, claim.origin), claim)
    return list(kept.values())
