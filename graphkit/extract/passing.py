"""What a text tells twice: a person's figure that it credits to a service, a headline's whose source it names below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.model import Claim

_BRIEFED_BY = "intelligence"  # the office whose findings the public has from those alone whom it briefs


def passed_on(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one document, a person's figure credited to the service that the text names for the same figure.

    "Environ 600 soldats ont été tués, selon le député Lee", further on "selon les services de renseignement, ... 600
    morts": the deputy tells what the service found, and stands among the relays.
    """
    return [_credited(claim, claims) for claim in claims]


def headlines_named(claims: Sequence[Claim], headings: Sequence[tuple[int, int]], outlet: str) -> list[Claim]:
    """The claims, those of headings by a nameless source or by none credited as the text credits the same figure below.

    ``headings``: offsets of the headings; ``outlet``: who speaks where nobody is credited. "600 tués, selon un élu"
    above "a déclaré le député Lee": the same person; "Séisme : 77 morts" above "77 morts, selon les secours": theirs.
    """
    return [_named_below(claim, claims, headings, outlet) for claim in claims]


def _named_below(claim: Claim, claims: Sequence[Claim], headings: Sequence[tuple[int, int]], outlet: str) -> Claim:
    uncredited = claim.origin == outlet

    def in_heading(one: Claim) -> bool:
        return any(start <= one.evidence.value_start < end for start, end in headings)

    if claim.kind != "quantity" or claim.value is None or not in_heading(claim):
        return claim
    if not (uncredited or _is_nameless(claim.origin)):
        return claim
    below = {
        (other.origin, other.relays)
        for other in claims
        if (other.kind, other.measure, other.value) == ("quantity", claim.measure, claim.value)
        and not in_heading(other)
        and other.origin != outlet
        and (uncredited or any(_in_person(entity) for entity in (other.origin, *other.relays)))
    }
    if len(below) != 1:
        return claim
    origin, relays = below.pop()
    return replace(claim, origin=origin, relays=relays)


def _in_person(entity: str) -> bool:
    return _is_person(entity) or "/official/" in entity


def _is_nameless(entity: str) -> bool:
    """A group that only its document knows: "group/essai-txt/elu-de-lyon"."""
    return entity.startswith("group/") and entity.count("/") == 2


def _credited(claim: Claim, claims: Sequence[Claim]) -> Claim:
    if claim.kind != "quantity" or claim.value is None or not claim.origin.startswith("person/"):
        return claim
    bodies = {
        other.origin
        for other in claims
        if other.kind == "quantity"
        and (other.measure, other.value) == (claim.measure, claim.value)
        and _is_body(other.origin)
    }
    if len(bodies) != 1:
        return claim
    body = bodies.pop()
    return replace(claim, origin=body, relays=(*(r for r in claim.relays if r != body), claim.origin))


def _is_person(entity: str) -> bool:
    return entity.startswith(("person/", "official/"))


def _is_body(entity: str) -> bool:
    """A country's intelligence service: a mayor or a minister counts, a deputy tells what a service found."""
    return entity.partition("/")[2] == _BRIEFED_BY
