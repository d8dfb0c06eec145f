"""Invented answers of municipalities for themselves, which agree with those of their areas."""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from geodata.answers.answers import Answer, Basis, Status
from geodata.answers.topics import MUNICIPAL
from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.base.read_table import Name, ThreeDigits, read_table
from geodata.base.validity import ValidRow, rows_of

EXAMPLE_MUNICIPAL = "example_municipal_answers.csv"


class ExampleMunicipalRow(ValidRow):
    """A row of ``example_municipal_answers.csv``: what a municipality answers for itself."""

    topic: Name
    municipality: ThreeDigits
    status: Annotated[Status, Field(description="known, none or undecided")]
    value: Name | None


def example_municipal(year: int, tables: Path, source: str) -> Mapping[tuple[str, str], Answer]:
    """Read the invented answers of a year, by topic and municipality.

    Raises DataError for a municipality that the year lacks and for a value that no topic has.
    """
    table = rows_of(read_table(tables / EXAMPLE_MUNICIPAL, ExampleMunicipalRow), year)
    table.check_unique("topic", "municipality")
    municipalities = {str(code) for code in load_key(year, tables).index}
    for row, line in zip(table.rows, table.lines, strict=True):
        if not municipal_fits(row, municipalities):
            raise DataError(
                f"{row.topic} of {row.municipality} says {row.status}, value {row.value}",
                file=EXAMPLE_MUNICIPAL,
                row=line,
                column="municipality",
                expected="a municipality of the year, and a value of the topic with known only",
                mend="Correct or remove the row.",
            )
    return {
        (row.topic, row.municipality): _answer(row, source, date(year, 1, 1)) for row in table.rows
    }


def municipal_fits(row: ExampleMunicipalRow, municipalities: Collection[str]) -> bool:
    """Whether the municipality exists, is asked, and has a value just where it is known."""
    if row.topic not in MUNICIPAL or row.municipality not in municipalities:
        return False
    if row.status is Status.KNOWN:
        return row.value in MUNICIPAL[row.topic].values
    return row.status in (Status.NONE, Status.UNDECIDED) and row.value is None


def _answer(row: ExampleMunicipalRow, source: str, day: date) -> Answer:
    return Answer(
        topic=row.topic,
        area=row.municipality,
        value=row.value,
        status=row.status,
        basis=Basis.INVENTED,
        source=source,
        date=day,
    )
