"""The map by keyboard alone: one stop for Tab, arrows that lead everywhere, Escape that leaves."""

import re
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.map.map_page import (
    enter_by_keyboard,
    focused_name,
    open_map,
    outline,
    path,
    query,
    spot,
)


def test_keyboard_walks_selects_and_leaves(page: Page) -> None:
    open_map(page, "?division=municipality")
    page.mouse.click(*spot(page, "305"))
    expect(page.locator("#map [aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Escape")
    assert "sel" not in query(page)
    enter_by_keyboard(page)
    assert focused_name(page) == "Kuusamo"
    expect(page.locator(".map-tooltip")).to_be_visible()
    assert outline(page, "focus") != "M0 0"
    page.keyboard.press("ArrowUp")
    assert focused_name(page) in ("Posio", "Salla")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    north_and_south = focused_name(page)
    page.keyboard.press("Enter")
    expect(page.locator("#announcer")).to_contain_text(f"{north_and_south}, kunta: valittu")
    assert page.evaluate("document.activeElement.getAttribute('aria-selected')") == "true"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Control+Enter")
    assert len(query(page)["sel"][0].split(",")) == 2
    page.keyboard.press("Escape")
    assert "sel" not in query(page)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('#map')") is None


def test_map_is_one_stop_for_tab(page: Page) -> None:
    open_map(page)
    expect(page.locator('.municipality[tabindex="0"]')).to_have_count(1)
    expect(page.locator(".municipality[role=option]")).to_have_count(23)
    enter_by_keyboard(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#map')") is None


def test_focus_brings_its_area_into_sight(page: Page) -> None:
    open_map(page, "?county=08")
    page.mouse.click(*spot(page, "837"))
    expect(page.locator("#map [aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Escape")
    for _ in range(6):
        page.keyboard.press("ArrowUp")
    frame = page.locator("#map").bounding_box()
    area = page.locator(".mark--focus").bounding_box()
    tooltip = page.locator(".map-tooltip").bounding_box()
    assert frame
    assert area
    assert tooltip
    assert frame["y"] < area["y"] + area["height"] / 2 < frame["y"] + frame["height"]
    assert frame["y"] < tooltip["y"] < frame["y"] + frame["height"]


def test_arrows_lead_to_every_area(page: Page) -> None:
    open_map(page, "?division=wellbeing_county")
    enter_by_keyboard(page)
    names = set(options(page))
    seen = set()
    for key in ["ArrowUp"] * 4 + (["ArrowDown"] * 12 + ["ArrowRight"] + ["ArrowUp"] * 12) * 3:
        page.keyboard.press(key)
        seen.add(focused_name(page))
    for key in ["ArrowLeft", "ArrowDown", "ArrowLeft", "ArrowUp"] * 8:
        page.keyboard.press(key)
        seen.add(focused_name(page))
    assert len(seen & names) > len(names) * 0.6
    assert seen <= names


def test_space_adds_to_the_selection_and_takes_away(page: Page) -> None:
    open_map(page, "?division=wellbeing_county")
    enter_by_keyboard(page)
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    page.wait_for_function("() => yhdyspinta.state.get().sel.length === 2")
    expect(page.locator("#map [aria-selected=true]")).to_have_count(2)
    expect(page.locator("#announcer")).to_contain_text("valittu")
    page.keyboard.press("Space")
    page.wait_for_function("() => yhdyspinta.state.get().sel.length === 1")
    expect(page.locator("#announcer")).to_contain_text("poistettu")


def test_screen_readers_have_a_list_of_the_areas(page: Page) -> None:
    """The tree that Chromium hands to assistive technology has the areas and nothing else."""
    open_map(page, "?lang=en&division=employment_area&sel=employment_area:10")
    expect(page.locator("#map [aria-label]:focus, #map [role=option][aria-label]")).to_have_count(
        46
    )
    listbox, inside = tree_of_map(page)
    assert listbox["name"]["value"] == "Map of Finland: Employment areas"
    assert listbox["description"]["value"].startswith("Arrow keys move from area to area")
    assert len(listbox["name"]["value"]) < 60
    assert properties(listbox)["multiselectable"] is True
    assert {role(node) for node in inside} == {"option"}
    assert len(inside) == 46
    names = [node["name"]["value"] for node in inside]
    assert all(names)
    assert len({name.split(",")[0] for name in names}) == 46
    chosen = [node["name"]["value"] for node in inside if properties(node).get("selected")]
    assert [name.split(",")[0] for name in chosen] == ["Kainuu-Koillismaa"]


def test_areas_are_named_anew_with_another_theme(page: Page) -> None:
    open_map(page, "?lang=en&theme=residents&division=municipality")
    label = path(page, "091").get_attribute
    expect(path(page, "091")).to_have_attribute("aria-label", re.compile("^Helsinki, municipality"))
    before = label("aria-label")
    page.evaluate("yhdyspinta.state.set({ theme: 'tym' })")
    expect(path(page, "091")).not_to_have_attribute("aria-label", before or "")
    page.evaluate("yhdyspinta.state.set({ region: ['06'] })")
    expect(path(page, "091")).to_have_attribute("aria-label", re.compile("outside the filters$"))


def test_the_focus_stays_on_the_map_when_other_areas_are_shown(page: Page) -> None:
    open_map(page, "?lang=en&division=municipality")
    enter_by_keyboard(page)
    assert focused_name(page) == "Helsinki"
    for division, name in (("employment_area", "Helsinki"), ("region", "Uusimaa")):
        page.evaluate("(division) => yhdyspinta.state.set({ division })", division)
        assert page.evaluate("document.activeElement.getAttribute('role')") == "option"
        assert focused_name(page) == name
    expect(page.locator("#map [role=option]")).to_have_count(19)
    expect(page.locator('#map [tabindex="0"]')).to_have_count(1)


def test_announcements_wait_for_one_another(page: Page) -> None:
    open_map(page, "?lang=en&division=municipality")
    page.evaluate(
        """window.said = [];
        new MutationObserver(() => {
          const text = document.getElementById("announcer").textContent;
          if (text) said.push(text.split(",")[0]);
        }).observe(document.getElementById("announcer"), { childList: true, subtree: true });"""
    )
    page.evaluate(
        """async (codes) => {
          const { selection } = yhdyspinta;
          for (const code of codes) await selection.choose(`municipality:${code}`, { add: true });
        }""",
        ["091", "049", "092"],
    )
    page.wait_for_function("() => said.length >= 3")
    assert page.evaluate("said") == ["Helsinki", "Espoo", "Vantaa"]


def options(page: Page) -> list[str]:
    """The names of the areas in the list."""
    labels: list[str] = page.locator("#map [role=option]").evaluate_all(
        "all => all.map((option) => (option.getAttribute('aria-label') ?? '').split(',')[0])"
    )
    return labels


def role(node: dict[str, Any]) -> str:
    """The role of a node of the accessibility tree."""
    return str(node["role"]["value"])


def properties(node: dict[str, Any]) -> dict[str, Any]:
    """The properties of a node of the accessibility tree by their names."""
    return {each["name"]: each["value"].get("value") for each in node.get("properties", [])}


def tree_of_map(page: Page) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The list that the map is, and every node in it that is not left out."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    listbox = next(
        node
        for node in nodes
        if role(node) == "listbox" and "Map" in node.get("name", {}).get("value", "")
    )

    def below(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for each in (by_id[child] for child in node.get("childIds", []) if child in by_id):
            if not each["ignored"] and role(each) != "generic":
                yield each
            yield from below(each)

    return listbox, list(below(listbox))
