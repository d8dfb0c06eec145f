"""The spreadsheet template: sheets, drop-down lists and instructions, all from the schema."""

from collections.abc import Iterator
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from geodata.answers.count_range import range_text
from geodata.answers.known_answers import most_groups, tym_bounds
from geodata.base.wording import N_, Gettext, Lang
from geodata.base.years import DEFAULT_YEAR
from geodata.files.spreadsheet_safety import workbook_file
from geodata.intake.headings import GUIDE, LISTS, META_FIELD, META_VALUE
from geodata.intake.readers.limits import MAX_ROWS
from geodata.intake.schema.columns import Column
from geodata.intake.schema.schema import SHEETS, columns
from geodata.intake.schema.vocabulary import CHOICES, offered_words, vocabulary
from geodata.intake.survey import Survey
from geodata.intake.templates.prefilled_rows import Filled, sheet_rows

SheetCell = Cell | MergedCell

HEADING_FONT = Font(bold=True, color="FFFFFF")
HEADING_FILL = PatternFill("solid", start_color="003479")
WRAP = Alignment(wrap_text=True, vertical="top")
TEXT_FORMAT = "@"
REQUIRED = "*"

_WIDTHS = {
    "area": 22,
    "areas": 40,
    "name": 36,
    "count": 18,
    "choice": 34,
    "choices": 40,
    "day": 16,
    "link": 40,
    "text": 40,
}
_DAY_FORMATS = {"fi": "d.m.yyyy", "sv": "d.m.yyyy", "en": "yyyy-mm-dd"}

_ADVICE = (
    N_("Fill in the sheets and leave empty what is not known; an empty area stays unknown."),
    N_("Columns with a star are required. Rows without an answer may stay as they are."),
    N_("Areas may be given by code or by their Finnish or Swedish name."),
    N_("Write a range with an en dash, 2–3; a spreadsheet may turn 2-3 into a date."),
    N_("Do not merge cells, and write values instead of formulas."),
    N_(
        "Åland is left out: the act on the multi-sectoral promotion of employment does "
        "not concern it."
    ),
)


def workbook_template(
    lang: Lang, gettext: Gettext, survey: Survey | None = None, year: int = DEFAULT_YEAR
) -> bytes:
    """Write the XLSX template, filled in with the answers of a survey if given.

    ``gettext`` translates the instructions into ``lang``. The same input gives the same bytes.
    """
    book = Workbook()
    guide = book.worksheets[0]
    guide.title = GUIDE.say(lang)
    _write_guide(guide, lang, gettext)
    lists = Lists(book, lang, year)
    for sheet in SHEETS:
        target = book.create_sheet(SHEETS[sheet].sheet.say(lang))
        rows = [list(row.values()) for row in sheet_rows(sheet, survey, lang, year)]
        if sheet == "meta":
            _write_meta(target, rows[0], lists, lang)
        else:
            _write_table(target, sheet, rows, lists, lang)
    lists.write()
    return workbook_file(book)


class Lists:
    """The hidden sheet of words that the drop-down lists show."""

    def __init__(self, book: Workbook, lang: Lang, year: int) -> None:
        self.year, self._book = year, book
        self._title = LISTS.say(lang)
        self._words = {kind: offered_words(kind, lang) for kind in CHOICES}
        municipalities = vocabulary(year).names["municipality"].values()
        self._words["municipality"] = [names.say(lang) for names in municipalities]

    def validation(self, column: Column) -> DataValidation | None:
        """Drop-down list of a column, or None where anything may be written."""
        # A cell of several options cannot be chosen from a list.
        if column.of not in self._words or column.kind == "choices":
            return None
        letter = get_column_letter(list(self._words).index(column.of) + 1)
        last = len(self._words[column.of])
        area = f"'{self._title}'!${letter}$1:${letter}${last}"
        # Municipalities may be given by code too, so their list only helps.
        strict = column.kind == "choice"
        return DataValidation("list", formula1=area, allow_blank=True, showErrorMessage=strict)

    def write(self) -> None:
        """Write the sheet, last in the workbook."""
        sheet = self._book.create_sheet(self._title)
        sheet.sheet_state = "hidden"
        for position, words in enumerate(self._words.values(), start=1):
            for number, word in enumerate(words, start=1):
                sheet.cell(number, position, word)


def write_headings(sheet: Worksheet, headings: list[str], widths: list[int]) -> None:
    """Write the first row and freeze it."""
    for position, (heading, width) in enumerate(zip(headings, widths, strict=True), start=1):
        cell = sheet.cell(1, position, heading)
        cell.font, cell.fill, cell.alignment = HEADING_FONT, HEADING_FILL, WRAP
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.freeze_panes = "A2"


def heading(column: Column, lang: Lang) -> str:
    """Heading of a column, with a star when it is required."""
    return f"{column.heading.say(lang)} {REQUIRED}" if column.required else column.heading.say(lang)


def _write_table(
    target: Worksheet, sheet: str, rows: list[list[Filled]], lists: Lists, lang: Lang
) -> None:
    sheet_columns = columns(sheet)
    headings = [heading(column, lang) for column in sheet_columns.values()]
    write_headings(target, headings, [_WIDTHS[column.kind] for column in sheet_columns.values()])
    for number, cells in enumerate(rows, start=2):
        for position, (column, cell) in enumerate(
            zip(sheet_columns.values(), cells, strict=True), start=1
        ):
            _write_cell(target.cell(number, position), column, cell, lang)
    for position, column in enumerate(sheet_columns.values(), start=1):
        letter = get_column_letter(position)
        if column.kind == "count":
            counties = [str(cells[0]) for cells in rows]
            _validate_counts(target, letter, counties, lists.year, ranges=column.ranges)
        else:
            _validate(target, f"{letter}2:{letter}{MAX_ROWS + 1}", lists.validation(column))


def _validate_counts(
    target: Worksheet, letter: str, counties: list[str], year: int, *, ranges: bool
) -> None:
    """Bound the cells of a column: each county's by the act, empty rows by the largest bound."""
    bounds = tym_bounds(year)  # stored answers may name a county that the year lacks
    cells: dict[int, list[str]] = {}
    for number, county in enumerate(counties, start=2):
        most = bounds[county][1] if county in bounds else most_groups()
        cells.setdefault(most, []).append(f"{letter}{number}")
    below = f"{letter}{len(counties) + 2}:{letter}{MAX_ROWS + 1}"
    cells.setdefault(most_groups(), []).append(below)
    for most, places in sorted(cells.items()):
        validation = _ranges_validation(most) if ranges else _count_validation(most)
        target.add_data_validation(validation)
        for place in places:
            validation.add(place)


def _count_validation(most: int) -> DataValidation:
    return DataValidation("whole", operator="between", formula1="1", formula2=str(most))


def _ranges_validation(most: int) -> DataValidation:
    """Drop-down list of the numbers to ``most`` and the ranges between them.

    A range that is chosen stays a text; one that is typed with a hyphen becomes a day.
    """
    numbers = range(1, most + 1)
    spans = (range_text(low, high) for low in numbers for high in numbers if low < high)
    words = ",".join((*map(str, numbers), *spans))
    return DataValidation("list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=True)


def _write_meta(target: Worksheet, cells: list[Filled], lists: Lists, lang: Lang) -> None:
    write_headings(target, [META_FIELD.say(lang), META_VALUE.say(lang)], [24, 60])
    pairs = zip(columns("meta").values(), cells, strict=True)
    for number, (column, cell) in enumerate(pairs, start=2):
        target.cell(number, 1, heading(column, lang))
        _write_cell(target.cell(number, 2), column, cell, lang)
        _validate(target, f"B{number}", lists.validation(column))


def _write_cell(cell: SheetCell, column: Column, value: Filled, lang: Lang) -> None:
    if value is not None:
        cell.value = value
    if column.kind == "area":
        cell.number_format = TEXT_FORMAT
    if column.kind == "day":
        cell.number_format = _DAY_FORMATS[lang]


def _validate(target: Worksheet, cells: str, validation: DataValidation | None) -> None:
    if validation is not None:
        target.add_data_validation(validation)
        validation.add(cells)


def _write_guide(target: Worksheet, lang: Lang, gettext: Gettext) -> None:
    for position, width in enumerate((20, 32, 70, 70), start=1):
        target.column_dimensions[get_column_letter(position)].width = width
    for line in guide(lang, gettext):
        target.append(line)
    for row in target.iter_rows():
        for cell in row:
            cell.alignment = WRAP
            if row[0].value and len(row) > 1 and not row[1].value:
                cell.font = Font(bold=True)


def guide(lang: Lang, gettext: Gettext) -> Iterator[list[str]]:
    """Lines of the instructions: advice, then sheet, column, help and what to choose from."""
    for advice in _ADVICE:
        yield ["", "", gettext(advice)]
    for sheet, model in SHEETS.items():
        yield [model.sheet.say(lang), "", gettext(model.about)]
        for column in columns(sheet).values():
            listed = column.kind in ("choice", "choices")
            choices = offered_words(column.of, lang) if listed else []
            yield ["", heading(column, lang), gettext(column.help), "; ".join(choices)]


def day_text(day: date, lang: Lang) -> str:
    """Format a day as usual in the language; ``as_day`` reads it."""
    return day.isoformat() if lang == "en" else f"{day.day}.{day.month}.{day.year}"
