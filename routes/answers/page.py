"""Routes of the answers page: upload, templates, and the report on an uploaded file."""

import logging
import threading
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus

from flask import Flask, Response, abort, request
from werkzeug.exceptions import RequestEntityTooLarge

from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from callbacks.context.visitor import OWN_COOKIE, CurrentVisitor, mark_private
from geodata import DEFAULT_YEAR
from geodata.intake import (
    MAX_BYTES,
    csv_template,
    examine,
    json_template,
    marked_workbook,
    topic_days,
)
from geodata.intake.mapping import needs_mapping
from geodata.store import CURRENT, AnswerSource
from layers.answers.page_state import Trouble
from layers.view.addresses import ANSWERS_PAGE
from layers.words.text import translator
from pages.answers.answer_report import REPORT_ID
from routes.answers import fill, publishing, sign_in, versions
from routes.answers.csrf import has_valid_token, set_cookie
from routes.answers.mapping import routes as mapping
from routes.answers.oidc_provider import Provider
from routes.answers.page_state import history_builder, page_state_builder
from routes.answers.responses import (
    Page,
    file_response,
    redirect_to_answers,
    requested_lang,
    require_store,
    xlsx_template,
)
from routes.documents.scriptless_page import scriptless_page

MAX_CONCURRENT_CHECKS = 2
MAX_WAIT_SECONDS = 10
NOBODY_CAN_PUBLISH = (
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
    visitor: CurrentVisitor,
    source: AnswerSource,
    provider: Provider | None,
) -> None:
    """Serve ``/aineistot`` and below.

    Each worker checks at most two files at a time, so that the map stays responsive. ``provider``
    is where editors sign in beside local accounts, if there is one.
    """
    checks = threading.BoundedSemaphore(MAX_CONCURRENT_CHECKS)
    history = history_builder(context, visitor.store, source)
    page_state = page_state_builder(
        context, visitor, source, provider.name if provider else None, history
    )

    def page(
        trouble: Trouble | None = None, status: int = HTTPStatus.OK, query: str | None = None
    ) -> Response:
        own_query = request.query_string.decode(errors="replace")
        view_request = page_request(context, ANSWERS_PAGE, own_query if query is None else query)
        return scriptless_page(
            view_request.with_answers_page(page_state(trouble)), context.addresses, status
        )

    server.add_url_rule(ANSWERS_PAGE, "answers_page", page, strict_slashes=False)
    _register_forms(server, visitor, source, page, checks)
    _register_files(server, visitor)
    _log_if_nobody_can_publish(visitor, provider)
    publishing.register(server, visitor, source, page)
    versions.register(server, context, source, history)
    mapping.register(
        server,
        mapping.MappingRoutes(
            context,
            visitor,
            page_state,
            page,
            lambda content: _save_draft(visitor, content, topic_days(source.layers())),
            checks,
        ),
    )
    sign_in.register(server, visitor, page, provider)
    fill.register(server, context, visitor, source)


def _log_if_nobody_can_publish(visitor: CurrentVisitor, provider: Provider | None) -> None:
    """Log how to make an account if there is none and no provider either."""
    if visitor.store is not None and provider is None and not visitor.store.editors.configured():
        _LOG.info(NOBODY_CAN_PUBLISH)


def _register_forms(
    server: Flask,
    visitor: CurrentVisitor,
    source: AnswerSource,
    page: Page,
    checks: threading.Semaphore,
) -> None:
    @server.post(f"{ANSWERS_PAGE}/check")
    def check_file() -> Response:
        try:
            content, trouble = _read_upload()
        except RequestEntityTooLarge:
            return page(Trouble.TOO_LARGE, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if trouble:
            return page(trouble, HTTPStatus.BAD_REQUEST)
        if not checks.acquire(timeout=MAX_WAIT_SECONDS):
            return page(Trouble.BUSY, HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            return _save_draft(visitor, content, topic_days(source.layers()))
        finally:
            checks.release()

    @server.post(f"{ANSWERS_PAGE}/remove")
    def remove_draft() -> Response:
        if not has_valid_token():
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        require_store(visitor).drafts.remove(request.cookies.get(OWN_COOKIE, ""))
        response = redirect_to_answers()
        response.delete_cookie(OWN_COOKIE, httponly=True, samesite="Lax")
        return response


def _register_files(server: Flask, visitor: CurrentVisitor) -> None:
    @server.get(f"{ANSWERS_PAGE}/template.<kind>")
    def template(kind: str) -> Response:
        lang = requested_lang()
        makers = {"xlsx": xlsx_template, "zip": csv_template, "json": json_template}
        if kind not in makers:
            abort(HTTPStatus.NOT_FOUND, f"There is no template {kind!r}.")
        survey = None
        if request.args.get("answers") and visitor.store:
            survey = visitor.store.answers().survey(CURRENT, DEFAULT_YEAR)
        name = translator(lang).gettext("survey answers")
        return file_response(makers[kind](lang, survey), f"{name}.{kind}")

    @server.get(f"{ANSWERS_PAGE}/report.xlsx")
    def report() -> Response:
        draft = visitor.draft()
        if draft is None:
            abort(HTTPStatus.NOT_FOUND, "This browser has brought in no file.")
        mark_private()
        t = translator(requested_lang())
        body = marked_workbook(examine(draft.content), t.lang, t.raw)
        return file_response(body, f"{t.gettext('report')}.xlsx")


def _read_upload() -> tuple[bytes, Trouble | None]:
    """Uploaded file, or why it cannot be used; raises RequestEntityTooLarge."""
    request.max_content_length = MAX_BYTES + _FORM_BYTES
    file = request.files.get("file")
    if not has_valid_token():
        return b"", Trouble.FORM
    content = file.stream.read(MAX_BYTES + 1) if file else b""
    if len(content) > MAX_BYTES:
        raise RequestEntityTooLarge
    return content, None if content else Trouble.NO_FILE


def _save_draft(visitor: CurrentVisitor, content: bytes, current: Mapping[str, date]) -> Response:
    """Check a file and save it as the browser's draft in place of the one before."""
    store = require_store(visitor)
    store.drafts.remove(request.cookies.get(OWN_COOKIE, ""))
    examination = examine(content, current=current)
    key = store.drafts.save(content, examination)
    if needs_mapping(examination, DEFAULT_YEAR):
        response = mapping.redirect_to_mapping()
    else:
        response = redirect_to_answers(REPORT_ID)
    set_cookie(response, OWN_COOKIE, key, int(visitor.hours * _SECONDS_PER_HOUR))
    return response
