"""The address of the page on borders holds all that is on screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import ALAND, load_key
from geodata.answers.what_if import MOVABLE, Move
from layers.relations.classes import RELATION_KINDS
from layers.relations.view import FILLS, FLOWS, SORTS, RelationView, parse_query, to_query
from layers.view.query_string import Dropped
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS

VOCABULARY = Vocabulary.of_years(2025, 2026)
KEY = load_key(2026)
MAINLAND = sorted(KEY.index[KEY["region"] != ALAND["region"]])


@st.composite
def views(draw: st.DrawFn) -> RelationView:
    """Any view that the page can show."""
    year = draw(st.sampled_from((2025, 2026)))
    words = VOCABULARY.years[year]
    a, b = draw(st.lists(st.sampled_from(sorted(words.codes)), min_size=2, max_size=2, unique=True))
    single = st.sampled_from(MOVABLE).flatmap(
        lambda division: st.builds(
            Move,
            st.sampled_from(MAINLAND),
            st.just(division),
            st.sampled_from(sorted(words.codes[division] - {ALAND[division]})),
        )
    )
    moves = st.lists(single, max_size=5, unique_by=lambda each: (each.municipality, each.division))
    areas = st.sampled_from(sorted(words.areas()))
    kinds = st.lists(st.sampled_from(sorted(RELATION_KINDS)), unique=True)
    return RelationView(
        lang=draw(st.sampled_from(LANGS)),
        a=a,
        b=b,
        classes=tuple(draw(kinds)),
        sel=tuple(draw(st.lists(areas, max_size=4, unique=True))),
        moves=tuple(draw(moves)),
        fill=draw(st.sampled_from(FILLS)),
        flow=draw(st.sampled_from(FLOWS)),
        sort=draw(st.sampled_from(("", *SORTS, *(f"-{column}" for column in SORTS)))),
        year=year,
        data=draw(st.sampled_from(sorted(words.data))),
        present=draw(st.booleans()),
        step=draw(st.none() | st.integers(1, 99)),
    )


@given(views())
def test_every_view_comes_back_from_its_address(view: RelationView) -> None:
    assert parse_query(to_query(view), VOCABULARY) == (view, ())


@given(st.text() | st.from_regex(r"\?(a|b|moves|sel|sort|year)=[a-z0-9:,%-]*"))
def test_any_text_gives_a_view(query: str) -> None:
    view, _ = parse_query(query, VOCABULARY)
    assert view.a != view.b
    assert parse_query(to_query(view), VOCABULARY) == (view, ())


def test_the_default_view_has_no_query() -> None:
    assert to_query(RelationView()) == ""
    assert parse_query("", VOCABULARY) == (RelationView(), ())


def test_moves_are_written_as_municipality_division_and_area() -> None:
    view = RelationView(moves=(Move("305", "employment_area", "24"),))
    assert to_query(view) == "?moves=305:employment_area:24"
    assert view.hypothetical


@pytest.mark.parametrize(
    ("query", "a", "b", "dropped"),
    [
        ("?a=wellbeing_county", "wellbeing_county", "employment_area", ()),
        ("?a=region&b=region", "region", "wellbeing_county", (Dropped("b", "region"),)),
        (
            "?b=employment_area",
            "employment_area",
            "wellbeing_county",
            (Dropped("b", "employment_area"),),
        ),
        ("?a=ely_centre", "employment_area", "wellbeing_county", (Dropped("a", "ely_centre"),)),
        ("?a=ely_centre&year=2025", "ely_centre", "wellbeing_county", ()),
    ],
)
def test_two_different_divisions_of_the_year_are_set_against_each_other(
    query: str, a: str, b: str, dropped: tuple[Dropped, ...]
) -> None:
    view, odd = parse_query(query, VOCABULARY)
    assert (view.a, view.b, odd) == (a, b, dropped)


@pytest.mark.parametrize(
    "move",
    [
        "305",
        "305:employment_area",
        "305:employment_area:99",
        "305:region:17",
        "999:employment_area:24",
        "305:employment_area:46",
        "478:employment_area:24",
        "305:employment_area:24:1",
    ],
)
def test_a_move_that_cannot_be_made_is_dropped_by_name(move: str) -> None:
    view, dropped = parse_query(f"?moves={move},832:employment_area:24", VOCABULARY)
    assert view.moves == (Move("832", "employment_area", "24"),)
    assert dropped == (Dropped("moves", move),)


def test_of_two_moves_of_a_municipality_the_last_one_holds() -> None:
    query = "?moves=305:employment_area:24,305:wellbeing_county:20,305:employment_area:22"
    view, dropped = parse_query(query, VOCABULARY)
    assert view.moves == (
        Move("305", "wellbeing_county", "20"),
        Move("305", "employment_area", "22"),
    )
    assert dropped == (Dropped("moves", "305:employment_area:24"),)
