"""Source and day of an answer: read from the cells of a row, then chosen for an area."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

from geodata.intake.mapping.remarks import Remark, Said
from geodata.intake.mapping.words.written_words import is_mail, without_mails
from geodata.intake.readers.book import Cell
from geodata.intake.schema.cell_readers import other_day, read_day, visible_text
from geodata.intake.schema.cell_signs import is_missing_sign

LONGEST_SOURCE = 500
_TIME = re.compile(r"(\S+?)[T,]?\s*(?:klo\s*|kl\.?\s*)?(?<!\d)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\D*")


@dataclass(frozen=True)
class RowOrigin:
    """What a row tells of where an answer comes from: sources, and the day on which it was true."""

    sources: tuple[str, ...] = ()
    day: date | None = None


NO_ORIGIN = RowOrigin()


def read_sources(cells: Iterable[Cell]) -> tuple[tuple[str, ...], tuple[Remark, ...]]:
    """Read sources, each once and without e-mail addresses, and what is to be said of them."""
    found = [visible_text(cell) for cell in cells if not is_missing_sign(cell)]
    remarks = (Remark(Said.MAIL),) if any(map(is_mail, found)) else ()
    return tuple(without_mails(text) for text in dict.fromkeys(found) if text), remarks


def read_answer_day(
    cells: Iterable[Cell], today: date, *, planned: bool
) -> tuple[date | None, tuple[Remark, ...]]:
    """Read the day of an answer, and what is to be said of it; a time after a day is left out.

    None without one, for a text that is no day, and for a day to come of what is not planned.
    """
    day: date | None = None
    remarks: list[Remark] = []
    for cell in (each for each in cells if not is_missing_sign(each)):
        found, said = _day(cell)
        remarks += said
        if found is not None and found > today and not planned:
            remarks.append(Remark(Said.DAY_TO_COME, _written(found)))
        elif found is not None:
            latest = max(found, day or found)
            remarks += [Remark(Said.DAYS_TWO, _written(latest))] if day not in (None, found) else []
            day = latest
    return day, tuple(remarks)


def is_day(cell: Cell) -> bool:
    """Whether a cell holds a day."""
    return _day(cell)[0] is not None


def joined_sources(origins: Iterable[RowOrigin]) -> str:
    """Sources of several rows, each once."""
    sources = dict.fromkeys(source for each in origins for source in each.sources)
    return "; ".join(sources)


def latest_day(origins: Iterable[RowOrigin]) -> date | None:
    """Day of several rows: the latest one."""
    return max((each.day for each in origins if each.day), default=None)


def _day(cell: Cell) -> tuple[date | None, tuple[Remark, ...]]:
    without_time = _without_time(cell)
    try:
        day = read_day(without_time)
    except PydanticCustomError:
        return None, (Remark(Said.DAY_UNREAD, visible_text(cell)),)
    other = other_day(without_time)
    remark = Remark(Said.DAY_FIRST, f"{visible_text(without_time)} = {_written(day)}")
    return day, (remark,) if other else ()


def _without_time(cell: Cell) -> Cell:
    found = _TIME.fullmatch(visible_text(cell)) if isinstance(cell, str) else None
    return found[1] if found else cell


def _written(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
