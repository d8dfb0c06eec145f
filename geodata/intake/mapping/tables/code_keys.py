"""Keys of codes: what the numbers of an export mean, as the file itself tells.

A key is a list of numbers with words beside them, on a sheet of its own or below each other with
others, or stands in the heading of a column: ``Malli (1 = …, 2 = …)``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from geodata.base.area_names import fold
from geodata.intake.mapping.tables.source_table import SourceColumn, SourceTable
from geodata.intake.readers.book import Cell, Table
from geodata.intake.schema.cell_readers import visible_text

_CODE = re.compile(r"\d{1,2}")
_PAIR = re.compile(r"\s*(\d{1,2})\s*[=:]\s*(.*\w.*)")
_IN_HEADING = re.compile(r"(\d{1,2})\s*=\s*(.+?)(?=[,;/|]?\s*\d{1,2}\s*=|[)\]]?\s*$)")
_SIGNS = re.compile(r"[\s;,|]+")
_FEWEST = 2
_SHORTEST_TITLE = 4
_NO_ANSWER = 80
"""Codes from here on say that there is no answer: 88, 98, 99."""

Labels = tuple[tuple[str, str], ...]
"""Codes and their words, in the order of the file."""


@dataclass(frozen=True)
class CodeKey:
    """A key of codes: the sheet and row where it begins, the text above it, codes and words."""

    sheet: str
    row: int
    title: str
    labels: Labels

    @property
    def codes(self) -> frozenset[str]:
        """The codes."""
        return frozenset(code for code, _ in self.labels)


@dataclass
class _Block:
    """A key while it is read."""

    row: int
    title: str
    labels: dict[str, str] = field(default_factory=dict)


def is_code(cell: Cell) -> bool:
    """Whether a cell holds a number of at most two digits, as codes are."""
    return not isinstance(cell, bool) and _CODE.fullmatch(visible_text(cell)) is not None


def keys_of(table: Table) -> tuple[CodeKey, ...]:
    """Keys of a sheet: two codes or more below each other, each with words in the next cell."""
    blocks: list[_Block] = []
    block: _Block | None = None
    above = ""
    for row in table.rows:
        pair = _pair(row.cells)
        if pair is None:
            block, above = None, _first_text(row.cells)
            continue
        code, label, title = pair
        if block is None or code in block.labels or (title and title != block.title):
            block = _Block(row.number, title or above)
            blocks.append(block)
        block.labels[code] = label
    return tuple(
        CodeKey(table.name, each.row, each.title, tuple(each.labels.items()))
        for each in blocks
        if len(each.labels) >= _FEWEST
    )


def is_key_alone(keys: Sequence[CodeKey]) -> bool:
    """Whether what stands on a sheet with keys is rather a key than a table with codes of areas.

    The codes of each key go on by one from 0 or 1, and all its words differ.
    """
    return bool(keys) and all(_goes_on(key.labels) for key in keys)


def _goes_on(labels: Labels) -> bool:
    codes = [code for code, _ in labels if int(code) < _NO_ANSWER]
    first = int(codes[0]) if codes else -1
    in_order = [str(number) for number in range(first, first + len(codes))]
    different = len({fold(words) for _, words in labels}) == len(labels)
    return first in (0, 1) and codes == in_order and different


def with_keys(table: SourceTable, keys: Sequence[CodeKey]) -> SourceTable:
    """Give the columns of a table the words of their codes, where a key is theirs."""
    columns = tuple(replace(each, labels=_labels(each, table, keys)) for each in table.columns)
    return replace(table, columns=columns)


def _labels(column: SourceColumn, table: SourceTable, keys: Sequence[CodeKey]) -> Labels:
    """Words of the codes of a column: of its heading, of the key with its title, of the only key.

    The only key is that of a column when it is of no other one that holds most of its codes.
    """
    in_heading = tuple(_heading_labels(column.heading))
    if len(in_heading) >= _FEWEST:
        return in_heading
    titled = [key for key in keys if _is_titled(key, column.heading)]
    if titled:
        return max(titled, key=lambda key: len(key.title)).labels
    if len(keys) != 1 or _is_titled_elsewhere(keys[0], table):
        return ()
    coded = [each for each in table.columns if _has_codes_of(keys[0], table.cells(each))]
    return keys[0].labels if coded == [column] else ()


def _is_titled_elsewhere(key: CodeKey, table: SourceTable) -> bool:
    return any(_is_titled(key, each.heading) for each in table.columns)


def _is_titled(key: CodeKey, heading: str) -> bool:
    """Whether a key has the heading as its title, or its beginning or end."""
    title, own = fold(key.title), fold(heading)
    if min(len(title), len(own)) < _SHORTEST_TITLE:
        return title == own and bool(own)
    shorter, longer = sorted((title, own), key=len)
    return longer.startswith(shorter) or longer.endswith(shorter)


def _has_codes_of(key: CodeKey, cells: Sequence[Cell]) -> bool:
    """Whether all cells are codes, one in a cell or several, and most of them those of a key."""
    parts = [part for cell in cells for part in _SIGNS.split(visible_text(cell)) if part]
    known = sum(part in key.codes for part in parts)
    return bool(parts) and all(map(is_code, parts)) and known * 2 > len(parts)


def _heading_labels(heading: str) -> Iterator[tuple[str, str]]:
    for code, label in _IN_HEADING.findall(heading):
        yield code, label.strip(" ,;/|")


def _pair(cells: Sequence[Cell]) -> tuple[str, str, str] | None:
    """Code and words of a row, and the question before them if there is one."""
    filled = [cell for cell in cells if cell is not None]
    if len(filled) == 1:
        found = _PAIR.fullmatch(visible_text(filled[0]))
        return (found[1], found[2].strip(), "") if found else None
    if len(filled) not in (2, 3):
        return None
    *before, code, label = filled
    if not is_code(code) or not any(map(str.isalpha, visible_text(label))):
        return None
    return visible_text(code), visible_text(label), visible_text(before[0]) if before else ""


def _first_text(cells: Sequence[Cell]) -> str:
    return next((visible_text(cell) for cell in cells if isinstance(cell, str)), "")
