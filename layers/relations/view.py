"""View state of the page ``/rajat`` on two divisions."""

from dataclasses import dataclass, field

import geodata
from geodata import DEFAULT_YEAR, MOVABLE, Move
from layers.relations.classes import RELATION_KINDS
from layers.view.map_view import MAX_SELECTED, ViewState
from layers.view.parameters import Bound, traits
from layers.view.query_string import Dropped, QueryReader, write_query
from layers.view.vocabulary import MAX_STEP, Vocabulary
from layers.words.text import LANGS

MAX_MOVES = 40
"""Room for a whole county, of which the largest has 30 municipalities, and some more."""
FILLS = ("relation", "cell")
FLOWS = ("crossing", "all")
SORTS = (
    "name_a",
    "name_b",
    "relation",
    "municipalities",
    "residents",
    "area_km2",
    "share_a_municipalities",
    "share_b_municipalities",
    "share_a_residents",
    "share_b_residents",
    "share_a_area_km2",
    "share_b_area_km2",
)
"""Columns of the overlap table to sort by."""
SORT_ORDERS = (*SORTS, *(f"-{column}" for column in SORTS))
"""Values of ``sort``; a leading ``-`` sorts descending."""


@dataclass(frozen=True)
class RelationView:
    """What the page shows; the order of the fields is that of the address's parameters.

    ``a`` and ``b`` are two different divisions of the year. ``classes`` are the classes of areas of
    a to show, ``sel`` selected areas as ``division:code``, ``moves`` the hypothetical moves in
    order. ``fill`` is what colours the map, ``flow`` which areas the flow diagram shows, ``sort`` a
    column of the overlap table ("": crossing areas first).
    """

    lang: str = field(default="fi", metadata=traits(bound=Bound.PAGE, personal=True, allowed=LANGS))
    a: str = field(default="employment_area", metadata=traits(paints=True))
    b: str = field(default="wellbeing_county", metadata=traits(paints=True))
    classes: tuple[str, ...] = field(
        default=(),
        metadata=traits(name="class", paints=True, filters=True, allowed=tuple(RELATION_KINDS)),
    )
    sel: tuple[str, ...] = field(default=(), metadata=traits(most=MAX_SELECTED))
    moves: tuple[Move, ...] = field(default=(), metadata=traits(paints=True, most=MAX_MOVES))
    fill: str = field(default="relation", metadata=traits(paints=True, allowed=FILLS))
    flow: str = field(default="crossing", metadata=traits(allowed=FLOWS))
    sort: str = field(default="", metadata=traits(allowed=SORT_ORDERS))
    year: int = field(default=DEFAULT_YEAR, metadata=traits(bound=Bound.PAGE))
    data: str = field(default=ViewState.data, metadata=traits(paints=True, bound=Bound.ANSWERS))
    present: bool = field(default=False, metadata=traits(presentation=True))
    step: int | None = field(default=None, metadata=traits(presentation=True, most=MAX_STEP))

    @property
    def hypothetical(self) -> bool:
        """Whether the page shows hypothetical moves."""
        return bool(self.moves)

    @property
    def map_state(self) -> ViewState:
        """The part of the view that it shares with the map."""
        return ViewState(lang=self.lang, year=self.year, data=self.data)

    def to_query(self, usual_data: str = ViewState.data, /) -> str:
        """Return the view as a query string with its ``?``; see the function ``to_query``."""
        return to_query(self, usual_data)

    def to_params(self) -> dict[str, str | list[str]]:
        """Return every parameter by its name in the address, as the browser holds them."""
        return {
            "lang": self.lang,
            "a": self.a,
            "b": self.b,
            "class": list(self.classes),
            "sel": list(self.sel),
            "moves": [move_text(each) for each in self.moves],
            "fill": self.fill,
            "flow": self.flow,
            "sort": self.sort,
            "year": str(self.year),
            "data": self.data,
            "present": "1" if self.present else "",
            "step": "" if self.step is None else str(self.step),
        }


def to_query(view: RelationView, usual_data: str = RelationView.data) -> str:
    """Return the view as a query string with its ``?``; empty for the default view.

    ``usual_data`` is the answer set of an address without ``data``.
    """
    return write_query(view.to_params(), RelationView(data=usual_data).to_params())


def move_text(each: Move) -> str:
    """Format a move as the address holds it: ``305:employment_area:24``."""
    return f"{each.municipality}:{each.division}:{each.area}"


def parse_query(query: str, vocabulary: Vocabulary) -> tuple[RelationView, tuple[Dropped, ...]]:
    """Read a query string, with or without its ``?``, into a view; never raises.

    Unknown, invalid, repeated or surplus values are left out and returned as ``Dropped``. If a
    equals b, b is replaced. Of several moves of a municipality within a division the last one
    holds.
    """
    default = RelationView()
    reader = QueryReader(query, default.to_params())
    year = vocabulary.read_year(reader)
    words = vocabulary.years[year]
    a, b = _divisions(reader, tuple(words.codes))
    step = reader.one("step", [str(number) for number in range(1, MAX_STEP + 1)], "")
    view = RelationView(
        lang=reader.one("lang", LANGS, default.lang),
        a=a,
        b=b,
        classes=reader.many("class", tuple(RELATION_KINDS)),
        sel=reader.many("sel", words.areas(), most=MAX_SELECTED),
        moves=_moves(reader, year),
        fill=reader.one("fill", FILLS, default.fill),
        flow=reader.one("flow", FLOWS, default.flow),
        sort=reader.one("sort", SORT_ORDERS, ""),
        year=year,
        data=reader.one("data", words.data, words.current),
        present=bool(reader.one("present", ("1",), "")),
        step=int(step) if step else None,
    )
    return view, tuple(reader.dropped)


def _divisions(reader: QueryReader, allowed: tuple[str, ...]) -> tuple[str, str]:
    """Read the two divisions; a second one equal to the first is replaced."""
    default = RelationView()
    a = reader.one("a", allowed, default.a)
    b = reader.one("b", allowed, default.b)
    if a != b:
        return a, b
    if reader.given("b"):
        reader.drop("b", b)
    return a, default.b if a != default.b else default.a


def _moves(reader: QueryReader, year: int) -> tuple[Move, ...]:
    """Read the moves that are possible for mainland municipalities of the year."""
    key = geodata.load_key(year)
    mainland = key[key["region"] != geodata.ALAND["region"]]
    areas = {division: set(mainland[division]) for division in MOVABLE}
    moves: dict[tuple[str, str], Move] = {}
    for item in reader.items("moves") or ():
        municipality, division, area = [*item.split(":"), "", "", ""][:3]
        possible = municipality in mainland.index and area in areas.get(division, ())
        if not possible or item.count(":") != 2:
            reader.drop("moves", item)
            continue
        earlier = moves.pop((municipality, division), None)
        if earlier:
            reader.drop("moves", move_text(earlier))
        moves[municipality, division] = Move(municipality, division, area)
    for each in list(moves.values())[MAX_MOVES:]:
        reader.drop("moves", move_text(each))
    return tuple(moves.values())[:MAX_MOVES]
