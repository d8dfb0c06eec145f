"""Checks of the answers of a survey file: of each by itself, and of all together."""

from enum import Enum

from geodata.base.wording import N_
from geodata.intake.checks.check import Check, Stage, error, warning


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
        N_("Give an answer only with the status “known” or “planned”; leave it out otherwise."),
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
    PLANNED_RANGE = error(
        "planned_range",
        Stage.SET,
        N_("A plan has one number"),
        N_("Leave the status empty if the range tells of today; otherwise write one number."),
        N_("The status “planned” with the range {value}"),
    )
    PLANNED_PAST = warning(
        "planned_past",
        Stage.SET,
        N_("A plan is to hold from a day to come"),
        N_("Choose the status “known” if the plan is in force; the day tells from when it holds."),
        N_("Planned from {value}"),
    )
    OTHERS_ALONE = error(
        "others_alone",
        Stage.SET,
        N_("Other models stand beside a main one"),
        N_("Choose the main model too; the others stand beside it."),
        N_("Other models without a main one for {area}"),
    )
    OTHERS_MAIN = warning(
        "others_main",
        Stage.SET,
        N_("The other models are others than the main one"),
        N_("Nothing to do; the main model is left out of the others."),
        N_("The main model among the others: {value}"),
    )
    ORIGIN_ALONE = warning(
        "origin_alone",
        Stage.SET,
        N_("Sources and days stand beside an answer"),
        N_("Give the answer too; without it the source and the day are not shown."),
        N_("A source or a day without an answer for {area}"),
    )
    MUNICIPAL_MODEL = warning(
        "municipal_model",
        Stage.SET,
        N_("The model of a municipality is among those of its employment area"),
        N_("Nothing to do if both are right; else correct one, or add it to the area's others."),
        N_("{area}: {value}, which is not among the models of {whole} (main model: {before})"),
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
