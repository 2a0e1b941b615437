"""A dataset as RDF statements in writing order, block by block: one subject and what is said of it.

Both directions are written where a query may come from either end: origin/reports, statedIn/states,
relayedBy/relays, updates/updatedBy; contradicts, corroborates and repeats are symmetric and stand both ways.
``updates`` runs from the later claim to the earlier, as the sentence reads; updatedBy runs back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphkit.export.terms import dates, name, number, text, truth, typed
from graphkit.graph.build import all_entities
from graphkit.graph.context import outlets, sentence_span
from graphkit.graph.labels import MeasureNames, claim_label
from graphkit.graph.order import arranged
from graphkit.model import Claim, Dataset, Document, Entity, Evidence, Period, Question, Relation, hashed_id

Pair = tuple[str, str | None]  # predicate and object; a None object is left out
Block = tuple[str, list[Pair]]

LANGUAGES = ("fr", "en")  # every thing with a label has one in each
ENTITY_CLASSES = {
    "country": "gk:Country",
    "agency": "gk:Agency",
    "official": "gk:Official",
    "region": "gk:Region",
    "outlet": "gk:Outlet",
    "group": "gk:Group",
    "document": "gk:UnsignedText",
}
CLAIM_CLASSES = {"quantity": "gk:QuantityClaim", "date": "gk:DateClaim", "status": "gk:StatusClaim"}
RELATION_CLASSES = {
    "repeats": "gk:Repetition",
    "updates": "gk:Update",
    "corroborates": "gk:Corroboration",
    "contradicts": "gk:Contradiction",
}
RUN_PROPERTIES = {
    "version": ("gk:version", None),
    "models": ("gk:models", None),
    "lexicons": ("gk:lexiconHash", None),
    "time": ("prov:endedAtTime", "xsd:dateTime"),
}


def statements(dataset: Dataset, base: str, run: Mapping[str, str], measures: MeasureNames) -> Iterator[Block]:
    """Every block of the export: run, documents, entities, claims, questions, relations."""
    dataset = arranged(dataset)
    homes = outlets(dataset.documents, dataset.entities)
    texts = {document.id: document.text for document in dataset.documents}
    yield from of_run(base, run)
    for document in dataset.documents:
        yield of_document(document, homes.get(document.id))
    for entity in all_entities(dataset, homes):
        yield of_entity(entity)
    for claim in dataset.claims:
        yield from of_claim(claim, texts.get(claim.document, ""), measures)
    for question in dataset.questions:
        yield from of_question(question)
    for relation in dataset.relations:
        yield from of_relation(relation)


def of_run(base: str, run: Mapping[str, str]) -> Iterator[Block]:
    if not run:
        return
    settings = sorted(run.items())
    subject = name("run", hashed_id("run", settings))
    pairs: list[Pair] = [("a", "gk:Run"), ("a", "prov:Activity")]
    for key, value in settings:
        predicate, datatype = RUN_PROPERTIES.get(key, ("gk:setting", None))
        said = f"{key}={value}" if predicate == "gk:setting" else value
        pairs.append((predicate, typed(said, datatype) if datatype else text(said)))
    yield f"<{base}>", [("a", "schema:Dataset"), ("a", "prov:Entity"), ("prov:wasGeneratedBy", subject)]
    yield subject, pairs


def of_document(document: Document, outlet: Entity | None) -> Block:
    title = text(document.title or document.id, document.language if document.title else None)
    return name("document", document.id), [
        ("a", "gk:Document"),
        ("a", "schema:NewsArticle"),
        ("rdfs:label", title),
        ("schema:identifier", text(document.id)),
        ("schema:inLanguage", text(document.language)),
        ("schema:url", typed(document.url, "xsd:anyURI")),
        ("schema:author", text(document.author)),
        ("gk:publishedBy", name("entity", outlet.id) if outlet else None),
        *dates("gk:published", document.published),
        *(("schema:keywords", text(tag)) for tag in sorted(set(document.tags))),
    ]


def of_entity(entity: Entity) -> Block:
    others = {language: label for language, label in entity.labels if language not in LANGUAGES}
    return name("entity", entity.id), [
        ("a", "gk:Entity"),
        ("a", ENTITY_CLASSES[entity.type]),
        *(("rdfs:label", text(entity.label_in(language), language)) for language in LANGUAGES),
        *(("rdfs:label", text(label, language)) for language, label in sorted(others.items())),
        *(("skos:altLabel", text(alias)) for alias in sorted(set(entity.aliases))),
        ("schema:identifier", text(entity.id)),
        ("gk:country", _entity_name(entity.country)),
        ("gk:partOf", _entity_name(entity.part_of)),
        ("gk:locatedIn", _entity_name(entity.located_in)),
        ("owl:sameAs", f"wd:{entity.wikidata}" if entity.wikidata else None),
    ]


def _entity_name(identifier: str | None) -> str | None:
    return name("entity", identifier) if identifier else None


def of_claim(claim: Claim, document_text: str, measures: MeasureNames) -> Iterator[Block]:
    subject = name("claim", claim.id)
    document = name("document", claim.document)
    found = [(f"{claim.id}", "gk:evidence", claim.evidence)]
    found += [(f"{claim.id}-m{i}", "gk:mention", mention) for i, mention in enumerate(claim.mentions, 1)]
    yield (
        subject,
        [
            ("a", "gk:Claim"),
            ("a", CLAIM_CLASSES[claim.kind]),
            ("a", "schema:Claim"),
            *(("rdfs:label", text(claim_label(claim, code, measures), code)) for code in LANGUAGES),
            ("gk:origin", name("entity", claim.origin)),
            *(("gk:relayedBy", name("entity", relay)) for relay in dict.fromkeys(claim.relays)),
            ("gk:statedIn", document),
            ("gk:measure", name("measure", claim.measure)),
            *_value(claim),
            *_range(claim),
            ("gk:modality", text(claim.modality)),
            ("gk:population", text(claim.population)),
            ("gk:about", _entity_name(claim.population_entity)),
            ("gk:place", _entity_name(claim.place)),
            ("gk:event", text(claim.event)),
            *dates("gk:asOf", claim.as_of),
            ("gk:asOfBasis", text(claim.as_of_basis)),
            *((f"gk:{flag}", truth(True)) for flag in ("additional", "part", "superseded") if getattr(claim, flag)),
            *(("gk:derivedFrom", name("claim", addend)) for addend in sorted(claim.derived_from)),
            *((predicate, name("evidence", key)) for key, predicate, _ in found),
            *(("prov:qualifiedAttribution", name("relay", f"{claim.id}-{i}")) for i, _ in _steps(claim)),
        ],
    )
    for key, _, evidence in found:
        yield from _evidence(key, evidence, document, document_text)
    for step, relay in _steps(claim):
        yield (
            name("relay", f"{claim.id}-{step}"),
            [("a", "gk:Relay"), ("prov:agent", name("entity", relay)), ("gk:step", str(step))],
        )
    yield name("entity", claim.origin), [("gk:reports", subject)]
    for relay in dict.fromkeys(claim.relays):
        yield name("entity", relay), [("gk:relays", subject)]
    yield document, [("gk:states", subject)]


def _steps(claim: Claim) -> list[tuple[int, str]]:
    """The relays numbered from the outermost, since direct triples keep no order."""
    return list(enumerate(claim.relays, 1))


def _value(claim: Claim) -> list[Pair]:
    if isinstance(claim.value, bool):
        return [("gk:holds", truth(claim.value))]
    if isinstance(claim.value, str):
        return [*dates("gk:date", claim_period(claim.value))] or [("gk:date", typed(claim.value, "edtf:EDTF"))]
    return [("gk:value", number(claim.value))]


def claim_period(value: str) -> Period | None:
    """The period of a date claim's value; None where it is not of the EDTF forms that the model reads."""
    try:
        return Period.parse(value)
    except ValueError:
        return None


def _range(claim: Claim) -> list[Pair]:
    quantity = claim.quantity
    if quantity is None:
        return []
    return [
        ("gk:lower", number(quantity.lower)),
        ("gk:upper", number(quantity.upper)),
        ("gk:suggestedLower", number(quantity.suggested_lower)),
        ("gk:suggestedUpper", number(quantity.suggested_upper)),
        ("gk:qualifier", text(quantity.qualifier)),
        ("gk:unit", text(quantity.unit)),
    ]


def _evidence(key: str, evidence: Evidence, document: str, document_text: str) -> Iterator[Block]:
    """Web Annotation: a part of the document, selected by its words and by its offsets (code points)."""
    first, last = sentence_span(document_text, evidence)
    before, after = document_text[first : evidence.start], document_text[evidence.end : last]
    words, span = name("evidence", f"{key}-quote"), name("evidence", f"{key}-span")
    yield (
        name("evidence", key),
        [
            ("a", "gk:Evidence"),
            ("a", "oa:SpecificResource"),
            ("oa:hasSource", document),
            ("oa:hasSelector", words),
            ("oa:hasSelector", span),
            ("gk:valueText", text(evidence.value_text)),
            ("gk:valueStart", str(evidence.value_start)),
            ("gk:valueEnd", str(evidence.value_end)),
        ],
    )
    yield (
        words,
        [
            ("a", "oa:TextQuoteSelector"),
            ("oa:prefix", text(before or None)),
            ("oa:exact", text(evidence.quote)),
            ("oa:suffix", text(after or None)),
        ],
    )
    yield (
        span,
        [("a", "oa:TextPositionSelector"), ("oa:start", str(evidence.start)), ("oa:end", str(evidence.end))],
    )


def of_question(question: Question) -> Iterator[Block]:
    subject = name("question", question.id)
    yield (
        subject,
        [
            ("a", "gk:Question"),
            *(("rdfs:label", text(question.label_in(language), language)) for language in LANGUAGES),
            ("gk:measure", name("measure", question.measure)),
            ("gk:population", text(question.population)),
            ("gk:place", _entity_name(question.place)),
            ("gk:unit", text(question.unit)),
        ],
    )
    for claim in sorted(question.claims):
        yield name("claim", claim), [("gk:answers", subject)]


def of_relation(relation: Relation) -> Iterator[Block]:
    first, second = name("claim", relation.a), name("claim", relation.b)
    reasons = {code: " ".join(reason.text_in(code) for reason in relation.reasons) for code in LANGUAGES}
    yield (
        name("relation", relation.id),
        [
            ("a", "gk:Relation"),
            ("a", RELATION_CLASSES[relation.kind]),
            ("gk:kind", text(relation.kind)),
            ("gk:question", name("question", relation.question)),
            ("gk:first", first),
            ("gk:second", second),
            ("gk:strength", text(relation.strength)),
            ("gk:ratio", number(None if relation.ratio is None else round(relation.ratio, 4))),
            ("gk:days", None if relation.days is None else str(relation.days)),
            *(("gk:reason", text(sentences or None, code)) for code, sentences in reasons.items()),
            *(("gk:reasonCode", text(code)) for code in sorted({reason.code for reason in relation.reasons})),
        ],
    )
    forth, back = ("gk:updatedBy", "gk:updates") if relation.kind == "updates" else (f"gk:{relation.kind}",) * 2
    yield first, [(forth, second)]
    yield second, [(back, first)]
