"""The sheets and columns of an answer set, defined once.

The template, the validation, the documentation and the words of the report follow from these row
models: every field is annotated with a ``Column`` that names it in three languages.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import model_validator

from geodata.answers.answers import Status
from geodata.base.wording import N_, Words
from geodata.intake.schema.cell_readers import (
    as_area,
    as_choice,
    as_count,
    as_day,
    as_link,
    as_text,
    whole_row,
)
from geodata.intake.schema.columns import Column, SurveyRow

_CODE = N_("Code or name, in Finnish or Swedish")
_NAME = N_("Name, for the reader; it must agree with the code")
_NOTE = N_("What a reader should know, at most 2,000 characters")
_STATUS_HELP = N_("Whether there is an answer; empty with an answer means known")

COUNTY = Column(
    Words("Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"),
    *("area", _CODE, "wellbeing_county", True),
)
COUNTY_NAME = Column(
    Words("Hyvinvointialueen nimi", "Välfärdsområdets namn", "Name of the county"),
    *("name", _NAME, "wellbeing_county", False, "county"),
)
EMPLOYMENT_AREA = Column(
    Words("Työllisyysalue", "Sysselsättningsområde", "Employment area"),
    *("area", _CODE, "employment_area", True),
)
EMPLOYMENT_AREA_NAME = Column(
    Words("Työllisyysalueen nimi", "Sysselsättningsområdets namn", "Name of the employment area"),
    *("name", _NAME, "employment_area", False, "employment_area"),
)
MUNICIPALITY = Column(
    Words("Kunta", "Kommun", "Municipality"),
    *("area", _CODE, "municipality", True),
)
STATUS = Column(Words("Tila", "Status", "Status"), "choice", _STATUS_HELP, "status")
NOTE = Column(Words("Huomautus", "Anmärkning", "Note"), "text", _NOTE)

County = Annotated[str, COUNTY, as_area("wellbeing_county")]
CountyName = Annotated[str | None, COUNTY_NAME, as_area("wellbeing_county")]
EmploymentArea = Annotated[str, EMPLOYMENT_AREA, as_area("employment_area")]
EmploymentAreaName = Annotated[str | None, EMPLOYMENT_AREA_NAME, as_area("employment_area")]
StatusCell = Annotated[Status | None, STATUS, as_choice("status")]
Note = Annotated[str | None, NOTE, as_text(2000)]


class Meta(SurveyRow):
    """Where the answers come from: one value a field, written below each other."""

    sheet = Words("tiedot", "uppgifter", "meta")
    about = N_("Where the answers come from")

    title: Annotated[
        str,
        Column(
            Words("Otsikko", "Rubrik", "Title"),
            *("text", N_("Name of the survey, as readers see it"), "", True),
        ),
        as_text(200),
    ]
    collected_on: Annotated[
        date,
        Column(
            Words("Keruupäivä", "Insamlingsdag", "Collected on"),
            *("day", N_("The day on which the answers were true"), "", True),
        ),
        as_day(),
    ]
    collected_by: Annotated[
        str,
        Column(
            Words("Kerääjä", "Insamlare", "Collected by"),
            *("text", N_("Organisation that asked"), "", True),
        ),
        as_text(200),
    ]
    source: Annotated[
        str,
        Column(
            Words("Lähde", "Källa", "Source"),
            *("text", N_("What readers see as the source of every answer"), "", True),
        ),
        as_text(500),
    ]
    link: Annotated[
        str | None,
        Column(Words("Linkki", "Länk", "Link"), "link", N_("Web address of the source")),
        as_link(500),
    ] = None
    licence: Annotated[
        str | None,
        Column(
            Words("Käyttöehdot", "Licens", "Licence"),
            *("text", N_("Terms of use, such as CC BY 4.0")),
        ),
        as_text(200),
    ] = None
    state: Annotated[
        Literal["draft", "final"] | None,
        Column(
            Words("Valmius", "Skede", "State"),
            *("choice", N_("Draft or final; empty means final"), "state"),
        ),
        as_choice("state"),
    ] = None


class TymRow(SurveyRow):
    """Number of leadership groups of a county."""

    sheet = Words("tym", "tym", "tym")
    about = N_("How many TYM leadership groups each wellbeing services county has")
    filled = ("groups", "status", "note")

    county: County
    county_name: CountyName = None
    groups: Annotated[
        int | None,
        Column(
            Words("Johtoryhmiä", "Ledningsgrupper", "Leadership groups"),
            *(
                "count",
                N_(
                    "Number of leadership groups: at least 1, at most the number of employment "
                    "authorities"
                ),
            ),
            former=("Management groups",),
        ),
        as_count(),
    ] = None
    status: StatusCell = None
    note: Note = None

    _whole = model_validator(mode="after")(whole_row)


class MemberRow(SurveyRow):
    """Group of a county in which an employment area sits."""

    sheet = Words("tym_jäsenet", "tym_medlemmar", "tym_members")
    about = N_("Which employment areas share a leadership group; may be left empty")
    filled = ("group",)

    county: County
    county_name: CountyName = None
    employment_area: EmploymentArea
    employment_area_name: EmploymentAreaName = None
    group: Annotated[
        int,
        Column(
            Words("Ryhmä", "Grupp", "Group"),
            *("count", N_("Number of the group within the county: 1, 2, 3 and so on"), "", True),
        ),
        as_count(),
    ]

    _whole = model_validator(mode="after")(whole_row)


class YouthRow(SurveyRow):
    """How an employment area organises services for young people."""

    sheet = Words("nuoret", "unga", "youth")
    about = N_("How each employment area organises employment services for young people")
    filled = ("model", "status", "note")

    employment_area: EmploymentArea
    employment_area_name: EmploymentAreaName = None
    model: Annotated[
        str | None,
        Column(
            Words("Malli", "Modell", "Model"),
            *("choice", N_("One of the models of the list"), "model"),
        ),
        as_choice("model"),
    ] = None
    status: StatusCell = None
    note: Note = None

    _whole = model_validator(mode="after")(whole_row)


class OhjaamoRow(SurveyRow):
    """A service point of a municipality."""

    sheet = Words("ohjaamo", "navigatorn", "ohjaamo")
    about = N_("Ohjaamo service points; may be left empty")
    filled = ("service_point",)

    municipality: Annotated[str, MUNICIPALITY, as_area("municipality")]
    service_point: Annotated[
        str,
        Column(
            Words("Palvelupiste", "Serviceställe", "Service point"),
            *("text", N_("Name of the service point"), "", True),
        ),
        as_text(200),
    ]
    as_of: Annotated[
        date | None,
        Column(
            Words("Tilanne", "Läge", "As of"),
            *(
                "day",
                N_("Day on which the service point was open; empty means the day of collection"),
            ),
        ),
        as_day(),
    ] = None


SHEETS: Mapping[str, type[SurveyRow]] = MappingProxyType(
    {
        "meta": Meta,
        "tym": TymRow,
        "tym_members": MemberRow,
        "youth": YouthRow,
        "ohjaamo": OhjaamoRow,
    }
)
"""Row models by the id of their sheet, in the order of the template."""


@cache
def columns(sheet: str) -> Mapping[str, Column]:
    """Columns of a sheet by the name of their field, in the order of the template."""
    found = {
        name: next(each for each in field.metadata if isinstance(each, Column))
        for name, field in SHEETS[sheet].model_fields.items()
    }
    return MappingProxyType(found)
