"""Serve the page on which a visitor says what the columns of the uploaded file mean."""

import threading
from collections.abc import Callable
from collections.abc import Mapping as Mapped
from dataclasses import dataclass, replace
from http import HTTPStatus

from flask import Flask, Response, request

from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from callbacks.context.visitor import CurrentVisitor
from geodata import DEFAULT_YEAR
from geodata.intake import Severity, examine, read_book
from geodata.intake.mapping import FoundTables, Mapping, find_tables
from layers.answers.mapping.page_state import ORIGIN, MappingPageState, OpenedMapping
from layers.answers.page_state import Trouble
from layers.view.addresses import MAPPING_PAGE
from pages.answers.mapping.page import FORGET, MAPPING_FILE, USE, mapping_page
from pages.answers.mapping.saved import OPEN
from routes.answers.csrf import has_valid_token
from routes.answers.mapping.form import read_form, read_origin
from routes.answers.mapping.remembered import forget, remember, remembered_mapping
from routes.answers.mapping.saved import carried_mapping, open_saved, without_choices
from routes.answers.page_state import PageState
from routes.answers.responses import Page, file_response, redirect_to_answers, requested_lang
from routes.documents.scriptless_page import scriptless_page
from routes.platform.redirects import redirect_to

MAX_WAIT_SECONDS = 10
MAX_FORM_BYTES = 1024 * 1024
"""The choosers of some 200 columns and their words, and a saved mapping."""

Save = Callable[[bytes], Response]
"""Checks a file and makes it the visitor's draft; returns the response."""


@dataclass(frozen=True)
class MappingRoutes:
    """What the routes need: the visitor, the state of the page around, and how files are saved.

    ``page`` responds with the page that takes files; ``checks`` limits how many files a worker
    reads at a time.
    """

    context: Context
    visitor: CurrentVisitor
    page_state: PageState
    page: Page
    save: Save
    checks: threading.Semaphore

    def answer(self, make: Callable[[FoundTables], Response]) -> Response:
        """Find the tables of the visitor's file and make the response.

        Without a file that waits for a mapping the visitor is sent to the page that takes one.
        """
        request.max_content_length = request.max_form_memory_size = MAX_FORM_BYTES
        draft = self.visitor.draft()
        if draft is None or draft.survey is not None:
            return redirect_to_answers()
        if request.method == "POST" and not has_valid_token():
            return self.page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        if not self.checks.acquire(timeout=MAX_WAIT_SECONDS):
            return self.page(Trouble.BUSY, HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            book = read_book(draft.content)
            return make(find_tables(book, DEFAULT_YEAR) if book else FoundTables())
        finally:
            self.checks.release()

    def show(self, state: MappingPageState, status: int = HTTPStatus.OK) -> Response:
        """Respond with the page."""
        asked = page_request(self.context, MAPPING_PAGE, f"?lang={requested_lang()}")
        asked = asked.with_answers_page(self.page_state(None))
        parts = mapping_page(asked, state)
        return scriptless_page(asked, self.context.addresses, status, parts)

    def use(self, found: FoundTables) -> Response:
        """Make the answers the visitor's draft in place of the file, if they pass the checks."""
        state = _page_state(found)
        content = state.imported.content({name: state.origin.get(name, "") for name in ORIGIN})
        examination = examine(content)
        if examination.survey is None or not state.imported.answers:
            errors = (
                each for each in examination.report.findings if each.severity is Severity.ERROR
            )
            return self.show(replace(state, findings=tuple(errors)), HTTPStatus.BAD_REQUEST)
        response = self.save(content)
        remember(response, state.imported.mapping)
        return response


def register(server: Flask, routes: MappingRoutes) -> None:
    """Serve the page, its preview, the mapping to and from a file, and the use of the answers."""

    @server.route(MAPPING_PAGE, methods=["GET", "POST"])
    def mapping() -> Response:
        return routes.answer(lambda found: routes.show(_page_state(found)))

    @server.post(f"{MAPPING_PAGE}/{USE}")
    def use_mapping() -> Response:
        return routes.answer(routes.use)

    @server.post(f"{MAPPING_PAGE}/{MAPPING_FILE}")
    def save_mapping() -> Response:
        def make(found: FoundTables) -> Response:
            mapping = _page_state(found).imported.mapping
            return file_response(mapping.to_json().encode(), MAPPING_FILE)

        return routes.answer(make)

    @server.post(f"{MAPPING_PAGE}/{OPEN}")
    def open_mapping() -> Response:
        return routes.answer(lambda found: routes.show(_state_with_file(found)))

    @server.post(f"{MAPPING_PAGE}/{FORGET}")
    def forget_mapping() -> Response:
        return routes.answer(lambda _found: forget(redirect_to_mapping()))


def redirect_to_mapping() -> Response:
    """Redirect with 303 to the page, in the language of the request."""
    return redirect_to(f"{MAPPING_PAGE}?lang={requested_lang()}", HTTPStatus.SEE_OTHER)


def _page_state(found: FoundTables) -> MappingPageState:
    """State of the page by the form of the request, or by what is suggested without one."""
    return _state_by(found, request.form, carried_mapping(request.form))


def _state_with_file(found: FoundTables) -> MappingPageState:
    """State of the page with the choices of a saved mapping; they stay if it cannot be used."""
    opened, mapping = open_saved(found)
    if mapping is None:
        return replace(_page_state(found), opened=opened)
    return _state_by(found, without_choices(request.form), mapping, opened)


def _state_by(
    found: FoundTables,
    form: Mapped[str, str],
    saved: Mapping | None,
    opened: OpenedMapping | None = None,
) -> MappingPageState:
    remembered = remembered_mapping()
    known = remembered is not None and any(map(remembered.rule, found.tables))
    return MappingPageState(
        found,
        read_form(found, form, saved, remembered),
        read_origin(found, form),
        remembered=known,
        saved=saved,
        opened=opened,
    )
