"""Checks of the cells of a survey file, and of its answers together."""

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


class SetCheck(Check, Enum):
    """Checks of the answers together."""

    TWICE = error(
        "twice",
        Stage.SET,
        N_("Every area is answered once"),
        N_("Remove one of the two rows."),
        N_("{area} is also on row {other}"),
    )
    TWICE_DIFFERS = error(
        "twice_differs",
        Stage.SET,
        N_("No two rows of an area contradict each other"),
        N_("Keep the row that is right and remove the other."),
        N_("{area}: {value} on this row, {before} on row {other}"),
    )
    ALAND = error(
        "aland",
        Stage.SET,
        N_("There are no answers for Åland, which the act does not concern"),
        N_("Remove the row."),
        N_("An answer for {area}"),
    )
    RANGE = error(
        "range",
        Stage.SET,
        N_("A county has at least one leadership group"),
        N_("Correct the number. If there is no group, choose the status “does not exist”."),
    )
    AUTHORITIES = error(
        "authorities",
        Stage.SET,
        N_("A county has at most as many leadership groups as employment authorities"),
        N_("Correct the number to at most {most}."),
        N_("{value} groups in {area}, where the number of authorities is {most}"),
    )
    NO_GROUP = warning(
        "no_group",
        Stage.SET,
        N_("By law a county has at least one leadership group"),
        N_("See that the answer is right; choose “undecided” if the group is still to be set."),
        N_("The answer for {area} is that there is no leadership group"),
    )
    CONTRADICTION = error(
        "contradiction",
        Stage.SET,
        N_("The status and the answer agree"),
        N_("Give an answer only with the status “known”; leave it out otherwise."),
        N_("The status {status} with the answer {value}"),
    )
    APPLICABLE = error(
        "applicable",
        Stage.SET,
        N_("The act concerns every area of the mainland"),
        N_("Choose another status, or leave it empty."),
        N_("The status {status} for {area}"),
    )
    NO_VALUE = error(
        "no_value",
        Stage.SET,
        N_("A known answer is given"),
        N_("Give the answer, or change the status."),
        N_("The status {status} without an answer"),
    )
    ORIGIN_ALONE = warning(
        "origin_alone",
        Stage.SET,
        N_("Sources and days stand beside an answer"),
        N_("Give the answer too; without it the source and the day are not shown."),
        N_("A source or a day without an answer for {area}"),
    )
    FOREIGN = error(
        "foreign",
        Stage.SET,
        N_("The members of a county's groups are employment areas of the county"),
        N_("Correct the county or the employment area; they share no municipality."),
        N_("{member} is not in {area}"),
    )
    MEMBERS_COUNT = error(
        "members_count",
        Stage.SET,
        N_("The groups of the members agree with the number of groups"),
        N_("Number the groups from 1 to the number of groups, or correct the number."),
        N_("Groups {value} in {area}, where the answer is {count}"),
    )
    MEMBERS_MISSING = error(
        "members_missing",
        Stage.SET,
        N_("Every employment area of a county is in one of its groups"),
        N_("Add a row for each of them, or leave out the members of the county."),
        N_("{area} lacks {members}"),
    )
    FUTURE = error(
        "future",
        Stage.SET,
        N_("No date is in the future"),
        N_("Correct the date."),
    )
    OLDER = warning(
        "older",
        Stage.SET,
        N_("The answers are not older than the current ones"),
        N_("See that you have the latest file."),
        N_("Collected on {day}, the current ones on {current}"),
    )
    DRAFT = warning(
        "draft",
        Stage.SET,
        N_("The answers are final"),
        N_("Change the state to final when the answers are ready."),
        N_("The file says that it is a draft"),
    )
    MISSING = warning(
        "missing",
        Stage.SET,
        N_("Every area is answered"),
        N_("Nothing to do if the answers are not known; the areas stay unknown on the map."),
        N_("Areas without an answer ({count}): {areas}"),
    )
