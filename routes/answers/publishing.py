"""Routes for publishing, restoring and withdrawing answers, and for files of versions."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import TypeVar

from flask import Flask, Response, abort, request

from callbacks.context.visitor import OWN_COOKIE, CurrentVisitor, mark_private
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
from layers.answers.page_state import Trouble
from layers.view.addresses import ANSWERS_PAGE
from layers.words.text import translator
from pages.answers.publishing import HISTORY_ID
from routes.answers.csrf import has_valid_token
from routes.answers.page_state import refresh
from routes.answers.responses import (
    Page,
    file_response,
    redirect_to_answers,
    requested_lang,
    require_store,
    xlsx_template,
)

T = TypeVar("T")

_MAX_REASON_LENGTH = 1000


def register(server: Flask, visitor: CurrentVisitor, source: AnswerSource, page: Page) -> None:
    """Serve the forms of editors and the files of published versions."""
    _register_changes(server, visitor, source, page)
    _register_files(server, visitor)


def _register_changes(
    server: Flask, visitor: CurrentVisitor, source: AnswerSource, page: Page
) -> None:
    def change(make: Callable[[Store, str], None]) -> Response:
        """Make a change for the signed-in editor; a refusal is explained on the page."""
        editor = visitor.editor()
        if not has_valid_token() or request.form.get("confirmed") != "1":
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        if editor is None:
            return page(Trouble.SIGNED_OUT, HTTPStatus.FORBIDDEN)
        try:
            make(require_store(visitor), editor)
        except ConflictError:
            refresh(source)
            return page(Trouble.CONFLICT, HTTPStatus.CONFLICT)
        except StoreError as error:
            return page(_trouble(error), HTTPStatus.BAD_REQUEST)
        refresh(source)
        return redirect_to_answers(HISTORY_ID)

    @server.post(f"{ANSWERS_PAGE}/publish")
    def publish() -> Response:
        return change(lambda store, editor: _publish(store, visitor, editor, source.layers()))

    @server.post(f"{ANSWERS_PAGE}/restore")
    def restore() -> Response:
        return change(_restore)

    @server.post(f"{ANSWERS_PAGE}/withdraw")
    def withdraw() -> Response:
        return change(_withdraw)


def _trouble(error: StoreError) -> Trouble:
    """Text of the page for a refusal of the store."""
    troubles: dict[type[StoreError], Trouble] = {
        NoReasonError: Trouble.REASON,
        WithdrawnError: Trouble.WITHDRAWN,
        UnreadableVersionError: Trouble.LOST_VERSION,
    }
    return troubles.get(type(error), Trouble.UNPUBLISHABLE)


def _publish(store: Store, visitor: CurrentVisitor, editor: str, current: Sequence[Layer]) -> None:
    draft = visitor.draft()
    if draft is None:
        raise UnpublishableError("the file is not kept any more")
    if draft.misfits:
        raise UnpublishableError("parts of the file could not be read, and were not shown")
    examination = examine(draft.content, current=topic_days(current))
    store.versions.publish(
        draft.content,
        examination,
        editor=editor,
        reason=_reason(),
        based_on=_form_number("based_on"),
        remove=request.form.get("remove") == "1",
    )
    store.drafts.remove(request.cookies.get(OWN_COOKIE, ""))


def _restore(store: Store, editor: str) -> None:
    store.versions.restore(
        _form_number("number"), editor=editor, reason=_reason(), based_on=_form_number("based_on")
    )


def _withdraw(store: Store, editor: str) -> None:
    store.versions.withdraw(_form_number("number"), editor=editor, reason=_reason())


def _register_files(server: Flask, visitor: CurrentVisitor) -> None:
    @server.get(f"{ANSWERS_PAGE}/versions/<int:number>/standard.<kind>")
    def standard(number: int, kind: str) -> Response:
        makers = {"xlsx": xlsx_template, "json": json_template}
        if kind not in makers:
            abort(HTTPStatus.NOT_FOUND)
        survey = _read_or_abort(lambda: require_store(visitor).versions.survey(number))
        return file_response(makers[kind](requested_lang(), survey), f"survey-{number}.{kind}")

    @server.get(f"{ANSWERS_PAGE}/versions/<int:number>/original")
    def original(number: int) -> Response:
        store = _require_editor(visitor)
        content = _read_or_abort(lambda: store.versions.original(number))
        return file_response(content, f"survey-{number}-original.{store.versions.get(number).kind}")

    @server.get(f"{ANSWERS_PAGE}/versions/<int:number>/report.xlsx")
    def report_of_version(number: int) -> Response:
        versions, t = _require_editor(visitor).versions, translator(requested_lang())
        book = read_book(_read_or_abort(lambda: versions.original(number)))
        # The report is the one of the day of publishing: checks may be others today.
        report = _read_or_abort(lambda: versions.report(number))
        body = marked_workbook(Examination(report, None, book), t.lang, t.raw)
        return file_response(body, f"survey-{number}-report.xlsx")


def _require_editor(visitor: CurrentVisitor) -> Store:
    """Store of answers for a signed-in editor; aborts with 403 for others."""
    if visitor.editor() is None:
        abort(HTTPStatus.FORBIDDEN, "Only editors who have signed in get this file.")
    mark_private()
    return require_store(visitor)


def _read_or_abort(read: Callable[[], T]) -> T:
    """What ``read`` returns; aborts with 410 for a withdrawn version and 404 for a missing one."""
    try:
        return read()
    except WithdrawnError as error:
        abort(HTTPStatus.GONE, str(error))
    except StoreError as error:
        abort(HTTPStatus.NOT_FOUND, str(error))


def _reason() -> str:
    return request.form.get("reason", "").strip()[:_MAX_REASON_LENGTH]


def _form_number(name: str) -> int:
    """Number in a field of the form; -1, which no version has, for anything else."""
    text = request.form.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
