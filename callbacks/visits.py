"""What a request carries of its visitor's own: the cookie that opens the answers brought in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import Response, g, has_request_context, request

from geodata import AnswerSet
from geodata.intake import Layer, merged, survey_answers
from geodata.store import Draft, Store

OWN_COOKIE = "yhdyspinta_own"
EDITOR_COOKIE = "yhdyspinta_editor"
OWN = "own"
"""Id of the answers that a visitor has brought in; every browser has its own under it."""


@dataclass(frozen=True)
class Visits:
    """Finds the draft of whoever asks; the key stands in a cookie that scripts cannot read.

    ``hours`` is how long a draft is kept, ``grounds`` the rules by which people without a local
    account are editors.
    """

    store: Store | None
    hours: float
    grounds: str = ""

    def draft(self) -> Draft | None:
        """Draft of the visitor, or None; it is read once in a request."""
        if self.store is None or not has_request_context():
            return None
        if "own_draft" not in g:
            key = request.cookies.get(OWN_COOKIE, "")
            g.own_draft = self.store.drafts.load(key) if key else None
        found: Draft | None = g.own_draft
        return found

    def editor(self) -> str | None:
        """Name of the editor who asks, or None for everybody else; looked up once a request."""
        if self.store is None:
            return None
        if "editor" not in g:
            key = request.cookies.get(EDITOR_COOKIE, "")
            g.editor = self.store.sessions.editor(key, grounds=self.grounds) if key else None
        found: str | None = g.editor
        return found

    def answers(self, year: int, layers: Callable[[], Sequence[Layer]]) -> AnswerSet | None:
        """Answers of the visitor over the published ones, as the map would show them.

        ``layers`` gives the published surveys. The answer to the request is nobody else's then.
        """
        draft = self.draft()
        if draft is None or draft.survey is None:
            return None
        mark_private()
        *under, own = merged([*layers(), Layer(draft.survey)])
        return survey_answers(own, OWN, year, under=under)


def mark_private() -> None:
    """Say that the answer to this request is for its visitor only."""
    g.private = True


def is_private() -> bool:
    """Whether the answer to this request may be kept by nobody."""
    return bool(has_request_context() and g.get("private", False))


def keep_private(answer: Response) -> Response:
    """Forbid every cache to keep an answer that is for its visitor only."""
    if is_private():
        answer.headers["Cache-Control"] = "no-store, private"
        answer.headers.pop("ETag", None)
        answer.headers.pop("Access-Control-Allow-Origin", None)
        answer.vary.add("Cookie")
    return answer
