"""The map of a view as shapes in metres of EPSG:3067: fills, borders, selection, names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import shapely
from shapely import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from geodata import COUNTRY, REGION, AnswerSet
from layers.export.map.bounding_boxes import Box, level_of
from layers.export.map.look import (
    BORDERS,
    COAST,
    COAST_OF_COUNTRY,
    FADED_FILL,
    MUNICIPALITY,
    LineStyle,
    mix,
)
from layers.export.map.named_areas import Name, arcs_of, municipality_names, names_of
from layers.export.names.ground import Arc
from layers.map.detail import facts_at
from layers.map.facts import Facts
from layers.themes.pair_theme import PairClass
from layers.themes.theme import Theme, ThemeClass
from layers.view.displayed_theme import displayed_theme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState

PALE_WIDTH = 0.6
"""Width of municipal borders on a map of a pair of themes, in screen pixels."""
CAPITAL = ("091", "049", "235", "092")
"""Helsinki, Espoo, Kauniainen, Vantaa: too small to be seen beside Lapland, so in an inset."""
AROUND = 0.12
"""Share of that region's size that an inset shows around it."""
SPECK = 0.01
"""Islands below this share of an area's largest part are not outlined: lines would cover them."""


@dataclass(frozen=True)
class FilledArea:
    """A municipality to fill: shape (EPSG:3067, metres), class and fading.

    ``parent`` is the code of the area of the theme's division that it belongs to. The colours
    ``fill`` and ``ink`` are paler when ``passes_filters`` is False.
    """

    code: str
    name: str
    parent: str
    shape: BaseGeometry
    kind: ThemeClass
    passes_filters: bool

    @property
    def fill(self) -> str:
        """Fill colour as ``#rrggbb``."""
        return self.kind.fill if self.passes_filters else mix(self.kind.fill, FADED_FILL)

    @property
    def ink(self) -> str | None:
        """Colour of the pattern as ``#rrggbb``; None without a pattern."""
        ink = self.kind.ink
        return ink if ink is None or self.passes_filters else mix(ink, FADED_FILL)


@dataclass(frozen=True)
class Border:
    """Border lines of one division, or the coast, in one style."""

    name: str
    style: LineStyle
    shape: BaseGeometry


@dataclass(frozen=True)
class Drawing:
    """All shapes of a view in metres of EPSG:3067; ``borders`` in drawing order, lowest first.

    ``parents`` maps codes of the theme's division to names; empty when its areas are
    municipalities. ``second_map`` is the drawing of a second map with the same box.
    """

    areas: tuple[FilledArea, ...]
    parents: Mapping[str, str]
    municipal_borders: BaseGeometry | None
    borders: tuple[Border, ...]
    selection: BaseGeometry | None
    names: tuple[Name, ...]
    box: Box
    arcs: tuple[Arc, ...] = ()
    """Borders between municipalities in kilometres, of the whole country."""
    whole: bool = True
    """False when the box cuts out a part of the country."""
    second_map: "Drawing | None" = None
    inset: "Drawing | None" = None
    """The capital region by itself, for a corner that one map of the whole country leaves empty."""

    @property
    def maps(self) -> "tuple[Drawing, ...]":
        """The drawing of each map, the first map first."""
        return (self, self.second_map) if self.second_map else (self,)

    @property
    def municipal_style(self) -> LineStyle:
        """Style of the borders between municipalities; thinner on a map of a pair of themes."""
        patterned = any(isinstance(area.kind, PairClass) for area in self.areas)
        return replace(MUNICIPALITY, width=PALE_WIDTH) if patterned else MUNICIPALITY

    def cut(self, box: Box) -> "Drawing":
        """Return the drawing clipped to a box."""
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
            box=box,
            whole=False,
            inset=None,
            second_map=self.second_map and self.second_map.cut(box),
        )


def draw(facts: Facts, answer_set: AnswerSet, state: ViewState, box: Box | None = None) -> Drawing:
    """Collect the shapes of a view, clipped to ``box`` if given, as detailed as that allows."""
    drawing = _draw_maps(facts, answer_set, state, box)
    if box or drawing.second_map:
        return drawing
    return replace(drawing, inset=_inset(facts, answer_set, state))


def _inset(facts: Facts, answer_set: AnswerSet, state: ViewState) -> Drawing | None:
    """Collect the shapes of the capital region; None in a year that has not all of it."""
    facts = facts_at(facts, REGION)
    if not set(CAPITAL) <= set(facts.drawn.index):
        return None
    west, south, east, north = facts.drawn.loc[list(CAPITAL)].total_bounds
    wide, high = AROUND * (east - west), AROUND * (north - south)
    cut = _draw(facts, answer_set, state, COAST).cut(
        (float(west - wide), float(south - high), float(east + wide), float(north + high))
    )
    return replace(cut, names=tuple(municipality_names(facts, state, CAPITAL)))


def _draw_maps(facts: Facts, answer_set: AnswerSet, state: ViewState, box: Box | None) -> Drawing:
    """Collect the shapes of the one or two maps of a view."""
    level = level_of(box)
    facts, coast = facts_at(facts, level), COAST_OF_COUNTRY if level == COUNTRY else COAST
    first, *others = (_draw(facts, answer_set, view, coast) for view in state.pictured().maps())
    drawing = replace(first, second_map=others[0]) if others else first
    return drawing.cut(box) if box else drawing


def _draw(facts: Facts, answer_set: AnswerSet, state: ViewState, coast: LineStyle) -> Drawing:
    """Collect the shapes of one map of the whole country."""
    theme = displayed_theme(facts, state)
    passing = selected_municipalities(facts, state)
    areas = _areas(facts, answer_set, theme, state.lang, passing)
    inland = facts.arcs["right"].notna()
    visible = facts.arcs["left"].isin(passing) | facts.arcs["right"].isin(passing)
    return Drawing(
        areas=areas,
        parents=_parents(facts, theme, state.lang),
        municipal_borders=_joined(facts.arcs[inland]) if "municipality" in state.borders else None,
        borders=tuple(_borders(facts, state, visible.to_numpy(), coast)),
        selection=_selection(facts, state),
        names=tuple(names_of(facts, state, passing)),
        box=_bounds(facts),
        arcs=tuple(arcs_of(facts)),
    )


def _areas(
    facts: Facts, answer_set: AnswerSet, theme: Theme, lang: str, passing: Iterable[str]
) -> tuple[FilledArea, ...]:
    values = theme.values(facts, answer_set)
    kinds = {code: theme.kind(value.class_key) for code, value in values.items()}
    visible = frozenset(passing)
    shapes = facts.drawn.geometry.sort_index()
    parents = {str(code): facts.area_of(str(code), theme.division) for code in shapes.index}
    return tuple(
        FilledArea(
            code=str(code),
            name=facts.name("municipality", str(code), lang),
            parent=parents[str(code)],
            shape=shape,
            kind=kinds[parents[str(code)]],
            passes_filters=str(code) in visible,
        )
        for code, shape in shapes.items()
    )


def _parents(facts: Facts, theme: Theme, lang: str) -> Mapping[str, str]:
    if theme.division == "municipality":
        return {}
    codes = facts.codes(theme.division)
    return {code: facts.name(theme.division, code, lang) for code in codes}


def _borders(
    facts: Facts, state: ViewState, visible: np.ndarray, coast: LineStyle
) -> Iterable[Border]:
    """Yield coast and borders, each as a faded part outside the filters and a part inside them."""
    shore = facts.arcs["right"].isna().to_numpy()
    lines = [("coast", coast, shore)]
    for division, style in BORDERS.items():
        if division in state.borders:
            lines.append((division, style, _apart(facts, division) & ~shore))
    for name, style, chosen in lines:
        for look, part in ((style.faded(), chosen & ~visible), (style, chosen & visible)):
            if part.any():
                yield Border(name, look, _joined(facts.arcs[part]))


def _apart(facts: Facts, division: str) -> np.ndarray:
    """Return for each arc whether its sides lie in different areas of the division (bool array)."""
    areas = facts.key[division].to_dict()
    left, right = ([areas.get(code) for code in facts.arcs[side]] for side in ("left", "right"))
    return np.array([one != other for one, other in zip(left, right, strict=True)])


def _selection(facts: Facts, state: ViewState) -> BaseGeometry | None:
    outlines = [_outline(facts, frozenset(facts.members(*key.split(":", 1)))) for key in state.sel]
    return shapely.union_all(outlines) if outlines else None


def _outline(facts: Facts, members: frozenset[str]) -> BaseGeometry:
    """Return the outer boundary of the union of some municipalities, without specks."""
    shape = shapely.coverage_union_all(facts.drawn.geometry.loc[sorted(members)].to_numpy())
    rings = shapely.get_rings(shapely.get_parts(shape))
    sizes = shapely.area(shapely.polygons(rings))
    return MultiLineString(list(rings[sizes >= SPECK * sizes.max()]))


def _joined(arcs: gpd.GeoDataFrame) -> BaseGeometry:
    """Merge arcs end to end, so that dashes continue across the joints."""
    lines: BaseGeometry = shapely.line_merge(MultiLineString(arcs.geometry.to_list()))
    return lines


def _bounds(facts: Facts) -> Box:
    west, south, east, north = facts.drawn.total_bounds
    return float(west), float(south), float(east), float(north)


def _inside(shape: BaseGeometry, box: Box) -> BaseGeometry:
    """Clip a shape to a box; parts that only touch the box are left out."""
    parts = shapely.get_parts(shapely.intersection(shape, shapely.box(*box)))
    return MultiPolygon(list(parts[shapely.get_dimensions(parts) == 2]))


def class_shapes(drawing: Drawing) -> Mapping[tuple[str, bool], tuple[FilledArea, BaseGeometry]]:
    """Merge the patterned areas by class and fading.

    Returns (class key, passes the filters) -> (one of the areas, the union of their shapes).
    """
    groups: dict[tuple[str, bool], list[FilledArea]] = {}
    for area in drawing.areas:
        if area.kind.pattern:
            groups.setdefault((area.kind.key, area.passes_filters), []).append(area)
    # Clipping to a box adds corners that neighbours do not share, so it is no valid coverage.
    union = shapely.coverage_union_all if drawing.whole else shapely.union_all
    return {
        key: (members[0], union([area.shape for area in members]))
        for key, members in groups.items()
    }
