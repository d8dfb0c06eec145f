"""Files that are refused as a whole."""

import json
from collections.abc import Callable
from io import BytesIO
from itertools import count
from zipfile import ZIP_LZMA, ZipFile

from tests.geodata.intake import files as f
from tests.geodata.intake.cases import (
    MB,
    SHEET,
    TYM_HEAD,
    Case,
    csv_text,
    ods_element,
    sheet_xml,
    xlsx_with,
)
from tests.geodata.intake.files import TYM, sheets

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + "]>"
)
EXTERNAL = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def _with_doctype(doctype: str) -> Callable[[bytes], bytes]:
    return lambda part: doctype.encode() + part[part.index(b"?>") + 2 if b"?>" in part else 0 :]


def _lying_size(content: bytes) -> bytes:
    """Write too small sizes of the members into the directory of the ZIP."""
    huge = f.repacked(content, {"xl/media/a.xml": b"<a>" + b" " * (30 * MB) + b"</a>"})
    size = (30 * MB + 7).to_bytes(4, "little")
    return huge.replace(size, (100).to_bytes(4, "little"))


def _many_members() -> bytes:
    return f.packed({f"{n}.csv": b"a;b" for n in range(400)})


def _nested() -> bytes:
    inner = f.packed({"tym.csv": b"0" * MB})
    return f.packed({"tym.csv": f.csv_file(TYM), "inner.zip": inner})


def _xlsx_in_zip() -> bytes:
    return f.packed({"vastaukset.xlsx": xlsx_with()})


def _lzma() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_LZMA) as package:
        package.writestr("tym.csv", f.csv_file(TYM))
    return target.getvalue()


def _locked_zip() -> bytes:
    content = bytearray(f.csv_zip(sheets()))
    # The first bit of the flags says that a member is encrypted, here and in the directory.
    for start, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = -1
        while (position := content.find(start, position + 1)) >= 0:
            content[position + offset] |= 1
    return bytes(content)


def _docx() -> bytes:
    return f.packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})


def _odt() -> bytes:
    return f.packed(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
    )


def _relationship(kind: str) -> Callable[[bytes], bytes]:
    target = (
        f'<Relationship Id="rIdX" Type="http://x/{kind}" Target="file:///c:/a.xlsx" '
        'TargetMode="External"/>'
    )
    return lambda part: part.replace(b"</Relationships>", target.encode() + b"</Relationships>")


def _deep_json() -> bytes:
    return b'{"tym": ' + b"[" * 40_000 + b"]" * 40_000 + b"}"


def _wide_json() -> bytes:
    numbers = count()
    return json.dumps({"tym": [{f"k{next(numbers)}": 1} for _ in range(20_000)]}).encode()


FILES = (
    Case("nothing", "empty", lambda: b""),
    Case("only spaces", "empty", lambda: b" \r\n\t\r\n" * 50),
    Case("only delimiters", "empty", lambda: b"\xef\xbb\xbf;;;\r\n;;;\r\n"),
    Case("six megabytes", "size", lambda: b"a;b\r\n" * (6 * MB // 5)),
    Case("pdf", "type", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"),
    Case("picture", "type", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
    Case("old excel", "old_excel", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000),
    Case("html that says it is excel", "type", lambda: b"<html><table><tr><td>1</td></tr></table>"),
    Case("billion laughs alone", "type", (LAUGHS + "<l>&j;</l>").encode),
    Case("word", "type", _docx),
    Case("text document", "type", _odt),
    Case("gzip", "type", lambda: b"\x1f\x8b\x08\0" + b"\0" * 50),
    Case(
        "locked excel",
        "encrypted",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    ),
    Case("locked zip", "encrypted", _locked_zip),
    Case(
        "locked ods",
        "encrypted",
        lambda: f.ods(sheets(), members={"META-INF/manifest.xml": b"<m><encryption-data/></m>"}),
    ),
    Case("truncated xlsx", "whole", lambda: xlsx_with()[:-700]),
    Case("xlsx cut in the middle", "whole", lambda: xlsx_with()[:2000]),
    Case("xlsx with a flipped byte", "whole", lambda: sheet_xml(lambda x: x[:-20])),
    Case("empty zip", "answers", lambda: f.packed({})),
    Case("zip start only", "whole", lambda: b"PK\x03\x04"),
    Case("odd compression", "whole", _lzma),
    Case("xlsx without its sheet", "whole", lambda: f.repacked(xlsx_with(), {SHEET: None})),
    Case(
        "ods without content", "whole", lambda: f.repacked(f.ods(sheets()), {"content.xml": None})
    ),
    Case(
        "zip bomb",
        "packed",
        lambda: f.repacked(xlsx_with(), {"xl/media/a.bin": b"\0" * (600 * MB // 10)}),
    ),
    Case("zip bomb that lies", "whole", lambda: _lying_size(xlsx_with())),
    Case("many members", "packed", _many_members),
    Case("nested zip", "nested", _nested),
    Case("xlsx in a zip", "nested", _xlsx_in_zip),
    Case("macro", "macros", lambda: f.repacked(xlsx_with(), {"xl/vbaProject.bin": b"\xd0\xcf"})),
    Case(
        "macro type",
        "macros",
        lambda: f.repacked(
            xlsx_with(),
            {
                "[Content_Types].xml": lambda x: x.replace(
                    b"sheet.main+xml", b"sheet.macroEnabled.main+xml"
                )
            },
        ),
    ),
    Case("ods macro", "macros", lambda: f.ods(sheets(), members={"Basic/Standard/m.xml": b"<a/>"})),
    Case(
        "external workbook",
        "links",
        lambda: f.repacked(xlsx_with(), {"xl/externalLinks/externalLink1.xml": b"<a/>"}),
    ),
    Case(
        "external relationship",
        "links",
        lambda: f.repacked(xlsx_with(), {"xl/_rels/workbook.xml.rels": _relationship("oleObject")}),
    ),
    Case(
        "data connection",
        "links",
        lambda: f.repacked(xlsx_with(), {"xl/connections.xml": b"<a/>"}),
    ),
    Case("ods link", "links", lambda: ods_element('<table:table-source xlink:href="file:///a"/>')),
    Case("billion laughs in xlsx", "entities", lambda: sheet_xml(_with_doctype(LAUGHS))),
    Case("external entity in xlsx", "entities", lambda: sheet_xml(_with_doctype(EXTERNAL))),
    Case(
        "entity in the styles",
        "entities",
        lambda: f.repacked(xlsx_with(), {"xl/styles.xml": _with_doctype(LAUGHS)}),
    ),
    Case(
        "entity in utf-16",
        "entities",
        lambda: sheet_xml(
            lambda _x: (LAUGHS.replace("1.0", '1.0" encoding="UTF-16', 1) + "<l>&j;</l>").encode(
                "utf-16"
            )
        ),
    ),
    Case(
        "billion laughs in ods",
        "entities",
        lambda: f.repacked(f.ods(sheets()), {"content.xml": _with_doctype(LAUGHS)}),
    ),
    Case("nul bytes", "encoding", csv_text(TYM_HEAD + "01;2\0;\r\n")),
    Case("binary", "encoding", lambda: bytes(range(1, 256)) * 20),
    Case("half utf-16", "encoding", lambda: b"\xff\xfea"),
    Case("unknown byte", "encoding", lambda: TYM_HEAD.encode("cp1252") + b"\x81;2;\r\n"),
    Case("unclosed quote", "quotes", csv_text(TYM_HEAD + '"01;2;\r\n02;1;\r\n')),
    Case("endless cell", "whole", lambda: TYM_HEAD.encode() + b"a" * (2 * MB)),
    Case("json list", "json", lambda: b"[1, 2]"),
    Case("json cut", "json", lambda: f.json_file()[:-10]),
    Case("json twice the same key", "json", lambda: b'{"tym": [{"county": "01", "county": "02"}]}'),
    Case("json of another shape", "json", lambda: f.json_file(tym=["01", "02"])),
    Case("json in json", "json", lambda: f.json_file(tym=[{"county": {"code": "01"}}])),
    Case("json not a number", "json", lambda: b'{"tym": [{"county": "01", "groups": NaN}]}'),
    Case("json endless number", "json", lambda: b'{"tym": [{"groups": ' + b"9" * 5000 + b"}]}"),
    Case("deep json", "json", _deep_json),
    Case("wide json", "rows", _wide_json),
    Case("json of a million lists", "rows", lambda: b'{"tym": [' + b"[]," * MB + b"[]]}"),
)
