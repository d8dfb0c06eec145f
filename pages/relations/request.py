"""The request of a page on two divisions, with facts after the view's moves."""

from dataclasses import dataclass
from functools import cached_property

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.relations.relation import Relation
from layers.relations.view import RelationView
from layers.relations.what_if import moved_facts
from layers.words.text import Translator
from pages.frame.request import PageRequest


@dataclass(frozen=True)
class RelationRequest:
    """What every part of the page is built from."""

    request: PageRequest
    view: RelationView

    @classmethod
    def of(cls, request: PageRequest) -> "RelationRequest":
        """Wrap a request for the page ``/rajat``."""
        own = request.page_view
        return cls(request, own if isinstance(own, RelationView) else RelationView())

    @property
    def t(self) -> Translator:
        """Translator of the view's language."""
        return self.request.t

    @property
    def today(self) -> Facts:
        """Facts without moves."""
        return self.request.facts

    @cached_property
    def facts(self) -> Facts:
        """Facts after the moves."""
        return moved_facts(self.today, self.view.moves)

    @cached_property
    def relation(self) -> Relation:
        """Relation of the view's two divisions after the moves."""
        return Relation(self.facts, self.view.a, self.view.b)

    @property
    def answer_set(self) -> AnswerSet:
        """The displayed answers, as far as they hold after the moves."""
        return self.facts.answer_sets[self.view.data]

    @property
    def selected(self) -> tuple[str, str] | None:
        """Division and code of the area selected last; None without one that there is."""
        areas = [key.partition(":") for key in self.view.sel]
        found = [(each, code) for each, _, code in areas if code in self.facts.codes(each)]
        return found[-1] if found else None
