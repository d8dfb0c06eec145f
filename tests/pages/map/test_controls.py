import ids
from layers.themes.registry import THEMES
from pages.map.controls import controls
from tests.pages.conftest import Ask, attribute, find, walk


def test_every_theme_can_be_chosen(ask: Ask) -> None:
    chooser = next(
        each for each in find(controls(ask()), "Select") if each.id == ids.Controls.THEME
    )
    assert [option.value for option in find(chooser, "Option")] == list(THEMES)


def test_switches_say_which_borders_are_drawn(ask: Ask) -> None:
    panel = controls(ask("/", "?borders=region,kela_service_unit"))
    on = {
        attribute(each, "data-value"): attribute(each, "aria-checked")
        for each in walk(panel)
        if attribute(each, "data-action") == "toggle-border"
    }
    assert {division for division, checked in on.items() if checked == "true"} == {
        "region",
        "kela_service_unit",
    }
    assert "vitality_centre" in on


def test_filters_start_from_the_address(ask: Ask) -> None:
    panel = controls(ask("/", "?county=06,07"))
    values = {each.id: each.value for each in find(panel, "Dropdown")}
    assert values == {
        ids.Controls.REGION: [],
        ids.Controls.COUNTY: ["06", "07"],
        ids.Controls.EMPLOYMENT: [],
    }
