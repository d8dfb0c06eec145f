"""Any address shows a page, whatever its parameters say, and the page says what it left out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from layers.cooperation.view import CooperationView
from layers.relations.view import RelationView
from layers.view.map_view import ViewState
from layers.view.vocabulary import Vocabulary
from pages import page_for
from pages.registry import PAGES
from tests.pages.conftest import Ask, words

NAMES = sorted(
    {name for view in (ViewState(), RelationView(), CooperationView()) for name in view.to_params()}
    | {"moon", "__proto__", ""}
)
VALUES = st.sampled_from(
    (
        *("moon", "", "1", "0", "-1", "99999999999999999999", "sv", "en", "2025", "2024", ","),
        *("region:06", "region:", ":::", "toString", "known-2026", "example", "own", "a,b,,c"),
        *("305:employment_area:24", "305:employment_area", "tym", "tym_youth", "kela", "agreed"),
        *("%00", "%ff", "<b>", "{name}", "&amp;", "\ud800", "employment_area", "-relation"),
    )
) | st.text(max_size=12)
QUERIES = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=5).map(
    lambda parts: "?" + "&".join(f"{name}={value}" for name, value in parts)
)


@pytest.mark.parametrize("path", [*(page.path for page in PAGES), "/nowhere"])
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=QUERIES)
def test_every_page_shows_and_says_what_it_dropped(path: str, query: str, ask: Ask) -> None:
    request = ask(path, query)
    text = words(page_for(request))
    for each in request.dropped:
        assert f"{each.parameter}={each.value}" in text, query


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_an_unknown_value_of_each_parameter_is_named(path: str, ask: Ask) -> None:
    for name in NAMES:
        dropped = {(each.parameter, each.value) for each in ask(path, f"?{name}=moon!").dropped}
        assert dropped == {(name, "moon!")}, name


def test_a_topic_that_does_not_exist_is_named(ask: Ask) -> None:
    request = ask("/yhdyspinnat", "?topic=moon&lang=en")
    assert "topic=moon" in words(page_for(request))
    assert request.page_view == CooperationView(lang="en")


def test_the_reading_of_every_page_is_stable() -> None:
    vocabulary = Vocabulary.of_years(2026)
    for page in PAGES:
        if page.read is None:
            continue
        view, _dropped = page.read("?topic=moon&a=moon&sel=region:06,moon&lang=sv", vocabulary)
        assert page.read(view.to_query("known-2026"), vocabulary) == (view, ())
