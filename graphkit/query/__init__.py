"""The query room: named queries and SPARQL over an exported graph, and its validation."""

from __future__ import annotations

from graphkit.query.catalogue import NamedQuery, describe, list_queries
from graphkit.query.formats import FORMATS, cell_text, formatted
from graphkit.query.ontology import ontology
from graphkit.query.run import TIMEOUT, Table, run
from graphkit.query.serve import HOST, PORT, served
from graphkit.query.validate import Report, Violation, validate

__all__ = [
    "FORMATS",
    "HOST",
    "PORT",
    "TIMEOUT",
    "NamedQuery",
    "Report",
    "Table",
    "Violation",
    "cell_text",
    "describe",
    "formatted",
    "list_queries",
    "ontology",
    "run",
    "served",
    "validate",
]
