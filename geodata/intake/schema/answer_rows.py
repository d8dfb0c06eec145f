"""Rows of answers: the model of a topic's sheet follows from its declaration."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, cast

from pydantic import create_model

from geodata.answers.answers import Status
from geodata.answers.topic import Sheet, Topic
from geodata.base.wording import N_, Words
from geodata.intake.schema.cell_readers import as_area, as_choice, as_count, as_day, as_text
from geodata.intake.schema.columns import (
    AREA_COLUMNS,
    Column,
    SurveyRow,
    area_column,
    name_column,
)

_STATUS_HELP = N_("Whether there is an answer; empty with an answer means known")
_NOTE_HELP = N_("What a reader should know, at most 2,000 characters")
_SOURCE_HELP = N_("Where this answer comes from; empty means the source of the survey")
_AS_OF_HELP = N_("Day on which this answer was true; empty means the day of collection")
_STATUS = Column(Words("Tila", "Status", "Status"), kind="choice", help=_STATUS_HELP, of="status")
_NOTE = Column(Words("Huomautus", "Anmärkning", "Note"), kind="text", help=_NOTE_HELP)
_SOURCE = Column(Words("Lähde", "Källa", "Source"), kind="text", help=_SOURCE_HELP)
_AS_OF = Column(Words("Tilanne", "Läge", "As of"), kind="day", help=_AS_OF_HELP)

StatusCell = Annotated[Status | None, _STATUS, as_choice("status")]
Note = Annotated[str | None, _NOTE, as_text(2000)]
SourceCell = Annotated[str | None, _SOURCE, as_text(500)]
AsOf = Annotated[date | None, _AS_OF, as_day()]

_COMMON: dict[str, Any] = {
    "status": (StatusCell, None),
    "note": (Note, None),
    "source": (SourceCell, None),
    "as_of": (AsOf, None),
}
"""Fields of every model, which come after those of the topic."""


class AnswerRow(SurveyRow):
    """The answer of one area to a topic; ``answer_row`` makes the model of each topic."""

    topic: ClassVar[Topic]

    if TYPE_CHECKING:
        status: StatusCell = None
        note: Note = None
        source: SourceCell = None
        as_of: AsOf = None

    @property
    def area_code(self) -> str:
        """Code of the area."""
        return str(getattr(self, self.key[0]))

    @property
    def given(self) -> str | int | None:
        """What the area answers: a value or a number, None without an answer."""
        return cast("str | int | None", getattr(self, answer_column(self.topic)))

    @property
    def value(self) -> str | None:
        """The answer as ``geodata.Answer`` holds it."""
        return str(self.given) if self.given else None

    @classmethod
    def of(
        cls, area: str, value: str | None, status: Status | None = None, note: str | None = None
    ) -> "AnswerRow":
        """Row of an area with a value as ``geodata.Answer`` holds it."""
        given = int(value) if value and cls.topic.counted else value
        cells: dict[str, Any] = {cls.key[0]: area, answer_column(cls.topic): given}
        return cls(**cells, status=status, note=note)


def answer_column(topic: Topic) -> str:
    """Key of the column of answers; ValueError for a topic that is not collected by survey."""
    return _sheet(topic).column


def answer_row(topic: Topic) -> type[AnswerRow]:
    """Make the row model of a topic's sheet: area, its name, answer, then the common fields."""
    sheet, area, division = _sheet(topic), AREA_COLUMNS[topic.division], topic.division
    fields: dict[str, Any] = {
        area.key: (Annotated[str, area_column(division), as_area(division)], ...),
        area.name_key: (Annotated[str | None, name_column(division), as_area(division)], None),
        sheet.column: (_answer_cell(topic, sheet), None),
        **_COMMON,
    }
    model = create_model(f"{topic.id}_row", __base__=AnswerRow, __doc__=sheet.about, **fields)
    model.topic, model.sheet, model.about = topic, sheet.name, sheet.about
    model.key, model.filled = (area.key,), (sheet.column, *_COMMON)
    return model


def _answer_cell(topic: Topic, sheet: Sheet) -> Any:
    """Type of the answers: a whole number, or one of the topic's options."""
    if topic.counted:
        column = Column(sheet.heading, kind="count", help=sheet.help, former=sheet.former)
        return Annotated[int | None, column, as_count()]
    column = Column(
        sheet.heading, kind="choice", help=sheet.help, of=sheet.column, former=sheet.former
    )
    return Annotated[str | None, column, as_choice(sheet.column)]


def _sheet(topic: Topic) -> Sheet:
    if topic.sheet is None:
        raise ValueError(f"topic {topic.id!r} is not collected by survey")
    return topic.sheet
