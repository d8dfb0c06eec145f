"""Part of the share dialog with the files to download."""

from dash import html
from dash.development.base_component import Component

import ids
from layers.export import registry
from layers.view.addresses import EXPORT, FACT_SHEET
from pages.frame.elements import Children, action_button, icon
from pages.frame.request import PageRequest


def files_panel(request: PageRequest) -> list[Component]:
    """Build the rows of files, by purpose, and the row of the fact sheet."""
    t = request.t
    lead = t.gettext(
        "Every file shows this view and says its title, filters, legend, source, date and link."
    )
    return [
        html.P(lead, className="share__lead"),
        _pictured(request),
        _part(request),
        *(_purpose(request, purpose) for purpose in registry.Purpose),
        _template(request),
        _facts(request),
    ]


def _pictured(request: PageRequest) -> Component:
    """Build the note on what of many maps is in which file; the browser shows it for those."""
    words = request.t.gettext(
        "Pictures, PDF files and slides show the first two maps of this view. Tables have all maps."
    )
    return html.P(words, id=ids.Share.PICTURED, className="share__lead", hidden=True)


def _purpose(request: PageRequest, purpose: registry.Purpose) -> Component:
    """Build the row of the files for one purpose."""
    t = request.t
    formats = [each for each in registry.FORMATS.values() if each.purpose is purpose]
    links = [_link(request, each, choice) for each in formats for choice in each.links]
    return _row(t.gettext(purpose.title), t.gettext(purpose.help), links)


def _part(request: PageRequest) -> Component:
    """Build the switch "only the part on screen"; the browser shows it when zoomed in."""
    words = request.t.gettext("Pictures and slides show only the part of the country on screen")
    return html.Div(
        action_button(
            [
                html.Span(words, className="switch__label"),
                html.Span(className="switch__track", **{"aria-hidden": "true"}),
            ],
            "export-part",
            role="switch",
            className="switch",
            **{"aria-checked": "true"},
        ),
        id=ids.Share.PART,
        hidden=True,
    )


def _row(name: str, help_text: str, files: Children, **properties: str) -> Component:
    return html.Div(
        [
            html.Div([html.H3(name), html.P(help_text)]),
            html.Div(files, className="share__files", **properties),
        ],
        className="share__row",
    )


def _link(request: PageRequest, export_format: registry.ExportFormat, choice: str) -> Component:
    """Build a link to a file; it works without scripts, which add a display of progress."""
    extension, label = export_format.extension, request.t.gettext(export_format.links[choice])
    names_format = not choice or extension.upper() in label
    chosen = export_format.asks(choice)
    return html.A(
        [icon("download"), label],
        href=request.addresses.export(extension, "", chosen),
        className="file",
        **{
            "aria-label": label if names_format else f"{label}, {extension.upper()}",
            "data-action": "export",
            "data-path": f"{EXPORT}.{extension}",
            "data-size": chosen.get("size", ""),
            "data-separator": chosen.get("separator", ""),
            "data-deck": chosen.get("deck", ""),
            "data-part": "1" if export_format.can_show_part and "deck" not in chosen else "",
        },
    )


def _template(request: PageRequest) -> Component:
    """Build the row of presentations on an own template; scripts draw its form."""
    t = request.t
    help_text = t.gettext("Slides with the size, fonts and logo of your organisation; not kept")
    place = {"id": ids.Share.TEMPLATE, "data-path": f"{EXPORT}.pptx"}
    return _row(t.gettext("Own template"), help_text, [], **place)


def _facts(request: PageRequest) -> Component:
    t = request.t
    help_text = t.gettext("One page about the selected area, to print")
    place = {"id": ids.Share.FACTS, "data-path": FACT_SHEET}
    return _row(t.gettext("Fact sheet"), help_text, [], **place)
