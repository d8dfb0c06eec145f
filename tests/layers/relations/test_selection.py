"""A selection narrows table, matrix, flow and files, and municipalities are named."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.map.facts import Facts
from layers.relations.download import relation_about, relation_rows
from layers.relations.flow_diagram import flow, flow_links
from layers.relations.overlap_table import file_heads, overlap_table
from layers.relations.pair_matrix import pair_matrix
from layers.relations.relation import Relation
from layers.relations.selection import selected_pairs
from layers.relations.shared_municipalities import (
    belonging_sentence,
    minor_parts,
    minor_sentences,
    names_in_short,
    shared_names,
)
from layers.relations.view import RelationView
from layers.words.text import LANGS, translator
from tests.country import ALL_RESIDENTS


@pytest.fixture
def relation(facts: Facts) -> Relation:
    return Relation(facts, "employment_area", "wellbeing_county")


def pairs(relation: Relation, *sel: str) -> set[tuple[str, str]]:
    return set(selected_pairs(relation, sel) or ())


def test_without_a_selection_all_pairs_count(relation: Relation) -> None:
    assert selected_pairs(relation, ()) is None
    assert selected_pairs(relation, ("employment_area:no",)) is None


def test_an_area_stands_for_its_pairs_on_either_side(relation: Relation) -> None:
    assert pairs(relation, "employment_area:10") == {("10", "19"), ("10", "20")}
    assert len(pairs(relation, "wellbeing_county:20")) == 1
    assert len(pairs(relation, "employment_area:10", "employment_area:38")) == 4


def test_two_that_meet_stand_for_their_pair_and_others_for_all(relation: Relation) -> None:
    meeting = pairs(relation, "employment_area:10", "wellbeing_county:20")
    assert meeting == {("10", "20")}
    apart = pairs(relation, "employment_area:38", "wellbeing_county:20")
    assert apart > {("10", "20")}
    assert len(apart) == 3


def test_a_municipality_stands_for_its_area(relation: Relation) -> None:
    assert pairs(relation, "municipality:305") == pairs(relation, "employment_area:10")
    assert pairs(relation, "region:18") == pairs(relation, "employment_area:10")


def test_table_and_files_follow_the_selection(relation: Relation) -> None:
    view, t = RelationView(sel=("municipality:508",)), translator("fi")
    table = overlap_table(relation, view, t)
    assert len(table) == 2
    assert "Mänttä-Vilppula" in list(table["municipality_names"])
    rows = relation_rows(relation, view, "link")
    assert list(rows["municipality_codes"])[-1] == "508"
    assert list(rows["municipality_names_sv"])[-1] == "Mänttä-Vilppula"
    about = dict(relation_about(relation, relation.facts, view, "link"))
    assert about["Valittuna"] == "Mänttä-Vilppula"
    heads = list(file_heads(relation, t))
    assert heads[:3] == ["name_a", "name_b", "municipality_names"]


def test_every_municipality_is_named_in_exactly_one_pair(relation: Relation) -> None:
    named = [name for pair in relation.shared for name in shared_names(relation, pair, "fi")]
    assert len(named) == len(set(named)) == len(relation.facts.codes("municipality"))


def test_the_sentence_that_people_come_for(relation: Relation) -> None:
    (sentence,) = minor_sentences(relation, "06", translator("en"))
    assert sentence == (
        "**Mänttä-Vilppula** (9,109 residents) belongs in employment to "
        "**Southern Central Finland** and in health and social services to **Pirkanmaa**."
    )
    assert minor_sentences(relation, "01", translator("en")) == ()
    assert (
        "**Kuusamo ja Taivalkoski** (18\u00a0355 asukasta) kuuluvat työllisyysasioissa"
        in minor_sentences(relation, "10", translator("fi"))[0]
    )


def test_parts_that_lie_whole_in_an_area_make_it_cross_nothing(relation: Relation) -> None:
    counties = relation.swapped
    assert minor_parts(counties, "19") == ("10",)
    for relative in (relation, counties):
        for code in relative.crossing:
            for part in minor_parts(relative, code):
                assert relative.swapped.classes[part] in ("crosses", "contains")


@pytest.mark.parametrize("lang", LANGS)
def test_one_municipality_can_be_spoken_of_alone(relation: Relation, lang: str) -> None:
    pair = next(pair for pair, members in relation.shared.items() if "305" in members)
    alone = belonging_sentence(relation, pair, translator(lang), ("305",))
    both = belonging_sentence(relation, pair, translator(lang))
    assert "Taivalkoski" in both
    assert "Taivalkoski" not in alone


def test_long_lists_say_how_many_more_there_are() -> None:
    t, names = translator("en"), tuple("ABCDEFGHIJKL")
    assert names_in_short(names, t) == "A, B, C, D, E, F, G, H and 4 more"
    assert names_in_short(names[:9], t) == "A, B, C, D, E, F, G, H and I"


def test_the_matrix_opens_the_crossing_rows(relation: Relation) -> None:
    matrix = pair_matrix(relation, RelationView(), "fi")
    assert [row.code for row in matrix.rows] == ["10", "11", "13", "06", "38"]
    assert len(matrix.columns) == 10
    assert matrix.others_in_all == 40
    for row in matrix.rows:
        assert sum(cell.share for cell in row.cells.values()) == pytest.approx(1)
        assert sum(cell.residents for cell in row.cells.values()) == row.residents
    assert matrix.others["20"] == 0
    assert matrix.others["19"] == 3


def test_the_matrix_follows_selection_and_classes(relation: Relation) -> None:
    selected = pair_matrix(relation, RelationView(sel=("wellbeing_county:21",)), "fi")
    assert len(selected.rows) == 4
    assert pair_matrix(relation, RelationView(classes=("identical",)), "fi").rows == ()
    wide = Relation(relation.facts, "region", "municipality")
    assert pair_matrix(wide, RelationView(sel=("region:06", "region:02")), "fi").rows == ()


def test_the_flow_follows_the_selection(relation: Relation) -> None:
    view = RelationView(sel=("wellbeing_county:21",))
    assert len(flow_links(relation, view)) == 4
    drawn = flow(relation, view, translator("fi"))
    assert [node.key for node in drawn.right] == ["wellbeing_county:21"]
    assert len(drawn.left) == len(drawn.links) == 4


@pytest.mark.parametrize("sel", [(), ("employment_area:10",), ("region:06",)])
@pytest.mark.parametrize("shown", ["crossing", "all"])
def test_names_have_room_and_links_end_in_their_areas(
    relation: Relation, shown: str, sel: tuple[str, ...]
) -> None:
    drawn = flow(relation, RelationView(flow=shown, sel=sel), translator("fi"))
    nodes = {node.key: node for node in (*drawn.left, *drawn.right)}
    for side in (drawn.left, drawn.right):
        for above, below in itertools.pairwise(side):
            assert (below.middle - above.middle) * drawn.lines > 2
        assert sum(node.residents for node in side) <= ALL_RESIDENTS
    for link in drawn.links:
        for key, (upper, lower) in zip(link.keys, (link.left, link.right), strict=True):
            assert 0 <= upper < lower <= 1
            assert abs((upper + lower) / 2 - nodes[key].middle) <= nodes[key].height / 2 + 1e-9


@given(st.data())
def test_any_selection_narrows_to_some_of_the_pairs(facts: Facts, data: st.DataObject) -> None:
    divisions = data.draw(st.permutations(["employment_area", "wellbeing_county", "region"]))
    relation = Relation(facts, divisions[0], divisions[1])
    keys = [f"{each}:{code}" for each in divisions for code in facts.codes(each)]
    sel = tuple(data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=4, unique=True)))
    found = selected_pairs(relation, sel)
    assert found
    assert found <= set(relation.shared)
