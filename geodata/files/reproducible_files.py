"""Files whose bytes depend on their content only, not on the time of writing.

An ETag then matches as long as the content is the same, and a file can be compared with an older
one. Needed for ZIP (also XLSX and PPTX, which are ZIP files) and GeoPackage.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pyogrio

OFFICE_DAY = date(2025, 1, 1)
"""Day of making in the properties of an office file that has no day of its own."""

_OLDEST = (1980, 1, 1, 0, 0, 0)
_READABLE_FILE = 0o644 << 16
_OFFICE_PROPERTIES = "docProps/core.xml"
_OFFICE_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def zip_entry(name: str) -> ZipInfo:
    """Return the header of a compressed ZIP member, with the oldest time that ZIP can hold."""
    entry = ZipInfo(name, _OLDEST)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _READABLE_FILE
    return entry


def zip_files(members: Mapping[str, bytes]) -> bytes:
    """Zip files by name, in the order given."""
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, content in members.items():
            package.writestr(zip_entry(name), content)
    return target.getvalue()


def undated_office_file(archive: bytes, day: date = OFFICE_DAY) -> bytes:
    """Rewrite an XLSX or PPTX file as if it had been made at 00:00 UTC on ``day``."""
    with ZipFile(BytesIO(archive)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    made = rf"\g<1>{day.isoformat()}T00:00:00Z".encode()
    members[_OFFICE_PROPERTIES] = _OFFICE_TIMES.sub(made, members[_OFFICE_PROPERTIES])
    return zip_files(members)


@contextmanager
def gdal_date(day: date) -> Iterator[None]:
    """Let GDAL write ``day`` instead of the present time, for this process until the block ends."""
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{day.isoformat()}T00:00:00.000Z"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
