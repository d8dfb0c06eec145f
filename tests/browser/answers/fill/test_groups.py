"""Leadership groups are filled in on the page, and nothing of them is lost."""

from playwright.sync_api import Page, expect

from tests.browser.answers.fill.filling import fill_in_origin, open_page, ready, stored
from tests.browser.conftest import Accessibility


def add_group(page: Page, name: str) -> None:
    page.get_by_role("button", name="Add a group").click()
    page.locator("#fill-group-name").fill(name)
    page.locator("#fill-group-name").press("Tab")


def check(page: Page, legend: str, *names: str) -> None:
    group = page.locator(".fill-group[open]").get_by_role("group", name=legend)
    for name in names:
        group.get_by_label(name, exact=True).check()


def test_groups_from_the_page_to_the_checks(page: Page) -> None:
    open_page(page)
    add_group(page, "Eastern group")
    expect(page.locator("#fill-groups")).to_contain_text("Choose the counties first.")
    check(page, "Wellbeing services counties", "Central Ostrobothnia wellbeing services county")
    members = page.locator(".fill-group[open] fieldset").nth(1).get_by_role("checkbox")
    assert members.count() < 5
    members.first.check()
    page.locator("#fill-group-starts").fill("2025-02-01")
    page.locator("#fill-group-starts").press("Tab")
    kept = {path.rpartition("/")[2]: value for path, value in stored(page).items()}
    assert kept["name"] == "Eastern group"
    assert kept["counties"]
    assert kept["employment_areas"]
    assert kept["id"].startswith("G-")
    page.reload()
    ready(page)
    expect(page.locator(".fill-group summary")).to_contain_text("Eastern group")
    fill_in_origin(page)
    page.get_by_role("button", name="Check the answers").click()
    expect(page.locator(".report")).to_contain_text("Nothing must be mended")


def test_a_group_that_is_removed_comes_back(page: Page, accessibility: Accessibility) -> None:
    open_page(page)
    add_group(page, "Eastern group")
    assert accessibility.problems_in_both_schemes(page) == []
    page.get_by_role("button", name="Remove this group").click()
    expect(page.locator(".fill-group")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".fill-group summary")).to_contain_text("Eastern group")
    page.get_by_role("button", name="Services for young people").click()
    expect(page.locator(".fill-group")).to_have_count(0)
