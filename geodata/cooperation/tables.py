"""Who cooperates on what: actors, topics, duties in law, levels and surveys, as far as stated.

The facts are from seminar slides of Kuntaliitto (2025) and the acts that they name. What neither
states stays unstated: a cell of the matrix that has no row is not named, and its kind may be
``not_stated``.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

import pandas as pd
from pydantic import Field

from geodata.base.divisions import DIVISIONS
from geodata.base.errors import DataError
from geodata.base.read_table import TABLES, Name, R, Row, Table, read_table

Kind = Literal["statutory", "agreed", "customary", "not_stated"]
Condition = Literal[
    "may_take_part",
    "voluntary",
    "through_authority",
    "in_some_areas",
    "other_actor",
    "education_provider",
]
Part = Literal["goals", "needs", "ecosystem", "general", "works", "challenges", "article", "choice"]
Month = Annotated[str, Field(pattern=r"^20[0-9]{2}-[01][0-9]$", description="a month: 2024-11")]
Percent = Annotated[int, Field(ge=0, le=100, description="whole per cent, 0 to 100")]


class Actor(Row):
    """A row of ``interfaces_actors.csv``: who cooperates.

    ``division`` is the one that shows the actor on the map. An actor that has ended has its last
    day and the actor that most of its tasks moved to; the others have neither.
    """

    actor: Name
    division: str | None
    ended_on: date | None
    successor: str | None


class CooperationTopic(Row):
    """A row of ``interfaces_topics.csv``.

    Group ``cooperation``: topics of municipalities and counties; ``employment``: interfaces in
    promoting employment.
    """

    topic: Name
    group: Literal["cooperation", "employment"]


class Duty(Row):
    """A row of ``interfaces_duties.csv``: act and sections, as ``381/2023`` and ``6–7``.

    ``amendment`` is the act that the sections were last amended by, ``decree`` one that goes on
    from them, each where it says something of the duty.
    """

    duty: Name
    act: Name
    sections: Name
    amendment: str | None
    decree: str | None


class MatrixCell(Row):
    """A row of ``interfaces_matrix.csv``: what cooperation on a topic is to an actor.

    A statutory one has a duty. There can be several kinds for the same topic and actor.
    """

    topic: Name
    actor: Name
    kind: Kind
    duty: str | None
    condition: Condition | None


class Survey(Row):
    """A row of ``interfaces_surveys.csv``; what is not stated is empty."""

    survey: Name
    organiser: str | None
    first_month: Month
    last_month: Month
    answers_municipalities: int | None
    answers_counties: int | None
    answers_directors: int | None


class Finding(Row):
    """A row of ``interfaces_findings.csv``: what was found, on a topic or in general.

    ``survey`` is empty where the source names none.
    """

    finding: Name
    survey: str | None
    topic: str | None
    respondents: Literal["directors", "not_stated"]


class Level(Row):
    """A row of ``interfaces_levels.csv``: a level of interaction, the first the most general."""

    level: Name
    position: int


class DivisionOfWorkRow(Row):
    """A row of ``interfaces_division_of_work_2024.csv``: shares of the municipalities' answers.

    ``label_basis`` "order": the topic is read from the order of the slide's labels; "unknown": it
    is one of three topics in an order that is not known. Sums are 99 to 101 from rounding.
    """

    row: int
    topic: str | None
    topic_fi: str | None
    label_basis: Literal["order", "unknown"]
    clear: Percent
    neutral: Percent
    unclear: Percent
    no_answer: Percent


class Publication(Row):
    """A row of ``interfaces_publications.csv``; what the source does not tell of it is empty."""

    publication: Name
    title: str | None
    authors: str | None
    publisher: str | None
    year: int | None


class Statement(Row):
    """A row of ``interfaces_statements.csv``: what a publication says of cooperation."""

    statement: Name
    part: Part
    publication: Name


@dataclass(frozen=True)
class Interfaces:
    """The field of cooperation; every mapping is by id, in the order of its table."""

    actors: Mapping[str, Actor]
    topics: Mapping[str, CooperationTopic]
    duties: Mapping[str, Duty]
    matrix: Mapping[tuple[str, str], tuple[MatrixCell, ...]]
    levels: tuple[str, ...]
    surveys: Mapping[str, Survey]
    findings: Mapping[str, Finding]
    publications: Mapping[str, Publication]
    statements: Mapping[str, Statement]


@cache
def load_interfaces(tables: Path = TABLES) -> Interfaces:
    """Read who cooperates on what; ``matrix`` is by (topic, actor).

    Raises DataError for a table that cannot be used or that names an id no other table has.
    """
    actors = _read(tables, "actors", Actor, "actor")
    topics = _read(tables, "topics", CooperationTopic, "topic")
    duties = _read(tables, "duties", Duty, "duty")
    surveys = _read(tables, "surveys", Survey, "survey")
    findings = _read(tables, "findings", Finding, "finding")
    levels = _read(tables, "levels", Level, "level")
    matrix = _read(tables, "matrix", MatrixCell, "topic", "actor", "kind")
    publications = _read(tables, "publications", Publication, "publication")
    statements = _read(tables, "statements", Statement, "statement")
    _check_ids(actors, "division", DIVISIONS)
    _check_ids(actors, "successor", _by_id(actors, "actor"))
    _check_ids(findings, "survey", _by_id(surveys, "survey"))
    _check_ids(findings, "topic", _by_id(topics, "topic"))
    _check_ids(matrix, "topic", _by_id(topics, "topic"))
    _check_ids(matrix, "actor", _by_id(actors, "actor"))
    _check_ids(matrix, "duty", _by_id(duties, "duty"))
    _check_ids(statements, "publication", _by_id(publications, "publication"))
    _check_ends(actors)
    _check_kinds(matrix)
    return Interfaces(
        actors=_by_id(actors, "actor"),
        topics=_by_id(topics, "topic"),
        duties=_by_id(duties, "duty"),
        matrix=_cells(matrix),
        levels=tuple(row.level for row in sorted(levels.rows, key=lambda row: row.position)),
        surveys=_by_id(surveys, "survey"),
        findings=_by_id(findings, "finding"),
        publications=_by_id(publications, "publication"),
        statements=_by_id(statements, "statement"),
    )


def load_division_of_work(tables: Path = TABLES) -> pd.DataFrame:
    """Read how clear the division of work is, by topic: municipalities' answers, 11–12/2024.

    Columns as in DivisionOfWorkRow, shares in whole per cent; ``topic`` is missing on three rows.
    """
    table = read_table(tables / "interfaces_division_of_work_2024.csv", DivisionOfWorkRow)
    table.check_unique("row")
    return table.frame()


def _read(tables: Path, name: str, model: type[R], *unique: str) -> Table[R]:
    table = read_table(tables / f"interfaces_{name}.csv", model)
    table.check_unique(*unique)
    return table


def _by_id(table: Table[R], column: str) -> Mapping[str, R]:
    return MappingProxyType({getattr(row, column): row for row in table.rows})


def _cells(matrix: Table[MatrixCell]) -> Mapping[tuple[str, str], tuple[MatrixCell, ...]]:
    cells: dict[tuple[str, str], tuple[MatrixCell, ...]] = {}
    for row in matrix.rows:
        place = (row.topic, row.actor)
        cells[place] = (*cells.get(place, ()), row)
    return MappingProxyType(cells)


def _check_ids(table: Table[R], column: str, known: Collection[str]) -> None:
    """Raise DataError at the first filled cell that names no known id."""
    filled = [
        (row, line)
        for row, line in zip(table.rows, table.lines, strict=True)
        if getattr(row, column) is not None
    ]
    rows, lines = zip(*filled, strict=True)
    Table(table.path, rows, lines).check_members(column, known, f"the ids {', '.join(known)}")


def _check_ends(actors: Table[Actor]) -> None:
    for row, line in zip(actors.rows, actors.lines, strict=True):
        if (row.ended_on is None) != (row.successor is None):
            raise DataError(
                f"{row.actor} ended on {row.ended_on} with the successor {row.successor}",
                file=actors.path.name,
                row=line,
                column="successor",
                expected="a last day and a successor, or neither",
                mend="Fill in both cells or empty both.",
            )


def _check_kinds(matrix: Table[MatrixCell]) -> None:
    for row, line in zip(matrix.rows, matrix.lines, strict=True):
        if (row.kind == "statutory") != (row.duty is not None):
            raise DataError(
                f"{row.kind} with the duty {row.duty}",
                file=matrix.path.name,
                row=line,
                column="duty",
                expected="a duty with statutory cooperation and none with another kind",
                mend="Name the duty or correct the kind.",
            )
