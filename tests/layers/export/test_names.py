"""Names on exported maps: their places, plates and leader lines."""

from dataclasses import replace

import pytest
import shapely

from layers.export.map.drawing import Drawing, draw
from layers.export.map.placed_names import NameOnMap, NamePlacer
from layers.export.names.ground import Box, ground_of, layer_of
from layers.map.facts import Facts
from layers.view.map_view import ViewState

LINE = 14.0
POINTS = 0.62 / 1000


def view_of(facts: Facts, **fields: object) -> ViewState:
    """Return a view of the year's known answers."""
    state = ViewState(year=facts.year, data=next(iter(facts.answer_sets)))
    return replace(state, **fields)  # type: ignore[arg-type]


def drawing_of(facts: Facts, **fields: object) -> Drawing:
    """Draw such a view."""
    state = view_of(facts, **fields)
    return draw(facts, facts.answer_sets[state.data], state)


def placed(drawing: Drawing, points: float = POINTS) -> list[NameOnMap]:
    """Place the names on a sheet with a margin of 200 points at both sides."""
    west, south, east, north = drawing.box
    frame = Box(-200, -20, (east - west) * points + 200, (north - south) * points + 20)
    return NamePlacer(drawing, points, LINE, frame, lambda text: 6.0 * len(text)).place()


@pytest.mark.parametrize(
    ("division", "least"), [("wellbeing_county", 22), ("employment_area", 38), ("region", 18)]
)
def test_areas_are_named_and_no_names_overlap(facts: Facts, division: str, least: int) -> None:
    names = placed(drawing_of(facts, division=division))
    assert len(names) >= least
    boxes = [shapely.box(n.box.left, n.box.top, n.box.right, n.box.bottom) for n in names]
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[:number])


def test_the_selected_area_is_named_first(facts: Facts) -> None:
    key = "municipality:235"
    drawing = drawing_of(facts, division="municipality", sel=(key,))
    assert drawing.names[0].key == key
    assert key in {each.name.key for each in placed(drawing)}


def test_names_over_several_classes_have_a_plate_and_those_at_sea_a_line(facts: Facts) -> None:
    names = placed(drawing_of(facts, theme="residents", division="wellbeing_county"))
    assert any(each.plate for each in names)
    assert any(each.leader for each in names)


def test_municipalities_are_named_where_there_is_room(facts: Facts) -> None:
    drawing = drawing_of(facts, division="wellbeing_county")
    assert not any(each.name.minor for each in placed(drawing))
    near = placed(drawing.cut((300e3, 6640e3, 480e3, 6760e3)), 4 / 1000)
    minor = [each.name.text for each in near if each.name.minor]
    assert "Porvoo" in minor
    assert "Helsinki" not in minor


def test_rows_hold_what_the_municipalities_do(facts: Facts) -> None:
    """Sides of arcs are in no order, yet every square kilometre is its municipality's."""
    arcs = drawing_of(facts).arcs
    areas = layer_of(ground_of(arcs, 1, -7790, -6600, 0.5), str).areas
    for code, shape in facts.drawn.geometry.items():
        held = sum(sum(runs[1::2]) - sum(runs[::2]) for runs in areas[str(code)].values()) / 2
        assert held == pytest.approx(shape.area / 1e6, rel=0.12, abs=3), code
