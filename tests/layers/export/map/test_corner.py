"""The inset of the capital region: where it finds a corner, and what it shows there."""

import shapely

from layers.export.map.corner import Setting, corner_of, without_inset_names
from layers.export.map.drawing import CAPITAL
from layers.view.map_view import ViewState
from tests.layers.export.common.test_content import ViewOf
from tests.layers.export.conftest import View

POINTS = 0.0004
"""Of a metre: a country of about 460 points."""


def setting(view: View, *, wide: float) -> Setting:
    """The map in the middle of a room that is wider than it by so many points."""
    west, south, east, north = view.drawing.box
    width, height = (east - west) * POINTS, (north - south) * POINTS
    return Setting(view.drawing, (0, 0, width + wide, height), wide / 2, 0, POINTS)


def test_it_keeps_off_the_land(plain: View) -> None:
    at = setting(plain, wide=200)
    frame = corner_of(at, 100, 12, 5)
    assert frame
    left, top, width, height = frame
    west, _, _, north = plain.drawing.box
    shape = shapely.box(
        west + (left - at.left) / POINTS,
        north - (top + height) / POINTS,
        west + (left + width - at.left) / POINTS,
        north - top / POINTS,
    )
    assert not any(area.shape.intersects(shape) for area in plain.drawing.areas)


def test_there_is_none_without_room(plain: View) -> None:
    assert corner_of(setting(plain, wide=0), 250, 12, 5) is None


def test_it_names_the_four_and_the_map_does_not(view_of: ViewOf) -> None:
    drawing = view_of(ViewState(theme="youth")).drawing
    assert drawing.inset
    assert [name.members for name in drawing.inset.names] == [(code,) for code in CAPITAL]
    assert set(CAPITAL) <= {area.code for area in drawing.inset.areas}
    rest = without_inset_names(drawing).names
    assert {name.key for name in drawing.names} - {name.key for name in rest} >= {
        "employment_area:01",
        "employment_area:08",
    }


def test_a_selected_area_keeps_its_name(view_of: ViewOf) -> None:
    drawing = view_of(ViewState(theme="youth", sel=("employment_area:08",))).drawing
    assert "employment_area:08" in {name.key for name in without_inset_names(drawing).names}


def test_two_maps_and_parts_of_the_country_have_none(view_of: ViewOf) -> None:
    assert view_of(ViewState(compared=("youth",))).drawing.inset is None
    drawing = view_of(ViewState()).drawing
    assert drawing.cut((300e3, 6650e3, 450e3, 6800e3)).inset is None
