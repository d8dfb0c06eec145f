"""The state of the page on cooperation: what is chosen in the matrix and which kinds are shown."""

from dataclasses import dataclass

from geodata import load_cooperation
from layers.cooperation.matrix_texts import KINDS
from layers.view.map_view import ViewState
from layers.view.query_string import Dropped, QueryReader, write_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS


@dataclass(frozen=True)
class InterfaceView:
    """What the page shows; the field order is the order of the address's parameters.

    A ``topic`` alone is a row of the matrix, an ``actor`` alone a column, both are a cell; each may
    be empty. ``kind`` holds keys of KINDS to show; empty shows every kind.
    """

    lang: str = "fi"
    topic: str = ""
    actor: str = ""
    kind: tuple[str, ...] = ()

    def to_params(self) -> dict[str, str | list[str]]:
        """All parameters by their names in the address."""
        return {
            "lang": self.lang,
            "topic": self.topic,
            "actor": self.actor,
            "kind": list(self.kind),
        }

    @property
    def map_state(self) -> ViewState:
        """What the view has in common with the map: the language."""
        return ViewState(lang=self.lang)

    def to_query(self, _usual_data: str = "", /) -> str:
        """Write the view as a query string with its ``?``; the default view gives an empty one.

        The page shows no answers, so it does not matter which are usual.
        """
        return write_query(self.to_params(), InterfaceView().to_params())


def parse_query(
    query: str, _vocabulary: Vocabulary | None = None
) -> tuple[InterfaceView, tuple[Dropped, ...]]:
    """Read a query string, with or without its ``?``, into a view; never raises.

    What is unknown, invalid or repeated is dropped and returned by name. Actors that have ended
    have no column to choose. The vocabulary of years, which other pages need, does not matter.
    """
    facts, default = load_cooperation(), InterfaceView()
    reader = QueryReader(query, default.to_params())
    acting = tuple(each.actor for each in facts.actors.values() if each.ended_on is None)
    chosen = reader.many("kind", tuple(KINDS))
    view = InterfaceView(
        lang=reader.one("lang", LANGS, default.lang),
        topic=reader.one("topic", tuple(facts.topics), ""),
        actor=reader.one("actor", acting, ""),
        kind=tuple(each for each in KINDS if each in chosen),
    )
    return view, tuple(reader.dropped)
