"""Write survey files of every type: valid ones, and changed copies of them."""

import json
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from geodata.files.spreadsheet_safety import workbook_file

Rows = Sequence[Sequence[object]]
Sheets = dict[str, Rows]

META: Rows = [
    ["Otsikko", "Kysely"],
    ["Keruupäivä", "15.5.2026"],
    ["Kerääjä", "Liitto"],
    ["Lähde", "Kysely 5/2026"],
]
TYM: Rows = [["Hyvinvointialue", "Johtoryhmiä", "Tila"], ["01", 2, None], ["13", 3, "tiedossa"]]
YOUTH: Rows = [["Työllisyysalue", "Malli", "Tila"], ["10", "authority_runs", None]]
MEMBERS: Rows = [
    ["Hyvinvointialue", "Työllisyysalue", "Ryhmä"],
    ["13", "13", 1],
    ["13", "17", 2],
    ["13", "45", 3],
]
OHJAAMO: Rows = [["Kunta", "Palvelupiste", "Tilanne"], ["Kuopio", "Ohjaamo Kuopio", "1.5.2026"]]


def sheets(**changed: Rows) -> Sheets:
    """Sheets of a good file, some of them changed; an empty list leaves a sheet out."""
    good = {"tiedot": META, "tym": TYM, "nuoret": YOUTH, **changed}
    return {name: rows for name, rows in good.items() if rows}


def with_row(rows: Rows, *cells: object) -> Rows:
    """Rows with one more row at the end."""
    return [*rows, cells]


def xlsx(content: Sheets, spoil: Callable[[Workbook], object] = lambda _book: None) -> bytes:
    """Write a workbook; ``spoil`` may change it before it is saved."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in content.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    spoil(book)
    return workbook_file(book)


def repacked(
    content: bytes, changes: Mapping[str, bytes | Callable[[bytes], bytes] | None]
) -> bytes:
    """Change, add or (None) remove members of a package."""
    source = ZipFile(BytesIO(content))
    members: dict[str, bytes] = {name: source.read(name) for name in source.namelist()}
    for name, change in changes.items():
        if change is None:
            members.pop(name)
        else:
            members[name] = change(members[name]) if callable(change) else change
    return packed(members)


def packed(members: Mapping[str, bytes]) -> bytes:
    """Zip the members."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, member in members.items():
            package.writestr(name, member)
    return target.getvalue()


def csv_text(rows: Sequence[Sequence[object]], delimiter: str = ";") -> str:
    """Rows as CSV without quoting."""
    lines = (delimiter.join("" if c is None else str(c) for c in row) for row in rows)
    return "\r\n".join(lines) + "\r\n"


def csv_file(rows: Rows, delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    """One table as CSV."""
    return csv_text(rows, delimiter).encode(encoding)


def csv_zip(content: Sheets) -> bytes:
    """A package of CSV files."""
    return packed({f"{name}.csv": csv_file(rows) for name, rows in content.items()})


def json_file(**changed: object) -> bytes:
    """A good JSON file, some of its sheets changed."""
    meta = {
        "title": "Kysely",
        "collected_on": "2026-05-15",
        "collected_by": "Liitto",
        "source": "Kysely 5/2026",
    }
    good = {"meta": meta, "tym": [{"county": "01", "groups": 2}], **changed}
    return json.dumps(good).encode()


_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:spreadsheet>'
)
_ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"


def ods_table(name: str, rows: Rows, extra: str = "") -> str:
    """XML of a table; ``extra`` goes after its rows."""
    lines = []
    for row in rows:
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            if cell is not None
            else "<table:table-cell/>"
            for cell in row
        )
        lines.append(f"<table:table-row>{cells}</table:table-row>")
    return f'<table:table table:name="{name}">{"".join(lines)}{extra}</table:table>'


def ods(
    content: Sheets,
    extra: Mapping[str, str] | None = None,
    members: Mapping[str, bytes] | None = None,
) -> bytes:
    """An OpenDocument spreadsheet by hand; ``extra`` is XML after the rows of a sheet."""
    tables = "".join(ods_table(n, rows, (extra or {}).get(n, "")) for n, rows in content.items())
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"{_ODS_HEAD}{tables}{_ODS_TAIL}".encode(),
            **(members or {}),
        }
    )
