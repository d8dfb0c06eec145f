"""Municipalities that have merged, and the municipality of a year that each belongs to."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.base.read_table import TABLES, Name, Row, ThreeDigits, read_table
from geodata.base.years import DEFAULT_YEAR, find_years, key_file

FORMER = "former_municipalities.csv"


class FormerRow(Row):
    """A row of ``former_municipalities.csv``: mergers, from Statistics Finland.

    ``merged_on`` is the day from which the municipality is a part of its successor.
    """

    former: ThreeDigits
    name_fi: Name
    name_sv: Name
    successor: ThreeDigits
    merged_on: date


def load_former_municipalities(tables: Path = TABLES, *, year: int = DEFAULT_YEAR) -> pd.DataFrame:
    """Read the municipalities that have merged into another one by 1 January of a year.

    Index ``former`` (three digits); columns ``name_fi``, ``name_sv``, ``successor`` (the code that
    its area has in the key of the year, after later mergers too) and ``merged_on`` (date). Raises
    DataError for a table that cannot be used or that disagrees with the key, and ValueError for a
    year without a key.
    """
    found = successors(year, tables)
    columns = list(FormerRow.model_fields)
    rows = [
        [row.former, row.name_fi, row.name_sv, found[row.former], row.merged_on]
        for row, _line in _rows(tables)
        if row.former in found
    ]
    return pd.DataFrame(rows, columns=columns).set_index("former")


@cache
def successors(year: int, tables: Path = TABLES) -> Mapping[str, str]:
    """Code of each merged municipality -> code of the municipality of the year that it is part of.

    Mergers after 1 January of the year are left out. Raises as ``load_former_municipalities``.
    """
    key = set(load_key(year, tables).index)
    merged = [(row, line) for row, line in _rows(tables) if row.merged_on <= date(year, 1, 1)]
    steps = {row.former: row.successor for row, _line in merged}
    for row, line in merged:
        if row.former in key:
            raise _disagreement(
                f"found {row.former!r} {row.name_fi}, which merged on {row.merged_on}",
                (line, "former"),
                f"no such municipality in {key_file(year)}",
            )
        if _last(row.former, steps, line) not in key:
            raise _disagreement(
                f"found {row.successor!r} as successor of {row.former} {row.name_fi}",
                (line, "successor"),
                f"a municipality of {key_file(year)}, or a row that tells what became of it",
            )
    return MappingProxyType({former: _last(former, steps, 1) for former in steps})


@cache
def later_mergers(year: int, tables: Path = TABLES) -> Mapping[str, str]:
    """Code of each municipality that merges after 1 January of the year -> its successor."""
    day = date(year, 1, 1)
    later = {row.former: row.successor for row, _ in _rows(tables) if row.merged_on > day}
    return MappingProxyType(later)


def covered(codes: AbstractSet[str], year: int, tables: Path = TABLES) -> frozenset[str]:
    """Municipalities of a year whose whole area is covered by the given municipalities.

    Takes codes of the year or of municipalities that have merged since. One that another joined
    needs its own code; one that began as a merger needs all the municipalities that it merged.
    """
    key = load_key(year, tables).index
    return frozenset(str(code) for code in key if _is_covered(str(code), codes, tables))


def _is_covered(code: str, codes: AbstractSet[str], tables: Path) -> bool:
    if code in codes:
        return True
    first = _first_merger(code, tables)
    parts = [
        row.former for row, _ in _rows(tables) if (row.successor, row.merged_on) == (code, first)
    ]
    return began_as_merger(code, tables) and all(_is_covered(p, codes, tables) for p in parts)


def began_as_merger(code: str, tables: Path = TABLES) -> bool:
    """Whether a municipality is in no key from before its first merger, though there is one."""
    first = _first_merger(code, tables)
    before = [year for year in find_years(tables) if first and date(year, 1, 1) < first]
    return bool(before) and all(code not in load_key(year, tables).index for year in before)


def _first_merger(code: str, tables: Path) -> date | None:
    days = (row.merged_on for row, _ in _rows(tables) if row.successor == code)
    return min(days, default=None)


def _last(former: str, steps: Mapping[str, str], line: int) -> str:
    """Follow the mergers of a municipality to the last one; DataError for a circular chain."""
    code, seen = former, [former]
    while code in steps:
        code = steps[code]
        if code in seen:
            raise _disagreement(
                f"found {code!r}, so the mergers lead in a ring: {' → '.join([*seen, code])}",
                (line, "successor"),
                "mergers that end at a municipality of the key",
            )
        seen.append(code)
    return code


@cache
def _rows(tables: Path) -> Sequence[tuple[FormerRow, int]]:
    """Rows with their lines; DataError for a municipality with more than one successor."""
    table = read_table(tables / FORMER, FormerRow)
    first: dict[str, tuple[FormerRow, int]] = {}
    for row, line in zip(table.rows, table.lines, strict=True):
        before, earlier = first.setdefault(row.former, (row, line))
        if earlier == line:
            continue
        if before.successor == row.successor:
            table.check_unique("former")
        raise DataError(
            f"{row.former} {row.name_fi} is split: row {earlier} leads to {before.successor}, "
            f"this one to {row.successor}",
            file=FORMER,
            row=line,
            column="successor",
            expected="one successor for each municipality, as only whole municipalities are "
            "followed from year to year",
            mend="A municipality that is split needs boundaries and statistics of its new parts; "
            "keep the row of the successor that most of it went to, or remove both.",
        )
    return tuple(first.values())


def _disagreement(problem: str, place: tuple[int, str], expected: str) -> DataError:
    line, column = place
    return DataError(
        problem,
        file=FORMER,
        row=line,
        column=column,
        expected=expected,
        mend="Correct the code or the day, or the key of the year.",
    )
