"""Suggest what the columns and words of an export mean; a person sees it and may change it."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from geodata.answers.topic import Topic
from geodata.answers.topics import SURVEYED, TOPICS
from geodata.base.area_names import fold
from geodata.intake.mapping.coded_answers import label_meaning, read_with_labels
from geodata.intake.mapping.mapping import ColumnRule, Mapping, Role, TableRule, WordRule
from geodata.intake.mapping.row_origins import is_day
from geodata.intake.mapping.tables.code_keys import is_code
from geodata.intake.mapping.tables.source_table import (
    AREA_DIVISIONS,
    SourceColumn,
    SourceTable,
    area_of,
)
from geodata.intake.mapping.words.meanings import OTHER, likely_meaning, read_meaning
from geodata.intake.mapping.words.split_answers import answer_parts
from geodata.intake.mapping.words.written_words import (
    NO,
    YES,
    asks_for_words,
    is_mail,
    names_respondent,
)
from geodata.intake.readers.book import Cell
from geodata.intake.schema.cell_readers import visible_text
from geodata.intake.schema.vocabulary import STATUSES

_MOST, _FEW = 0.5, 0.1
_LONGEST_CODE_HEADING = 40
_SAMPLE = 100
_MORE_OPTIONS = 3
_NO_ANSWER_CODES = (88, 98, 99)
"""Cells of a column by which it is judged."""
_DIVISION_HEADINGS = {
    "employment_area": re.compile(r"tyollisyysalue|sysselsattningsomrade|employment area"),
    "wellbeing_county": re.compile(r"hyvinvointialue|\bhva\b|valfardsomrade|county"),
    "municipality": re.compile(r"\bkun(ta|nan)|kaupunki|kommun|municipality"),
}
_AREA_HEADING = re.compile(r"alue|omrade|area|kunta|kommun|koodi|\bkod|code|hva")
_TOPIC_HEADINGS = {
    "tym": re.compile(r"johtoryhm|ledningsgrupp|leadership group|\btym\b"),
    "youth": re.compile(r"nuor|ohjaamo|\bunga\b|ungdom|navigator|youth|young"),
}
_STATUS_HEADING = re.compile(r"\b(tila|status|tilanne|skede|vastauksen tila)\b")
_SOURCE_HEADING = re.compile(r"\b(lahde|lahteet|kalla|kallor|sources?)\b")
_DAY_HEADING = re.compile(
    r"\b(tilanne|paivays|vastauspaiva|vastauksen paiva|lage|svarets? dag|as of|day of the answer)"
)
_STATUS_WORDS = frozenset(fold(word) for words in STATUSES.values() for word in words)


def suggest_mapping(tables: Sequence[SourceTable], year: int, *known: Mapping | None) -> Mapping:
    """Suggest a mapping of the tables; those that are ``known`` come first, in order."""
    rules = []
    for table in distinct_tables(tables):
        fitting = (mapping.rule(table) for mapping in known if mapping is not None)
        rules.append(next(filter(None, fitting), None) or suggest_rule(table, year))
    return Mapping(tables=tuple(rules))


def distinct_tables(tables: Sequence[SourceTable]) -> tuple[SourceTable, ...]:
    """Return the first table of each kind: those with the same headings are of one kind.

    A suggested mapping has a rule for each, in the same order.
    """
    kinds: dict[tuple[str, ...], SourceTable] = {}
    for table in tables:
        kinds.setdefault(tuple(column.key for column in table.columns), table)
    return tuple(kinds.values())


def suggest_rule(table: SourceTable, year: int) -> TableRule:
    """Suggest what the columns of a table are, and what words mean that are nearly an option."""
    rules: dict[str, ColumnRule] = {}
    for column in table.columns:
        code = _code_of(column, table.cells(column)[:_SAMPLE], year)
        rules[column.key] = ColumnRule.of_code(column.key, code)
    _give_notes_their_topic(table, rules)
    return TableRule(columns=tuple(rules.values()), words=tuple(_likely_words(table, rules)))


def _code_of(column: SourceColumn, cells: tuple[Cell, ...], year: int) -> str:
    """What a column probably is, as ``ColumnRule.code`` writes it."""
    division = _division(column, cells, year)
    if division:
        return f"{Role.AREA}:{division}"
    if _most(cells, is_mail):
        return Role.RESPONDENT
    return _option(column, cells) or _answered(column, cells) or _by_heading(column, cells)


def _by_heading(column: SourceColumn, cells: Sequence[Cell]) -> str:
    if names_respondent(column.heading):
        return Role.RESPONDENT
    if _STATUS_HEADING.search(fold(column.heading)) and _most(cells, _is_status):
        return f"{Role.STATUS}:{SURVEYED[0]}"
    if _DAY_HEADING.search(fold(column.heading)) and _most(cells, is_day):
        return f"{Role.AS_OF}:{SURVEYED[0]}"
    if _SOURCE_HEADING.search(fold(column.heading)) and len(column.heading) < _LONGEST_CODE_HEADING:
        return f"{Role.SOURCE}:{SURVEYED[0]}"
    return f"{Role.NOTE}:{SURVEYED[0]}" if asks_for_words(column.heading) else Role.LEAVE


def _division(column: SourceColumn, cells: Sequence[Cell], year: int) -> str:
    """Division whose areas most cells are; "" for none."""
    heading = fold(column.heading)
    lettered = [each for each in cells if any(map(str.isalpha, str(each)))]
    tried = lettered if len(lettered) * 2 >= len(cells) else list(cells)
    if tried is not lettered and not _may_be_codes(column):
        return ""
    counts = {
        division: sum(area_of(cell, division, year) is not None for cell in tried)
        for division in AREA_DIVISIONS
    }
    for division, pattern in _DIVISION_HEADINGS.items():
        if pattern.search(heading) and counts[division] > len(tried) * _MOST:
            return division
    best = max(AREA_DIVISIONS, key=lambda division: counts[division])
    return best if counts[best] > len(tried) * _MOST else ""


def _may_be_codes(column: SourceColumn) -> bool:
    """Whether the numbers of a column may be codes of areas, by its heading."""
    about_topic = any(_is_named(topic, column) for topic in _topics())
    short = len(column.heading) <= _LONGEST_CODE_HEADING
    return short and not about_topic and _AREA_HEADING.search(fold(column.heading)) is not None


def _option(column: SourceColumn, cells: Sequence[Cell]) -> str:
    """Code of a column whose heading is an option and whose cells are marks; "" for another."""
    for topic in sorted(_topics(), key=lambda topic: not _is_named(topic, column)):
        if topic.counted and not _is_named(topic, column):
            continue
        for text in column.option_texts():
            meaning = read_meaning(topic, text) or likely_meaning(topic, text)
            if meaning and (meaning == OTHER or _are_marks(cells, text)):
                return f"{Role.OPTION}:{topic.id}:{meaning}"
    return ""


def _are_marks(cells: Sequence[Cell], option: str) -> bool:
    marks = YES | NO | {fold(option)}
    return all(fold(visible_text(cell)) in marks for cell in cells)


def _answered(column: SourceColumn, cells: Sequence[Cell]) -> str:
    """Code of a column that answers a topic, by its heading and by what can be read."""
    for topic in _topics():
        named = _is_named(topic, column)
        if topic.counted and not named:
            continue
        if named and _are_codes_of(topic, cells):
            return f"{Role.ANSWER}:{topic.id}"
        least = _FEW if named and not asks_for_words(column.heading) else _MOST
        if _most(cells, partial(_is_read, topic, column), least):
            return f"{Role.ANSWER}:{topic.id}"
    return ""


def _are_codes_of(topic: Topic, cells: Sequence[Cell]) -> bool:
    """Whether cells are numbers of options, whose meanings a person has to say."""
    if topic.counted or not cells:
        return False
    most = len(topic.options) + _MORE_OPTIONS
    return all(is_code(each) and _is_option(int(visible_text(each)), most) for each in cells)


def _is_option(number: int, most: int) -> bool:
    return 1 <= number <= most or number in _NO_ANSWER_CODES


def _is_named(topic: Topic, column: SourceColumn) -> bool:
    """Whether the heading of a column speaks of a topic."""
    pattern = _TOPIC_HEADINGS.get(topic.id)
    return pattern is not None and pattern.search(fold(column.heading)) is not None


def _is_read(topic: Topic, column: SourceColumn, cell: Cell) -> bool:
    """Whether a cell answers a topic: in words, or in codes of which the file tells the words."""
    parts = answer_parts(cell, partial(read_with_labels, topic, column))
    return all(meaning or likely_meaning(topic, text) for text, meaning in parts)


def _is_status(cell: Cell) -> bool:
    return fold(visible_text(cell)) in _STATUS_WORDS


def _most(cells: Sequence[Cell], holds: Callable[[Cell], bool], least: float = _MOST) -> bool:
    return bool(cells) and sum(map(holds, cells)) > len(cells) * least


def _give_notes_their_topic(table: SourceTable, rules: dict[str, ColumnRule]) -> None:
    """Let a column beside answers be of the topic answered before it, else after it."""
    answered = [
        (column.position, rules[column.key].of)
        for column in table.columns
        if rules[column.key].role in (Role.ANSWER, Role.OPTION)
    ]
    for column in table.columns:
        rule = rules[column.key]
        beside = rule.role in (Role.NOTE, Role.STATUS, Role.SOURCE, Role.AS_OF)
        if beside and answered:
            before = [topic for position, topic in answered if position < column.position]
            topic = before[-1] if before else answered[0][1]
            rules[column.key] = rule.model_copy(update={"of": topic})
        elif beside:
            rules[column.key] = ColumnRule(heading=column.key, role=Role.LEAVE)


def _likely_words(table: SourceTable, rules: dict[str, ColumnRule]) -> Iterator[WordRule]:
    seen: set[tuple[str, str]] = set()
    for column in table.columns:
        rule = rules[column.key]
        if rule.role is not Role.ANSWER:
            continue
        topic = TOPICS[rule.of]
        for cell in table.cells(column):
            for text, meaning in answer_parts(cell, partial(read_with_labels, topic, column)):
                told = label_meaning(topic, column, text)
                likely = told or (None if meaning else likely_meaning(topic, text))
                if likely and (topic.id, fold(text)) not in seen:
                    seen.add((topic.id, fold(text)))
                    yield WordRule(of=topic.id, text=fold(text), means=likely)


def _topics() -> list[Topic]:
    return [TOPICS[each] for each in SURVEYED]
