"""Shared by callbacks and routes: facts, answer sets, addresses, the current visitor."""

from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from callbacks.context.published_answers import (
    RecentAnswers,
    YearAnswers,
    answer_source,
    open_store,
)
from callbacks.context.visitor import (
    EDITOR_COOKIE,
    OWN_COOKIE,
    CurrentVisitor,
    is_private,
    keep_private,
    mark_private,
    pop_draft_lost,
)

__all__ = [
    "EDITOR_COOKIE",
    "OWN_COOKIE",
    "Context",
    "CurrentVisitor",
    "RecentAnswers",
    "YearAnswers",
    "answer_source",
    "is_private",
    "keep_private",
    "mark_private",
    "open_store",
    "page_request",
    "pop_draft_lost",
]
