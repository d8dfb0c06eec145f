"""The shapes of a view."""

from collections.abc import Callable

import pytest
import shapely

from geodata import COUNTRY, FULL, REGION, Level
from layers.export.map.bounding_boxes import level_of
from layers.export.map.drawing import draw
from layers.export.map.hatching import hatch
from layers.export.map.look import mix
from layers.map.facts import Facts
from layers.themes.registry import THEMES
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from tests.layers.export.conftest import View

ViewOf = Callable[[ViewState], View]
CORNER = (500_000.0, 7_000_000.0, 650_000.0, 7_200_000.0)


@pytest.mark.parametrize("theme", THEMES)
def test_every_municipality_has_the_colour_of_its_class(
    theme: str, view_of: ViewOf, facts: Facts
) -> None:
    areas = view_of(ViewState(theme=theme)).drawing.areas
    values = THEMES[theme].values(facts, facts.answer_sets["known-2026"])
    assert len(areas) == 308
    for area in areas:
        kind = THEMES[theme].kind(values[area.parent].class_key)
        assert (area.fill, area.ink) == (kind.fill, kind.ink)


def test_what_the_filters_leave_out_fades_but_stays(example: View, facts: Facts) -> None:
    shown = selected_municipalities(facts, example.state)
    for area in example.drawing.areas:
        assert area.passes_filters == (area.code in shown)
        assert area.fill == (area.kind.fill if area.passes_filters else mix(area.kind.fill, 0.16))
    assert 0 < len(shown) < 308


def test_borders_lie_in_order_and_only_those_chosen(example: View) -> None:
    names = [border.name for border in example.drawing.borders]
    assert names == ["coast", "coast", "wellbeing_county", "wellbeing_county"]
    assert example.drawing.municipal_borders is not None
    assert example.drawing.selection is None


def test_the_selection_surrounds_the_area(plain: View, facts: Facts) -> None:
    outline = plain.drawing.selection
    assert outline is not None
    members = facts.drawn.loc[list(facts.members("employment_area", "10"))]
    assert outline.bounds == pytest.approx(tuple(members.total_bounds))


@pytest.mark.parametrize(
    ("side", "level"), [(None, COUNTRY), (700e3, COUNTRY), (400e3, REGION), (90e3, FULL)]
)
def test_a_picture_is_as_detailed_as_its_scale(side: float | None, level: Level) -> None:
    box = side and (200e3, 6700e3, 200e3 + side / 2, 6700e3 + side)
    assert level_of(box or None) == level


def test_a_part_of_the_country_is_drawn_with_more_corners(facts: Facts) -> None:
    helsinki = (370e3, 6660e3, 400e3, 6690e3)
    answers = facts.answer_sets["known-2026"]
    whole = draw(facts, answers, ViewState()).cut(helsinki)
    close = draw(facts, answers, ViewState(), helsinki)
    corners = [
        sum(shapely.get_num_coordinates(area.shape) for area in drawing.areas)
        for drawing in (whole, close)
    ]
    assert corners[1] > 3 * corners[0]
    assert {area.code for area in close.areas} >= {"091", "235"}


def test_a_box_cuts_everything(facts: Facts) -> None:
    state = ViewState(sel=("employment_area:10",))
    drawing = draw(facts, facts.answer_sets["known-2026"], state, CORNER)
    room = shapely.box(*CORNER).buffer(1)
    assert 0 < len(drawing.areas) < 308
    assert all(room.contains(area.shape) for area in drawing.areas)
    assert all(room.contains(border.shape) for border in drawing.borders)
    assert drawing.box == CORNER


@pytest.mark.parametrize("pattern", ["lines-forward", "lines-back", "dots"])
def test_patterns_stay_inside_and_keep_their_distance(pattern: str) -> None:
    shape = shapely.box(3, 5, 203, 105).difference(shapely.box(50, 40, 90, 80))
    marks = hatch(shape, pattern, 10)  # type: ignore[arg-type]
    assert shape.buffer(1e-6).contains(marks)
    if pattern == "dots":
        points = shapely.get_parts(marks)
        assert len(points) == pytest.approx(shape.area / 200, rel=0.1)
    else:
        assert marks.length == pytest.approx(shape.area / 10, rel=0.05)


def test_lines_of_a_pattern_lean_as_they_are_called() -> None:
    square = shapely.box(0, 0, 100, 100)
    for pattern, sign in (("lines-forward", 1), ("lines-back", -1)):
        longest = max(shapely.get_parts(hatch(square, pattern, 20)), key=shapely.length)  # type: ignore[arg-type]
        (x1, y1), (x2, y2) = longest.coords
        assert (y2 - y1) / (x2 - x1) == pytest.approx(sign)
