"""Sources and days of single answers stand before those of the survey."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.answers.answers import Answer
from geodata.base.wording import LANGS
from geodata.intake import (
    Survey,
    csv_template,
    examine,
    json_template,
    survey_answers,
    workbook_template,
)
from tests.geodata.intake import files as f
from tests.geodata.intake.files import sheets

TODAY = date(2026, 6, 1)
TYM_HEAD = ["Hyvinvointialue", "Johtoryhmiä", "Tila", "Lähde", "Tilanne"]
YOUTH_HEAD = ["Sysselsättningsområde", "Modell", "Källa", "Läge"]


def read(**changed: f.Rows) -> Survey:
    examination = examine(f.xlsx(sheets(**changed)), today=TODAY)
    assert examination.survey is not None, examination.report.findings
    return examination.survey


def codes(**changed: f.Rows) -> set[str]:
    return {each.code for each in examine(f.xlsx(sheets(**changed)), today=TODAY).report.findings}


def origin(answer: Answer) -> tuple[str, str | None, date | None]:
    return answer.source, answer.source_url, answer.date


def test_a_row_overrides_source_and_day_each_by_itself() -> None:
    rows: f.Rows = [
        TYM_HEAD,
        ["01", 2, None, "Phone call", "3.2.2026"],
        ["03", 2, None, "Minutes, section 5", None],
        ["13", 3, None, None, date(2026, 1, 7)],
        ["15", None, "ei vielä päätetty", "Phone call", None],
        ["19", 1, None, None, None],
    ]
    meta = [*f.META, ["Linkki", "https://example.fi/survey"]]
    answers = survey_answers(read(tym=rows, tiedot=meta), "survey-1", number=1).answers
    day, url = date(2026, 5, 15), "https://example.fi/survey"
    assert origin(answers["tym", "01"]) == ("Phone call", None, date(2026, 2, 3))
    assert origin(answers["tym", "03"]) == ("Minutes, section 5", None, day)
    assert origin(answers["tym", "13"]) == ("Kysely 5/2026", url, date(2026, 1, 7))
    assert origin(answers["tym", "15"]) == ("Phone call", None, day)
    assert origin(answers["tym", "19"]) == ("Kysely 5/2026", url, day)
    assert {answers["tym", code].survey for code in ("01", "19")} == {"Kysely"}


def test_files_without_the_columns_read_as_before() -> None:
    answers = survey_answers(read(), "survey-1", number=1).answers
    assert origin(answers["youth", "10"]) == ("Kysely 5/2026", None, date(2026, 5, 15))


def test_rows_have_origins_without_a_survey_of_their_own() -> None:
    rows = [YOUTH_HEAD, ["10", "authority_runs", "Samtal", "1.4.2026"]]
    survey = examine(f.csv_file(rows), today=TODAY).survey
    assert survey is not None
    assert origin(survey_answers(survey, "own").answers["youth", "10"]) == (
        "Samtal",
        None,
        date(2026, 4, 1),
    )


def test_days_to_come_long_sources_and_lonely_origins_are_found() -> None:
    assert "future" in codes(tym=[TYM_HEAD, ["01", 2, None, None, "2.6.2026"]])
    assert "long" in codes(tym=[TYM_HEAD, ["01", 2, None, "x" * 501, None]])
    assert "origin_alone" in codes(tym=[TYM_HEAD, ["01", None, None, "Phone call", None]])
    assert "origin_alone" in codes(nuoret=[YOUTH_HEAD, ["10", None, None, "1.4.2026"]])
    fine = codes(tym=[TYM_HEAD, ["01", None, "ei ole", "x" * 500, "1.6.2026"]])
    assert not fine & {"future", "long", "origin_alone"}


def test_days_after_the_year_of_the_map_are_named() -> None:
    survey = read(tym=[TYM_HEAD, ["01", 2, None, None, "1.2.2026"]])
    assert survey_answers(survey, "x", 2026).later == ()
    assert survey_answers(survey, "x", 2025).later == (date(2026, 2, 1), date(2026, 5, 15))


@settings(max_examples=25)
@given(
    st.none() | st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=40),
    st.none() | st.dates(date(2000, 1, 1), TODAY),
    st.sampled_from(LANGS),
)
def test_every_format_gives_them_back(source: str | None, day: date | None, lang: str) -> None:
    rows = [{"employment_area": "10", "model": "other_services", "source": source, "as_of": day}]
    survey: Survey = Survey.model_validate({"meta": read().meta, "youth": rows})
    for content in (
        survey.to_json().encode(),
        json_template(lang, survey),  # type: ignore[arg-type]
        csv_template(lang, survey),  # type: ignore[arg-type]
        workbook_template(lang, str, survey),  # type: ignore[arg-type]
    ):
        examination = examine(content, today=TODAY)
        assert examination.survey == survey, examination.report.findings
