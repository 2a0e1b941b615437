"""Rules tested on annotated sentences: the marks say what must be found, the text is what is left without them.

    <speaker>Le ministère</speaker> affirme que <claim value=600 qualifier=about>environ 600 soldats</claim> sont morts.

``<claim ...>`` stands around the value (and any words beside it); each attribute is held against the claim found
there: ``kind``, ``value``, ``lower``, ``upper``, ``qualifier``, ``unit``, ``measure``, ``modality``, ``as_of``
(EDTF), ``basis``, ``noun``, ``population``, ``place``, ``event``, ``part``, ``additional``, ``superseded``;
``none`` says that the field is empty. ``<none>T-72</none>`` holds no claim.

``<speaker>`` marks who is credited. Where one is marked it speaks for every claim; where there are more, each has
a ``name`` and a claim says ``by=name`` (two names for joint sources), ``via="outer inner"`` for relays, ``via=none``
for none at all, and ``by=@outlet`` where nobody is credited. ``<speaker is=kr/intelligence>`` names the entity too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.annotate.document import annotate
from graphkit.extract.document import extract
from graphkit.model import Claim, Document, Period
from graphkit.resolve.resolver import Resolver
from graphkit.resolve.scope import DocumentScope

_TAG = re.compile(r"<(?P<close>/?)(?P<name>claim|speaker|none)(?P<rest>(?:\s+\w+=(?:\"[^\"]*\"|[^\s>]+))*)>")
_ATTRIBUTE = re.compile(r"(\w+)=(?:\"([^\"]*)\"|([^\s>]+))")
_OF_QUANTITY = {"lower", "upper", "qualifier", "unit"}
_RENAMED = {"basis": "as_of_basis"}
OUTLET = "La Gazette d'Essai"
PUBLISHED = "2025-04-30"  # a Wednesday


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch: offsets into the text without marks."""

    name: str
    start: int
    end: int
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """A text and what must be found in it."""

    text: str
    marks: Sequence[Mark]

    def named(self, name: str) -> list[Mark]:
        return [mark for mark in self.marks if mark.name == name]


def read(marked: str) -> Case:
    """The text without its marks, and the marks in the order of their ends.

    Raises ValueError where a mark is not closed, or where nothing is marked as a claim or as none.
    """
    text, place = "", 0
    opened: list[tuple[str, int, dict[str, str]]] = []
    marks: list[Mark] = []
    for tag in _TAG.finditer(marked):
        text += marked[place : tag.start()]
        place = tag.end()
        if not tag["close"]:
            given = {key: quoted or plain for key, quoted, plain in _ATTRIBUTE.findall(tag["rest"])}
            opened.append((tag["name"], len(text), given))
            continue
        if not opened or opened[-1][0] != tag["name"]:
            raise ValueError(f"</{tag['name']}> closes nothing in {marked!r}")
        name, start, attributes = opened.pop()
        marks.append(Mark(name, start, len(text), attributes))
    text += marked[place:]
    if opened:
        raise ValueError(f"<{opened[-1][0]}> is not closed in {marked!r}")
    if not any(mark.name in {"claim", "none"} for mark in marks):
        raise ValueError(f"nothing is marked in {marked!r}: mark a claim, or what is none")
    return Case(text, marks)


def cases(folder: Path, name: str) -> list[tuple[str, str]]:
    """(language, annotated text) of each line of ``name.fr.txt`` and ``name.en.txt`` that is no note (``# ...``)."""
    return [
        (language, line)
        for language in ("fr", "en")
        for line in (folder / f"{name}.{language}.txt").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def problems(
    marked: str, language: str = "fr", *, published: str | None = PUBLISHED, outlet: str | None = OUTLET
) -> list[str]:
    """What is found otherwise than marked, a sentence each; none where all is as it should be."""
    case = read(marked)
    when = Period.parse(published) if published else None
    document = Document("essai.txt", case.text, language, when, outlet)
    sentences = annotate(document)
    scope = Resolver().document(document)
    claims = extract(document, sentences, scope).claims
    found = [problem for mark in case.named("claim") for problem in _of_claim(case, mark, claims, scope)]
    return found + [
        f"{case.text[mark.start : mark.end]!r} is no claim, but {_told(claim)} was found"
        for mark in case.named("none")
        for claim in _inside(mark, claims)
    ]


def _inside(mark: Mark, claims: Sequence[Claim]) -> list[Claim]:
    kind = mark.attributes.get("kind")
    return [
        claim
        for claim in claims
        if mark.start <= claim.evidence.value_start
        and claim.evidence.value_end <= mark.end
        and kind in {None, claim.kind}
    ]


def _of_claim(case: Case, mark: Mark, claims: Sequence[Claim], scope: DocumentScope) -> list[str]:
    words, here = case.text[mark.start : mark.end], _inside(mark, claims)
    speakers = _speakers(case, mark)
    if len(here) != max(1, len(speakers or ())):
        return [f"{words!r}: {len(here)} claims found there ({', '.join(map(_told, here)) or 'none'})"]
    found = []
    for name, wanted in mark.attributes.items():
        if name in {"by", "via", "kind"}:
            continue
        got = _field(here[0], name)
        if not _same(wanted, got):
            found.append(f"{words!r}: {name} is {got}, not {wanted}")
    return found + _of_credit(case, mark, here, speakers, scope)


def _speakers(case: Case, mark: Mark) -> list[str] | None:
    """The names of those credited; None where nothing is marked about them."""
    if "by" in mark.attributes:
        return mark.attributes["by"].split()
    return [""] if len(case.named("speaker")) == 1 else None


def _of_credit(
    case: Case, mark: Mark, here: Sequence[Claim], speakers: Sequence[str] | None, scope: DocumentScope
) -> list[str]:
    words, found = case.text[mark.start : mark.end], []
    if speakers is not None:
        wanted = sorted(_entity(case, name, scope) for name in speakers)
        got = sorted(claim.origin for claim in here)
        if wanted != got:
            found.append(f"{words!r}: credited to {' and '.join(got)}, not to {' and '.join(wanted)}")
    if "via" in mark.attributes:
        via = [] if mark.attributes["via"] == "none" else mark.attributes["via"].split()
        relays = tuple(_entity(case, name, scope) for name in via)
        if here[0].relays != relays:
            found.append(f"{words!r}: passed on by {here[0].relays}, not by {relays}")
    found += [
        f"{_words(case, speaker)!r} means {scope.speaker(_words(case, speaker))}, not {speaker.attributes['is']}"
        for speaker in case.named("speaker")
        if "is" in speaker.attributes and scope.speaker(_words(case, speaker)) != speaker.attributes["is"]
    ]
    return found


def _entity(case: Case, name: str, scope: DocumentScope) -> str:
    if name == "@outlet":
        return scope.outlet()
    for speaker in case.named("speaker"):
        if name == speaker.attributes.get("name", ""):
            return speaker.attributes.get("is") or scope.speaker(_words(case, speaker))
    raise ValueError(f"no <speaker name={name}> in {case.text!r}")


def _words(case: Case, mark: Mark) -> str:
    return case.text[mark.start : mark.end]


def _field(claim: Claim, name: str) -> Any:
    if name in _OF_QUANTITY:
        return getattr(claim.quantity, name, None)
    value = getattr(claim, _RENAMED.get(name, name))
    return value.edtf if isinstance(value, Period) else value


def _same(wanted: str, got: Any) -> bool:
    if got is None or isinstance(got, bool):
        return wanted == {None: "none", True: "true", False: "false"}[got]
    if isinstance(got, int | float):
        return wanted.replace(".", "", 1).lstrip("-").isdigit() and float(wanted) == got
    return wanted == str(got)


def _told(claim: Claim) -> str:
    return f"{claim.measure} {claim.value} by {claim.origin}"
