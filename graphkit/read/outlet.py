"""Who published a text, from its furniture; nobody where nothing says so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import urlsplit

from graphkit.read.spans import Cut
from graphkit.read.words import agencies, listed, news_agencies, one_of, places, plain

SEGMENT = re.compile(r"\s+[|•·–—>›»/-]\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$|\s+\d{2,3}[.,]\d(?:\s+FM)?\s*$")  # a short form or a frequency behind a name
_SIGNED = re.compile(r"\d \((?P<name>[A-ZÀ-Ý][^()\d]{1,30})\)")  # "Bamako, 11 mai 2025 (Sahel Presse) -"
_NOT_A_NAME = re.compile(r"[.!?:;,«»\"()]")
_YEARS = re.compile(r"(?:\s*[-–]\s*)?\b(?:19|20)\d\d\b")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\))?\s*(?P<name>[^.|]*?)(?=\s+[-–—|]\s|\.|$|\s*:|,)", re.IGNORECASE
)


def masthead(line: str, *, known: Iterable[str] = ()) -> str | None:
    """The outlet's name where a line is a masthead: "Le Canard des Corbières - hebdomadaire".

    ``known``: folded names that other furniture vouches for (the address of the source, credits, tags).
    """
    name, *rest = SEGMENT.split(line.strip())
    words = plain(name).split()
    if not words or is_rubric(name) or not name[0].isupper() or len(words) > 6 or _NOT_A_NAME.search(name):
        return None
    if any(fold(name) == other or fold(_without_article(name)) == other for other in known):
        return name
    if rest and re.match(rf"(?:\d+[.,]\d )?{one_of('mottos')}", plain(rest[0]), re.IGNORECASE):
        return name
    return name if _reads_as_masthead(name) else None


def outlet_from(text: str, cuts: Iterable[Cut], url: str | None) -> str | None:
    """The outlet that the furniture names, the plainest evidence first."""
    ordered = list(cuts)
    for kind in ("outlet", "masthead", "credit", "rights", "author", "date", "source"):
        for cut in ordered:
            if cut.kind == kind and (name := _named_in(text[cut.start : cut.end], kind)):
                return name
    return domain(url) if url else None


def vouched(text: str, cuts: Iterable[Cut], url: str | None) -> tuple[str, ...]:
    """Folded names of outlets that the furniture other than the masthead gives."""
    names = [domain(url).rsplit(".", 1)[0]] if url else []
    for cut in cuts:
        if cut.kind in ("credit", "rights", "author") and (name := _named_in(text[cut.start : cut.end], cut.kind)):
            names += [name, _without_article(name)]
    return tuple(fold(name) for name in names)


def domain(url: str) -> str:
    """``https://www.example.org/a`` -> ``example.org``."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def fold(name: str) -> str:
    """Letters and digits only, without case or accents: names that differ in nothing else are one."""
    decomposed = unicodedata.normalize("NFKD", plain(name).casefold())
    return "".join(char for char in decomposed if char.isalnum())


def _named_in(piece: str, kind: str) -> str | None:
    flat = plain(piece)
    if kind == "outlet":
        return piece.partition(":")[2].strip() or None
    if kind == "masthead":
        segments = [without_aside(part.partition(",")[0]) for part in SEGMENT.split(piece)]
        return next((name for name in segments if name and name.casefold() not in listed("rubrics")), None)
    if kind == "credit":
        return _credited(piece)
    if kind == "rights":
        match = _RIGHTS.search(piece)
        name = _YEARS.sub("", match["name"]).strip(" -–") if match else ""
        return (
            name if name[:1].isupper() and len(name.split()) <= 6 and fold(name) not in map(fold, agencies()) else None
        )
    if kind == "author":
        match = re.search(rf"{one_of('newsroom')}\s?(?P<name>[^,.|–—]+?)(?:\s+[–—-]\s.*)?$", flat, re.IGNORECASE)
        return piece[match.start("name") : match.end("name")].strip() if match else _behind_writer(piece)
    if kind == "date":
        parts = (part.strip() for part in re.split(r"[|()]", piece))
        known = next((part for part in parts if part.casefold() in news_agencies()), None)
        signed = _SIGNED.search(piece)
        nobody = places() | {*listed("no_agency")}
        return known or (signed["name"] if signed and signed["name"].casefold() not in nobody else None)
    return None


def _behind_writer(piece: str) -> str | None:
    """The outlet of "Anne Le Goff, La Voix de la Vilaine"; behind "By" stands where else the writer works."""
    writer, _, name = piece.partition(", ")
    opened = re.match(rf"{one_of('bylines')}", plain(writer), re.IGNORECASE)
    return None if opened or not name or name.casefold() in agencies() else masthead(name.strip())


def is_rubric(name: str) -> bool:
    """Whether a name is a section or words of sections: "CHRONIQUE SANTÉ"."""
    flat = plain(name).casefold()
    return flat in listed("rubrics") or all(word in listed("rubrics") for word in flat.split())


def _credited(piece: str) -> str | None:
    """The outlet in a picture's credit: neither agency nor photographer."""
    _, _, names = piece.rpartition(":")
    flat = plain(names)
    opener = re.match(rf"\s*{one_of('credits')}\s*", flat, re.IGNORECASE)
    names = names[opener.end() :] if opener else names
    for name in (part.strip(" .") for part in re.split(r"[/,|©]", names)):
        if not name or name.casefold() in agencies() or len(name.split()) > 6 or _NOT_A_NAME.search(name):
            continue
        article = re.match(rf"{one_of('articles')}", plain(name), re.IGNORECASE)
        if name[0].isupper() and (article or _reads_as_masthead(name)):
            return name
    return None


def _reads_as_masthead(name: str) -> bool:
    """Whether a short capitalised run holds a masthead word where newspapers have it.

    After an article ("La Gazette du Léman"), first among capitalised words ("Radio des Volcans"), or last
    ("Kyushu News Digest").
    """
    words = plain(name).replace("'", "' ").split()
    if any(char.isdigit() for char in name) or any(word in listed("finite") for word in words):
        return False
    links = {*listed("outlet_links"), *listed("articles")}
    bare = words[1:] if words[0].lower() in listed("articles") else words
    if not bare:
        return False
    if bare is not words:
        return any(map(_marks, bare))
    parts = [part for word in words for part in word.split("-") if part]
    capitalised = all(part[0].isupper() or part in links for part in parts)
    return capitalised and ((_marks(parts[0]) and len(parts) <= 5) or (_marks(parts[-1]) and len(parts) <= 4))


def _marks(word: str) -> bool:
    return word[0].isupper() and word.lower() in listed("masthead_words")


def without_aside(name: str) -> str:
    """A name without the short form or the frequency behind it."""
    return _ASIDE.sub("", name).strip()


def _without_article(name: str) -> str:
    return re.sub(rf"^{one_of('articles')}\s*", "", plain(name), flags=re.IGNORECASE)
