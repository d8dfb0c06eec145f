"""Words with which the cells of a table answer, for a person to say what they mean."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial

from geodata.answers.topics import TOPICS
from geodata.base.area_names import fold
from geodata.intake.mapping.mapping import Role, TableRule
from geodata.intake.mapping.tables.source_table import SourceTable
from geodata.intake.mapping.words.meanings import NOTHING, OTHER, read_meaning
from geodata.intake.mapping.words.split_answers import answer_parts
from geodata.intake.readers.book import Cell
from geodata.intake.schema.cell_readers import visible_text

LONGEST_WORDS = 300
MOST_WORDS = 60


@dataclass(frozen=True)
class WordUse:
    """A text of the answers to a topic: how many cells hold it, and what it means.

    ``label`` are the words of a code, where the file tells them; "" otherwise.
    ``meaning`` is None when nobody has said it. ``sure`` tells that the words are those of the
    topic, so that nobody needs to look at them.
    """

    topic: str
    text: str
    count: int
    meaning: str | None
    sure: bool
    label: str = ""


def words_used(table: SourceTable, rule: TableRule) -> tuple[WordUse, ...]:
    """List the texts of the answer columns by topic, those without a meaning first.

    Texts longer than LONGEST_WORDS and beyond MOST_WORDS are left out; they are settled by area.
    """
    found: list[WordUse] = []
    for topic_id in rule.topics():
        read = partial(_read, rule, topic_id)
        counts: Counter[str] = Counter()
        labels: dict[str, str] = {}
        read_as: dict[str, str | None] = {}
        for column in table.columns:
            known = rule.column(column.key)
            if known is None or (known.role, known.of) != (Role.ANSWER, topic_id):
                continue
            for cell in table.cells(column):
                for text, meaning in answer_parts(cell, read):
                    counts[text] += 1
                    read_as[text] = meaning
                    labels[text] = labels.get(text) or column.label(text)
        found += [
            replace(_use(topic_id, text, counts[text], read_as[text], rule), label=labels[text])
            for text in counts
            if len(text) <= LONGEST_WORDS
        ]
    found.sort(key=lambda use: (use.meaning not in (None, NOTHING), use.topic, -use.count))
    return tuple(found[:MOST_WORDS])


def _read(rule: TableRule, topic_id: str, cell: Cell) -> str | None:
    """What one answer means by the rule, else by itself."""
    chosen = rule.meaning(topic_id, fold(visible_text(cell)))
    return chosen or read_meaning(TOPICS[topic_id], cell)


def _use(topic: str, text: str, count: int, read_as: str | None, rule: TableRule) -> WordUse:
    chosen = rule.meaning(topic, fold(text))
    sure = chosen is None and read_as not in (None, OTHER)
    return WordUse(topic, text, count, chosen or read_as, sure)
