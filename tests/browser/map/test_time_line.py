"""Stepping through what was published, and the map of what changes between two answer sets."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from benchmarks.processes import our_app
from geodata.intake import Survey, examine, json_template
from geodata.store import Store
from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map, path, query

NEXT_FRAME = "() => new Promise((go) => requestAnimationFrame(() => setTimeout(go)))"
"""Until the page is laid out anew."""

TITLES = (("Vårens enkät", date(2026, 3, 15)), ("Sommarens enkät", date(2026, 6, 20)))
AUTUMN = ("Höstens enkät", date(2026, 9, 15))


def publish(store: Store, survey: Survey, title: str, day: date, *, remove: bool = False) -> None:
    assert survey.meta
    meta = survey.meta.model_copy(
        update={"title": title, "collected_on": day, "source": "Enkät", "state": "final"}
    )
    content = json_template("sv", survey.model_copy(update={"meta": meta}))
    store.versions.publish(
        content,
        examine(content),
        editor="x",
        reason="x",
        based_on=store.versions.current(),
        remove=remove,
    )


@pytest.fixture(scope="module")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An app with three published versions: the second adds answers, the third takes some away."""
    url = f"sqlite:///{tmp_path_factory.mktemp('line') / 'answers.sqlite'}"
    store = Store.open(url)
    whole = store.answers().survey("example", 2026)
    some = {"tym": whole.tym[:12], "youth": whole.youth[:20], "groups": ()}
    first = whole.model_copy(update=some)
    for survey, (title, day) in zip((first, whole), TITLES, strict=True):
        publish(store, survey, title, day)
    fewer = whole.model_copy(update={"tym": whole.tym[2:], "groups": ()})
    publish(store, fewer, *AUTUMN, remove=True)
    # On the server that production runs, for a form is sent.
    with our_app(1, YHDYSPINTA_STORE_URL=url) as served:
        yield served.url
    store.close()


def steps(page: Page) -> list[str]:
    """Ids of the answers whose mark is the current one."""
    marks = page.locator("#time-line-marks a[aria-current]")
    return [each.get_attribute("data-value") or "" for each in marks.all()]


def test_steps_go_through_the_versions_without_a_new_page(page: Page) -> None:
    open_map(page, "?lang=sv")
    loads: list[str] = []
    page.on("request", lambda request: loads.append(request.url))
    line = page.get_by_role("navigation", name="Svarens tidslinje")
    expect(line.get_by_role("listitem")).to_have_count(4)
    assert steps(page) == ["survey-3"]
    expect(line).to_contain_text("Höstens enkät, 15.9.2026")
    later = line.get_by_role("button", name="Senare svar")
    earlier = line.get_by_role("button", name="Tidigare svar")
    expect(later).to_be_disabled()
    for number in (2, 1):
        earlier.click()
        expect(page.locator("#data")).to_have_value(f"survey-{number}")
        assert steps(page) == [f"survey-{number}"]
        assert query(page)["data"] == [f"survey-{number}"]
    earlier.click()
    expect(page.locator("#time-line-name")).to_have_text("Kända svar")
    expect(earlier).to_be_disabled()
    expect(page.locator("#time-line-toggle")).to_be_hidden()
    expect(page.locator("#map-subtitle")).to_contain_text("6")
    page.go_back()
    expect(page.locator("#data")).to_have_value("survey-1")
    line.get_by_role("link", name="Höstens enkät").click()
    expect(page.locator("#data")).to_have_value("survey-3")
    assert "data" not in query(page)
    assert not [url for url in loads if "geometry" in url or "arcs" in url or "catalogue" in url]


def test_the_colours_are_those_of_the_answers_shown(page: Page) -> None:
    open_map(page, "?lang=sv")
    plain = path(page, "305").get_attribute("fill")
    page.get_by_role("button", name="Ändringar").click()
    expect(page.locator("#map-title")).to_contain_text("Vad ändras")
    assert path(page, "305").get_attribute("fill") != plain
    page.get_by_role("button", name="Ändringar").click()
    expect(page.locator("#map-title")).not_to_contain_text("Vad ändras")
    assert path(page, "305").get_attribute("fill") == plain


def test_the_legend_of_the_changes_filters(page: Page) -> None:
    open_map(page, "?lang=sv&data=survey-2")
    toggle = page.get_by_role("button", name="Ändringar", exact=True)
    expect(page.locator("#time-line-changes")).to_contain_text("blev känd")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    assert query(page)["versus"] == ["survey-1"]
    row = page.locator("#legend").get_by_role("button", name="Tillagt: var inte känt")
    counted = row.locator(".legend__counts span").first.inner_text()
    row.click()
    assert query(page)["class"] == ["added"]
    expect(page.locator("#totals")).to_contain_text(counted)
    page.get_by_role("button", name="Tabell", exact=True).click()
    table = page.locator("#table-view table")
    expect(table).to_contain_text("Före")
    expect(table.locator("tbody tr")).to_have_count(int(counted.split()[0]))
    # The next step goes on showing changes, now from this one.
    page.get_by_role("button", name="Karta", exact=True).click()
    page.get_by_role("button", name="Senare svar").click()
    expect(page.locator("#data")).to_have_value("survey-3")
    assert query(page)["versus"] == ["survey-2"]
    assert "class" not in query(page)
    expect(page.locator("#legend")).to_contain_text("Borttaget")


def test_tooltip_and_profile_say_both_values(page: Page) -> None:
    open_map(page, "?lang=sv&data=survey-2&versus=survey-1&class=added")
    added = page.locator(".municipality:not(.faded)").first.get_attribute("data-code")
    assert added
    page.evaluate("(code) => yhdyspinta.tooltip.about(`municipality:${code}`)", added)
    expect(page.locator(".map-tooltip")).to_contain_text("→")
    county = page.evaluate("(code) => yhdyspinta.model.areaOf(code, 'wellbeing_county')", added)
    page.evaluate("(key) => yhdyspinta.selection.choose(key)", f"wellbeing_county:{county}")
    expect(page.locator("#profile .rows li").first).to_contain_text("→")
    page.get_by_role("button", name="Ändringar", exact=True).click()
    expect(page.locator("#profile .rows li").first).not_to_contain_text("→")


def test_an_old_link_leads_to_what_changed(page: Page) -> None:
    open_map(page, "?lang=sv&data=survey-1&theme=residents")
    notice = page.locator(".notice--newer")
    expect(notice).to_contain_text("Höstens enkät")
    expect(notice).to_contain_text("blev kända")
    notice.get_by_role("link", name="Ändringarna på kartan").click()
    expect(page.locator("#map-title")).to_contain_text("Vad ändras")
    assert query(page) == {"lang": ["sv"], "versus": ["survey-1"]}
    expect(notice).to_have_count(0)
    page.reload()
    expect(page.locator("#time-line-toggle")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#map-subtitle")).to_contain_text("Vårens enkät")


def test_own_answers_are_compared_on_the_map(page: Page, tmp_path: Path) -> None:
    page.goto("/aineistot?lang=sv")
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON, med dagens svar").click()
    file = tmp_path / "svar.json"
    download.value.save_as(file)
    page.get_by_label("Släpp en fil här").set_input_files(file)
    page.get_by_role("button", name="Kontrollera filen").click()
    page.get_by_role("link", name="Visa ändringarna på kartan").click()
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    assert query(page) == {"lang": ["sv"], "data": ["own"], "versus": ["survey-3"]}
    expect(page.locator(".map-area__stamp").first).to_contain_text("Egna svar")
    toggle = page.locator("#time-line-toggle")
    expect(toggle).to_have_attribute("aria-pressed", "true")
    toggle.click()
    expect(page.locator("#map-title")).not_to_contain_text("Vad ändras")
    expect(page.locator(".map-area__stamp").first).to_contain_text("Egna svar")
    page.locator("#time-line-marks a").first.click()
    expect(page.locator(".map-area__stamp").first).to_be_hidden()
    expect(page.locator(".notice--example")).to_have_count(0)


def test_steps_can_be_taken_while_presenting(page: Page) -> None:
    open_map(page, "?lang=sv&present=1")
    page.get_by_role("button", name="Tidigare svar").click()
    expect(page.locator("#presenter-source")).to_contain_text("Sommarens enkät")
    page.get_by_role("button", name="Ändringar", exact=True).click()
    expect(page.locator("#presenter-title")).to_contain_text("Vad ändras")
    expect(page.locator("#presenter-source")).to_contain_text("Vårens enkät")
    page.get_by_role("button", name="Avsluta presentationen").click()
    expect(page.locator("#data")).to_have_value("survey-2")


def test_an_embedded_map_has_no_time_line(page: Page) -> None:
    open_map(page, "?lang=sv&data=survey-2&versus=survey-1&embed=1")
    expect(page.locator("#time-line")).to_be_hidden()
    expect(page.locator("#embed-legend")).to_contain_text("Tillagt")


def test_the_time_line_lies_beside_the_map_and_not_on_it(page: Page) -> None:
    open_map(page, "?lang=sv&data=survey-2")
    for width in (1440, 1200, 900, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate(NEXT_FRAME)
        assert_beside_the_map(page, width)


def assert_beside_the_map(page: Page, width: int) -> None:
    line, area = (page.locator(each).bounding_box() for each in ("#time-line", "#map-area"))
    assert line
    assert area
    beside = line["y"] >= area["y"] + area["height"] or line["y"] + line["height"] <= area["y"]
    assert beside
    assert line["x"] + line["width"] <= width
    toggle = page.locator("#time-line-toggle").bounding_box()
    assert toggle
    assert toggle["x"] + toggle["width"] <= width


def test_the_map_of_changes_can_be_read_by_everybody(
    page: Page, accessibility: Accessibility
) -> None:
    open_map(page, "?lang=sv&data=survey-2&versus=survey-1")
    assert accessibility.problems_in_both_schemes(page) == []
    page.locator("#time-line-marks a").last.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#data")).to_have_value("survey-3")
    expect(page.locator("#announcer")).to_contain_text("Höstens enkät")
