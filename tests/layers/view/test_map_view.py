"""The view state and its address: everything goes there and back, and nothing raises."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import YEARS
from layers.themes.registry import THEMES
from layers.view.map_view import (
    MAX_COMPARED,
    PARAMETERS,
    Dropped,
    ViewState,
    parse_query,
    to_permanent_query,
    to_query,
)
from layers.view.vocabulary import MAX_STEP, SORT, STORY_ID, VIEWS, Vocabulary


@st.composite
def states(draw: st.DrawFn, vocabulary: Vocabulary) -> ViewState:
    """Any state that the vocabulary allows."""

    def some(values: object, most: int = 5) -> tuple[str, ...]:
        options = st.sampled_from(sorted(values))  # type: ignore[call-overload]
        return tuple(draw(st.lists(options, max_size=most, unique=True)))

    year = draw(st.sampled_from(sorted(vocabulary.years)))
    theme = draw(st.sampled_from(sorted(THEMES)))
    allowed = vocabulary.allowed(year, theme)
    return ViewState(
        lang=draw(st.sampled_from(["fi", "sv", "en"])),
        theme=theme,
        compared=some(allowed["compare"], MAX_COMPARED),
        division=draw(st.sampled_from(sorted(allowed["division"]))),
        borders=some(allowed["borders"], 10),
        region=some(allowed["region"]),
        county=some(allowed["county"]),
        employment=some(allowed["employment"]),
        classes=some(allowed["class"]),
        sel=some(allowed["sel"], 4),
        year=year,
        data=draw(st.sampled_from(sorted(allowed["data"]))),
        view=draw(st.sampled_from(VIEWS)),
        sort=draw(st.just("") | st.from_regex(SORT, fullmatch=True)),
        present=draw(st.booleans()),
        story=draw(st.just("") | st.from_regex(STORY_ID, fullmatch=True)),
        step=draw(st.none() | st.integers(1, MAX_STEP)),
        embed=draw(st.booleans()),
        lock=some(allowed["lock"]),
        hide=some(allowed["hide"]),
    )


@given(data=st.data())
def test_every_state_comes_back_from_its_address(
    data: st.DataObject, vocabulary: Vocabulary
) -> None:
    state = data.draw(states(vocabulary))
    assert parse_query(to_query(state), vocabulary) == (state, ())


@given(query=st.text() | st.text(alphabet="abcdelnrsty=&,:%?0123456789;+\ud800"))
def test_no_text_raises_and_what_is_read_is_stable(query: str, vocabulary: Vocabulary) -> None:
    state, _dropped = parse_query(query, vocabulary)
    assert parse_query(to_query(state), vocabulary) == (state, ())


@given(
    parameter=st.sampled_from(sorted(PARAMETERS.values())),
    value=st.text(min_size=1, alphabet=st.characters(exclude_characters="&,;=+%#")),
)
def test_an_invalid_value_is_named(parameter: str, value: str, vocabulary: Vocabulary) -> None:
    state, dropped = parse_query(f"{parameter}=!{value}", vocabulary)
    assert dropped == (Dropped(parameter, f"!{value}"),)
    assert state == (replace(ViewState(), borders=()) if parameter == "borders" else ViewState())


def test_the_default_view_has_an_empty_address() -> None:
    assert to_query(ViewState()) == ""


def test_a_lasting_address_names_its_answers(vocabulary: Vocabulary) -> None:
    query = to_permanent_query(ViewState(theme="youth", embed=True))
    assert query == "?theme=youth&data=known-2026&embed=1"
    assert parse_query(query, vocabulary) == (ViewState(theme="youth", embed=True), ())


@pytest.mark.parametrize("year", YEARS)
def test_what_is_known_in_a_year_brings_its_year(vocabulary: Vocabulary, year: int) -> None:
    state, dropped = parse_query(f"?data=known-{year}", vocabulary)
    assert (state.year, state.data, dropped) == (year, f"known-{year}", ())


def test_the_content_of_a_view_is_all_but_how_it_is_looked_at() -> None:
    looked_at = ViewState(
        view="table", sort="-name", open=("act",), present=True, step=2, embed=True, hide=("links",)
    )
    assert looked_at.without_presentation() == ViewState()
    shown = ViewState(lang="sv", theme="youth", sel=("region:18",), data="example")
    assert replace(shown, embed=True, lock=("area",)).without_presentation() == shown


def test_two_maps_show_two_themes(vocabulary: Vocabulary) -> None:
    state, dropped = parse_query("theme=youth&compare=tym&class=unknown", vocabulary)
    assert (state.theme, state.compared, dropped) == ("youth", ("tym",), ())
    assert state.maps()[1] == ViewState(theme="tym", classes=("unknown",), classes_of="youth")
    assert [view.theme for view in state.maps()] == ["youth", "tym"]
    assert to_query(state.maps()[0]) == "?theme=youth&class=unknown"
    state, dropped = parse_query("theme=youth&compare=youth", vocabulary)
    assert (state.compared, dropped) == ((), (Dropped("compare", "youth"),))


def test_up_to_four_maps_are_named_in_one_parameter(vocabulary: Vocabulary) -> None:
    query = "?compare=youth,residents,language"
    state, dropped = parse_query(query, vocabulary)
    assert ([view.theme for view in state.maps()], dropped) == (
        ["tym", "youth", "residents", "language"],
        (),
    )
    assert to_query(state) == query
    assert state.pictured() == ViewState(compared=("youth",))
    _, dropped = parse_query(f"{query},authorities", vocabulary)
    assert dropped == (Dropped("compare", "authorities"),)


def test_parameters_stand_in_a_fixed_order_and_codes_unescaped() -> None:
    state = ViewState(
        lang="sv", theme="youth", classes=("unknown",), sel=("employment_area:10", "region:18")
    )
    assert to_query(state) == "?lang=sv&theme=youth&class=unknown&sel=employment_area:10,region:18"


def test_no_borders_is_another_view_than_the_usual_borders(vocabulary: Vocabulary) -> None:
    state = ViewState(borders=())
    assert to_query(state) == "?borders="
    assert parse_query("borders=", vocabulary) == (state, ())


def test_codes_belong_to_the_year(vocabulary: Vocabulary) -> None:
    query = "sel=vitality_centre:01,ely_centre:01"
    assert parse_query(query, vocabulary)[0].sel == ("vitality_centre:01",)
    state, dropped = parse_query(f"{query}&year=2025", vocabulary)
    assert state.sel == ("ely_centre:01",)
    assert dropped == (Dropped("sel", "vitality_centre:01"),)


def test_a_year_has_its_own_current_answers(vocabulary: Vocabulary) -> None:
    assert parse_query("year=2025", vocabulary)[0].data == "known-2025"
    state, dropped = parse_query("year=2025&data=known-2026", vocabulary)
    assert (state.data, dropped) == ("known-2025", (Dropped("data", "known-2026"),))


def test_classes_belong_to_the_theme(vocabulary: Vocabulary) -> None:
    state, dropped = parse_query("theme=tym&class=1-3,crosses", vocabulary)
    assert (state.classes, dropped) == (("1-3",), (Dropped("class", "crosses"),))


def test_repeated_values_count_once_and_a_fifth_selected_area_is_dropped(
    vocabulary: Vocabulary,
) -> None:
    areas = [f"region:{code}" for code in ("01", "02", "01", "04", "05", "06")]
    state, dropped = parse_query("sel=" + ",".join(areas), vocabulary)
    assert state.sel == ("region:01", "region:02", "region:04", "region:05")
    assert dropped == (Dropped("sel", "region:06"),)


def test_unknown_and_repeated_parameters_are_named(vocabulary: Vocabulary) -> None:
    state, dropped = parse_query("?lang=en&zoom=3&lang=sv", vocabulary)
    assert state.lang == "en"
    assert dropped == (Dropped("zoom", "3"), Dropped("lang", "sv"))


def test_the_browser_gets_every_parameter() -> None:
    params = ViewState(present=True, step=3).to_params()
    assert list(params) == list(PARAMETERS.values())
    assert (params["class"], params["year"], params["present"], params["step"]) == (
        [],
        "2026",
        "1",
        "3",
    )


def test_a_vocabulary_of_one_year_falls_back_to_it() -> None:
    state, dropped = parse_query("", Vocabulary.of_years(2025))
    assert (state.year, state.data, dropped) == (2025, "known-2025", ())


@pytest.mark.parametrize("query", ["?step=0", "?step=100", "?step=-1", "?step=1.5", "?year=2024"])
def test_numbers_out_of_range_are_dropped(query: str, vocabulary: Vocabulary) -> None:
    state, dropped = parse_query(query, vocabulary)
    assert state == ViewState()
    assert len(dropped) == 1


@pytest.mark.parametrize(
    "query",
    [
        "?theme=youth&sel=region:06&utm_source=letter&fbclid=abc&gclid=1",
        "?theme=youth&amp;sel=region:06",
        "?theme=youth&amp;amp;sel=region%253A06&amp;utm_medium=mail",
        "?theme=youth&sel=region%25253A06",
    ],
)
def test_what_letters_and_social_media_do_to_a_link_does_no_harm(
    query: str, vocabulary: Vocabulary
) -> None:
    state, dropped = parse_query(query, vocabulary)
    assert not dropped
    assert (state.theme, state.sel) == ("youth", ("region:06",))
