"""What if: today beside the hypothetical, and exports that say so."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from geodata import ALAND, Status, load_key
from geodata.answers.what_if import MOVABLE, Move
from layers.map.facts import Facts
from layers.relations.cells import cell_card
from layers.relations.download import relation_rows, relation_workbook
from layers.relations.relation import Relation, opening
from layers.relations.view import RelationView
from layers.relations.what_if import (
    HYPOTHETICAL,
    compare_with_today,
    move_sentences,
    moved_facts,
    warning_sentences,
)
from layers.words.text import LANGS, translator
from tests.country import ALL_RESIDENTS

KEY = load_key(2026)
HOME = (Move("305", "employment_area", "24"), Move("832", "employment_area", "24"))
"""Kuusamo and Taivalkoski to the employment area of Oulu, in their own county."""
VIEW = RelationView(lang="en", moves=HOME)
LINK = "https://example.org/rajat?moves=305:employment_area:24,832:employment_area:24"


def test_without_moves_the_facts_are_today_s(facts: Facts) -> None:
    assert moved_facts(facts, ()) is facts


def test_two_municipalities_moved_home_leave_four_crossing_areas(facts: Facts) -> None:
    moved = moved_facts(facts, HOME)
    relation = Relation(moved, "employment_area", "wellbeing_county")
    assert relation.crossing == ("06", "11", "13", "38")
    assert relation.classes["10"] == "identical"
    assert opening(relation, translator("en")).residents == 293_879 - 87_548
    assert facts.area_of("305", "employment_area") == "10"
    assert (
        len(cell_card(moved, moved.answer_sets["known-2026"], "305", translator("fi")).others) > 1
    )


def test_what_the_moves_change_stands_beside_today(facts: Facts) -> None:
    today = Relation(facts, "employment_area", "wellbeing_county")
    hypothetical = Relation(moved_facts(facts, HOME), "employment_area", "wellbeing_county")
    rows = {
        (row.subject, row.measure): row
        for row in compare_with_today(today, hypothetical, HOME, translator("en"))
    }
    crossing = rows["Whole country", "Employment area: Crosses a border"]
    assert (crossing.today, crossing.hypothetical, crossing.changed) == ("5", "4", True)
    pairs = rows["Whole country", "Pairs of areas that share municipalities, Åland left out"]
    assert (pairs.today, pairs.hypothetical) == ("50", "49")
    kainuu = rows["Kainuu-Koillismaa", "Partners"]
    assert (kainuu.today, kainuu.hypothetical) == (
        "2 wellbeing services counties",
        "1 wellbeing services county",
    )


def test_bounds_and_answers_follow_the_moves(facts: Facts) -> None:
    moves = (Move("205", "employment_area", "24"),)
    moved = moved_facts(facts, moves)
    today, hypothetical = (
        Relation(each, "employment_area", "wellbeing_county") for each in (facts, moved)
    )
    rows = compare_with_today(today, hypothetical, moves, translator("en"))
    (groups,) = [
        row
        for row in rows
        if row.subject.startswith("Kainuu well") and row.measure == "Possible TYM leadership groups"
    ]
    assert (groups.today, groups.hypothetical) == ("1", "1–2")
    assert moved.answer_sets["known-2026"].answers["tym", "20"].status is Status.UNKNOWN


def test_an_emptied_area_is_said_and_has_no_figures(facts: Facts) -> None:
    moves = (Move("091", "employment_area", "43"),)
    t = translator("en")
    assert warning_sentences(facts, moves, t) == (
        "Nothing is left of Helsinki: all its municipalities have moved.",
    )
    today, hypothetical = (
        Relation(each, "employment_area", "region") for each in (facts, moved_facts(facts, moves))
    )
    rows = compare_with_today(today, hypothetical, moves, t)
    assert {row.hypothetical for row in rows if row.subject == "Helsinki"} == {"–"}


@pytest.mark.parametrize("lang", LANGS)
def test_moves_and_warnings_name_who_and_where(facts: Facts, lang: str) -> None:
    t = translator(lang)
    far = (Move("305", "employment_area", "41"),)
    (sentence,) = move_sentences(facts, far, t)
    (warning,) = warning_sentences(facts, far, t)
    assert facts.name("employment_area", "10", lang) in sentence
    for text in (sentence, warning):
        assert "Kuusamo" in text
        assert facts.name("employment_area", "41", lang) in text


@settings(max_examples=30)
@given(st.data())
def test_any_moves_can_be_compared(facts: Facts, data: st.DataObject) -> None:
    mainland = sorted(KEY.index[KEY["region"] != ALAND["region"]])
    single = st.sampled_from(MOVABLE).flatmap(
        lambda division: st.builds(
            Move,
            st.sampled_from(mainland),
            st.just(division),
            st.sampled_from(sorted(set(KEY[division]) - {ALAND[division]})),
        )
    )
    moves = tuple(data.draw(st.lists(single, max_size=4)))
    moved = moved_facts(facts, moves)
    a, b = data.draw(st.permutations(MOVABLE))
    hypothetical = Relation(moved, a, b)
    rows = compare_with_today(Relation(facts, a, b), hypothetical, moves, translator("fi"))
    assert moves or not any(row.changed for row in rows)
    assert hypothetical.table["residents"].sum() == ALL_RESIDENTS


def test_the_rows_to_take_away_are_those_that_the_view_shows(facts: Facts) -> None:
    relation = Relation(facts, "employment_area", "wellbeing_county")
    view = RelationView()
    rows = relation_rows(relation, view, "link")
    assert len(rows) == 51
    assert "notice" not in rows
    assert list(rows["code_a"][:2]) == ["06", "06"]
    chosen = replace(view, classes=("crosses",))
    assert len(relation_rows(relation, chosen, "link")) == 10


def test_every_row_says_that_it_is_hypothetical(facts: Facts) -> None:
    relation = Relation(moved_facts(facts, HOME), "employment_area", "wellbeing_county")
    rows = relation_rows(relation, VIEW, LINK)
    assert rows["notice"].str.contains("Hypothetical").all()
    assert rows["notice"].str.contains("Kuvitteellinen").all()
    assert set(rows["moves"]) == {"305:employment_area:24,832:employment_area:24"}
    assert set(rows["view"]) == {LINK}


def test_the_workbook_says_what_it_is(facts: Facts) -> None:
    relation = Relation(moved_facts(facts, HOME), "employment_area", "wellbeing_county")
    book = load_workbook(BytesIO(relation_workbook(relation, facts, VIEW, LINK)))
    table, about = book.worksheets
    assert table.max_row == 1 + len(relation.table)
    said = [tuple(cell.value for cell in row) for row in about.rows]
    assert said[0] == ("Notice", HYPOTHETICAL)
    assert said[1] == ("Move", "Kuusamo: employment area Kainuu-Koillismaa → Oulu region")
    assert ("Link", LINK) in said
    assert ("Year of the divisions", "2026") in said
