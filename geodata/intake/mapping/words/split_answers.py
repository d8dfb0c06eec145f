"""Part a cell with several answers into the answers."""

import re
from collections.abc import Callable

from geodata.intake.readers.book import Cell
from geodata.intake.schema.cell_readers import visible_text

_BETWEEN = re.compile(r"\s*(?:[;|\n\r]|\s//\s)\s*")

_MOST_PIECES = 4
"""Pieces between commas that one option can have."""

Read = Callable[[Cell], str | None]
"""What one answer means, or None when that is not known."""


def answer_parts(cell: Cell, read: Read) -> list[tuple[str, str | None]]:
    """Part a cell into answers with their meanings, None where the words are not known.

    A whole cell that can be read is one answer. Line breaks, semicolons and bars part answers;
    commas do where what they part can be read, for options hold commas themselves.
    """
    meaning = read(cell)
    if meaning is not None or not isinstance(cell, str):
        return [(visible_text(cell), meaning)]
    found: list[tuple[str, str | None]] = []
    for part in filter(None, map(visible_text, _BETWEEN.split(cell))):
        meaning = read(part)
        by_commas = None if meaning is not None else _by_commas(part, read)
        found += by_commas or [(part, meaning)]
    return found


def _by_commas(text: str, read: Read) -> list[tuple[str, str | None]]:
    """Part a text at commas into answers that can all be read; [] where that cannot be done."""
    pieces = text.split(",")
    found: list[tuple[str, str | None]] = []
    at = 0
    while at < len(pieces):
        longest = min(at + _MOST_PIECES, len(pieces))
        parts = (visible_text(",".join(pieces[at:end])) for end in range(longest, at, -1))
        read_parts = ((part, read(part)) for part in parts)
        known = next(((part, meaning) for part, meaning in read_parts if meaning), None)
        if known is None:
            return []
        found.append(known)
        at += known[0].count(",") + 1
    return found if len(found) > 1 else []
