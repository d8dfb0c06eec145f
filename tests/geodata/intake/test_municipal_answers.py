"""What municipalities answer for themselves, beside the answer of their employment area."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Status, load_answer_sets, load_key
from geodata.answers.topics import MUNICIPAL, TOPICS
from geodata.base.wording import LANGS, Lang
from geodata.intake import (
    Examination,
    Kind,
    Survey,
    as_survey,
    compare,
    csv_template,
    examine,
    json_template,
    survey_answers,
    workbook_template,
)
from geodata.intake.publishing_plan import LeftOut, plan
from geodata.intake.stored_rows import read_stored_survey
from geodata.intake.survey_layers import Layer
from tests.geodata.intake import files as f
from tests.geodata.intake.files import sheets

TODAY = date(2026, 6, 1)
SHEET = "youth_municipalities"
HEAD = ["Kunta", "Malli", "Tila", "Huomautus", "Lähde", "Tilanne"]
KNOWN = load_answer_sets(2026)["known-2026"]
MODELS = TOPICS["youth"].values
KUOPIO, SIILINJARVI = "297", "749"
KEY = load_key(2026)
AREA = str(KEY["employment_area"][KUOPIO])
MAINLAND = [str(code) for code in KEY.index[KEY["region"] != "21"]]


def check(*rows: tuple[object, ...], youth: f.Rows = f.YOUTH) -> Examination:
    filled = [[*row, *([None] * (len(HEAD) - len(row)))] for row in rows]
    own_sheet: f.Rows = [HEAD, *filled]
    content = sheets(nuoret=youth, **{"nuoret kunnittain": own_sheet})
    return examine(f.xlsx(content), today=TODAY)


def survey(*rows: tuple[object, ...]) -> Survey:
    found = check(*rows)
    assert found.survey is not None, found.report.findings
    return found.survey


def own(*rows: tuple[object, ...]) -> Survey:
    """Only what municipalities answer for themselves."""
    found: Survey = survey(*rows).model_copy(update={"tym": (), "youth": ()})
    return found


def codes(found: Examination) -> set[str]:
    return {each.code for each in found.report.findings} - {"missing"}


def test_a_municipality_has_its_own_answer_with_its_own_source_and_day() -> None:
    row = ("Kuopio", "other_services", None, "Sovittu", "Kunnan sivut", "1.5.2026")
    made = survey_answers(survey(row, (SIILINJARVI, None, "ei vielä päätetty")), "own")
    answer = made.municipal["youth", KUOPIO]
    assert (answer.value, answer.status) == ("other_services", Status.KNOWN)
    assert (answer.source, answer.date) == ("Kunnan sivut", date(2026, 5, 1))
    assert answer.note == "Sovittu"
    undecided = made.municipal["youth", SIILINJARVI]
    assert (undecided.status, undecided.source) == (Status.UNDECIDED, "Kysely 5/2026")
    assert made.answers["youth", AREA] == KNOWN.answers["youth", AREA]
    assert made.municipal_answer("youth", "005").status is Status.UNKNOWN


def test_a_municipality_that_is_listed_twice_contradicts_and_both_rows_are_shown() -> None:
    found = check(("297", "other_services"), ("Kuopio", "authority_runs"))
    (finding,) = (each for each in found.report.findings if each.code == "twice_differs")
    values = {name: getattr(each, "key", each) for name, each in finding.values.items()}
    assert values == {
        "area": KUOPIO,
        "value": "authority_runs",
        "before": "other_services",
        "other": 2,
    }
    assert found.survey is None
    assert codes(check(("297", "other_services"), ("Kuopio", "other_services"))) == {"twice"}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("Kuopoi", "other_services"), "area_close"),
        (("999", "other_services"), "area"),
        (("Maarianhamina", "other_services"), "aland"),
        (("297", "by_pigeon"), "choice"),
        (("297", None, "tiedossa"), "no_value"),
        (("297", "other_services", "ei ole"), "contradiction"),
        (("297", "other_services", None, None, None, "1.1.2099"), "future"),
        (("297", "other_services", "ei koske"), "applicable"),
    ],
)
def test_rows_of_municipalities_are_checked_as_those_of_areas(
    row: tuple[object, ...], code: str
) -> None:
    found = check(row)
    assert code in codes(found)
    assert found.survey is None


@pytest.mark.parametrize(
    ("main", "others", "own", "remarked"),
    [
        ("authority_runs", None, "other_services", True),
        ("authority_runs", None, "authority_runs", False),
        ("authority_runs", "other_services", "other_services", False),
        (None, None, "other_services", False),
    ],
)
def test_a_model_that_the_area_does_not_list_is_a_remark(
    main: str | None, others: str | None, own: str, *, remarked: bool
) -> None:
    youth: f.Rows = [["Työllisyysalue", "Malli", "Muut mallit"], [AREA, main, others]]
    found = check((KUOPIO, own), youth=youth)
    assert ("municipal_model" in codes(found)) is remarked
    assert found.survey is not None


def test_the_sheet_alone_is_a_file_of_answers_and_nobody_is_missing_from_it() -> None:
    found = examine(f.csv_file([["Kunta", "Malli"], ["Kuopio", "other_services"]]), today=TODAY)
    assert codes(found) == {"meta_later"}
    assert found.survey is not None
    assert found.survey.topics() == ("youth",)
    assert [row.area_code for row in found.survey.municipal_rows("youth")] == [KUOPIO]


@given(
    st.dictionaries(
        st.sampled_from(MAINLAND),
        st.sampled_from(MODELS),
        max_size=5,
    ),
    st.sampled_from(LANGS),
)
def test_templates_with_own_answers_read_back(models: dict[str, str], lang: Lang) -> None:
    rows = [{"municipality": code, "model": models[code]} for code in sorted(models)]
    whole = examine(f.json_file(**{SHEET: rows}), today=TODAY).survey
    assert whole is not None
    answers = survey_answers(whole, "own")
    filled = as_survey(answers, whole.meta)
    for content in (csv_template(lang, filled), json_template(lang, filled)):
        again = examine(content, today=TODAY).survey
        assert again is not None
        assert survey_answers(again, "own").municipal == answers.municipal


def test_a_workbook_with_own_answers_reads_back() -> None:
    answers = survey_answers(survey(("Kuopio", "other_services")), "own")
    meta = survey(("Kuopio", "other_services")).meta
    again = examine(workbook_template("sv", str, as_survey(answers, meta)), today=TODAY).survey
    assert again is not None
    assert survey_answers(again, "own").municipal == answers.municipal


def test_stored_answers_without_the_sheet_are_read_and_merged_municipalities_are_told() -> None:
    stored = survey((KUOPIO, "other_services")).model_dump(mode="json", exclude_none=True)
    old = {name: rows for name, rows in stored.items() if name != SHEET}
    assert read_stored_survey(old).misfits == ()
    assert survey_answers(read_stored_survey(old).survey, "x").municipal == {}
    gone = {**stored, SHEET: [{"municipality": "999", "model": "other_services"}]}
    made = survey_answers(read_stored_survey(gone).survey, "x")
    assert made.municipal == {}
    assert [each.sheet for each in made.misfits] == [SHEET]


def test_changes_and_what_a_file_leaves_out_name_the_municipality() -> None:
    before, after = own((KUOPIO, "other_services")), own((SIILINJARVI, "other_services"))
    old, new = survey_answers(before, "a"), survey_answers(after, "b")
    found = [each for each in compare(old, new) if each.division == "municipality"]
    assert {(each.area, each.kind) for each in found} == {
        (KUOPIO, Kind.REMOVED),
        (SIILINJARVI, Kind.ADDED),
    }
    made = plan(after, [Layer(before)], old)
    assert LeftOut("youth", KUOPIO, municipal=True) in made.left_out
    assert made.left_out[0].division == "municipality"
    youth = next(each for each in made.topics if each.topic == "youth")
    assert (youth.added, youth.left_out) == (1, 1)


def test_only_services_for_young_people_are_asked_of_municipalities() -> None:
    assert set(MUNICIPAL) == {"youth"}
    assert MUNICIPAL["youth"].municipal is None
