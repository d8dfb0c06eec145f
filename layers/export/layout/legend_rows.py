"""Rows of a legend: a class with its label, and its counts beside or below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from layers.export.common.legend import LegendRow, parts_of
from layers.export.layout.fitting import Fit
from layers.export.layout.pieces import Piece, Role, Swatch, Words
from layers.export.layout.sizes import Sizes
from layers.export.map import look

_ROOMY_ROWS = 7
"""Most rows whose counts stand in two lines."""
_WIDEST = 31
"""Width of a row of a short legend, in font sizes: its counts stay near its label."""
_LABEL_SHARE = 0.45
"""Least share of a row's width that is left to its label by counts beside it."""


@dataclass(frozen=True)
class RowPlan:
    """A row broken into lines, placed from its own top left corner.

    ``head`` is the heading of the group that the row begins; ``height`` is without it.
    """

    row: LegendRow
    words: tuple[Words, ...]
    width: float
    height: float
    head: Words | None = None

    @property
    def above(self) -> float:
        """Height that the heading takes."""
        if not self.head:
            return 0.0
        return self.head.y + self.head.height + 0.25 * self.head.style.size


def plans(sizes: Sizes, rows: Sequence[LegendRow], width: float, fit: Fit) -> list[RowPlan]:
    """Break the rows of a legend to the width of its columns."""
    wide = width if fit.columns == 1 else (width - 24 * sizes.unit) / 2
    if len(rows) <= _ROOMY_ROWS:
        wide = min(wide, _WIDEST * sizes.label.size)
    texts = {row.kind.key + row.group: _counts(row, fit, len(rows)) for row in rows}
    beside = max(
        (sizes.width(text, sizes.counts) for each in texts.values() for text in each), default=0.0
    )
    room = wide - sizes.indent - beside - 14 * sizes.unit
    below = fit.columns > 1 or room < _LABEL_SHARE * wide
    planned: list[RowPlan] = []
    for row in rows:
        key = row.kind.key + row.group
        plan = _below(sizes, row, wide, fit) if below else _beside(sizes, row, texts[key], wide)
        if row.group != (planned[-1].row.group if planned else ""):
            top = 0.9 * sizes.part.size if planned and fit.columns == 1 else 0.0
            head = sizes.words(Role.HEADING, row.group, sizes.part, (0.0, top), wide)
            plan = replace(plan, head=head)
        planned.append(plan)
    return planned


def _counts(row: LegendRow, fit: Fit, rows: int) -> list[str]:
    if not fit.counts:
        return []
    texts = [row.areas_text, row.residents_text]
    return texts if rows <= _ROOMY_ROWS else [" · ".join(texts)]


def _label(sizes: Sizes, row: LegendRow, room: float) -> Words:
    style = replace(sizes.label, colour=look.INK if row.passes_filters else look.MUTED)
    words = sizes.words(Role.LABEL, row.label, style, (sizes.indent, 0.0), room)
    return replace(words, step=style.size * 1.18)


def _beside(sizes: Sizes, row: LegendRow, counts: Sequence[str], wide: float) -> RowPlan:
    """A row with its counts at the right, label and counts centred on the same height."""
    own = max((sizes.width(text, sizes.counts) for text in counts), default=0.0)
    gap = 14 * sizes.unit if counts else 0.0
    label = _label(sizes, row, wide - sizes.indent - own - gap)
    step = sizes.counts.size * 1.18
    height = max(label.height, len(counts) * step, sizes.swatch[1])
    label = replace(label, y=(height - label.height) / 2)
    words = [label]
    if counts:
        top = (height - len(counts) * step) / 2
        words.append(
            Words(
                Role.COUNTS,
                " · ".join(counts),
                tuple(counts),
                sizes.counts,
                wide,
                top,
                own,
                step,
                right=True,
            )
        )
    return RowPlan(row, tuple(words), wide, height)


def _below(sizes: Sizes, row: LegendRow, wide: float, fit: Fit) -> RowPlan:
    """A row with its counts below the label."""
    label = _label(sizes, row, wide - sizes.indent)
    if not fit.counts:
        height = max(label.height, sizes.swatch[1])
        return RowPlan(row, (replace(label, y=(height - label.height) / 2),), wide, height)
    text = " · ".join([row.areas_text, row.residents_text])
    at = (sizes.indent, label.height)
    counts = sizes.words(Role.COUNTS, text, sizes.counts, at, wide - sizes.indent)
    counts = replace(counts, step=sizes.counts.size * 1.18)
    return RowPlan(row, (label, counts), wide, label.height + counts.height)


def row_pieces(sizes: Sizes, plan: RowPlan, at: tuple[float, float], gap: float) -> list[Piece]:
    """Place a row below its heading, with half of the gap above it.

    Its swatch is centred on the row, or stands at its top beside a label with counts below it.
    """
    (x, y), (wide, high) = at, sizes.swatch
    head = [replace(plan.head, x=x, y=y + plan.head.y)] if plan.head else []
    y += plan.above + gap / 2
    lone = len(plan.words) == 1 or plan.words[-1].right
    top = y + ((plan.height - high) / 2 if lone else 0.0)
    words = [replace(each, x=x + each.x, y=y + each.y) for each in plan.words]
    return [*head, Swatch(plan.row, (x, top, wide, high)), *words]


def in_columns(rows: Sequence[RowPlan], columns: int) -> list[list[RowPlan]]:
    """Share the rows out: a group to a column, or half of a single group."""
    groups = [group for group, _ in parts_of([row.row for row in rows])]
    if columns == 1:
        return [list(rows)]
    if len(groups) > 1:
        return [[row for row in rows if row.row.group == group] for group in groups]
    half = (len(rows) + 1) // 2
    return [list(rows[:half]), list(rows[half:])]


def row_gap(sizes: Sizes, columns: Sequence[Sequence[RowPlan]], room: float) -> float:
    """Return the gap between rows: more than the least one when the longest column has room."""
    least, tall = sizes.row
    needed = max(sum(row.above + row.height + least for row in column) for column in columns)
    longest = max([1, *map(len, columns)])
    highest = max((row.height for column in columns for row in column), default=0.0)
    spare = max(0.0, room - needed) / longest
    return least + min(spare, max(0.0, tall - highest - least))
