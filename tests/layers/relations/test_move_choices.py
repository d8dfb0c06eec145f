"""What can be moved is found by a name of its own, and the form begins with a move that matters."""

import pytest

from geodata import ALAND
from geodata.answers.what_if import Move
from layers.map.facts import Facts
from layers.relations.move_choices import first_move, targets, things_to_move
from layers.relations.relation import Relation
from layers.relations.what_if import compare_with_today, moved_facts
from layers.words.text import LANGS, translator


@pytest.mark.parametrize("lang", LANGS)
def test_each_choice_has_a_label_of_its_own(facts: Facts, lang: str) -> None:
    for choices in (things_to_move(facts, translator(lang)), targets(facts, translator(lang))):
        labels = [each.label.casefold() for each in choices]
        assert len(labels) == len(set(labels))
        keys = [each.key for each in choices]
        assert len(keys) == len(set(keys))


def test_all_of_the_mainland_can_move_and_nothing_of_aland(facts: Facts) -> None:
    things = {each.key for each in things_to_move(facts, translator("fi"))}
    aland = facts.members("region", ALAND["region"])
    assert not things & {f"municipality:{code}" for code in aland}
    municipalities = [key for key in things if key.startswith("municipality:")]
    assert len(municipalities) == len(facts.codes("municipality")) - len(aland)
    areas = {each.key for each in targets(facts, translator("fi"))}
    assert len(areas) == 45 + 22
    assert areas < things


def test_the_first_move_leaves_one_crossing_area_less(facts: Facts) -> None:
    thing, target = first_move(facts)
    division, code = target.split(":")
    moves = (Move(thing.split(":")[1], division, code),)
    before = Relation(facts, "employment_area", "wellbeing_county")
    after = Relation(moved_facts(facts, moves), "employment_area", "wellbeing_county")
    assert len(after.crossing) == len(before.crossing) - 1


def test_what_changes_comes_first_with_its_difference(facts: Facts) -> None:
    moves = (Move("305", "employment_area", "24"), Move("832", "employment_area", "24"))
    before = Relation(facts, "employment_area", "wellbeing_county")
    after = Relation(moved_facts(facts, moves), "employment_area", "wellbeing_county")
    rows = compare_with_today(before, after, moves, translator("en"))
    changed = [row.changed for row in rows]
    assert changed == sorted(changed, reverse=True)
    differences = {(row.subject, row.measure): row.difference for row in rows}
    assert differences["Whole country", "Employment area: Crosses a border"] == "\N{MINUS SIGN}1"
    assert differences["Whole country", "Employment area: Same area"] == "+1"
    assert differences["Kainuu-Koillismaa", "Partners"] == "\N{MINUS SIGN}1"
    assert all(row.difference == "" for row in rows if not row.changed)
