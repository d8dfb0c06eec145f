"""Mappings: round trips, matching by headings, and what they refuse (Hypothesis)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.answers.topics import SURVEYED
from geodata.intake.mapping import ColumnRule, Mapping, Role, TableRule, WordRule
from geodata.intake.mapping.mapping import offered_roles
from tests.geodata.intake.mapping.exports import area, as_xlsx, directors, option
from tests.geodata.intake.mapping.reading import imported

TEXTS = st.text(min_size=1, max_size=40)
COLUMNS = st.builds(ColumnRule.of_code, TEXTS, st.sampled_from(offered_roles()))
WORDS = st.builds(WordRule, of=st.sampled_from(SURVEYED), text=TEXTS, means=TEXTS)
RULES = st.builds(
    TableRule, columns=st.lists(COLUMNS).map(tuple), words=st.lists(WORDS, max_size=5).map(tuple)
)
MAPPINGS = st.builds(Mapping, tables=st.lists(RULES, max_size=3).map(tuple))


@given(MAPPINGS)
def test_a_mapping_is_read_as_it_was_written(mapping: Mapping) -> None:
    assert Mapping.from_json(mapping.to_json()) == mapping


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_anything_else_is_refused(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Mapping.from_json(text)


@pytest.mark.parametrize(
    "code", ["area", "area:moon", "answer:moon", "option:youth", "option:youth:moon", "x", "", ":"]
)
def test_a_column_is_only_what_is_offered(code: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        ColumnRule.of_code("a", code)


@given(st.sampled_from(offered_roles()), TEXTS)
def test_the_code_of_a_column_says_all_of_it(code: str, heading: str) -> None:
    rule = ColumnRule.of_code(heading, code)
    assert (rule.code, ColumnRule.of_code(heading, rule.code)) == (code, rule)


@given(st.permutations(range(13)), st.booleans())
def test_columns_are_known_by_their_headings_wherever_they_stand(
    order: list[int], shouted: bool
) -> None:
    rows = directors(6)
    read = imported(as_xlsx(rows))
    heads = [str(cell).upper() if shouted else cell for cell in rows[0]]
    moved = [[row[at] for at in order] for row in (heads, *rows[1:])]
    again = imported(as_xlsx(moved), mapping=read.mapping)
    assert [(each.topic, each.area, each.meaning) for each in again.answers] == [
        (each.topic, each.area, each.meaning) for each in read.answers
    ]


def test_a_table_with_other_headings_is_passed_over_and_more_columns_are_named() -> None:
    heads, row = ["Alue", "Nuorten palvelut"], [area("10"), option("authority_runs")]
    mapping = imported(as_xlsx([heads, row])).mapping
    other = imported(as_xlsx([["Alue", "Palvelut"], row]), mapping=mapping)
    assert other.answers == ()
    assert [each.remark.said for each in other.passed] == ["no_rule"]
    more = imported(as_xlsx([[*heads, "Uusi"], [*row, "x"]]), mapping=mapping)
    assert len(more.answers) == 1
    assert [(each.remark.said, each.remark.text) for each in more.passed] == [
        ("column_left", "Uusi")
    ]


def test_two_columns_of_one_heading_are_told_apart() -> None:
    heads = ["Alue", "Vastaus", "Vastaus"]
    content = as_xlsx([heads, [area("10"), option("authority_runs"), "2"]])
    mapping = imported(content).mapping
    assert [each.heading for each in mapping.tables[0].columns] == ["alue", "vastaus", "vastaus #2"]


def test_a_mapping_that_uses_nothing_fits_nothing() -> None:
    leave = TableRule(columns=(ColumnRule(heading="alue", role=Role.LEAVE),))
    read = imported(as_xlsx([["Alue", "x"], [area("10"), "y"]]), mapping=Mapping(tables=(leave,)))
    assert read.rows == ()
    assert [each.remark.said for each in read.passed] == ["no_rule"]
