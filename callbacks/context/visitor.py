"""The visitor of the current request: draft, editor's session, and private responses."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from flask import Response, after_this_request, g, has_request_context, request
from sqlalchemy.exc import SQLAlchemyError

from geodata import AnswerSet
from geodata.intake import Layer, survey_answers, surveys_in_force
from geodata.store import Draft, Store, UnreadableError

_LOG = logging.getLogger(__name__)

T = TypeVar("T")

OWN_COOKIE = "yhdyspinta_own"
EDITOR_COOKIE = "yhdyspinta_editor"
OWN = "own"
"""Id of the answers that the visitor has uploaded; each browser has its own."""


@dataclass(frozen=True)
class CurrentVisitor:
    """Draft and session of whoever sends the current request, found by HttpOnly cookies.

    ``hours`` is how long a draft is kept. ``grounds`` is the hash of the rules by which the OpenID
    Connect provider admits editors, see ``Admission``.
    """

    store: Store | None
    hours: float
    grounds: str = ""

    def draft(self) -> Draft | None:
        """Draft of the visitor, or None; loaded once per request.

        None also for an unreadable draft, of which ``pop_draft_lost`` tells.
        """
        if self.store is None or not has_request_context():
            return None
        if "own_draft" not in g:
            g.own_draft = _load_by_cookie(OWN_COOKIE, self.store.drafts.load)
        found: Draft | None = g.own_draft
        return found

    def editor(self) -> str | None:
        """Name of the signed-in editor, or None for everybody else; loaded once per request."""
        if self.store is None:
            return None
        if "editor" not in g:
            find = self.store.sessions.editor
            g.editor = _load_by_cookie(EDITOR_COOKIE, lambda key: find(key, grounds=self.grounds))
        found: str | None = g.editor
        return found

    def answers(self, year: int, layers: Callable[[], Sequence[Layer]]) -> AnswerSet | None:
        """Answers of the visitor's draft over the published ones, or None without a draft.

        ``layers`` gives the published surveys. Marks the response as private.
        """
        draft = self.draft()
        if draft is None or draft.survey is None:
            return None
        mark_private()
        *under, own = surveys_in_force([*layers(), Layer(draft.survey)])
        return survey_answers(own, OWN, year, under=under)


def _load_by_cookie(cookie: str, load: Callable[[str], T | None]) -> T | None:
    """Load by the key in a cookie; None if there is none, or with a warning if loading fails."""
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


def pop_draft_lost() -> bool:
    """Whether the visitor's draft turned out in this request to be unreadable.

    If so, the response deletes the cookie, so that the visitor is told only once.
    """
    lost = bool(g.get("own_lost", False))
    if lost:

        @after_this_request
        def delete_cookie(response: Response) -> Response:
            response.delete_cookie(OWN_COOKIE, httponly=True, samesite="Lax")
            return response

    return lost


def mark_private() -> None:
    """Mark the response to the current request as private: for its visitor only."""
    g.private = True


def is_private() -> bool:
    """Whether the response to the current request is private; False outside of requests."""
    return bool(has_request_context() and g.get("private", False))


def keep_private(response: Response) -> Response:
    """Forbid every cache to store the response if it is private."""
    if is_private():
        response.headers["Cache-Control"] = "no-store, private"
        response.headers.pop("ETag", None)
        response.headers.pop("Access-Control-Allow-Origin", None)
        response.vary.add("Cookie")
    return response
