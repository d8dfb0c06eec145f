"""What is said about rows and tables of an export, in any language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from geodata.base.wording import N_, Gettext
from geodata.intake.findings import quote


class Said(StrEnum):
    """Everything that can be said of a row or a part of a file that is read by a mapping."""

    AREA_UNREAD = "area_unread"
    AREA_EMPTY = "area_empty"
    AREA_TWO = "area_two"
    AREA_LEFT_OUT = "area_left_out"
    NOT_BROUGHT = "not_brought"
    NO_ANSWER = "no_answer"
    UNREAD = "unread"
    NOT_A_MARK = "not_a_mark"
    HIDDEN = "hidden"
    FORMULA = "formula"
    FROM_DAY = "from_day"
    MAIL = "mail"
    ABOVE = "above"
    TOTAL = "total"
    REPEATED = "repeated"
    TEXT = "text"
    NO_AREAS = "no_areas"
    EMPTY = "empty"
    TEMPLATE = "template"
    LONG = "long"
    NO_RULE = "no_rule"
    COLUMN_LEFT = "column_left"
    SHORTENED = "shortened"
    SOURCE_SHORTENED = "source_shortened"
    CODE_KEY = "code_key"
    CODE_DIFFERS = "code_differs"
    ACROSS = "across"
    ACROSS_BARE = "across_bare"
    DAY_UNREAD = "day_unread"
    DAY_FIRST = "day_first"
    DAY_TO_COME = "day_to_come"
    DAYS_TWO = "days_two"
    DAYS_DIFFER = "days_differ"


SAID: Mapping[Said, str] = MappingProxyType(
    {
        Said.AREA_UNREAD: N_("“{text}” is not an area; choose what it means"),
        Said.AREA_EMPTY: N_("No area: the row is left out"),
        Said.AREA_TWO: N_("The columns name two areas, {text}: the row is left out"),
        Said.AREA_LEFT_OUT: N_("“{text}” is left out, as you chose"),
        Said.NOT_BROUGHT: N_("An answer of {text} cannot be shared out to smaller areas"),
        Said.NO_ANSWER: N_("No answer"),
        Said.UNREAD: N_("“{text}” is not known; choose what it means"),
        Said.NOT_A_MARK: N_("“{text}” is neither a mark nor the option: read as not chosen"),
        Said.HIDDEN: N_("The row is hidden in the file, and is read"),
        Said.FORMULA: N_("The formula {text} has no stored value: read as empty"),
        Said.FROM_DAY: N_("{text} is a date; the spreadsheet may have made it of a range"),
        Said.MAIL: N_("An e-mail address is left out of the note"),
        Said.ABOVE: N_("Text above the headings: {text}"),
        Said.TOTAL: N_("A row of totals: {text}"),
        Said.REPEATED: N_("The headings again"),
        Said.TEXT: N_("Text beside the table: {text}"),
        Said.NO_AREAS: N_("No table with areas was found here"),
        Said.EMPTY: N_("Nothing here"),
        Said.TEMPLATE: N_("Instructions of the template"),
        Said.LONG: N_("The table has more than {text} rows"),
        Said.NO_RULE: N_("The mapping does not fit the headings of this table"),
        Said.COLUMN_LEFT: N_("The mapping does not know the column “{text}”: it is left out"),
        Said.SHORTENED: N_("The note of {text} is too long and was shortened"),
        Said.SOURCE_SHORTENED: N_("The source of {text} is too long and was shortened"),
        Said.CODE_KEY: N_("Read as what the numbers of answers mean: {text}"),
        Said.CODE_DIFFERS: N_(
            "The file says “{text}”, and the choices give the number another meaning: look it "
            "through"
        ),
        Said.ACROSS: N_("The areas stand in columns: each column was read as a row"),
        Said.ACROSS_BARE: N_(
            "The areas stand in columns, and no column before them tells what each row asks. Add "
            "such a column, or exchange rows and columns in the spreadsheet"
        ),
        Said.DAY_UNREAD: N_(
            "“{text}” is not a day such as 31.1.2026: the day of the survey is used"
        ),
        Said.DAY_FIRST: N_("{text}: read with the day before the month"),
        Said.DAY_TO_COME: N_(
            "The day {text} is to come, and the answer is not planned: the day is left out"
        ),
        Said.DAYS_TWO: N_("Several days: the latest, {text}, is used"),
        Said.DAYS_DIFFER: N_("The rows of {text} have several days: the latest is used"),
    }
)


@dataclass(frozen=True)
class Remark:
    """Something to say about a place of a file; ``text`` is quoted from the file.

    ``of`` is the division or the topic of a text that is not read, "" for other remarks.
    """

    said: Said
    text: str = ""
    of: str = ""

    def say(self, gettext: Gettext) -> str:
        """Put it into words, in the language of ``gettext``."""
        return gettext(SAID[self.said]).format(text=quote(self.text))


@dataclass(frozen=True)
class Passed:
    """A part of a file that is not read as answers, and why; ``row`` is None for a whole table.

    Of a table whose areas stand ``across`` it is the number of a column.
    """

    sheet: str
    row: int | None
    remark: Remark = field(default_factory=lambda: Remark(Said.EMPTY))
    across: bool = False
