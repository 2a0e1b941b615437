"""A question with its positions, and the links between them.

Links are made when they are asked for and not kept, so that a corpus of many claims needs memory for its
claims only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from graphkit.compare.affairs import Affairs
from graphkit.compare.cases import Case
from graphkit.compare.findings import Finding, finding
from graphkit.compare.links import Link, across, denials, links_of
from graphkit.compare.positions import Series, Standing, day_of, series_of
from graphkit.compare.subjects import Subject, World
from graphkit.compare.sums import Ledger, Total, best_total, countable, derived, totals
from graphkit.compare.tally import Tally
from graphkit.compare.telling import different_origins, when_finding
from graphkit.compare.wholes import excesses, parts_of
from graphkit.model import Claim

_NO_AFFAIRS = Affairs({}, {})  # which texts tell of one affair is settled when the claims are gathered


@dataclass(slots=True)
class Answer:
    """One question, its claims and each origin's series; ``parts`` are the links to narrower questions."""

    question: str
    subjects: tuple[Subject, ...]
    series: dict[str, Series]
    world: World
    ledger: Ledger
    parts: list[Link] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    @property
    def positions(self) -> Iterator[Standing]:
        """Every position, by origin, in time."""
        return (position for origin in self.series for position in self.series[origin].positions)

    def links(self) -> Iterator[Link]:
        """How the positions stand to each other, sums tried first; computed anew on each call."""
        self.tally.clear()
        tried: dict[int, list[Total]] = {}  # by the identity of the position that they start from
        for link in links_of(self.series, self.tally):
            yield self._after_sums(link, tried) if _disputes_a_count(link) else link
        yield from denials(self.subjects, self.series)
        yield from self.parts

    def _after_sums(self, link: Link, tried: dict[int, list[Total]]) -> Link:
        """A contradiction, unless a sum of the smaller side's own figures meets the larger."""
        small, large = (link.a, link.b) if link.a.span.low <= link.b.span.low else (link.b, link.a)
        sums = tried.get(id(small))
        if sums is None:
            sums = tried[id(small)] = totals(small, self.ledger, self.world)
        total = best_total(sums, large.span)
        if total is None:
            return link
        if _meets(total, large):
            return _sum_link(total, derived(total), small, large)
        if not total.natural:
            return link
        told = total.finding(large.first.claim)
        return replace(link, tell=lambda _: (*link.findings, told), derived=derived(total))


def _disputes_a_count(link: Link) -> bool:
    return link.kind == "contradicts" and link.a.origin != link.b.origin and countable(link.a.first)


def answer_of(case: Case) -> Answer:
    """The positions on one question, and how those on the questions that it contains bear on them."""
    world = World(case.entities, _NO_AFFAIRS, case.sides)
    answer = Answer(case.question, case.subjects, series_of(case.subjects), world, case.ledger)
    _hold_parts(case.narrower, answer)
    for share, base, count in case.shares:
        answer.parts += _share_links(share, base, count, answer)
    return answer


def _meets(total: Total, position: Standing) -> bool:
    return total.span.agrees(position.answer)


def _sum_link(total: Total, claim: Claim, small: Standing, large: Standing) -> Link:
    """The sum agrees with the other origin's figure."""
    subject = replace(total.addends[0], claim=claim, span=total.span)
    standing = Standing(small.origin, [subject], [total.span], small.start)
    explained = total.explains(large.first.claim)
    return Link(
        "corroborates",
        standing,
        large,
        lambda link: (different_origins(link), explained, when_finding(standing, large)),
        derived=claim,
    )


def _share_links(share: Subject, base: Subject, count: Subject, answer: Answer) -> Iterator[Link]:
    """A share put into a number, against the standing counts of the other origins."""
    told = finding("same", "share.of", share=share.claim, base=base.claim, count=count.claim)
    standing = Standing(count.origin, [count], [count.span], day_of(count))
    for position in answer.positions:
        other = position.origin != count.origin and not position.successors
        link = across(position, standing) if other else None
        if link and not link.doubt:
            yield replace(link, tell=partial(_with_share, told, link), derived=count.claim)


def _with_share(told: Finding, link: Link, _: Link) -> tuple[Finding, ...]:
    return (told, *link.findings)


def _hold_parts(parts: Sequence[Sequence[Subject]], whole: Answer) -> None:
    """Parts above their whole contradict it; parts that add up to another origin's whole corroborate it."""
    for part in parts:
        whole.parts += excesses(series_of(part), whole.series)
    face = whole.subjects[0].claim
    for total in parts_of(parts):
        origin = total.addends[0].origin
        claim = replace(
            derived(total),
            measure=face.measure,
            population=face.population,
            population_entity=face.population_entity,
        )
        for position in list(whole.positions):
            if position.origin != origin and not position.successors and _meets(total, position):
                small = Standing(origin, [total.addends[0]], [total.span], position.start)
                whole.parts.append(_sum_link(total, claim, small, position))
