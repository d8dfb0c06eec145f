"""Read XLSX: check every part for forbidden content, then read the sheets."""

import posixpath
import re
from collections.abc import Iterator
from zipfile import ZipFile

from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.readers.book import Book, Cell, RowCollector, Table, refuse
from geodata.intake.readers.limits import MAX_ELEMENTS, MAX_TABLES
from geodata.intake.readers.package import refuse_nested, scan_member, xml_members
from geodata.intake.readers.xlsx_parts import (
    Guard,
    Relationships,
    SharedStrings,
    Sheet,
    Styles,
    Workbook,
)

_MACROS = ("vbaproject.bin", "xl/macrosheets/", "xl/activex/")
_BINARY = "xl/workbook.bin"
# Excel keeps these pictures compressed; nothing opens them here.
_PACKED_PICTURES = re.compile(r"xl/media/[^/]+\.(emz|wmz)", re.IGNORECASE)
_LINKS = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/", "xl/embeddings/")


def read_xlsx(package: ZipFile) -> Book:
    """Read the sheets of a workbook; its formulas are not calculated.

    Charts, pictures and form controls are passed over.
    """
    if _BINARY in package.namelist():
        refuse(FileCheck.OLD_EXCEL, value="XLSB")
    for name in package.namelist():
        lowered = name.lower().replace("\\", "/")
        if any(mark in lowered for mark in _MACROS):
            refuse(FileCheck.MACROS, value=name)
        if any(mark in lowered for mark in _LINKS):
            refuse(FileCheck.LINKS, value=name)
    refuse_nested(package, lambda name: _PACKED_PICTURES.fullmatch(name) is not None)
    left = MAX_ELEMENTS
    for member in xml_members(package):
        guard = Guard(left)
        scan_member(package, member, guard)
        left -= guard.elements
    return Book("xlsx", tuple(_tables(package)))


def _tables(package: ZipFile) -> Iterator[Table]:
    part = _workbook_part(package)
    workbook, relationships = Workbook(), _relationships(package, part)
    scan_member(package, part, workbook)
    if len(workbook.sheets) > MAX_TABLES:
        refuse(TableCheck.ROWS, rows=len(workbook.sheets), columns=0)
    strings, styles = SharedStrings(), Styles()
    for kind, handler in (("sharedStrings", strings), ("styles", styles)):
        target = relationships.first_target(kind)
        if target is not None:
            scan_member(package, _resolve(part, target), handler)
    collector = RowCollector()
    for name, relation, hidden in workbook.sheets:
        kind, target = relationships.by_id.get(relation, ("", ""))
        # A sheet that is a chart has no cells.
        if kind != "chartsheet":
            sheet = Sheet(strings.texts, styles.dates, workbook.epoch)
            scan_member(package, _resolve(part, target), sheet)
            yield Table(
                name,
                collector.collect(_rows(sheet)),
                hidden,
                tuple(sheet.merged),
                sheet.hidden_rows,
                sheet.hidden_columns,
                sheet.formulas,
            )


def _rows(sheet: Sheet) -> Iterator[tuple[int, list[Cell]]]:
    for number in sorted(sheet.rows):
        cells = sheet.rows[number]
        yield number, [cells.get(column) for column in range(1, max(cells) + 1)]


def _workbook_part(package: ZipFile) -> str:
    """Find the part that lists the sheets; nearly always xl/workbook.xml."""
    target = _relationships(package, "").first_target("officeDocument")
    return _resolve("", target) if target else "xl/workbook.xml"


def _relationships(package: ZipFile, part: str) -> Relationships:
    folder, name = posixpath.split(part)
    relationships = Relationships()
    scan_member(package, posixpath.join(folder, "_rels", f"{name}.rels"), relationships)
    return relationships


def _resolve(part: str, target: str) -> str:
    """Resolve the target of a relationship, relative to the part that has it."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
