"""Publishing and the history: what only editors may do, and what they did."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import TypeVar

from flask import Flask, Response, abort, request

from callbacks.context.visitor import OWN_COOKIE, Visits, mark_private
from geodata.intake import (
    Examination,
    Layer,
    examine,
    json_template,
    marked_workbook,
    read_book,
    topic_days,
)
from geodata.store import (
    AnswerSource,
    ConflictError,
    NoReasonError,
    Store,
    StoreError,
    UnpublishableError,
    UnreadableVersionError,
    WithdrawnError,
)
from layers.answers.desk import Trouble
from layers.view.addresses import DESK
from layers.words.text import translator
from pages.answers.publishing import HISTORY_ID
from routes.answers.csrf import is_our_form
from routes.answers.desk_state import refresh
from routes.answers.responses import Page, asked_lang, back, file_answer, opened, xlsx

T = TypeVar("T")

_LONGEST_REASON = 1000


def register(server: Flask, visits: Visits, source: AnswerSource, page: Page) -> None:
    """Serve the forms of editors and the files of versions."""
    _register_changes(server, visits, source, page)
    _register_files(server, visits)


def _register_changes(server: Flask, visits: Visits, source: AnswerSource, page: Page) -> None:
    def change(make: Callable[[Store, str], None]) -> Response:
        """Do what an editor asks for; whatever stands against it is said on the page."""
        editor = visits.editor()
        if not is_our_form() or request.form.get("confirmed") != "1":
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        if editor is None:
            return page(Trouble.SIGNED_OUT, HTTPStatus.FORBIDDEN)
        try:
            make(opened(visits), editor)
        except ConflictError:
            refresh(source)
            return page(Trouble.CONFLICT, HTTPStatus.CONFLICT)
        except StoreError as error:
            return page(_trouble(error), HTTPStatus.BAD_REQUEST)
        refresh(source)
        return back(HISTORY_ID)

    @server.post(f"{DESK}/publish")
    def publish() -> Response:
        return change(lambda store, editor: _publish(store, visits, editor, source.layers()))

    @server.post(f"{DESK}/restore")
    def restore() -> Response:
        return change(_restore)

    @server.post(f"{DESK}/withdraw")
    def withdraw() -> Response:
        return change(_withdraw)


def _trouble(error: StoreError) -> Trouble:
    """What the page says of a refusal of the store."""
    told: dict[type[StoreError], Trouble] = {
        NoReasonError: Trouble.REASON,
        WithdrawnError: Trouble.WITHDRAWN,
        UnreadableVersionError: Trouble.LOST_VERSION,
    }
    return told.get(type(error), Trouble.UNPUBLISHABLE)


def _publish(store: Store, visits: Visits, editor: str, current: Sequence[Layer]) -> None:
    draft = visits.draft()
    if draft is None:
        raise UnpublishableError("the file is not kept any more")
    examination = examine(draft.content, current=topic_days(current))
    store.versions.publish(
        draft.content,
        examination,
        editor=editor,
        reason=_reason(),
        based_on=_number("based_on"),
        remove=request.form.get("remove") == "1",
    )
    store.drafts.remove(request.cookies.get(OWN_COOKIE, ""))


def _restore(store: Store, editor: str) -> None:
    store.versions.restore(
        _number("number"), editor=editor, reason=_reason(), based_on=_number("based_on")
    )


def _withdraw(store: Store, editor: str) -> None:
    store.versions.withdraw(_number("number"), editor=editor, reason=_reason())


def _register_files(server: Flask, visits: Visits) -> None:
    @server.get(f"{DESK}/versions/<int:number>/standard.<kind>")
    def standard(number: int, kind: str) -> Response:
        makers = {"xlsx": xlsx, "json": json_template}
        if kind not in makers:
            abort(HTTPStatus.NOT_FOUND)
        survey = _found(lambda: opened(visits).versions.survey(number))
        return file_answer(makers[kind](asked_lang(), survey), f"survey-{number}.{kind}")

    @server.get(f"{DESK}/versions/<int:number>/original")
    def original(number: int) -> Response:
        store = _for_editors(visits)
        content = _found(lambda: store.versions.original(number))
        return file_answer(content, f"survey-{number}-original.{store.versions.get(number).kind}")

    @server.get(f"{DESK}/versions/<int:number>/report.xlsx")
    def report_of_version(number: int) -> Response:
        versions, t = _for_editors(visits).versions, translator(asked_lang())
        book = read_book(_found(lambda: versions.original(number)))
        # The report is the one of the day of publishing: checks may be others today.
        report = _found(lambda: versions.report(number))
        body = marked_workbook(Examination(report, None, book), t.lang, t.raw)
        return file_answer(body, f"survey-{number}-report.xlsx")


def _for_editors(visits: Visits) -> Store:
    if visits.editor() is None:
        abort(HTTPStatus.FORBIDDEN, "Only editors who have signed in get this file.")
    mark_private()
    return opened(visits)


def _found(read: Callable[[], T]) -> T:
    try:
        return read()
    except WithdrawnError as error:
        abort(HTTPStatus.GONE, str(error))
    except StoreError as error:
        abort(HTTPStatus.NOT_FOUND, str(error))


def _reason() -> str:
    return request.form.get("reason", "").strip()[:_LONGEST_REASON]


def _number(name: str) -> int:
    text = request.form.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
