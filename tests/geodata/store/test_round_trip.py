"""A draft read back from the store has the same cells as its file, in every column."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from geodata.intake import SHEETS, Examination, Survey, columns, csv_sheet, examine
from geodata.intake.checks.check import Stage
from geodata.intake.findings import Report
from geodata.store import Draft, Store
from tests.geodata.intake import cells_of_columns as c
from tests.geodata.intake.test_properties import CELLS, HEADINGS, surveys

RELAXED = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
NOTHING_FOUND = Report.of("json", Stage.SET, [])


def kept(store: Store, content: bytes, examination: Examination) -> Draft:
    draft = store.drafts.load(store.drafts.save(content, examination))
    assert draft is not None
    return draft


@pytest.mark.parametrize(("sheet", "name"), c.COLUMNS)
def test_every_column_comes_back(store: Store, sheet: str, name: str) -> None:
    for cell in c.cells(columns(sheet)[name]):
        survey = c.survey_with(sheet, name, cell)
        draft = kept(store, b"", Examination(NOTHING_FOUND, survey, None))
        assert draft.survey == survey
        found = getattr(draft.survey, sheet)
        assert getattr(found if sheet == "meta" else found[0], name) == cell


@pytest.mark.parametrize("sheet", [name for name in SHEETS if name != "meta"])
def test_one_table_of_the_template_comes_back(store: Store, sheet: str) -> None:
    """Write the table alone, without the sheet meta."""
    [*_, name] = columns(sheet)
    filled = c.survey_with(sheet, name, c.cells(columns(sheet)[name])[0])
    content = csv_sheet(sheet, "fi", filled)
    examination = examine(content)
    draft = kept(store, content, examination)
    assert (draft.survey, draft.report) == (examination.survey, examination.report)
    if sheet in {"tym", "youth"}:
        assert draft.survey is not None
        assert draft.survey.meta is None
        assert getattr(draft.survey, sheet)


@pytest.fixture(scope="module")
def one_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder: Path = tmp_path_factory.mktemp("store")
    return Store.open(f"sqlite:///{folder / 'answers.sqlite'}")


@RELAXED
@given(survey=surveys(), meta=st.booleans())
@example(survey=Survey(), meta=False)
def test_any_answers_come_back(one_store: Store, survey: Survey, meta: bool) -> None:
    survey = survey if meta else survey.model_copy(update={"meta": None})
    draft = kept(one_store, b"", Examination(NOTHING_FOUND, survey, None))
    assert draft.survey == survey


@RELAXED
@given(
    st.dictionaries(
        st.sampled_from(["meta", "tym", "youth", "tym_members", "ohjaamo", "other"]),
        st.lists(st.dictionaries(HEADINGS, CELLS, max_size=5), max_size=5),
    )
)
def test_any_report_comes_back(one_store: Store, sheets: dict[str, object]) -> None:
    content = json.dumps(sheets).encode()
    examination = examine(content)
    draft = kept(one_store, content, examination)
    assert (draft.survey, draft.report) == (examination.survey, examination.report)
