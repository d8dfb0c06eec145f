"""A request for the page on borders, with the facts as the view's moves would have them."""

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
        """Look at a request whose path is that of the page on borders."""
        own = request.page_view
        return cls(request, own if isinstance(own, RelationView) else RelationView())

    @property
    def t(self) -> Translator:
        """Words of the visitor's language."""
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
        """The two divisions of the view after the moves."""
        return Relation(self.facts, self.view.a, self.view.b)

    @property
    def answer_set(self) -> AnswerSet:
        """The answers that the view shows, as far as they would hold after the moves."""
        return self.facts.answer_sets[self.view.data]

    @property
    def municipality(self) -> str | None:
        """The selected municipality that was selected last, if any."""
        codes = [key.partition(":")[2] for key in self.view.sel if key.startswith("municipality:")]
        return codes[-1] if codes else None
