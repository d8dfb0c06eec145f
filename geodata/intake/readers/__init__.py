"""Read a survey file of any accepted type, recognised by its content."""

from collections.abc import Callable
from zipfile import ZipFile

from geodata.intake.checks.file_checks import FileCheck
from geodata.intake.readers.book import Book, RefusedError, refuse
from geodata.intake.readers.delimited import Known, read_csv, read_zip
from geodata.intake.readers.json_text import read_json
from geodata.intake.readers.limits import MAX_BYTES
from geodata.intake.readers.ods import read_ods
from geodata.intake.readers.package import open_package, read_member
from geodata.intake.readers.xlsx import read_xlsx

_BLANK = b"\xef\xbb\xbf \t\r\n"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHERS = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"SQLite format 3": "SQLite",
    b"{\\rtf": "RTF",
    b"\x7fELF": "ELF",
    b"MZ": "EXE",
}


def read(content: bytes, known: Known) -> Book:
    """Read a file; ``known`` tells headings of the template, by which a delimiter is found.

    Raises RefusedError, which says why and of what kind the file is, for everything that cannot
    be read.
    """
    if len(content) > MAX_BYTES:
        refuse(FileCheck.SIZE, size=f"{len(content) / 1024**2:.1f}")
    if not content.strip(_BLANK + b";,"):
        refuse(FileCheck.EMPTY)
    if content.startswith(b"PK"):
        return _read_package(content, known)
    _refuse_others(content)
    first = content.lstrip(_BLANK)[:1]
    if first in (b"{", b"["):
        return _named("json", lambda: read_json(content))
    if first == b"<":
        refuse(FileCheck.TYPE, value="XML, HTML")
    return _named("csv", lambda: read_csv(content, known))


def _refuse_others(content: bytes) -> None:
    """Refuse what is known to be something else."""
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            refuse(FileCheck.ENCRYPTED)
        refuse(FileCheck.TYPE, value="XLS")
    for start, name in _OTHERS.items():
        if content.startswith(start):
            refuse(FileCheck.TYPE, value=name)


def _read_package(content: bytes, known: Known) -> Book:
    package = open_package(content)
    names = package.namelist()
    if "[Content_Types].xml" in names:
        if any(name.lower().startswith("xl/") for name in names):
            return _named("xlsx", lambda: read_xlsx(package))
        refuse(FileCheck.TYPE, value="DOCX, PPTX")
    if "mimetype" in names:
        if _is_ods(package):
            return _named("ods", lambda: read_ods(package))
        refuse(
            FileCheck.TYPE, value=read_member(package, "mimetype", 60).decode("ascii", "replace")
        )
    return _named("zip", lambda: read_zip(package, known))


def _is_ods(package: ZipFile) -> bool:
    return read_member(package, "mimetype", 100).startswith(_ODS)


def _named(kind: str, reader: Callable[[], Book]) -> Book:
    """Read, and tell of what kind the file is when it is refused."""
    try:
        return reader()
    except RefusedError as error:
        raise RefusedError(error.finding, kind) from error
