"""From a stored text to a Document: language, furniture, date, outlet, blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from graphkit.lexicons.loader import languages
from graphkit.model import Block, Document, Period
from graphkit.read.blocks import blocks_of
from graphkit.read.dateline import SEGMENT
from graphkit.read.furniture import cuts_in, source_url
from graphkit.read.language import language_of
from graphkit.read.outlet import outlet_from
from graphkit.read.published import day_told, published_in
from graphkit.read.spans import Cut, CutKind
from graphkit.read.words import pattern, plain

_KICKER_WORDS = 3
_SIGNED: tuple[CutKind, ...] = ("author", "date", "published")  # furniture that may name a writer
_PERSON = r"(?:[A-ZÀ-Ý][\w'’.-]*)(?: (?:[A-ZÀ-Ý]|d[eu]\b|van\b|von\b)[\w'’.-]*){1,4}"
_AFTER_NAME = r"\s+(?:[–—|-]|avec|with|et|and|à|in|le|on)\s+|[,(]"


@dataclass(frozen=True, slots=True)
class Given:
    """What a file says about its text (a page's metadata, a record's fields); it outweighs what is read."""

    language: str | None = None
    published: Period | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    title: str | None = None
    tags: tuple[str, ...] = ()


def known_language(code: str | None) -> str | None:
    """``fr`` for ``fr`` and ``fr-CA`` where there are words for it, else None: the text then tells."""
    short = (code or "").lower().partition("-")[0]
    return short if short in languages() else None


def document_of(name: str, text: str, given: Given | None = None) -> Document:
    """The document that a text is. ``name`` becomes its id; the text is stored as it comes."""
    given = given or Given()
    language = given.language or language_of(text)
    cuts = cuts_in(text, language, url=given.url)
    url = given.url or source_url(text, cuts)
    blocks = blocks_of(text, cuts)
    published = given.published or published_in(text, cuts, language, url=url)
    return Document(
        id=name,
        text=text,
        language=language,
        published=published,
        told=None if published else day_told(text, language),
        outlet=given.outlet or outlet_from(text, cuts, url),
        author=given.author or _author(text, cuts),
        url=url,
        title=given.title or _title(text, blocks),
        tags=given.tags or _tags(text, cuts),
        blocks=blocks,
    )


def _title(text: str, blocks: Iterable[Block]) -> str | None:
    """The heading that opens the text; where it is a kicker ("FIRE", "Haiti / Health"), the one after."""
    opening = [text[block.start : block.end] for block in takewhile(lambda block: block.kind == "heading", blocks)]
    longer = (heading for heading in opening[:2] if len(heading.split()) > _KICKER_WORDS)
    return next(longer, opening[0] if opening else None)


def _author(text: str, cuts: Iterable[Cut]) -> str | None:
    """The person in "Author : ..." or "Par ..."; a newsroom or a correspondent without a name is nobody."""
    pieces = [piece for kind in _SIGNED for piece in _of_kind(text, cuts, kind)]
    for piece in (part for whole in pieces for part in SEGMENT.split(whole)):
        opener = pattern(r"(?:{labels.author}) ?[:|] ?|(?:^|(?<=\s)){bylines} (?=(?-i:[A-ZÀ-Ý])|à |in )").search(
            plain(piece)
        )
        names = re.split(_AFTER_NAME, piece[opener.end() :]) if opener else []
        correspondent = opener is not None and len(opener[0].split()) > 2  # names the place before the person
        for name in names if correspondent else names[:1]:
            if re.fullmatch(_PERSON, name.strip()):
                return name.strip()
    return None


def _tags(text: str, cuts: Iterable[Cut]) -> tuple[str, ...]:
    for piece in _of_kind(text, cuts, "tags"):
        names = re.split(r"[:|]", piece, maxsplit=1)[-1].split(",")
        return tuple(name.strip() for name in names if name.strip())
    return ()


def _of_kind(text: str, cuts: Iterable[Cut], kind: CutKind) -> list[str]:
    return [text[cut.start : cut.end] for cut in cuts if cut.kind == kind]
