"""What a request carries of its visitor's own: the cookie that opens the answers brought in."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from flask import Response, after_this_request, g, has_request_context, request
from sqlalchemy.exc import SQLAlchemyError

from geodata import AnswerSet
from geodata.intake import Layer, merged, survey_answers
from geodata.store import Draft, Store, UnreadableError

_LOG = logging.getLogger(__name__)

T = TypeVar("T")

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
        """Draft of the visitor, or None; it is read once in a request.

        One that cannot be read is none; ``tells_of_loss`` says that there was one.
        """
        if self.store is None or not has_request_context():
            return None
        if "own_draft" not in g:
            g.own_draft = _opened(OWN_COOKIE, self.store.drafts.load)
        found: Draft | None = g.own_draft
        return found

    def editor(self) -> str | None:
        """Name of the editor who asks, or None for everybody else; looked up once a request."""
        if self.store is None:
            return None
        if "editor" not in g:
            find = self.store.sessions.editor
            g.editor = _opened(EDITOR_COOKIE, lambda key: find(key, grounds=self.grounds))
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


def _opened(cookie: str, load: Callable[[str], T | None]) -> T | None:
    """What the key in a cookie opens; None for what cannot be read, which ends no request."""
    key = request.cookies.get(cookie, "")
    try:
        return load(key) if key else None
    except UnreadableError as error:
        _LOG.warning("Treated as absent: %s", error)
        if cookie == OWN_COOKIE:
            g.own_lost = True
    except SQLAlchemyError as error:
        # The text of the error may hold the address of the store.
        _LOG.warning("The store cannot be reached: %s", type(error).__name__)
    return None


def tells_of_loss() -> bool:
    """Whether a file of the visitor turned out in this request to be unreadable.

    Whoever asks tells the visitor: the cookie goes with the answer, so it is told once.
    """
    lost = bool(g.get("own_lost", False))
    if lost:

        @after_this_request
        def forget(answer: Response) -> Response:
            answer.delete_cookie(OWN_COOKIE, httponly=True, samesite="Lax")
            return answer

    return lost


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
