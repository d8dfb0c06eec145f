"""The files that a view can be taken away as."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

import ids
from layers.view.addresses import EXPORT, FACT_SHEET
from pages.frame.elements import Children, action_button, icon
from pages.frame.request import PageRequest

PICTURES = ("png", "svg", "pdf", "pptx")
"""Kinds of file that can show only the part of the country on screen."""


@dataclass(frozen=True)
class File:
    """One file: words of its button, its kind, and the size of a picture or a page."""

    label: str
    kind: str
    size: str = ""


def files_panel(request: PageRequest) -> list[Component]:
    """Every kind of file, by what it is for."""
    t = request.t
    pictures = [
        File(t.gettext("Screen size"), "png", "screen"),
        File(t.gettext("Double size"), "png", "2x"),
        File(t.gettext("Slide 16:9"), "png", "slide"),
        File(t.gettext("Square"), "png", "square"),
    ]
    documents = [File("A4", "pdf", "a4"), File("A3", "pdf", "a3")]
    powerpoint = File("PowerPoint", "pptx")
    data = [
        File("CSV", "csv"),
        File("Excel", "xlsx"),
        File("GeoPackage", "gpkg"),
        File("GeoJSON", "geojson"),
    ]

    def links(files: Sequence[File]) -> list[Component]:
        return [_link(request, file) for file in files]

    return [
        html.P(
            t.gettext(
                "Every file shows this view and says its title, filters, legend, source, date "
                "and link."
            ),
            className="share__lead",
        ),
        _part(request),
        _row(t.gettext("Picture"), t.gettext("PNG with legend and source"), links(pictures)),
        _row(
            t.gettext("Drawing"),
            t.gettext("SVG whose texts and areas can be edited"),
            links([File("SVG", "svg")]),
        ),
        _row(t.gettext("Slide"), t.gettext("Its areas can be recoloured"), links([powerpoint])),
        _row(t.gettext("Document"), t.gettext("PDF to print"), links(documents)),
        _row(t.gettext("Data"), t.gettext("The areas shown, with their answers"), links(data)),
        _facts(request),
    ]


def _part(request: PageRequest) -> Component:
    """Shown when the map is zoomed in."""
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


def _link(request: PageRequest, file: File) -> Component:
    """A plain link, which works by itself; the browser's own code shows progress besides."""
    return html.A(
        [icon("download"), file.label],
        href=request.addresses.export(file.kind, "", file.size),
        className="file",
        **{
            "aria-label": f"{file.label}, {file.kind.upper()}" if file.size else file.label,
            "data-action": "export",
            "data-path": f"{EXPORT}.{file.kind}",
            "data-size": file.size,
            "data-part": "1" if file.kind in PICTURES else "",
        },
    )


def _facts(request: PageRequest) -> Component:
    t = request.t
    help_text = t.gettext("One page about the selected area, to print")
    place = {"id": ids.Share.FACTS, "data-path": FACT_SHEET}
    return _row(t.gettext("Fact sheet"), help_text, [], **place)
