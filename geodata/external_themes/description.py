"""Fields of the TOML file that describes an external theme."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from geodata.base.divisions import DIVISIONS, divisions
from geodata.base.errors import DataError
from geodata.base.wording import Words
from geodata.base.years import DEFAULT_YEAR

# Braces are the marks of placeholders, control characters may come from a damaged file.
_PRINTED = r"^[^\s{}\p{Cc}]([^{}\p{Cc}]*[^\s{}\p{Cc}])?$"
Printed = Annotated[
    str,
    Field(pattern=_PRINTED, max_length=600, description="a text of one line without { and }"),
]
Link = Annotated[
    str | None,
    Field(pattern=r"^https?://[^\s\p{Cc}]+$", description="an address that begins with http"),
]
ClassKey = Annotated[
    str,
    Field(pattern=r"^[a-z0-9_]{1,40}$", description="small letters, digits and underscores"),
]
Colour = Annotated[
    str | None, Field(pattern=r"^#[0-9a-f]{6}$", description="a colour such as #0b4f9e")
]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(_Part):
    """A text in three languages."""

    fi: Printed
    sv: Printed
    en: Printed

    @property
    def words(self) -> Words:
        """The text as words."""
        return Words(fi=self.fi, sv=self.sv, en=self.en)


class Source(_Part):
    """Who the values come from, and under which terms."""

    name: Text
    licence: Printed
    link: Link = None


class Numbers(_Part):
    """How figures are put into classes: see ``layers.themes.class_breaks``."""

    method: Literal["quantiles", "natural_breaks"] = "quantiles"
    classes: Annotated[int, Field(ge=2, le=7, description="a whole number from 2 to 7")] = 5
    step: Annotated[float, Field(gt=0, description="a number above zero")] = 1
    decimals: Annotated[int, Field(ge=0, le=4, description="a whole number from 0 to 4")] = 0
    unit: Text | None = None


class Category(_Part):
    """A class of a theme of categories; without a colour it gets one of the palette."""

    key: ClassKey
    label: Text
    colour: Colour = None


class Description(_Part):
    """What an external theme is: the fields of its TOML file.

    ``areas_year`` is the year whose division the codes belong to. The values hold for ``year`` or
    ``date``, or each for the day in the column ``date`` of the CSV. ``invented`` marks figures
    that are made up; every place that shows them says so. A theme has ``numbers`` or ``classes``.
    """

    division: Annotated[str, Field(description=f"one of {', '.join(DIVISIONS)}")]
    title: Text
    short: Text
    explanation: Text
    source: Source
    areas_year: int = DEFAULT_YEAR
    year: Annotated[int | None, Field(ge=1900, le=2100, description="a year such as 2025")] = None
    date: Annotated[dt.date | None, Field(description="a date such as 2025-12-31")] = None
    invented: bool = False
    numbers: Numbers | None = None
    classes: Annotated[tuple[Category, ...], Field(max_length=7)] = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.division not in {each.id for each in divisions(self.areas_year)}:
            raise ValueError(f"there is no division {self.division!r} in {self.areas_year}")
        if bool(self.numbers) == bool(self.classes):
            raise ValueError("there must be either a table [numbers] or tables [[classes]]")
        if self.year is not None and self.date is not None:
            raise ValueError("there must be only one of year and date")
        keys = [each.key for each in self.classes]
        if len(set(keys)) < len(keys) or "unknown" in keys:
            raise ValueError("the keys of classes must differ, and none may be unknown")
        return self


def read_description(path: Path) -> Description:
    """Read a description; DataError when it cannot be used."""
    try:
        with path.open("rb") as file:
            content = tomllib.load(file)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(
            f"the file cannot be read ({error})",
            file=path.name,
            expected="a description in TOML, in UTF-8",
            mend="Compare it with the examples in docs/themes.md.",
        ) from error
    try:
        return Description.model_validate(content)
    except ValidationError as error:
        raise _field_error(path, error) from error


def _field_error(path: Path, error: ValidationError) -> DataError:
    """Error about the first field that does not fit, named as TOML names it."""
    first = error.errors()[0]
    field = ".".join(map(str, first["loc"]))
    message = first["msg"].removeprefix("Value error, ")
    found = first["input"]
    expected = _expected(first["loc"])
    if first["type"] == "missing":
        problem = "the field is missing"
    elif isinstance(found, Mapping):
        problem = message
    else:
        problem = f"found {found!r}" if expected else f"found {found!r}: {message}"
    return DataError(
        problem,
        file=path.name,
        column=field or None,
        expected=expected,
        mend="Compare it with the examples in docs/themes.md.",
    )


def _expected(place: tuple[int | str, ...]) -> str:
    """What a field of the description may hold, where the field says so."""
    *parents, name = [each for each in place if isinstance(each, str)] or [""]
    models: dict[str, type[BaseModel]] = {
        "": Description,
        "source": Source,
        "numbers": Numbers,
        "classes": Category,
    }
    field = models.get(parents[-1] if parents else "", Text).model_fields.get(name)
    return (field.description if field else None) or ""
