"""A bad file and the check that must find it; shared by the collections of bad files."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.geodata.intake import files as f
from tests.geodata.intake.files import sheets

SHEET = "xl/worksheets/sheet2.xml"
MB = 1024 * 1024
TYM_HEAD = "Hyvinvointialue;Johtoryhmiä;Tila\r\n"


@dataclass(frozen=True)
class Case:
    """A file; ``code`` is the check that finds what is wrong with it."""

    name: str
    code: str
    make: Callable[[], bytes]


def xlsx_with(**changes: f.Rows) -> bytes:
    return f.xlsx(sheets(**changes))


def sheet_xml(change: Callable[[bytes], bytes]) -> bytes:
    return f.repacked(xlsx_with(), {SHEET: change})


def before_end(xml: str) -> Callable[[bytes], bytes]:
    """Put rows after the last row of a sheet."""
    return lambda part: part.replace(b"</sheetData>", xml.encode() + b"</sheetData>")


def ods_element(xml: str) -> bytes:
    return f.ods(sheets(), {"tym": xml})


def csv_text(text: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    return lambda: text.encode(encoding)
