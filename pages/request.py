"""What a page is built from: one request of one visitor."""

from dataclasses import dataclass, replace
from typing import Any

from geodata import AnswerSet
from layers.addresses import Addresses
from layers.facts import Facts
from layers.text import Translator, translator
from layers.view import Dropped, ViewState, to_query


@dataclass(frozen=True)
class PageRequest:
    """A path, the view state of its query and what the page may show.

    ``dropped`` are the parameters that could not be used; ``contact`` is where accessibility
    feedback goes.
    """

    path: str
    state: ViewState
    dropped: tuple[Dropped, ...]
    facts: Facts
    addresses: Addresses
    contact: str

    @property
    def t(self) -> Translator:
        """Words of the visitor's language."""
        return translator(self.state.lang)

    @property
    def answer_set(self) -> AnswerSet:
        """The answers that the view shows."""
        return self.facts.answer_sets[self.state.data]

    def link(self, path: str) -> str:
        """Address of another page in the same language."""
        return path + to_query(ViewState(lang=self.state.lang))

    def here(self, **changes: Any) -> str:
        """Address of this page with some of its state changed."""
        return self.path + to_query(replace(self.state, **changes))
