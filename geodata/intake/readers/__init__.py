"""Read a survey file of any accepted type, recognised by its content."""

import re
from collections.abc import Callable
from zipfile import ZipFile

from geodata.intake.checks.file_checks import FileCheck
from geodata.intake.readers.book import Book, RefusedError, refuse
from geodata.intake.readers.delimited import IsHeading, read_csv, read_zip
from geodata.intake.readers.json_text import read_json
from geodata.intake.readers.limits import MAX_BYTES
from geodata.intake.readers.ods import read_ods
from geodata.intake.readers.other_types import refuse_other_types
from geodata.intake.readers.package import open_package, read_member
from geodata.intake.readers.xlsx import read_xlsx

_BLANK = b"\xef\xbb\xbf \t\r\n"
_NUMBERS = re.compile(r"\.iwa$|\.numbers(/|$)|^Index\.zip$", re.IGNORECASE)
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def read(content: bytes, is_heading: IsHeading) -> Book:
    """Read a file of bytes as tables of cells.

    ``is_heading`` tells whether a text is a heading of the template, to find the delimiter of CSV.
    Raises RefusedError, with a finding and the type of the file, when it cannot be read.
    """
    if len(content) > MAX_BYTES:
        refuse(FileCheck.SIZE, size=f"{len(content) / 1024**2:.1f}")
    if not content.strip(_BLANK + b";,"):
        refuse(FileCheck.EMPTY)
    if content.startswith(b"PK"):
        return _read_package(content, is_heading)
    refuse_other_types(content)
    first = content.lstrip(_BLANK)[:1]
    if first in (b"{", b"["):
        return _with_kind("json", lambda: read_json(content))
    if first == b"<":
        refuse(FileCheck.TYPE, value="XML, HTML")
    return _with_kind("csv", lambda: read_csv(content, is_heading))


def _read_package(content: bytes, is_heading: IsHeading) -> Book:
    package = open_package(content)
    names = package.namelist()
    if "[Content_Types].xml" in names:
        if any(name.lower().startswith("xl/") for name in names):
            return _with_kind("xlsx", lambda: read_xlsx(package))
        refuse(FileCheck.TYPE, value="DOCX, PPTX")
    if "mimetype" in names:
        if _is_ods(package):
            return _with_kind("ods", lambda: read_ods(package))
        refuse(
            FileCheck.TYPE, value=read_member(package, "mimetype", 60).decode("ascii", "replace")
        )
    pages = next((name for name in names if _NUMBERS.search(name)), None)
    if pages is not None:
        refuse(FileCheck.NUMBERS, value=pages)
    return _with_kind("zip", lambda: read_zip(package, is_heading))


def _is_ods(package: ZipFile) -> bool:
    return read_member(package, "mimetype", 100).startswith(_ODS)


def _with_kind(kind: str, reader: Callable[[], Book]) -> Book:
    """Call a reader and add the type of the file to its refusal."""
    try:
        return reader()
    except RefusedError as error:
        raise RefusedError(error.finding, kind) from error
