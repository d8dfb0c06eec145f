"""Answers that are being filled in: a survey of what there is, also without a whole origin."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from geodata.base.years import DEFAULT_YEAR
from geodata.intake.examine import examine
from geodata.intake.findings import Finding
from geodata.intake.pasted_rows import ORIGIN
from geodata.intake.schema.schema import META, Meta, columns
from geodata.intake.survey import Survey


def filled_in_survey(
    sheets: Mapping[str, Any], year: int = DEFAULT_YEAR
) -> tuple[Survey | None, tuple[Finding, ...]]:
    """Read sheets in the standard form, to fill a template with them; or say why not.

    The origin may have gaps, which no other survey has: of the sheet ``meta`` every text is taken
    as it is, and a day that is none is left out.
    """
    rows = {name: each for name, each in sheets.items() if name != META}
    content = json.dumps(rows, ensure_ascii=False).encode()
    examination = examine(content, year=year, meta=ORIGIN)
    if examination.survey is None:
        return None, examination.report.findings
    meta = Meta.model_construct(**_origin(sheets.get(META)))
    survey: Survey = examination.survey.model_copy(update={META: meta})
    return survey, ()


def _origin(given: object) -> dict[str, Any]:
    """Return the fields of an origin that are filled in."""
    fields: dict[str, Any] = {}
    for name, column in columns(META).items():
        text = str(given.get(name) or "") if isinstance(given, Mapping) else ""
        if text and column.kind == "day":
            fields |= _day(name, text)
        elif text:
            fields[name] = text
    return fields


def _day(name: str, text: str) -> dict[str, str | date]:
    try:
        return {name: date.fromisoformat(text)}
    except ValueError:
        return {}
