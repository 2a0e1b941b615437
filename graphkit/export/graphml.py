"""The graph as GraphML, for Gephi and Cytoscape.

GraphML holds scalars only: an unknown value is left out, a list is written as JSON text.
"""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graphkit.export.atomic import replacing

if TYPE_CHECKING:
    import networkx

# What XML 1.0 cannot hold even as an entity.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBERS = {"lower", "upper", "suggested_lower", "suggested_upper", "ratio"}  # one type a column


def write_graphml(graph: networkx.MultiDiGraph, path: str | os.PathLike[str]) -> None:
    """Write the graph of ``build_graph``. Raises OSError where the file cannot be written.

    A claim's ``value`` (a number, a date or a truth value) becomes ``value`` where it is a number and
    ``value_label`` (text) always, since a GraphML column has one type.
    """
    import networkx

    flat = networkx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        flat.add_node(_text(node), **_scalars(data))
    for start, end, key, data in graph.edges(keys=True, data=True):
        flat.add_edge(_text(start), _text(end), key=key, **_scalars(data))
    buffer = io.BytesIO()
    networkx.write_graphml_xml(flat, buffer, encoding="utf-8", prettyprint=True)
    with replacing(path) as handle:
        handle.write(buffer.getvalue().decode("utf-8") + "\n")


def _scalars(data: Mapping[str, Any]) -> dict[str, str | int | float | bool]:
    found: dict[str, str | int | float | bool] = {}
    for name, value in data.items():
        if value is None:
            continue
        if name == "value":
            found["value_label"] = _text(str(value))
            if isinstance(value, bool | str):
                continue
        if name == "value" or name in _NUMBERS:
            found[name] = float(value)
        elif isinstance(value, str):
            found[name] = _text(value)
        elif isinstance(value, bool | int | float):
            found[name] = value
        else:
            found[name] = _text(json.dumps(value, ensure_ascii=False, sort_keys=True))
    return found


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
