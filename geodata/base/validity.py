"""Rows that hold for some years: from ``valid_from`` to ``valid_to``, both included."""

from dataclasses import replace
from typing import Annotated, TypeVar

from pydantic import Field

from geodata.base.errors import DataError
from geodata.base.read_table import Row, Table

Year = Annotated[int, Field(ge=1000, le=9999, description="a year of four digits")]
OpenYear = Annotated[
    int | None, Field(ge=1000, le=9999, description="a year of four digits, or an empty cell")
]


class ValidRow(Row):
    """A row that holds for the divisions of the years ``valid_from`` to ``valid_to``.

    An empty ``valid_to`` is open: the row holds for every later year too.
    """

    valid_from: Year
    valid_to: OpenYear

    def holds_in(self, year: int) -> bool:
        """Whether the row holds for the divisions of 1 January of a year."""
        return self.valid_from <= year and (self.valid_to is None or year <= self.valid_to)


V = TypeVar("V", bound=ValidRow)


def rows_of(table: Table[V], year: int) -> Table[V]:
    """Rows of a table that hold in a year, with their lines.

    Raises DataError for a row that ends before it begins.
    """
    for row, line in zip(table.rows, table.lines, strict=True):
        if row.valid_to is not None and row.valid_to < row.valid_from:
            raise DataError(
                f"it holds from {row.valid_from} to {row.valid_to}",
                file=table.path.name,
                row=line,
                column="valid_to",
                expected="a year that is not before valid_from, or an empty cell",
                mend="Correct one of the two years.",
            )
    pairs = zip(table.rows, table.lines, strict=True)
    valid = [(row, line) for row, line in pairs if row.holds_in(year)]
    return replace(
        table, rows=tuple(row for row, _ in valid), lines=tuple(line for _, line in valid)
    )
