"""Answers that are no certain number of today: ranges, plans, and several models."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Status
from geodata.answers.topics import TOPICS
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
from geodata.intake.schema.vocabulary import choice_word
from geodata.intake.stored_rows import read_stored_survey
from geodata.store import Store
from tests.geodata.intake import files as f
from tests.geodata.intake.files import sheets

TODAY = date(2026, 6, 1)
TYM_HEAD = ["Hyvinvointialue", "Johtoryhmiä", "Tila", "Tilanne"]
YOUTH_HEAD = ["Työllisyysalue", "Malli", "Muut mallit", "Tila"]
MODELS = TOPICS["youth"].values


def check(**changed: f.Rows) -> Examination:
    return examine(f.xlsx(sheets(**changed)), today=TODAY)


def read(**changed: f.Rows) -> Survey:
    examination = check(**changed)
    assert examination.survey is not None, examination.report.findings
    return examination.survey


def tym(*cells: object) -> Examination:
    return check(tym=[TYM_HEAD, [*cells, *([None] * (4 - len(cells)))]])


def youth(*cells: object) -> Examination:
    return check(nuoret=[YOUTH_HEAD, ["10", *cells, *([None] * (3 - len(cells)))]])


def codes(examination: Examination) -> set[str]:
    return {each.code for each in examination.report.findings} - {"missing"}


@given(
    st.integers(1, 3).flatmap(lambda low: st.tuples(st.just(low), st.integers(low + 1, 4))),
    st.sampled_from(["-", "–", "—", "−", "‑", "…", "..", "..."]),
    st.sampled_from(["", " ", "\u00a0", "  "]),
    st.sampled_from(["", ",0", ".00"]),
)
def test_a_range_is_read_however_it_is_written(
    ends: tuple[int, int], dash: str, space: str, decimals: str
) -> None:
    written = f"{ends[0]}{decimals}{space}{dash}{space}{ends[1]}{decimals}"
    survey = tym("19", written).survey
    assert survey is not None
    answer = survey_answers(survey, "x").answers["tym", "19"]
    assert (answer.value, answer.status) == (None, Status.RANGE)
    assert (answer.minimum, answer.maximum) == ends


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (("03", "2–2"), "range_equal"),
        (("03", "3-2"), "range_order"),
        (("03", date(2026, 3, 2)), "range_date"),
        (("03", "2.3."), "range_date"),
        (("03", "2.3.2026"), "range_date"),
        (("03", "2/3/26"), "range_date"),
        (("03", "2026-03-02 00:00:00"), "range_date"),
        (("03", "2.3"), "number"),
        (("03", "0–2"), "range"),
        (("03", "2–5"), "authorities"),
        (("20", "1–2"), "authorities"),
        (("03", "2–3–4"), "number"),
        (("03", "2–"), "number"),
        (("03", "2–kolme"), "number"),
        (("03", "2--3"), "number"),
        (("03", "2–3", "suunniteltu"), "planned_range"),
        (("03", "2–3", "ei ole"), "contradiction"),
        (("03", 2, "vaihteluväli"), "contradiction"),
        (("03", None, "vaihteluväli"), "no_value"),
        (("03", None, "suunniteltu"), "no_value"),
        (("03", 5, "suunniteltu"), "authorities"),
        (("03", 2, "suunniteltu", "1.6.2026"), "planned_past"),
        (("03", 2, "tiedossa", "2.6.2026"), "future"),
    ],
)
def test_what_cannot_be_is_found(cells: tuple[object, ...], code: str) -> None:
    assert code in codes(tym(*cells))


@pytest.mark.parametrize("status", [None, "tiedossa", "intervall", "range"])
def test_a_range_is_a_status_of_its_own(status: str | None) -> None:
    survey = tym("03", "2-3", status).survey
    assert survey is not None
    assert survey_answers(survey, "x").answers["tym", "03"].status == Status.RANGE


def test_a_planned_value_is_kept_with_the_day_from_which_it_holds() -> None:
    rows: f.Rows = [TYM_HEAD, ["03", 2, "planned", "1.1.2027"], ["13", 3, "planerad", None]]
    found = survey_answers(read(tym=rows), "survey-1", 2026, number=1)
    dated, open_ended = found.answers["tym", "03"], found.answers["tym", "13"]
    assert (dated.value, dated.status, dated.starts) == ("2", Status.PLANNED, date(2027, 1, 1))
    assert (dated.minimum, dated.maximum) == (1, 4)
    assert dated.date == open_ended.date == date(2026, 5, 15)
    assert (open_ended.status, open_ended.starts) == (Status.PLANNED, None)
    assert found.later == ()


def test_several_models_are_read_by_key_and_by_word_in_any_language() -> None:
    words = [choice_word("model", key, lang) for key, lang in zip(MODELS[1:4], LANGS, strict=True)]
    survey = youth(MODELS[0], "; ".join(reversed(words))).survey
    assert survey is not None
    answer = survey_answers(survey, "x").answers["youth", "10"]
    assert (answer.value, answer.others) == (MODELS[0], MODELS[1:4])
    assert answer.status == Status.KNOWN


@given(
    st.lists(st.tuples(st.sampled_from(MODELS), st.sampled_from(LANGS)), min_size=1, max_size=7),
    st.sampled_from([";", " ; ", ", ", ";\n", ";;"]),
)
def test_lists_are_read_with_any_sign_between_and_each_once(
    listed: list[tuple[str, Lang]], sign: str
) -> None:
    # The words of a model hold commas themselves.
    words = sign.join(choice_word("model", key, lang) for key, lang in listed)
    survey = youth(MODELS[0], words).survey
    assert survey is not None
    named = {key for key, _ in listed}
    others = survey_answers(survey, "x").answers["youth", "10"].others
    assert others == tuple(key for key in MODELS[1:] if key in named)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ((MODELS[0], MODELS[0]), "others_main"),
        ((None, MODELS[1]), "others_alone"),
        ((None, MODELS[1], "ei vielä päätetty"), "others_alone"),
        ((MODELS[0], "jokin muu"), "choice"),
        ((MODELS[0], f"{MODELS[1]};jokin"), "choice"),
    ],
)
def test_other_models_stand_beside_a_main_one(cells: tuple[object, ...], code: str) -> None:
    assert code in codes(youth(*cells))


def full() -> Survey:
    return read(
        tym=[TYM_HEAD, ["03", "2–3", None, None], ["13", 3, "suunniteltu", "1.1.2027"]],
        nuoret=[YOUTH_HEAD, ["10", MODELS[0], f"{MODELS[2]};{MODELS[4]}", "suunniteltu"]],
    )


@pytest.mark.parametrize("lang", LANGS)
def test_every_format_and_the_store_give_them_back(lang: Lang) -> None:
    survey = full()
    for content in (
        survey.to_json().encode(),
        json_template(lang, survey),
        csv_template(lang, survey),
        workbook_template(lang, str, survey),
    ):
        examination = examine(content, today=TODAY)
        assert examination.survey == survey, examination.report.findings
    stored = read_stored_survey(survey.model_dump(mode="json", exclude_none=True))
    assert (stored.survey, stored.misfits) == (survey, ())


def test_answers_become_rows_again() -> None:
    survey = full()
    answers = survey_answers(survey, "survey-1", number=1)
    again = survey_answers(as_survey(answers, survey.meta), "survey-1", number=1)
    assert compare(answers, again)
    assert {each.kind for each in compare(answers, again)} == {Kind.UNCHANGED}


def test_each_of_them_is_a_change() -> None:
    before = survey_answers(full(), "a", number=1)
    rows: f.Rows = [TYM_HEAD, ["03", "2–4", None, None], ["13", 3, "suunniteltu", "1.2.2027"]]
    models: f.Rows = [YOUTH_HEAD, ["10", MODELS[0], MODELS[2], "suunniteltu"]]
    after = survey_answers(read(tym=rows, nuoret=models), "b", number=2)
    changed = {(c.topic, c.area) for c in compare(before, after) if c.kind == Kind.CHANGED}
    assert changed == {("tym", "03"), ("tym", "13"), ("youth", "10")}


def test_members_may_number_any_of_a_range() -> None:
    rows: f.Rows = [TYM_HEAD, ["13", "2–3", None, None]]
    head = f.MEMBERS[0]
    two: f.Rows = [head, ["13", "13", 1], ["13", "17", 1], ["13", "45", 2]]
    one: f.Rows = [head, ["13", "13", 1], ["13", "17", 1], ["13", "45", 1]]
    assert "members_count" not in codes(check(tym=rows, tym_jäsenet=two))
    assert "members_count" in codes(check(tym=rows, tym_jäsenet=one))


def test_a_range_that_no_area_may_have_is_kept_but_not_drawn() -> None:
    stored = {
        "meta": full().meta.model_dump(mode="json"),
        "tym": [{"county": "20", "groups": "1–2"}, {"county": "03", "groups": "3-4"}],
        "youth": [{"employment_area": "10", "model": MODELS[0], "others": "gone"}],
    }
    read_back = read_stored_survey(stored)
    assert [each.sheet for each in read_back.misfits] == ["tym"]
    found = survey_answers(read_back.survey, "x")
    assert [each.sheet for each in found.misfits] == ["tym", "youth"]
    assert found.answers["tym", "20"].value == "1"


def test_drafts_keep_them(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'drafts.sqlite'}")
    examination = examine(full().to_json().encode(), today=TODAY)
    draft = store.drafts.load(store.drafts.save(b"x", examination))
    store.close()
    assert draft is not None
    assert draft.survey == full()
