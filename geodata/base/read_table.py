"""Read and validate CSV tables of the project; errors name file, row and column."""

import csv
import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from geodata.base.errors import DataError

TABLES_VARIABLE = "YHDYSPINTA_TABLES"
"""Environment variable: a folder of tables to use instead of those that the project ships."""
TABLES = Path(os.environ.get(TABLES_VARIABLE) or Path(__file__).parents[1] / "tables")
"""The folder of the tables, read from the environment once."""

OneDigit = Annotated[str, Field(pattern=r"^[0-9]$", description="a code of one digit")]
TwoDigits = Annotated[
    str, Field(pattern=r"^[0-9]{2}$", description="a code of two digits, such as 05")
]
ThreeDigits = Annotated[
    str, Field(pattern=r"^[0-9]{3}$", description="a code of three digits, such as 005")
]
# \p{Cc} are control characters, which a damaged file may hold.
Name = Annotated[
    str,
    Field(
        pattern=r"^[^\s\p{Cc}]([^\p{Cc}]*[^\s\p{Cc}])?$",
        description="a name without spaces at its ends",
    ),
]
Address = Annotated[
    str, Field(pattern=r"^https?://[^\s\p{Cc}]+$", description="an address that begins with http")
]

_MENDS = {
    "string_pattern_mismatch": (
        "Correct the text; codes keep their leading zeros, which spreadsheets drop."
    ),
    "string_type": "Fill in the cell.",
    "int_type": "Fill in the cell.",
    "float_type": "Fill in the cell.",
    "date_type": "Fill in the cell.",
    "int_parsing": "Write the number in digits only.",
    "float_parsing": "Write the number with a decimal point.",
}


class Row(BaseModel):
    """Base of row models: an empty cell is None, an unknown column is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _empty_cells(cls, cells: dict[str, str]) -> dict[str, str | None]:
        return {column: cell or None for column, cell in cells.items()}


R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Table(Generic[R]):
    """Rows of a file in file order; ``lines`` are their line numbers, from 2."""

    path: Path
    rows: tuple[R, ...]
    lines: tuple[int, ...]

    def frame(self) -> pd.DataFrame:
        """Return the rows as a frame with the columns in the order of the row model."""
        columns = list(type(self.rows[0]).model_fields)
        return pd.DataFrame({c: [getattr(row, c) for row in self.rows] for c in columns})

    def check_unique(self, *columns: str) -> None:
        """Raise DataError at the second of two rows with the same values in the columns."""
        seen: dict[tuple[Any, ...], int] = {}
        for row, line in zip(self.rows, self.lines, strict=True):
            values = tuple(getattr(row, column) for column in columns)
            if values in seen:
                raise DataError(
                    f"{_quoted(values)} stands also on row {seen[values]}",
                    file=self.path.name,
                    row=line,
                    column=", ".join(columns),
                    expected="every row once",
                    mend="Remove one of the two rows.",
                )
            seen[values] = line

    def check_members(self, column: str, allowed: Collection[str | None], where: str) -> None:
        """Raise DataError at the first row whose value is not allowed; ``where`` names the list."""
        for row, line in zip(self.rows, self.lines, strict=True):
            value = getattr(row, column)
            if value not in allowed:
                raise DataError(
                    f"found {value!r}",
                    file=self.path.name,
                    row=line,
                    column=column,
                    expected=f"a code of {where}",
                    mend=f"Correct the code here or add it to {where}.",
                )

    def check_complete(self, column: str, wanted: Collection[str], where: str) -> None:
        """Raise DataError when a wanted value is missing; ``where`` names the list of them."""
        missing = sorted(set(wanted) - {getattr(row, column) for row in self.rows})
        if missing:
            raise DataError(
                f"no row for {', '.join(missing)}",
                file=self.path.name,
                column=column,
                expected=f"every code of {where}",
                mend="Add the missing rows.",
            )


def read_table(path: Path, model: type[R]) -> Table[R]:
    """Read a UTF-8 CSV file whose columns are the fields of the row model.

    Raises DataError for a file that is missing, is not UTF-8 or has no rows, for wrong or
    repeated columns, for rows of the wrong length and for cells that the model refuses.
    """
    header, cells, lines = _read_csv(path)
    _check_header(path, header, list(model.model_fields))
    for row, line in zip(cells, lines, strict=True):
        if len(row) != len(header):
            raise DataError(
                f"found {len(row)} cells",
                file=path.name,
                row=line,
                expected=f"{len(header)} cells, one a column",
                mend="Add or remove separators; quote cells that contain a comma.",
            )
    try:
        rows = TypeAdapter(list[model]).validate_python(  # type: ignore[valid-type]
            [dict(zip(header, row, strict=True)) for row in cells]
        )
    except ValidationError as error:
        raise _cell_error(path, model, lines, error) from error
    return Table(path, tuple(rows), tuple(lines))


def _read_csv(path: Path) -> tuple[list[str], list[list[str]], list[int]]:
    cells: list[list[str]] = []
    lines: list[int] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader, [])
            for row in reader:
                cells.append(row)
                lines.append(reader.line_num)
    except OSError as error:
        raise DataError(
            f"the file cannot be read ({error.strerror})",
            file=path.name,
            expected=f"a readable file in {path.parent}",
            mend="Restore the file from the project.",
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(
            f"the file is not a CSV file in UTF-8 ({error})",
            file=path.name,
            row=len(lines) + 2,
            expected="comma-separated values in UTF-8",
            mend="Save it as CSV UTF-8.",
        ) from error
    if not cells:
        raise DataError(
            "the file has no rows",
            file=path.name,
            expected="a header and at least one row",
            mend="Restore the file from the project.",
        )
    return header, cells, lines


def _check_header(path: Path, header: Sequence[str], wanted: Sequence[str]) -> None:
    missing = [column for column in wanted if column not in header]
    unknown = [column for column in header if column not in wanted]
    repeated = [column for column in wanted if header.count(column) > 1]
    for problem, columns in (("missing", missing), ("unknown", unknown), ("repeated", repeated)):
        if columns:
            raise DataError(
                f"{problem} columns: {', '.join(columns)}",
                file=path.name,
                row=1,
                column=columns[0],
                expected=f"the columns {', '.join(wanted)}",
                mend="Correct the header.",
            )


def _cell_error(
    path: Path, model: type[Row], lines: Sequence[int], error: ValidationError
) -> DataError:
    first = error.errors()[0]
    position, *columns = first["loc"]
    column = str(columns[0]) if columns else None
    field = model.model_fields.get(column) if column else None
    found = first["input"] if column else None
    return DataError(
        "the cell is empty" if found is None and column else _found(found, first["msg"]),
        file=path.name,
        row=lines[int(position)],
        column=column,
        expected=(field.description if field else None) or first["msg"],
        mend=_MENDS.get(first["type"], "Correct the value."),
    )


def _found(found: object, message: str) -> str:
    return message if found is None else f"found {found!r}"


def _quoted(values: Sequence[object]) -> str:
    return ", ".join(repr(value) for value in values)
