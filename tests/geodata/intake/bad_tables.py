"""Files whose sheets or headings are wrong, or that exceed a limit."""

from openpyxl import Workbook

from tests.geodata.intake import files as f
from tests.geodata.intake.cases import (
    MB,
    TYM_HEAD,
    Case,
    before_end,
    csv_text,
    ods_element,
    sheet_xml,
    xlsx_with,
)
from tests.geodata.intake.files import META, TYM, YOUTH, sheets


def _empty_rows(number: int) -> bytes:
    return sheet_xml(before_end(f'<row r="{number}"/>'))


def _far_value() -> bytes:
    row = '<row r="100000000"><c r="A100000000" t="inlineStr"><is><t>20</t></is></c></row>'
    return sheet_xml(before_end(row))


def _million_rows() -> bytes:
    return sheet_xml(before_end("<row/>" * 3_000_000))


def _ods_repeated(times: int, cell: str) -> bytes:
    row = (
        f'<table:table-row table:number-rows-repeated="{times}">'
        f"<table:table-cell>{cell}</table:table-cell></table:table-row>"
    )
    return f.ods(sheets(), {"tym": row})


def _ods_wide() -> bytes:
    cells = '<table:table-cell table:number-columns-repeated="99999999"><text:p>2</text:p>'
    return f.ods(
        sheets(), {"tym": f"<table:table-row>{cells}</table:table-cell></table:table-row>"}
    )


def _merge(book: Workbook) -> None:
    book["tym"].merge_cells("B2:B3")


def _hide(book: Workbook) -> None:
    book["nuoret"].sheet_state = "hidden"


def _misspelt() -> bytes:
    heading = "Kunta;Palvelupiste\r\n"
    return (heading + "".join(f"Jyvaskylla{n};x\r\n" for n in range(9_000))).encode()


def _many_faults() -> bytes:
    row = "Lapin;9999999999;ehkä;=1+1\u202e;;x;99\r\n"
    return ("county;groups;status;note;county_name;model;group\r\n" + row * 9_000).encode()


def _shared_formulas() -> bytes:
    """Cells that share a formula so long that working it out for each would take minutes."""
    first = f'<c r="C4"><f t="shared" ref="C4:C9999" si="0">A1{"+A1" * 30_000}</f></c>'
    others = "".join(
        f'<row r="{n}"><c r="C{n}"><f t="shared" si="0"/></c></row>' for n in range(5, 9_000)
    )
    return sheet_xml(before_end(f'<row r="4">{first}</row>{others}'))


def _long_lists() -> bytes:
    """Validations of so many cells that listing them would take long."""
    cells = "A1 " * 200_000
    rule = f'<dataValidations><dataValidation sqref="{cells}"/></dataValidations>'
    end = "</worksheet>"
    merged = "<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 90_000 + "</mergeCells>"
    return sheet_xml(lambda part: part.replace(b"</worksheet>", (merged + rule * 8 + end).encode()))


def _many_texts() -> bytes:
    texts = f"<sst>{'<si><t>x</t></si>' * 140_000}</sst>"
    return f.repacked(xlsx_with(), {"xl/sharedStrings.xml": texts.encode()})


TABLES = (
    Case("nine thousand misspelt names", "area_close", _misspelt),
    Case("nine thousand rows of faults", "choice", _many_faults),
    Case("shared formulas", "formula_empty", _shared_formulas),
    Case("long lists", "merged", _long_lists),
    Case("many texts", "missing", _many_texts),
    Case("eleven thousand rows", "rows", csv_text(TYM_HEAD + "01;2;\r\n" * 11_000)),
    Case("two hundred columns", "rows", csv_text(";".join(map(str, range(200))) + "\r\n1;2\r\n")),
    Case("a hundred million empty rows", "missing", lambda: _empty_rows(100_000_000)),
    Case("a value in row a hundred million", "rows", _far_value),
    Case("three million empty rows", "rows", _million_rows),
    Case(
        "value in column XFD",
        "rows",
        lambda: sheet_xml(before_end('<row r="9"><c r="XFD9"><v>1</v></c></row>')),
    ),
    Case("ods with empty rows", "missing", lambda: _ods_repeated(100_000_000, "")),
    Case("ods with filled rows", "rows", lambda: _ods_repeated(100_000_000, "<text:p>1</text:p>")),
    Case("ods too wide", "rows", _ods_wide),
    Case("deep xml", "rows", lambda: sheet_xml(before_end("<a>" * 5000 + "</a>" * 5000))),
    Case(
        "csv of empty lines",
        "rows",
        lambda: TYM_HEAD.encode() + b"\n" * (4 * MB) + b"1;2\n" * 10_001,
    ),
    Case("shopping list", "answers", csv_text("milk;2\r\nbread;1\r\n")),
    Case("one word", "answers", lambda: b"hello"),
    Case("no meta", "meta", lambda: xlsx_with(tiedot=[])),
    Case("one csv", "meta_later", lambda: f.csv_file(TYM)),
    Case("sheet twice", "sheet_twice", lambda: xlsx_with(youth=YOUTH)),
    Case("another sheet", "sheet_other", lambda: xlsx_with(budjetti=[["euroa"], [3]])),
    Case("hidden sheet", "hidden", lambda: f.xlsx(sheets(), _hide)),
    Case("merged cells", "merged", lambda: f.xlsx(sheets(), _merge)),
    Case(
        "merged cells in ods",
        "merged",
        lambda: ods_element(
            '<table:table-row><table:table-cell table:number-rows-spanned="2"/></table:table-row>'
        ),
    ),
    Case(
        "no column of areas", "column", lambda: xlsx_with(tym=[["Johtoryhmiä", "Tila"], [2, None]])
    ),
    Case(
        "heading twice",
        "column_twice",
        lambda: xlsx_with(tym=[["Hyvinvointialue", "Tila", "Status"], ["01", "känt", None]]),
    ),
    Case("meta field twice", "column_twice", lambda: xlsx_with(tiedot=[*META, ["Rubrik", "x"]])),
    Case(
        "another heading",
        "column_other",
        lambda: xlsx_with(tym=[[*TYM[0], "Väri"], ["01", 2, None, "x"]]),
    ),
)
