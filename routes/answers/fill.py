"""What the page "Fill in on the page" asks of the server: names, a workbook, one correction."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, jsonify, request
from pydantic import ValidationError

from callbacks.context.context import Context
from callbacks.context.visitor import CurrentVisitor, mark_private
from geodata import DEFAULT_YEAR
from geodata.answers.topics import SURVEYED
from geodata.intake import Examination, Finding, Survey, compare, examine, plan, topic_days
from geodata.intake.correction import correction_meta, rows_file
from geodata.intake.filled_in import filled_in_survey
from geodata.intake.pasted_rows import MAX_PASTED_ROWS, PastedRow, read_pasted
from geodata.store import AnswerSource, ConflictError, Store, StoreError
from layers.answers.page_state import Trouble
from layers.answers.trouble_texts import trouble_words
from layers.map.facts import Facts
from layers.view.addresses import FILL_PAGE, Addresses
from layers.words.text import Translator, translator
from pages.answers.answer_changes import answer_in_words
from routes.answers.csrf import form_token, has_valid_token
from routes.answers.page_state import refresh
from routes.answers.responses import (
    file_response,
    requested_lang,
    require_store,
    xlsx_template,
)
from routes.platform.problems import problem

MAX_FORM_BYTES = 1024 * 1024
_MAX_REASON_LENGTH = 200


def register(
    server: Flask, context: Context, visitor: CurrentVisitor, source: AnswerSource
) -> None:
    """Serve what the page asks for; the page itself is one of Dash's."""
    _register_reading(server, visitor, source)
    _register_correction(server, context, visitor, source)


def _register_reading(server: Flask, visitor: CurrentVisitor, source: AnswerSource) -> None:
    @server.get(f"{FILL_PAGE}/visitor.json")
    def fill_visitor() -> Response:
        refresh(source)
        mark_private()
        found = {
            "token": form_token(),
            "editor": visitor.editor() or "",
            "store": visitor.store is not None,
            "version": source.version(),
        }
        return _unkept(jsonify(found))

    @server.post(f"{FILL_PAGE}/pasted.json")
    def fill_pasted() -> Response:
        def read(t: Translator) -> Response:
            topic, (pairs, numbers) = _topic(), _pairs()
            rows = read_pasted(topic, pairs[:MAX_PASTED_ROWS], numbers=numbers[:MAX_PASTED_ROWS])
            words = [_pasted(row, t) for row in rows]
            return _unkept(jsonify(rows=words, left=max(0, len(pairs) - MAX_PASTED_ROWS)))

        return _for_the_form(read)

    @server.post(f"{FILL_PAGE}/template.xlsx")
    def fill_template() -> Response:
        def write(t: Translator) -> Response:
            survey, findings = filled_in_survey(_object("sheets"))
            if survey is None:
                return _refusal(findings, t)
            return file_response(
                xlsx_template(t.lang, survey), f"{t.gettext('survey answers')}.xlsx"
            )

        return _for_the_form(write)


def _register_correction(
    server: Flask, context: Context, visitor: CurrentVisitor, source: AnswerSource
) -> None:
    @server.post(f"{FILL_PAGE}/correction.json")
    def fill_correction() -> Response:
        def correct(t: Translator) -> Response:
            editor = visitor.editor()
            if editor is None:
                return _trouble(Trouble.SIGNED_OUT, HTTPStatus.FORBIDDEN, t)
            store = require_store(visitor)
            refresh(source)
            content, examination = _examined(source)
            survey = examination.survey
            if survey is None:
                return _refusal(examination.report.findings, t)
            if request.form.get("confirmed") == "1":
                return _publish(store, source, (content, examination), editor, t)
            facts = context.facts(DEFAULT_YEAR)
            return _unkept(jsonify(_preview(survey, source, facts, t)))

        return _for_the_form(correct)


def _for_the_form(answer: Callable[[Translator], Response]) -> Response:
    """Answer a form of the page; refuses one from elsewhere, and one that is not as the page's."""
    request.max_content_length = MAX_FORM_BYTES
    request.max_form_memory_size = MAX_FORM_BYTES
    t = translator(requested_lang())
    if not has_valid_token():
        return _trouble(Trouble.FORM, HTTPStatus.BAD_REQUEST, t)
    try:
        return answer(t)
    except (ValueError, KeyError, TypeError) as error:
        return problem(HTTPStatus.BAD_REQUEST, f"The form is not as expected: {error!r}"[:200])


def _examined(source: AnswerSource) -> tuple[bytes, Examination]:
    """Check the row of the form as a file; raises ValueError for a form that has none."""
    why = request.form.get("why", "").strip()
    row = _object("row")
    day = datetime.now(UTC).date()
    try:
        meta = correction_meta(why[:_MAX_REASON_LENGTH] or "–", day, row.get("source") or None)
    except ValidationError as error:
        raise ValueError(error.title) from error
    content = rows_file(_topic(), [row], meta)
    return content, examine(content, current=topic_days(source.layers()))


def _preview(survey: Survey, source: AnswerSource, facts: Facts, t: Translator) -> dict[str, Any]:
    """Return what publishing would change, and the version from which it would."""
    old = next(iter(facts.answer_sets.values()))
    new = plan(survey, source.layers(), old).answers
    changes = [each for each in compare(old, new) if each.kind != "unchanged"]
    return {
        "version": source.version(),
        "changes": [
            {
                "area": facts.name(each.division, each.area, t.lang),
                "before": answer_in_words(each, old, facts, t),
                "after": answer_in_words(each, new, facts, t),
            }
            for each in changes
        ],
    }


def _publish(
    store: Store,
    source: AnswerSource,
    checked: tuple[bytes, Examination],
    editor: str,
    t: Translator,
) -> Response:
    why, based_on = request.form.get("why", "").strip(), request.form.get("based_on", "")
    if not why:
        return problem(HTTPStatus.BAD_REQUEST, t.gettext("Write why the answer changes."))
    try:
        version = store.versions.publish(
            *checked, editor=editor, reason=why[:_MAX_REASON_LENGTH], based_on=int(based_on)
        )
    except ConflictError:
        refresh(source)
        return _trouble(Trouble.CONFLICT, HTTPStatus.CONFLICT, t)
    except StoreError:
        return _trouble(Trouble.UNPUBLISHABLE, HTTPStatus.BAD_REQUEST, t)
    refresh(source)
    page = Addresses.version_page(version.number, t.lang)
    return _unkept(jsonify(version=version.number, page=page))


def _topic() -> str:
    topic = request.form.get("topic", "")
    if topic not in SURVEYED:
        raise ValueError("topic")
    return topic


def _object(name: str) -> Mapping[str, Any]:
    found = json.loads(request.form.get(name, ""))
    if not isinstance(found, dict):
        raise TypeError(name)
    return found


def _pairs() -> tuple[list[tuple[str, str]], list[int]]:
    """Pasted pairs, and the numbers of their rows; a form of before has no numbers."""
    found = json.loads(request.form.get("rows", ""))
    pairs = [(str(first).strip(), str(second).strip()) for first, second in found]
    given = json.loads(request.form.get("numbers", "null"))
    numbers = [int(each) for each in given] if given else list(range(1, len(pairs) + 1))
    if len(numbers) != len(pairs):
        raise ValueError("numbers")
    return pairs, numbers


def _pasted(row: PastedRow, t: Translator) -> dict[str, Any]:
    return {
        "texts": row.texts,
        "number": row.number,
        "area": row.area,
        "cells": dict(row.cells),
        "found": [each.found(t.raw, t.lang) for each in row.findings],
        "mend": [each.mend(t.raw, t.lang) for each in row.findings],
    }


def _refusal(findings: tuple[Finding, ...], t: Translator) -> Response:
    """Tell what must be mended before anything can be made of the rows."""
    errors = [each for each in findings if each.severity == "error"]
    words = " ".join(f"{each.found(t.raw, t.lang)}. {each.mend(t.raw, t.lang)}" for each in errors)
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, words)


def _trouble(trouble: Trouble, status: HTTPStatus, t: Translator) -> Response:
    return problem(status, trouble_words(trouble, t))


def _unkept(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store, private"
    return response
