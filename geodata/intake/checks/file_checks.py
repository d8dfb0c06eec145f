"""Checks of a survey file as a whole, and of its sheets and headings."""

from enum import Enum

from geodata.base.wording import N_
from geodata.intake.checks.check import Check, Stage, error, warning


class FileCheck(Check, Enum):
    """Checks of a file as a whole."""

    EMPTY = error(
        "empty",
        Stage.FILE,
        N_("The file has content"),
        N_("Fill in the template and save it before sending it."),
        N_("An empty file"),
    )
    SIZE = error(
        "size",
        Stage.FILE,
        N_("The file is at most 5 MB"),
        N_("Keep only the sheets of the template, without pictures and attachments."),
        N_("{size} MB"),
    )
    TYPE = error(
        "type",
        Stage.FILE,
        N_("The file is a spreadsheet (XLSX or ODS), CSV or JSON"),
        N_("Save the answers as XLSX, ODS, CSV or JSON."),
        N_("The content is something else: {value}"),
    )
    NUMBERS = error(
        "numbers",
        Stage.FILE,
        N_("The file is not a document of Apple Numbers"),
        N_("In Numbers, choose File, Export To, Excel, and send the file that it makes."),
        N_("A document of Apple Numbers: {value}"),
    )
    GOOGLE = error(
        "google",
        Stage.FILE,
        N_("The file holds the answers, not a link to Google Drive"),
        N_("In Google Sheets, choose File, Download, Microsoft Excel (.xlsx), and send that file."),
        N_("Only a link to a document in Google Drive"),
    )
    OLD_EXCEL = error(
        "old_excel",
        Stage.FILE,
        N_("The file is not an old or a binary Excel workbook"),
        N_("In Excel, choose Save As and the type Excel Workbook (.xlsx)."),
        N_("An Excel workbook of another type: {value}"),
    )
    WHOLE = error(
        "whole",
        Stage.FILE,
        N_("The file is whole"),
        N_("Open the file, save it again and send the new copy."),
        N_("The file cannot be read to its end: {value}"),
    )
    ENCRYPTED = error(
        "encrypted",
        Stage.FILE,
        N_("The file opens without a password"),
        N_("Remove the password and save the file again."),
        N_("A file that is locked with a password"),
    )
    LABEL = error(
        "label",
        Stage.FILE,
        N_("The file has no sensitivity label that locks it"),
        N_(
            "In Excel, choose a sensitivity label that does not encrypt, such as public, and save "
            "the file again; your IT support knows which label that is."
        ),
        N_("A file that its sensitivity label has encrypted for your own organisation"),
    )
    PACKED = error(
        "packed",
        Stage.FILE,
        N_("The file unpacks to a reasonable size"),
        N_("Copy the cells to a new template and send that one."),
        N_("Unpacks to {size} MB or to more than {members} parts"),
    )
    NESTED = error(
        "nested",
        Stage.FILE,
        N_("The file holds no packages within packages"),
        N_("Send the spreadsheet itself, or a zip of CSV files only."),
        N_("A package inside: {value}"),
    )
    MACROS = error(
        "macros",
        Stage.FILE,
        N_("The file has no macros"),
        N_("Save the file as XLSX or ODS without macros."),
        N_("Macros: {value}"),
    )
    LINKS = error(
        "links",
        Stage.FILE,
        N_("The file has no links to other files or data sources"),
        N_("Break the links, keep the values and save the file again."),
        N_("A link to outside: {value}"),
    )
    ENTITIES = error(
        "entities",
        Stage.FILE,
        N_("The file has no document type or entities of its own"),
        N_("Copy the cells to a new template and send that one."),
        N_("A declaration that spreadsheets never have: {value}"),
    )
    ENCODING = error(
        "encoding",
        Stage.FILE,
        N_("The text can be read as UTF-8 or Windows-1252"),
        N_("Save the file as CSV UTF-8."),
        N_("Bytes that are no text: {value}"),
    )
    LETTERS = error(
        "letters",
        Stage.FILE,
        N_("The letters of the text are those of Finnish or Swedish"),
        N_("In Excel, choose Save As and the type CSV UTF-8, or send the answers as XLSX."),
        N_("Another character encoding than UTF-8 or Windows-1252: {value}"),
    )
    QUOTES = error(
        "quotes",
        Stage.FILE,
        N_("Quotation marks in CSV are in pairs around whole cells"),
        N_(
            "Put the whole cell in quotation marks and write each mark inside it twice, "
            "or send the answers as XLSX."
        ),
        N_("A quotation mark in the wrong place on row {row}: {value}"),
    )
    JSON = error(
        "json",
        Stage.FILE,
        N_("The JSON has the shape of the template"),
        N_("Compare the file with the JSON template."),
    )


class TableCheck(Check, Enum):
    """Checks of sheets and headings."""

    ROWS = error(
        "rows",
        Stage.TABLE,
        N_("There are at most 10,000 rows and 100 columns"),
        N_("Remove what does not belong to the answers, also far below and to the right."),
        N_("{rows} rows or {columns} columns"),
    )
    ONE_CELL = error(
        "one_cell",
        Stage.TABLE,
        N_("Every cell of a row is a cell of its own"),
        N_(
            "Open the file in Excel, divide the column with Data, Text to Columns, and save it as "
            "XLSX."
        ),
        N_("Every line is one cell: {value}"),
    )
    ANSWERS = error(
        "answers",
        Stage.TABLE,
        N_("There is a sheet with answers to a question of the template"),
        N_("Use the names of sheets and the headings of the template."),
        N_("No sheet of answers among: {value}"),
    )
    META = error(
        "meta",
        Stage.TABLE,
        N_("There is a sheet that tells where the answers come from"),
        N_("Fill in the sheet {sheet}: title, day, collector and source."),
        N_("No sheet {sheet}"),
    )
    META_LATER = warning(
        "meta_later",
        Stage.TABLE,
        N_("The file tells where the answers come from"),
        N_("Give the title, day, collector and source before the answers are published."),
        N_("A CSV file of one table holds the answers only"),
    )
    SHEET_TWICE = error(
        "sheet_twice",
        Stage.TABLE,
        N_("Every sheet occurs once"),
        N_("Join the two sheets or remove one of them."),
        N_("A second sheet {sheet}: {value}"),
    )
    SHEET_OTHER = warning(
        "sheet_other",
        Stage.TABLE,
        N_("Every sheet belongs to the template"),
        N_("Nothing to do if the sheet has no answers; it is not read."),
        N_("A sheet of another kind: {value}"),
    )
    HIDDEN = warning(
        "hidden",
        Stage.TABLE,
        N_("No sheet with answers is hidden"),
        N_("Show the sheet and see that its answers are meant to be there."),
        N_("The hidden sheet {value} is read too"),
    )
    HIDDEN_ROWS = warning(
        "hidden_rows",
        Stage.TABLE,
        N_("No rows with answers are hidden or filtered out"),
        N_("Show the rows and see that their answers are meant to be there."),
        N_("Hidden rows, which are read too: {value}"),
    )
    HIDDEN_COLUMNS = warning(
        "hidden_columns",
        Stage.TABLE,
        N_("No columns with answers are hidden"),
        N_("Show the columns and see that their answers are meant to be there."),
        N_("Hidden columns, which are read too: {value}"),
    )
    MERGED = error(
        "merged",
        Stage.TABLE,
        N_("No cells are merged"),
        N_("Unmerge the cells and write the value in each of them."),
        N_("Merged cells {value}"),
    )
    HEADING_ROW = warning(
        "heading_row",
        Stage.TABLE,
        N_("The headings are on the first row, and only there"),
        N_("Nothing to do if row {row} has the headings; this row is not read as answers."),
        N_("The headings are taken from row {row}, not from here: {value}"),
    )
    COLUMN = error(
        "column",
        Stage.TABLE,
        N_("Every required column is there"),
        N_("Add the column {column}, or copy the headings from the template."),
        N_("No column {column}"),
    )
    ANSWER_COLUMN = error(
        "answer_column",
        Stage.TABLE,
        N_("Every sheet of answers has its column of answers"),
        N_("Name the column {column}, as in the template."),
        N_("No column {column}, so the sheet has no answers"),
    )
    COLUMN_TWICE = error(
        "column_twice",
        Stage.TABLE,
        N_("Every column occurs once"),
        N_("Remove one of the two columns."),
        N_("A second column {column}"),
    )
    COLUMN_OTHER = warning(
        "column_other",
        Stage.TABLE,
        N_("Every column belongs to the template"),
        N_("Nothing to do if the column has no answers; it is not read."),
        N_("A column of another kind: {value}"),
    )
    OUTSIDE = error(
        "outside",
        Stage.TABLE,
        N_("Every filled cell is below a heading"),
        N_(
            "Move the text to a column of the template or empty the cell. In CSV, put a text with "
            "a semicolon or a comma in quotation marks."
        ),
        N_("A cell without a heading: {value}"),
    )
