"""What callbacks and routes know of the app: facts, answers, the visitor."""

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
    Visits,
    is_private,
    keep_private,
    mark_private,
    tells_of_loss,
)

__all__ = [
    "EDITOR_COOKIE",
    "OWN_COOKIE",
    "Context",
    "RecentAnswers",
    "Visits",
    "YearAnswers",
    "answer_source",
    "is_private",
    "keep_private",
    "mark_private",
    "open_store",
    "page_request",
    "tells_of_loss",
]
