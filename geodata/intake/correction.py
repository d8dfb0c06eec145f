"""Corrections: a few answers of one topic as a file in the standard form."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from geodata.answers.answers import Status
from geodata.intake.schema.answer_rows import answer_column
from geodata.intake.schema.schema import META, Meta, answer_model

WITHOUT_VALUE = (Status.NONE, Status.UNDECIDED)


def correction_file(topic: str, answers: Mapping[str, str], meta: Meta) -> bytes:
    """Write answers, area code -> value as it is published, as JSON in the standard form.

    In place of a value may stand the status of an answer without one, ``none`` or ``undecided``.
    The content still has to pass ``examine``, which tells of areas and values that there are not.

    Raises KeyError for a topic that is not collected by survey.
    """
    model = answer_model(topic)
    area, column = model.key[0], answer_column(model.topic)
    rows = [
        {area: code, "status" if value in WITHOUT_VALUE else column: value}
        for code, value in answers.items()
    ]
    return rows_file(topic, rows, meta)


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
