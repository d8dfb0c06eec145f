"""The map as a Dash component: what it takes, and that its documentation names all of it."""

import re
from pathlib import Path
from typing import Any

import pytest

from pages.frame.division_map import DivisionMap

MODULES = Path(__file__).parents[3] / "assets" / "modules" / "map"


def sent(**properties: object) -> dict[str, Any]:
    """What Dash sends to the browser."""
    drawn: dict[str, Any] = DivisionMap(**properties).to_plotly_json()  # type: ignore[no-untyped-call]
    return drawn


def test_it_is_drawn_by_the_browsers_component_of_its_name() -> None:
    drawn = sent(id="map", geometry="/geometry.json")
    assert (drawn["namespace"], drawn["type"]) == ("yhdyspinta", "DivisionMap")
    assert drawn["props"] == {"id": "map", "className": "map", "geometry": "/geometry.json"}


def test_a_class_of_ones_own_replaces_the_usual_one() -> None:
    assert sent(id="map", className="small")["props"]["className"] == "small"


def test_a_property_that_it_does_not_have_is_refused() -> None:
    with pytest.raises(TypeError, match="colour"):
        DivisionMap(id="map", colour="red")


def test_every_property_is_documented() -> None:
    named = set(re.findall(r"``(\w+)``", DivisionMap.__doc__ or ""))
    assert set(DivisionMap.PROPERTIES) <= named


def test_what_dash_writes_is_what_the_browser_takes() -> None:
    """The browser's component takes, or tells of, every property and no other."""
    script = (MODULES / "component.js").read_text(encoding="utf-8")
    found = re.search(r"function DivisionMap\(\{(.*?)\}\)", script, re.DOTALL)
    assert found
    taken = set(re.findall(r"\w+(?= = null)|\w+", found[1])) - {"null", "setProps"}
    types = (MODULES / "types.d.ts").read_text(encoding="utf-8")
    events = re.search(r"interface MapEvents \{(.*?)\n\}", types, re.DOTALL)
    assert events
    told = set(re.findall(r"^  (\w+)\?:", events[1], re.MULTILINE))
    assert taken | told == set(DivisionMap.PROPERTIES)
    assert taken.isdisjoint(told)
