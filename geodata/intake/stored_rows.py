"""Read rows as they were stored: nothing is checked anew, and what cannot be read is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from geodata.answers.answers import Status
from geodata.intake.checks.findings import quote
from geodata.intake.fit_to_year import Misfit
from geodata.intake.schema.columns import Column, SurveyRow
from geodata.intake.schema.schema import ROW_SHEETS, SHEETS, Meta, columns
from geodata.intake.schema.vocabulary import CHOICES
from geodata.intake.survey import Survey

_FIXED_LISTS = ("status", "state")
# The others are those of topics: options may have gone since, and ``fit_to_year`` tells of answers
# that no topic has.


class UnreadableError(ValueError):
    """What is stored cannot be read at all; the text says why."""


@dataclass(frozen=True)
class Kept:
    """A stored survey as far as it can be read, and what of it cannot."""

    survey: Survey
    misfits: tuple[Misfit, ...]


def read_kept(stored: Any) -> Kept:
    """Read the standard form of a survey as it was stored, whatever the schema of today says.

    Sheets, columns and rows that cannot be read are told as misfits; areas and numbers are taken
    as they are. Raises UnreadableError when it is no survey, or does not tell its day.
    """
    if not isinstance(stored, Mapping):
        raise UnreadableError("the stored form is no object")
    misfits = [Misfit(str(sheet), "") for sheet in stored if sheet not in SHEETS]
    rows: dict[str, Any] = {}
    for sheet in ROW_SHEETS:
        found = [_row(sheet, row, misfits) for row in _rows(sheet, stored, misfits)]
        rows[sheet] = tuple(row for row in found if row is not None)
    meta = _meta(stored.get("meta"), misfits)
    return Kept(Survey.model_construct(meta=meta, **rows), tuple(dict.fromkeys(misfits)))


def _rows(sheet: str, stored: Mapping[str, Any], misfits: list[Misfit]) -> list[Any]:
    rows = stored.get(sheet, [])
    if isinstance(rows, list):
        return rows
    misfits.append(Misfit(sheet, quote(rows)))
    return []


def _row(sheet: str, stored: Any, misfits: list[Misfit]) -> SurveyRow | None:
    """Row of a sheet, or None for one in which a column of today cannot be read."""
    model, known = SHEETS[sheet], columns(sheet)
    if not isinstance(stored, Mapping):
        misfits.append(Misfit(sheet, quote(stored)))
        return None
    misfits += [Misfit(sheet, quote(name)) for name in stored if name not in known]
    given = {name: cell for name, cell in stored.items() if name in known and cell is not None}
    required = {name for name, field in model.model_fields.items() if field.is_required()}
    try:
        cells = {name: _cell(known[name], cell) for name, cell in given.items()}
    except ValueError:
        cells = {}
    if not required <= cells.keys():
        misfits.append(Misfit(sheet, quote(", ".join(map(str, given.values())))))
        return None
    return model.model_construct(**cells)


def _meta(stored: Any, misfits: list[Misfit]) -> Meta | None:
    """Origin of the answers; a field that cannot be read is left empty."""
    if stored is None:
        return None
    if not isinstance(stored, Mapping):
        raise UnreadableError("the stored form does not tell its origin")
    known = columns("meta")
    cells: dict[str, Any] = {"title": "", "collected_by": "", "source": ""}
    for name, cell in stored.items():
        try:
            if cell is not None:
                cells[name] = _cell(known[name], cell)
        except (KeyError, ValueError):
            misfits.append(Misfit("meta", quote(f"{name}: {cell}")))
    if not isinstance(cells.get("collected_on"), date):
        raise UnreadableError("the stored form does not tell its day")
    return Meta.model_construct(**cells)


def _cell(column: Column, stored: Any) -> Any:
    """Value of a cell as ``Survey.to_json`` wrote it; ValueError when it is of another kind."""
    if column.kind == "count":
        if isinstance(stored, int) and not isinstance(stored, bool):
            return stored
        raise ValueError(stored)
    if not isinstance(stored, str):
        raise ValueError(stored)  # noqa: TRY004 - one kind of error for everything that is odd
    if column.kind == "day":
        return date.fromisoformat(stored)
    if column.of in _FIXED_LISTS and stored not in CHOICES[column.of]:
        raise ValueError(stored)
    if column.kind == "link" and not stored.lower().startswith(("https://", "http://")):
        raise ValueError(stored)
    return Status(stored) if column.of == "status" else stored
