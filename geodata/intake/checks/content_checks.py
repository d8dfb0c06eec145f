"""Checks of the cells of a survey file."""

from enum import Enum

from geodata.base.wording import N_
from geodata.intake.checks.check import Check, Stage, error, warning


class CellCheck(Check, Enum):
    """Checks of the cells of a row."""

    REQUIRED = error(
        "required",
        Stage.CELL,
        N_("Every required cell is filled in"),
        N_("Fill in {column}."),
        N_("An empty cell"),
    )
    AREA = error(
        "area",
        Stage.CELL,
        N_("Every area is one of the year's areas"),
        N_("Write the code or the Finnish or Swedish name as in the template."),
        N_("An area that does not exist: {value}"),
    )
    AREA_CLOSE = error(
        "area_close",
        Stage.CELL,
        N_("Every area is spelled as in the template"),
        N_("Write {area}, if that is meant."),
        N_("An area that does not exist: {value}"),
    )
    AREA_AMBIGUOUS = error(
        "area_ambiguous",
        Stage.CELL,
        N_("Every area can be told from the others"),
        N_("Write one of these: {areas}."),
        N_("It is not clear which area is meant: {value}"),
    )
    AREA_CONFLICT = error(
        "area_conflict",
        Stage.CELL,
        N_("The code and the name on a row mean the same area"),
        N_("Correct the code or the name; sorting one column alone mixes them up."),
        N_("The code means {area}, the name {other}"),
    )
    ZERO = warning(
        "zero",
        Stage.CELL,
        N_("Codes have their leading zeros"),
        N_("Nothing to do if {area} is meant; a spreadsheet has dropped the zero."),
        N_("{value}, read as {area}"),
    )
    AREA_READ = warning(
        "area_read",
        Stage.CELL,
        N_("Areas are written by a code or a name of the template"),
        N_("Nothing to do if {area} is meant."),
        N_("{value}, read as {area}"),
    )
    AREA_FORMER = warning(
        "area_former",
        Stage.CELL,
        N_("Municipalities are those of the year"),
        N_("Nothing to do if {area} is meant, which {value} is a part of today."),
        N_("{value}, read as {area}"),
    )
    NUMBER = error(
        "number",
        Stage.CELL,
        N_("Numbers are whole numbers"),
        N_("Write the number in digits only, such as 2; leave out what is not known."),
    )
    RANGE_EQUAL = error(
        "range_equal",
        Stage.CELL,
        N_("The ends of a range differ"),
        N_("Write the number alone, {number}, if it is certain."),
    )
    RANGE_ORDER = error(
        "range_order",
        Stage.CELL,
        N_("Ranges begin with the smaller number"),
        N_("Write {range}, if that is meant."),
    )
    RANGE_DATE = error(
        "range_date",
        Stage.CELL,
        N_("No range has become a date"),
        N_(
            "Write the range with an en dash, such as 2–3, or set the format of the cell to text "
            "first: a spreadsheet has read 2-3 as a day."
        ),
        N_("The day {value} in place of a number"),
    )
    CHOICE = error(
        "choice",
        Stage.CELL,
        N_("Choices are from the lists of the template"),
        N_("Choose one of: {choices}."),
    )
    DATE = error(
        "date",
        Stage.CELL,
        N_("Dates are days of the calendar"),
        N_("Write the day as 31.1.2026 or 2026-01-31."),
    )
    DATE_NUMBER = warning(
        "date_number",
        Stage.CELL,
        N_("Dates look like dates"),
        N_("Nothing to do if {day} is meant; a spreadsheet has turned the day into a number."),
        N_("{value}, read as {day}"),
    )
    DATE_ORDER = warning(
        "date_order",
        Stage.CELL,
        N_("Dates can be read in one way only"),
        N_("Nothing to do if {day} is meant; otherwise write the day as 31.1.2026 or 2026-01-31."),
        N_("{value}, read as {day}; it could also be {other}"),
    )
    LINK = error(
        "link",
        Stage.CELL,
        N_("Links are web addresses"),
        N_("Write an address that begins with https://."),
    )
    LONG = error(
        "long",
        Stage.CELL,
        N_("Texts are of reasonable length"),
        N_("Shorten the text to {most} characters."),
        N_("{length} characters"),
    )
    FORMULA = warning(
        "formula",
        Stage.CELL,
        N_("Cells hold values, not formulas"),
        N_("Write the value itself; formulas are not calculated."),
    )
    FORMULA_VALUE = warning(
        "formula_value",
        Stage.CELL,
        N_("Answers do not depend on formulas"),
        N_("Nothing to do if {stored} is right; formulas are not calculated anew."),
        N_("The formula {value}, read as its stored value {stored}"),
    )
    FORMULA_EMPTY = error(
        "formula_empty",
        Stage.CELL,
        N_("Formulas have a stored value"),
        N_("Write the value itself; formulas are not calculated."),
        N_("The formula {value} without a stored value"),
    )
    ERROR_VALUE = error(
        "error_value",
        Stage.CELL,
        N_("No cell shows an error of the spreadsheet"),
        N_("Write the value itself, or empty the cell if it is not known."),
        N_("The error of a spreadsheet: {value}"),
    )
    GARBLED = error(
        "garbled",
        Stage.CELL,
        N_("Letters such as ä and ö have stayed whole"),
        N_(
            "Correct the text. The file has been opened in the wrong character encoding; "
            "CSV is best saved as CSV UTF-8."
        ),
        N_("A text whose letters have changed: {value}"),
    )
    MISSING_SIGN = warning(
        "missing_sign",
        Stage.CELL,
        N_("Cells without an answer are empty"),
        N_("Nothing to do if the answer is not known; otherwise write the answer."),
        N_("{value}, read as not known"),
    )
    CONTROL = warning(
        "control",
        Stage.CELL,
        N_("Texts have no invisible control characters"),
        N_("Nothing to do; the invisible characters were left out."),
    )
