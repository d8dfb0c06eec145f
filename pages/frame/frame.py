"""The frame of every page: skip links, header, notices, main part, foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import dcc, html
from dash.development.base_component import Component

import ids
from layers.answers.trouble_texts import UNREADABLE
from layers.view.addresses import ANSWERS_PAGE
from layers.words.text import LANGS, N_, Translator
from pages.frame.elements import action_button, icon, icon_button
from pages.frame.request import PageRequest

PRODUCT = "Yhdyspintakartta"
TAGLINE = N_("who cooperates and where")
"""What the product shows, as a phrase that follows its name."""

LANGUAGE_NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
SLOW = (
    ("fi", "Sivun avaaminen kestää tavallista kauemmin. Lataa sivu uudelleen."),
    ("sv", "Det tar längre än vanligt att öppna sidan. Ladda om sidan."),
    ("en", "Opening the page takes longer than usual. Reload the page."),
)
"""Shown before the page's language is known, so it is not translated."""


@dataclass(frozen=True)
class PageParts:
    """The parts that a page puts into the frame.

    ``kind`` is a CSS name: ``map`` fills the window, ``text`` scrolls. ``skips`` are further skip
    links as pairs of text and target id. ``title`` is that of a document whose path has no page of
    its own.
    """

    kind: str
    main: Component
    tools: Sequence[Component] = ()
    notices: Sequence[Component] = ()
    foot: Sequence[Component] = ()
    skips: Sequence[tuple[str, str]] = ()
    title: str = ""


@dataclass(frozen=True)
class NavigationLink:
    """A link of the header or foot."""

    path: str
    label: str


def shell(page: Component | None = None) -> Component:
    """Build the layout of every address; the routing callback puts the page into it."""
    return html.Div(
        [
            dcc.Location(id=ids.Shell.URL, refresh=False),
            html.Div(page or _waiting(), id=ids.Shell.PAGE),
        ]
    )


def page_frame(
    request: PageRequest,
    parts: PageParts,
    navigation: Sequence[NavigationLink],
    further: Sequence[NavigationLink],
) -> Component:
    """Build a whole page; ``navigation`` are links of the header, ``further`` of the foot."""
    return html.Div(
        [
            _skip_links(request, parts),
            _header(request, parts, navigation),
            html.Section(
                [*_own_answers_lost(request), *_dropped(request), *parts.notices],
                className="notices",
                **{"aria-label": request.t.gettext("Notices")},
            ),
            parts.main,
            html.Footer(
                [
                    *parts.foot,
                    _scheme(request, ids.Shell.SCHEME_IN_FOOT),
                    _further(request, further),
                ],
                className="foot",
            ),
            html.Div(
                id=ids.Shell.ANNOUNCER,
                className="visually-hidden",
                **{"aria-live": "polite", "aria-atomic": "true"},
            ),
        ],
        className=f"app app--{parts.kind}" + (" app--embed" if request.state.embed else ""),
        lang=request.state.lang,
    )


def _skip_links(request: PageRequest, parts: PageParts) -> Component:
    links = [(request.t.gettext("Skip to the content"), ids.Shell.MAIN), *parts.skips]
    return html.Div(
        [html.A(words, href=f"#{target}", className="skip-link") for words, target in links]
    )


def _header(
    request: PageRequest, parts: PageParts, navigation: Sequence[NavigationLink]
) -> Component:
    t, lang = request.t, request.state.lang.upper()
    return html.Header(
        [
            html.A(
                [html.Img(src=request.addresses.static("icons/logo.svg"), alt=""), PRODUCT],
                href=request.link("/"),
                className="brand",
            ),
            html.Div(
                [
                    html.Nav(
                        [_navigation_link(request, link) for link in navigation],
                        className="nav",
                        **{"aria-label": t.gettext("Pages")},
                    ),
                    html.Div([_languages(request), *parts.tools], className="header__tools"),
                    _scheme(request, ids.Shell.SCHEME_IN_MENU),
                ],
                id=ids.Shell.MENU,
                className="header__body",
            ),
            action_button(
                [html.Span(lang, className="header__lang"), icon("menu")],
                "toggle-menu",
                className="header__menu",
                **{
                    "aria-label": t.gettext("{language} – menu and languages", language=lang),
                    "aria-expanded": "false",
                    "aria-controls": ids.Shell.MENU,
                },
            ),
        ],
        className="header",
    )


def _navigation_link(request: PageRequest, link: NavigationLink) -> Component:
    current = {"aria-current": "page"} if link.path == request.path else {}
    return html.A(link.label, href=request.link(link.path), **current)


def _languages(request: PageRequest) -> Component:
    """Build links to the same view in the other languages; the browser updates their queries."""
    return html.Div(
        [_language(request, lang) for lang in LANGS],
        className="languages",
        role="group",
        **{"aria-label": request.t.gettext("Language")},
    )


def _language(request: PageRequest, lang: str) -> Component:
    current = {"aria-current": "true"} if lang == request.state.lang else {}
    return html.A(
        lang.upper(),
        href=request.here(lang=lang),
        lang=lang,
        title=LANGUAGE_NAMES[lang],
        **current,
        **{
            "aria-label": f"{lang.upper()} – {LANGUAGE_NAMES[lang]}",
            "data-parameter": "lang",
            "data-value": lang,
        },
    )


def _scheme(request: PageRequest, chooser_id: str) -> Component:
    """Build the chooser of light and dark colours, which the browser's own code sets and reads."""
    t = request.t
    options = {
        "": t.gettext("Colours as on the device"),
        "light": t.gettext("Light colours"),
        "dark": t.gettext("Dark colours"),
    }
    return html.Div(
        [
            html.Label(t.gettext("Colours"), htmlFor=chooser_id, className="visually-hidden"),
            html.Select(
                [html.Option(label, value=value) for value, label in options.items()],
                id=chooser_id,
                **{"data-scheme-choice": ""},
            ),
            icon("chevron-down"),
        ],
        className="select scheme",
    )


def _own_answers_lost(request: PageRequest) -> list[Component]:
    """Build the notice that the visitor's own answers are unreadable, with a link to upload."""
    if not request.own_answers_lost:
        return []
    t = request.t
    link = html.A(t.gettext("Bring in survey answers"), href=request.link(ANSWERS_PAGE))
    return [_notice("triangle-alert", [html.P(t.gettext(UNREADABLE)), link], t)]


def _notice(picture: str, texts: list[Component], t: Translator) -> Component:
    """Build a notice that can be closed."""
    close = icon_button("x", t.gettext("Close the notice"), "dismiss", className="icon-button")
    return html.Div([icon(picture), *texts, close], className="notice", role="status")


def _dropped(request: PageRequest) -> list[Component]:
    """Build notices that name the unusable parameters of the address."""
    t = request.t
    withdrawn = [each for each in request.dropped if each.value in request.withdrawn_ids]
    others = [f"{each.parameter}={each.value}" for each in request.dropped if each not in withdrawn]
    texts = []
    if withdrawn:
        texts.append(
            t.gettext(
                "The answers that the link names have been withdrawn ({names}). The current "
                "answers are shown.",
                names=t.listing([each.value for each in withdrawn]),
            )
        )
    if others:
        texts.append(
            t.gettext(
                "Some of the address could not be used and was left out: {names}",
                names=t.listing(others),
            )
        )
    return [_notice("info", [html.P(words)], t) for words in texts]


def _further(request: PageRequest, further: Sequence[NavigationLink]) -> Component:
    return html.Nav(
        [html.A(link.label, href=request.link(link.path)) for link in further],
        className="foot__links",
        **{"aria-label": request.t.gettext("About this service")},
    )


def _waiting() -> Component:
    return html.Div(
        [
            html.Div(className="skeleton", **{"aria-hidden": "true"}),
            html.Div([html.P(words, lang=lang) for lang, words in SLOW], className="slow"),
        ],
        className="waiting",
    )


def share_button(request: PageRequest, *, dialog: bool = False) -> Component:
    """Build the button that copies the view's address or opens the share dialog."""
    popup = {"aria-haspopup": "dialog"} if dialog else {}
    return action_button(request.t.gettext("Share"), "share", className="button", **popup)


def present_button(request: PageRequest) -> Component:
    """Build the button that switches to the presentation view."""
    return action_button(
        request.t.gettext("Present"), "present", className="button button--primary"
    )
