"""Shared by the routes of the answers page: store, language, redirects, files."""

from collections.abc import Callable
from http import HTTPStatus
from io import BytesIO

from flask import Response, abort, request, send_file

from callbacks.context.visitor import CurrentVisitor
from geodata.base.wording import Lang
from geodata.intake import Survey, workbook_template
from geodata.store import Store
from layers.view.addresses import ANSWERS_PAGE
from layers.words.text import LANGS, translator
from routes.platform.redirects import redirect_to

Page = Callable[..., Response]
"""Response with the answers page.

Optional parameters: a ``Trouble`` to explain, the HTTP status, and a query string instead of that
of the request.
"""


def require_store(visitor: CurrentVisitor) -> Store:
    """Store of answers; aborts with 503 when there is none."""
    if visitor.store is None:
        abort(HTTPStatus.SERVICE_UNAVAILABLE, "The store of answers cannot be reached.")
    return visitor.store


def redirect_to_answers(place: str = "", lang: str = "") -> Response:
    """Redirect with 303 to the answers page, so that reloading it does not send the form again.

    ``place`` is the id of an element to scroll to; ``lang`` is by default that of the request.
    """
    fragment = f"#{place}" if place else ""
    return redirect_to(
        f"{ANSWERS_PAGE}?lang={lang or requested_lang()}{fragment}", HTTPStatus.SEE_OTHER
    )


def requested_lang() -> Lang:
    """Language of the query; that of the form is not read, since the body may be too large."""
    requested = request.args.get("lang")
    return next((lang for lang in LANGS if lang == requested), LANGS[0])


def xlsx_template(lang: Lang, survey: Survey | None) -> bytes:
    """Spreadsheet template, filled in with the answers of ``survey`` if given."""
    return workbook_template(lang, translator(lang).raw, survey)


def file_response(body: bytes, name: str) -> Response:
    """Response with a file to save, which no cache may store."""
    response = send_file(BytesIO(body), as_attachment=True, download_name=name, max_age=0)
    response.headers["Cache-Control"] = "no-store"
    return response
