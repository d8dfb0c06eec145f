"""Files of which a part could be dropped, misread or guessed without a word."""

from collections.abc import Callable

from openpyxl import Workbook

from tests.geodata.intake import files as f
from tests.geodata.intake.cases import SHEET, TYM_HEAD, Case, csv_text, ods_element, xlsx_with
from tests.geodata.intake.files import META, TYM, YOUTH, sheets, with_row

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NOTES = "Hyvinvointialue;Johtoryhmiä;Huomautus\r\n01;2;Päätös tehty, jäsenet mukana\r\n"


def zip_of(**members: bytes) -> bytes:
    """A ZIP of CSV files, named after their sheets."""
    return f.packed({f"vastaukset/{name}.csv": member for name, member in members.items()})


def ole(*streams: str) -> bytes:
    """The start of a file of old Office, and the names of its streams."""
    return OLE + b"\0" * 500 + b"".join(name.encode("utf-16-le") for name in streams)


def _spoilt(change: Callable[[Workbook], None]) -> Callable[[], bytes]:
    return lambda: f.xlsx(sheets(), change)


def _hide_row(book: Workbook) -> None:
    book["tym"].row_dimensions[3].hidden = True


def _hide_column(book: Workbook) -> None:
    book["tym"].column_dimensions["C"].hidden = True


def stored_formula(stored: str, kind: str = "n") -> bytes:
    """A workbook whose cell B2 of tym has a formula and the value stored for it."""
    cell = f'<c r="B2" t="{kind}"><f>0+1</f><v>{stored}</v></c>'.encode()
    plain = b'<c r="B2" t="n"><v>2</v></c>'

    def change(part: bytes) -> bytes:
        assert plain in part
        return part.replace(plain, cell)

    return f.repacked(xlsx_with(), {SHEET: change})


def _collected(day: str) -> Callable[[], bytes]:
    rows = [row for row in META if row[0] != "Keruupäivä"]
    return lambda: xlsx_with(tiedot=with_row(rows, "Keruupäivä", day))


REFUSALS = (
    Case("numbers", "numbers", lambda: f.packed({"Index/Document.iwa": b"\0\x81"})),
    Case("numbers as a folder", "numbers", lambda: f.packed({"a.numbers/Index.zip": b"\0"})),
    Case("google sheet", "google", lambda: b'{"doc_id": "1", "email": "a@b.fi"}'),
    Case("older google sheet", "google", lambda: b'{"url": "https://docs.google.com/open?id=1"}'),
    Case("xlsb", "old_excel", lambda: f.repacked(xlsx_with(), {"xl/workbook.bin": b"\x83"})),
    Case("xls in a zip", "old_excel", lambda: f.packed({"a.xls": ole("Workbook")})),
    Case("old word", "type", lambda: ole("WordDocument")),
    Case("pdf in a zip", "type", lambda: zip_of(tym=f.csv_file(TYM), a=b"%PDF-1.7\n\x81")),
    Case("label", "label", lambda: ole("EncryptedPackage", "DRMEncryptedDataSpace")),
    Case("mac roman", "letters", csv_text(NOTES, "mac_roman")),
    Case("cp850", "letters", csv_text(NOTES, "cp850")),
    Case("cp437", "letters", csv_text(NOTES, "cp437")),
    Case("mac roman in a zip", "letters", lambda: zip_of(tym=NOTES.encode("mac_roman"))),
    Case("mark after a name", "quotes", lambda: b'municipality;service_point\n091;"O" H\n'),
    Case("lines in one cell", "one_cell", lambda: b'"county,groups,status";;\n"01,2,";;\n'),
    Case(
        "lines in one cell of a workbook",
        "one_cell",
        lambda: xlsx_with(tym=[["county;groups;status"], ["01;2;"]]),
    ),
)

TABLES = (
    Case("hidden row", "hidden_rows", _spoilt(_hide_row)),
    Case("hidden column", "hidden_columns", _spoilt(_hide_column)),
    Case(
        "filtered row of ods",
        "hidden_rows",
        lambda: ods_element(
            '<table:table-row table:visibility="filter"><table:table-cell><text:p>20</text:p>'
            "</table:table-cell></table:table-row>"
        ),
    ),
    Case("title", "heading_row", lambda: xlsx_with(tym=[["Kevät 2026"], [], *TYM])),
    Case(
        "two rows of headings", "heading_row", lambda: xlsx_with(tym=[["county", "groups"], *TYM])
    ),
    Case(
        "renamed answers",
        "answer_column",
        lambda: xlsx_with(nuoret=[["Työllisyysalue", "Mallit", "Tila"], *YOUTH[1:]]),
    ),
    Case("unquoted delimiter", "outside", csv_text(TYM_HEAD + "01;2;tiedossa; sovittu\r\n")),
    Case("cell outside", "outside", lambda: xlsx_with(tym=with_row(TYM, "03", 2, None, "huom!"))),
    Case("third cell of meta", "outside", lambda: xlsx_with(tiedot=with_row(META, None, "a", "b"))),
    Case(
        "another field of meta", "column_other", lambda: xlsx_with(tiedot=with_row(META, "Väri", 1))
    ),
)

CELLS = (
    Case("stored formula", "formula_value", lambda: stored_formula("1")),
    Case("formula without a value", "formula_empty", lambda: stored_formula("")),
    Case("stored error", "error_value", lambda: stored_formula("#DIV/0!", "e")),
    *(
        Case(f"error {error}", "error_value", csv_text(f"{TYM_HEAD}01;{error};\r\n"))
        for error in ("#N/A", "#PUUTTUU!", "#VÄRDEFEL!", "Virhe:502", "######")
    ),
    Case("utf-8 read twice", "garbled", csv_text(NOTES.encode().decode("cp1252"))),
    Case("mac roman read wrong", "garbled", lambda: xlsx_with(tiedot=_renamed("PŠŠtškset"))),
    Case("letters replaced", "garbled", lambda: xlsx_with(tiedot=_renamed("P\ufffdytyri"))),
    Case("month first", "date_order", _collected("3/4/2026")),
    *(
        Case(f"sign {sign}", "missing_sign", csv_text(f"{TYM_HEAD}01;{sign};\r\n"))
        for sign in ("..", "-", "…", "\u2013", "ei tietoa", "Uppgift saknas", "n/a")
    ),
    Case(
        "contradicting rows", "twice_differs", lambda: xlsx_with(tym=with_row(TYM, "01", 1, None))
    ),
)


def _renamed(title: str) -> f.Rows:
    return [["Otsikko", title], *META[1:]]


READINGS = (*REFUSALS, *TABLES, *CELLS)
