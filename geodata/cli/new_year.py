"""Add a year to the tables: check its files, then write all of their rows or none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from geodata.answers.shipped_sets import load_answer_sets
from geodata.base.divisions import DIVISIONS
from geodata.base.errors import DataError
from geodata.base.evidence import load_ohjaamo_evidence
from geodata.base.keys import (
    CLASSIFICATIONS,
    NAMES,
    NameRow,
    load_key,
    load_names,
    load_regional_councils,
)
from geodata.base.read_table import Table
from geodata.base.statistics import STATISTICS, StatisticsRow, load_statistics
from geodata.base.successors import FORMER, FormerRow, successors
from geodata.base.years import EXPECTED, ExpectedRow, expected_divisions, find_years, key_file
from geodata.boundaries.lines import line_municipalities
from geodata.cli.change_lines import change_lines
from geodata.cli.new_year_rows import add_expected, add_relations, follow_up
from geodata.cli.not_known import not_known
from geodata.cli.table_draft import TableDraft, table_draft
from geodata.relations.between_years import YearChanges, changes_between


@dataclass(frozen=True)
class YearFiles:
    """Files that a year brings, each with the columns of the table whose rows it adds.

    ``key`` is a whole key. Without ``expected`` the numbers of areas are those of the names.
    """

    key: Path
    names: Path
    statistics: Path | None = None
    successors: Path | None = None
    expected: Path | None = None


@dataclass(frozen=True)
class AddedYear:
    """Result of adding a year: changes from the year before, and rows ended or added with it.

    ``change_lines``, ``notes`` and ``not_known`` are sentences for the command line.
    """

    year: int
    counts: dict[str, int]
    changes: YearChanges
    change_lines: tuple[str, ...]
    notes: tuple[str, ...]
    not_known: tuple[str, ...]


def add_year(year: int, files: YearFiles, tables: Path) -> AddedYear:
    """Add a year to the tables of a folder, all of its rows or none.

    Raises DataError for what does not fit, with the file that was given and its row, and
    ValueError for a year that is there already or is not the newest.
    """
    old = _year_before(year, tables)
    with table_draft(tables) as draft:
        try:
            _add_files(draft, year, files)
            notes = _follow(draft, old, year)
            changes = changes_between(old, year, draft.folder)
            # Told from the draft: tables that were read before the year was added are kept.
            lines = tuple(change_lines(changes, draft.folder))
            missing = tuple(not_known(year, draft.folder))
            counts = dict(expected_divisions(year, draft.folder))
        except DataError as error:
            raise draft.at_source(error) from error
        draft.replace_tables(last=key_file(year))
    return AddedYear(year, counts, changes, lines, notes, missing)


def _year_before(year: int, tables: Path) -> int:
    years = find_years(tables)
    if year in years:
        raise ValueError(
            f"the year {year} is there already: {tables / key_file(year)}. Nothing was changed."
        )
    if year < years[-1]:
        raise ValueError(
            f"the year {year} is before {years[-1]}, the newest of the tables; "
            "years are added in their order"
        )
    return years[-1]


def _add_files(draft: TableDraft, year: int, files: YearFiles) -> None:
    draft.add_file(key_file(year), files.key)
    names = draft.append(NAMES, files.names, NameRow)
    _check_years(names, year)
    known = {*DIVISIONS, *CLASSIFICATIONS}
    names.check_members("division", known, "the divisions and classifications of the project")
    if files.successors:
        _check_mergers(draft.append(FORMER, files.successors, FormerRow), year, draft)
    if files.statistics:
        draft.append(STATISTICS, files.statistics, StatisticsRow)
    if files.expected:
        _check_years(draft.append(EXPECTED, files.expected, ExpectedRow), year)
    else:
        municipalities = draft.row_count(key_file(year))
        add_expected(draft, year, names.rows, municipalities)


def _check_years(table: Table[NameRow] | Table[ExpectedRow], year: int) -> None:
    pairs: Iterable[tuple[NameRow | ExpectedRow, int]] = zip(table.rows, table.lines, strict=True)
    for row, line in pairs:
        if row.year != year:
            raise DataError(
                f"found {row.year}",
                file=table.path.name,
                row=line,
                column="year",
                expected=str(year),
                mend="Give the rows of this year only; earlier years are there already.",
            )


def _check_mergers(table: Table[FormerRow], year: int, draft: TableDraft) -> None:
    """Raise DataError for a merger of another time than between the newest key and the year's."""
    first = date(find_years(draft.tables)[-1], 1, 1)
    for row, line in zip(table.rows, table.lines, strict=True):
        if not first < row.merged_on <= date(year, 1, 1):
            raise DataError(
                f"found {row.merged_on}",
                file=table.path.name,
                row=line,
                column="merged_on",
                expected=f"a day after {first} and at most {date(year, 1, 1)}",
                mend="Correct the day, or leave out what is in the tables already.",
            )


def _follow(draft: TableDraft, old: int, year: int) -> tuple[str, ...]:
    """Check the key, add the rows that follow from it, and read every table as the map does."""
    folder = draft.folder
    _check_municipalities(draft, old, year)
    for division, areas in expected_divisions(year, folder).items():
        key = load_key(year, folder)
        found = len(key) if division == "municipality" else key[division].nunique()
        if found != areas:
            raise DataError(
                f"{division}: {found} areas",
                file=key_file(year),
                column=division,
                expected=f"{areas} areas, as {EXPECTED} says",
                mend="Correct the key, or the number that is expected.",
            )
    line_municipalities(year, folder)
    for each in find_years(folder):
        load_statistics(folder, year=each)
    add_relations(draft, old, year)
    notes = tuple(follow_up(draft, old, year))
    load_names(year, folder)
    load_answer_sets(year, folder)
    load_ohjaamo_evidence(folder, year=year)
    load_regional_councils(folder, year=year)
    return notes


def _check_municipalities(draft: TableDraft, old: int, year: int) -> None:
    """Raise DataError for a municipality that ends without a successor or begins unexplained."""
    before, after = load_key(old, draft.folder), load_key(year, draft.folder)
    leads_to = successors(year, draft.folder)
    unexplained = [
        code for code in before.index if code not in after.index and code not in leads_to
    ]
    if unexplained:
        raise DataError(
            f"{_named(before, unexplained)} of {key_file(old)} are not there",
            file=key_file(year),
            column="municipality",
            expected=f"every municipality of {old}, or a row of {FORMER} that leads to another",
            mend="Add the municipality to the key, or its merger to the file of --successors. A "
            "municipality that is split cannot be followed: it needs boundaries of its parts.",
        )
    new = [c for c in after.index if c not in before.index and c not in set(leads_to.values())]
    if new:
        raise DataError(
            f"{_named(after, new)} are in no earlier key",
            file=key_file(year),
            column="municipality",
            expected=f"municipalities of {old}, or successors in {FORMER}",
            mend="Correct the code, or add the municipalities that it was made of to the file of "
            "--successors. One made of parts of others has no border lines.",
        )


def _named(key: pd.DataFrame, codes: list[str]) -> str:
    names = key["name_fi"].to_dict()
    return ", ".join(f"{code} {names[code]}" for code in codes)
