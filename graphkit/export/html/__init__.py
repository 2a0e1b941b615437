"""The interactive page: one file that opens offline, drawn by pyvis with our own template."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.export.atomic import replacing
from graphkit.model import Dataset

if TYPE_CHECKING:
    import networkx

    from graphkit.export.html.payload import Data, MeasureNames

HERE = files("graphkit.export.html")
SCRIPTS = (
    "base", "filters", "places", "paint", "graph", "scale", "timeline", "list", "panel", "save", "main",
)  # fmt: skip
NO_NAMES: Mapping[str, Mapping[str, str]] = {}
NO_ROWS: Mapping[str, Data] = {}
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False},
    "nodes": {"shape": "custom"},
    "interaction": {
        "hover": True, "hideEdgesOnDrag": False, "hideEdgesOnZoom": False, "multiselect": False,
        "selectConnectedEdges": False, "keyboard": False, "tooltipDelay": 120,
    },
}  # fmt: skip


def write_html(
    dataset: Dataset,
    graph: networkx.MultiDiGraph,
    path: str | os.PathLike[str],
    *,
    title: str = "graphkit",
    language: str = "fr",
    measures: MeasureNames = NO_NAMES,
    partial: bool = False,
    rows: Mapping[str, Data] = NO_ROWS,
) -> None:
    """Write the page of a dataset and its graph (``build_graph`` or ``outline``) to a file, in UTF-8.

    ``language`` is the one that the page opens in where the reader's browser asks for neither; ``measures``
    gives the measures' names by language; a ``partial`` page says that it shows the most contested questions only;
    ``rows`` are those of ``payload``. Raises ValueError where the language is not one of the page's.
    """
    with replacing(path) as handle:
        handle.write(
            page(dataset, graph, title=title, language=language, measures=measures, partial=partial, rows=rows)
        )


def page(
    dataset: Dataset,
    graph: networkx.MultiDiGraph,
    *,
    title: str = "graphkit",
    language: str = "fr",
    measures: MeasureNames = NO_NAMES,
    partial: bool = False,
    rows: Mapping[str, Data] = NO_ROWS,
) -> str:
    """The page as text. The same dataset and graph give the same text."""
    from graphkit.export.html.drawing import draw, looks
    from graphkit.export.html.labels import LANGUAGES
    from graphkit.export.html.payload import embedded, payload

    if language not in LANGUAGES:
        raise ValueError(f"page language {language!r} is not one of {', '.join(LANGUAGES)}: choose one of these")
    data = payload(dataset, graph, measures=measures, rows=rows)
    words = interface()
    network = _network()
    rest = draw(network, graph, data, language)
    data |= {"title": title, "language": language, "words": words, "looks": looks(), "rest": rest, "partial": partial}
    scripts = [_vis(), _script()]
    style = (HERE / "page.css").read_text("utf-8")
    network.templateEnv.globals |= {
        "embed": lambda value: _markup(embedded(value)),
        "t": lambda key: words[key][LANGUAGES.index(language)],
        "data": data,
        "scripts": [_markup(script) for script in scripts],
        "style": _markup(style),
        "policy": _policy(scripts, style),
    }
    return str(network.generate_html())


def _network() -> Any:
    """An empty pyvis network with our template, which gets the nodes, edges and options as pyvis does."""
    import pyvis
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(OPTIONS))
    network.set_template_dir([str(HERE), str(Path(pyvis.__file__).parent / "templates")], "graphkit.html")
    network.templateEnv.autoescape = True
    return network


def table(name: str) -> dict[str, Any]:
    """A YAML file of this room."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML built without the C parser has the slow one alone
    found: dict[str, Any] = yaml.load((HERE / name).read_text("utf-8"), loader)
    return found


@cache
def interface() -> dict[str, list[str]]:
    """The words of the interface: key -> [French, English]."""
    return table("interface.yaml")


@cache
def _vis() -> str:
    """vis-network as pyvis brings it, without the address of its source map."""
    import pyvis

    library = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return library.read_text("utf-8").partition("//# sourceMappingURL=")[0].replace("</script", "<\\/script")


@cache
def _script() -> str:
    parts = ((HERE / "js" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    return "(() => {\n'use strict';\n" + "\n".join(parts) + "})();\n"


def _markup(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)  # our own files, or JSON whose markup signs are escaped


def _policy(scripts: list[str], style: str) -> str:
    """The Content-Security-Policy: these scripts, this style, nothing from outside."""

    def source(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(source, scripts))}",
            f"style-src {source(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
