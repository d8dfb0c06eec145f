"""A story takes every view that the map itself takes, by the same rule."""

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from layers.themes.registry import THEMES
from layers.view.map_view import PARAMETERS, ViewState, parse_query
from layers.view.vocabulary import Vocabulary
from tests.browser.map.map_page import open_map
from tests.browser.stories.story import (
    PANEL,
    PLACE,
    TITLE,
    act,
    open_stories,
    titles,
    wait_for_stories,
)

NOT_OF_VIEW = ("lang", "view", "sort", "open", "present", "story", "step", "embed", "lock", "hide")
ODD = ("", "x", "tym.2", "1,1", "1,", "region:06", "region:", "a:b:c", "1-2", "?", "toString")
PAIR = "?theme=tym_youth&class=tym.2,youth.unknown"

READ = """(queries) => queries.map((query) => {
  const { view, wrong } = yhdyspinta.storyViews.read(query);
  return [view, wrong.map(({ parameter, value }) => [parameter, value])];
})"""

EVERY_VIEW = """() => {
  const { model, state, storyViews, pairs } = yhdyspinta;
  const { themes, areas } = model.catalogue;
  const some = (division, n) => Object.keys(areas[division]).slice(0, n);
  const sel = ["municipality", "employment_area", "wellbeing_county", "region"]
    .map((division) => `${division}:${some(division, 1)[0]}`);
  const filters = [
    {}, { region: some("region", 2) }, { county: some("wellbeing_county", 3) },
    { employment: some("employment_area", 45), sel }, { borders: [], division: "region" },
  ];
  const found = [];
  for (const theme of Object.keys(themes)) {
    const keys = pairs.choices(themes[theme]).map(({ choice }) => choice);
    const chosen = [[], keys, ...keys.map((key) => [key]), ...keys.map((key) => [keys[0], key])];
    const others = Object.keys(themes).filter((id) => id !== theme);
    for (const compare of [[], ...others.map((id) => [id]), others.slice(0, 3)]) {
      chosen.forEach((list, i) => {
        const view = { theme, compare, class: [...new Set(list)], ...filters[i % filters.length] };
        const whole = { ...state.get(), ...view };
        const query = storyViews.queryOf(whole);
        const read = storyViews.read(query);
        const lost = state.schema.names.filter((name) => name in read.view)
          .filter((name) => !state.same(read.view[name], whole[name]));
        found.push([query, read.wrong, lost]);
      });
    }
  }
  return found;
}"""
"""Every theme with its class filters, other themes beside it, filters and selections."""


def queries(vocabulary: Vocabulary, many: int) -> list[str]:
    """Queries of which about half can be used as they are; always the same ones."""
    chance = random.Random(10)
    found = []
    for _ in range(many):
        year = chance.choice((2025, 2026))
        theme = chance.choice(list(THEMES))
        allowed = vocabulary.allowed(year, theme, changes=chance.random() < 0.1)
        names = chance.sample(list(PARAMETERS.values()), chance.randint(0, 5))
        parts = [("year", str(year)), ("theme", theme)]
        parts += [(name, value_of(chance, name, sorted(allowed.get(name, ())))) for name in names]
        if chance.random() < 0.05:
            parts.append(("tilt", "3"))
        chance.shuffle(parts)
        found.append("?" + "&".join(f"{name}={value}" for name, value in parts))
    return found


def value_of(chance: random.Random, name: str, words: Sequence[str]) -> str:
    if name in {"data", "versus"}:
        return "example"
    if not words or chance.random() < 0.15:
        return chance.choice(ODD)
    return ",".join(chance.choices(words, k=chance.choice((1, 1, 2, 6))))


def test_the_browser_reads_views_as_the_server_does(page: Page) -> None:
    vocabulary = Vocabulary.of_years(2025, 2026)
    open_map(page)
    wait_for_stories(page)
    asked = queries(vocabulary, 3000)
    whole = 0
    for query, (view, wrong) in zip(asked, page.evaluate(READ, asked), strict=True):
        state, dropped = parse_query(query, vocabulary)
        params = state.to_params()
        assert sorted(map(tuple, wrong)) == sorted((d.parameter, d.value) for d in dropped), query
        assert view == {k: v for k, v in params.items() if k not in NOT_OF_VIEW}, query
        whole += not dropped
    assert 500 < whole < 2500


@pytest.mark.parametrize("address", ["", "?data=example", "?data=example&versus=known-2026"])
def test_a_story_takes_whatever_the_map_writes(page: Page, address: str) -> None:
    open_map(page, address)
    wait_for_stories(page)
    vocabulary = Vocabulary.of_years(2025, 2026)
    found: list[list[Any]] = page.evaluate(EVERY_VIEW)
    assert len(found) > 800
    assert {ViewState().data if not address else "example"} == {
        parse_query(query, vocabulary)[0].data for query, _, _ in found
    }
    for query, wrong, lost in found:
        assert (wrong, lost) == ([], []), query
        assert parse_query(query, vocabulary)[1] == (), query
        assert "data=" in query


def test_the_class_filter_of_changes_does_not_go_over_to_another_theme(page: Page) -> None:
    open_map(page, "?data=example&versus=known-2026&class=added")
    page.locator("#theme").select_option("tym_youth")
    expect(page.locator("#map-title")).to_contain_text("nuorten")
    state, dropped = parse_query(page.evaluate("location.search"), Vocabulary.of_years(2026))
    assert (state.theme, state.baseline, state.classes) == ("tym_youth", "known-2026", ())
    assert dropped == ()


def add(page: Page, query: str, steps: int) -> None:
    """Show a view as its address does, and add it to the story."""
    page.evaluate(
        """(query) => {
          const { view } = yhdyspinta.storyViews.read(query);
          return yhdyspinta.sets.show(view);
        }""",
        query,
    )
    act(page, "add")
    expect(page.locator(f"{PANEL} .story__step")).to_have_count(steps)


def test_every_theme_goes_all_the_way(page: Page, tmp_path: Path) -> None:
    """Saved, opened anew, played, as a file, as a link and as slides."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_stories(page)
    views = [PAIR, f"{PAIR}&compare=youth&sel=region:06"]
    views += [f"?theme={theme}&county=02,07" for theme in THEMES]
    views += ["?data=example&versus=known-2026&class=added,neither"]
    for number, view in enumerate(views, start=1):
        add(page, view, number)
    page.evaluate(
        """() => yhdyspinta.book.edit(yhdyspinta.book.own()[0].id, ({ steps }) =>
          steps.forEach((step, at) => { step.title = { fi: `Vaihe ${at}` }; }))"""
    )
    made = titles(page)
    page.reload()
    wait_for_stories(page)
    page.locator("[data-action=story]").click()
    assert titles(page) == made
    expect(page.locator(f"{PANEL} .story__mark")).to_have_count(0)
    act(page, "play")
    for number, title in enumerate(made, start=1):
        expect(page.locator(PLACE)).to_have_text(f"{number} / {len(made)}")
        expect(page.locator(TITLE)).to_have_text(title)
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    page.locator(".story__more summary").click()
    with page.expect_download() as download:
        act(page, "save")
    file = tmp_path / "story.json"
    download.value.save_as(file)
    page.set_input_files("#story-file", file)
    expect(page.locator("#story-choice optgroup").first.locator("option")).to_have_count(2)
    assert titles(page) == made
    act(page, "link")
    expect(page.locator("#story-status")).to_contain_text("Linkki kopioitu")
    link = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download(timeout=120_000) as slides:
        act(page, "slides")
    show = Presentation(str(slides.value.path()))
    assert [slide.shapes.title.text for slide in show.slides] == made
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    wait_for_stories(page)
    assert titles(page) == made
    expect(page.locator(f"{PANEL} .story__mark")).to_have_count(0)
    stored = json.loads(page.evaluate("localStorage.getItem('yhdyspinta.stories')"))
    assert all("data=" in step["query"] for step in stored[0]["steps"])
