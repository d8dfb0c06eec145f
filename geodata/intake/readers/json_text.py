"""Read JSON as the template has it: an object of sheets, each a list of objects."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NoReturn

from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.findings import Place
from geodata.intake.readers.book import Book, Cell, RowCollector, Table, refuse
from geodata.intake.readers.delimited import decode
from geodata.intake.readers.limits import MAX_JSON_ITEMS, MAX_JSON_NESTS, MAX_TABLES


def read_json(content: bytes) -> Book:
    """Read sheets by their keys; the keys of objects become row 1, the first object row 2."""
    nests = content.count(b"{") + content.count(b"[")
    items = content.count(b",")
    if nests > MAX_JSON_NESTS or items > MAX_JSON_ITEMS:
        refuse(TableCheck.ROWS, rows=nests, columns=items)
    try:
        found = json.loads(
            decode(content), object_pairs_hook=_unique_keys, parse_constant=_refuse_constant
        )
    except RecursionError:
        refuse(FileCheck.JSON, value="{ [ { [ …")
    except json.JSONDecodeError as error:
        refuse(FileCheck.JSON, Place(row=error.lineno), value=f"{error.lineno}:{error.colno}")
    except ValueError:
        refuse(FileCheck.JSON, value="…")
    if isinstance(found, dict) and _is_google_link(found):
        refuse(FileCheck.GOOGLE)
    if not isinstance(found, dict) or len(found) > MAX_TABLES:
        refuse(FileCheck.JSON, value=type(found).__name__)
    collector = RowCollector()
    return Book("json", tuple(_table(name, rows, collector) for name, rows in found.items()))


def _is_google_link(found: dict[str, Any]) -> bool:
    """Whether an object is what Google Drive puts in the place of a document on a computer."""
    return "doc_id" in found or "docs.google.com" in str(found.get("url", ""))


def _table(name: str, rows: Any, collector: RowCollector) -> Table:
    if isinstance(rows, dict):
        rows = [rows]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        refuse(FileCheck.JSON, Place(sheet=name), value=f"{name}: {type(rows).__name__}")
    headings = list(dict.fromkeys(key for row in rows for key in row))
    return Table(name, collector.collect(_rows(name, headings, rows)), sparse=True)


def _rows(
    name: str, headings: list[str], rows: list[dict[str, Any]]
) -> Iterator[tuple[int, list[Cell]]]:
    yield 1, list(headings)
    for number, row in enumerate(rows, start=2):
        yield number, [_cell(name, number, row.get(heading)) for heading in headings]


def _cell(name: str, number: int, value: Any) -> Cell:
    if isinstance(value, list) and value and all(isinstance(each, str | int) for each in value):
        return "; ".join(map(str, value))
    if value is not None and not isinstance(value, str | int | float | bool):
        refuse(
            FileCheck.JSON, Place(sheet=name, row=number), value=f"{name}: {type(value).__name__}"
        )
    return value


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object; refuse a repeated key, whose second value would replace the first."""
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        refuse(FileCheck.JSON, value=counts.most_common(1)[0][0])
    return found


def _refuse_constant(constant: str) -> NoReturn:
    refuse(FileCheck.JSON, value=constant)
