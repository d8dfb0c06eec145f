"""Read the form of the page: the mapping, what is settled, and the origin of the answers."""

from collections.abc import Iterator
from collections.abc import Mapping as Mapped
from contextlib import suppress

from geodata import DEFAULT_YEAR
from geodata.answers.topics import TOPICS
from geodata.base.area_names import fold
from geodata.intake.findings import quote
from geodata.intake.mapping import (
    ColumnRule,
    FoundTables,
    Imported,
    Mapping,
    Role,
    TableRule,
    WordRule,
    distinct_tables,
    import_tables,
    suggest_mapping,
)
from geodata.intake.mapping.gather import Key
from geodata.intake.mapping.importing import unread_areas
from geodata.intake.mapping.read_rows import LEFT_OUT
from geodata.intake.mapping.remarks import Said
from geodata.intake.mapping.tables.source_table import SourceTable
from geodata.intake.mapping.words.meanings import offered_meanings, settled_meanings
from geodata.intake.mapping.words_used import words_used
from geodata.intake.schema.vocabulary import vocabulary
from layers.answers.mapping.fields import column_field, settle_field, word_field
from layers.answers.mapping.page_state import ORIGIN

Form = Mapped[str, str]

_LONGEST = 500


def read_form(found: FoundTables, form: Form, *known: Mapping | None) -> Imported:
    """Read a file by the choices of a form; what the form does not say is known or suggested."""
    suggested = suggest_mapping(found.tables, DEFAULT_YEAR, *known)
    kinds = zip(distinct_tables(found.tables), suggested.tables, strict=True)
    rules = tuple(_rule(number, *kind, form) for number, kind in enumerate(kinds))
    mapping = Mapping(tables=rules)
    imported = import_tables(found, mapping, DEFAULT_YEAR)
    areas = tuple(_areas(imported, form))
    if areas:
        mapping = Mapping(
            tables=tuple(rule.model_copy(update={"words": (*rule.words, *areas)}) for rule in rules)
        )
        imported = import_tables(found, mapping, DEFAULT_YEAR)
    settled = dict(_settled(imported, form))
    return import_tables(found, mapping, DEFAULT_YEAR, settled) if settled else imported


def read_origin(found: FoundTables, form: Form) -> dict[str, str]:
    """Fields on the origin of the answers; the title of the table is offered as that of them."""
    if any(name in form for name in ORIGIN):
        return {name: form.get(name, "").strip()[:_LONGEST] for name in ORIGIN}
    titles = (each.remark.text for each in found.passed if each.remark.said is Said.ABOVE)
    return {"title": quote(next(titles, ""))}


def _rule(number: int, table: SourceTable, known: TableRule, form: Form) -> TableRule:
    columns = []
    for place, column in enumerate(table.columns):
        rule = known.column(column.key) or ColumnRule(heading=column.key, role=Role.LEAVE)
        # Only what is offered can be chosen; anything else leaves the column as it is.
        with suppress(ValueError):
            code = form.get(column_field(number, place), rule.code)
            rule = ColumnRule.of_code(column.key, code)
        columns.append(rule)
    chosen = TableRule(columns=tuple(columns), words=known.words)
    return chosen.model_copy(update={"words": tuple(_words(table, chosen, form))})


def _words(table: SourceTable, rule: TableRule, form: Form) -> Iterator[WordRule]:
    """Rules of the words that the form asks for, and those that were known before."""
    asked = {}
    for use in words_used(table, rule):
        means = form.get(word_field(use.topic, use.text))
        if means in offered_meanings(TOPICS[use.topic]) and means != use.meaning:
            asked[use.topic, fold(use.text)] = means
    yield from (each for each in rule.words if (each.of, each.text) not in asked)
    for (of, text), means in asked.items():
        yield WordRule(of=of, text=text, means=means)


def _areas(imported: Imported, form: Form) -> Iterator[WordRule]:
    """Rules of the texts that name no area by themselves."""
    for division, text in unread_areas(imported):
        means = form.get(word_field(division, text), "")
        if means == LEFT_OUT or means in vocabulary(DEFAULT_YEAR).names[division]:
            yield WordRule(of=division, text=fold(text), means=means)


def _settled(imported: Imported, form: Form) -> Iterator[tuple[Key, str]]:
    for each in imported.to_settle:
        means = form.get(settle_field(each.topic, each.area), "")
        if means in settled_meanings(TOPICS[each.topic]):
            yield (each.topic, each.area), means
