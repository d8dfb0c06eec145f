"""Table and chart as readers use them: rows and bars select, and the rows can be filtered."""

from playwright.sync_api import Page, expect

from tests.browser.map.map_page import query

BAR = "#chart-bars .bars__row"
ROWS = "#table-rows > tr"


def open_view(page: Page, address: str) -> None:
    page.goto(f"/{address}")
    page.wait_for_selector("[data-page=ready]")


def test_a_bar_selects_by_the_keyboard_and_keeps_the_focus(page: Page) -> None:
    open_view(page, "?lang=en&theme=authorities&view=chart")
    bar = page.locator(BAR).filter(has_text="Lapland")
    expect(bar).to_contain_text("4 employment authorities")
    bar.press("Enter")
    expect(bar).to_have_attribute("aria-pressed", "true")
    expect(bar).to_be_focused()
    assert query(page)["sel"] == ["wellbeing_county:21"]
    expect(page.locator("#profile h2").first).to_contain_text("Lapland")


def test_a_dot_of_a_county_selects_its_municipality(page: Page) -> None:
    open_view(page, "?lang=en&theme=unemployment_rate&view=chart&county=20")
    dot = page.locator("#chart-figures .scatterlayer .point").last
    dot.scroll_into_view_if_needed()
    box = dot.bounding_box()
    assert box
    page.mouse.move(box["x"] + 2, box["y"] + 2)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(f"{BAR}[aria-pressed=true]")).to_have_count(1)
    assert query(page)["sel"][0].startswith("municipality:")


def test_a_click_anywhere_in_a_row_selects(page: Page) -> None:
    open_view(page, "?lang=en&theme=residents&view=table&county=20")
    row = page.locator(ROWS).nth(2)
    row.locator("td").last.click()
    expect(row).to_have_class("is-selected")
    assert query(page)["sel"][0].startswith("municipality:")


def test_rows_are_filtered_as_one_types_and_stay_so_when_sorted(page: Page) -> None:
    open_view(page, "?lang=en&theme=residents&view=table")
    shown = page.locator(ROWS).locator("visible=true")
    expect(shown).to_have_count(308)
    page.get_by_label("Filter the rows").fill("pyha")
    expect(shown).to_have_count(4)
    expect(page.locator("#rows-left")).to_have_text("Rows shown: 4 of 308")
    expect(page.locator("#announcer")).to_have_text("Rows shown: 4 of 308")
    page.locator("#table-view [data-action=sort][data-value=residents]").click()
    expect(page.locator("#table-view th[aria-sort=ascending]")).to_contain_text("Residents")
    expect(shown).to_have_count(4)
    expect(shown.filter(has_text="Pyh")).to_have_count(4)
    page.get_by_label("Filter the rows").fill("")
    expect(shown).to_have_count(308)


def test_head_and_names_stay_when_the_rows_scroll(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_view(page, "?lang=en&theme=residents&view=table")
    expect(page.locator(ROWS)).to_have_count(308)
    page.locator("#table-view .table-scroll").evaluate("box => box.scrollTo(120, 3000)")
    box = page.locator("#table-view .table-scroll").bounding_box()
    corner = page.locator("#table-view thead th").first.bounding_box()
    name = page.locator(f"{ROWS} > th").nth(90).bounding_box()
    assert box and corner and name
    assert abs(corner["y"] - box["y"]) <= 2
    assert abs(corner["x"] - box["x"]) <= 2
    assert abs(name["x"] - box["x"]) <= 2
    assert 35 <= name["height"] <= 37


def test_a_link_restores_the_order_of_the_table(page: Page) -> None:
    open_view(page, "?lang=en&theme=residents&view=table")
    head = page.locator("#table-view [data-action=sort][data-value=residents]")
    head.click()
    expect(page.locator("#table-view th[aria-sort=ascending]")).to_contain_text("Residents")
    head.click()
    down = page.locator("#table-view th[aria-sort=descending]")
    expect(down).to_contain_text("Residents")
    assert query(page)["sort"] == ["-residents"]
    page.reload()
    expect(down).to_contain_text("Residents")
    expect(page.locator(ROWS).first).to_contain_text("Helsinki")


def test_an_order_by_no_column_of_the_table_is_passed_over(page: Page) -> None:
    open_view(page, "?lang=en&theme=residents&view=table&sort=-nothing_like_this")
    expect(page.locator("#table-view th[aria-sort=ascending]")).to_have_count(1)
    expect(page.locator(ROWS)).to_have_count(308)
