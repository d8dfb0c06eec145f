"""View state of the map: a frozen object that an address can restore completely."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from geodata import DEFAULT_YEAR, known_id
from layers.themes.registry import THEMES
from layers.view.parameters import Bound, Traits, parameter_names, presentation_fields, traits
from layers.view.query_string import Dropped, QueryReader, write_query
from layers.view.vocabulary import (
    FILTER_DIVISIONS,
    HIDEABLE,
    LOCKABLE,
    MAPS,
    MAX_STEP,
    PARTS,
    SORT,
    STORY_ID,
    VIEWS,
    Vocabulary,
)
from layers.words.text import LANGS

__all__ = [
    "MAX_COMPARED",
    "MAX_SELECTED",
    "PARAMETERS",
    "Dropped",
    "ViewState",
    "parse_query",
    "to_permanent_query",
    "to_query",
]

MAX_SELECTED = 4
MAX_COMPARED = 3
"""Themes beside the first one: so many maps still have room beside each other."""


def _area_filter(name: str) -> dict[str, Traits]:
    return traits(paints=True, filters=True, division=FILTER_DIVISIONS[name])


@dataclass(frozen=True)
class ViewState:
    """What the screen shows; the order of the fields is that of the address's parameters.

    Codes are strings with leading zeros. ``sel`` holds ``division:code``, ``classes`` class keys of
    the theme; an empty filter lets everything pass. ``division`` is that whose areas are named,
    pointed at and selected, "" for that of the theme. ``compared`` (parameter ``compare``) are
    the themes of further maps beside the first. ``baseline`` (parameter ``versus``) is the answer
    set from which changes are shown; "" shows the answers themselves. ``sort`` is the column that
    the table is sorted by, with "-" before it from the greatest, "" for the name; one that the
    table lacks is passed over. ``open`` are the unfolded parts of the panel of an area. ``story``
    is the id of a story that ships with the app or is stored in the visitor's browser. ``embed``
    shows the map alone in a frame of another page, where ``lock`` fixes controls and ``hide``
    removes parts.
    ``classes_of`` is not a parameter: it is the theme of ``classes`` where that is not the view's
    own theme.
    """

    lang: str = field(default="fi", metadata=traits(bound=Bound.PAGE, personal=True, allowed=LANGS))
    theme: str = field(default=next(iter(THEMES)), metadata=traits(paints=True))
    compared: tuple[str, ...] = field(
        default=(), metadata=traits(name="compare", most=MAX_COMPARED)
    )
    division: str = field(default="", metadata=traits())
    borders: tuple[str, ...] = field(
        default=("municipality", "employment_area", "wellbeing_county"), metadata=traits()
    )
    region: tuple[str, ...] = field(default=(), metadata=_area_filter("region"))
    county: tuple[str, ...] = field(default=(), metadata=_area_filter("county"))
    employment: tuple[str, ...] = field(default=(), metadata=_area_filter("employment"))
    classes: tuple[str, ...] = field(
        default=(), metadata=traits(name="class", paints=True, filters=True)
    )
    sel: tuple[str, ...] = field(default=(), metadata=traits(most=MAX_SELECTED))
    year: int = field(default=DEFAULT_YEAR, metadata=traits(bound=Bound.PAGE))
    data: str = field(
        default=known_id(DEFAULT_YEAR), metadata=traits(paints=True, bound=Bound.ANSWERS)
    )
    baseline: str = field(
        default="", metadata=traits(name="versus", paints=True, bound=Bound.ANSWERS)
    )
    map: str = field(default="geo", metadata=traits(allowed=MAPS))
    view: str = field(default="map", metadata=traits(presentation=True, allowed=VIEWS))
    sort: str = field(default="", metadata=traits(presentation=True, pattern=SORT.pattern))
    open: tuple[str, ...] = field(default=(), metadata=traits(presentation=True, allowed=PARTS))
    present: bool = field(default=False, metadata=traits(presentation=True))
    story: str = field(default="", metadata=traits(personal=True, pattern=STORY_ID.pattern))
    step: int | None = field(default=None, metadata=traits(presentation=True, most=MAX_STEP))
    embed: bool = field(default=False, metadata=traits(presentation=True))
    lock: tuple[str, ...] = field(default=(), metadata=traits(presentation=True, allowed=LOCKABLE))
    hide: tuple[str, ...] = field(default=(), metadata=traits(presentation=True, allowed=HIDEABLE))
    classes_of: str = ""

    def to_params(self) -> dict[str, str | list[str]]:
        """Return every parameter by its name in the address, as the browser holds them."""
        return {parameter: _text(getattr(self, name)) for name, parameter in PARAMETERS.items()}

    def maps(self) -> "tuple[ViewState, ...]":
        """Return each map on screen as a view of one map, the first map first.

        The class filter stays that of the first theme, so all maps fade the same municipalities.
        """
        others = (
            replace(self, theme=theme, compared=(), classes_of=self.theme)
            for theme in self.compared
        )
        return (replace(self, compared=()), *others)

    def pictured(self) -> "ViewState":
        """Return the view as pictures and slides show it: with at most two maps."""
        return replace(self, compared=self.compared[:1])

    def without_presentation(self) -> "ViewState":
        """Return the view with tab, presenting, step and embedding reset to their defaults."""
        default = ViewState()
        names = presentation_fields(ViewState)
        return replace(self, **{name: getattr(default, name) for name in names})


PARAMETERS: Mapping[str, str] = MappingProxyType(parameter_names(ViewState))
"""Field of ``ViewState`` -> parameter, in the order of the address."""


def to_query(state: ViewState, usual_data: str = ViewState.data) -> str:
    """Return the state as a query string with its ``?``; parameters at their default are left out.

    Equal views give equal strings: parameters follow the order of the fields. The default view
    gives "". ``usual_data`` is the answer set of an address without ``data``.
    """
    return write_query(state.to_params(), ViewState(data=usual_data).to_params())


def to_permanent_query(state: ViewState) -> str:
    """Return the query string as ``to_query`` does, but always with the id of the answers.

    The link then shows the same answers after new ones are published.
    """
    return write_query(state.to_params(), ViewState().to_params() | {"data": ""})


def _text(value: object) -> str | list[str]:
    """Return a field's value as text, or as a list of texts for a tuple."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, bool):
        return "1" if value else ""
    return "" if value is None else str(value)


def parse_query(query: str, vocabulary: Vocabulary) -> tuple[ViewState, tuple[Dropped, ...]]:
    """Read a query string, with or without its ``?``, into a state; never raises.

    Unknown, invalid, repeated or surplus values are left out and returned as ``Dropped``. Without
    ``data`` the state gets the current answer set of its year; the set of what is known in a year
    brings its year.
    """
    default = ViewState()
    reader = QueryReader(query, PARAMETERS.values())
    year = vocabulary.read_year(reader)
    theme = reader.one("theme", vocabulary.years[year].themes, default.theme)
    baseline = reader.one("versus", vocabulary.years[year].data, "")
    allowed = vocabulary.allowed(year, theme, changes=bool(baseline))
    step = reader.one("step", allowed["step"], "")
    state = ViewState(
        lang=reader.one("lang", allowed["lang"], default.lang),
        theme=theme,
        compared=reader.many("compare", allowed["compare"], most=MAX_COMPARED),
        division=reader.one("division", allowed["division"], default.division),
        borders=reader.many("borders", allowed["borders"], default.borders),
        region=reader.many("region", allowed["region"]),
        county=reader.many("county", allowed["county"]),
        employment=reader.many("employment", allowed["employment"]),
        classes=reader.many("class", allowed["class"]),
        sel=reader.many("sel", allowed["sel"], most=MAX_SELECTED),
        year=year,
        data=reader.one("data", allowed["data"], vocabulary.years[year].current),
        baseline=baseline,
        map=reader.one("map", allowed["map"], default.map),
        view=reader.one("view", allowed["view"], default.view),
        sort=reader.matching("sort", SORT),
        open=reader.many("open", allowed["open"]),
        present=bool(reader.one("present", allowed["present"], "")),
        story=reader.matching("story", STORY_ID),
        step=int(step) if step else None,
        embed=bool(reader.one("embed", allowed["embed"], "")),
        lock=reader.many("lock", allowed["lock"]),
        hide=reader.many("hide", allowed["hide"]),
    )
    return state, tuple(reader.dropped)
