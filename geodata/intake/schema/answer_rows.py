"""Rows of answers: the model of a topic's sheet follows from its declaration."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, cast

from pydantic import create_model

from geodata.answers.answers import Answer, Status
from geodata.answers.count_range import range_ends, range_text
from geodata.answers.topic import Sheet, Topic
from geodata.base.wording import N_, TextOfOthers, Words
from geodata.intake.schema.answer_readers import SEPARATOR, as_choices, as_count_or_range
from geodata.intake.schema.cell_readers import as_area, as_choice, as_day, as_text
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
_AS_OF_HELP = N_(
    "Day on which this answer was true; of a planned one, the day from which it holds; empty means "
    "the day of collection"
)
_OTHERS_HELP = N_("Further models beside the main one, from the same list, with semicolons between")
_STATUS = Column(Words("Tila", "Status", "Status"), kind="choice", help=_STATUS_HELP, of="status")
_NOTE = Column(Words("Huomautus", "Anmärkning", "Note"), kind="text", help=_NOTE_HELP)
_OTHERS = Words("Muut mallit", "Andra modeller", "Other models")
_SOURCE = Column(Words("Lähde", "Källa", "Source"), kind="text", help=_SOURCE_HELP)
_AS_OF = Column(Words("Tilanne", "Läge", "As of"), kind="day", help=_AS_OF_HELP)

StatusCell = Annotated[Status | None, _STATUS, as_choice("status")]
Note = Annotated[str | None, _NOTE, as_text(2000)]
SourceCell = Annotated[str | None, _SOURCE, as_text(500)]
NoteInSwedish = Annotated[
    str | None,
    Column(
        Words("Huomautus ruotsiksi", "Anmärkning på svenska", "Note in Swedish"),
        kind="text",
        help=N_("The same note in Swedish; readers of Swedish see it in place of the note"),
    ),
    as_text(2000),
]
NoteInEnglish = Annotated[
    str | None,
    Column(
        Words("Huomautus englanniksi", "Anmärkning på engelska", "Note in English"),
        kind="text",
        help=N_("The same note in English; readers of English see it in place of the note"),
    ),
    as_text(2000),
]
AsOf = Annotated[date | None, _AS_OF, as_day()]

_COMMON: dict[str, Any] = {
    "status": (StatusCell, None),
    "note": (Note, None),
    "source": (SourceCell, None),
    "as_of": (AsOf, None),
    "note_sv": (NoteInSwedish, None),
    "note_en": (NoteInEnglish, None),
}
"""Fields of every model, which come after those of the topic."""


OTHERS = "others"
"""Key of the column of further options beside the main one."""


class AnswerRow(SurveyRow):
    """The answer of one area to a topic; ``answer_row`` makes the model of each topic."""

    topic: ClassVar[Topic]

    if TYPE_CHECKING:
        status: StatusCell = None
        note: Note = None
        source: SourceCell = None
        as_of: AsOf = None
        note_sv: NoteInSwedish = None
        note_en: NoteInEnglish = None

    @property
    def area_code(self) -> str:
        """Code of the area."""
        return str(getattr(self, self.key[0]))

    @property
    def given(self) -> str | int | None:
        """What the area answers: a value, a number or a range as text, None without an answer."""
        return cast("str | int | None", getattr(self, answer_column(self.topic)))

    @property
    def value(self) -> str | None:
        """The answer as ``geodata.Answer`` holds it; None for a range."""
        return str(self.given) if self.given and not self.ends else None

    @property
    def ends(self) -> tuple[int, int] | None:
        """Least and most of a range, None for another answer."""
        return range_ends(self.given) if self.topic.counted else None

    @property
    def given_in_force(self) -> str | int | None:
        """What holds of the answer now: not what is planned; 0 of what does not exist."""
        if self.answer_status == Status.PLANNED:
            return None
        return 0 if self.answer_status == Status.NONE else self.given

    @property
    def answer_status(self) -> Status:
        """Status of the answer: the one given, else the one that follows from the answer."""
        if self.ends and self.status in (None, Status.KNOWN):
            return Status.RANGE
        return self.status or (Status.UNKNOWN if self.given is None else Status.KNOWN)

    @property
    def notes(self) -> TextOfOthers:
        """Note in the languages in which it is given."""
        return TextOfOthers(self.note or "", self.note_sv or "", self.note_en or "")

    @property
    def other_values(self) -> tuple[str, ...]:
        """Further values beside the main one, which is left out of them."""
        listed: str | None = getattr(self, OTHERS, None)
        found = listed.split(SEPARATOR) if listed else []
        return tuple(value for value in found if value != self.given)

    @classmethod
    def of(cls, answer: Answer) -> "AnswerRow":
        """Row of an answer."""
        cells: dict[str, Any] = {
            cls.key[0]: answer.area,
            answer_column(cls.topic): cls._cell(answer),
        }
        if answer.others:
            cells[OTHERS] = SEPARATOR.join(answer.others)
        notes = dict(answer.translated).get("note", TextOfOthers(answer.note))
        return cls(
            **cells,
            status=answer.status,
            note=notes.plain or None,
            note_sv=notes.sv or None,
            note_en=notes.en or None,
            as_of=answer.starts,
        )

    @classmethod
    def _cell(cls, answer: Answer) -> str | int | None:
        """Cell of an answer: a value, a number or a range."""
        if answer.status == Status.RANGE:
            return range_text(answer.minimum or 0, answer.maximum or 0)
        return int(answer.value) if answer.value and cls.topic.counted else answer.value


def groups_agree(numbers: Sequence[int], given: str | int) -> bool:
    """Whether the numbers of groups, in order, are 1 to the number that is given.

    Of a range they may end between its ends.
    """
    low, high = range_ends(given) or (int(given), int(given))
    return [*numbers] == [*range(1, len(numbers) + 1)] and low <= len(numbers) <= high


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
        **({OTHERS: (_others_cell(sheet), None)} if topic.several else {}),
        **_COMMON,
    }
    model = create_model(f"{topic.id}_row", __base__=AnswerRow, __doc__=sheet.about, **fields)
    model.topic, model.sheet, model.about = topic, sheet.name, sheet.about
    others = (OTHERS,) if topic.several else ()
    model.key, model.filled = (area.key,), (sheet.column, *others, *_COMMON)
    return model


def _answer_cell(topic: Topic, sheet: Sheet) -> Any:
    """Type of the answers: a whole number or a range, or one of the topic's options."""
    if topic.counted:
        column = Column(
            sheet.heading, kind="count", help=sheet.help, former=sheet.former, ranges=True
        )
        return Annotated[int | str | None, column, as_count_or_range()]
    column = Column(
        sheet.heading, kind="choice", help=sheet.help, of=sheet.column, former=sheet.former
    )
    return Annotated[str | None, column, as_choice(sheet.column)]


def _others_cell(sheet: Sheet) -> Any:
    """Type of the further options, as keys with ``SEPARATOR`` between."""
    column = Column(_OTHERS, kind="choices", help=_OTHERS_HELP, of=sheet.column)
    return Annotated[str | None, column, as_choices(sheet.column)]


def _sheet(topic: Topic) -> Sheet:
    if topic.sheet is None:
        raise ValueError(f"topic {topic.id!r} is not collected by survey")
    return topic.sheet
