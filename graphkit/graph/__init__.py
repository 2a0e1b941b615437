"""The graph room: a dataset as a networkx MultiDiGraph."""

from __future__ import annotations

from graphkit.graph.build import build_graph, node_id, outline
from graphkit.graph.order import arranged

__all__ = ["arranged", "build_graph", "node_id", "outline"]
