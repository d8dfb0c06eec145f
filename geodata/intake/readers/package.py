"""Read untrusted ZIP files: their size, nesting and XML are checked before they are used."""

from collections.abc import Callable, Iterator
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
"""Raised by the standard library for a damaged ZIP file."""

_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"BZh")


def open_package(content: bytes) -> ZipFile:
    """Open a ZIP file; refuse one that is damaged, encrypted or over the limits of size."""
    try:
        package = ZipFile(BytesIO(content))
    except DAMAGE:
        refuse(FileCheck.WHOLE, value="ZIP")
    members = package.infolist()
    size = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or size > MAX_UNPACKED:
        refuse(FileCheck.PACKED, size=size // 1024**2, members=MAX_MEMBERS)
    for member in members:
        if member.flag_bits & 1:
            refuse(FileCheck.ENCRYPTED)
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            refuse(FileCheck.WHOLE, value=member.filename)
    return package


def refuse_nested(
    package: ZipFile, is_picture: Callable[[str], bool] = lambda _name: False
) -> None:
    """Refuse a ZIP file with another archive inside, other than a compressed picture."""
    for member in package.infolist():
        if not is_picture(member.filename) and read_member(package, member, 8).startswith(
            _ARCHIVES
        ):
            refuse(FileCheck.NESTED, value=member.filename)


def read_member(package: ZipFile, member: ZipInfo | str, max_bytes: int = MAX_UNPACKED) -> bytes:
    """Read at most ``max_bytes`` of a member; refuse the file if it is damaged."""
    try:
        with package.open(member) as stream:
            return stream.read(max_bytes)
    except (*DAMAGE, KeyError):
        refuse(FileCheck.WHOLE, value=member if isinstance(member, str) else member.filename)


class Scan(ContentHandler):
    """SAX handler that refuses XML with too many elements or too deep nesting.

    Subclasses override ``begin`` and ``end``, which get names without their namespace prefix.
    """

    def __init__(self, max_elements: int) -> None:
        super().__init__()
        self._max_elements = max_elements
        self.elements = 0
        self._depth = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - of SAX
        """Count an element, check the limits and call ``begin``."""
        self.elements += 1
        self._depth += 1
        if self.elements > self._max_elements or self._depth > MAX_DEPTH:
            refuse(TableCheck.ROWS, rows=self.elements, columns=self._depth)
        self.begin(local(name), {local(key): value for key, value in attrs.items()})

    def endElement(self, name: str) -> None:  # noqa: N802 - of SAX
        """Leave an element and call ``end``."""
        self._depth -= 1
        self.end(local(name))

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""

    def end(self, name: str) -> None:
        """Handle the end of an element."""


def local(name: str) -> str:
    """Strip the namespace prefix from a name."""
    return name.rpartition(":")[2]


def scan(stream: IO[bytes], handler: Scan, part: str) -> None:
    """Parse the XML of a part; refuse the file for a DTD, an entity or malformed XML."""
    try:
        parse(stream, handler, forbid_dtd=True)
    except DefusedXmlException:
        refuse(FileCheck.ENTITIES, value=part)
    except (SAXException, *DAMAGE, UnicodeError, LookupError):
        refuse(FileCheck.WHOLE, value=part)


def scan_member(package: ZipFile, member: ZipInfo | str, handler: Scan) -> None:
    """Parse the XML of a member; refuse the file when it is missing or damaged."""
    name = member if isinstance(member, str) else member.filename
    try:
        with package.open(member) as stream:
            scan(stream, handler, name)
    except (*DAMAGE, KeyError):
        refuse(FileCheck.WHOLE, value=name)


def xml_members(package: ZipFile) -> Iterator[ZipInfo]:
    """Yield the members that are XML by their content, whatever their name."""
    for member in package.infolist():
        start = read_member(package, member, 64).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")
        if start.startswith(b"<"):
            yield member
