"""The map of a view as plain shapes: what is filled how, which lines lie over it, which names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import shapely
from shapely import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from geodata import AnswerSet
from layers.export.map.look import BORDERS, COAST, FADED_FILL, MUNICIPALITY, LineStyle, mix
from layers.export.map.overview import overview
from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.themes.pair_theme import PairClass
from layers.themes.theme import Theme, ThemeClass
from layers.view.displayed_theme import shown_theme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState

Box = tuple[float, float, float, float]
"""West, south, east, north in metres of EPSG:3067."""

PALE_WIDTH = 0.6
"""Width of the municipal borders among patterns, in pixels of the screen."""
SPECK = 0.01
"""Islands smaller than this share of an area's largest part get no outline: they would be blots."""


@dataclass(frozen=True)
class FilledArea:
    """A municipality: its shape (EPSG:3067, m), its class, and whether the filters leave it.

    ``parent`` is the code of the theme's area it belongs to. ``fill`` and ``ink`` are the colours
    as drawn, paler when the filters leave the municipality out.
    """

    code: str
    name: str
    parent: str
    shape: BaseGeometry
    kind: ThemeClass
    shown: bool

    @property
    def fill(self) -> str:
        """Colour of the area."""
        return self.kind.fill if self.shown else mix(self.kind.fill, FADED_FILL)

    @property
    def ink(self) -> str | None:
        """Colour of the pattern, if there is one."""
        ink = self.kind.ink
        return ink if ink is None or self.shown else mix(ink, FADED_FILL)


@dataclass(frozen=True)
class Border:
    """Borders of one division, or the coast, in one look."""

    name: str
    style: LineStyle
    shape: BaseGeometry


@dataclass(frozen=True)
class Name:
    """Name of an area, to be written at a point.

    It is written when a circle of ``radius`` (m) has room for it, or the area is ``selected``.
    ``dark`` says that the whole area is dark, ``dark_point`` that the ground at the point is.
    """

    key: str
    text: str
    x: float
    y: float
    radius: float
    selected: bool
    dark: bool
    dark_point: bool


@dataclass(frozen=True)
class Drawing:
    """All shapes of a view, in metres of EPSG:3067; ``borders`` from below to above.

    ``parents`` names the areas of the theme's division by code; it is empty when those are the
    municipalities themselves. ``beside`` is the second map of the same place.
    """

    areas: tuple[FilledArea, ...]
    parents: Mapping[str, str]
    municipal_borders: BaseGeometry | None
    borders: tuple[Border, ...]
    selection: BaseGeometry | None
    names: tuple[Name, ...]
    box: Box
    whole: bool = True
    """False when the box cuts out a part of the country."""
    beside: "Drawing | None" = None

    @property
    def maps(self) -> "tuple[Drawing, ...]":
        """Each map, the first one first."""
        return (self, self.beside) if self.beside else (self,)

    @property
    def municipal_style(self) -> LineStyle:
        """Look of the borders between municipalities, which step back among patterns."""
        patterned = any(isinstance(area.kind, PairClass) for area in self.areas)
        return replace(MUNICIPALITY, width=PALE_WIDTH) if patterned else MUNICIPALITY

    def cut(self, box: Box) -> "Drawing":
        """Keep what lies in a box."""
        areas = [replace(a, shape=_inside(a.shape, box)) for a in self.areas]
        borders = [replace(b, shape=shapely.clip_by_rect(b.shape, *box)) for b in self.borders]
        lines = self.municipal_borders, self.selection
        municipal, selection = (line and shapely.clip_by_rect(line, *box) for line in lines)
        return replace(
            self,
            areas=tuple(area for area in areas if not area.shape.is_empty),
            municipal_borders=municipal,
            borders=tuple(border for border in borders if not border.shape.is_empty),
            selection=selection,
            names=tuple(n for n in self.names if box[0] < n.x < box[2] and box[1] < n.y < box[3]),
            box=box,
            whole=False,
            beside=self.beside and self.beside.cut(box),
        )


def draw(facts: Facts, answer_set: AnswerSet, state: ViewState, box: Box | None = None) -> Drawing:
    """Gather the shapes of a view; ``box`` cuts out a part of the country."""
    facts = facts if box else overview(facts)
    first, *others = (_draw(facts, answer_set, view) for view in state.maps())
    drawing = replace(first, beside=others[0]) if others else first
    return drawing.cut(box) if box else drawing


def _draw(facts: Facts, answer_set: AnswerSet, state: ViewState) -> Drawing:
    """Gather the shapes of one map of the whole country."""
    theme = shown_theme(facts, state)
    shown = selected_municipalities(facts, state)
    areas = _areas(facts, answer_set, theme, state.lang, shown)
    inland = facts.arcs["right"].notna()
    visible = facts.arcs["left"].isin(shown) | facts.arcs["right"].isin(shown)
    return Drawing(
        areas=areas,
        parents=_parents(facts, theme, state.lang),
        municipal_borders=_joined(facts.arcs[inland]) if "municipality" in state.borders else None,
        borders=tuple(_borders(facts, state, visible.to_numpy())),
        selection=_selection(facts, state),
        names=tuple(_names(facts, state, areas)),
        box=_bounds(facts),
    )


def _areas(
    facts: Facts, answer_set: AnswerSet, theme: Theme, lang: str, shown: Iterable[str]
) -> tuple[FilledArea, ...]:
    values = theme.values(facts, answer_set)
    kinds = {code: theme.kind(value.class_key) for code, value in values.items()}
    visible = frozenset(shown)
    shapes = facts.municipalities.geometry.sort_index()
    parents = {str(code): facts.area_of(str(code), theme.division) for code in shapes.index}
    return tuple(
        FilledArea(
            code=str(code),
            name=facts.name("municipality", str(code), lang),
            parent=parents[str(code)],
            shape=shape,
            kind=kinds[parents[str(code)]],
            shown=str(code) in visible,
        )
        for code, shape in shapes.items()
    )


def _parents(facts: Facts, theme: Theme, lang: str) -> Mapping[str, str]:
    if theme.division == "municipality":
        return {}
    codes = facts.codes(theme.division)
    return {code: facts.name(theme.division, code, lang) for code in codes}


def _borders(facts: Facts, state: ViewState, visible: np.ndarray) -> Iterable[Border]:
    """Yield coast and borders, each in two parts: the faded rest below what the filters leave."""
    coast = facts.arcs["right"].isna().to_numpy()
    lines = [("coast", COAST, coast)]
    for division, style in BORDERS.items():
        if division in state.borders:
            lines.append((division, style, _apart(facts, division) & ~coast))
    for name, style, chosen in lines:
        for look, part in ((style.faded(), chosen & ~visible), (style, chosen & visible)):
            if part.any():
                yield Border(name, look, _joined(facts.arcs[part]))


def _apart(facts: Facts, division: str) -> np.ndarray:
    """Whether the two sides of each arc lie in different areas of the division."""
    areas = facts.key[division].to_dict()
    left, right = ([areas.get(code) for code in facts.arcs[side]] for side in ("left", "right"))
    return np.array([one != other for one, other in zip(left, right, strict=True)])


def _selection(facts: Facts, state: ViewState) -> BaseGeometry | None:
    outlines = [_outline(facts, frozenset(facts.members(*key.split(":", 1)))) for key in state.sel]
    return shapely.union_all(outlines) if outlines else None


def _outline(facts: Facts, members: frozenset[str]) -> BaseGeometry:
    """Outer line of some municipalities together, without the shores of specks."""
    shape = shapely.coverage_union_all(
        facts.municipalities.geometry.loc[sorted(members)].to_numpy()
    )
    rings = shapely.get_rings(shapely.get_parts(shape))
    sizes = shapely.area(shapely.polygons(rings))
    return MultiLineString(list(rings[sizes >= SPECK * sizes.max()]))


def _names(facts: Facts, state: ViewState, areas: tuple[FilledArea, ...]) -> Iterable[Name]:
    """Yield names of the chosen division's areas that the filters leave, most residents first."""
    division = state.division
    by_code = {area.code: area for area in areas}
    points = facts.label_points[division]
    ranked = sorted(
        facts.codes(division),
        key=lambda code: (f"{division}:{code}" not in state.sel, -facts.population(division, code)),
    )
    for code in ranked:
        members = [by_code[member] for member in facts.members(division, code)]
        if any(member.shown for member in members):
            x, y, radius = (float(points[column][code]) for column in ("x", "y", "radius"))
            dark = [member for member in members if member.kind.dark and member.shown]
            yield Name(
                key=f"{division}:{code}",
                text=short_name(facts, division, code, state.lang),
                selected=f"{division}:{code}" in state.sel,
                x=x,
                y=y,
                radius=radius,
                dark=len(dark) == len(members),
                dark_point=any(shapely.contains_xy(member.shape, x, y) for member in dark),
            )


def _joined(arcs: gpd.GeoDataFrame) -> BaseGeometry:
    """Lines joined end to end, so that dashes run on across the joints."""
    lines: BaseGeometry = shapely.line_merge(MultiLineString(arcs.geometry.to_list()))
    return lines


def _bounds(facts: Facts) -> Box:
    west, south, east, north = facts.municipalities.total_bounds
    return float(west), float(south), float(east), float(north)


def _inside(shape: BaseGeometry, box: Box) -> BaseGeometry:
    """Polygons of a shape within a box; where it only touches the box, nothing remains."""
    parts = shapely.get_parts(shapely.intersection(shape, shapely.box(*box)))
    return MultiPolygon(list(parts[shapely.get_dimensions(parts) == 2]))


def class_shapes(drawing: Drawing) -> Mapping[tuple[str, bool], tuple[FilledArea, BaseGeometry]]:
    """Merge the patterned areas by class and fading: (key, shown) -> an example and the union."""
    groups: dict[tuple[str, bool], list[FilledArea]] = {}
    for area in drawing.areas:
        if area.kind.pattern:
            groups.setdefault((area.kind.key, area.shown), []).append(area)
    # Where a box has cut areas, neighbours no longer share every corner.
    union = shapely.coverage_union_all if drawing.whole else shapely.union_all
    return {
        key: (members[0], union([area.shape for area in members]))
        for key, members in groups.items()
    }
