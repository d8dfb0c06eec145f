"""What opens, closes and is added beside the map: drawer, menu, sheet, comparison."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.conftest import Accessibility, Watched
from tests.browser.map.map_page import open_map, query, spot

TABLET: ViewportSize = {"width": 820, "height": 1180}
PHONE: ViewportSize = {"width": 390, "height": 844}


def inert(page: Page) -> int:
    """How many parts of the page are out of reach."""
    return page.locator("[inert]").count()


def test_a_drawer_lets_go_of_the_page_when_a_tablet_is_turned(page: Page) -> None:
    page.set_viewport_size(TABLET)
    open_map(page)
    page.locator("[data-action='open-controls']").click()
    expect(page.locator(".drawer-head button")).to_be_focused()
    assert inert(page) > 0
    page.set_viewport_size({"width": 1180, "height": 820})
    expect(page.locator("[inert]")).to_have_count(0)
    # Turned back, the drawer is closed and can be opened again.
    page.set_viewport_size(TABLET)
    expect(page.locator("#controls")).to_be_hidden()
    page.locator("[data-action='open-controls']").click()
    expect(page.locator("#controls")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#controls")).to_be_hidden()
    expect(page.locator("[data-action='open-controls']")).to_be_focused()
    assert inert(page) == 0


def test_search_on_a_phone_takes_the_focus_at_once(page: Page) -> None:
    page.set_viewport_size(PHONE)
    open_map(page)
    page.emulate_media(reduced_motion="no-preference")
    page.locator("[data-action='open-search']").click()
    expect(page.locator("#search")).to_be_focused()


def test_escape_closes_the_menu(page: Page) -> None:
    page.set_viewport_size(PHONE)
    open_map(page)
    button = page.locator("[data-action='toggle-menu']")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.locator("#menu a").first.focus()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(page.locator("#menu")).to_be_hidden()


def drag(page: Page, handle: Locator, to: float) -> None:
    """Drag the handle to a height in the window, in px from its top."""
    box = handle.bounding_box()
    assert box
    x = box["x"] + box["width"] / 2
    page.mouse.move(x, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(x, to, steps=5)
    page.mouse.up()


def test_a_drag_of_the_sheet_eats_no_press(page: Page) -> None:
    page.set_viewport_size(PHONE)
    open_map(page)
    panel, handle = page.locator("#panel"), page.locator(".sheet-handle")
    expect(panel).to_have_attribute("data-sheet", "low")
    drag(page, handle, 500)
    expect(panel).to_have_attribute("data-sheet", "half")
    drag(page, handle, 100)
    expect(panel).to_have_attribute("data-sheet", "full")
    # After the drag of a finger browsers send no click: the next press is a press.
    for event, y in (("pointerdown", 100), ("pointermove", 500), ("pointerup", 500)):
        handle.dispatch_event(event, {"pointerId": 1, "clientX": 200, "clientY": y})
    expect(panel).to_have_attribute("data-sheet", "half")
    handle.press("Enter")
    expect(panel).to_have_attribute("data-sheet", "full")
    for event, y in (("pointerdown", 100), ("pointermove", 500), ("pointerup", 500)):
        handle.dispatch_event(event, {"pointerId": 1, "clientX": 200, "clientY": y})
    handle.click()
    expect(panel).to_have_attribute("data-sheet", "full")


def test_areas_are_compared_without_a_second_key(page: Page) -> None:
    open_map(page, "?lang=en&sel=employment_area:10")
    page.get_by_role("button", name="Compare with another area").click()
    expect(page.locator(".compare-bar__help")).to_be_visible()
    expect(page.locator("#announcer")).to_contain_text("Choose another area")
    page.mouse.click(*spot(page, "564"))
    expect(page.locator("#comparison thead th")).to_have_count(3)
    assert query(page)["sel"][0].startswith("employment_area:10,")
    # The next choice is alone again.
    page.mouse.click(*spot(page, "091"))
    expect(page.locator("#profile")).to_be_visible()
    assert "," not in query(page)["sel"][0]


def test_a_comparison_grows_and_shrinks_by_keyboard_alone(page: Page) -> None:
    open_map(page, "?lang=en&sel=municipality:091,municipality:564")
    more = page.get_by_role("button", name="Add another area")
    more.press("Enter")
    expect(more).to_have_attribute("aria-pressed", "true")
    expect(more).to_be_focused()
    page.locator("#search").fill("Vaasa")
    page.keyboard.press("Enter")
    expect(page.locator("#comparison thead th")).to_have_count(4)
    expect(more).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Remove Oulu from the comparison").press("Enter")
    expect(page.locator("#comparison thead th")).to_have_count(3)
    expect(page.locator("#comparison h2")).to_be_focused()
    page.get_by_role("button", name="Clear the selection").press("Enter")
    expect(page.locator("#summary")).to_be_visible()
    assert "sel" not in query(page)


def test_comparing_can_be_called_off(page: Page) -> None:
    open_map(page, "?lang=en&sel=municipality:091")
    button = page.get_by_role("button", name="Compare with another area")
    button.click()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    page.evaluate("yhdyspinta.selection.choose('municipality:564')")
    assert query(page)["sel"] == ["municipality:564"]


def test_areas_are_compared_by_touch(browser: Browser, base_url: str) -> None:
    context = browser.new_context(
        base_url=base_url, viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    open_map(page, "?lang=en&sel=region:06")
    page.get_by_role("button", name="Compare with another area").tap()
    # The sheet goes down, so that the map can be tapped.
    expect(page.locator("#panel")).to_have_attribute("data-sheet", "low")
    page.touchscreen.tap(*spot(page, "698"))
    expect(page.locator("#comparison thead th")).to_have_count(3)
    context.close()


@pytest.mark.parametrize("selected", ["municipality:091", "municipality:091,municipality:564"])
def test_what_did_not_come_is_tried_again(page: Page, watched: Watched, selected: str) -> None:
    open_map(page, "?lang=en")
    page.route("**/profiles/**", lambda route: route.abort())
    page.evaluate("(sel) => yhdyspinta.state.set({ sel: sel.split(',') })", selected)
    again = page.locator("[data-action='retry-profile']")
    expect(again).to_be_visible()
    assert all("profiles" in each for each in watched.console)
    watched.console.clear()
    page.unroute_all()
    again.click()
    expect(again).to_have_count(0)
    expect(page.locator("#panel .skeleton")).to_have_count(0)
    expect(page.locator("#panel > :not([hidden]) h2").first).to_be_focused()


@pytest.mark.parametrize("size", [(1440, 900), (820, 1180), (390, 844)])
def test_axe_while_comparing(
    page: Page, accessibility: Accessibility, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_map(page, "?lang=en&sel=municipality:091,municipality:564")
    page.get_by_role("button", name="Add another area").click()
    assert accessibility.problems_in_both_schemes(page) == []


@pytest.mark.parametrize("possible", [True, False])
def test_full_screen_is_offered_where_there_is_one(page: Page, *, possible: bool) -> None:
    page.add_init_script(
        f"""Object.defineProperty(Document.prototype, "fullscreenEnabled", {{
          get: () => {str(possible).lower()},
        }})"""
    )
    open_map(page, "?present=1")
    expect(page.locator("[data-stage='help']")).to_be_visible()
    expect(page.locator("[data-stage='full']")).to_have_count(1 if possible else 0)


def test_a_figure_has_its_place_among_dots_and_neighbours_are_selected(
    page: Page, accessibility: Accessibility
) -> None:
    open_map(page, "?theme=residents&sel=municipality:564")
    strip = page.locator("#profile .standing__dots")
    expect(strip).to_have_attribute("aria-label", "Asukkaat: Sija suurimmasta lukien: 5 / 308")
    beside = page.locator("#profile .neighbours")
    beside.locator("summary").press("Enter")
    chips = beside.locator("[data-action=select]")
    expect(chips).to_have_count(7)
    assert not accessibility.problems_in_both_schemes(page)
    chips.first.click()
    expect(page.locator("#profile h2")).not_to_have_text("Oulu")
    # Whoever goes from neighbour to neighbour keeps them open.
    expect(beside.get_by_role("button", name="Oulu")).to_be_visible()


def test_answers_keep_their_strip_of_classes(page: Page) -> None:
    open_map(page, "?theme=tym&sel=wellbeing_county:17")
    expect(page.locator("#profile .standing__strip")).to_be_visible()
    expect(page.locator("#profile .standing__dots")).to_have_count(0)
    expect(page.locator("#profile .neighbours summary")).to_have_text("Naapurialueet: 3")


def test_a_link_restores_the_open_parts_of_a_panel(page: Page) -> None:
    open_map(page, "?theme=tym&sel=wellbeing_county:17")
    act = page.locator("#profile [data-part=act]")
    expect(act).not_to_have_attribute("open", "")
    act.locator("summary").click()
    page.locator("#profile [data-part=neighbours] summary").click()
    page.wait_for_url("**open=act,neighbours**")
    page.reload()
    expect(act).to_have_attribute("open", "")
    # The next area has the same parts open, and what is folded leaves the address.
    page.locator("#profile [data-part=neighbours] [data-action=select]").first.click()
    expect(page).not_to_have_url(re.compile("wellbeing_county:17"))
    expect(act).to_have_attribute("open", "")
    act.locator("summary").click()
    page.wait_for_url("**open=neighbours**")
    assert query(page)["open"] == ["neighbours"]
