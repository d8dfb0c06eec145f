"""How each row was understood, what is to be settled, and what is passed over."""

from dash import html
from dash.development.base_component import Component
from openpyxl.utils import get_column_letter

from geodata.answers.topics import TOPICS
from geodata.intake.findings import quote
from geodata.intake.mapping import WHY_WORDS, AreaAnswer, Voice
from geodata.intake.mapping.read_rows import ReadRow, RowPlace
from geodata.intake.mapping.remarks import Passed
from geodata.intake.mapping.role_words import topic_words
from geodata.intake.mapping.row_origins import NO_ORIGIN
from geodata.intake.mapping.words.meanings import OTHER, UNREAD, meaning_words
from geodata.intake.schema.vocabulary import area_name
from layers.answers.mapping.choices import settle_choices
from layers.answers.mapping.fields import settle_field
from layers.answers.mapping.page_state import MappingPageState
from layers.words.text import Translator
from pages.answers.mapping.choosers import chooser

MOST_ROWS = 200
"""Rows of the preview; the others are counted."""


def preview_table(page_state: MappingPageState, t: Translator) -> list[Component]:
    """Build the first rows with what was understood, and say how many there are."""
    rows, topics = page_state.imported.rows, _topics(page_state)
    count = t.ngettext("{n} row", "{n} rows", len(rows))
    if len(rows) > MOST_ROWS:
        count += ", " + t.gettext("the first {count} are shown", count=t.number(MOST_ROWS))
    heads = [
        t.gettext("Column") if any(row.place.across for row in rows) else t.gettext("Row"),
        t.gettext("Area"),
        *(topic_words(topic, t.raw) for topic in topics),
        t.gettext("Remarks"),
    ]
    table = html.Table(
        [
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody([_row(row, topics, t) for row in rows[:MOST_ROWS]]),
        ],
        className="text-table",
    )
    scroll = html.Div(
        table,
        className="table-scroll mapping-preview",
        tabIndex="0",
        role="region",
        **{"aria-label": t.gettext("Row by row")},
    )
    return [html.P(count), scroll]


def settle_list(page_state: MappingPageState, t: Translator) -> list[Component]:
    """Build a chooser for each area whose answer a person must settle."""
    return [
        html.Li(
            [
                html.Div(_settle_words(each, t), className="settle__words"),
                chooser(
                    settle_field(each.topic, each.area),
                    settle_choices(each.topic, t),
                    each.meaning if each.settled else "",
                    f"{topic_words(each.topic, t.raw)}: {_area(each, t)}",
                    t.gettext("Choose"),
                ),
            ],
            className="settle",
        )
        for each in page_state.imported.to_settle
    ]


def passed_over(page_state: MappingPageState, t: Translator) -> list[Component]:
    """List the parts of the file that are not read as answers."""
    imported = page_state.imported
    lines = [
        ": ".join(filter(None, (_passed_place(each, t), each.remark.say(t.raw))))
        for each in imported.passed
    ]
    lines += [remark.say(t.raw) for remark in imported.remarks(t.lang)]
    if not lines:
        return []
    words = t.ngettext("{n} part is passed over", "{n} parts are passed over", len(lines))
    listed = html.Ul([html.Li(line) for line in lines], className="bullets")
    return [html.Details([html.Summary(words), listed], className="report__rest")]


def _passed_place(passed: Passed, t: Translator) -> str:
    """Words for a place of the file; "" for the whole of a file of one table."""
    sheet = t.gettext("sheet {name}", name=quote(passed.sheet)) if passed.sheet else ""
    row = ""
    if passed.row and passed.across:
        row = t.gettext("column {name}", name=column_letter(passed.row))
    elif passed.row:
        row = t.gettext("row {number}", number=passed.row)
    return ", ".join(filter(None, (sheet, row)))


def column_letter(number: int) -> str:
    """Name of a column in spreadsheets: A, B … Z, AA."""
    return str(get_column_letter(number))


def _topics(page_state: MappingPageState) -> list[str]:
    rules = page_state.imported.mapping.tables
    return list(dict.fromkeys(topic for rule in rules for topic in rule.topics()))


def _row(row: ReadRow, topics: list[str], t: Translator) -> Component:
    names = [area_name(division, code, t.lang) or code for division, code in row.areas.items()]
    answers = [_answer(row, topic, t) for topic in topics]
    remarks = [html.Div(remark.say(t.raw)) for remark in row.remarks]
    area = ", ".join(names) or html.Del(quote(row.area_text))
    return html.Tr(
        [
            html.Td(_number(row.place)),
            html.Th(area, scope="row"),
            *(html.Td(answer) for answer in answers),
            html.Td(remarks),
        ],
        className="" if row.areas else "mapping-preview__out",
    )


def _answer(row: ReadRow, topic: str, t: Translator) -> list[Component | str]:
    answer = row.answers.get(topic)
    found: list[Component | str] = [_meanings(topic, answer.meanings, t) if answer else ""]
    found += [html.Small(note) for note in row.notes.get(topic, ())]
    origin = row.origins.get(topic, NO_ORIGIN)
    words = [*origin.sources, *([t.date(origin.day)] if origin.day else [])]
    found += [html.Small(text, className="mapping-preview__origin") for text in words]
    return found


def _settle_words(answer: AreaAnswer, t: Translator) -> list[Component]:
    why = t.raw(WHY_WORDS[answer.why]) if answer.why else ""
    title = html.Strong(f"{_area(answer, t)} · {topic_words(answer.topic, t.raw)}")
    voices = [html.Li(_voice(answer, voice, t)) for voice in answer.voices]
    return [title, html.Div(why), html.Ul(voices, className="bullets")]


def _voice(answer: AreaAnswer, voice: Voice, t: Translator) -> str:
    """Answer in words, who gives it, and in which rows."""
    sources = [area_name(*source, t.lang) or source[1] for source in voice.sources]
    who = f"{t.listing(sources)}: " if voice.sources != _own(answer) else ""
    words = _meanings(answer.topic, voice.meanings, t)
    if {OTHER, UNREAD}.intersection(voice.meanings):
        words = f"{words}: {quote(voice.written)}"
    numbers = t.listing(_numbers(voice.rows))
    rows = t.ngettext("row {numbers}", "rows {numbers}", len(voice.rows), numbers=numbers)
    if any(place.across for place in voice.rows):
        rows = t.ngettext("column {numbers}", "columns {numbers}", len(voice.rows), numbers=numbers)
    return f"{who}{words} ({rows})"


def _own(answer: AreaAnswer) -> tuple[tuple[str, str], ...]:
    return ((TOPICS[answer.topic].division, answer.area),)


def _numbers(rows: tuple[RowPlace, ...]) -> list[str]:
    sheets = {place.sheet for place in rows}
    if len(sheets) == 1:
        return [_number(place) for place in rows]
    return [f"{quote(place.sheet)} {_number(place)}" for place in rows]


def _number(place: RowPlace) -> str:
    return column_letter(place.row) if place.across else str(place.row)


def _meanings(topic: str, meanings: tuple[str, ...], t: Translator) -> str:
    return " + ".join(meaning_words(TOPICS[topic], each, t.lang) for each in meanings)


def _area(answer: AreaAnswer, t: Translator) -> str:
    return area_name(TOPICS[answer.topic].division, answer.area, t.lang) or answer.area
