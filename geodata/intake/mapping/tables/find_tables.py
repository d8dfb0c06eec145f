"""Find the tables of a file that can be surveys, and say what is passed over and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geodata.base.area_names import fold
from geodata.intake.headings import is_help_sheet
from geodata.intake.mapping.remarks import Passed, Remark, Said
from geodata.intake.mapping.tables.areas_across import turn_areas_down
from geodata.intake.mapping.tables.code_keys import (
    CodeKey,
    is_key_alone,
    keys_of,
    with_keys,
)
from geodata.intake.mapping.tables.cut_sheet import Search, cut_into_tables
from geodata.intake.mapping.tables.source_table import (
    AREA_DIVISIONS,
    SourceTable,
    area_of,
    cell_at,
    names_area,
)
from geodata.intake.readers.book import Book, Table, TableRow

MOST_ROWS = 2000
"""Rows of one table; a survey of every municipality with several respondents each is below it."""

_CODED = re.compile(r"alue|omrade|area|kunta|kommun|municipality|koodi|\bkod|code|hva")


@dataclass(frozen=True)
class FoundTables:
    """Tables that can be surveys, in the order of the file, and what is passed over."""

    tables: tuple[SourceTable, ...] = ()
    passed: tuple[Passed, ...] = ()


def find_tables(book: Book, year: int) -> FoundTables:
    """Find every table with areas below headings: several on a sheet, on several sheets."""
    tables: list[SourceTable] = []
    passed: list[Passed] = []
    keys: list[CodeKey] = []
    # Beside areas by name, a list of numbers and words is no second table of areas.
    named = any(_not_searched(each) is None and _names_areas(each, year) for each in book.tables)
    for table in book.tables:
        said = _not_searched(table)
        if said is not None:
            text = str(MOST_ROWS) if said is Said.LONG else ""
            passed.append(Passed(table.name, None, Remark(said, text)))
            continue
        own = keys_of(table)
        search = _search_sheet(table, year, key=named and is_key_alone(own))
        tables += search.found
        own = own if not search.found else ()
        passed += [*search.passed, *_passed_keys(own)]
        keys += own
    return FoundTables(tuple(with_keys(table, keys) for table in tables), tuple(passed))


def _names_areas(table: Table, year: int) -> bool:
    return any(_areas(row, year) for row in table.rows)


def _search_sheet(table: Table, year: int, *, key: bool) -> Search:
    """Find the tables of a sheet, with its areas in rows or in columns.

    The numbers of a ``key`` of codes are not searched for codes of areas.
    """
    turned = turn_areas_down(table, year)
    searched = turned.table if turned and not turned.bare else table
    search = Search(searched, [_areas(row, year) for row in searched.rows])
    if not any(search.areas) and not key:
        search.areas = _coded_areas(searched, year)
    cut_into_tables(search)
    if turned and turned.bare:
        search.found, search.passed = [], [Passed(table.name, None, Remark(Said.ACROSS_BARE))]
    elif not search.found:
        search.passed = [Passed(table.name, None, Remark(Said.NO_AREAS))]
    elif turned:
        across = Passed(table.name, None, Remark(Said.ACROSS))
        search.passed = [across, *turned.passed, *search.passed]
    return search


def _passed_keys(keys: Sequence[CodeKey]) -> list[Passed]:
    """Say which parts of a sheet are read as keys of codes."""
    return [
        Passed(
            key.sheet,
            key.row,
            Remark(Said.CODE_KEY, ", ".join(f"{code} = {label}" for code, label in key.labels)),
        )
        for key in keys
    ]


def _not_searched(table: Table) -> Said | None:
    if not table.rows:
        return Said.EMPTY
    if is_help_sheet(table.name):
        return Said.TEMPLATE
    return Said.LONG if len(table.rows) > MOST_ROWS else None


def _areas(row: TableRow, year: int) -> frozenset[int]:
    """Positions of the cells of a row that name areas."""
    return frozenset(
        position for position, cell in enumerate(row.cells, start=1) if names_area(cell, year)
    )


def _coded_areas(table: Table, year: int) -> list[frozenset[int]]:
    """Positions of codes of areas, below headings that speak of areas."""
    coded: set[int] = set()
    found = []
    for row in table.rows:
        codes = {
            position
            for position in coded
            if any(area_of(cell_at(row, position), each, year) for each in AREA_DIVISIONS)
        }
        found.append(frozenset(codes))
        coded |= {
            position
            for position, cell in enumerate(row.cells, start=1)
            if isinstance(cell, str) and _CODED.search(fold(cell)) and position not in codes
        }
    return found
