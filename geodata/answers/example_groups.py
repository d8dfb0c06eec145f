"""Invented leadership groups of the example, which agree with its invented numbers."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from geodata.answers.groups import GroupStatus, LeadershipGroup, county_authorities
from geodata.base.errors import DataError
from geodata.base.read_table import TwoDigits, read_table
from geodata.base.validity import ValidRow, rows_of

EXAMPLE_GROUPS = "example_groups.csv"

Codes = Annotated[
    str, Field(pattern=r"^[0-9]{2}(;[0-9]{2})*$", description="codes such as 05 or 05;07")
]


class ExampleGroupRow(ValidRow):
    """A row of ``example_groups.csv``: an invented group of areas within counties."""

    id: Annotated[str, Field(pattern=r"^[0-9]{2}-[0-9]$", description="an id such as 05-1")]
    counties: Codes
    areas: Codes
    set_by: TwoDigits
    status: Annotated[GroupStatus, Field(description=f"one of {', '.join(GroupStatus)}")]


def example_groups(year: int, tables: Path, source: str) -> tuple[LeadershipGroup, ...]:
    """Read the invented groups of a year.

    Raises DataError for a group of areas that do not lie in its counties.
    """
    table = rows_of(read_table(tables / EXAMPLE_GROUPS, ExampleGroupRow), year)
    table.check_unique("id")
    authorities = county_authorities(year, tables)
    for row, line in zip(table.rows, table.lines, strict=True):
        if not group_fits(row, authorities):
            raise DataError(
                f"{row.areas} of {row.counties}, set by {row.set_by}",
                file=EXAMPLE_GROUPS,
                row=line,
                column="areas",
                expected="employment areas that lie in the counties, and set_by among them",
                mend="Correct or remove the row.",
            )
    day = date(year, 1, 1)
    return tuple(_group(row, source, day) for row in table.rows)


def group_fits(row: ExampleGroupRow, authorities: Mapping[str, frozenset[str]]) -> bool:
    """Whether each area lies in one of the counties, each county has one, and one sets it."""
    counties, areas = row.counties.split(";"), set(row.areas.split(";"))
    found = [authorities.get(county, frozenset()) & areas for county in counties]
    return all(found) and areas == frozenset().union(*found) and row.set_by in areas


def _group(row: ExampleGroupRow, source: str, day: date) -> LeadershipGroup:
    return LeadershipGroup(
        id=row.id,
        counties=tuple(row.counties.split(";")),
        areas=tuple(row.areas.split(";")),
        set_by=row.set_by,
        status=row.status,
        in_force=row.status is GroupStatus.IN_FORCE,
        source=source,
        as_of=day,
    )
