"""The view state: everything on screen, in one frozen object that an address restores."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType

from geodata import DEFAULT_YEAR, known_id
from layers.themes.registry import THEMES
from layers.view.query_string import Dropped, QueryReader, write_query
from layers.view.vocabulary import STORY_ID, Vocabulary

__all__ = [
    "MAX_SELECTED",
    "PARAMETERS",
    "Dropped",
    "ViewState",
    "parse_query",
    "to_lasting_query",
    "to_query",
]

MAX_SELECTED = 4


@dataclass(frozen=True)
class ViewState:
    """What the screen shows; the field order is the order of the address's parameters.

    Codes are strings with leading zeros, ``sel`` holds ``division:code``, ``classes`` holds class
    keys of the theme. Empty filters let everything through. ``story`` is the id of a story, one
    that ships with the app or one that the visitor's own browser keeps. ``compare`` is another
    theme, on a map beside the first. ``versus`` is the answer set from which changes are shown in
    the themes that answers fill, "" for the answers themselves. ``embed`` is the map alone for a
    frame of another page, ``lock`` what its readers cannot change, ``hide`` what is left out of it.
    ``classes_of`` is no parameter: it is the theme that ``classes`` belong to, where that is not
    the view's own.
    """

    lang: str = "fi"
    theme: str = "tym"
    compare: str = ""
    division: str = "employment_area"
    borders: tuple[str, ...] = ("municipality", "employment_area", "wellbeing_county")
    region: tuple[str, ...] = ()
    county: tuple[str, ...] = ()
    employment: tuple[str, ...] = ()
    classes: tuple[str, ...] = field(default=(), metadata={"parameter": "class"})
    sel: tuple[str, ...] = ()
    year: int = DEFAULT_YEAR
    data: str = known_id(DEFAULT_YEAR)
    versus: str = ""
    map: str = "geo"
    view: str = "map"
    present: bool = False
    story: str = ""
    step: int | None = None
    embed: bool = False
    lock: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    classes_of: str = field(default="", metadata={"derived": True})

    def to_params(self) -> dict[str, str | list[str]]:
        """All parameters by their names in the address, as the browser holds them."""
        return {parameter: _text(getattr(self, name)) for name, parameter in PARAMETERS.items()}

    def other(self) -> "ViewState | None":
        """The map beside the first as a view of its own; None without one.

        The class filter belongs to the first theme and fades the same municipalities on both.
        """
        if not self.compare:
            return None
        return replace(self, theme=self.compare, compare="", classes_of=self.theme)

    def maps(self) -> "tuple[ViewState, ...]":
        """Each map on screen as a view of its own, the first one first."""
        other = self.other()
        return (replace(self, compare=""), other) if other else (self,)

    def content(self) -> "ViewState":
        """The same view without how it is looked at: tab, presenting, step, embedding."""
        plain = ViewState()
        return replace(
            self,
            view=plain.view,
            present=plain.present,
            step=plain.step,
            embed=plain.embed,
            lock=plain.lock,
            hide=plain.hide,
        )


PARAMETERS: Mapping[str, str] = MappingProxyType(
    {
        each.name: each.metadata.get("parameter", each.name)
        for each in fields(ViewState)
        if not each.metadata.get("derived")
    }
)
"""Field of the state -> parameter of the address, in the address's order."""


def to_query(state: ViewState, usual_data: str = ViewState.data) -> str:
    """Write the state as a query string with its ``?``; what is as by default is left out.

    Every view has one address: parameters stand in the order of the fields. The default view
    gives an empty string. ``usual_data`` is the answer set that an address without one shows.
    """
    return write_query(state.to_params(), ViewState(data=usual_data).to_params())


def to_lasting_query(state: ViewState) -> str:
    """Write the state with the id of its answers, so that the link keeps its meaning.

    Otherwise as ``to_query``.
    """
    return write_query(state.to_params(), ViewState().to_params() | {"data": ""})


def _text(value: object) -> str | list[str]:
    """Value of a field as the address writes it."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, bool):
        return "1" if value else ""
    return "" if value is None else str(value)


def parse_query(query: str, vocabulary: Vocabulary) -> tuple[ViewState, tuple[Dropped, ...]]:
    """Read a query string, with or without its ``?``, into a state; never raises.

    What is unknown, invalid, repeated or too much is dropped and returned by name. A year without
    ``data`` gets its current answer set, and what is known in a year brings its year.
    """
    default = ViewState()
    reader = QueryReader(query, PARAMETERS.values())
    year = vocabulary.read_year(reader)
    theme = reader.one("theme", THEMES, default.theme)
    versus = reader.one("versus", vocabulary.years[year].data, "")
    allowed = vocabulary.allowed(year, theme, changes=bool(versus))
    step = reader.one("step", allowed["step"], "")
    state = ViewState(
        lang=reader.one("lang", allowed["lang"], default.lang),
        theme=theme,
        compare=reader.one("compare", allowed["compare"], ""),
        division=reader.one("division", allowed["division"], default.division),
        borders=reader.many("borders", allowed["borders"], default.borders),
        region=reader.many("region", allowed["region"]),
        county=reader.many("county", allowed["county"]),
        employment=reader.many("employment", allowed["employment"]),
        classes=reader.many("class", allowed["class"]),
        sel=reader.many("sel", allowed["sel"], most=MAX_SELECTED),
        year=year,
        data=reader.one("data", allowed["data"], vocabulary.years[year].current),
        versus=versus,
        map=reader.one("map", allowed["map"], default.map),
        view=reader.one("view", allowed["view"], default.view),
        present=bool(reader.one("present", allowed["present"], "")),
        story=reader.matching("story", STORY_ID),
        step=int(step) if step else None,
        embed=bool(reader.one("embed", allowed["embed"], "")),
        lock=reader.many("lock", allowed["lock"]),
        hide=reader.many("hide", allowed["hide"]),
    )
    return state, tuple(reader.dropped)
