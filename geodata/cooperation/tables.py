"""Cooperation between authorities: actors, topics, statutory duties, levels and surveys.

Reads the tables ``interfaces_*.csv``. Source: seminar slides of Kuntaliitto (2025) and the acts
that they name. What neither states is not inferred: a pair of topic and actor without a row in the
matrix is not named in the sources, and the kind of cooperation may be ``not_stated``.
"""

from collections.abc import Callable, Collection, Mapping
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
    """A row of ``interfaces_actors.csv``: an organisation or group of them that cooperates.

    ``division`` is the division whose areas show the actor on the map, or None. ``ended_on`` is
    the last day of an actor that no longer exists and ``successor`` the actor that took over most
    of its tasks; either both are given or neither.
    """

    actor: Name
    division: str | None
    ended_on: date | None
    successor: str | None


class CooperationTopic(Row):
    """A row of ``interfaces_topics.csv``: something that actors cooperate on.

    Group ``cooperation``: topics between municipalities and wellbeing services counties;
    ``employment``: topics in promoting employment.
    """

    topic: Name
    group: Literal["cooperation", "employment"]


class Duty(Row):
    """A row of ``interfaces_duties.csv``: a statutory duty to cooperate.

    ``act`` is a number such as ``381/2023`` and ``sections`` such as ``6–7``. ``amendment`` is the
    act that last amended these sections and ``decree`` the decree that supplements them; both are
    None unless they concern the duty.
    """

    duty: Name
    act: Name
    sections: Name
    amendment: str | None
    decree: str | None


class MatrixCell(Row):
    """A row of ``interfaces_matrix.csv``: how an actor takes part in cooperation on a topic.

    ``duty`` is given exactly when the kind is ``statutory``. A pair of topic and actor can have
    several rows of different kinds.
    """

    topic: Name
    actor: Name
    kind: Kind
    duty: str | None
    condition: Condition | None


class Survey(Row):
    """A row of ``interfaces_surveys.csv``: a survey, its months and numbers of answers.

    None where the source states nothing.
    """

    survey: Name
    organiser: str | None
    first_month: Month
    last_month: Month
    answers_municipalities: int | None
    answers_counties: int | None
    answers_directors: int | None


class Finding(Row):
    """A row of ``interfaces_findings.csv``: a finding of a survey.

    ``topic`` is None for a finding on cooperation in general, ``survey`` where the source names
    none.
    """

    finding: Name
    survey: str | None
    topic: str | None
    respondents: Literal["directors", "not_stated"]


class Level(Row):
    """A row of ``interfaces_levels.csv``: a level of interaction; 1 is the most general."""

    level: Name
    position: int


class DivisionOfWorkRow(Row):
    """A row of ``interfaces_division_of_work_2024.csv``: shares of the municipalities' answers.

    Shares are whole per cent and sum to 99 to 101 because of rounding. ``label_basis`` says how
    the row was matched to a topic: "order" by the order of the labels on the slide; "unknown" for
    three rows whose order is not known, which have no topic.
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
    """A row of ``interfaces_publications.csv``; None where the source states nothing."""

    publication: Name
    title: str | None
    authors: str | None
    publisher: str | None
    year: int | None


class Statement(Row):
    """A row of ``interfaces_statements.csv``: a statement on cooperation and its publication."""

    statement: Name
    part: Part
    publication: Name


@dataclass(frozen=True)
class Cooperation:
    """All tables of cooperation except the division of work.

    Mappings are by id and keep the order of their table; ``matrix`` is by (topic, actor).
    """

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
def load_cooperation(tables: Path = TABLES) -> Cooperation:
    """Read and check the tables of cooperation from a folder.

    Raises DataError for a table that cannot be read, an id that no other table has, an actor with
    a last day but no successor (or the reverse), and a duty that is missing or not statutory.
    """
    actors = _read(tables, "actors", Actor, "actor")
    duties = _read(tables, "duties", Duty, "duty")
    findings = _read(tables, "findings", Finding, "finding")
    levels = _read(tables, "levels", Level, "level")
    matrix = _read(tables, "matrix", MatrixCell, "topic", "actor", "kind")
    publications = _read(tables, "publications", Publication, "publication")
    statements = _read(tables, "statements", Statement, "statement")
    found = Cooperation(
        actors=_by_id(actors, "actor"),
        topics=_by_id(_read(tables, "topics", CooperationTopic, "topic"), "topic"),
        duties=_by_id(duties, "duty"),
        matrix=_cells(matrix),
        levels=tuple(row.level for row in sorted(levels.rows, key=lambda row: row.position)),
        surveys=_by_id(_read(tables, "surveys", Survey, "survey"), "survey"),
        findings=_by_id(findings, "finding"),
        publications=_by_id(publications, "publication"),
        statements=_by_id(statements, "statement"),
    )
    _check_actors(actors, found)
    _check_matrix(matrix, found)
    _check_ids(findings, "survey", found.surveys)
    _check_ids(findings, "topic", found.topics)
    _check_ids(statements, "publication", found.publications)
    return found


def load_division_of_work(tables: Path = TABLES) -> pd.DataFrame:
    """Read how clear municipalities find the division of work, by topic.

    Source: survey of Kuntaliitto, November to December 2024. Columns as in DivisionOfWorkRow,
    shares in whole per cent; ``topic`` is missing on three rows. Raises DataError.
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


def _check_actors(actors: Table[Actor], found: Cooperation) -> None:
    _check_ids(actors, "division", DIVISIONS)
    _check_ids(actors, "successor", found.actors)
    _check_filled_together(
        actors,
        "successor",
        lambda row: row.ended_on is not None,
        expected="a last day and a successor, or neither",
        mend="Fill in both cells or empty both.",
    )


def _check_matrix(matrix: Table[MatrixCell], found: Cooperation) -> None:
    _check_ids(matrix, "topic", found.topics)
    _check_ids(matrix, "actor", found.actors)
    _check_ids(matrix, "duty", found.duties)
    _check_filled_together(
        matrix,
        "duty",
        lambda row: row.kind == "statutory",
        expected="a duty with statutory cooperation and none with another kind",
        mend="Name the duty or correct the kind.",
    )


def _check_ids(table: Table[R], column: str, known: Collection[str]) -> None:
    """Raise DataError at the first filled cell of a column that names no known id."""
    table.check_members(column, {*known, None}, f"the ids {', '.join(known)}")


def _check_filled_together(
    table: Table[R], column: str, needed: Callable[[R], bool], *, expected: str, mend: str
) -> None:
    """Raise DataError at the first row whose cell is filled but not needed, or the reverse."""
    for row, line in zip(table.rows, table.lines, strict=True):
        filled = getattr(row, column) is not None
        if filled != needed(row):
            others = row.model_dump(mode="json", exclude={column}, exclude_none=True).items()
            raise DataError(
                f"the cell is {'filled' if filled else 'empty'} beside "
                f"{', '.join(f'{name} {value}' for name, value in others)}",
                file=table.path.name,
                row=line,
                column=column,
                expected=expected,
                mend=mend,
            )
