"""A table of an export: its columns with their headings, and its rows."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from geodata.base.area_names import Found, fold, look_up
from geodata.intake.mapping.words.written_words import is_total
from geodata.intake.readers.book import Cell, Table, TableRow
from geodata.intake.schema.cell_readers import visible_text

AREA_DIVISIONS = ("employment_area", "wellbeing_county", "municipality")
"""Divisions whose areas answer surveys, in the order in which a name of several is read."""

JOINT = " / "
_LONGEST_AREA, _MOST_AREA_WORDS = 90, 9
_BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")


@dataclass(frozen=True)
class SourceColumn:
    """A column: its position from 1, its heading, and the key by which mappings know it.

    The heading of two rows is joined, question first. ``key`` is the folded heading, with a number
    where a table has the same heading twice. ``labels`` are codes of answers and their words, where
    the file tells them.
    """

    position: int
    heading: str
    key: str
    labels: tuple[tuple[str, str], ...] = ()

    def label(self, code: str) -> str:
        """Words of a code; "" where the file tells none."""
        return dict(self.labels).get(code, "")

    def option_texts(self) -> Iterator[str]:
        """Parts of the heading that may be the option of a question, most likely first."""
        if JOINT in self.heading:
            yield self.heading.rpartition(JOINT)[2]
        brackets = _BRACKETS.search(self.heading)
        if brackets:
            yield brackets[1]
        yield self.heading
        for sign in (":", " – ", " - ", "?"):
            if sign in self.heading:
                yield self.heading.rpartition(sign)[2].strip()


@dataclass(frozen=True)
class SourceTable:
    """A table that can be a survey: rows of answers below its headings.

    ``number`` is the row of the headings, the last of two. ``table`` is the sheet it stands on.
    """

    table: Table
    number: int
    columns: tuple[SourceColumn, ...]
    rows: tuple[TableRow, ...]

    @property
    def keys(self) -> frozenset[str]:
        """Keys of the columns."""
        return frozenset(column.key for column in self.columns)

    def cells(self, column: SourceColumn) -> tuple[Cell, ...]:
        """Filled cells of a column, from above."""
        found = (cell_at(row, column.position) for row in self.rows)
        return tuple(cell for cell in found if cell is not None)


def cell_at(row: TableRow, position: int) -> Cell:
    """Cell of a row at a position from 1; None where the row is shorter."""
    return row.cells[position - 1] if position <= len(row.cells) else None


def source_columns(headings: Sequence[str]) -> tuple[SourceColumn, ...]:
    """Columns of the headings that are not empty."""
    seen: Counter[str] = Counter()
    columns = []
    for position, heading in enumerate(headings, start=1):
        if heading:
            key = fold(heading)
            seen[key] += 1
            numbered = key if seen[key] == 1 else f"{key} #{seen[key]}"
            columns.append(SourceColumn(position, heading, numbered))
    return tuple(columns)


def area_of(cell: Cell, division: str, year: int) -> str | None:
    """Code of the area of a division that a cell means; None for none or several."""
    if cell is None or isinstance(cell, bool):
        return None
    return _area(visible_text(cell), division, year)


def names_area(cell: Cell, year: int) -> bool:
    """Whether a cell holds the name of an area of any division, not only a number."""
    if not isinstance(cell, str) or is_total(cell):
        return False
    text = visible_text(cell)
    if (
        len(text) > _LONGEST_AREA
        or len(text.split()) > _MOST_AREA_WORDS
        or not any(map(str.isalpha, text))
    ):
        return False
    return any(_area(text, division, year) is not None for division in AREA_DIVISIONS)


@lru_cache(maxsize=8192)
def _area(text: str, division: str, year: int) -> str | None:
    found = look_up(text, division, year)
    return found.code if isinstance(found, Found) else None
