"""JSON-LD from an exported Turtle file: a node a line, in the words of ``ontology/context.jsonld``.

The context is written into the file, with the prefixes of its data, so that it can be read offline.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any

from graphkit.export.atomic import replacing
from graphkit.export.ntriples import read_turtle

Context = Mapping[str, Any]
_XSD = "http://www.w3.org/2001/XMLSchema#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
IDS = "Id"  # claimId:c-1: the prefixes of ids must not be terms, as "evidence", "measure" and "question" are
_WHOLE = re.compile(r"0|-?[1-9]\d{0,14}")  # above 2**53 a JSON number may lose digits


def write_jsonld(turtle: str | os.PathLike[str], path: str | os.PathLike[str], context: Context) -> None:
    """Write the triples of a Turtle file to ``path``, as a stream; one subject may come on several lines.

    ``context``: the terms, each with its ``@id`` and, where it has them, ``@type`` and ``@container``.
    Raises OSError, SyntaxError.
    """
    quads = read_turtle(turtle)
    groups = groupby(quads, attrgetter("subject"))
    with replacing(path) as handle:
        words: _Words | None = None
        for subject, group in groups:
            if words is None:  # the prefixes are known once the first triple has been read
                words = _Words(context, quads.prefixes)
                handle.write(f'{{"@context": {_text(words.context)},\n"@graph": [\n')
            else:
                handle.write(",\n")
            handle.write(_text({"@id": words.iri(subject)} | dict(words.said(group))))
        handle.write("\n]}\n" if words else '{"@graph": []}\n')


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


class _Words:
    """A context turned round: from IRIs to the terms and prefixes that stand for them."""

    def __init__(self, context: Context, prefixes: Mapping[str, str]) -> None:
        known = {value for value in context.values() if isinstance(value, str)}
        data = {f"{prefix}{IDS}": iri for prefix, iri in sorted(prefixes.items()) if iri not in known}
        self.context = dict(context) | data
        self._spaces = {iri: prefix for prefix, iri in self.context.items() if isinstance(iri, str) and iri[-1] in "/#"}
        terms = {term: rule for term, rule in context.items() if isinstance(rule, dict)}
        self._terms = {self._full(rule["@id"]): (term, rule) for term, rule in terms.items()}
        self._types = {
            self._full(kind): kind for _, rule in terms.items() if (kind := rule.get("@type", "@id")) != "@id"
        }

    def _full(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        return f"{self.context[prefix]}{local}"

    def iri(self, node: Any) -> str:
        """``claimId:c-1`` where a prefix fits, else the whole IRI."""
        value: str = node.value
        cut = max(value.rfind("/"), value.rfind("#")) + 1
        prefix = self._spaces.get(value[:cut])
        return f"{prefix}:{value[cut:]}" if prefix and cut < len(value) else value

    def said(self, group: Iterable[Any]) -> Iterator[tuple[str, Any]]:
        """Each term with its value, or the list of them."""
        found: dict[Any, list[Any]] = {}
        for quad in group:
            found.setdefault(quad.predicate, []).append(quad.object)
        for predicate, values in found.items():
            if predicate.value == _RDF_TYPE:
                yield "@type", _one([self.iri(value) for value in values])
                continue
            term, rule = self._terms.get(predicate.value, (self.iri(predicate), {}))
            if rule.get("@container") == "@language":
                yield term, _by_language(values)
            else:
                yield term, _one([self._value(value, rule) for value in values])

    def _value(self, node: Any, rule: Mapping[str, str]) -> Any:
        datatype = getattr(getattr(node, "datatype", None), "value", None)
        if datatype is None:
            return self.iri(node) if rule.get("@type") == "@id" else {"@id": self.iri(node)}
        if node.language:
            return {"@value": node.value, "@language": node.language}
        if datatype == f"{_XSD}string":
            return node.value
        if datatype == f"{_XSD}boolean":
            return node.value == "true"
        if datatype == f"{_XSD}integer" and _WHOLE.fullmatch(node.value):
            return int(node.value)
        kind = self._types.get(datatype, self.iri(node.datatype))
        return node.value if rule.get("@type") == kind else {"@value": node.value, "@type": kind}


def _by_language(values: Iterable[Any]) -> dict[str, Any]:
    texts: dict[str, list[str]] = {}
    for value in values:
        texts.setdefault(value.language or "@none", []).append(value.value)
    return {language: _one(said) for language, said in texts.items()}


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values
