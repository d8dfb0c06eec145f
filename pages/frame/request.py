"""What a page is built from: one request of one visitor."""

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
    """View of a page whose address does not hold the map's state: a frozen dataclass."""

    @property
    def lang(self) -> str:
        """Language of the visitor."""

    @property
    def map_state(self) -> ViewState:
        """What the view has in common with the map: language and, if it has them, year and data."""

    def to_query(self, usual_data: str, /) -> str:
        """Write the view as a query string with its ``?``.

        ``usual_data`` is the answer set that an address without one shows.
        """


@dataclass(frozen=True)
class PageRequest:
    """A path, the view state of its query and what the page may show.

    ``dropped`` are the parameters that could not be used; ``contact`` is where accessibility
    feedback goes; ``own`` is the view of a page that has one of its own, ``desk`` what the page on
    data knows of its visitor; ``hosts`` are the CSP sources that may embed the map; ``time_line``
    are what is known and the published answers, in their order; ``year_sets`` are the answer sets
    of every year, the current one first; ``lost`` tells that the visitor's own answers could not
    be read again; ``withdrawn`` are the ids of answers that are no longer shown to anybody.
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
        """The same request with what is known of the visitor of the page on data."""
        return replace(self, answers_page=page_state)

    @property
    def t(self) -> Translator:
        """Words of the visitor's language."""
        return translator(self.state.lang)

    @property
    def answer_set(self) -> AnswerSet:
        """The answers that the view shows."""
        return self.facts.answer_sets[self.state.data]

    @property
    def baseline(self) -> AnswerSet | None:
        """The answers from which the view shows changes, if it does."""
        return baseline_set(self.facts, self.state)

    @property
    def theme(self) -> Theme:
        """What the map shows: the theme, or what changes in it."""
        return displayed_theme(self.facts, self.state)

    @property
    def current(self) -> AnswerSet:
        """The answers that a view without ``data`` shows."""
        return next(iter(self.facts.answer_sets.values()))

    @property
    def query(self) -> str:
        """Query string of the view."""
        return to_query(self.state, self.current.id)

    def link(self, path: str) -> str:
        """Address of another page in the same language."""
        return path + to_query(ViewState(lang=self.state.lang))

    def here(self, **changes: Any) -> str:
        """Address of this page with some of its state changed."""
        if self.page_view is not None:
            own = replace(cast("Any", self.page_view), **changes)
            return self.path + cast("PageView", own).to_query(self.current.id)
        return self.path + to_query(replace(self.state, **changes), self.current.id)
