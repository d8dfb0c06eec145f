"""The page on data: its forms, the templates, and the report of what a browser brought in."""

import logging
import threading
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus

from flask import Flask, Response, abort, request
from werkzeug.exceptions import RequestEntityTooLarge

from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from callbacks.context.visitor import OWN_COOKIE, Visits, mark_private
from geodata import DEFAULT_YEAR
from geodata.intake import (
    MAX_BYTES,
    csv_template,
    examine,
    json_template,
    marked_workbook,
    topic_days,
)
from geodata.store import CURRENT, AnswerSource
from layers.answers.desk import Trouble
from layers.view.addresses import DESK
from layers.words.text import translator
from pages.answers.answer_report import REPORT_ID
from routes.answers import publishing, sign_in
from routes.answers.csrf import is_our_form, set_cookie
from routes.answers.oidc_provider import Provider
from routes.answers.page_state import desk_maker
from routes.answers.responses import Page, asked_lang, back, file_answer, opened, xlsx
from routes.platform.scriptless_page import scriptless_page

AT_ONCE = 2
PATIENCE_SECONDS = 10
NOBODY_PUBLISHES = (
    "Publishing is off, for nobody can sign in. Make an account with "
    "`python -m geodata editor add NAME`, or set YHDYSPINTA_OIDC_ISSUER and what belongs to it; "
    "README.md tells how."
)
_LOG = logging.getLogger(__name__)
_FORM_BYTES = 64 * 1024
_SECONDS_PER_HOUR = 3600


def register(
    server: Flask,
    context: Context,
    visits: Visits,
    source: AnswerSource,
    provider: Provider | None,
) -> None:
    """Serve ``/aineistot`` and below; files are checked some at a time, so the map answers.

    ``provider`` is the one by which editors sign in, beside local accounts, if there is one.
    """
    turns = threading.BoundedSemaphore(AT_ONCE)
    make_desk = desk_maker(context, visits, source, provider.name if provider else None)

    def page(
        trouble: Trouble | None = None, status: int = HTTPStatus.OK, query: str | None = None
    ) -> Response:
        desk = make_desk(trouble)
        given = request.query_string.decode(errors="replace")
        asked = page_request(context, DESK, given if query is None else query)
        return scriptless_page(asked.with_desk(desk), context.addresses, status)

    server.add_url_rule(DESK, "desk", page, strict_slashes=False)
    _register_forms(server, visits, source, page, turns)
    _register_files(server, visits)
    _tell_without_editors(visits, provider)
    publishing.register(server, visits, source, page)
    sign_in.register(server, visits, page, provider)


def _tell_without_editors(visits: Visits, provider: Provider | None) -> None:
    """Tell whoever runs the app, not its visitors, that nobody can publish, and how to mend it."""
    if visits.store is not None and provider is None and not visits.store.editors.configured():
        _LOG.info(NOBODY_PUBLISHES)


def _register_forms(
    server: Flask, visits: Visits, source: AnswerSource, page: Page, turns: threading.Semaphore
) -> None:
    @server.post(f"{DESK}/check")
    def check_file() -> Response:
        try:
            content, trouble = _uploaded()
        except RequestEntityTooLarge:
            return page(Trouble.TOO_LARGE, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if trouble:
            return page(trouble, HTTPStatus.BAD_REQUEST)
        if not turns.acquire(timeout=PATIENCE_SECONDS):
            return page(Trouble.BUSY, HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            return _keep(visits, content, topic_days(source.layers()))
        finally:
            turns.release()

    @server.post(f"{DESK}/remove")
    def remove_draft() -> Response:
        if not is_our_form():
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        opened(visits).drafts.remove(request.cookies.get(OWN_COOKIE, ""))
        answer = back()
        answer.delete_cookie(OWN_COOKIE, httponly=True, samesite="Lax")
        return answer


def _register_files(server: Flask, visits: Visits) -> None:
    @server.get(f"{DESK}/template.<kind>")
    def template(kind: str) -> Response:
        lang, makers = asked_lang(), {"xlsx": xlsx, "zip": csv_template, "json": json_template}
        if kind not in makers:
            abort(HTTPStatus.NOT_FOUND, f"There is no template {kind!r}.")
        survey = None
        if request.args.get("answers") and visits.store:
            survey = visits.store.answers().survey(CURRENT, DEFAULT_YEAR)
        name = translator(lang).gettext("survey answers")
        return file_answer(makers[kind](lang, survey), f"{name}.{kind}")

    @server.get(f"{DESK}/report.xlsx")
    def report() -> Response:
        draft = visits.draft()
        if draft is None:
            abort(HTTPStatus.NOT_FOUND, "This browser has brought in no file.")
        mark_private()
        t = translator(asked_lang())
        body = marked_workbook(examine(draft.content), t.lang, t.raw)
        return file_answer(body, f"{t.gettext('report')}.xlsx")


def _uploaded() -> tuple[bytes, Trouble | None]:
    """File of the form; raises RequestEntityTooLarge."""
    request.max_content_length = MAX_BYTES + _FORM_BYTES
    file = request.files.get("file")
    if not is_our_form():
        return b"", Trouble.FORM
    content = file.stream.read(MAX_BYTES + 1) if file else b""
    if len(content) > MAX_BYTES:
        raise RequestEntityTooLarge
    return content, None if content else Trouble.NO_FILE


def _keep(visits: Visits, content: bytes, current: Mapping[str, date]) -> Response:
    """Check a file and keep it for the browser instead of the one before."""
    store = opened(visits)
    store.drafts.remove(request.cookies.get(OWN_COOKIE, ""))
    key = store.drafts.save(content, examine(content, current=current))
    answer = back(REPORT_ID)
    set_cookie(answer, OWN_COOKIE, key, int(visits.hours * _SECONDS_PER_HOUR))
    return answer
