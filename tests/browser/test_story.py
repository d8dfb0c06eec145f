"""Stories: made, presented without a server, passed on, and followed in the speaker's window."""

import base64
import json
import re
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from dash import Dash
from playwright.sync_api import Page, expect
from pptx import Presentation
from werkzeug.serving import make_server

from layers.stories import Story
from tests.browser.conftest import Accessibility, Quiet, Watched
from tests.browser.map_page import open_map, query

PANEL = "#story-panel"
TITLE = "#presenter-title"
PLACE = ".presenter-tools__place"


@contextmanager
def serving(app: Dash) -> Iterator[tuple[str, Callable[[], None]]]:
    """A server of its own that a test can stop: its address, and what stops it."""
    server = make_server("127.0.0.1", 0, app.server, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def stop() -> None:
        server.shutdown()
        server.server_close()
        thread.join()

    yield f"http://127.0.0.1:{server.server_port}/", stop
    stop()


def wait_for_stories(page: Page) -> None:
    page.wait_for_selector("html[data-stories=ready]", state="attached")


def open_stories(page: Page, address: str = "") -> None:
    """Open the map and the list of steps beside it."""
    if address.startswith("http"):
        page.goto(address)
        page.wait_for_selector(".leaflet-container.ready")
    else:
        open_map(page, address)
    wait_for_stories(page)
    page.locator("[data-action=story]").click()
    expect(page.locator(PANEL)).to_be_visible()


def wait_until_kept(page: Page, *endings: str) -> None:
    """Wait until the worker keeps files whose addresses end so."""
    page.evaluate(
        """async (endings) => {
          const kept = async () => {
            const names = await caches.keys();
            const caches_ = await Promise.all(names.map((name) => caches.open(name)));
            const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
            return endings.every((end) => requests.some(({ url }) => url.endsWith(end)));
          };
          while (!(await kept())) await new Promise((go) => setTimeout(go, 50));
        }""",
        list(endings),
    )


def act(page: Page, name: str, step: int | None = None) -> None:
    at = "" if step is None else f'[data-step="{step}"]'
    page.locator(f'{PANEL} [data-story="{name}"]{at}').click()


def make_five(page: Page) -> None:
    """A story of five steps, each with a theme of its own."""
    for theme in ("tym", "youth", "authorities", "residents", "language"):
        page.locator("#theme").select_option(theme)
        act(page, "add")
    expect(page.locator(f"{PANEL} .story__step")).to_have_count(5)


def titles(page: Page) -> list[str]:
    return page.locator(".story__show span:last-child").all_text_contents()


def test_five_steps_play_to_their_end_with_the_server_stopped(
    browser_page: tuple[Page, Watched], app: Dash
) -> None:
    page, watched = browser_page
    with serving(app) as (address, stop):
        open_stories(page, address)
        make_five(page)
        made = titles(page)
        act(page, "play")
        expect(page.locator(PLACE)).to_have_text("1 / 5")
        wait_until_kept(page, "icons/keyboard.svg", "profiles/municipality.json")
        stop()
        for n, title in enumerate(made[1:], start=2):
            page.keyboard.press("ArrowRight")
            expect(page.locator(PLACE)).to_have_text(f"{n} / 5")
            expect(page.locator(TITLE)).to_have_text(title)
        page.keyboard.press("Home")
        expect(page.locator(TITLE)).to_have_text(made[0])
        # An area that is pressed shows its profile's sentence from what the browser holds.
        page.locator('.municipality[data-code="091"]').dispatch_event("click")
        expect(page.locator("#presenter-subtitle")).to_contain_text("Helsinki")
    assert (watched.console, watched.errors) == ([], [])


def test_a_page_that_was_opened_before_comes_back_without_the_server(
    browser_page: tuple[Page, Watched], app: Dash
) -> None:
    page, watched = browser_page
    with serving(app) as (address, stop):
        page.goto(address)
        wait_for_stories(page)
        # The worker rules the page from here on and sees what the next visit asks for.
        page.evaluate(
            """() => navigator.serviceWorker.controller
                || new Promise((go) => (navigator.serviceWorker.oncontrollerchange = go))"""
        )
        page.goto(address)
        wait_for_stories(page)
        page.evaluate("yhdyspinta.player.play('crossing-areas', 1)")
        expect(page.locator(PLACE)).to_have_text("2 / 6")
        wait_until_kept(page, "icons/keyboard.svg", "profiles/municipality.json")
        page.keyboard.press("ArrowRight")
        title = page.locator(TITLE).text_content() or ""
        stop()
        page.reload()
        wait_for_stories(page)
        expect(page.locator(PLACE)).to_have_text("3 / 6")
        expect(page.locator(TITLE)).to_have_text(title)
        page.keyboard.press("ArrowRight")
        expect(page.locator(PLACE)).to_have_text("4 / 6")
    assert watched.errors == []
    # The worker itself and the icon of the window are asked for anew, and that fails.
    assert [line for line in watched.console if not re.search(r"/sw\.js|favicon", line)] == []
    watched.console.clear()


@pytest.fixture
def browser_page(page: Page, watched: Watched) -> tuple[Page, Watched]:
    """A page that may ask servers of the test's own."""
    page.context.unroute_all()
    return page, watched


def test_steps_move_double_go_and_come_back(page: Page) -> None:
    open_stories(page)
    make_five(page)
    first, second, *rest = titles(page)
    act(page, "down", 0)
    assert titles(page) == [second, first, *rest]
    act(page, "double", 1)
    assert titles(page) == [second, first, first, *rest]
    act(page, "delete", 0)
    assert titles(page) == [first, first, *rest]
    for _ in range(3):
        act(page, "undo")
    assert titles(page) == [first, second, *rest]
    page.reload()
    wait_for_stories(page)
    page.locator("[data-action=story]").click()
    assert titles(page) == [first, second, *rest]


def test_a_story_goes_through_a_file(page: Page, tmp_path: Path) -> None:
    open_stories(page)
    make_five(page)
    page.locator(".story__step summary").first.click()
    page.locator('[data-field="notes"][data-step="0"]').fill("Vain minulle")
    page.locator('[data-field="title"]:not([data-step])').fill("Viisi näkymää")
    page.locator(".story__more summary").click()
    with page.expect_download() as download:
        act(page, "save")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    story = Story.model_validate_json(file.read_bytes())
    assert file.name == "Viisi näkymää.json"
    assert (len(story.steps), story.steps[0].notes) == (5, {"fi": "Vain minulle"})
    page.set_input_files("#story-file", file)
    expect(page.locator("#story-status")).to_contain_text("Viisi näkymää")
    expect(page.locator("#story-choice option", has_text="Viisi näkymää")).to_have_count(2)


def test_a_step_with_other_answers_says_so(page: Page, tmp_path: Path) -> None:
    steps = ['{"query":""}', '{"query":"?data=example","title":{"fi":"Täydet vastaukset"}}']
    file = tmp_path / "story.json"
    text = '{"format":"yhdyspinta-story","version":1,"title":{"fi":"Kaksi"},"steps":['
    file.write_text(text + ",".join(steps) + "]}", encoding="utf-8")
    open_stories(page)
    page.set_input_files("#story-file", file)
    act(page, "play")
    expect(page.locator("#presenter-stamp")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(page.locator(TITLE)).to_have_text("Täydet vastaukset")
    expect(page.locator("#presenter-stamp")).to_be_visible()
    expect(page.locator("#presenter-source")).to_contain_text("example")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#presenter-stamp")).to_be_hidden()
    page.keyboard.press("End")
    expect(page.locator("#presenter-stamp")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".notice--example")).to_be_visible()
    assert query(page)["data"] == ["example"]


def test_slides_have_the_steps_and_the_notes(page: Page, tmp_path: Path) -> None:
    open_stories(page)
    page.locator("#story-choice").select_option("leadership-groups")
    page.locator(".story__more summary").click()
    with page.expect_download(timeout=60_000) as download:
        act(page, "slides")
    file = tmp_path / "story.pptx"
    download.value.save_as(file)
    slides = list(Presentation(str(file)).slides)
    assert [slide.shapes.title.text for slide in slides] == titles(page)
    assert all(slide.notes_slide.notes_text_frame.text for slide in slides)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "JSON"),
        ("[]", "Yhdyspintakartan"),
        ('{"format":"yhdyspinta-story","version":9}', "uudemmalla"),
        ('{"format":"yhdyspinta-story","version":1,"steps":[{"query":"?theme=x"}]}', "theme"),
        ('{"format":"yhdyspinta-story","version":1,"steps":[{"query":"?a=1"}]}', "a ei voi olla 1"),
        ('{"format":"yhdyspinta-story","version":1,"steps":[{"box":[1]}]}', "box"),
        ('{"format":"yhdyspinta-story","version":1,"steps":[{"title":"x"}]}', "Otsikko"),
    ],
)
def test_a_bad_file_is_told_in_words(page: Page, tmp_path: Path, text: str, said: str) -> None:
    open_stories(page)
    file = tmp_path / "story.json"
    file.write_text(text, encoding="utf-8")
    page.set_input_files("#story-file", file)
    expect(page.locator("#story-status")).to_contain_text(said)
    expect(page.locator("#story-choice optgroup")).to_have_count(1)


def test_a_link_carries_the_story_without_the_notes(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_stories(page)
    make_five(page)
    made = titles(page)
    page.locator(".story__step summary").first.click()
    page.locator('[data-field="notes"][data-step="0"]').fill("Vain minulle")
    page.locator(".story__more summary").click()
    act(page, "link")
    expect(page.locator("#story-status")).to_contain_text("Linkki kopioitu")
    link = page.evaluate("navigator.clipboard.readText()")
    packed = link.split("#story=")[1]
    told = json.loads(zlib.decompress(base64.urlsafe_b64decode(packed + "=="), wbits=-15))
    assert len(told["steps"]) == 5
    assert "Vain minulle" not in json.dumps(told, ensure_ascii=False)
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    wait_for_stories(page)
    expect(page.locator(PANEL)).to_be_visible()
    assert titles(page) == made


def test_a_broken_link_is_told(page: Page) -> None:
    open_map(page, "#story=abc")
    wait_for_stories(page)
    expect(page.locator("#story-status")).to_contain_text("Linkki on rikki")


def test_single_keys_work_when_presenting_only_and_can_be_switched_off(page: Page) -> None:
    open_map(page)
    wait_for_stories(page)
    page.keyboard.press("b")
    expect(page.locator("#curtain")).to_have_count(0)
    page.goto("/?present=1&story=four-divisions&step=1&theme=residents&division=municipality")
    wait_for_stories(page)
    page.keyboard.press("b")
    expect(page.locator("#curtain")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#curtain")).to_be_hidden()
    expect(page.locator(PLACE)).to_have_text("2 / 5")
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("w")
    expect(page.locator("#curtain")).to_be_hidden()
    page.keyboard.press("End")
    expect(page.locator(PLACE)).to_have_text("5 / 5")
    page.keyboard.press("Escape")
    expect(page.locator("#presenter")).to_be_hidden()
    assert "story" not in query(page)


def test_the_speakers_window_keeps_step(page: Page) -> None:
    open_map(page, "?present=1&story=crossing-areas&step=2&sel=employment_area:06")
    wait_for_stories(page)
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    speaker = popup.value
    expect(speaker.locator("#place")).to_have_text("2 / 6")
    expect(speaker.locator("#notes")).to_contain_text(re.compile("asukasta"))
    following = speaker.locator("#next").text_content() or ""
    speaker.keyboard.press("ArrowRight")
    expect(page.locator(TITLE)).to_have_text(following)
    page.keyboard.press("End")
    expect(speaker.locator("#place")).to_have_text("6 / 6")
    expect(speaker.locator("#next")).to_have_text("–")


def test_steps_follow_by_themselves(page: Page) -> None:
    open_map(page)
    wait_for_stories(page)
    page.evaluate("yhdyspinta.player.setSeconds(0.2)")
    page.evaluate("yhdyspinta.player.play('four-divisions')")
    expect(page.locator(PLACE)).to_have_text("5 / 5")


def test_a_lost_network_is_told_quietly(page: Page) -> None:
    open_map(page)
    wait_for_stories(page)
    page.context.set_offline(True)
    expect(page.locator(".offline")).to_have_text("Ei verkkoyhteyttä. Avoinna oleva toimii yhä.")
    page.context.set_offline(False)
    expect(page.locator(".offline")).to_be_hidden()


def test_axe_on_the_list_and_the_keys(page: Page, accessibility: Accessibility) -> None:
    open_stories(page)
    make_five(page)
    page.locator(".story__step summary").first.click()
    page.locator(".story__more summary").click()
    assert accessibility.problems(page) == []
    act(page, "play")
    expect(page.locator(PLACE)).to_have_text("1 / 5")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert accessibility.problems(page) == []
