"""Downloads of a view: the same rows as the table on screen, and words that explain them."""

from io import BytesIO

import openpyxl
import pandas as pd
import pytest
from flask.testing import FlaskClient

from layers.map.facts import Facts
from layers.tables.view_table import table
from layers.view.map_view import ViewState, to_query
from tests.routes.conftest import json_at

VIEW = ViewState(lang="sv", theme="residents", county=("08",), classes=("1", "2"))


def csv(client: FlaskClient, state: ViewState) -> pd.DataFrame:
    response = client.get(f"/api/v1/themes/{state.theme}.csv{to_query(state)}")
    assert response.status_code == 200
    assert response.mimetype == "text/csv"
    assert "attachment" in response.headers["Content-Disposition"]
    return pd.read_csv(BytesIO(response.data), dtype=str, keep_default_na=False)


def workbook(client: FlaskClient, state: ViewState) -> openpyxl.Workbook:
    response = client.get(f"/api/v1/themes/{state.theme}.xlsx{to_query(state)}")
    assert response.status_code == 200
    return openpyxl.load_workbook(BytesIO(response.data))


@pytest.mark.parametrize("state", [ViewState(), VIEW, ViewState(theme="youth", data="example")])
def test_csv_holds_exactly_what_the_table_shows(
    client: FlaskClient, facts: Facts, state: ViewState
) -> None:
    shown = table(facts, facts.answer_sets[state.data], state)
    rows = csv(client, state)
    assert rows["code"].tolist() == shown["code"].tolist()
    assert rows[f"name_{state.lang}"].tolist() == shown["name"].tolist()
    for column in ("class", "value", "status", "source", "date"):
        assert rows[column].tolist() == shown[column].tolist()
    for column in ("municipalities", "residents"):
        assert rows[column].astype(int).tolist() == shown[column].tolist()


def test_each_row_of_the_csv_leads_back_to_the_view(client: FlaskClient) -> None:
    rows = csv(client, VIEW)
    assert set(rows["view"]) == {f"http://localhost/{to_query(VIEW, usual_data='')}"}
    assert set(rows["answer_set"]) == {"known-2026"}
    assert "notice" not in rows


def test_example_data_says_so_in_both_files(client: FlaskClient) -> None:
    state = ViewState(data="example")
    assert csv(client, state)["notice"].str.startswith("Esimerkkiaineisto").all()
    about = workbook(client, state).worksheets[1]
    assert str(about["B1"].value).startswith("Esimerkkiaineisto")


def test_the_workbook_holds_the_rows_and_what_they_are(client: FlaskClient, facts: Facts) -> None:
    book = workbook(client, VIEW)
    rows, about = book.worksheets
    shown = table(facts, facts.answer_sets[VIEW.data], VIEW)
    assert rows.max_row == len(shown) + 1
    assert [cell.value for cell in rows["A"]][1:] == shown["code"].tolist()
    assert rows.freeze_panes == "A2"
    words = {str(first.value): str(second.value) for first, second in about.iter_rows()}
    assert f"http://localhost/{to_query(VIEW, usual_data='')}" in words.values()
    assert any("Birkaland" in each for each in words.values()), "the filter is named in Swedish"


def test_the_theme_of_the_address_goes_before_that_of_the_query(client: FlaskClient) -> None:
    response = client.get("/api/v1/themes/residents.csv?theme=tym")
    assert set(pd.read_csv(BytesIO(response.data))["theme"]) == {"residents"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("nothing.csv", 404),
        ("tym.csv?region=99", 400),
        ("tym.csv?nothing=1", 400),
        ("tym.xlsx?lang=de&year=1999", 400),
        ("tym.pdf", 404),
    ],
)
def test_what_cannot_be_used_is_a_problem(client: FlaskClient, path: str, status: int) -> None:
    response = client.get(f"/api/v1/themes/{path}")
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"


def test_problems_name_each_part_and_what_is_allowed(client: FlaskClient) -> None:
    problem = json_at(client, "/api/v1/themes/tym.csv?lang=de&sel=region:99")
    invalid = {each["parameter"]: each for each in problem["invalid"]}
    assert invalid["lang"] == {"parameter": "lang", "value": "de", "allowed": ["en", "fi", "sv"]}
    assert invalid["sel"]["value"] == "region:99"
    assert "allowed" not in invalid["sel"], "hundreds of areas are not listed"
