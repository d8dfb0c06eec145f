"""Dialog for links, files and embedding; the browser's own code opens and fills it."""

from typing import Literal

from dash import html
from dash.development.base_component import Component

import ids
from layers.view.addresses import QR, SHARE
from layers.words.text import LANGS
from pages.frame.elements import action_button, copy_button, icon, icon_button
from pages.frame.request import PageRequest
from pages.map.share_embed import embed_panel
from pages.map.share_files import files_panel


def share_dialog(request: PageRequest) -> Component:
    """Build a native ``dialog`` with three tabs: link, files, embedding."""
    t = request.t
    tabs = {
        "link": (t.gettext("Link"), link_panel(request)),
        "files": (t.gettext("Files"), files_panel(request)),
        "embed": (t.gettext("Embedding"), embed_panel(request)),
    }
    return html.Dialog(
        [
            _head(request),
            html.Div(
                [_tab(name, label) for name, (label, _) in tabs.items()],
                className="tabs",
                role="tablist",
                **{"aria-labelledby": ids.Share.TITLE},
            ),
            *[_panel(name, children) for name, (_, children) in tabs.items()],
            _foot(request),
        ],
        id=ids.Share.DIALOG,
        className="dialog share",
        **{"aria-labelledby": ids.Share.TITLE, "data-words": SHARE},
    )


def _head(request: PageRequest) -> Component:
    t = request.t
    return html.Div(
        [
            html.Div(
                [
                    html.H2(t.gettext("Share this view"), id=ids.Share.TITLE),
                    html.P(id=ids.Share.SUBJECT),
                ]
            ),
            icon_button("x", t.gettext("Close"), "close-share", className="icon-button"),
        ],
        className="dialog__head",
    )


def _tab(name: str, label: str) -> Component:
    return action_button(
        label,
        "share-tab",
        name,
        id=f"share-tab-{name}",
        role="tab",
        tabIndex=0 if name == "link" else -1,
        **{"aria-selected": str(name == "link").lower(), "aria-controls": f"share-panel-{name}"},
    )


def _panel(name: str, children: list[Component]) -> Component:
    return html.Div(
        children,
        id=f"share-panel-{name}",
        className=f"share__panel share__panel--{name}",
        role="tabpanel",
        tabIndex=-1,
        hidden=name != "link",
        **{"aria-labelledby": f"share-tab-{name}"},
    )


def _foot(request: PageRequest) -> Component:
    """Build the status line, which is also a live region for screen readers."""
    return html.Div(
        [
            html.P(id=ids.Share.STATUS, role="status"),
            html.Div(
                [
                    html.Progress(**{"aria-label": request.t.gettext("Making the file")}),
                    action_button(request.t.gettext("Cancel"), "cancel-export", className="button"),
                ],
                id=ids.Share.PROGRESS,
                className="share__progress",
                hidden=True,
            ),
        ],
        className="dialog__foot",
    )


def link_panel(request: PageRequest) -> list[Component]:
    """Build the tab with the link, the message in three languages and the QR code."""
    t = request.t
    return [
        html.Div([_link(request), _message(request)]),
        html.Figure(
            [
                html.Img(
                    id=ids.Share.QR,
                    alt=t.gettext("QR code of this view"),
                    **{"data-path": f"{QR}.svg"},
                ),
                html.Div(
                    [
                        html.P(t.gettext("The QR code could not be loaded."), role="alert"),
                        action_button(t.gettext("Try again"), "retry-code", className="button"),
                    ],
                    id=ids.Share.QR_FAILED,
                    className="share__code-failed",
                    hidden=True,
                ),
                html.Figcaption(
                    [
                        html.Span(t.gettext("Short address")),
                        html.Strong(id=ids.Share.ADDRESS),
                    ]
                ),
                html.P([_code(request, "svg"), _code(request, "png")], className="share__codes"),
            ],
            className="share__code",
        ),
    ]


def _link(request: PageRequest) -> Component:
    t = request.t
    return html.Div(
        [
            html.H3(t.gettext("Link"), id=f"{ids.Share.LINK}-label"),
            html.Div(
                [
                    html.Textarea(
                        id=ids.Share.LINK,
                        readOnly=True,
                        rows=2,
                        **{"aria-labelledby": f"{ids.Share.LINK}-label"},
                    ),
                    copy_button(ids.Share.LINK, t.gettext("Copy"), t.gettext("Copy the link")),
                ],
                className="copyable",
            ),
            html.P(
                t.gettext("The link names the answers it shows, so it keeps its meaning."),
                className="field__help",
            ),
        ],
        className="share__field",
    )


def _message(request: PageRequest) -> Component:
    t = request.t
    return html.Div(
        [
            html.Div(
                [
                    html.H3(t.gettext("Message"), id=f"{ids.Share.MESSAGE}-label"),
                    html.Div(
                        [_language(request, lang) for lang in LANGS],
                        className="segments",
                        role="group",
                        **{"aria-label": t.gettext("Language of the message")},
                    ),
                ],
                className="share__label",
            ),
            html.Div(
                [
                    html.Textarea(
                        id=ids.Share.MESSAGE,
                        readOnly=True,
                        rows=6,
                        **{"aria-labelledby": f"{ids.Share.MESSAGE}-label"},
                    ),
                    copy_button(
                        ids.Share.MESSAGE, t.gettext("Copy"), t.gettext("Copy the message")
                    ),
                ],
                className="copyable",
            ),
        ],
        className="share__field",
    )


def _language(request: PageRequest, lang: str) -> Component:
    pressed = str(lang == request.state.lang).lower()
    return action_button(lang.upper(), "message-language", lang, **{"aria-pressed": pressed})


def _code(request: PageRequest, kind: Literal["svg", "png"]) -> Component:
    return html.A(
        [icon("download"), kind.upper()],
        href=request.addresses.qr(kind, ""),
        className="file",
        **{
            "aria-label": request.t.gettext("QR code as {kind}", kind=kind.upper()),
            "data-action": "export",
            "data-path": f"{QR}.{kind}",
        },
    )
