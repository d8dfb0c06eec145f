"""Reproducible ZIP archives: fixed timestamps in XLSX and PPTX."""

import io
import re
import zipfile
from datetime import date

_OLDEST = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def with_fixed_dates(archive: bytes, day: date) -> bytes:
    """Rewrite a ZIP archive with fixed timestamps, so that equal content gives equal bytes.

    ``day`` becomes the created and modified date of the document's properties.
    """
    out = io.BytesIO()
    made = rf"\g<1>{day.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(out, "w") as target:
        for member in source.infolist():
            entry = zipfile.ZipInfo(member.filename, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            content = source.read(member)
            if member.filename == "docProps/core.xml":
                content = _TIMES.sub(made, content)
            target.writestr(entry, content)
    return out.getvalue()
