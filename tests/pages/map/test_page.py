import ids
from layers.view.map_view import ViewState
from layers.view.parameters import browser_parameters
from pages.map.page import browser_config, map_page
from tests.pages.conftest import Ask, attribute, find, walk, words


def test_the_browser_starts_from_the_address(ask: Ask) -> None:
    config = browser_config(ask("/", "?lang=en&sel=region:06&class=1"))
    assert config["parameters"] == browser_parameters(ViewState())
    assert config["state"] == ViewState().to_params() | {
        "lang": "en",
        "sel": ["region:06"],
        "class": ["1"],
    }
    assert config["urls"] == {
        "geometry": "/data/abc/2026/geometry/country.json",
        "level": "/data/abc/2026/geometry/{level}.json",
        "catalogue": "/data/abc/2026/known-2026/en/catalogue.json",
        "search": "/data/abc/2026/search/en.json",
        "answers": "/data/abc/2026/{answers}/en/answers.json",
        "profiles": "/data/abc/2026/{answers}/en/profiles/",
        "stories": "/data/abc/2026/known-2026/en/stories.json",
        "story_styles": "/static/abc/story/all.css",
        "speaker": "/speaker?lang=en",
        "worker": "/sw.js",
        "plotly": "/static/abc/vendor/plotly-basic.min.js",
    }


def test_the_browser_draws_the_map_from_the_geometry_of_the_year(ask: Ask) -> None:
    drawn = find(map_page(ask()).main, "DivisionMap")
    first = next(each for each in drawn if each.id == ids.Map.MAP)
    assert first.geometry == "/data/abc/2026/geometry/country.json"
    # Colours are the callbacks' to write, from the view in the store of the page.
    assert all(getattr(each, "paint", None) is None for each in drawn)


def test_the_summary_counts_from_the_facts(ask: Ask) -> None:
    main = map_page(ask("/", "?lang=en")).main
    summary = next(each for each in walk(main) if getattr(each, "id", "") == ids.Panel.SUMMARY)
    assert "of 45 employment areas cross the border" in words(summary)
    assert "16 wellbeing services counties have more than one" in words(summary)


def test_the_foot_names_the_source_of_the_borders(ask: Ask) -> None:
    foot = words(map_page(ask("/", "?lang=en")).foot)
    assert "Statistics Finland 2025, CC BY 4.0" in foot
    assert "CC BY 4.0, modified" in foot


def test_views_are_buttons_that_say_which_is_open(ask: Ask) -> None:
    pressed = [
        attribute(each, "data-value")
        for each in walk(map_page(ask("/", "?view=table")).foot)
        if attribute(each, "aria-pressed") == "true"
    ]
    assert pressed == ["table"]
