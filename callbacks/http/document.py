"""The HTML document around every page: language, title, scripts, and what to load ahead."""

from html import escape
from string import Template

from dash import Dash
from flask import request

from callbacks.context import Context
from callbacks.http.static import asset_files
from layers.text import Translator, translator
from layers.view import ViewState, parse_query
from pages.meta import PageMeta, page_meta

_FONTS = (
    "fonts/source-sans-3-latin-400-normal.woff2",
    "fonts/source-sans-3-latin-600-normal.woff2",
)
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

    Dash's handling of ``assets/`` is off: the files are served under the fingerprint of the
    context's addresses, styles and scripts in the order of their names.
    """

    def __init__(self, context: Context, **options: object) -> None:
        static = context.addresses.static
        names = asset_files()
        super().__init__(
            assets_folder="",
            include_assets_files=False,
            external_stylesheets=[static(name) for name in names if _loaded(name, "css")],
            external_scripts=[static(name) for name in names if _loaded(name, "js")],
            update_title=None,
            **options,
        )
        self._context = context

    def interpolate_index(self, **parts: str) -> str:
        """Document of the page that the current request asks for, in the language it names."""
        query = request.query_string.decode(errors="replace")
        state, _ = parse_query(query, self._context.vocabulary)
        t = translator(state.lang)
        meta = page_meta(request.path, state.lang) or _not_found(t)
        return _DOCUMENT.substitute(
            lang=state.lang,
            metas=parts["metas"],
            title=escape(meta.title),
            description=escape(meta.description),
            icon=self._context.addresses.static("icons/favicon.svg"),
            preloads=_preloads(self._context, state, request.path),
            css=parts["css"],
            noscript=escape(_noscript(t)),
            loading=escape(t.gettext("Loading the page…")),
            config=parts["config"],
            scripts=parts["scripts"],
            renderer=parts["renderer"],
        )

    def _config(self) -> dict[str, object]:
        config = super()._config()
        return {name: value for name, value in config.items() if name != "python_version"}


def _loaded(name: str, kind: str) -> bool:
    """Whether every page loads the asset; vendored bundles are fetched when they are needed."""
    return name.startswith(f"{kind}/") and name.endswith(f".{kind}")


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
    if path == "/":
        data = (
            addresses.geometry(state.year),
            addresses.arcs(state.year),
            addresses.catalogue(state.year, state.data, state.lang),
        )
        links += [_preload(address, "fetch") for address in data]
    return "\n".join(links)


def _preload(address: str, kind: str, more: str = "") -> str:
    return f'<link rel="preload" href="{escape(address)}" as="{kind}"{more} crossorigin>'
