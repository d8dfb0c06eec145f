"""View state of the page on cooperation: selected topic and actor, and filtered kinds."""

from dataclasses import dataclass, field

from geodata import load_cooperation
from layers.cooperation.matrix_texts import KINDS
from layers.view.map_view import ViewState
from layers.view.parameters import Bound, traits
from layers.view.query_string import Dropped, QueryReader, write_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS


@dataclass(frozen=True)
class CooperationView:
    """What the page shows; the order of the fields is that of the address's parameters.

    ``topic`` alone selects a row of the matrix, ``actor`` alone a column, both select a cell;
    either may be empty. ``kind`` holds the keys of ``KINDS`` to show; empty shows all. ``present``
    shows the page for a projector.
    """

    lang: str = field(default="fi", metadata=traits(bound=Bound.PAGE, personal=True, allowed=LANGS))
    topic: str = field(default="", metadata=traits())
    actor: str = field(default="", metadata=traits())
    kind: tuple[str, ...] = field(default=(), metadata=traits(filters=True, allowed=tuple(KINDS)))
    present: bool = field(default=False, metadata=traits(presentation=True))

    def to_params(self) -> dict[str, str | list[str]]:
        """Return every parameter by its name in the address."""
        return {
            "lang": self.lang,
            "topic": self.topic,
            "actor": self.actor,
            "kind": list(self.kind),
            "present": "1" if self.present else "",
        }

    @property
    def map_state(self) -> ViewState:
        """The part of the view that it shares with the map: the language."""
        return ViewState(lang=self.lang)

    def to_query(self, _usual_data: str = "", /) -> str:
        """Return the view as a query string with its ``?``; empty for the default view.

        The parameter exists for ``PageView``; the page shows no answers, so it is not used.
        """
        return write_query(self.to_params(), CooperationView().to_params())


def selectable() -> dict[str, tuple[str, ...]]:
    """Return the topics and the actors, those that have ended left out, that can be selected."""
    facts = load_cooperation()
    acting = tuple(each.actor for each in facts.actors.values() if each.ended_on is None)
    return {"topic": tuple(facts.topics), "actor": acting}


def parse_query(
    query: str, _vocabulary: Vocabulary | None = None
) -> tuple[CooperationView, tuple[Dropped, ...]]:
    """Read a query string, with or without its ``?``, into a view; never raises.

    Unknown, invalid or repeated parameters are left out and returned as ``Dropped``. Actors that
    have ended cannot be selected. The vocabulary exists for other pages and is not used.
    """
    allowed, default = selectable(), CooperationView()
    reader = QueryReader(query, default.to_params())
    chosen = reader.many("kind", tuple(KINDS))
    view = CooperationView(
        lang=reader.one("lang", LANGS, default.lang),
        topic=reader.one("topic", allowed["topic"], ""),
        actor=reader.one("actor", allowed["actor"], ""),
        kind=tuple(each for each in KINDS if each in chosen),
        present=bool(reader.one("present", ("1",), "")),
    )
    return view, tuple(reader.dropped)
