"""Checks of the sheet of leadership groups."""

from enum import Enum

from geodata.base.wording import N_
from geodata.intake.checks.check import Check, Stage, error, warning


class GroupCheck(Check, Enum):
    """Checks of leadership groups, each by itself and against the others and the counts."""

    PERSON = error(
        "group_person",
        Stage.CELL,
        N_("Groups are told of by organisations, without personal data"),
        N_("Write the organisation; leave out e-mail addresses and names of persons."),
        N_("What looks like an e-mail address: {value}"),
    )
    ID = error(
        "group_id",
        Stage.SET,
        N_("Every group has an id of its own"),
        N_("Give one of the two groups another id, or remove one of the rows."),
        N_("The id {value} is also on row {other}"),
    )
    AREAS = error(
        "group_areas",
        Stage.SET,
        N_("Every group has its employment areas"),
        N_("List its employment areas, or leave the row out and give only the number of groups."),
        N_("No employment areas for {value}"),
    )
    COUNTY = error(
        "group_county",
        Stage.SET,
        N_("A group has employment areas in each of its counties"),
        N_("Leave the county out, or add its employment areas; they share no municipality."),
        N_("{value} has no employment area in {area}"),
    )
    FOREIGN = error(
        "group_foreign",
        Stage.SET,
        N_("The employment areas of a group lie in its counties"),
        N_("Correct the county or the employment area; they share no municipality."),
        N_("{member} is in no county of the group ({areas})"),
    )
    OVERLAP = error(
        "group_overlap",
        Stage.SET,
        N_("An employment area is in one group of a county at a time"),
        N_("Leave it out of one of the groups, or give the days on which they change."),
        N_("{member} is in {area} also in the group on row {other}"),
    )
    MOST = error(
        "group_most",
        Stage.SET,
        N_("A county has at most as many groups in force as employment authorities"),
        N_("Correct the status or the days of the groups; at most {most} at the same time."),
        N_("{value} groups in force in {area}, where the number of authorities is {most}"),
    )
    COUNT = error(
        "group_count",
        Stage.SET,
        N_("The number of groups agrees with the groups in force"),
        N_("Correct the number or the groups, or leave the number out: it follows from them."),
        N_("{area}: the number {count}, but groups in force: {value}"),
    )
    ORDER = error(
        "group_order",
        Stage.SET,
        N_("A group begins before it ends"),
        N_("Correct one of the days."),
        N_("From {day} to {other}"),
    )
    SHEETS = error(
        "group_sheets",
        Stage.SET,
        N_("Groups are on one sheet"),
        N_("Move what is on the former sheet {value} to the sheet of groups, and delete it."),
        N_("Groups on two sheets: {value} and that of groups"),
    )
    LACKING = warning(
        "group_lacking",
        Stage.SET,
        N_("Every employment area of a county is in one of its groups"),
        N_("Nothing to do if their group is not known; the map says so."),
        N_("{area} lacks {members}; the number of its groups does not follow from them"),
    )
    DAYS = warning(
        "group_days",
        Stage.SET,
        N_("The status of a group agrees with its days"),
        N_("Nothing to do if the days are right: the group is not shown as being in force."),
        N_("In force, but from {day} to {other}"),
    )
    SET_BY = warning(
        "group_set_by",
        Stage.SET,
        N_("A group is set by one of its employment authorities"),
        N_("Nothing to do if this is right."),
        N_("{member} sets the group but is not in it"),
    )
