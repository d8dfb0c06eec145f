"""Two divisions over HTTP: what their map shows, and the overlaps of a view as files."""

import time
from io import BytesIO

import openpyxl
import pandas as pd
import pytest
from flask.testing import FlaskClient

from ids import Relations
from layers.view.addresses import Addresses
from pages.relations.page_parts import CHARTS, PARTS
from tests.routes.conftest import json_at

PAIR = ("employment_area", "wellbeing_county")
KNOWN = "known-2026"
MOVED = "moves=305:wellbeing_county:20"


def csv(client: FlaskClient, query: str = "") -> pd.DataFrame:
    response = client.get(Addresses.relations(*PAIR, "csv", query))
    assert response.status_code == 200
    assert response.mimetype == "text/csv"
    return pd.read_csv(BytesIO(response.data), dtype=str, keep_default_na=False)


def about(client: FlaskClient, query: str) -> dict[str, str]:
    response = client.get(Addresses.relations(*PAIR, "xlsx", query))
    assert response.status_code == 200
    sheet = openpyxl.load_workbook(BytesIO(response.data)).worksheets[1]
    return {str(row[0]): str(row[1]) for row in sheet.iter_rows(values_only=True)}


def test_files_hold_what_the_view_shows(client: FlaskClient) -> None:
    rows = csv(client, "?class=crosses&sort=-residents")
    assert len(rows) == 10
    assert set(rows["relation"]) == {"crosses"}
    assert rows["residents"].astype(int).is_monotonic_decreasing
    assert set(rows["view"]) == {
        "http://localhost/rajat?class=crosses&sort=-residents&data=known-2026"
    }


def test_what_is_hypothetical_says_so_in_both_files(client: FlaskClient) -> None:
    assert "notice" not in csv(client)
    rows = csv(client, f"?{MOVED}")
    assert rows["notice"].str.startswith("Kuvitteellinen").all()
    assert set(rows["moves"]) == {"305:wellbeing_county:20"}
    told = about(client, f"?lang=en&{MOVED}")
    assert told["Notice"].startswith("Hypothetical")
    assert told["Link"].endswith(f"/rajat?lang=en&{MOVED}&data=known-2026")


def test_a_workbook_asked_for_later_has_not_changed(client: FlaskClient) -> None:
    addresses = [
        Addresses.relations(*PAIR, "xlsx", f"?{MOVED}"),
        "/api/v1/themes/youth.xlsx?data=example",
    ]
    first = [client.get(address) for address in addresses]
    time.sleep(1.1)  # a workbook would tell the second in which it was written
    for address, before in zip(addresses, first, strict=True):
        assert client.get(address).data == before.data
        tag = {"If-None-Match": before.headers["ETag"]}
        assert client.get(address, headers=tag).status_code == 304


def test_no_file_of_the_map_shows_moves_unsaid(client: FlaskClient) -> None:
    for kind in ("png", "svg", "pdf", "pptx", "csv", "xlsx", "gpkg", "geojson"):
        assert client.get(f"/export.{kind}?{MOVED}").status_code == 400


@pytest.mark.parametrize(
    "query",
    ["?a=region&b=municipality", "?moves=305:region:01", "?sort=nothing", "?class=unknown"],
)
def test_a_query_is_used_whole_or_refused(client: FlaskClient, query: str) -> None:
    response = client.get(Addresses.relations(*PAIR, "csv", query))
    assert response.status_code == (200 if query.startswith("?a=") else 400)


def test_the_map_is_told_of_divisions_classes_and_moves(
    client: FlaskClient, addresses: Addresses
) -> None:
    shown = json_at(client, addresses.relations_map(KNOWN) + f"?{MOVED}")
    assert (shown["a"], shown["b"]) == PAIR
    assert list(shown["values"].values()).count("crosses") == 5
    assert shown["moved"] == {"305": {"wellbeing_county": "20"}}
    assert shown["cells"] is None


def test_every_query_of_the_map_is_an_answer_of_its_own(
    client: FlaskClient, addresses: Addresses
) -> None:
    packed = {"Accept-Encoding": "gzip"}
    responses = [
        client.get(addresses.relations_map(KNOWN) + query, headers=packed)
        for query in ("?fill=cell", "", "?a=region")
    ]
    assert len({response.data for response in responses}) == 3
    for response in responses:
        assert response.cache_control.immutable
        assert response.content_length < 4_000


@pytest.mark.parametrize("part", [part for part in PARTS if part not in CHARTS])
@pytest.mark.parametrize("query", ["", "?lang=en&a=wellbeing_county&b=employment_area"])
def test_every_part_is_made_for_its_query(
    client: FlaskClient, addresses: Addresses, part: str, query: str
) -> None:
    shown = json_at(client, f"{addresses.relations_parts('known-2026')}{part}.json{query}")
    assert bool(shown) != (part in {Relations.BANNER, Relations.SELECTED})


def test_moves_and_selection_have_parts_of_their_own(
    client: FlaskClient, addresses: Addresses
) -> None:
    for part in (str(Relations.BANNER), str(Relations.SELECTED)):
        query = f"?sel=municipality:305&{MOVED}"
        assert json_at(client, f"{addresses.relations_parts('known-2026')}{part}.json{query}")
    for part in ("nothing", str(Relations.FLOW)):
        assert (
            client.get(f"{addresses.relations_parts('known-2026')}{part}.json").status_code == 404
        )
