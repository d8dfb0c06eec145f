"""Pasted rows are read as files are, and every row ends understood or with a reason."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.answers.known_answers import tym_bounds
from geodata.answers.topics import SURVEYED, TOPICS
from geodata.base.keys import load_names
from geodata.intake.filled_in import filled_in_survey
from geodata.intake.pasted_rows import PastedRow, read_pasted

NAMES = load_names(2026)
ANYTHING = st.text(max_size=20)


def one(topic: str, area: str, answer: str) -> PastedRow:
    (row,) = read_pasted(topic, [(area, answer)])
    return row


@pytest.mark.parametrize(
    ("area", "answer", "code", "cells"),
    [
        ("Varha", "2", "05", {"groups": 2}),
        ("HVA08", "3,0", "08", {"groups": 3}),
        ("Pirkanmaa", "1-2", "08", {"groups": "1–2"}),
        ("Lapin hyvinvointialueen", "ei vielä päätetty", "21", {"status": "undecided"}),
        ("Kajanaland", "finns inte", "20", {"status": "none"}),
    ],
)
def test_names_and_answers_are_read_as_people_write_them(
    area: str, answer: str, code: str, cells: dict[str, object]
) -> None:
    row = one("tym", area, answer)
    assert (row.area, dict(row.cells), row.findings) == (code, cells, ())


@pytest.mark.parametrize(
    ("pair", "code"),
    [
        (("Honkajoki", "1"), "area"),
        (("Kainuu", "7"), "authorities"),
        (("Kainuu", "kaksi ja puoli"), "number"),
        (("Ahvenanmaa", "1"), "aland"),
    ],
)
def test_what_is_not_understood_says_how_to_mend_it(pair: tuple[str, str], code: str) -> None:
    row = one("tym", *pair)
    assert row.area == ""
    assert code in [each.code for each in row.findings]
    assert all(each.mend(str, "en") for each in row.findings)


def test_rows_that_contradict_each_other_are_not_guessed() -> None:
    rows = read_pasted("tym", [("Pirkanmaa", "1"), ("Lappi", "2"), ("08", "2")])
    assert [bool(row.area) for row in rows] == [True, True, False]
    assert [each.code for each in rows[2].findings] == ["twice_differs"]


HEADING = ("Hyvinvointialue", "Johtoryhmiä")


@pytest.mark.parametrize(
    ("before", "numbers", "other"),
    [
        ([], None, 1),
        ([HEADING], None, 2),
        ([HEADING, ("Nowhere", "1"), ("Varha", "")], None, 4),
        ([HEADING], [3, 5, 6, 9], 5),
    ],
)
@pytest.mark.parametrize("answer", ["1", "2"])
def test_another_row_is_named_by_its_number_in_what_was_pasted(
    before: list[tuple[str, str]], numbers: list[int] | None, other: int, answer: str
) -> None:
    pairs = [*before, ("Pirkanmaa", "1"), ("Lappi", "2"), ("08", answer)]
    rows = read_pasted("tym", pairs, numbers=numbers)
    assert [each.number for each in rows] == (numbers or list(range(1, len(pairs) + 1)))
    (finding,) = rows[-1].findings
    assert finding.values["other"] == other
    assert f"row {other}" in finding.found(str, "en")


def test_columns_the_other_way_round_and_headings() -> None:
    pairs = [("Malli", "Työllisyysalue"), ("authority_runs", "10"), ("unknown", "11")]
    heading, runs, unknown = read_pasted("youth", pairs)
    assert (heading.area, heading.findings) == ("", ())
    assert (runs.texts, runs.area, dict(runs.cells)) == (
        ("10", "authority_runs"),
        "10",
        {"model": "authority_runs"},
    )
    assert dict(unknown.cells) == {"status": "unknown"}


def test_every_option_is_read_by_key_and_by_word_for_every_area() -> None:
    areas = list(NAMES.loc["employment_area"].index)[:10]
    for option in TOPICS["youth"].options:
        for words in (option.value, option.label):
            rows = read_pasted("youth", [(str(area), words) for area in areas])
            assert {row.cells["model"] for row in rows} == {option.value}


def test_many_bad_rows_are_all_told_of() -> None:
    rows = read_pasted("tym", [(f"Nowhere {n}", "1") for n in range(260)])
    assert all(row.findings and not row.area for row in rows)


@given(st.lists(st.tuples(ANYTHING, ANYTHING), max_size=6), st.sampled_from(SURVEYED))
def test_no_text_breaks_the_reading(pairs: list[tuple[str, str]], topic: str) -> None:
    stripped = [(first.strip(), second.strip()) for first, second in pairs]
    rows = read_pasted(topic, stripped)
    assert len(rows) == len(pairs)
    for row, pair in zip(rows, stripped, strict=True):
        assert sorted(row.texts) == sorted(pair)
        assert bool(row.area) == bool(row.cells)


@given(st.dictionaries(st.sampled_from(sorted(tym_bounds(2026))), st.integers(1, 4)))
def test_sheets_become_a_survey_exactly_when_the_law_allows_them(groups: dict[str, int]) -> None:
    rows = [{"county": county, "groups": number} for county, number in groups.items()]
    survey, findings = filled_in_survey({"tym": rows, "meta": {"title": "x", "collected_on": "?"}})
    allowed = all(number <= tym_bounds(2026)[county][1] for county, number in groups.items())
    assert (survey is not None) == (allowed and bool(rows)) or not rows
    if survey is not None:
        assert {row.area_code: row.given for row in survey.rows("tym")} == groups
        assert survey.meta.model_dump(exclude_unset=True) == {"title": "x"}
    else:
        assert findings


def test_an_origin_may_have_gaps_and_nothing_else_may() -> None:
    meta = {"title": None, "collected_on": "2026-05-15", "source": "Calls"}
    survey, _ = filled_in_survey({"meta": meta, "tym": [{"county": "08", "status": "none"}]})
    assert survey is not None
    assert json.loads(survey.meta.model_dump_json(exclude_unset=True)) == {
        "collected_on": "2026-05-15",
        "source": "Calls",
    }
    survey, findings = filled_in_survey({"tym": [{"county": "Nowhere", "groups": 1}]})
    assert survey is None
    assert [each.code for each in findings if each.severity == "error"] == ["area"]
