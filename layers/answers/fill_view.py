"""View state of the page where answers are filled in: the topic and the chosen area."""

from dataclasses import dataclass, field

from geodata import DEFAULT_YEAR
from geodata.answers.topics import SURVEYED, TOPICS
from layers.view.map_view import ViewState
from layers.view.parameters import Bound, traits
from layers.view.query_string import Dropped, QueryReader, write_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS


@dataclass(frozen=True)
class FillView:
    """What the page shows; the order of the fields is that of the address's parameters.

    ``topic`` is the question that is filled in, ``sel`` the area whose row is open, as
    ``division:code``; () for none.
    """

    lang: str = field(default="fi", metadata=traits(bound=Bound.PAGE, personal=True, allowed=LANGS))
    topic: str = field(default=SURVEYED[0], metadata=traits(paints=True, allowed=SURVEYED))
    sel: tuple[str, ...] = field(default=(), metadata=traits(most=1))

    @property
    def map_state(self) -> ViewState:
        """The part of the view that it shares with the map."""
        topic = TOPICS[self.topic]
        return ViewState(lang=self.lang, theme=topic.theme_id, division=topic.division)

    def to_params(self) -> dict[str, str | list[str]]:
        """Return every parameter by its name in the address, as the browser holds them."""
        return {"lang": self.lang, "topic": self.topic, "sel": list(self.sel)}

    def to_query(self, _usual_data: str = "", /) -> str:
        """Return the view as a query string with its ``?``; empty for the default view.

        The parameter exists for ``PageView``; the page fills in answers of its own.
        """
        return write_query(self.to_params(), FillView().to_params())


def parse_query(query: str, vocabulary: Vocabulary) -> tuple[FillView, tuple[Dropped, ...]]:
    """Read a query string, with or without its ``?``, into a view; never raises.

    Unknown, invalid or repeated parameters are left out and returned as ``Dropped``; so is an area
    of a division that the topic is not about.
    """
    default = FillView()
    reader = QueryReader(query, default.to_params())
    lang = reader.one("lang", LANGS, default.lang)
    topic = reader.one("topic", SURVEYED, default.topic)
    division = TOPICS[topic].division
    codes = vocabulary.years[DEFAULT_YEAR].codes[division]
    sel = reader.many("sel", [f"{division}:{code}" for code in codes], most=1)
    return FillView(lang, topic, sel), tuple(reader.dropped)
