"""CSV for spreadsheets and for programs, and days and numbers in a workbook."""

import datetime as dt
import io

import openpyxl
import pandas as pd
import pytest
from flask.testing import FlaskClient

VIEW = "/export.csv?theme=unemployment_rate&region=06"
RATE = "unemployment_rate_percent_2024"


def read(client: FlaskClient, address: str, separator: str) -> pd.DataFrame:
    body = client.get(address).data
    assert body.startswith(b"\xef\xbb\xbfcode" + separator.encode())
    rows = pd.read_csv(io.BytesIO(body), sep=separator, dtype=str)
    decimal = "," if separator == ";" else "."
    return rows.assign(**{RATE: rows[RATE].str.replace(decimal, ".").astype(float)})


@pytest.mark.parametrize(("lang", "usual"), [("fi", ";"), ("sv", ";"), ("en", ",")])
def test_the_language_decides_unless_one_is_asked_for(
    lang: str, usual: str, client: FlaskClient
) -> None:
    address = f"{VIEW}&lang={lang}"
    found = [
        read(client, address, usual),
        read(client, f"{address}&separator=semicolon", ";"),
        read(client, f"{address}&separator=comma", ","),
    ]
    for rows in found:
        pd.testing.assert_frame_equal(rows, found[0])
    assert (found[0][RATE] % 1 > 0).any()


def test_an_unknown_separator_is_refused(client: FlaskClient) -> None:
    for address in (f"{VIEW}&separator=tab", "/export.xlsx?separator=comma"):
        response = client.get(address)
        assert response.status_code == 400
        assert "separator" in response.get_json()["detail"]


def test_the_link_in_the_file_does_not_name_it(client: FlaskClient) -> None:
    rows = read(client, f"{VIEW}&separator=comma", ",")
    assert not rows["view"].str.contains("separator").any()


def test_the_data_interface_has_commas_in_every_language(client: FlaskClient) -> None:
    for lang in ("fi", "sv", "en"):
        body = client.get(f"/api/v1/themes/unemployment_rate.csv?lang={lang}").data
        rows = pd.read_csv(io.BytesIO(body), dtype={"code": str})
        assert rows["figure"].dtype == float
        assert {"value", "class", "residents", "date"} <= set(rows)


def test_a_workbook_has_days_numbers_and_two_sheets(client: FlaskClient) -> None:
    for query in ("theme=tym&data=example", "theme=tym&compare=residents&data=example"):
        book = openpyxl.load_workbook(io.BytesIO(client.get(f"/export.xlsx?{query}").data))
        table, about = book.worksheets
        heads = [cell.value for cell in table[1]]
        days = [row[heads.index("Päivä")].value for row in table.iter_rows(min_row=2)]
        assert set(days) == {dt.datetime(2026, 1, 1)}  # noqa: DTZ001
        numbers = [row[heads.index("Yläraja")].value for row in table.iter_rows(min_row=2)]
        assert {type(each) for each in numbers} == {int, type(None)}
        assert "keksittyjä" in str(about["B1"].value)


def test_the_data_interface_names_the_areas_of_a_municipality(client: FlaskClient) -> None:
    body = client.get("/api/v1/areas/municipality.csv").data
    row = pd.read_csv(io.BytesIO(body), dtype=str).set_index("code").loc["305"]
    assert (row["region"], row["region_name_fi"]) == ("17", "Pohjois-Pohjanmaa")
    names = [
        f"{each}_name_{lang}" for each in ("region", "kela_service_unit") for lang in ("fi", "sv")
    ]
    assert row[names].notna().all()
    counties = client.get("/api/v1/areas/wellbeing_county.csv?data=example").data
    told = pd.read_csv(io.BytesIO(counties), dtype=str).set_index("code")
    assert (told.loc["16", "tym_lower"], told.loc["16", "tym_upper"]) == ("1", "3")
