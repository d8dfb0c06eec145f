"""The HTML document around every page: language, title, scripts and preloads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus

from dash import Dash
from flask import Flask, Response, after_this_request, request

from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from layers.view.addresses import ANSWERS_PAGE, FILL_PAGE, RELATIONS_PAGE
from layers.view.displayed_theme import answer_sets_key
from layers.view.map_view import ViewState
from layers.words.text import Translator
from pages import PageRequest
from pages.map.maps_beside import count_maps
from pages.page_meta import PageMeta, page_meta
from routes.documents.first_view import FirstViews
from routes.documents.link_preview import link_preview
from routes.documents.templates import render
from routes.platform.static import (
    COOPERATION_STYLES,
    FILL_STYLES,
    RELATIONS_STYLES,
    SCHEME_SCRIPT,
    STYLES,
    later_scripts,
    module_scripts,
)

_FONTS = (
    "fonts/source-sans-3-latin-400-normal.woff2",
    "fonts/source-sans-3-latin-600-normal.woff2",
)
# Dash asks for these only when its scripts run; asking at once saves two round trips.
_DASH_DATA = ("/_dash-layout", "/_dash-dependencies")
_MAP_PAGES = ("/", RELATIONS_PAGE, FILL_PAGE)
_MODULES = {
    "/": "map",
    RELATIONS_PAGE: "relations",
    "/yhdyspinnat": "cooperation",
    ANSWERS_PAGE: "answers",
    FILL_PAGE: "fill",
}
"""Path -> page of ``assets/modules/pages/``; the others have but the frame."""

_STYLES = {
    "relations": RELATIONS_STYLES,
    "cooperation": COOPERATION_STYLES,
    "fill": FILL_STYLES,
}
"""Page of ``assets/modules/pages/`` -> styles of its own."""

# Dash's polyfill of 2020 for browsers that know none of today's JavaScript costs 30 kB and a tenth
# of a second; Dash's own scripts need no more of it than this runtime.
RUNTIME = "vendor/regenerator-runtime.js"
_UNUSED = re.compile(r'<script src="[^"]*/(?:deps/polyfill@|dash_table/)[^"]*"></script>\n?')
"""Scripts of Dash that no page needs: the polyfill, and tables that are not ours."""
_SOURCE = re.compile(r'<script src="([^"]*)"')
_WATCH = "built/start-watch.js"
_SCRIPTLESS = "document/scriptless.css"

_HIDDEN_CONFIG = frozenset({"python_version"})


@dataclass(frozen=True)
class Preload:
    """A ``<link rel="preload">``: a file that the browser fetches before scripts ask for it.

    ``kind`` and ``type`` are its attributes ``as`` and ``type``. Browsers request fonts and fetched
    data in CORS mode, and use a preload of them only if it has ``crossorigin``.
    """

    address: str
    kind: str
    type: str = ""
    cross_origin: bool = True


class MapApp(Dash):
    """Dash with a document of its own, which does not reveal the versions of the server.

    Dash's handling of ``assets/`` is off: ``routes.platform.static`` serves styles and scripts as
    one bundle each.
    """

    def __init__(self, context: Context, server: Flask) -> None:
        super().__init__(
            __name__,  # otherwise Dash reads the sources of the whole call stack to find it
            # Dash takes a Flask object too; only its annotation does not say so.
            server=server,  # type: ignore[arg-type]
            assets_folder="",
            include_assets_files=False,
            external_stylesheets=[context.addresses.static(STYLES)],
            external_scripts=[context.addresses.static(name) for name in (RUNTIME,)],
            update_title="",
            # The browser would check every callback against a layout of all pages, 300 kB in each
            # document; a test checks the same ids instead.
            suppress_callback_exceptions=True,
        )
        self.context = context
        self._first_views = FirstViews()

    def interpolate_index(  # noqa: PLR0913, PLR0917 - Dash's signature
        self,
        metas: str = "",
        title: str = "",  # noqa: ARG002 - ours depends on the page
        css: str = "",
        config: str = "",
        scripts: str = "",
        app_entry: str = "",  # noqa: ARG002 - ours speaks the visitor's language
        favicon: str = "",  # noqa: ARG002 - ours is an SVG
        renderer: str = "",  # noqa: ARG002 - ours is a file, so that no script is inline
    ) -> str:
        """Document of the page that the current request asks for, with its first view."""
        after_this_request(_revalidate)
        query = request.query_string.decode(errors="replace")
        asked = page_request(self.context, request.path, query)
        meta = page_meta(request.path, asked.state.lang)
        if meta is None:
            after_this_request(_set_not_found)
            meta = _not_found(asked.t)
        view, static = self._first_views.get(asked), self.context.addresses.static
        page, needed = _module(request.path), _UNUSED.sub("", scripts)
        return render(
            "document.html",
            lang=asked.state.lang,
            shown=_shown(asked),
            metas=metas,
            title=meta.title,
            description=meta.description,
            preview=link_preview(asked, meta),
            icon=static("icons/favicon.svg"),
            preloads=_preloads(self.context, asked.state, request.path),
            scheme=static(SCHEME_SCRIPT),
            css=css,
            page_styles=[static(_STYLES[page])] if page in _STYLES else [],
            scriptless=static(_SCRIPTLESS),
            first_view=view.html,
            page_config=view.config,
            watch=static(_WATCH),
            start_error=_start_error(asked.t),
            modules=[static(name) for name in module_scripts(page)],
            later=[static(name) for name in later_scripts(page)],
            config=config,
            dash_scripts=_SOURCE.findall(needed),
            scripts=needed,
        )

    def _config(self) -> dict[str, object]:
        config: dict[str, object] = super()._config()  # type: ignore[no-untyped-call]
        return {name: value for name, value in config.items() if name not in _HIDDEN_CONFIG}


def _revalidate(response: Response) -> Response:
    # The document names the current files, so it must be revalidated.
    response.cache_control.no_cache = True
    return response


def _set_not_found(response: Response) -> Response:
    response.status_code = HTTPStatus.NOT_FOUND
    return response


def _not_found(t: Translator) -> PageMeta:
    return PageMeta(t.gettext("Page not found"), t.gettext("There is no page at this address."))


def _start_error(t: Translator) -> dict[str, str]:
    """Words of the notice for a page that does not start; hidden by styles while there is hope."""
    return {
        "title": t.gettext("The page could not be loaded whole."),
        "advice": t.gettext(
            "What you see may not answer. Check the network connection and load the page again. "
            "If that does not help, a network filter or a frame may block parts of the page."
        ),
        "failed": t.gettext("Not received:"),
        "again": t.gettext("Load the page again"),
    }


def _module(path: str) -> str:
    return _MODULES.get(path, "text")


def _shown(asked: PageRequest) -> dict[str, str]:
    """Return what styles need to know of the view of a map: attributes ``data-…`` of the document.

    The browser's own code writes them on.
    """
    if asked.path != "/":
        return {}
    state = asked.state
    return {
        "data-view": state.view,
        "data-present": "1" if state.present else "",
        "data-panel": ("summary", "profile", "comparison")[min(len(state.sel), 2)],
        "data-panel-open": "1" if state.sel else "",
        "data-beside": "1" if count_maps(asked) > 1 else "",
        "data-maps": str(count_maps(asked)),
    }


def _preloads(context: Context, state: ViewState, path: str) -> Iterator[Preload]:
    """Files that the page needs at once; on pages with a map, the data of the map too."""
    addresses = context.addresses
    for font in _FONTS:
        yield Preload(addresses.static(font), "font", "font/woff2")
    for address in _DASH_DATA:
        yield Preload(address, "fetch")
    if path in _MAP_PAGES:
        baseline = state.baseline if path == "/" else ""
        answers = answer_sets_key(context.facts(state.year), state.data, baseline)
        yield Preload(addresses.geometry(state.year), "fetch")
        yield Preload(addresses.catalogue(state.year, answers, state.lang), "fetch")
