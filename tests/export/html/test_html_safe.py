"""Nothing from outside, nothing out of a text: no request, no markup, no script."""

from __future__ import annotations

from dataclasses import replace

import demo
import pytest
from opened import Opener

from graphkit.model import Dataset, Document, Evidence

pytestmark = pytest.mark.browser


def test_it_opens_offline_asks_for_nothing_and_complains_of_nothing(open_page: Opener) -> None:
    opened = open_page()
    for view in ("timeline", "list", "graph"):
        opened.page.click(f"[data-view={view}]")
    opened.page.wait_for_timeout(200)
    assert {url.split("#")[0] for url in opened.requests} <= {"about:blank", opened.file.as_uri()}
    assert opened.complaints == []


def test_the_policy_stops_script_style_and_requests(open_page: Opener) -> None:
    opened = open_page()
    opened.page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.body.append(script);
      const picture = new Image();
      picture.src = 'https://tracker.example/pixel.png';
      document.body.append(picture); }""")
    assert (
        opened.page.evaluate("() => fetch('https://tracker.example/').then(() => 'sent', () => 'stopped')") == "stopped"
    )
    assert opened.page.evaluate("window.hacked") is None
    refused = [line for line in opened.complaints if "Content Security Policy" in line]
    assert len(refused) >= 3
    assert not [url for url in opened.requests if url.startswith("https://tracker.example") and not refused]


HOSTILE = (
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    '"><svg onload=window.hacked=1> href="javascript:window.hacked=1"',
    "{{ 7*7 }} ${window.hacked=1} </style> --> ]]>",
    "\u202eetrops\u2066 __proto__ \u2028 \x00\x07",
    "constructor",
    "__proto__",
)


def hostile(text: str) -> Dataset:
    data = demo.dataset()
    long = (text + " ") * (10_000 // (len(text) + 1))
    claims = tuple(
        replace(c, document=text if c.document == "a.txt" else c.document, noun=text, measure=text or c.measure)
        for c in data.claims
    )
    first = replace(claims[0], evidence=Evidence(long, 0, len(long), text, 0, len(text)), value=float("nan"))
    documents = tuple(
        Document(text, d.text, "fr", d.published, text, text, "javascript:window.hacked=1", text)
        if d.id == "a.txt" else d for d in data.documents
    )  # fmt: skip
    entities = tuple(replace(e, label=text, labels=(("fr", text),), aliases=(text,)) for e in data.entities)
    questions = tuple(replace(q, labels=(("fr", text),)) for q in data.questions)
    return replace(data, documents=documents, entities=entities, claims=(first, *claims[1:]), questions=questions)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(open_page: Opener, text: str) -> None:
    opened = open_page(hostile(text))
    selections = (
        "claim:c-1100",
        "claim:c-4700",
        "entity:kr/intelligence",
        "question:q-killed",
        f"document:{text}",
    )
    for selected in selections:
        opened.page.evaluate("s => { location.hash = new URLSearchParams({sel: s, scope: 'all'}); }", selected)
        opened.page.wait_for_timeout(40)
    for view in ("timeline", "list", "graph"):
        opened.page.click(f"[data-view={view}]")
    assert opened.page.evaluate("window.hacked") is None
    assert opened.page.evaluate("({}).polluted") is None
    assert opened.page.locator("main img, main a[href^=javascript]").count() == 0
    assert opened.complaints == []
    assert {url.split("#")[0] for url in opened.requests} <= {"about:blank", opened.file.as_uri()}
