"""Rows of leadership groups: one row a group, and the rows of members of former templates."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, ValidationInfo

from geodata.answers.groups import GroupStatus, LeadershipGroup, works_on
from geodata.base.wording import N_, Words
from geodata.intake.checks.group_checks import GroupCheck
from geodata.intake.schema.cell_readers import (
    area_code,
    as_area,
    as_choice,
    as_count,
    as_day,
    as_link,
    as_text,
    fail,
    limited_text,
    visible_text,
)
from geodata.intake.schema.columns import Column, SurveyRow, area_column, name_column
from geodata.intake.schema.vocabulary import Vocabulary, words_of

GROUPS = "groups"
"""Sheet of leadership groups."""
LIST_SEPARATOR = "; "
"""What stands between the areas of a cell."""

_BETWEEN = re.compile(r"[;\n\r]")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def parts_of_list(written: str, division: str, words: Vocabulary) -> tuple[str, ...]:
    """Split a cell of areas at semicolons and line breaks, else at commas.

    A comma may stand within a name, so it only parts what is no area as a whole.
    """
    parts = [part.strip() for part in _BETWEEN.split(written) if part.strip()]
    whole = parts[0] if len(parts) == 1 else ""
    if "," in whole and words.area(division, whole) is None:
        parts = [part.strip() for part in whole.split(",") if part.strip()]
    return tuple(parts)


def as_areas(division: str) -> BeforeValidator:
    """Read codes or names of areas of the division as their codes, each once and in order."""

    def read(cell: object, info: ValidationInfo) -> tuple[str, ...]:
        if cell is None:
            return ()
        words = words_of(info.context)
        given = cell if isinstance(cell, list | tuple) else None
        parts = given or parts_of_list(visible_text(cell), division, words)
        return tuple(sorted({area_code(part, division, words) for part in parts}))

    return BeforeValidator(read)


def as_organisation(most: int) -> BeforeValidator:
    """Read a text of at most ``most`` characters without e-mail addresses."""

    def read(cell: object) -> str | None:
        found = _ADDRESS.search("" if cell is None else visible_text(cell))
        if found:
            fail(GroupCheck.PERSON, value=found[0])
        return limited_text(cell, most)

    return BeforeValidator(read)


def _areas_column(heading: Words, division: str, text: str) -> Column:
    return Column(heading, kind="areas", help=text, of=division, required=True)


_Joined = PlainSerializer(LIST_SEPARATOR.join, return_type=str, when_used="json")

_SEVERAL = N_("Codes or names, with a semicolon between them")
_SET_BY = N_("Employment area whose authority sets the group: code or name")
_CHAIR = N_(
    "Organisation that names the chair. No names or e-mail addresses of persons: no personal data"
)
_STATUS = N_("Whether the group is in force; empty means that it is")


class GroupRow(SurveyRow):
    """A leadership group."""

    sheet = Words("ryhmät", "grupper", "groups")
    about = N_("The leadership groups, one row a group, as far as they are known")
    filled = ("id", "name", "employment_areas")
    key = ("id",)

    id: Annotated[
        str,
        Column(
            Words("Tunnus", "Kod", "Id"),
            kind="text",
            help=N_("Short id of the group, which stays the same from file to file"),
            required=True,
        ),
        as_text(60),
    ]
    name: Annotated[
        str | None,
        Column(
            Words("Ryhmän nimi", "Gruppens namn", "Name of the group"),
            kind="text",
            help=N_("Name of the group, as readers see it; empty: its county and number"),
        ),
        as_organisation(200),
    ] = None
    counties: Annotated[
        tuple[str, ...],
        _areas_column(
            Words("Hyvinvointialueet", "Välfärdsområden", "Wellbeing services counties"),
            "wellbeing_county",
            _SEVERAL,
        ),
        as_areas("wellbeing_county"),
        _Joined,
    ]
    employment_areas: Annotated[
        tuple[str, ...],
        _areas_column(
            Words("Työllisyysalueet", "Sysselsättningsområden", "Employment areas"),
            "employment_area",
            _SEVERAL,
        ),
        as_areas("employment_area"),
        _Joined,
    ]
    set_by: Annotated[
        str | None,
        Column(
            Words("Asettaja", "Tillsätts av", "Set by"),
            kind="area",
            help=_SET_BY,
            of="employment_area",
        ),
        as_area("employment_area"),
    ] = None
    chair: Annotated[
        str | None,
        Column(
            Words("Puheenjohtajan nimeää", "Ordförande utses av", "Chair named by"),
            kind="text",
            help=_CHAIR,
        ),
        as_organisation(200),
    ] = None
    agreement: Annotated[
        str | None,
        Column(
            Words("Yhteistyösopimus", "Samarbetsavtal", "Cooperation agreement"),
            kind="link",
            help=N_("Web address of the cooperation agreement"),
        ),
        as_link(500),
    ] = None
    starts: Annotated[
        date | None,
        Column(
            Words("Alkaa", "Från", "From"),
            kind="day",
            help=N_("First day of the group"),
        ),
        as_day(),
    ] = None
    ends: Annotated[
        date | None,
        Column(
            Words("Päättyy", "Till", "To"),
            kind="day",
            help=N_("Last day of the group"),
        ),
        as_day(),
    ] = None
    status: Annotated[
        GroupStatus | None,
        Column(Words("Tila", "Status", "Status"), kind="choice", help=_STATUS, of="group_status"),
        as_choice("group_status"),
    ] = None
    note: Annotated[
        str | None,
        Column(
            Words("Huomautus", "Anmärkning", "Note"),
            kind="text",
            help=N_("What a reader should know, at most 2,000 characters"),
        ),
        as_organisation(2000),
    ] = None

    def works_on(self, day: date | None) -> bool:
        """Whether the group is in force on a day; by its status alone on None."""
        return works_on(self.status or GroupStatus.IN_FORCE, self.starts, self.ends, day)

    @classmethod
    def of(cls, group: LeadershipGroup) -> "GroupRow":
        """Row of a group that an answer set holds."""
        return cls(
            id=group.id,
            name=group.name or None,
            counties=group.counties,
            employment_areas=group.areas,
            set_by=group.set_by,
            chair=group.chair or None,
            agreement=group.agreement,
            starts=group.starts,
            ends=group.ends,
            status=group.status,
            note=group.note or None,
        )

    def group(self, day: date | None, **origin: Any) -> LeadershipGroup:
        """The group as an answer set holds it on a day; ``origin`` are its source and ``as_of``."""
        return LeadershipGroup(
            id=self.id,
            name=self.name or "",
            counties=self.counties,
            areas=self.employment_areas,
            set_by=self.set_by,
            chair=self.chair or "",
            agreement=self.agreement,
            starts=self.starts,
            ends=self.ends,
            status=self.status or GroupStatus.IN_FORCE,
            in_force=self.works_on(day),
            note=self.note or "",
            **origin,
        )


class MemberRow(SurveyRow):
    """Membership of an employment area in a numbered group, as former templates asked for it."""

    sheet = Words("tym_jäsenet", "tym_medlemmar", "tym_members")
    about = N_("Which employment areas share a leadership group; may be left empty")
    filled = ("group",)
    key = ("county", "employment_area")

    county: Annotated[str, area_column("wellbeing_county"), as_area("wellbeing_county")]
    county_name: Annotated[
        str | None, name_column("wellbeing_county"), as_area("wellbeing_county")
    ] = None
    employment_area: Annotated[str, area_column("employment_area"), as_area("employment_area")]
    employment_area_name: Annotated[
        str | None, name_column("employment_area"), as_area("employment_area")
    ] = None
    group: Annotated[
        int,
        Column(
            Words("Ryhmä", "Grupp", "Group"),
            kind="count",
            help=N_("Number of the group within the county: 1, 2, 3 and so on"),
            required=True,
        ),
        as_count(),
    ]


def groups_of_members(rows: list[MemberRow]) -> list[GroupRow]:
    """Groups of the members of former templates: their ids are the county's code and the number."""
    members: dict[tuple[str, int], list[str]] = {}
    for row in rows:
        members.setdefault((row.county, row.group), []).append(row.employment_area)
    return [
        GroupRow.model_construct(
            id=f"{county}-{number}",
            counties=(county,),
            employment_areas=tuple(sorted(set(areas))),
        )
        for (county, number), areas in sorted(members.items())
    ]
