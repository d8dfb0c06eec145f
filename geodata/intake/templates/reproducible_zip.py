"""Packages whose bytes depend on their content only, not on the time of writing."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

from geodata.base.spreadsheet_safety import workbook_file

_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_DAY = (2025, 1, 1, 0, 0, 0)


def pack(members: dict[str, bytes]) -> bytes:
    """Zip members with the same time each, so that the same content gives the same bytes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(ZipInfo(name, _DAY), content, ZIP_DEFLATED)
    return target.getvalue()


def save(book: Workbook) -> bytes:
    """Save a workbook without the time of saving, which openpyxl writes into it."""
    with ZipFile(BytesIO(workbook_file(book))) as package:
        members = {name: package.read(name) for name in package.namelist()}
    core = "docProps/core.xml"
    members[core] = _MODIFIED.sub(rb"\g<1>2025-01-01T00:00:00Z", members[core])
    return pack(members)
