"""The page on data: its forms, the templates, and the report of what a browser brought in."""

import threading
from collections.abc import Callable
from datetime import date
from http import HTTPStatus
from io import BytesIO

from flask import Flask, Response, abort, redirect, request, send_file
from werkzeug.exceptions import RequestEntityTooLarge

from callbacks.context import Context
from callbacks.http.forms import form_token, is_our_form, set_cookie
from callbacks.http.plain import plain_page
from callbacks.requests import page_request
from callbacks.visits import OWN_COOKIE, Visits, mark_private
from geodata import DEFAULT_YEAR
from geodata.intake import (
    MAX_BYTES,
    Survey,
    csv_template,
    examine,
    json_template,
    marked_workbook,
    survey_answers,
    workbook_template,
)
from geodata.store import CURRENT, Store
from geodata.wording import Lang
from layers.addresses import DESK
from layers.text import LANGS, translator
from pages.answer_report import REPORT_ID
from pages.desk import Desk, Trouble

AT_ONCE = 2
PATIENCE_SECONDS = 10
_FORM_BYTES = 64 * 1024
_SECONDS_PER_HOUR = 3600

Page = Callable[..., Response]


def register(server: Flask, context: Context, visits: Visits) -> None:
    """Serve ``/aineistot`` and below; files are checked some at a time, so the map answers."""
    turns = threading.BoundedSemaphore(AT_ONCE)

    def page(trouble: Trouble | None = None, status: int = HTTPStatus.OK) -> Response:
        asked = page_request(context, DESK, _query())
        desk = _desk(visits, trouble)
        return plain_page(asked.with_desk(desk), context.addresses, status)

    server.add_url_rule(DESK, "desk", page, strict_slashes=False)
    _register_forms(server, context, visits, page, turns)
    _register_files(server, visits)


def _register_forms(
    server: Flask, context: Context, visits: Visits, page: Page, turns: threading.Semaphore
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
            return _keep(visits, content, _current_day(context))
        finally:
            turns.release()

    @server.post(f"{DESK}/remove")
    def remove_draft() -> Response:
        if not is_our_form():
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        _store(visits).drafts.remove(request.cookies.get(OWN_COOKIE, ""))
        answer = _back()
        answer.delete_cookie(OWN_COOKIE, httponly=True, samesite="Lax")
        return answer


def _register_files(server: Flask, visits: Visits) -> None:
    @server.get(f"{DESK}/template.<kind>")
    def template(kind: str) -> Response:
        lang, makers = _lang(), {"xlsx": _xlsx, "zip": csv_template, "json": json_template}
        if kind not in makers:
            abort(HTTPStatus.NOT_FOUND, f"There is no template {kind!r}.")
        survey = None
        if request.args.get("answers") and visits.store:
            survey = visits.store.answers().survey(CURRENT, DEFAULT_YEAR)
        name = translator(lang).gettext("survey answers")
        return _file(makers[kind](lang, survey), f"{name}.{kind}")

    @server.get(f"{DESK}/report.xlsx")
    def report() -> Response:
        draft = visits.draft()
        if draft is None:
            abort(HTTPStatus.NOT_FOUND, "This browser has brought in no file.")
        mark_private()
        t = translator(_lang())
        body = marked_workbook(examine(draft.content), t.lang, t.raw)
        return _file(body, f"{t.gettext('report')}.xlsx")


def _desk(visits: Visits, trouble: Trouble | None) -> Desk:
    draft = visits.draft()
    own = survey_answers(draft.survey, "own") if draft and draft.survey else None
    return Desk(
        token=form_token(),
        hours=visits.hours,
        keeps=visits.store is not None,
        report=draft.report if draft else None,
        own=own,
        until=draft.expires_at if draft else None,
        trouble=trouble,
    )


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


def _keep(visits: Visits, content: bytes, current: date | None) -> Response:
    """Check a file and keep it for the browser instead of the one before."""
    store = _store(visits)
    store.drafts.remove(request.cookies.get(OWN_COOKIE, ""))
    key = store.drafts.save(content, examine(content, current=current))
    answer = _back(f"#{REPORT_ID}")
    set_cookie(answer, OWN_COOKIE, key, int(visits.hours * _SECONDS_PER_HOUR))
    return answer


def _current_day(context: Context) -> date | None:
    """Day of the published answers; those that the project ships set no limit."""
    current = next(iter(context.facts(DEFAULT_YEAR).answer_sets.values()))
    return current.as_of if current.kind == "survey" else None


def _store(visits: Visits) -> Store:
    if visits.store is None:
        abort(HTTPStatus.SERVICE_UNAVAILABLE, "The store of answers cannot be reached.")
    return visits.store


def _back(fragment: str = "") -> Response:
    """Show the page anew, so that loading it again sends nothing twice."""
    found = redirect(f"{DESK}?lang={_lang()}{fragment}", HTTPStatus.SEE_OTHER)
    return Response(status=found.status_code, headers=found.headers)


def _query() -> str:
    return request.query_string.decode(errors="replace")


def _lang() -> Lang:
    asked = request.args.get("lang")
    return next((lang for lang in LANGS if lang == asked), LANGS[0])


def _xlsx(lang: Lang, survey: Survey | None) -> bytes:
    return workbook_template(lang, translator(lang).raw, survey)


def _file(body: bytes, name: str) -> Response:
    answer = send_file(BytesIO(body), as_attachment=True, download_name=name, max_age=0)
    answer.headers["Cache-Control"] = "no-store"
    return answer
