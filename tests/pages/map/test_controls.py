from dash.development.base_component import Component

import ids
from layers.themes.registry import THEMES
from pages.frame.request import PageRequest
from pages.map.controls import controls
from pages.map.shown import shown_maps
from tests.pages.conftest import Ask, attribute, find, walk


def drawn(request: PageRequest) -> Component:
    return controls(request, shown_maps(request)[0])


def test_every_theme_can_be_chosen(ask: Ask) -> None:
    chooser = next(each for each in find(drawn(ask()), "Select") if each.id == ids.Controls.THEME)
    assert [option.value for option in find(chooser, "Option")] == list(THEMES)


def test_switches_say_which_borders_are_drawn(ask: Ask) -> None:
    panel = drawn(ask("/", "?borders=region,kela_service_unit"))
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
    request = ask("/", "?county=06,07")
    said = {
        each.id: each.children[0].children
        for each in find(drawn(request), "Span")
        if str(getattr(each, "id", "")).endswith("-value")
    }
    counties = ", ".join(
        request.facts.name("wellbeing_county", each, "fi") for each in ("06", "07")
    )
    everywhere = request.t.gettext("All")
    assert said == {
        f"{ids.Controls.REGION}-value": everywhere,
        f"{ids.Controls.COUNTY}-value": counties,
        f"{ids.Controls.EMPLOYMENT}-value": everywhere,
    }


def test_choosers_start_with_what_is_chosen(ask: Ask) -> None:
    panel = drawn(ask("/", "?theme=youth&compare=tym&data=example"))
    chosen = {
        chooser.id: [
            each.value for each in find(chooser, "Option") if getattr(each, "selected", None)
        ]
        for chooser in find(panel, "Select")
    }
    assert chosen == {
        ids.Controls.THEME: ["youth"],
        ids.Compare.SECOND: ["tym"],
        ids.Compare.THIRD: [""],
        ids.Compare.FOURTH: [""],
        ids.Controls.YEAR: ["2026"],
        ids.Controls.DATA: ["example"],
    }
