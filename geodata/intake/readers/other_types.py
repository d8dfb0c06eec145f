"""Recognise files of types that are not accepted, by how they begin."""

from geodata.intake.checks.file_checks import FileCheck
from geodata.intake.findings import NOWHERE, Place
from geodata.intake.readers.book import refuse

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LABELLED = "DRMEncryptedDataSpace".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")
_OTHER_TYPES = {
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


def refuse_other_types(content: bytes, member: str = "") -> None:
    """Refuse a file that begins like one of a type that is not accepted.

    ``member`` is the name of the file in its ZIP, if it is in one.
    """
    place = Place(sheet=member) if member else NOWHERE
    if content.startswith(_OLE):
        if _LABELLED in content:
            refuse(FileCheck.LABEL, place)
        if _ENCRYPTED in content:
            refuse(FileCheck.ENCRYPTED, place)
        if _WORD in content:
            refuse(FileCheck.TYPE, place, value=_named("DOC", member))
        refuse(FileCheck.OLD_EXCEL, place, value=_named("XLS", member))
    for start, name in _OTHER_TYPES.items():
        if content.startswith(start):
            refuse(FileCheck.TYPE, place, value=_named(name, member))


def _named(kind: str, member: str) -> str:
    return f"{member} ({kind})" if member else kind
