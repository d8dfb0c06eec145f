"""Validators of cells of answers that hold more than one thing: ranges and lists of options."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from pydantic import BeforeValidator, ValidationInfo

from geodata.answers.count_range import range_text
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.schema.cell_readers import fail, visible_text, whole_number
from geodata.intake.schema.references import Ref
from geodata.intake.schema.vocabulary import offered, words_of

SEPARATOR = ";"
"""Sign between the options of a list, as the standard form writes it."""

# Hyphens, dashes, the minus sign, two or three dots: a single dot makes a decimal number.
_BETWEEN = re.compile(r"\s*(?:[-‐-―−]|…|\.{2,3})\s*")
# What spreadsheets make of 2-3, saved as text: 2.3., 2/3/2026, 2026-03-02.
_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})?|\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?")
_LISTED = re.compile(r"\s*[;\n]\s*")
_COMMA = re.compile(r"\s*,\s*")


def as_count_or_range() -> BeforeValidator:
    """Read a whole number as an int, or a range such as ``2-3`` as the text ``2–3``."""

    def read(cell: object) -> int | str | None:
        if cell is None:
            return None
        written = visible_text(cell)
        if isinstance(cell, date) or _DAY.fullmatch(written):
            fail(CellCheck.RANGE_DATE, value=written)
        number = whole_number(cell)
        if number is not None:
            return number
        ends = [whole_number(part) for part in _BETWEEN.split(written)]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            fail(CellCheck.NUMBER, value=written)
        return _ordered(ends[0], ends[1], written)

    return BeforeValidator(read)


def _ordered(low: int, high: int, written: str) -> str:
    if low == high:
        fail(CellCheck.RANGE_EQUAL, value=written, number=low)
    if low > high:
        fail(CellCheck.RANGE_ORDER, value=written, range=range_text(high, low))
    return range_text(low, high)


def as_choices(kind: str) -> BeforeValidator:
    """Read a list of choices, by key or word, as their keys joined by ``SEPARATOR``.

    They stand in the order of the list, each once. Commas may stand between them too, also where
    the words of a choice have commas.
    """

    def read(cell: object, info: ValidationInfo) -> str | None:
        if cell is None:
            return None
        words = words_of(info.context)
        found: set[str] = set()
        for part in filter(None, _LISTED.split(visible_text(cell))):
            keys = _split(part, lambda text: words.choice(kind, text))
            if keys is None:
                choices = tuple(Ref(kind="choice", of=kind, key=key) for key in offered(kind))
                fail(CellCheck.CHOICE, value=part, choices=choices)
            found |= set(keys)
        return SEPARATOR.join(key for key in offered(kind) if key in found) or None

    return BeforeValidator(read)


def _split(text: str, look_up: Callable[[str], str | None]) -> list[str] | None:
    """Keys of choices with commas between them, the longest words first; None for other texts."""
    pieces = [piece for piece in _COMMA.split(text) if piece]
    keys: list[str] = []
    while pieces:
        key, rest = next(_starts(pieces, look_up), (None, pieces))
        if key is None:
            return None
        keys.append(key)
        pieces = list(rest)
    return keys


def _starts(
    pieces: Sequence[str], look_up: Callable[[str], str | None]
) -> Iterator[tuple[str, Sequence[str]]]:
    """Choices that the first pieces make together, with the pieces after them."""
    for end in range(len(pieces), 0, -1):
        key = look_up(", ".join(pieces[:end]))
        if key is not None:
            yield key, pieces[end:]
