"""The HTML document around every page: language, title, scripts, and what to load ahead."""

import re
from html import escape
from http import HTTPStatus
from string import Template

from dash import Dash
from flask import Flask, Response, after_this_request, request

from callbacks.context.context import Context
from layers.view.addresses import RELATIONS_PAGE
from layers.view.displayed_theme import sets_key
from layers.view.map_view import ViewState, parse_query
from layers.words.text import Translator, translator
from pages.page_meta import PageMeta, page_meta
from routes.platform.static import SCRIPTS, STYLES

_FONTS = (
    "fonts/source-sans-3-latin-400-normal.woff2",
    "fonts/source-sans-3-latin-600-normal.woff2",
)
# Dash asks for these only when its scripts run; asking at once saves two turns on a slow line.
_DASH_DATA = ("/_dash-layout", "/_dash-dependencies")
_MAP_PAGES = ("/", RELATIONS_PAGE)
_MAP_SCRIPT = "/_dash-component-suites/dash_leaflet/async-GeoJSON.js"
_CHOOSERS = "/_dash-component-suites/dash/dcc/async-dropdown.js"
"""Script of the choosers, which are drawn after the map: it must not come before the map's."""

# Dash's polyfill of 2020 for browsers that know none of today's JavaScript costs 30 kB and a tenth
# of a second; all that Dash's own scripts take from it is this runtime.
RUNTIME = "vendor/regenerator-runtime.js"
_POLYFILL = re.compile(r'<script src="[^"]*/deps/polyfill@[^"]*"></script>\n?')

_NOT_TOLD = frozenset({"python_version", "validation_layout"})
_DOCUMENT = Template("""<!DOCTYPE html>
<html lang="$lang" dir="ltr">
<head>
$metas
<title>$title</title>
<meta name="description" content="$description">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#11161c">
<link rel="icon" type="image/svg+xml" href="$icon">
$preloads
$css
</head>
<body>
<noscript><p class="noscript">$noscript</p></noscript>
<div id="react-entry-point"><p class="loading" role="status">$loading</p></div>
$config
$scripts
$renderer
</body>
</html>
""")


class MapApp(Dash):
    """Dash with our own document, and without telling the server's versions.

    Dash's handling of ``assets/`` is off: styles and scripts are served as one file each, under
    the fingerprint of the context's addresses.
    """

    def __init__(self, context: Context, server: Flask) -> None:
        super().__init__(
            __name__,  # otherwise Dash reads the sources of the whole call stack to find it
            # Dash takes a Flask object too; only its annotation does not say so.
            server=server,  # type: ignore[arg-type]
            assets_folder="",
            include_assets_files=False,
            external_stylesheets=[context.addresses.static(STYLES)],
            external_scripts=[context.addresses.static(name) for name in (RUNTIME, SCRIPTS)],
            update_title="",
        )
        self.context = context

    def interpolate_index(  # noqa: PLR0913, PLR0917 - Dash's signature
        self,
        metas: str = "",
        title: str = "",  # noqa: ARG002 - ours depends on the page
        css: str = "",
        config: str = "",
        scripts: str = "",
        app_entry: str = "",  # noqa: ARG002 - ours speaks the visitor's language
        favicon: str = "",  # noqa: ARG002 - ours is an SVG
        renderer: str = "",
    ) -> str:
        """Document of the page that the current request asks for, in the language it names."""
        after_this_request(_as_page)
        query = request.query_string.decode(errors="replace")
        state, _ = parse_query(query, self.context.vocabulary)
        t = translator(state.lang)
        meta = page_meta(request.path, state.lang)
        if meta is None:
            after_this_request(_as_missing)
            meta = _not_found(t)
        return _DOCUMENT.substitute(
            lang=state.lang,
            metas=metas,
            title=escape(meta.title),
            description=escape(meta.description),
            icon=self.context.addresses.static("icons/favicon.svg"),
            preloads=_preloads(self.context, state, request.path),
            css=css,
            noscript=escape(_noscript(t)),
            loading=escape(t.gettext("Loading the page…")),
            config=config,
            scripts=_POLYFILL.sub("", scripts),
            renderer=renderer,
        )

    def _config(self) -> dict[str, object]:
        config: dict[str, object] = super()._config()  # type: ignore[no-untyped-call]
        # The browser would check every callback against a layout of all pages, 300 kB in each
        # document; a test checks the same ids once and for all.
        config["suppress_callback_exceptions"] = True
        return {name: value for name, value in config.items() if name not in _NOT_TOLD}


def _as_page(answer: Response) -> Response:
    # The document names the current files, so it must not be kept.
    answer.cache_control.no_cache = True
    return answer


def _as_missing(answer: Response) -> Response:
    answer.status_code = HTTPStatus.NOT_FOUND
    return answer


def _not_found(t: Translator) -> PageMeta:
    return PageMeta(t.gettext("Page not found"), t.gettext("There is no page at this address."))


def _noscript(t: Translator) -> str:
    return t.gettext(
        "This page needs JavaScript. The same data can be downloaded as tables from "
        "/api/v1/divisions."
    )


def _preloads(context: Context, state: ViewState, path: str) -> str:
    """Links to what the page needs before its scripts can ask for it."""
    addresses = context.addresses
    links = [_preload(addresses.static(font), "font", ' type="font/woff2"') for font in _FONTS]
    links += [_preload(address, "fetch") for address in _DASH_DATA]
    if path in _MAP_PAGES:
        versus = state.versus if path == "/" else ""
        answers = sets_key(context.facts(state.year), state.data, versus)
        data = (
            addresses.geometry(state.year),
            addresses.arcs(state.year),
            addresses.catalogue(state.year, answers, state.lang),
        )
        links += [_preload(address, "fetch") for address in data]
        links.append(_preload(_MAP_SCRIPT, "script", cross_origin=False))
    if path == "/":
        links.append(f'<link rel="prefetch" href="{_CHOOSERS}">')
    return "\n".join(links)


def _preload(address: str, kind: str, more: str = "", *, cross_origin: bool = True) -> str:
    """Link that loads ahead; fonts and fetched data are always asked for across origins."""
    mode = " crossorigin" if cross_origin else ""
    return f'<link rel="preload" href="{escape(address)}" as="{kind}"{more}{mode}>'
