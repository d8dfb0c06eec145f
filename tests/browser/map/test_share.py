"""The dialog for links, files and embedding."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from pptx import Presentation
from pptx.util import Inches

from tests.browser.conftest import Accessibility, Watched, wait_until_idle
from tests.browser.map.map_page import open_map
from tests.layers.export.slides.test_template import organisation

TABS = ("link", "files", "embed")


def open_dialog(page: Page, tab: str = "link") -> Locator:
    """Open the dialog by keyboard and go to a tab with the arrows."""
    page.locator("[data-action='share']").focus()
    page.keyboard.press("Enter")
    dialog = page.locator("#share-dialog")
    expect(dialog).to_be_visible()
    page.locator("#share-tab-link").focus()
    for _ in range(TABS.index(tab)):
        page.keyboard.press("ArrowRight")
    expect(page.locator(f"#share-tab-{tab}")).to_have_attribute("aria-selected", "true")
    return dialog


def download(page: Page, label: str, into: Path) -> Path:
    """Save the file that a link of the dialog gives; the dialog says its name."""
    with page.expect_download() as download:
        page.get_by_role("link", name=label, exact=True).click()
    name = download.value.suggested_filename
    expect(page.locator("#share-status")).to_contain_text(name)
    expect(page.locator("#share-progress")).to_be_hidden()
    download.value.save_as(into / name)
    return into / name


def test_keys_open_move_and_close(page: Page) -> None:
    open_map(page)
    dialog = open_dialog(page)
    page.keyboard.press("End")
    expect(page.locator("#share-tab-embed")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#share-tab-link")).to_be_focused()
    expect(page.locator("#share-panel-link")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("[data-action='share']")).to_be_focused()


def test_escape_closes_the_dialog_and_not_the_presentation(page: Page) -> None:
    open_map(page, "?present=1")
    page.evaluate("yhdyspinta.share.open()")
    expect(page.locator("#share-dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#share-dialog")).to_be_hidden()
    assert "present=1" in page.url


def test_link_message_and_code_show_the_view(page: Page, base_url: str) -> None:
    open_map(page, "?lang=sv&theme=youth&sel=employment_area:10")
    open_dialog(page)
    query = "lang=sv&theme=youth&sel=employment_area:10"
    expect(page.locator("#share-link")).to_have_value(f"{base_url}/?{query}&data=known-2026")
    expect(page.locator("#share-address")).to_have_text(f"{urlsplit(base_url).netloc}/?{query}")
    message = page.locator("#share-message")
    expect(message).to_have_value(re.compile("Kajanaland"))
    page.locator("[data-action='message-language'][data-value='fi']").click()
    expect(message).to_have_value(re.compile("Kainuu-Koillismaa"))
    assert page.locator("#share-qr").evaluate(
        "image => image.decode().then(() => image.naturalWidth)"
    )


def test_copying_is_told(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_map(page, "?lang=en&theme=residents")
    open_dialog(page)
    page.get_by_role("button", name="Copy the link").press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert parse_qs(urlsplit(copied).query)["theme"] == ["residents"]
    assert parse_qs(urlsplit(copied).query)["data"] == ["known-2026"]


def test_a_page_without_the_dialog_copies_its_link(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/rajat?lang=en")
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    page.locator("[data-action='share']").press("Enter")
    expect(page.locator("[data-said='Link copied']")).to_be_visible()
    expect(page.locator("#announcer")).to_have_text("Link copied")
    assert urlsplit(page.evaluate("navigator.clipboard.readText()")).path == "/rajat"


def test_what_may_not_be_copied_is_selected(page: Page) -> None:
    open_map(page, "?lang=en")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    open_dialog(page)
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator("#share-status")).to_contain_text("by hand")
    selected = page.locator("#share-link").evaluate("field => field.selectionEnd")
    assert selected == len(page.locator("#share-link").input_value())


def test_files_are_saved_as_the_view_is(page: Page, tmp_path: Path) -> None:
    open_map(page, "?lang=en&theme=youth&data=example&region=18&sel=employment_area:10")
    open_dialog(page, "files")
    with Image.open(download(page, "Slide 16:9, PNG", tmp_path)) as picture:
        assert picture.size == (1920, 1080)
    slides = Presentation(str(download(page, "PowerPoint", tmp_path)))
    assert len(slides.slides) == 1
    for name, separator in (("CSV with semicolons", ";"), ("CSV with commas", ",")):
        table = download(page, name, tmp_path).read_text(encoding="utf-8-sig")
        assert table.startswith(f"code{separator}name_fi{separator}")
        assert "Kainuu-Koillismaa" in table
    assert download(page, "Fact sheet: Kainuu-Koillismaa", tmp_path).read_bytes()[:5] == b"%PDF-"


def test_a_zoomed_map_gives_pictures_of_what_is_on_screen(page: Page) -> None:
    open_map(page, "?lang=en")
    open_dialog(page, "files")
    picture = page.get_by_role("link", name="Screen size, PNG")
    expect(picture).to_have_attribute("href", "/export.png?lang=en&size=screen")
    expect(page.locator("#share-part")).to_be_hidden()
    page.keyboard.press("Escape")
    page.locator("[data-action='zoom-in']").click()
    open_dialog(page, "files")
    box = parse_qs(urlsplit(picture.get_attribute("href") or "").query)["bbox"][0]
    west, south, east, north = map(float, box.split(","))
    assert 0 <= west < east <= 900
    assert 6500 <= south < north <= 7900
    page.locator("[data-action='export-part']").click()
    expect(picture).to_have_attribute("href", "/export.png?lang=en&size=screen")


def test_a_file_under_way_is_cancelled(page: Page) -> None:
    open_map(page, "?lang=en")
    held: list[Route] = []
    page.route("**/export.pptx*", lambda route: held.append(route))  # noqa: PLW0108 - a method has no room for Playwright's mark
    open_dialog(page, "files")
    link = page.get_by_role("link", name="PowerPoint")
    link.press("Enter")
    expect(page.locator("#share-status")).to_contain_text("Making the file: PowerPoint")
    page.get_by_role("button", name="Cancel").press("Enter")
    expect(page.locator("#share-status")).to_have_text("Cancelled.")
    expect(page.locator("#share-progress")).to_be_hidden()
    expect(link).to_be_focused()
    assert len(held) == 1


@pytest.mark.parametrize(
    ("status", "lang", "words"),
    [(503, "fi", "Muita tiedostoja tehdään"), (500, "sv", "Filen kunde inte skapas")],
)
def test_a_failure_is_told_in_the_readers_language(
    page: Page, watched: Watched, status: int, lang: str, words: str
) -> None:
    open_map(page, f"?lang={lang}")
    page.route("**/export.csv*", lambda route: route.fulfill(status=status))
    open_dialog(page, "files")
    page.locator("[data-path='/export.csv'][data-separator=comma]").click()
    expect(page.locator("#share-status")).to_contain_text(words)
    plain = page.locator("#share-status a")
    expect(plain).to_have_attribute(
        "href", re.compile(r"/export\.csv\?(lang=sv&)?separator=comma$")
    )
    # The failure that this test makes is in the console, as it should be.
    assert any("export.csv" in each for each in watched.console)
    watched.console.clear()


def test_nothing_is_asked_before_the_dialog_opens(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    open_map(page)
    wait_until_idle(page)
    assert not {"/qr.svg", "/share.json"} & set(asked)
    open_dialog(page)
    expect(page.locator("#share-message")).not_to_have_value("")
    assert {"/qr.svg", "/share.json"} <= set(asked)


@pytest.mark.parametrize("tab", TABS)
def test_axe(page: Page, accessibility: Accessibility, tab: str) -> None:
    open_map(page, "?sel=employment_area:10")
    open_dialog(page, tab)
    if tab == "embed":
        frame = page.frame_locator("#share-preview iframe")
        expect(frame.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    assert accessibility.problems_in_both_schemes(page) == []


def test_a_code_that_does_not_come_is_asked_for_again(page: Page, watched: Watched) -> None:
    open_map(page, "?lang=en")
    page.route("**/qr.svg*", lambda route: route.fulfill(status=502, body="Bad Gateway"))
    open_dialog(page)
    failed = page.locator("#share-qr-failed")
    expect(failed).to_contain_text("could not be loaded")
    expect(page.locator("#share-qr")).to_be_hidden()
    assert all("502" in each for each in watched.console)
    watched.console.clear()
    page.unroute_all()
    failed.get_by_role("button", name="Try again").press("Enter")
    expect(failed).to_be_hidden()
    expect(page.locator("#share-qr")).to_be_visible()
    assert page.locator("#share-qr").evaluate("image => image.decode().then(() => true)")
    expect(page.locator("#share-dialog :focus")).to_have_count(1)


def test_a_presentation_is_made_on_an_own_template(page: Page, tmp_path: Path) -> None:
    template, saved = tmp_path / "malli.potx", tmp_path / "made.pptx"
    template.write_bytes(organisation())
    open_map(page, "?region=18")
    open_dialog(page, "files")
    page.set_input_files("#share-template input", template)
    page.locator("#share-template select").select_option("wellbeing_county")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tee esitys").click()
    download.value.save_as(saved)
    show = Presentation(str(saved))
    assert len(show.slides) == 3
    assert show.slide_width == Inches(10)


def test_what_is_no_template_is_told_with_what_helps(
    page: Page, watched: Watched, tmp_path: Path
) -> None:
    template = tmp_path / "malli.potx"
    template.write_text("text")
    open_map(page)
    open_dialog(page, "files")
    page.set_input_files("#share-template input", template)
    page.get_by_role("button", name="Tee esitys").click()
    expect(page.locator("#share-status")).to_contain_text("Mallipohjaa ei voi lukea")
    expect(page.locator("#share-progress")).to_be_hidden()
    assert any("export.pptx" in each for each in watched.console)
    watched.console.clear()
