"""Templates of an organisation: the one in the settings, and one uploaded for one export."""

from http import HTTPStatus
from pathlib import Path

from flask import abort, request

from layers.export.slides.template import MAX_TEMPLATE_BYTES, TemplateError, as_template
from layers.words.text import Translator
from routes.platform.problems import problem

TEMPLATE, QUERY, DECK = "template", "query", "deck"
"""Fields of the form: the file, the query of the view, and the division of a deck or ""."""
_FORM_BYTES = 64 * 1024


def configured_template(path: Path | None) -> bytes | None:
    """Read the template of the settings; None without one.

    Raises ValueError that names the file when it cannot be read or is no template.
    """
    if path is None:
        return None
    try:
        return as_template(path.read_bytes())
    except (OSError, TemplateError) as error:
        message = f"YHDYSPINTA_PRESENTATION_TEMPLATE: {path}: {error}"
        raise ValueError(message) from error


def is_sent() -> bool:
    """Tell whether the request is a form with a template."""
    return request.mimetype == "multipart/form-data"


def allow_template() -> None:
    """Let the request be as large as a template; call it before the form is read."""
    request.max_content_length = MAX_TEMPLATE_BYTES + _FORM_BYTES


def sent_template(t: Translator) -> bytes:
    """Return the template of the request's form; aborts with 400 that says what helps."""
    file = request.files.get(TEMPLATE)
    content = file.read(MAX_TEMPLATE_BYTES + 1) if file else b""
    try:
        return as_template(content)
    except TemplateError as error:
        abort(problem(HTTPStatus.BAD_REQUEST, t.gettext(error.fault.value)))
