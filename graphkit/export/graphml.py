"""The graph as GraphML, for Gephi and Cytoscape, a node or an edge at a time.

GraphML holds scalars only: an unknown value is left out, a list is written as JSON text. A claim's ``value`` (a number,
a date or a truth value) becomes ``value`` where it is a number and ``value_label`` (text) always, since a column has
one type.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from graphkit.graph.build import Edge, Node

# What XML 1.0 cannot hold even as an entity.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = {"\r": "&#13;"}  # which a parser would take for "\n"
_STRINGS, _NUMBERS, _WHOLE = "string", "double", "long"
_COLUMNS = {  # one type a column; every other column is text
    **dict.fromkeys(("value", "lower", "upper", "suggested_lower", "suggested_upper", "ratio"), _NUMBERS),
    **dict.fromkeys(("start", "end", "value_start", "value_end", "claims", "step", "days"), _WHOLE),
}
_NODES = (
    "type", "label", "label_fr", "label_en", "published", "outlet", "url", "language", "wikidata", "country",
    "claim_kind", "measure", "value", "value_label", "lower", "upper", "suggested_lower", "suggested_upper",
    "qualifier", "unit", "modality", "as_of", "origin", "population", "place", "event", "document", "quote", "start",
    "end", "value_text", "value_start", "value_end", "sentence", "claims",
)  # fmt: skip
_EDGES = ("kind", "role", "step", "id", "question", "strength", "ratio", "days", "reasons")
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    + "".join(
        f'  <key id="{element[0]}_{name}" for="{element}" attr.name="{name}" '
        f'attr.type="{_COLUMNS.get(name, _STRINGS)}"/>\n'
        for element, names in (("node", _NODES), ("edge", _EDGES))
        for name in names
    )
    + '  <graph edgedefault="directed">\n'
)
TAIL = "  </graph>\n</graphml>\n"


def node_text(node: Node) -> str:
    """A node as its element."""
    name, attributes = node
    return f"    <node id={_quoted(name)}>\n{_data('n', attributes)}    </node>\n"


def edge_texts(edges: Iterable[Edge]) -> Iterator[str]:
    """Edges as elements; of several that one kind of edge makes between two nodes, the last tells its attributes."""
    merged = {(start, end, kind): attributes for start, end, kind, attributes in edges}
    for (start, end, kind), attributes in merged.items():
        ends = f"source={_quoted(start)} target={_quoted(end)} id={_quoted(kind)}"
        yield f"    <edge {ends}>\n{_data('e', {'kind': kind} | attributes)}    </edge>\n"


def _data(element: str, attributes: Mapping[str, Any]) -> str:
    return "".join(
        f'      <data key="{element}_{name}">{escape(str(value), _BREAKS)}</data>\n'
        for name, value in _scalars(attributes).items()
    )


def _scalars(data: Mapping[str, Any]) -> dict[str, str | int | float]:
    found: dict[str, str | int | float] = {}
    for name, value in data.items():
        if value is None:
            continue
        if name == "value":
            found["value_label"] = _text(str(value))
            if isinstance(value, bool | str):
                continue
        column = _COLUMNS.get(name)
        if column == _NUMBERS:
            found[name] = float(value)
        elif column == _WHOLE:
            found[name] = int(value)
        else:
            found[name] = _text(
                value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
            )
    return found


def _quoted(name: str) -> str:
    return quoteattr(_text(name), _BREAKS)


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
