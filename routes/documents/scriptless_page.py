"""Pages that the server writes whole, for forms that work without scripts."""

from http import HTTPStatus

from flask import Response

from layers.view.addresses import Addresses
from pages import PageRequest, framed_page, page_for
from pages.frame.compact_markup import markup
from pages.frame.frame import PRODUCT, PageParts
from pages.page_meta import page_meta
from routes.documents.templates import render
from routes.platform.static import SCHEME_SCRIPT, STYLES, module_scripts


def scriptless_page(
    request: PageRequest,
    addresses: Addresses,
    status: int = HTTPStatus.OK,
    parts: PageParts | None = None,
) -> Response:
    """Response with the whole page; no cache may store it, since it is the visitor's own.

    ``parts`` are shown in place of what stands at the request's address.
    """
    meta = page_meta(request.path, request.state.lang)
    text = render(
        "scriptless_page.html",
        lang=request.state.lang,
        title=meta.title if meta else f"{parts.title} – {PRODUCT}" if parts else "",
        description=meta.description if meta else "",
        icon=addresses.static("icons/favicon.svg"),
        feed=addresses.feed(request.state.lang),
        scheme=addresses.static(SCHEME_SCRIPT),
        styles=addresses.static(STYLES),
        script=addresses.static(module_scripts("answers")[0]),
        page=markup(framed_page(request, parts) if parts else page_for(request)),
    )
    response = Response(text, status, mimetype="text/html")
    response.headers["Cache-Control"] = "no-store, private"
    return response
