"""The column of words beside a map: title, legend, key of the borders and statement, laid out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from layers.export.common.legend import LegendRow, parts_of
from layers.export.layout.fitting import Fit, best
from layers.export.layout.legend_rows import (
    RowPlan,
    in_columns,
    plans,
    row_gap,
    row_pieces,
)
from layers.export.layout.pieces import Bar, BorderSample, Column, Notice, Piece, Role, Words
from layers.export.layout.sizes import Sizes
from layers.export.layout.textstyle import TextStyle

_LONGEST_TITLE, _LONGEST_LINE = 3, 2
"""Lines of a title, and of a selection or a filter, when not everything fits."""


@dataclass(frozen=True)
class ColumnTexts:
    """What a column says; texts may be "".

    ``more`` tells where the rest of a text is that ends before its end.
    """

    title: str
    subtitle: str
    selection: str
    filters: tuple[str, ...]
    notice: str
    legend: Sequence[LegendRow]
    legend_heading: str
    borders: Sequence[tuple[str, str]]
    borders_heading: str
    statement: str
    more: str


def lay_out(texts: ColumnTexts, sizes: Sizes, width: float, room: float) -> Column:
    """Return the column in the first way that fits ``width`` and ``room``, its height.

    The statement stands at the foot of the room. Texts are cut only in the last way; then the
    height may exceed the room if the legend alone does.
    """
    least_columns = 2 if len(parts_of(texts.legend)) > 1 else 1
    [column] = lay_out_alike([texts], sizes, width, room, least_columns)
    return column


def lay_out_alike(
    columns: Sequence[ColumnTexts],
    sizes: Sizes,
    width: float,
    room: float,
    least_columns: int = 1,
) -> list[Column]:
    """Return columns of equal size in the first way that fits all of them, see ``lay_out``."""

    def fits(fit: Fit) -> bool:
        built = [_build(texts, sizes, width, room, fit) for texts in columns]
        return all(not each.broken and each.height <= room for each in built)

    fit = best(fits, least_columns)
    return [_build(texts, sizes, width, room, fit) for texts in columns]


def least_height(columns: Sequence[ColumnTexts], sizes: Sizes, width: float, fit: Fit) -> float:
    """Return the height of the longest column when nothing is spread out."""
    return max(_build(texts, sizes, width, 0.0, fit).height for texts in columns)


@dataclass
class _Flow:
    """Pieces from the top downwards; ``y`` is where they end."""

    sizes: Sizes
    width: float
    fit: Fit
    more: str
    y: float = 0.0
    pieces: list[Piece] = field(default_factory=list)

    def gap(self, height: float) -> None:
        self.y += height * self.sizes.unit

    def text(self, role: Role, text: str, style: TextStyle, most: int) -> None:
        """Add a text; it has at most ``most`` lines when not everything fits."""
        if not text:
            return
        limit = None if self.fit.whole else most
        at = (0.0, self.y)
        words = self.sizes.words(role, text, style, at, self.width, most=limit, more=self.more)
        self.pieces.append(words)
        self.y += words.height


def _build(texts: ColumnTexts, sizes: Sizes, width: float, room: float, fit: Fit) -> Column:
    flow = _Flow(sizes.scaled(fit.scale), width, fit, texts.more)
    _heading(flow, texts)
    statement = _statement_height(flow, texts)
    rows = plans(flow.sizes, texts.legend, width, fit)
    borders = _borders_height(flow, texts)
    _legend(flow, texts, rows, room - borders - statement)
    _borders(flow, texts)
    _statement(flow, texts, room)
    return Column(tuple(flow.pieces), flow.y, fit)


def _heading(flow: _Flow, texts: ColumnTexts) -> None:
    """Add title, subtitle, selection, filters and notice."""
    sizes = flow.sizes
    flow.text(Role.TITLE, texts.title, sizes.title, _LONGEST_TITLE)
    flow.gap(5)
    flow.text(Role.SUBTITLE, texts.subtitle, sizes.subtitle, _LONGEST_TITLE)
    flow.gap(8 if texts.selection or texts.filters else 0)
    flow.text(Role.SUBTITLE, texts.selection, sizes.strong, _LONGEST_LINE)
    for text in texts.filters:
        flow.gap(2)
        flow.text(Role.SUBTITLE, text, sizes.plain, _LONGEST_LINE)
    if texts.notice:
        flow.gap(8)
        _notice(flow, texts.notice)


def _notice(flow: _Flow, text: str) -> None:
    sizes, unit = flow.sizes, flow.sizes.unit
    room = flow.width - 26 * unit
    words = sizes.words(Role.SUBTITLE, text, sizes.notice, (13 * unit, flow.y + 6 * unit), room)
    widest = max(sizes.width(line, sizes.notice) for line in words.lines)
    height = words.height + 12 * unit
    flow.pieces.append(Notice(words, (0, flow.y, widest + 26 * unit, height)))
    flow.y += height


def _legend(flow: _Flow, texts: ColumnTexts, rows: Sequence[RowPlan], end: float) -> None:
    """Add the legend in one column or two; rows stand farther apart when there is room."""
    sizes = flow.sizes
    if texts.legend_heading:
        flow.gap(16)
        flow.text(Role.HEADING, texts.legend_heading, sizes.heading, 1)
        flow.gap(5)
    columns = in_columns(rows, flow.fit.columns)
    gap = row_gap(sizes, columns, end - flow.y)
    ends = []
    for number, column in enumerate(columns):
        left, y = number * (flow.width + 24 * sizes.unit) / 2, flow.y
        for row in column:
            flow.pieces += row_pieces(sizes, row, (left, y), gap)
            y += row.above + row.height + gap
        ends.append(y)
    flow.y = max(ends)


def _key(flow: _Flow, texts: ColumnTexts) -> tuple[list[Piece], float]:
    """Return the key of the borders in two columns, from its own top, and its height."""
    sizes, unit = flow.sizes, flow.sizes.unit
    half, gap = (len(texts.borders) + 1) // 2, 0.45 * sizes.counts.size
    pieces: list[Piece] = []
    ends = [0.0, 0.0]
    for number, (division, label) in enumerate(texts.borders):
        column = number // half
        left, top = column * flow.width / 2, ends[column]
        at, room = (left + 44 * unit, top), flow.width / 2 - 50 * unit
        words = sizes.words(Role.LABEL, label, sizes.counts, at, room)
        sample = BorderSample(division, label, left, top + words.step / 2, 34 * unit)
        pieces += [sample, words]
        ends[column] = top + words.height + gap
    return pieces, max(ends)


def _borders_height(flow: _Flow, texts: ColumnTexts) -> float:
    if not texts.borders:
        return 0.0
    return 1.6 * flow.sizes.heading.size + 16 * flow.sizes.unit + _key(flow, texts)[1]


def _borders(flow: _Flow, texts: ColumnTexts) -> None:
    """Add the key of the borders under its heading."""
    if not texts.borders:
        return
    end = flow.y + _borders_height(flow, texts)
    flow.gap(16)
    flow.text(Role.HEADING, texts.borders_heading, flow.sizes.heading, 1)
    top = flow.y + 0.35 * flow.sizes.heading.size
    for piece in _key(flow, texts)[0]:
        if isinstance(piece, Words | BorderSample):
            flow.pieces.append(replace(piece, y=top + piece.y))
    flow.y = end


def _statement_height(flow: _Flow, texts: ColumnTexts) -> float:
    """Height of the whole statement with the gap above it; that of one line when it may be cut."""
    if not texts.statement:
        return 0.0
    style, unit = flow.sizes.statement, flow.sizes.unit
    width = (flow.width - 20 * unit) / flow.sizes.wider
    lines = len(style.wrap(texts.statement, width)) if flow.fit.whole else 1
    return lines * style.size * 1.35 + 28 * unit


def _statement(flow: _Flow, texts: ColumnTexts, room: float) -> None:
    """Add the statement with a bar at its left, at the foot of the room."""
    if not texts.statement:
        return
    sizes, unit = flow.sizes, flow.sizes.unit
    style, step = sizes.statement, sizes.statement.size * 1.35
    most = None if flow.fit.whole else max(1, int((room - flow.y - 28 * unit) / step))
    width = flow.width - 20 * unit
    at = (20 * unit, 0.0)
    words = sizes.words(
        Role.STATEMENT, texts.statement, style, at, width, most=most, more=texts.more
    )
    height = len(words.lines) * step + 8 * unit
    top = max(flow.y + 20 * unit, room - height)
    placed = replace(words, y=top + 4 * unit, step=step)
    flow.pieces += [Bar((0, top, 4 * unit, height)), placed]
    flow.y = top + height
