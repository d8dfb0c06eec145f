"""Read surveys from the store without validating them again; report what cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from geodata.answers.answers import Status
from geodata.answers.count_range import range_ends
from geodata.answers.groups import GroupStatus
from geodata.answers.topics.tym import MEMBERS
from geodata.intake.findings import quote
from geodata.intake.fit_to_year import Misfit
from geodata.intake.schema.columns import Column, SurveyRow
from geodata.intake.schema.group_rows import (
    GROUPS,
    LIST_SEPARATOR,
    MemberRow,
    groups_of_members,
)
from geodata.intake.schema.schema import READ_SHEETS, ROW_SHEETS, Meta, columns
from geodata.intake.schema.vocabulary import CHOICES
from geodata.intake.survey import Survey

_FIXED_LISTS = ("status", "state", "group_status")
# Options of topics may have been removed since, so they are not checked here; ``fit_to_year``
# reports answers that no topic has.


class StoredFormError(ValueError):
    """The stored form cannot be read at all; the text says why."""


@dataclass(frozen=True)
class StoredSurvey:
    """A stored survey as far as it can be read, and the parts that cannot."""

    survey: Survey
    misfits: tuple[Misfit, ...]


def read_stored_survey(stored: Any) -> StoredSurvey:
    """Read the JSON object of a survey, also one written with an older schema.

    Sheets, columns and rows that the schema of today cannot read become misfits; codes of areas
    and numbers are not checked. Raises StoredFormError when ``stored`` is not an object or has no
    origin with the day of collection.
    """
    if not isinstance(stored, Mapping):
        raise StoredFormError("the stored form is no object")
    misfits = [Misfit(str(sheet), "") for sheet in stored if sheet not in READ_SHEETS]
    rows: dict[str, Any] = {}
    for sheet in ROW_SHEETS:
        found = [_row(sheet, row, misfits) for row in _rows(sheet, stored, misfits)]
        rows[sheet] = tuple(row for row in found if row is not None)
    found = [_row(MEMBERS, row, misfits) for row in _rows(MEMBERS, stored, misfits)]
    members = [row for row in found if isinstance(row, MemberRow)]
    rows[GROUPS] = (*rows[GROUPS], *groups_of_members(members))
    meta = _meta(stored.get("meta"), misfits)
    return StoredSurvey(Survey.model_construct(meta=meta, **rows), tuple(dict.fromkeys(misfits)))


def _rows(sheet: str, stored: Mapping[str, Any], misfits: list[Misfit]) -> list[Any]:
    rows = stored.get(sheet, [])
    if isinstance(rows, list):
        return rows
    misfits.append(Misfit(sheet, quote(rows)))
    return []


def _row(sheet: str, stored: Any, misfits: list[Misfit]) -> SurveyRow | None:
    """Read a row; None and a misfit when a column of today's schema cannot be read."""
    model, known = READ_SHEETS[sheet], columns(sheet)
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
    """Read the origin of the answers; a field that cannot be read is a misfit and left empty."""
    if stored is None:
        return None
    if not isinstance(stored, Mapping):
        raise StoredFormError("the stored form does not tell its origin")
    known = columns("meta")
    cells: dict[str, Any] = {"title": "", "collected_by": "", "source": ""}
    for name, cell in stored.items():
        try:
            if cell is not None:
                cells[name] = _cell(known[name], cell)
        except (KeyError, ValueError):
            misfits.append(Misfit("meta", quote(f"{name}: {cell}")))
    if not isinstance(cells.get("collected_on"), date):
        raise StoredFormError("the stored form does not tell its day")
    return Meta.model_construct(**cells)


def _cell(column: Column, stored: Any) -> Any:
    """Convert a cell as ``Survey.to_json`` wrote it; ValueError when it is of another kind."""
    if column.kind == "count":
        if isinstance(stored, int) and not isinstance(stored, bool):
            return stored
        if column.ranges and range_ends(stored):
            return stored
        raise ValueError(stored)
    if not isinstance(stored, str):
        raise ValueError(stored)  # noqa: TRY004 - one kind of error for everything that is odd
    if column.kind == "areas":
        return tuple(stored.split(LIST_SEPARATOR)) if stored else ()
    if column.kind == "day":
        return date.fromisoformat(stored)
    if column.of in _FIXED_LISTS and stored not in CHOICES[column.of]:
        raise ValueError(stored)
    if column.kind == "link" and not stored.lower().startswith(("https://", "http://")):
        raise ValueError(stored)
    enums = {"status": Status, "group_status": GroupStatus}
    return enums[column.of](stored) if column.of in enums else stored
