"""The interactive page against a plain pyvis page of the same graph, in the same run of the same browser.

    python benchmarks/bench_page.py [NODES ...]      (default: 1000 5000 20000)

Seconds depend on the machine; the ratios are what to read. Needs Debian's Chromium.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from chromium import launched
from pages import synthetic

from graphkit.export.html import write_html
from graphkit.graph import build_graph

PATIENCE = 60  # seconds that a plain page is given
# Runs before the page's own scripts: notes the first frame with ink on the canvas.
WATCH = """
const look = () => {
  const canvas = document.querySelector('#network canvas, #mynetwork canvas');
  if (canvas && canvas.width) {
    const small = document.createElement('canvas');
    small.width = small.height = 48;
    const ctx = small.getContext('2d', { willReadFrequently: true });
    ctx.drawImage(canvas, 0, 0, 48, 48);
    if (ctx.getImageData(0, 0, 48, 48).data.some((v) => v)) {
      console.log(`first ink ${performance.now()}`);
      return;
    }
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
FRAMES = """() => { window.frames_ = []; let last = performance.now();
  const tick = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick); }"""
SEARCH = """async (sought) => { const q = document.getElementById('q');
  const status = document.getElementById('status');
  status.textContent = ''; q.value = sought; const start = performance.now();
  q.dispatchEvent(new Event('input'));
  while (!status.textContent) await new Promise((done) => setTimeout(done, 1));
  await new Promise(requestAnimationFrame);
  return performance.now() - start; }"""


def plain(graph: Any, path: Path) -> None:
    """What pyvis draws by itself, nothing set."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for name, about in graph.nodes(data=True):
        network.add_node(name, label=about["label"])
    for start, end in graph.edges():
        network.add_edge(start, end)
    path.write_text(network.generate_html(), "utf-8")


def first_ink(browser: Any, path: Path) -> float:
    """Seconds from navigation to the first frame with ink; PATIENCE where there is none by then."""
    from playwright.sync_api import TimeoutError as OutOfPatience

    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="fr-FR")
    page.context.set_offline(True)
    page.add_init_script(WATCH)
    try:
        with page.expect_console_message(
            lambda line: line.text.startswith("first ink"), timeout=PATIENCE * 1000
        ) as told:
            page.goto(path.as_uri(), wait_until="commit")
    except OutOfPatience:  # a page that blocks does not answer to its closing either: the browser's end is its own
        return float(PATIENCE)
    page.close()
    return float(told.value.text.split()[-1]) / 1000


def handled(browser: Any, path: Path) -> dict[str, float]:
    """Median frame of a drag over the whole graph, and a search, in milliseconds."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="fr-FR")
    page.goto(f"{path.as_uri()}#scope=all")
    page.wait_for_selector("html[data-ready=true]", state="attached")
    page.focus("#network")
    for _ in range(30):  # out to where all of it is drawn
        page.keyboard.press("-")
    page.wait_for_timeout(500)
    page.evaluate(FRAMES)
    page.mouse.move(20, 830)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(20 + 10 * step, 830 - 5 * step)
    page.mouse.up()
    drag = statistics.median(page.evaluate("window.frames_"))
    page.goto("about:blank")
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready=true]", state="attached")
    searches = statistics.median(page.evaluate(SEARCH, f"source {number}") for number in (1, 17, 23, 5, 11))
    page.close()
    return {"drag": drag, "search": searches}


def main(sizes: list[int]) -> None:
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        print("nodes  edges  write s    MB  first ink s  plain pyvis s  ratio  drag ms  search ms", flush=True)
        for size in sizes:
            data = synthetic(size)
            graph = build_graph(data)
            ours, theirs = Path(folder, "ours.html"), Path(folder, "plain.html")
            start = time.perf_counter()
            write_html(data, graph, ours)
            wrote = time.perf_counter() - start
            browser = launched(playwright)
            ink = statistics.median(first_ink(browser, ours) for _ in range(3))
            hands = handled(browser, ours)
            other = float(PATIENCE)
            if size <= 5000:  # beyond, pyvis's own add_edge takes minutes
                plain(graph, theirs)
                other = first_ink(browser, theirs)
            browser.close()
            told = f"{other:.1f}" if other < PATIENCE else f"> {PATIENCE}"
            row = f"{len(graph):5d}  {graph.number_of_edges():5d}  {wrote:7.2f}"
            row += f"  {ours.stat().st_size / 1e6:.2f}"
            row += f"  {ink:11.2f}  {told:>13}  {other / ink:5.0f}"
            print(row, f"{hands['drag']:8.0f}  {hands['search']:9.0f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 5000, 20000])
