"""Which column is what, and what words mean that could not be read."""

from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component

from geodata.intake.findings import quote
from geodata.intake.mapping import Role, TableRule, distinct_tables
from geodata.intake.mapping.importing import unread_areas
from geodata.intake.mapping.role_words import topic_words
from geodata.intake.mapping.tables.code_keys import is_code
from geodata.intake.mapping.tables.source_table import SourceColumn, SourceTable
from geodata.intake.mapping.words.written_words import is_mail
from geodata.intake.mapping.words_used import WordUse, words_used
from geodata.intake.schema.cell_readers import visible_text
from layers.answers.mapping.choices import area_choices, meaning_choices, role_choices
from layers.answers.mapping.fields import column_field, word_field
from layers.answers.mapping.page_state import MappingPageState
from layers.words.text import Translator
from pages.answers.mapping.choosers import chooser, grouped_chooser
from pages.answers.mapping.preview import column_letter
from pages.frame.elements import Children

_EXAMPLES = 3
_LONGEST_HEADING = 300


def column_tables(page_state: MappingPageState, t: Translator) -> Iterator[Component]:
    """Build a table of columns for each kind of table in the file."""
    mapping, tables = page_state.imported.mapping, page_state.found.tables
    kinds = zip(distinct_tables(tables), mapping.tables, strict=True)
    for number, (first, rule) in enumerate(kinds):
        alike = [table for table in tables if table.columns == first.columns]
        yield _column_table(number, alike, rule, t)


def word_tables(page_state: MappingPageState, t: Translator) -> Iterator[Component]:
    """Build the tables of words: texts that name no area, then answers by topic."""
    rows = [
        _row(
            quote(text),
            chooser(
                word_field(division, text),
                area_choices(division, t),
                None,
                text,
                t.gettext("Choose"),
            ),
        )
        for division, text in unread_areas(page_state.imported)
    ]
    if rows:
        yield _table([t.gettext("Not an area"), t.gettext("Means")], rows)
    uses = _words(page_state)
    unsure = [_word_row(use, t) for use in uses if not use.sure]
    if unsure:
        yield _table(_word_heads(t), unsure)
    sure = [_word_row(use, t) for use in uses if use.sure]
    if sure:
        words = t.ngettext("{n} answer is understood", "{n} answers are understood", len(sure))
        table = _table(_word_heads(t), sure)
        yield html.Details([html.Summary(words), table], className="report__rest")


def _word_heads(t: Translator) -> list[str]:
    return [t.gettext("Answered"), t.gettext("Means")]


def _word_row(use: WordUse, t: Translator) -> Component:
    label = [html.Small(f"{_label_words(use, t)} ")] if _label_words(use, t) else []
    return _row(
        [f"{quote(use.text)} ", *label, html.Small(f"× {t.number(use.count)}")],
        chooser(
            word_field(use.topic, use.text),
            meaning_choices(use.topic, t),
            use.meaning,
            f"{use.text} {use.label}".strip() + f": {topic_words(use.topic, t.raw)}",
            t.gettext("Choose"),
        ),
    )


def _label_words(use: WordUse, t: Translator) -> str:
    """What the file says of a code; of one without words that a person has to say it."""
    if use.label:
        return f"= {quote(use.label)}"
    if is_code(use.text) and not use.sure:
        return t.gettext("(the file does not tell what the number means)")
    return ""


def _words(page_state: MappingPageState) -> tuple[WordUse, ...]:
    """Words of all tables; those of several are listed once."""
    uses = (use for table, rule in page_state.imported.tables for use in words_used(table, rule))
    return tuple({word_field(use.topic, use.text): use for use in uses}.values())


def _column_table(
    number: int, tables: list[SourceTable], rule: TableRule, t: Translator
) -> Component:
    first = tables[0]
    groups = role_choices(t)
    rows = []
    for place, column in enumerate(first.columns):
        known = rule.column(column.key)
        code = known.code if known else Role.LEAVE
        hidden = known is not None and known.role is Role.RESPONDENT
        examples = t.gettext("not shown") if hidden else _examples(first, column)
        name = column_field(number, place)
        rows.append(
            _row(
                [html.Strong(_cut(column.heading)), html.Br(), html.Small(examples)],
                grouped_chooser(name, groups, code, column.heading),
            )
        )
    where = ", ".join(_where(table, t) for table in tables)
    heads = [t.gettext("Heading and examples"), t.gettext("What the column is")]
    return _table(heads, rows, where)


def _cut(heading: str) -> str:
    return heading if len(heading) <= _LONGEST_HEADING else f"{heading[:_LONGEST_HEADING]}…"


def _where(table: SourceTable, t: Translator) -> str:
    sheet = t.gettext("sheet {name}", name=quote(table.table.name)) if table.table.name else ""
    row = (
        t.gettext("areas in columns, headings in column {name}", name=column_letter(table.number))
        if table.table.across
        else t.gettext("headings on row {number}", number=table.number)
    )
    return ", ".join(filter(None, (sheet, row)))


def _examples(table: SourceTable, column: SourceColumn) -> str:
    texts = (visible_text(cell) for cell in table.cells(column) if not is_mail(cell))
    return "; ".join(map(quote, list(dict.fromkeys(texts))[:_EXAMPLES]))


def _row(heading: Children, field: Component) -> Component:
    return html.Tr([html.Th(heading, scope="row"), html.Td(field)])


def _table(heads: list[str], rows: list[Component], caption: str = "") -> Component:
    head = html.Thead(html.Tr([html.Th(each, scope="col") for each in heads]))
    captions = [html.Caption(caption)] if caption else []
    return html.Table([*captions, head, html.Tbody(rows)], className="text-table mapping-table")
