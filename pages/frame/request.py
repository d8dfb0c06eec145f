"""The request of a visitor that a page is built from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, Self, cast

from geodata import AnswerSet
from layers.answers.page_state import AnswersPageState
from layers.map.facts import Facts
from layers.themes.theme import Theme
from layers.view.addresses import Addresses
from layers.view.displayed_theme import baseline_set, displayed_theme
from layers.view.map_view import Dropped, ViewState, to_query
from layers.words.text import Translator, translator


class PageView(Protocol):
    """View state of a page that does not show the map's state: a frozen dataclass."""

    @property
    def lang(self) -> str:
        """Language of the page."""

    @property
    def map_state(self) -> ViewState:
        """The part shared with the map: language and, where the page has them, year and data."""

    def to_query(self, usual_data: str, /) -> str:
        """Return the view as a query string with its ``?``.

        ``usual_data`` is the answer set of an address without ``data``.
        """


@dataclass(frozen=True)
class PageRequest:
    """A path, the view state of its query, and the data that the page may show.

    ``dropped`` are parameters that could not be used. ``contact`` is the address for accessibility
    feedback. ``page_view`` is the view of a page that has its own. ``answers_page`` is the state of
    the page "Survey answers". ``embedding_hosts`` are the CSP sources that may embed the map.
    ``time_line`` are the known and published answer sets in order; ``year_sets`` the answer sets of
    every year, the current one first. ``own_answers_lost`` tells that the visitor's own answers
    could not be read again; ``withdrawn_ids`` are ids of withdrawn answer sets.
    """

    path: str
    state: ViewState
    dropped: tuple[Dropped, ...]
    facts: Facts
    addresses: Addresses
    contact: str
    page_view: PageView | None = None
    answers_page: AnswersPageState | None = None
    embedding_hosts: tuple[str, ...] = ()
    time_line: tuple[AnswerSet, ...] = ()
    year_sets: Mapping[int, Mapping[str, AnswerSet]] = field(default_factory=dict)
    own_answers_lost: bool = False
    withdrawn_ids: frozenset[str] = frozenset()

    def with_answers_page(self, page_state: AnswersPageState) -> Self:
        """Return the request with the state of the page "Survey answers"."""
        return replace(self, answers_page=page_state)

    @property
    def t(self) -> Translator:
        """Translator of the view's language."""
        return translator(self.state.lang)

    @property
    def answer_set(self) -> AnswerSet:
        """The displayed answers."""
        return self.facts.answer_sets[self.state.data]

    @property
    def baseline(self) -> AnswerSet | None:
        """The answers that the displayed ones are compared with; None without a comparison."""
        return baseline_set(self.facts, self.state)

    @property
    def theme(self) -> Theme:
        """The displayed theme, or the theme of its changes."""
        return displayed_theme(self.facts, self.state)

    @property
    def current(self) -> AnswerSet:
        """The answers of a view without ``data``."""
        return next(iter(self.facts.answer_sets.values()))

    @property
    def query(self) -> str:
        """Query string of the view."""
        return to_query(self.state, self.current.id)

    def link(self, path: str) -> str:
        """Return the address of another page in the same language."""
        return path + to_query(ViewState(lang=self.state.lang))

    def here(self, **changes: Any) -> str:
        """Return the address of this page with some fields of its view changed."""
        if self.page_view is not None:
            own = replace(cast("Any", self.page_view), **changes)
            return self.path + cast("PageView", own).to_query(self.current.id)
        return self.path + to_query(replace(self.state, **changes), self.current.id)
