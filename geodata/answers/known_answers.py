"""Known answers to the topics: read from tables, or derived from the act and the divisions."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import pandas as pd
from pydantic import Field

from geodata.answers.answers import Answer, Basis, Status
from geodata.answers.topic import Topic
from geodata.answers.topics import TOPICS, organising, tym
from geodata.base.divisions import ALAND
from geodata.base.errors import DataError
from geodata.base.keys import aland_areas, load_key, load_names
from geodata.base.read_table import TABLES, Address, Name, Table, TwoDigits, read_table
from geodata.base.validity import V, ValidRow, rows_of
from geodata.base.years import find_years, key_file
from geodata.relations.by_year import partner_counts

TYM = "tym_known.csv"
ORGANISING = "organising_model.csv"
ACT = "Act on the Multi-sectoral Promotion of Employment (381/2023)"
BOUNDS_SOURCE = "Act 381/2023, section 9, and Statistics Finland's divisions"
JOB_MARKET_FINLAND = "Job Market Finland, news of 22 February 2024"

Groups = Annotated[int | None, Field(ge=1, description="a whole number from 1, or an empty cell")]
Day = Annotated[date | None, Field(description="a date such as 2026-01-31, or an empty cell")]


class TymRow(ValidRow):
    """A row of ``tym_known.csv``: leadership groups of a county.

    By the act (381/2023, section 9, as amended by 437/2024) a county has at least one group and at
    most as many as it has employment authorities; those are counted from the key. The survey of
    Kuntaliitto (May 2025) found 1, 2 and 3 groups but lists no counties.
    """

    wellbeing_county: TwoDigits
    status: Annotated[Status, Field(description=f"one of {', '.join(Status)}")]
    groups: Groups
    groups_min: Groups
    groups_max: Groups
    basis: Annotated[Basis, Field(description=f"one of {', '.join(Basis)}")]
    source: Name
    source_url: Address | None
    source_date: Day
    note: Name | None


class OrganisingRow(ValidRow):
    """A row of ``organising_model.csv``: Job Market Finland's news of 22 February 2024."""

    employment_area: TwoDigits
    model: Name
    as_of: Annotated[date, Field(description="a date such as 2024-02-22")]
    source: Address


def tym_bounds(year: int, tables: Path = TABLES) -> Mapping[str, tuple[int, int]]:
    """Bound the number of leadership groups of each mainland county: (least, most) by its code.

    At least one group, at most as many as there are employment authorities (381/2023, section 9).
    An authority that lies in two counties counts in both, which is this project's reading.
    """
    return group_bounds(partner_counts("wellbeing_county", "employment_area", year, tables))


def group_bounds(authorities: pd.Series) -> Mapping[str, tuple[int, int]]:
    """Bound the number of leadership groups of counties by their number of authorities.

    Takes index county, as ``partner_counts`` gives it; Åland is left out.
    """
    mainland = authorities.drop(ALAND["wellbeing_county"])
    return {str(code): (1, int(count)) for code, count in mainland.items()}


def most_groups(tables: Path = TABLES) -> int:
    """Largest number of leadership groups that the act allows in any county of any year."""
    return max(
        most for year in find_years(tables) for _least, most in tym_bounds(year, tables).values()
    )


def known_answers(year: int, tables: Path = TABLES) -> dict[tuple[str, str], Answer]:
    """Collect what is known: one answer for every topic and area, by (topic, area).

    Raises DataError when a table disagrees with the key or with the bounds that the act sets.
    """
    readers = {tym.TOPIC.id: _known_tym, organising.TOPIC.id: _known_organising}
    found: dict[tuple[str, str], Answer] = {}
    for topic in TOPICS.values():
        read = readers.get(topic.id, partial(_unknown, topic))
        found |= {(topic.id, answer.area): answer for answer in read(year, tables)}
    return found


def _known_tym(year: int, tables: Path) -> list[Answer]:
    table = rows_of(read_table(tables / TYM, TymRow), year)
    counties = _check_areas(table, "wellbeing_county", year, tables)
    table.check_complete("wellbeing_county", counties, key_file(year))
    bounds = tym_bounds(year, tables)
    for row, line in zip(table.rows, table.lines, strict=True):
        _check_tym(row, line, bounds.get(row.wellbeing_county))
    return [
        Answer(
            topic=tym.TOPIC.id,
            area=row.wellbeing_county,
            value=str(row.groups) if row.groups else None,
            status=row.status,
            basis=row.basis,
            source=row.source,
            source_url=row.source_url,
            # What follows from the act is as old as the divisions that it is applied to.
            date=date(year, 1, 1) if row.basis == Basis.LAW else row.source_date,
            minimum=row.groups_min,
            maximum=row.groups_max,
            note=row.note or "",
        )
        for row in table.rows
    ]


def _check_tym(row: TymRow, line: int, bounds: tuple[int, int] | None) -> None:
    """Raise DataError when a row contradicts the act or itself."""
    stated = (row.groups_min, row.groups_max)
    if row.status == Status.KNOWN:
        fits = bounds is not None and row.groups in range(bounds[0], bounds[1] + 1)
        expected = f"a number of groups within {bounds}"
    elif bounds is None:
        fits = row.status == Status.NOT_APPLICABLE and (row.groups, *stated) == (None, None, None)
        expected = "not_applicable without numbers, as the act concerns the mainland"
    elif bounds == (1, 1):
        fits = row.status == Status.DERIVED and row.groups == 1 and stated == bounds
        expected = "derived, 1 group, bounds 1 and 1, as the county has one employment authority"
    else:
        fits = row.status == Status.UNKNOWN and row.groups is None and stated == bounds
        expected = f"unknown with bounds {bounds[0]} and {bounds[1]}, or a known number of groups"
    if not fits:
        raise DataError(
            f"{row.wellbeing_county} says {row.status}, groups {row.groups}, bounds {stated}",
            file=TYM,
            row=line,
            column="status",
            expected=expected,
            mend="Correct the row; employment authorities are counted from the municipality key.",
        )


def _unknown(topic: Topic, year: int, tables: Path) -> list[Answer]:
    """Answers to a topic without a source: unknown, in Åland not applicable."""
    areas = load_names(year, tables).loc[topic.division].index.astype(str)
    aland = aland_areas(topic.division, year, tables) if topic.mainland else frozenset()
    return [
        Answer(topic.id, area, None, Status.NOT_APPLICABLE, Basis.LAW, source=ACT)
        if area in aland
        else Answer(topic.id, area, None, Status.UNKNOWN, Basis.NO_SOURCE)
        for area in sorted(areas)
    ]


def _known_organising(year: int, tables: Path) -> list[Answer]:
    table = rows_of(read_table(tables / ORGANISING, OrganisingRow), year)
    areas = _check_areas(table, "employment_area", year, tables)
    models = (*organising.TOPIC.values, Status.NOT_APPLICABLE)
    table.check_members("model", models, f"the organising models {', '.join(models)}")
    known = [
        Answer(
            topic=organising.TOPIC.id,
            area=row.employment_area,
            value=None if row.model == Status.NOT_APPLICABLE else row.model,
            # The source lists the 45 areas of the mainland, so Åland is not among them.
            status=Status.NOT_APPLICABLE if row.model == Status.NOT_APPLICABLE else Status.KNOWN,
            basis=Basis.DOCUMENT,
            source=JOB_MARKET_FINLAND,
            source_url=row.source,
            date=row.as_of,
        )
        for row in table.rows
    ]
    answered_areas = {answer.area for answer in known}
    return [
        *known,
        # The source is older than areas that began later, and tells nothing of them.
        *(
            Answer("organising", area, None, Status.UNKNOWN, Basis.NO_SOURCE)
            for area in sorted(areas - answered_areas)
        ),
    ]


def _check_areas(table: Table[V], division: str, year: int, tables: Path) -> set[str]:
    """Return the areas of the division; DataError unless each row is one of them, each once."""
    areas = set(load_key(year, tables)[division])
    table.check_unique(division)
    table.check_members(division, areas, key_file(year))
    return areas
