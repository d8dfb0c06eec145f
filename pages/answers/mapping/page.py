"""The page of an import by a mapping: columns, words, rows, what to settle, and the origin."""

from dash import html
from dash.development.base_component import Component

import ids
from geodata.intake import Finding
from geodata.intake.mapping.remarks import Said
from geodata.intake.schema.schema import columns
from geodata.intake.schema.vocabulary import area_name
from layers.answers.mapping.page_state import ORIGIN, MappingPageState
from layers.view.addresses import ANSWERS_PAGE, Addresses
from layers.words.text import Translator
from pages.answers.mapping.columns import column_tables, word_tables
from pages.answers.mapping.preview import passed_over, preview_table, settle_list
from pages.answers.mapping.saved import opened_words, saved_fields
from pages.frame.elements import icon
from pages.frame.forms import Input, post_form, submit
from pages.frame.frame import PageParts
from pages.frame.request import PageRequest

PREVIEW_ID = "rows"
USE, FORGET = "use", "forget"
MAPPING_FILE = "mapping.json"


def mapping_page(request: PageRequest, page_state: MappingPageState) -> PageParts:
    """Build the page; without a table of areas it says what was looked through."""
    t = request.t
    title = t.gettext("What the columns mean")
    form = (
        [_form(request, page_state)]
        if page_state.found.tables
        else [_nothing_found(page_state, t), *passed_over(page_state, t)]
    )
    main = html.Main(
        [
            html.P(html.A(t.gettext("Bring in survey answers"), href=request.link(ANSWERS_PAGE))),
            html.H1(title),
            html.P(_lead(page_state, t), className="lead"),
            *opened_words(page_state.opened, t),
            *_refusals(page_state, t),
            *form,
        ],
        id=ids.Shell.MAIN,
        className="text-page desk",
        tabIndex=-1,
    )
    return PageParts("text", main, title=title)


def _lead(page_state: MappingPageState, t: Translator) -> str:
    if page_state.remembered:
        return t.gettext(
            "The headings of the file are known from before, so the choices are those you made "
            "then. Look them through below."
        )
    return t.gettext(
        "The file is not in the form of the template, but it can be read. Look through what each "
        "column is and what the answers mean. Names and e-mail addresses are only counted."
    )


def _nothing_found(page_state: MappingPageState, t: Translator) -> Component:
    """Say what a file without a table of areas lacks, as precisely as it is known."""
    bare = [each for each in page_state.found.passed if each.remark.said is Said.ACROSS_BARE]
    words = t.gettext(
        "No table with areas was found in the file. A table needs a row of headings, and below "
        "them a column with names of employment areas, counties or municipalities. Or the areas "
        "stand in a row, and before them a column tells what each row asks."
    )
    lines = [": ".join(filter(None, (each.sheet, each.remark.say(t.raw)))) for each in bare]
    alert = [html.P(line) for line in lines or [words]]
    return html.Div([icon("triangle-alert"), html.Div(alert)], className="alert", role="alert")


def _refusals(page_state: MappingPageState, t: Translator) -> list[Component]:
    """Say what keeps the answers from being used."""
    if not page_state.findings:
        return []
    lines = [html.Li(_refusal(each, t)) for each in page_state.findings]
    return [html.Div(html.Ul(lines, className="bullets"), className="alert", role="alert")]


def _refusal(finding: Finding, t: Translator) -> str:
    place = finding.place
    area = place.area and area_name(place.area.of, place.area.key, t.lang)
    where = area or place.column
    text = f"{finding.found(t.raw, t.lang)}. {finding.mend(t.raw, t.lang)}"
    return f"{where}: {text}" if where else text


def _form(request: PageRequest, page_state: MappingPageState) -> Component:
    """Build the one form: every button sends all choices."""
    t = request.t
    again = submit(t.gettext("Show how the rows are understood"), "button", formNoValidate=True)
    words = list(word_tables(page_state, t))
    settle = settle_list(page_state, t)
    # Enter in a field sends the first button of a form: it shows the rows anew.
    first = html.Button("", type="submit", hidden=True, formNoValidate=True)
    parts = [
        first,
        *saved_fields(page_state, t),
        _section(t.gettext("Columns"), list(column_tables(page_state, t))),
        *([_section(t.gettext("Words"), words)] if words else []),
        html.P(again, className="mapping-again"),
        _section(
            t.gettext("Row by row"),
            [*preview_table(page_state, t), *passed_over(page_state, t)],
            PREVIEW_ID,
        ),
        *([_section(_settle_heading(len(settle), t), _settle(settle, t))] if settle else []),
        _section(t.gettext("Where the answers come from"), _origin(request, page_state)),
    ]
    address = f"{Addresses.answers_form('mapping')}"
    return post_form(request, address, parts, className="mapping")


def _settle_heading(count: int, t: Translator) -> str:
    return t.ngettext("{n} answer to settle", "{n} answers to settle", count)


def _settle(settle: list[Component], t: Translator) -> list[Component]:
    words = t.gettext(
        "Choose the answer of each area. What is left open is not known on the map, and its note "
        "tells what was answered."
    )
    return [html.P(words), html.Ul(settle, className="settles")]


def _origin(request: PageRequest, page_state: MappingPageState) -> list[Component]:
    t, address = request.t, Addresses.answers_form
    fields = html.Div(
        [_entry(name, page_state.origin.get(name, ""), t) for name in ORIGIN], className="fields"
    )
    use = submit(
        t.gettext("Use these answers"),
        "button button--primary",
        formAction=f"{address(f'mapping/{USE}')}?lang={t.lang}",
    )
    forget = submit(
        t.gettext("Forget the choices"),
        "button button--quiet",
        formAction=f"{address(f'mapping/{FORGET}')}?lang={t.lang}",
        formNoValidate=True,
    )
    save = submit(
        [icon("download"), t.gettext("Save the mapping (JSON)")],
        "button button--quiet",
        formAction=f"{address(f'mapping/{MAPPING_FILE}')}?lang={t.lang}",
        formNoValidate=True,
    )
    buttons = [use, save, *([forget] if page_state.remembered else [])]
    kept = t.gettext(
        "The browser remembers your choices by the headings of the file. It keeps no rows and no "
        "names."
    )
    return [fields, html.Div(buttons, className="mapping-use"), html.P(kept)]


def _entry(name: str, value: str, t: Translator) -> Component:
    column = columns("meta")[name]
    kind = "date" if column.kind == "day" else "text"
    field = Input(
        type=kind, name=name, value=value, required="required", autoComplete="off", maxLength="200"
    )
    label = html.Span(column.heading.say(t.lang))
    return html.Label([label, field, html.Small(t.raw(column.help))], className="entry")


def _section(heading: str, children: list[Component], place: str = "") -> Component:
    properties = {"id": place} if place else {}
    return html.Section([html.H2(heading), *children], className="text-section", **properties)
