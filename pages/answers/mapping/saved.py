"""Bring in a saved mapping, and what came of one that was brought in."""

from dash import html
from dash.development.base_component import Component

from geodata.intake.findings import quote
from layers.answers.mapping.page_state import MappingPageState, OpenedMapping
from layers.view.addresses import Addresses
from layers.words.text import Translator
from pages.frame.elements import icon
from pages.frame.forms import Input, submit

OPEN = "open"
SAVED_FILE, SAVED_FIELD = "saved_file", "saved"
_MOST_HEADINGS = 5


def saved_fields(page_state: MappingPageState, t: Translator) -> list[Component]:
    """Build the field and the button that bring a saved mapping in."""
    words = t.gettext(
        "Bring in a mapping that was saved before, here or by the command, in place of the choices "
        "below. Your answers to settle and where they come from stay."
    )
    label = t.gettext("A saved mapping (JSON)")
    file = Input(type="file", name=SAVED_FILE, accept=".json,application/json")
    button = submit(
        t.gettext("Use the saved mapping"),
        "button",
        formAction=f"{Addresses.answers_form(f'mapping/{OPEN}')}?lang={t.lang}",
        formEncType="multipart/form-data",
        formNoValidate=True,
    )
    field = html.Label([html.Span(t.gettext("Choose a file")), file], className="entry")
    fields = html.Div([field, button], className="mapping-saved")
    folded = html.Details(
        [html.Summary(label), html.P(words), fields],
        open=bool(page_state.opened and not page_state.opened.used),
        className="report__rest",
    )
    return [folded, *_carried(page_state)]


def opened_words(opened: OpenedMapping | None, t: Translator) -> list[Component]:
    """Say what came of a mapping that was brought in."""
    if opened is None:
        return []
    if opened.used:
        words = t.gettext(
            "The choices are now those of the file “{name}”. Look them through below.",
            name=quote(opened.name),
        )
        return [html.Div(html.P(words), className="own-banner", role="status")]
    name = html.Strong(quote(opened.name))
    alert = html.P([name, html.Br(), _refusal(opened, t)])
    return [html.Div([icon("triangle-alert"), alert], className="alert", role="alert")]


def _refusal(opened: OpenedMapping, t: Translator) -> str:
    if opened.error is not None:
        return opened.error.say(t.raw)
    headings = [f"“{quote(each)}”" for each in opened.missing[:_MOST_HEADINGS]]
    return t.ngettext(
        "The mapping fits no table of your file: it expects the heading {headings}. Nothing was "
        "changed. Choose the mapping of this export, or choose below what the columns mean.",
        "The mapping fits no table of your file: it expects {n} headings that are not there, such "
        "as {headings}. Nothing was changed. Choose the mapping of this export, or choose below "
        "what the columns mean.",
        len(opened.missing),
        headings=t.listing(headings),
    )


def _carried(page_state: MappingPageState) -> list[Component]:
    """Build the field in which the mapping goes on with the form, so that none of it is lost."""
    if page_state.saved is None:
        return []
    text = page_state.saved.model_dump_json(exclude_defaults=True)
    return [Input(type="hidden", name=SAVED_FIELD, value=text)]
