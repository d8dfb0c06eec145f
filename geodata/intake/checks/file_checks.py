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
    MERGED = error(
        "merged",
        Stage.TABLE,
        N_("No cells are merged"),
        N_("Unmerge the cells and write the value in each of them."),
        N_("Merged cells {value}"),
    )
    COLUMN = error(
        "column",
        Stage.TABLE,
        N_("Every required column is there"),
        N_("Add the column {column}, or copy the headings from the template."),
        N_("No column {column}"),
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
