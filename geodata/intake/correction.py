"""Corrections: a few answers of one topic as a file in the standard form."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from geodata.answers.answers import Status
from geodata.intake.schema.answer_rows import answer_column
from geodata.intake.schema.schema import META, Meta, answer_model

WITHOUT_VALUE = (Status.NONE, Status.UNDECIDED)


PLANNED = f"{Status.PLANNED}:"
"""Stands before a value that is planned and does not hold yet."""


def correction_file(
    topic: str, answers: Mapping[str, str], meta: Meta, starts: date | None = None
) -> bytes:
    """Write answers, area code -> value as it is published, as JSON in the standard form.

    A value may be a range. In place of it may stand the status of an answer without one, ``none``
    or ``undecided``. After ``PLANNED`` it is a plan, which is to hold from the day ``starts``, if
    that is given.
    The content still has to pass ``examine``, which tells of areas and values that there are not.

    Raises KeyError for a topic that is not collected by survey.
    """
    model = answer_model(topic)
    area, column = model.key[0], answer_column(model.topic)
    rows = [{area: code, **_cells(column, value, starts)} for code, value in answers.items()]
    return rows_file(topic, rows, meta)


def _cells(column: str, value: str, starts: date | None) -> dict[str, str]:
    """Cells of a row that say an answer."""
    if value.startswith(PLANNED):
        day = {"as_of": starts.isoformat()} if starts else {}
        return {column: value.removeprefix(PLANNED).strip(), "status": Status.PLANNED, **day}
    return {"status" if value in WITHOUT_VALUE else column: value}


def rows_file(topic: str, rows: Sequence[Mapping[str, object]], meta: Meta) -> bytes:
    """Write rows of a topic's sheet, cells by the name of their column, as JSON with an origin."""
    origin = meta.model_dump(mode="json", exclude_none=True)
    return json.dumps({META: origin, topic: rows}, ensure_ascii=False).encode()


def correction_meta(
    why: str, day: date, source: str | None = None, collected_by: str | None = None
) -> Meta:
    """Return the origin of a correction made on a day; ``why`` stands for what is not given.

    Raises pydantic.ValidationError for texts that are too long.
    """
    source = source or why
    return Meta(title=why, collected_on=day, collected_by=collected_by or source, source=source)
