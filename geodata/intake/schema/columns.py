"""Columns of the sheets of a survey file, and those that name areas."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from geodata.base.wording import N_, Words
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.schema.cell_readers import fail
from geodata.intake.schema.references import area_ref

Kind = Literal["area", "areas", "name", "count", "choice", "choices", "day", "link", "text"]


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its heading in three languages and what its cells may hold.

    ``of`` is the division of an area or the list of a choice; ``names`` says for which column a
    column of names stands beside the codes; ``former`` are headings of older templates, which are
    still read. ``ranges`` says that a count may be a range.
    """

    heading: Words
    kind: Kind
    help: str
    of: str = ""
    required: bool = False
    names: str = ""
    former: tuple[str, ...] = ()
    ranges: bool = False


class SurveyRow(BaseModel):
    """A row of a sheet; its cells are read by ``schema.cell_readers``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sheet: ClassVar[Words]
    about: ClassVar[str]
    filled: ClassVar[tuple[str, ...]] = ()
    """Columns of which one must be filled in; a row with none of them is a row to skip."""
    key: ClassVar[tuple[str, ...]] = ()
    """Columns that tell the rows of the sheet apart; () for a sheet of one row."""

    @model_validator(mode="after")
    def _one_area(self) -> Self:
        """Refuse a row whose code and name are of two areas."""
        for name, column in columns_of(type(self)).items():
            if column.names and (named := getattr(self, name)) is not None:
                code = getattr(self, column.names)
                if named != code:
                    ours, other = area_ref(column.of, code), area_ref(column.of, named)
                    fail(CellCheck.AREA_CONFLICT, area=ours, other=other)
        return self


@cache
def columns_of(model: type[SurveyRow]) -> Mapping[str, Column]:
    """Columns of a row model by the name of their field, in the order of the template."""
    found = {
        name: next(each for each in field.metadata if isinstance(each, Column))
        for name, field in model.model_fields.items()
    }
    return MappingProxyType(found)


@dataclass(frozen=True)
class AreaColumns:
    """Columns of a division's areas: key and heading of the codes, heading of the names."""

    key: str
    heading: Words
    name_heading: Words

    @property
    def name_key(self) -> str:
        """Key of the column of names."""
        return f"{self.key}_name"


AREA_COLUMNS: Mapping[str, AreaColumns] = MappingProxyType(
    {
        "wellbeing_county": AreaColumns(
            "county",
            Words("Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"),
            Words("Hyvinvointialueen nimi", "Välfärdsområdets namn", "Name of the county"),
        ),
        "employment_area": AreaColumns(
            "employment_area",
            Words("Työllisyysalue", "Sysselsättningsområde", "Employment area"),
            Words(
                "Työllisyysalueen nimi",
                "Sysselsättningsområdets namn",
                "Name of the employment area",
            ),
        ),
        "municipality": AreaColumns(
            "municipality",
            Words("Kunta", "Kommun", "Municipality"),
            Words("Kunnan nimi", "Kommunens namn", "Name of the municipality"),
        ),
        "region": AreaColumns(
            "region",
            Words("Maakunta", "Landskap", "Region"),
            Words("Maakunnan nimi", "Landskapets namn", "Name of the region"),
        ),
    }
)
"""Divisions of which a topic can be asked -> their columns."""

_CODE = N_("Code or name, in Finnish or Swedish")
_NAME = N_("Name, for the reader; it must agree with the code")


def area_column(division: str) -> Column:
    """Column of the codes of a division's areas."""
    heading = AREA_COLUMNS[division].heading
    return Column(heading, kind="area", help=_CODE, of=division, required=True)


def name_column(division: str) -> Column:
    """Column of the names beside the codes."""
    area_columns = AREA_COLUMNS[division]
    return Column(
        area_columns.name_heading, kind="name", help=_NAME, of=division, names=area_columns.key
    )
