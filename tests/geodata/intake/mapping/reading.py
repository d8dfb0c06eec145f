"""Read exports as the command and the page do, for the tests."""

from collections.abc import Mapping as Mapped

from geodata.intake import read_book
from geodata.intake.mapping import (
    FoundTables,
    Imported,
    Mapping,
    find_tables,
    import_tables,
    suggest_mapping,
)
from tests.geodata.intake.mapping.exports import YEAR


def found_in(content: bytes) -> FoundTables:
    """Tables of a file that can be read."""
    book = read_book(content)
    assert book is not None
    return find_tables(book, YEAR)


def imported(
    content: bytes,
    settled: Mapped[tuple[str, str], str] | None = None,
    mapping: Mapping | None = None,
) -> Imported:
    """File read by a mapping, by default the suggested one."""
    found = found_in(content)
    return import_tables(found, mapping or suggest_mapping(found.tables, YEAR), YEAR, settled)


def meanings(content: bytes, topic: str = "youth") -> dict[str, str | None]:
    """Area -> answer of a file, by the suggested mapping."""
    return {each.area: each.meaning for each in imported(content).answers if each.topic == topic}


def passed(content: bytes) -> list[tuple[str, int | None, str]]:
    """Sheet, row and reason of everything that is passed over."""
    return [(each.sheet, each.row, each.remark.said) for each in imported(content).passed]
