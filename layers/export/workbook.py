"""Export of a view's rows as XLSX: the table, and one sheet of metadata."""

from collections.abc import Iterable

from openpyxl.worksheet.worksheet import Worksheet

from geodata import AnswerSet
from geodata.files.spreadsheet_safety import workbook_file
from layers.export.common.content import Content, about
from layers.export.common.legend import parts_of
from layers.map.facts import Facts
from layers.tables.file_columns import FileColumn, file_columns
from layers.tables.file_rows import file_rows
from layers.tables.view_download import view_about
from layers.tables.workbook import embolden, fit_columns, table_workbook
from layers.view.map_view import ViewState
from layers.words.text import Translator, translator


def xlsx(facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content) -> bytes:
    """Return the rows as XLSX, with a second sheet that describes them.

    That sheet has what the view shows, the legend of each map with counts, and what each column
    holds with its name in CSV. Numbers are numbers and days are dates.
    """
    t = translator(state.lang)
    columns = file_columns(facts, answer_set, state, t)
    rows = file_rows(facts, answer_set, state, columns)
    book = table_workbook(rows, {each.name: each.label for each in columns}, t)
    sheet = book.create_sheet(t.gettext("About"))
    told = view_about(facts, answer_set, state, words.link)
    headings = {heading for heading, _ in told}
    for pair in (*told, *(each for each in about(words) if each[0] not in headings)):
        sheet.append(pair)
    legends = (t.gettext("Legend"), t.gettext("Legend of the second map"))
    for heading, each in zip(legends, words.maps, strict=False):
        _write_legend(sheet, heading, each, t)
    _write_columns(sheet, columns, t)
    fit_columns(sheet)
    return workbook_file(book, words.as_of)


def _write_legend(sheet: Worksheet, heading: str, words: Content, t: Translator) -> None:
    counts = (t.gettext("Areas"), t.gettext("Municipalities"), t.gettext("Residents"))
    _write_heads(sheet, (heading, t.gettext("Class key"), *counts))
    for group, part in parts_of(words.legend):
        if group:
            sheet.append([group])
        for row in part:
            numbers = (row.areas, row.municipalities, row.residents)
            sheet.append([row.label, row.kind.key, *numbers])


def _write_columns(sheet: Worksheet, columns: Iterable[FileColumn], t: Translator) -> None:
    _write_heads(sheet, (t.gettext("Column"), t.gettext("What it holds"), t.gettext("Name in CSV")))
    for each in columns:
        sheet.append([each.label, each.about, each.name])


def _write_heads(sheet: Worksheet, heads: Iterable[str]) -> None:
    """Write a row of headings after an empty row."""
    sheet.append([])
    sheet.append(list(heads))
    for cell in sheet[sheet.max_row]:
        embolden(cell)
