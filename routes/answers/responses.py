"""What the routes of the page on data share: its language, its store, its answers."""

from collections.abc import Callable
from http import HTTPStatus
from io import BytesIO

from flask import Response, abort, request, send_file

from callbacks.context.visitor import Visits
from geodata.base.wording import Lang
from geodata.intake import Survey, workbook_template
from geodata.store import Store
from layers.view.addresses import ANSWERS_PAGE
from layers.words.text import LANGS, translator
from routes.platform.redirects import sent_to

Page = Callable[..., Response]
"""Answers with the page, with a trouble to tell and the status that goes with it.

A query may be given instead of that of the address.
"""


def opened(visits: Visits) -> Store:
    """Store of answers; a request that needs it ends when there is none."""
    if visits.store is None:
        abort(HTTPStatus.SERVICE_UNAVAILABLE, "The store of answers cannot be reached.")
    return visits.store


def back(place: str = "", lang: str = "") -> Response:
    """Show the page anew, so that loading it again sends nothing twice.

    ``lang`` is its language, without one that of the address.
    """
    fragment = f"#{place}" if place else ""
    return sent_to(f"{ANSWERS_PAGE}?lang={lang or asked_lang()}{fragment}", HTTPStatus.SEE_OTHER)


def asked_lang() -> Lang:
    """Language of the address; the body may be too large to be read."""
    asked = request.args.get("lang")
    return next((lang for lang in LANGS if lang == asked), LANGS[0])


def xlsx(lang: Lang, survey: Survey | None) -> bytes:
    """Spreadsheet template, filled in with the answers of a survey if given."""
    return workbook_template(lang, translator(lang).raw, survey)


def file_answer(body: bytes, name: str) -> Response:
    """Answer with a file to save, which nobody on the way may keep."""
    answer = send_file(BytesIO(body), as_attachment=True, download_name=name, max_age=0)
    answer.headers["Cache-Control"] = "no-store"
    return answer
