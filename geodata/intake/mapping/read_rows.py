"""Read the rows of a table by a mapping: area, answers, note and respondent of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from geodata.answers.answers import Status
from geodata.answers.topics import TOPICS
from geodata.base.area_names import fold
from geodata.intake.examine import today_in_finland
from geodata.intake.mapping.mapping import ColumnRule, Role, TableRule
from geodata.intake.mapping.remarks import Remark, Said
from geodata.intake.mapping.row_origins import RowOrigin, read_answer_day, read_sources
from geodata.intake.mapping.tables.source_table import SourceColumn, SourceTable, area_of, cell_at
from geodata.intake.mapping.words.meanings import (
    NOTHING,
    OTHER,
    PLANNED,
    UNREAD,
    WITHOUT_VALUE,
    read_meaning,
)
from geodata.intake.mapping.words.split_answers import answer_parts
from geodata.intake.mapping.words.written_words import (
    NO,
    YES,
    is_mail,
    other_text,
    without_mails,
    without_prefix,
)
from geodata.intake.readers.book import Cell, TableRow
from geodata.intake.schema.cell_readers import visible_text
from geodata.intake.schema.vocabulary import vocabulary

LEFT_OUT = "-"
"""What a text of the area column means when it is to be left out."""


@dataclass(frozen=True)
class RowPlace:
    """A row of a file: its sheet, "" for a file of one table, and its number from 1.

    Of a table whose areas stand ``across`` it is the number of a column.
    """

    sheet: str
    row: int
    across: bool = False


@dataclass(frozen=True)
class Understood:
    """What a row answers to a topic: meanings in the order of the file, and what is written."""

    meanings: tuple[str, ...]
    written: str


@dataclass(frozen=True)
class ReadRow:
    """A row of answers as it was understood.

    ``areas`` are codes by division. ``answers``, ``notes`` and ``origins`` are by
    topic. ``respondent`` tells
    respondents apart by a number; who they are is not kept.
    """

    place: RowPlace
    area_text: str
    areas: Mapping[str, str]
    answers: Mapping[str, Understood]
    notes: Mapping[str, tuple[str, ...]]
    origins: Mapping[str, RowOrigin]
    respondent: int
    remarks: tuple[Remark, ...]


@dataclass
class Respondents:
    """Numbers of respondents by what identifies them; it is dropped when the rows are read."""

    _numbers: dict[tuple[str, ...], int] = field(default_factory=dict)

    def number(self, identity: tuple[str, ...], place: RowPlace) -> int:
        """Number of a respondent; a row that does not say who answered is one of its own."""
        key = identity if any(identity) else (place.sheet, str(place.row), "")
        return self._numbers.setdefault(key, len(self._numbers) + 1)


@dataclass
class _Reading:
    """The reading of one row: what it holds by heading, and what is said about it."""

    rule: TableRule
    cells: Mapping[str, Cell]
    columns: Mapping[str, SourceColumn]
    year: int
    remarks: list[Remark] = field(default_factory=list)

    def say(self, said: Said, text: str = "", of: str = "") -> None:
        remark = Remark(said, text, of)
        if remark not in self.remarks:
            self.remarks.append(remark)

    def filled(self, role: Role, of: str = "") -> Iterator[tuple[ColumnRule, Cell]]:
        """Filled cells of the columns with a role."""
        for rule in self.rule.of_role(role, of):
            if self.cells.get(rule.heading) is not None:
                yield rule, self.cells[rule.heading]


def read_rows(
    table: SourceTable, rule: TableRule, year: int, respondents: Respondents
) -> tuple[ReadRow, ...]:
    """Read every row of a table by a rule that fits it."""
    return tuple(_read(table, row, rule, year, respondents) for row in table.rows)


def _read(
    table: SourceTable, row: TableRow, rule: TableRule, year: int, respondents: Respondents
) -> ReadRow:
    place = RowPlace(table.table.name, row.number, table.table.across)
    cells = {column.key: cell_at(row, column.position) for column in table.columns}
    reading = _Reading(rule, cells, {each.key: each for each in table.columns}, year)
    _leave_formulas(table, row, reading)
    if table.table.hidden or row.number in table.table.hidden_rows:
        reading.say(Said.HIDDEN)
    written, areas = _areas(reading)
    answers = {topic: found for topic in rule.topics() if (found := _answer(reading, topic))}
    notes = {topic: _notes(reading, topic) for topic in rule.topics()}
    origins = {topic: _origin(reading, topic, answer) for topic, answer in answers.items()}
    if areas and not any(each.meanings for each in answers.values()):
        reading.say(Said.NO_ANSWER)
    identity = tuple(fold(visible_text(cell)) for _, cell in reading.filled(Role.RESPONDENT))
    return ReadRow(
        place,
        written,
        areas,
        answers,
        notes,
        origins,
        respondents.number(identity, place),
        tuple(reading.remarks),
    )


def _leave_formulas(table: SourceTable, row: TableRow, reading: _Reading) -> None:
    """Empty the cells of formulas that the file stores no value for."""
    emptied = dict(reading.cells)
    for column in table.columns:
        formula = table.table.formulas.get((row.number, column.position))
        if formula is not None and emptied[column.key] == formula:
            emptied[column.key] = None
            reading.say(Said.FORMULA, formula)
    reading.cells = emptied


def _areas(reading: _Reading) -> tuple[str, dict[str, str]]:
    """What the columns of areas say, and the area of each division; none if they disagree."""
    texts: list[str] = []
    areas: dict[str, str] = {}
    for rule, cell in reading.filled(Role.AREA):
        text = visible_text(cell)
        texts += [] if text in texts else [text]
        means = reading.rule.meaning(rule.of, fold(text)) or area_of(cell, rule.of, reading.year)
        if means == LEFT_OUT:
            reading.say(Said.AREA_LEFT_OUT, text)
        elif means not in vocabulary(reading.year).names[rule.of]:
            reading.say(Said.AREA_UNREAD, text, rule.of)
        elif areas.setdefault(rule.of, str(means)) != means:
            reading.say(Said.AREA_TWO, ", ".join(texts))
            return ", ".join(texts), {}
    if not texts:
        reading.say(Said.AREA_EMPTY)
    return ", ".join(texts), areas


def _answer(reading: _Reading, topic_id: str) -> Understood | None:
    """Bring together what the columns of a topic say; None where all of them are empty."""
    meanings: list[str] = []
    written: list[str] = []
    for rule, cell in reading.filled(Role.OPTION, topic_id):
        if _is_marked(reading, rule, cell):
            meanings.append(rule.value)
            written.append(_option_words(reading, rule, cell))
    for _, cell in reading.filled(Role.ANSWER, topic_id):
        written.append(visible_text(cell))
        meanings += _meanings(reading, topic_id, cell)
    for _, cell in reading.filled(Role.STATUS, topic_id):
        written.append(visible_text(cell))
        meanings += _status(reading, topic_id, cell)
    if not written:
        return None
    return Understood(_without_empty(meanings), without_mails("; ".join(written)))


def _origin(reading: _Reading, topic_id: str, answer: Understood) -> RowOrigin:
    """Source and day of the answer of a row, with a word on what of them is not used."""
    sources, said = read_sources(cell for _, cell in reading.filled(Role.SOURCE, topic_id))
    days = (cell for _, cell in reading.filled(Role.AS_OF, topic_id))
    planned = PLANNED in answer.meanings
    day, of_day = read_answer_day(days, today_in_finland(), planned=planned)
    for remark in (*said, *of_day):
        reading.say(remark.said, remark.text)
    return RowOrigin(sources, day)


def _meanings(reading: _Reading, topic_id: str, cell: Cell) -> Iterator[str]:
    topic = TOPICS[topic_id]

    def read(part: Cell) -> str | None:
        chosen = reading.rule.meaning(topic_id, fold(visible_text(part)))
        return chosen or read_meaning(topic, part)

    for text, meaning in answer_parts(cell, read):
        if meaning is None:
            from_day = topic.counted and isinstance(cell, date)
            reading.say(Said.FROM_DAY if from_day else Said.UNREAD, text, topic_id)
        yield meaning or UNREAD


def _status(reading: _Reading, topic_id: str, cell: Cell) -> Iterator[str]:
    """What a status adds to the answer beside it; nothing where it only says that there is one."""
    text = visible_text(cell)
    status = vocabulary(reading.year).choice("status", text)
    if status in (*WITHOUT_VALUE, PLANNED):
        yield str(status)
    elif status != Status.KNOWN:
        reading.say(Said.UNREAD, text, topic_id)
        yield UNREAD


def _without_empty(meanings: list[str]) -> tuple[str, ...]:
    """Leave out what answers nothing, and "not known" beside an answer; each meaning once."""
    said = [each for each in dict.fromkeys(meanings) if each != NOTHING]
    known = [each for each in said if each != Status.UNKNOWN]
    return tuple(known or said)


def _is_marked(reading: _Reading, rule: ColumnRule, cell: Cell) -> bool:
    """Whether the cell of an option's column marks it: 1, x, yes, or the option itself.

    Beside "other, what?" any words do.
    """
    text = visible_text(cell)
    if fold(text) in NO:
        return False
    options = {fold(each) for each in reading.columns[rule.heading].option_texts()}
    if fold(text) in YES | options or rule.value in (OTHER, read_meaning(TOPICS[rule.of], text)):
        return True
    reading.say(Said.NOT_A_MARK, text)
    return False


def _option_words(reading: _Reading, rule: ColumnRule, cell: Cell) -> str:
    """Words of a chosen option: its heading, or what stands in the cell in place of a mark."""
    text = visible_text(cell)
    option = next(reading.columns[rule.heading].option_texts())
    return option if fold(text) in YES else text


def _notes(reading: _Reading, topic_id: str) -> tuple[str, ...]:
    """Notes of a row on a topic, what stands after "other, what?" among them."""
    found = [visible_text(cell) for _, cell in reading.filled(Role.NOTE, topic_id)]
    for _, cell in reading.filled(Role.ANSWER, topic_id):
        for text, meaning in answer_parts(cell, partial(read_meaning, TOPICS[topic_id])):
            more = other_text(without_prefix(text)) if meaning == OTHER else None
            found += [more] if more else []
    for rule, cell in reading.filled(Role.OPTION, topic_id):
        text = visible_text(cell)
        if rule.value == OTHER and fold(text) not in YES | NO:
            found.append(text)
    if any(map(is_mail, found)):
        reading.say(Said.MAIL)
    return tuple(without_mails(text) for text in dict.fromkeys(found) if text)
