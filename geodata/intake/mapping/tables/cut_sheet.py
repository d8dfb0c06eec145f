"""Cut a sheet into tables: where headings stand above areas, and where each table ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from geodata.intake.mapping.remarks import Passed, Remark, Said
from geodata.intake.mapping.tables.source_table import (
    JOINT,
    SourceTable,
    cell_at,
    source_columns,
)
from geodata.intake.mapping.words.written_words import is_total
from geodata.intake.readers.book import Cell, Table, TableRow
from geodata.intake.schema.cell_readers import visible_text

_LOOK_AHEAD = 3


@dataclass
class Search:
    """The search of one sheet: which positions of which rows hold areas."""

    table: Table
    areas: list[frozenset[int]]
    found: list[SourceTable] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)

    def pass_over(self, row: TableRow, said: Said) -> None:
        """Say why a row is not read as answers."""
        remark = Remark(said, _written(row))
        self.passed.append(Passed(self.table.name, row.number, remark, self.table.across))


@dataclass(frozen=True)
class _Head:
    """Headings: the index of their last row, and their texts by position."""

    last: int
    headings: tuple[str, ...]


def cut_into_tables(search: Search) -> None:
    """Cut a sheet into tables: each begins at headings and ends before the next ones."""
    rows, at, head = search.table.rows, 0, _first_head(search)
    if head is None:
        return
    while head is not None:
        begin = head.last + 1
        following = _next_head(search, begin, head)
        end = _first_of(following, search) if following else len(rows)
        _pass_over_above(search, at, head)
        body = _body(search, begin, end, head)
        columns = source_columns(head.headings)
        search.found.append(SourceTable(search.table, rows[head.last].number, columns, tuple(body)))
        at, head = end, following


def _first_head(search: Search) -> _Head | None:
    heads = (_head_at(search, index) for index in range(len(search.table.rows)))
    return next((head for head in heads if head is not None), None)


def _next_head(search: Search, begin: int, head: _Head) -> _Head | None:
    """Headings of another table below: after a gap or a title, and not the same again."""
    rows = search.table.rows
    for index in range(begin + 1, len(rows)):
        gap = rows[index].number - rows[index - 1].number > 1
        if gap or _filled(rows[index - 1]) == 1:
            found = _head_at(search, index)
            if found is not None and found.headings != head.headings:
                return found
    return None


def _first_of(head: _Head, search: Search) -> int:
    """Index of the first row of headings: the upper one where there are two."""
    two = any(JOINT in heading for heading in head.headings)
    upper = head.last - 1
    return upper if two and upper >= 0 and not search.areas[upper] else head.last


def _head_at(search: Search, index: int) -> _Head | None:
    """Headings that begin at a row: one row or two, with areas below one of them."""
    rows = search.table.rows
    if not _may_be_headings(search, index, least=1):
        return None
    if index + 1 < len(rows) and _is_upper(search, index):
        joined = _joined(rows[index], rows[index + 1])
        if _has_areas_below(search, index + 1, joined):
            return _Head(index + 1, joined)
    single = tuple(map(_text, rows[index].cells))
    if _filled(rows[index]) > 1 and _has_areas_below(search, index, single):
        return None if _better_below(search, index) else _Head(index, single)
    return None


def _better_below(search: Search, index: int) -> bool:
    """Whether a row before the first areas is rather the headings: fuller, or after a gap."""
    rows = search.table.rows
    for below in range(index + 1, min(index + _LOOK_AHEAD, len(rows) - 1)):
        if search.areas[below] or not _may_be_headings(search, below, least=2):
            return False
        gap = rows[below].number - rows[below - 1].number > 1
        if gap or _filled(rows[below]) > _filled(rows[index]):
            return True
    return False


def _may_be_headings(search: Search, index: int, least: int) -> bool:
    row = search.table.rows[index]
    texts = all(isinstance(cell, str) for cell in row.cells if cell is not None)
    return texts and not search.areas[index] and _filled(row) >= least


def _is_upper(search: Search, index: int) -> bool:
    """Whether a row has the questions of the options in the row below."""
    upper, lower = search.table.rows[index], search.table.rows[index + 1]
    if not _may_be_headings(search, index + 1, least=2):
        return False
    if lower.number - upper.number > 1 or not _shares_areas(search, index):
        return False
    title = _filled(upper) == 1 and upper.cells[0] is not None and lower.cells[0] is not None
    more = any(
        cell is not None and cell_at(upper, position) is None
        for position, cell in enumerate(lower.cells, start=1)
    )
    return more and not title


def _shares_areas(search: Search, index: int) -> bool:
    """Whether one of two rows, not both, has a heading above areas; rows of titles have both."""
    upper, lower = search.table.rows[index : index + 2]
    below = search.areas[index + 2 : index + 2 + _LOOK_AHEAD]
    return any(
        (cell_at(upper, position) is None) != (cell_at(lower, position) is None)
        for each in below
        for position in each
    )


def _joined(upper: TableRow, lower: TableRow) -> tuple[str, ...]:
    """Join two rows of headings; a question holds until the next one begins."""
    headings, question = [], ""
    for position in range(1, max(len(upper.cells), len(lower.cells)) + 1):
        above, below = _text(cell_at(upper, position)), _text(cell_at(lower, position))
        question = above or question
        headings.append(JOINT.join(filter(None, (question if below else above, below))))
    return tuple(headings)


def _has_areas_below(search: Search, index: int, headings: Sequence[str]) -> bool:
    below = search.areas[index + 1 : index + 1 + _LOOK_AHEAD]
    positions = {position for each in below for position in each}
    return any(position <= len(headings) and headings[position - 1] for position in positions)


def _pass_over_above(search: Search, at: int, head: _Head) -> None:
    two = any(JOINT in heading for heading in head.headings)
    for row in search.table.rows[at : head.last - (1 if two else 0)]:
        search.pass_over(row, Said.ABOVE)


def _body(search: Search, begin: int, end: int, head: _Head) -> Iterator[TableRow]:
    """Rows of answers; totals, repeated headings and texts beside the table are passed over."""
    rows, areas = search.table.rows, search.areas
    positions = frozenset().union(*areas[begin:end])
    last = max((index for index in range(begin, end) if areas[index]), default=begin)
    for index in range(begin, end):
        row = rows[index]
        said = None
        if _is_total(row, areas[index], positions):
            said = Said.TOTAL
        elif tuple(map(_text, row.cells)) == head.headings:
            said = Said.REPEATED
        elif not areas[index] and _is_beside(row, head, after=index > last):
            said = Said.TEXT
        if said is None:
            yield row
        else:
            search.pass_over(row, said)


def _is_beside(row: TableRow, head: _Head, *, after: bool) -> bool:
    """Whether a row without an area is a text beside the table: one cell, few after the end."""
    width = sum(map(bool, head.headings))
    return _filled(row) == 1 or (after and _filled(row) * 2 < width)


def _is_total(row: TableRow, areas: frozenset[int], positions: frozenset[int]) -> bool:
    """Whether a row begins with a word for totals, or has one in place of an area."""
    first = next(cell for cell in row.cells if cell is not None)
    instead = (cell_at(row, position) for position in positions if not areas)
    return is_total(first) or any(map(is_total, instead))


def _filled(row: TableRow) -> int:
    return sum(cell is not None for cell in row.cells)


def _text(cell: Cell) -> str:
    return " ".join(visible_text(cell).split()) if cell is not None else ""


def _written(row: TableRow) -> str:
    return ", ".join(_text(cell) for cell in row.cells if cell is not None)
