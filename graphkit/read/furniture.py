"""Recognises what stands around an article: captions, datelines, bylines, footers, calls to the reader.

``ANYWHERE`` is a table of small functions that are tried on every line. What counts as furniture only above or below
the text is told in ``header.py`` and ``footer.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from graphkit.read.dateline import is_date_line
from graphkit.read.dates import dates_in
from graphkit.read.footer import URL, footer_cuts
from graphkit.read.header import header_cuts
from graphkit.read.outlet import vouched
from graphkit.read.spans import Cut, CutKind, Span, lines_of
from graphkit.read.words import agencies, pattern

Rule = Callable[[Span, str], CutKind | None]

_SIGNATURE = re.compile(r"[a-z]{2,4}(?:-[a-z]{2,4})*(?:/[a-z]{2,4}(?:-[a-z]{2,4})*)*(?:/\d{1,2})?")
_CAPTION_WORDS = 40
_PAYWALL_WORDS = 25
_BUTTON_WORDS = 15
_COUNTER = re.compile(r"[\[(]?\d{1,3} ?/ ?\d{1,3}[\])]?")
_LABELS: tuple[CutKind, ...] = ("source", "author", "outlet", "tags", "see_also")
_DATE_LABELS: tuple[CutKind, ...] = ("published", "updated")
_CLOSING = r"(?:^|(?<=[.!?») ]))(?:{captions} ?: ?[^.!?:]{2,60}|{credits} ?:? ?(?-i:[A-Z])[^.!?:]{1,60})$"
_MAKER = re.compile(
    r"(?:^|(?<=[.!?»)] )|(?<= \())(?P<one>[A-ZÀ-Ý][^.!?:;,/()]{1,40})/ ?(?P<two>[A-ZÀ-Ý][^.!?:;,/()]{1,40})\)?$"
)
_IN_BRACKETS = r"[.!?»] ?\((?:{captions}|{credits})[ :][^)]*\)$"
_IN_CAPITALS = re.compile(
    r"[a-zà-ÿ.] \| [A-ZÀ-Ý][^a-zà-ÿ|]{2,39}[,/][^a-zà-ÿ|]{3,40}$"
)  # "... at Redon. | LUC LE GOFF, PAPER"
_JSON = re.compile(r"[\[{]?\s*\"@?\w+\"\s*:")
_JSON_DATE = re.compile(r"\"datePublished\"\s*:\s*\"[^\"]*\"")


def cuts_in(text: str, language: str, *, url: str | None = None) -> tuple[Cut, ...]:
    """The furniture of a text, in order of place. Lines that a rule takes whole are cut whole."""
    lines = lines_of(text)
    cuts = [cut for line in lines for cut in _anywhere(text, line, language)]
    cuts += header_cuts(lines, cuts, language, vouched(text, cuts, url or source_url(text, cuts)))
    cuts += footer_cuts(text, lines, cuts, language)
    return tuple(sorted(set(cuts), key=lambda cut: (cut.start, cut.end, cut.kind)))


def source_url(text: str, cuts: Iterable[Cut]) -> str | None:
    """The address that the text gives as its source."""
    for cut in cuts:
        match = URL.search(text[cut.start : cut.end]) if cut.kind == "source" else None
        if match:
            return match[0]
    return None


def _labelled(line: Span, language: str) -> CutKind | None:
    """ "Tags : ...", "Lire aussi | ..."; "Publié le 20/03/2025" where the rest is nothing but a date."""
    for kind in _LABELS:
        if line.words <= _CAPTION_WORDS and pattern(rf"(?:{{labels.{kind}}})(?:\s*[:|]|$)").match(line.flat):
            return kind
    for kind in _DATE_LABELS:
        if pattern(rf"(?:{{labels.{kind}}})").match(line.flat) and is_date_line(line.flat, language):
            return kind
    return None


def _rights(line: Span, language: str) -> CutKind | None:
    opens = pattern(r"(?:©|\(c\)|copyright\b)").match(line.flat)
    return "rights" if line.words <= 25 and (opens or pattern("{labels.rights}").search(line.flat)) else None


def _caption(line: Span, language: str) -> CutKind | None:
    if line.words <= _CAPTION_WORDS and pattern(r"(?:{credits}|{captions}) ?:").match(line.flat):
        return "credit" if pattern("{credits}").match(line.flat) else "caption"
    if line.words <= _CAPTION_WORDS and _made_by_agency(line.flat):
        return "caption"
    if line.words <= _CAPTION_WORDS and (pattern(_IN_BRACKETS).search(line.flat) or _IN_CAPITALS.search(line.flat)):
        return "caption"
    names = pattern(r"{credits} ").match(line.flat)
    return "credit" if names and line.words <= 8 and line.flat[names.end()].isupper() and not line.closed else None


def _made_by_agency(flat: str) -> bool:
    """ "Rescuers in Leeds. JOHN ROE / AFP": a photographer and an agency close the line; two agencies wrote a text."""
    match = _MAKER.search(flat)
    sides = [re.sub(r" photo$", "", name.strip().casefold()) in agencies() for name in match.groups()] if match else []
    return any(sides) and not all(sides)


def _bare(line: Span, language: str) -> CutKind | None:
    if URL.fullmatch(line.flat):
        return "source"
    return "signature" if "/" in line.flat and _SIGNATURE.fullmatch(line.flat) else None


def _page_call(line: Span, language: str) -> CutKind | None:
    if pattern(r"{pages} ?\d+ ?:").match(line.flat):
        return "see_also"
    if line.words <= _PAYWALL_WORDS and "«" not in line.flat and pattern("{paywall}").search(line.flat):
        return "call"
    if line.words > 12 or "«" in line.flat or not pattern("{calls}").search(line.flat):
        return None
    if _date_prefix(line, language):
        return "published"  # "Publié le 24/09/2025 à 11h08 - Réservé aux abonnés"
    return "date" if is_date_line(line.flat, language) else "call"


def _buttons(line: Span, language: str) -> CutKind | None:
    """ "Partager Facebook Twitter", "34 commentaires", "[1/3]": words for buttons, counts, and nothing else."""
    if line.words > _BUTTON_WORDS:
        return None
    left = pattern("{buttons}").sub("", line.flat)
    counter = _COUNTER.fullmatch(line.flat) and not is_date_line(line.flat, language)
    return "call" if counter or (left != line.flat and not re.search(r"[^\W\d_]", left)) else None


ANYWHERE: tuple[Rule, ...] = (_labelled, _rights, _caption, _bare, _page_call, _buttons)


def _anywhere(text: str, line: Span, language: str) -> list[Cut]:
    if _JSON.match(line.flat):
        return _of_json(line)
    for rule in ANYWHERE:
        if kind := rule(line, language):
            return [Cut(line.start, line.end, kind)]
    cuts = [
        Cut(line.start + match.start(), line.start + match.end(), "call")
        for match in pattern(r"\[{bracketed}[^\]]*\]|\((?:{captions}|{credits})[ :][^)]*\)").finditer(line.flat)
    ]
    prefix = _date_prefix(line, language)
    rest = Span.of(text, prefix.end, line.end) if prefix else line
    return [*cuts, *([prefix] if prefix else []), *_closing_credit(rest)]


def _of_json(line: Span) -> list[Cut]:
    """A line of a page's data: its date of publication, and the line as a whole."""
    dates = [
        Cut(line.start + found.start(), line.start + found.end(), "published")
        for found in _JSON_DATE.finditer(line.flat)
    ]
    return [*dates, Cut(line.start, line.end, "call")]


def _date_prefix(line: Span, language: str) -> Cut | None:
    """ "date 2025-03" before other words on a line, or behind some on a short one ("All over. Published 5/2/2026")."""
    label = pattern(r"{labels.published} ?:? ?").match(line.flat)
    if not label and line.words <= _PAYWALL_WORDS:
        label = pattern(r"(?<=[.!?|] ){labels.published} ?:? ?").search(line.flat)
    first = next(iter(dates_in(line.flat, language)), None) if label else None
    if label and first and first.year and first.start <= label.end() < first.end:  # "le" may be of either
        return Cut(line.start + label.start(), line.start + first.end, "published")
    return None


def _closing_credit(line: Span) -> list[Cut]:
    """ "Soldiers on a square. Photo : X/Agency": a short line that ends so is a caption."""
    match = None if line.flat.endswith((".", "!", "?", ":")) else pattern(_CLOSING).search(line.flat)
    if not match or not match.start():
        return [] if not match else [Cut(line.start, line.end, "caption")]
    start = line.start if line.words <= _CAPTION_WORDS else line.start + match.start()
    return [Cut(start, line.end, "caption")]
