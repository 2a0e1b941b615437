"""Where the nodes stand: sources left, claims in a band per question, documents and entities right.

In a band time runs to the right and values grow upwards, so that an update climbs from left to right and a
contradiction stands upright. Nothing is drawn by chance: a node's place depends on its band, its date and its
value alone, so a new document moves its neighbours a little and the rest not at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, isfinite, log2, sqrt

from graphkit.export.html.labels import days
from graphkit.graph import node_id
from graphkit.model import Claim, Dataset, Period, Question, Relation

Layer = int
SOURCE, CLAIM, QUESTION, DOCUMENT, CONTEXT = range(5)
Place = tuple[str, int, int, Layer]  # node id, x, y, layer
Point = tuple[int, int]

COLUMN, ROW, HEADER, GAP = 264, 94, 74, 54  # canvas units
COLUMNS = 4
BAND = COLUMN * COLUMNS
STAGGER = 396  # how far a claim steps aside for another of its date
SIDE = 310  # between the bands and the columns beside them
TALLEST = 24_000  # a pile of bands taller than this is cut into several
ACROSS = 5  # boxes of the overview side by side: more would not be legible
BOX = (330, 150)


@dataclass(frozen=True, slots=True)
class Board:
    """What a layout reads of a dataset, indexed once."""

    claims: Mapping[str, Claim]
    questions: tuple[Question, ...]  # the most contested first
    contested: frozenset[str]  # claims that a contradiction ends at
    history: frozenset[str]  # the contested and those that they replaced
    homes: Mapping[str, str]  # document id -> outlet's entity id
    parents: Mapping[str, tuple[str, ...]]  # entity id -> what it is part of


def board(dataset: Dataset, homes: Mapping[str, str]) -> Board:
    contested = {end for r in dataset.relations if r.kind == "contradicts" for end in (r.a, r.b)}
    return Board(
        {claim.id: claim for claim in dataset.claims},
        tuple(ranked(dataset.questions, dataset.relations)),
        frozenset(contested),
        frozenset(contested | _before(contested, dataset.relations)),
        homes,
        {e.id: tuple(p for p in (e.part_of, e.located_in) if p) for e in dataset.entities},
    )


def _before(claims: Collection[str], relations: Iterable[Relation]) -> set[str]:
    """The claims that others of the same origin replaced, back to the first."""
    replaced: defaultdict[str, list[str]] = defaultdict(list)
    for relation in relations:
        if relation.kind == "updates":
            replaced[relation.b].append(relation.a)
    found: set[str] = set()
    todo = sorted(claims)
    while todo:
        new = [earlier for earlier in replaced[todo.pop()] if earlier not in found]
        found.update(new)
        todo += new
    return found


def ranked(questions: Iterable[Question], relations: Iterable[Relation]) -> list[Question]:
    """Strict contradictions first, then by their number (in powers of two, so that one more moves little)."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for relation in relations:
        if relation.kind == "contradicts":
            counts[relation.question][0 if relation.strength == "strict" else 1] += 1

    def key(question: Question) -> tuple[bool, int, str]:
        strict, apparent = counts[question.id]
        return not strict, -int(log2(1 + strict + apparent)), question.id

    return sorted(questions, key=key)


def span(claim: Claim) -> tuple[float, float]:
    """From where to where a claim's value reaches: its suggested range, its event's days (since 1970), its truth."""
    quantity, reach = claim.quantity, (0.0, 0.0)
    if quantity:
        reach = quantity.suggested_lower, quantity.suggested_upper
    elif claim.kind == "date":
        reach = _event_days(claim) or reach
    elif claim.value:
        reach = 1.0, 1.0
    return reach if all(map(isfinite, reach)) else (0.0, 0.0)


def _event_days(claim: Claim) -> tuple[float, float] | None:
    """The days of the event; those for which the claim holds where the date is not an EDTF one."""
    try:
        return days(Period.parse(str(claim.value)))
    except ValueError:
        return days(claim.as_of)


def middle(claim: Claim) -> float:
    """What a claim's height follows."""
    return sum(span(claim)) / 2


def cells(claims: Sequence[Claim]) -> dict[str, Point]:
    """Column (by date, at most COLUMNS) and row (by value, the highest first) of each claim of a band."""
    starts = sorted({claim.as_of.start for claim in claims if claim.as_of})
    column = {day: index * COLUMNS // max(COLUMNS, len(starts)) for index, day in enumerate(starts)}
    found: dict[str, Point] = {}
    row, previous, taken = -1, float("nan"), set[int]()
    for claim in sorted(claims, key=lambda c: (-middle(c), column.get(c.as_of.start, 0) if c.as_of else 0, c.id)):
        at = column[claim.as_of.start] if claim.as_of else 0
        if middle(claim) != previous or at in taken:
            row, previous, taken = row + 1, middle(claim), set()
        taken.add(at)
        found[claim.id] = (at, row)
    return found


def across(found: Mapping[str, Point]) -> dict[str, int]:
    """Each claim's distance from the left of its band.

    Where there is room between the columns, every second claim of a column steps aside, so that lines between
    claims of one date do not run behind the cards.
    """
    last = max(column for column, _ in found.values())
    step = (BAND - COLUMN) // max(1, last)
    aside = STAGGER if step > STAGGER + COLUMN / 2 else 0
    seen: Counter[int] = Counter()
    places = {}
    for name, (column, _) in sorted(found.items(), key=lambda item: (item[1][1], item[0])):
        inwards = -aside if column and column == last else aside
        places[name] = column * step + (inwards if seen[column] % 2 else 0)
        seen[column] += 1
    return places


def bands(board: Board, questions: Sequence[Question], shown: Callable[[str], bool]) -> list[Place]:
    """Questions and their claims, piled from the top; several piles side by side where one is too tall."""
    placed: list[tuple[Question, dict[str, Point]]] = []
    for question in questions:
        claims = [board.claims[c] for c in question.claims if c in board.claims and shown(c)]
        if claims:
            placed.append((question, cells(claims)))
    heights = [HEADER + ROW * (1 + max(row for _, row in c.values())) + GAP for _, c in placed]
    piles = max(1, round(sqrt(sum(heights) / TALLEST)))
    limit = sum(heights) / piles
    places: list[Place] = []
    pile = top = 0
    for (question, found), height in zip(placed, heights, strict=True):
        if top and top + height / 2 > limit and pile < piles - 1:
            pile, top = pile + 1, 0
        left = pile * (BAND + GAP)
        places.append((node_id("question", question.id), left + (BAND - COLUMN) // 2, top, QUESTION))
        x = across(found)
        for claim, (_, row) in sorted(found.items()):
            places.append((node_id("claim", claim), left + x[claim], top + HEADER + row * ROW, CLAIM))
        top += height
    return places


def spread(wanted: Mapping[str, float], step: int, longest: int) -> dict[str, Point]:
    """Places in a column near the wanted heights, at least a step apart: (sub-column, y)."""
    names = sorted(wanted, key=lambda name: (wanted[name], name))
    deep = max(1, ceil(len(names) * step / max(longest, step * 12)))
    heights: list[float] = []
    for index, name in enumerate(names):
        floor = heights[index - deep] + step if index >= deep else wanted[name]
        heights.append(max(floor, wanted[name]))
    excess = sum(h - wanted[n] for h, n in zip(heights, names, strict=True)) / max(1, len(names))
    return {n: (i % deep, round(h - excess)) for i, (n, h) in enumerate(zip(names, heights, strict=True))}


def place(board: Board, questions: Sequence[Question], shown: Callable[[str], bool]) -> list[Place]:
    """The bands of some questions, and beside them all that their shown claims lead to."""
    middle_part = bands(board, questions, shown)
    height = {name: y for name, _, y, layer in middle_part if layer == CLAIM}
    right = max((x for _, x, _, _ in middle_part), default=0)
    longest = max((y for _, _, y, _ in middle_part), default=0)
    columns = (
        (_origins, SOURCE, -SIDE, -280, 70),
        (_documents, DOCUMENT, right + SIDE + 60, 280, 60),
        (_outlets, DOCUMENT, right + SIDE + 380, 280, 60),
        (_subjects, CONTEXT, right + SIDE + 700, 260, 60),
        (_relays, CONTEXT, -SIDE - 400, -260, 60),
    )
    places, taken = list(middle_part), set[str]()
    claims = [board.claims[c] for question in questions for c in question.claims if c in board.claims and shown(c)]
    for leads_to, layer, x, step_x, step_y in columns:
        wanted = _wanted(board, claims, leads_to, height, taken)
        if leads_to is _origins and len({x for _, x, _, r in middle_part if r == QUESTION}) > 1:
            step_x = -step_x if step_x > 0 else step_x
        for name, (sub, y) in sorted(spread(wanted, step_y, longest).items()):
            places.append((name, x + sub * step_x, y, layer))
        taken.update(wanted)
    return places


def _wanted(
    board: Board, claims: Sequence[Claim], leads_to: Callable[[Board, Claim], Iterable[str]],
    height: Mapping[str, int], taken: Collection[str],
) -> dict[str, float]:  # fmt: skip
    """For each node that claims lead to, the height of the first of them: the most contested."""
    found: dict[str, float] = {}
    for claim in claims:
        y = height[node_id("claim", claim.id)]
        for name in leads_to(board, claim):
            if name not in taken:
                found[name] = min(y, found.get(name, y))
    return found


def _origins(_: Board, claim: Claim) -> list[str]:
    return [node_id("entity", claim.origin)]


def _documents(_: Board, claim: Claim) -> list[str]:
    return [node_id("document", claim.document)]


def _outlets(board: Board, claim: Claim) -> list[str]:
    home = board.homes.get(claim.document)
    return [node_id("entity", home)] if home else []


def _subjects(board: Board, claim: Claim) -> list[str]:
    near = [e for e in (claim.place, claim.population_entity) if e]
    return [node_id("entity", e) for e in (*near, *(p for e in near for p in board.parents.get(e, ())))]


def _relays(board: Board, claim: Claim) -> list[str]:
    return [node_id("entity", e) for e in (*claim.relays, *board.parents.get(claim.origin, ()))]


def overview(questions: Sequence[Question]) -> list[Place]:
    """Every question as a box of a grid, read like text, the most contested first."""
    wide = min(ACROSS, max(1, ceil(sqrt(len(questions) * 0.75))))
    return [
        (node_id("question", question.id), index % wide * BOX[0], index // wide * BOX[1], QUESTION)
        for index, question in enumerate(questions)
    ]


def with_leftovers(places: list[Place], nodes: Iterable[str]) -> list[Place]:
    """The same, and below it the nodes that no claim leads to."""
    known = {name for name, *_ in places}
    bottom = max((y for _, _, y, _ in places), default=0) + 200
    layers = {"claim": CLAIM, "question": QUESTION, "document": DOCUMENT}
    left = sorted(name for name in nodes if name not in known)
    wide = max(6, ceil(sqrt(len(left))))
    return places + [
        (name, i % wide * COLUMN, bottom + i // wide * ROW, layers.get(name.partition(":")[0], CONTEXT))
        for i, name in enumerate(left)
    ]
