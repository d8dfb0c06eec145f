"""Read the external themes of a folder: usable themes, and an error for each other one."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import Field, create_model

from geodata.base.errors import DataError
from geodata.base.keys import load_names
from geodata.base.read_table import Name, Row, Table, read_table
from geodata.external_themes.description import Description, read_description

PREFIX = "ext_"
"""Beginning of the ids of external themes, which no theme of the project has."""

_STEM = re.compile(r"[a-z][a-z0-9_]{0,39}")
Number = Annotated[
    float | None,
    Field(allow_inf_nan=False, description="a number with a decimal point, or an empty cell"),
]
Day = Annotated[date | None, Field(description="a date such as 2025-12-31, or an empty cell")]


@dataclass(frozen=True)
class ExternalValue:
    """Figure or class key of an area, and the day it holds for where the theme has none."""

    value: float | str
    date: date | None


@dataclass(frozen=True, eq=False)
class ExternalTheme:
    """A theme from a folder: its description, and its values by the code of the area."""

    id: str
    description: Description
    values: Mapping[str, ExternalValue] = field(repr=False)

    @property
    def newest(self) -> date | None:
        """Newest day of the values; None where they have none of their own."""
        return max((each.date for each in self.values.values() if each.date), default=None)


@dataclass(frozen=True)
class ExternalThemes:
    """Usable themes of a folder in the order of file names, errors, and all files read."""

    themes: tuple[ExternalTheme, ...] = ()
    faults: tuple[DataError, ...] = ()
    files: tuple[Path, ...] = ()


def load_external_themes(folder: Path) -> ExternalThemes:
    """Read every ``<name>.toml`` of a folder with the ``<name>.csv`` beside it; never raises.

    A folder that does not exist has no themes.
    """
    themes: list[ExternalTheme] = []
    faults: list[DataError] = []
    try:
        descriptions = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    except OSError as error:
        fault = DataError(f"the folder cannot be read ({error.strerror})", file=str(folder))
        return ExternalThemes(faults=(fault,))
    for path in descriptions:
        try:
            themes.append(read_external_theme(path))
        except DataError as error:
            faults.append(error)
    files = [file for path in descriptions for file in (path, path.with_suffix(".csv"))]
    readable = tuple(file for file in files if file.is_file())
    return ExternalThemes(tuple(themes), tuple(faults), readable)


def read_external_theme(path: Path) -> ExternalTheme:
    """Read a description and the CSV beside it; DataError when one of them cannot be used."""
    if not _STEM.fullmatch(path.stem):
        raise DataError(
            f"the name {path.stem!r} cannot be used in addresses",
            file=path.name,
            expected="a name of small letters, digits and underscores that begins with a letter",
            mend="Rename both files.",
        )
    description, values = read_description(path), path.with_suffix(".csv")
    if not values.is_file():
        raise DataError(
            "there is no such file",
            file=values.name,
            expected=f"the values of {path.name} in the same folder",
            mend="Put the file beside the description, with the same name before the dot.",
        )
    table = read_table(values, _row_model(values, description))
    names = load_names(description.areas_year).loc[description.division]
    table.check_unique("code")
    where = f"the {description.division} division of {description.areas_year}"
    table.check_members("code", {str(code) for code in names.index}, where)
    _check_names(
        table, {str(code): {_one_line(name) for name in row} for code, *row in names.itertuples()}
    )
    _check_values(table, description)
    if not _values(table):
        raise DataError(
            "no row has a value",
            file=table.path.name,
            column="value",
            expected="a value for at least one area",
            mend="Fill in values, or remove both files.",
        )
    return ExternalTheme(PREFIX + path.stem, description, _values(table))


def _row_model(path: Path, description: Description) -> type[Row]:
    """Model of the rows: code and value, and of name and date what the header has."""
    value: Any = Number if description.numbers else Name | None
    fields: dict[str, Any] = {"code": (Name, ...), "value": (value, ...)}
    optional: dict[str, Any] = {"name": (Name | None, ...), "date": (Day, ...)}
    header = _header(path)
    dated = description.year is None and description.date is None
    fields |= {name: kind for name, kind in optional.items() if name in header}
    if dated:
        fields["date"] = optional["date"]
    return create_model("ExternalRow", __base__=Row, **fields)


def _header(path: Path) -> list[str]:
    """Columns of a file; empty if it cannot be read, so that ``read_table`` raises the error."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return next(csv.reader(file), [])
    except (OSError, UnicodeDecodeError, csv.Error):
        return []


def _check_names(table: Table[Any], names: Mapping[str, set[str]]) -> None:
    """Raise DataError where the name beside a code is that of another area."""
    for row, line in zip(table.rows, table.lines, strict=True):
        name = getattr(row, "name", None)
        if name is not None and _one_line(name) not in names[row.code]:
            raise DataError(
                f"found {name!r} beside the code {row.code}",
                file=table.path.name,
                row=line,
                column="name",
                expected=f"one of {', '.join(sorted(names[row.code]))}",
                mend="Correct the code or the name; sorting one column alone mixes them up.",
            )


def _one_line(name: object) -> str:
    """Name with single spaces; some names of the classifications hold two in a row."""
    return " ".join(str(name).split())


def _check_values(table: Table[Any], description: Description) -> None:
    """Raise DataError for an unknown class and for a value without a day."""
    keys = [each.key for each in description.classes]
    for row, line in zip(table.rows, table.lines, strict=True):
        if row.value is None:
            continue
        if keys and row.value not in keys:
            raise DataError(
                f"found {row.value!r}",
                file=table.path.name,
                row=line,
                column="value",
                expected=f"one of the keys {', '.join(keys)}, or an empty cell",
                mend="Correct the value, or add a class to the description.",
            )
        if getattr(row, "date", None) is None and not (description.year or description.date):
            raise DataError(
                "the cell is empty",
                file=table.path.name,
                row=line,
                column="date",
                expected="the day that the value holds for, such as 2025-12-31",
                mend="Fill in the date, or give year or date in the description.",
            )


def _values(table: Table[Any]) -> Mapping[str, ExternalValue]:
    return MappingProxyType(
        {
            row.code: ExternalValue(row.value, getattr(row, "date", None))
            for row in table.rows
            if row.value is not None
        }
    )
