"""The answer sets that the project ships: what is known, and an invented example."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from geodata.answers.answers import Answer, AnswerSet, Basis, Status
from geodata.answers.example_groups import example_groups
from geodata.answers.example_municipal import example_municipal
from geodata.answers.groups import county_authorities
from geodata.answers.known_answers import known_answers
from geodata.answers.sole_groups import with_sole_groups
from geodata.answers.topics import TOPICS
from geodata.base.errors import DataError
from geodata.base.read_table import TABLES, Name, TwoDigits, read_table
from geodata.base.validity import ValidRow, rows_of

EXAMPLE = "example_answers.csv"
INVENTED = "Invented for this example"


class ExampleRow(ValidRow):
    """A row of ``example_answers.csv``: an invented answer to what is not known."""

    topic: Name
    area: TwoDigits
    status: Annotated[Status, Field(description="known, none or undecided")]
    value: Name | None


def known_id(year: int) -> str:
    """Id of the answer set of what is known without a survey in a year."""
    return f"known-{year}"


def load_answer_sets(year: int, tables: Path = TABLES) -> Mapping[str, AnswerSet]:
    """Read the answer sets of a year: "known-<year>" (the current one) first, then "example".

    Every set has an answer for each topic and area. Raises DataError when a table disagrees with
    the key or with the bounds that the act sets, ValueError for a year without a key.
    """
    return _answer_sets(year, tables)


@cache
def _answer_sets(year: int, tables: Path) -> Mapping[str, AnswerSet]:
    as_of = date(year, 1, 1)
    known = known_answers(year, tables)
    example = known | _invented(known, as_of, tables)
    authorities = county_authorities(year, tables)
    invented = example_groups(year, tables, INVENTED)
    sets = (
        AnswerSet(
            known_id(year),
            "current",
            "known",
            as_of,
            MappingProxyType(known),
            with_sole_groups((), known, authorities),
        ),
        AnswerSet(
            "example",
            "example",
            "example",
            as_of,
            MappingProxyType(example),
            with_sole_groups(invented, example, authorities),
            MappingProxyType(dict(example_municipal(year, tables, INVENTED))),
        ),
    )
    return MappingProxyType({each.id: each for each in sets})


def _invented(
    known: Mapping[tuple[str, str], Answer], as_of: date, tables: Path
) -> dict[tuple[str, str], Answer]:
    """Replace unknown answers by the invented ones of the table."""
    table = rows_of(read_table(tables / EXAMPLE, ExampleRow), as_of.year)
    table.check_unique("topic", "area")
    table.check_members("topic", TOPICS, f"the topics {', '.join(TOPICS)}")
    invented = {}
    for row, line in zip(table.rows, table.lines, strict=True):
        key = (row.topic, row.area)
        _check_example(row, line, known.get(key))
        invented[key] = replace(
            known[key],
            value=row.value,
            status=row.status,
            basis=Basis.INVENTED,
            source=INVENTED,
            source_url=None,
            date=as_of,
            note="",
        )
    return invented


def example_fits(row: ExampleRow, known: Answer | None) -> bool:
    """Whether a row answers what is not known of its area, with a value that it may have."""
    if known is None or known.status != Status.UNKNOWN:
        return False
    if row.status == Status.KNOWN:
        return row.value in TOPICS[row.topic].allowed(known.minimum, known.maximum)
    return row.status in (Status.NONE, Status.UNDECIDED) and row.value is None


def _check_example(row: ExampleRow, line: int, known: Answer | None) -> None:
    """Raise DataError for an answer to what is not asked or is known, or with a wrong value."""
    if example_fits(row, known):
        return
    column, expected = "area", f"an area whose answer to {row.topic} is unknown"
    if known is not None and known.status == Status.UNKNOWN:
        column, allowed = "value", TOPICS[row.topic].allowed(known.minimum, known.maximum)
        expected = f"one of {', '.join(allowed)} with known, an empty cell with none or undecided"
    raise DataError(
        f"{row.topic} of {row.area} says {row.status}, value {row.value}",
        file=EXAMPLE,
        row=line,
        column=column,
        expected=expected,
        mend="Correct or remove the row.",
    )
