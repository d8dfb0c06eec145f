"""Answers in codes: what a code means by its words in the file, as far as these can be read."""

from collections.abc import Iterator

from geodata.answers.topic import Topic
from geodata.answers.topics import TOPICS
from geodata.base.area_names import fold
from geodata.intake.mapping.mapping import Role, TableRule
from geodata.intake.mapping.remarks import Passed, Remark, Said
from geodata.intake.mapping.tables.source_table import SourceColumn, SourceTable
from geodata.intake.mapping.words.meanings import likely_meaning, read_meaning
from geodata.intake.readers.book import Cell
from geodata.intake.schema.cell_readers import visible_text


def label_meaning(topic: Topic, column: SourceColumn, text: str) -> str | None:
    """What a code means by its words in the file; None without words, or for unknown ones."""
    label = column.label(text)
    return (read_meaning(topic, label) or likely_meaning(topic, label)) if label else None


def read_with_labels(topic: Topic, column: SourceColumn, cell: Cell) -> str | None:
    """Read the meaning of one answer, of a code by its words in the file."""
    return label_meaning(topic, column, visible_text(cell)) or read_meaning(topic, cell)


def differing_codes(table: SourceTable, rule: TableRule) -> Iterator[Passed]:
    """Say where a rule gives a code another meaning than the file's own words for it."""
    for column in table.columns:
        known = rule.column(column.key)
        if known is None or known.role is not Role.ANSWER:
            continue
        topic = TOPICS[known.of]
        for code, label in column.labels:
            chosen, told = rule.meaning(topic.id, fold(code)), label_meaning(topic, column, code)
            if chosen is not None and told not in (None, chosen):
                remark = Remark(Said.CODE_DIFFERS, f"{code} = {label}")
                yield Passed(table.table.name, table.number, remark, table.table.across)
