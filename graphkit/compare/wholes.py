"""Questions that contain each other: killed within killed or wounded, tanks within armour.

A part may not exceed its whole; and the parts of one text may add up to another's whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from graphkit.compare.doubts import ABSURD, INCOMMENSURATE, beside
from graphkit.compare.drafts import Draft
from graphkit.compare.evidence import tied, weigh
from graphkit.compare.findings import Finding, finding
from graphkit.compare.links import Link
from graphkit.compare.memo import Memo, hashed
from graphkit.compare.positions import Series, Standing, days_between, ratio_of
from graphkit.compare.subjects import Subject, World
from graphkit.compare.sums import Total
from graphkit.compare.telling import different_origins, strength_finding, when_finding

_NEIGHBOURS = 16  # wider questions looked at for one narrower question


def nested(drafts: Sequence[Draft], world: World, memo: Memo) -> Iterator[tuple[int, int]]:
    """Pairs of draft numbers, the narrower question first, told of one affair."""
    index: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        for key in {_key(face, face.measure.id) for face in draft.met if face.affair is not None}:
            index[key].append(number)
    for number, draft in enumerate(drafts):
        face = draft.met[0]
        if face.claim.kind != "quantity" or face.affair is None or face.unit == "percent":
            continue
        seen: set[int] = set()
        for measure in (face.measure.id, *face.measure.broader):
            for other in index.get(_key(face, measure), ())[:_NEIGHBOURS]:
                if other != number and other not in seen and _known(drafts[other], draft, world, memo):
                    seen.add(other)
                    yield number, other


def _key(face: Subject, measure: str) -> tuple[object, ...]:
    return (face.affair, measure, face.unit, face.planned)


def _known(wide: Draft, narrow: Draft, world: World, memo: Memo) -> bool:
    """Whether one question contains another, as far as it is remembered."""
    if not (wide.token and narrow.token):
        return _contains(wide.faces[0], narrow.faces[0], world)
    key = hashed((b"within", wide.token, narrow.token))
    return memo.once(key, lambda: _contains(wide.faces[0], narrow.faces[0], world))


def _contains(wide: Subject, narrow: Subject, world: World) -> bool:
    findings = weigh(narrow, wide, world)
    if any(found.verdict == "different" for found in findings) or not tied(findings, narrow, wide, world):
        return False
    by_measure = wide.measure.id in narrow.measure.broader
    people = next((found for found in findings if found.code.startswith("population.")), None)
    if people is None or people.verdict == "unknown":
        return False
    if people.verdict == "narrower":
        inner = narrow.population is not None and wide.population is not None
        return bool(inner and wide.population.id in narrow.population.broader)  # type: ignore[union-attr]
    return by_measure and people.verdict == "same"


def excesses(narrow: Mapping[str, Series], wide: Mapping[str, Series]) -> Iterator[Link]:
    """Parts of one origin above the whole that another origin gives for the same day or later."""
    for first in _last_positions(narrow):
        for second in _last_positions(wide):
            if first.origin == second.origin or not first.above(second) or _of_two_things(first, second):
                continue
            if not first.first.measure.cumulative or _not_before(second, first):
                yield _excess(first, second)


def _of_two_things(part: Standing, whole: Standing) -> bool:
    """Whether the two are so far apart that one tells of a day, the other of a war."""
    return (ratio_of(part, whole) or 1.0) > (ABSURD if beside(part, whole) else INCOMMENSURATE)


def _not_before(whole: Standing, part: Standing) -> bool:
    """Whether a running whole is told for the part's day or later; one without date may be an earlier one."""
    if whole.start is None or part.start is None:
        return bool(whole.documents & part.documents)
    return whole.start >= part.start


def _last_positions(series: Mapping[str, Series]) -> list[Standing]:
    return [p for origin in series for p in series[origin].positions if not p.successors]


def _excess(part: Standing, whole: Standing) -> Link:
    strict = part.strictly_above(whole)
    return Link(
        "contradicts",
        part,
        whole,
        _tell_excess,
        "strict" if strict else "apparent",
        "strict.part" if strict else "apparent.words",
        ratio_of(part, whole),
        days_between(part, whole),
    )


def _tell_excess(link: Link) -> Iterator[Finding]:
    """A part (a) above its whole (b)."""
    yield different_origins(link)
    yield _containment(link.a.first, link.b.first)
    yield finding("different", "part.exceeds", a=link.a.first.claim, b=link.b.first.claim)
    yield when_finding(link.a, link.b)
    yield strength_finding(link)


def _containment(part: Subject, whole: Subject) -> Finding:
    if part.measure.id != whole.measure.id or not (part.population and whole.population):
        return finding("narrower", "measure.narrower", narrow=part.measure, wide=whole.measure)
    return finding("narrower", "measure.narrower", narrow=part.population, wide=whole.population)


def parts_of(groups: Sequence[Sequence[Subject]]) -> list[Total]:
    """Sums over several narrower questions: one figure each, of one origin in one text."""
    told: defaultdict[tuple[str, str], dict[int, Subject]] = defaultdict(dict)
    for number, subjects in enumerate(groups):
        for subject in sorted(subjects, key=lambda s: s.claim.id):
            if not subject.claim.superseded and subject.claim.modality != "denied":
                told[subject.origin, subject.claim.document].setdefault(number, subject)
    totals = []
    for key in sorted(told):
        parts = list(told[key].values())
        if len(parts) < 2 or not _disjoint(parts):
            continue
        span = parts[0].span
        for part in parts[1:]:
            span = span.plus(part.span)
        totals.append(Total(tuple(parts), span))
    return totals


def _disjoint(parts: Sequence[Subject]) -> bool:
    """Different measures of one people, or different peoples of one measure: nobody is counted twice."""
    measures = {part.measure.id for part in parts}
    peoples = {part.population.id if part.population else "" for part in parts}
    mixed = len(measures) > 1 and len(peoples) > 1
    ordered = sorted(parts, key=lambda part: part.claim.id)
    return not mixed and all(a.when == b.when for a, b in pairwise(ordered))
