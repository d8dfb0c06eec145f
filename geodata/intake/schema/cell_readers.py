"""Validators of cells: read the spellings that people use as codes, keys, numbers and days.

Each one takes a cell as a reader gives it and raises a PydanticCustomError of the type "check",
whose context holds the ``check`` that the cell fails and the ``values`` of the finding.
"""

import re
from datetime import date, datetime, timedelta
from typing import NoReturn

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from geodata.intake.checks.check import Check
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.schema.references import Ref
from geodata.intake.schema.vocabulary import Vocabulary, offered, words_of

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_WHOLE = re.compile(r"([+-]?\d{1,9})(?:[.,]0{1,9})?")
_LINK = re.compile(r"https?://[^\s<>\"'\\]+\.[^\s<>\"'\\]+", re.IGNORECASE)
# Joiners (U+200C, U+200D) stay in texts, where they make letters and emoji of several.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)

# Spreadsheets count days from here; the numbers are days of the years 2000 to 2099.
_EPOCH = date(1899, 12, 30)
_SERIALS = range(36526, 73051)


def fail(check: Check, **values: object) -> NoReturn:
    """Refuse a cell: raise PydanticCustomError with the check and the values of the finding."""
    context = {"code": check.code, "check": check, "values": values}
    raise PydanticCustomError("check", "{code}", context)


def visible_text(cell: object) -> str:
    """Text of a cell without invisible characters and spaces at its ends."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        cell = int(cell)
    if isinstance(cell, datetime):
        cell = cell.date()
    return _CONTROLS.sub("", str(cell)).strip()


def has_controls(cell: object) -> bool:
    """Whether a text holds invisible characters that ``visible_text`` leaves out."""
    return isinstance(cell, str) and _CONTROLS.search(cell) is not None


def as_area(division: str) -> BeforeValidator:
    """Read the code or the name of an area of the division as its code."""

    def read(cell: object, info: ValidationInfo) -> str | None:
        return None if cell is None else area_code(cell, division, words_of(info.context))

    return BeforeValidator(read)


def area_code(cell: object, division: str, words: Vocabulary) -> str:
    """Code of the area of the division that a cell names; fails when it names none."""
    found = words.area(division, visible_text(cell))
    if found is None:
        fail(CellCheck.AREA, value=visible_text(cell), division=division)
    return found.code


def as_choice(kind: str) -> BeforeValidator:
    """Read the key or the word of a choice, in any of the languages, as its key."""

    def read(cell: object, info: ValidationInfo) -> str | None:
        if cell is None:
            return None
        found = words_of(info.context).choice(kind, visible_text(cell))
        if found is None:
            choices = tuple(Ref(kind="choice", of=kind, key=key) for key in offered(kind))
            fail(CellCheck.CHOICE, value=visible_text(cell), choices=choices)
        return found

    return BeforeValidator(read)


def as_count() -> BeforeValidator:
    """Read a whole number; ``2,0`` and ``2.0`` are 2."""

    def read(cell: object) -> int | None:
        if cell is None:
            return None
        found = whole_number(cell)
        if found is None:
            fail(CellCheck.NUMBER, value=visible_text(cell))
        return found

    return BeforeValidator(read)


def whole_number(cell: object) -> int | None:
    """Whole number in a cell; None for anything else, truth values too."""
    found = _WHOLE.fullmatch(visible_text(cell))
    return None if found is None or isinstance(cell, bool) else int(found[1])


def as_day() -> BeforeValidator:
    """Read a day: a date cell, ``31.1.2026``, ``2026-01-31`` or the number of a spreadsheet."""

    def read(cell: object) -> date | None:
        return None if cell is None else read_day(cell)

    return BeforeValidator(read)


def read_day(cell: object) -> date:
    """Convert a cell to a day; refuses the cell by the check ``date``."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    written = visible_text(cell)
    if is_serial(cell):
        return _EPOCH + timedelta(days=int(written))
    first, last = _DAY_FIRST.fullmatch(written), _YEAR_FIRST.fullmatch(written)
    parts = first.groups()[::-1] if first else last.groups() if last else ()
    try:
        return date(*map(int, parts))
    except (TypeError, ValueError):
        fail(CellCheck.DATE, value=written)


def other_day(cell: object) -> date | None:
    """The day that a cell such as ``3/4/2026`` means where the month is written first.

    None when the cell can mean one day only; full stops always have the day first.
    """
    found = _DAY_FIRST.fullmatch(visible_text(cell)) if isinstance(cell, str) else None
    if found is None or "/" not in found[0] or found[1].zfill(2) == found[2].zfill(2):
        return None
    try:
        return date(int(found[3]), int(found[1]), int(found[2]))
    except ValueError:
        return None


def is_serial(cell: object) -> bool:
    """Whether a cell holds the number that a spreadsheet makes of a day."""
    written = visible_text(cell)
    return (
        written.isascii() and written.isdigit() and len(written) == 5 and int(written) in _SERIALS
    )


def as_text(most: int) -> BeforeValidator:
    """Read a text of at most ``most`` characters."""

    def read(cell: object) -> str | None:
        return limited_text(cell, most)

    return BeforeValidator(read)


def limited_text(cell: object, most: int) -> str | None:
    """Text of a cell, None of an empty one; fails above ``most`` characters."""
    written = "" if cell is None else visible_text(cell)
    if len(written) > most:
        fail(CellCheck.LONG, length=len(written), most=most)
    return written or None


def as_link(most: int) -> BeforeValidator:
    """Read a web address of at most ``most`` characters."""

    def read(cell: object) -> str | None:
        written = limited_text(cell, most)
        if written and not _LINK.fullmatch(written):
            fail(CellCheck.LINK, value=written)
        return written

    return BeforeValidator(read)
