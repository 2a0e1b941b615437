"""A person who gives a figure that the same text credits to a body passes that body's figure on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.model import Claim


def passed_on(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one document, a person's figure credited to the body that the text names for the same figure.

    "Environ 600 soldats ont été tués, selon le député Lee", further on "selon les services de renseignement, ... 600
    morts": the deputy tells what the service found, and stands among the relays.
    """
    return [_credited(claim, claims) for claim in claims]


def _credited(claim: Claim, claims: Sequence[Claim]) -> Claim:
    if claim.kind != "quantity" or claim.value is None or not _is_person(claim.origin):
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
    """A country's office ("kr/intelligence") or an organisation."""
    head = entity.split("/")[0]
    return "/" in entity and (len(head) == 2 or head in {"org", "agency", "prefecture", "union"})
