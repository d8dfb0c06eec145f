"""Open packages (zip) without trusting them: sizes, nesting and XML are checked first."""

from collections.abc import Iterator
from io import BytesIO
from typing import IO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - an exception with the name of a function

from defusedxml import DefusedXmlException
from defusedxml.sax import parse

from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.readers.book import refuse
from geodata.intake.readers.limits import MAX_DEPTH, MAX_MEMBERS, MAX_UNPACKED

DAMAGE = (BadZipFile, ZlibError, EOFError, OSError, NotImplementedError, RuntimeError)
"""What the standard library raises for a package that is not whole."""

_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"BZh")


def open_package(content: bytes) -> ZipFile:
    """Open a package whose directory promises a reasonable size, or refuse it."""
    try:
        package = ZipFile(BytesIO(content))
    except DAMAGE as error:
        refuse(FileCheck.WHOLE, value=str(error))
    members = package.infolist()
    size = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or size > MAX_UNPACKED:
        refuse(FileCheck.PACKED, size=size // 1024**2, members=MAX_MEMBERS)
    for member in members:
        if member.flag_bits & 1:
            refuse(FileCheck.ENCRYPTED)
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            refuse(
                FileCheck.WHOLE, value=f"compression {member.compress_type} of {member.filename}"
            )
    return package


def refuse_nested(package: ZipFile) -> None:
    """Refuse a package with another package inside."""
    for member in package.infolist():
        if read_member(package, member, 8).startswith(_ARCHIVES):
            refuse(FileCheck.NESTED, value=member.filename)


def read_member(package: ZipFile, member: ZipInfo | str, most: int = MAX_UNPACKED) -> bytes:
    """Read at most ``most`` bytes of a member, or refuse the package as damaged."""
    try:
        with package.open(member) as stream:
            return stream.read(most)
    except (*DAMAGE, KeyError) as error:
        refuse(FileCheck.WHOLE, value=str(error))


class Scan(ContentHandler):
    """Walks through XML without keeping it; bounds the number of elements and their depth.

    Subclasses override ``begin`` and ``end``, which get names without their prefix.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self.elements = 0
        self._depth = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - of SAX
        """Count an element and begin it."""
        self.elements += 1
        self._depth += 1
        if self.elements > self._most or self._depth > MAX_DEPTH:
            refuse(TableCheck.ROWS, rows=self.elements, columns=self._depth)
        self.begin(local(name), {local(key): value for key, value in attrs.items()})

    def endElement(self, name: str) -> None:  # noqa: N802 - of SAX
        """End an element."""
        self._depth -= 1
        self.end(local(name))

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""

    def end(self, name: str) -> None:
        """End an element."""


def local(name: str) -> str:
    """Name without the prefix of its namespace."""
    return name.rpartition(":")[2]


def scan(stream: IO[bytes], handler: Scan, part: str) -> None:
    """Walk through a part of a package; a document type or an entity refuses the file."""
    try:
        parse(stream, handler, forbid_dtd=True)
    except DefusedXmlException as error:
        refuse(FileCheck.ENTITIES, value=f"{part}: {type(error).__name__}")
    except (SAXException, *DAMAGE, UnicodeError, LookupError) as error:
        refuse(FileCheck.WHOLE, value=f"{part}: {error}")


def scan_member(package: ZipFile, member: ZipInfo | str, handler: Scan) -> None:
    """Walk through a member of a package, or refuse the package."""
    name = member if isinstance(member, str) else member.filename
    try:
        with package.open(member) as stream:
            scan(stream, handler, name)
    except (*DAMAGE, KeyError) as error:
        refuse(FileCheck.WHOLE, value=str(error))


def xml_members(package: ZipFile) -> Iterator[ZipInfo]:
    """Members that hold XML by their content, whatever their name."""
    for member in package.infolist():
        start = read_member(package, member, 64).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")
        if start.startswith(b"<"):
            yield member
