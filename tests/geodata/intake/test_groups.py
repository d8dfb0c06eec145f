"""Leadership groups as things: lists in cells, counts that follow, layers, moves."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Status, load_answer_sets
from geodata.answers.answers import Basis
from geodata.answers.groups import (
    GroupStatus,
    county_authorities,
    group_of,
    moves,
    national_number,
    number_of_group,
)
from geodata.base.wording import LANGS, Lang
from geodata.intake import Layer, Survey, compare, examine, plan, survey_answers, surveys_in_force
from geodata.intake.schema.group_rows import GroupRow
from geodata.intake.schema.vocabulary import vocabulary
from tests.geodata.intake import files as f
from tests.geodata.intake.bad_groups import HEAD, group, groups, number

WORDS = vocabulary(2026)
AREAS = sorted(set(WORDS.names["employment_area"]) - {"46"})
TODAY = date(2026, 6, 1)
KNOWN = load_answer_sets(2026)["known-2026"]


def survey(*rows: tuple[object, ...], tym: f.Rows = ()) -> Survey:
    found = examine(groups(*rows, tym=tym)(), today=TODAY)
    assert found.survey is not None, found.report.findings
    return found.survey


def codes(*given: GroupRow) -> list[tuple[str, ...]]:
    return [row.employment_areas for row in given]


@given(
    st.lists(st.sampled_from(AREAS), min_size=1, max_size=6),
    st.sampled_from(LANGS),
    st.sampled_from([";", "; ", " ;", "\n", ";\n", ";;", ", "]),
    st.data(),
)
def test_a_list_of_areas_is_read_however_it_is_written(
    given_areas: list[str], lang: Lang, between: str, data: st.DataObject
) -> None:
    written = [
        data.draw(st.sampled_from([code, WORDS.name("employment_area", code, lang), f"TYA{code}"]))
        for code in given_areas
    ]
    row = GroupRow.model_validate(
        {"id": "x", "counties": "13", "employment_areas": between.join(written)}, context=WORDS
    )
    assert row.employment_areas == tuple(sorted(set(given_areas)))
    again = GroupRow.model_validate_json(row.model_dump_json(exclude_none=True), context=WORDS)
    assert again == row


@st.composite
def seatings(draw: st.DrawFn) -> tuple[str, dict[str, int]]:
    """A mainland county, and the number of the group of each of its employment areas."""
    county = draw(st.sampled_from(sorted(county_authorities(2026).keys() - {"91"})))
    areas = sorted(county_authorities(2026)[county])
    return county, {area: draw(st.integers(1, len(areas))) for area in areas}


@given(seatings(), st.booleans())
def test_the_number_of_a_county_follows_from_its_groups(
    seating: tuple[str, dict[str, int]], planned: bool
) -> None:
    county, seats = seating
    status = "planned" if planned else None
    rows = [
        group(str(n), county, ";".join(a for a in seats if seats[a] == n), status=status)
        for n in sorted(set(seats.values()))
    ]
    made = survey_answers(survey(*rows), "x")
    answer = made.answers["tym", county]
    by_law = KNOWN.answers["tym", county]
    if planned or by_law.status is not Status.UNKNOWN:
        assert answer == by_law
    else:
        assert (answer.value, answer.status) == (str(len(rows)), Status.KNOWN)
        assert (answer.basis, answer.source) == (Basis.SURVEY, "Kysely 5/2026")
        assert answer.note
    for area, n in seats.items():
        found = group_of(made.groups, county, area)
        assert planned or (found and found.id == str(n))


def test_a_number_of_its_own_stands_beside_groups_that_are_not_all_known() -> None:
    made = survey_answers(survey(group("a", "13", "17"), tym=number("13", 3)), "x")
    answer = made.answers["tym", "13"]
    assert (answer.value, answer.note) == ("3", "")
    only_some = survey_answers(survey(group("a", "13", "17")), "x")
    assert only_some.answers["tym", "13"] == KNOWN.answers["tym", "13"]


def test_groups_follow_each_other_in_time() -> None:
    first = group("a", "13", "13; 17; 45", ends="31.12.2025")
    second = group("b", "13", "13; 17; 45", starts="1.1.2026")
    later = group("c", "13", "13; 17; 45", starts="1.1.2030", status="suunniteltu")
    made = survey_answers(survey(first, second, later), "x")
    assert [each.id for each in made.groups if each.in_force and "13" in each.counties] == ["b"]
    assert made.groups[-1].status or GroupStatus.PLANNED
    assert made.answers["tym", "13"].value == "1"


def test_a_group_of_two_counties_is_one_in_the_country() -> None:
    shared = group("s", "Itä-Uusimaa; Vantaan ja Keravan hyvinvointialue", "11; 43")
    rest = [
        group(f"{county}-{area}", county, area)
        for county, areas in county_authorities(2026).items()
        for area in sorted(areas)
        if county != "91" and (county, area) not in {("01", "11"), ("04", "11"), ("04", "43")}
    ]
    made = survey_answers(survey(shared, *rest), "x")
    assert national_number(made.groups, 2026) == len(rest) + 1
    total = sum(int(each.value or 0) for (topic, _), each in made.answers.items() if topic == "tym")
    assert total == len(rest) + 2
    assert national_number(survey_answers(survey(shared), "x").groups, 2026) is None
    assert national_number(KNOWN.groups, 2026) is None


def test_groups_without_names_are_numbered_within_their_county() -> None:
    made = survey_answers(survey(group("x", "13", "17; 45"), group("y", "13", "13")), "own")
    own = [each for each in made.groups if "13" in each.counties]
    assert [number_of_group(made.groups, each) for each in own] == [1, 2]


@pytest.mark.parametrize("kind", ["xlsx", "json", "csv", "ods"])
def test_every_kind_of_file_holds_groups(kind: str) -> None:
    rows = [HEAD, group("a", "13", "Kuopio; Ylä-Savo"), group("b", "13", "Keski-Savo")]
    sheets = f.sheets(tym=[], nuoret=[], ryhmät=rows)
    listed = {"counties": ["13"], "employment_areas": [17, "Ylä-Savo"]}
    content = {
        "xlsx": lambda: f.xlsx(sheets),
        "ods": lambda: f.ods(sheets),
        "csv": lambda: f.csv_zip({name: _quoted(rows) for name, rows in sheets.items()}),
        "json": lambda: f.json_file(
            tym=[],
            youth=[],
            groups=[
                {"id": "a", **listed},
                {"id": "b", "counties": "13", "employment_areas": "13"},
            ],
        ),
    }[kind]()
    found = examine(content, today=TODAY)
    assert found.survey is not None, found.report.findings
    assert codes(*found.survey.group_rows()) == [("17", "45"), ("13",)]


def _quoted(rows: f.Rows) -> f.Rows:
    return [[f'"{cell}"' if ";" in str(cell) else cell for cell in row] for row in rows]


def test_a_later_list_of_a_county_replaces_its_groups_and_leaves_the_others() -> None:
    shared = group("s", "01; 04", "11; 43")
    first = survey(shared, group("p", "01", "30"), group("k", "13", "13; 17; 45"))
    second = survey(group("e", "01", "11; 30"))
    under, newest = surveys_in_force([Layer(first), Layer(second)])
    made = survey_answers(newest, "x", under=[under])
    held = [(each.id, each.counties, each.areas) for each in made.groups if not each.follows]
    assert held == [
        ("e", ("01",), ("11", "30")),
        ("s", ("04",), ("11", "43")),
        ("k", ("13",), ("13", "17", "45")),
    ]
    assert made.answers["tym", "04"].value == "1"


def test_groups_that_contradict_the_published_number_are_not_published() -> None:
    base = [Layer(survey(tym=number("13", 2)))]
    assert plan(survey(group("a", "13", "13; 17; 45")), base, KNOWN).disagreeing == ("13",)
    fits = survey(group("a", "13", "13"), group("b", "13", "17; 45"))
    assert plan(fits, base, KNOWN).disagreeing == ()
    assert plan(survey(group("a", "13", "13")), base, KNOWN).disagreeing == ()


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        ((2, None), 2),
        ((3, None), 0),
        (("2–3", None), 2),
        ((3, "suunniteltu"), 2),
        ((None, "ei ole"), 0),
        ((None, "ei vielä päätetty"), 0),
        ((None, "ei tiedossa"), 2),
    ],
)
def test_an_answer_that_contradicts_groups_ends_them(
    cells: tuple[object, object], kept: int
) -> None:
    listed = Layer(survey(group("a", "13", "13"), group("b", "13", "17; 45")))
    later = survey(tym=[f.TYM[0], ["13", *cells]])
    *under, newest = surveys_in_force([listed, Layer(later)])
    made = survey_answers(newest, "x", under=under)
    assert len([each for each in made.groups if each.counties == ("13",)]) == kept


def test_a_planned_number_says_nothing_of_the_groups_in_force() -> None:
    rows = [f.TYM[0], ["13", 3, "suunniteltu"]]
    made = survey_answers(survey(group("a", "13", "13; 17; 45"), tym=rows), "x")
    assert [each.id for each in made.groups if each.counties == ("13",)] == ["a"]
    planned = Layer(survey(tym=rows))
    assert plan(survey(group("a", "13", "13; 17; 45")), [planned], KNOWN).disagreeing == ()


def test_changes_show_who_moved() -> None:
    old = survey_answers(survey(group("a", "13", "13; 17"), group("b", "13", "45")), "x")
    new = survey_answers(survey(group("a", "13", "13"), group("b", "13", "17; 45")), "x")
    (moved,) = moves(old.groups, new.groups, "13")
    assert moved.old
    assert moved.new
    assert (moved.area, moved.old.id, moved.new.id) == ("17", "a", "b")
    change = {(each.topic, each.area): each for each in compare(old, new)}["tym", "13"]
    assert (change.kind, change.members, change.moves) == ("changed", True, (moved,))
    renamed = survey_answers(survey(group("k", "13", "45"), group("m", "13", "13; 17")), "x")
    assert moves(old.groups, renamed.groups, "13") == ()
    gone = moves(old.groups, KNOWN.groups, "13")
    assert [(each.area, each.new) for each in gone] == [("13", None), ("17", None), ("45", None)]


@given(seatings(), seatings())
def test_nobody_moves_between_equal_groups(
    one: tuple[str, dict[str, int]], other: tuple[str, dict[str, int]]
) -> None:
    county, seats = one
    rows = [
        group(str(n), county, ";".join(a for a in seats if seats[a] == n))
        for n in set(seats.values())
    ]
    made = survey_answers(survey(*rows), "x")
    assert (
        moves(made.groups, made.groups, county) == moves(made.groups, made.groups, other[0]) == ()
    )
