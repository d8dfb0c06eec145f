"""Pages written on the server whole, for forms: they work without scripts."""

from html import escape
from string import Template
from typing import Any

from flask import Response

from layers.view.addresses import Addresses
from pages import PageRequest, page_for
from pages.frame.compact_markup import Markup, markup
from pages.page_meta import page_meta
from routes.platform.static import SCRIPTS, STYLES

_VOID = ("br", "hr", "img", "input")
_DOCUMENT = Template("""<!DOCTYPE html>
<html lang="$lang" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<meta name="description" content="$description">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#11161c">
<link rel="icon" type="image/svg+xml" href="$icon">
<link rel="stylesheet" href="$styles">
<script src="$scripts" defer></script>
</head>
<body>
$body
</body>
</html>
""")


def plain_page(request: PageRequest, addresses: Addresses, status: int = 200) -> Response:
    """Answer with the whole page of a request; nobody may keep it, for it is the visitor's own."""
    meta = page_meta(request.path, request.state.lang)
    text = _DOCUMENT.substitute(
        lang=request.state.lang,
        title=escape(meta.title if meta else ""),
        description=escape(meta.description if meta else ""),
        icon=addresses.static("icons/favicon.svg"),
        styles=addresses.static(STYLES),
        scripts=addresses.static(SCRIPTS),
        body=html_text(markup(page_for(request))),
    )
    answer = Response(text, status, mimetype="text/html")
    answer.headers["Cache-Control"] = "no-store, private"
    return answer


def html_text(node: Markup) -> str:
    """Write markup as HTML; every text and attribute is escaped."""
    if isinstance(node, str):
        return escape(node, quote=False)
    tag, attributes, *children = node
    start = f"<{tag}{''.join(_attribute(name, value) for name, value in attributes.items())}>"
    if tag in _VOID:
        return start
    return f"{start}{''.join(map(html_text, children))}</{tag}>"


def _attribute(name: str, value: Any) -> str:
    return f' {name}="{escape(str(value))}"'
