"""The answers page: upload, report, the visitor's own answers, and their removal."""

import re
from io import BytesIO

import openpyxl
import pytest
from dash import Dash
from flask.testing import FlaskClient
from pypdf import PdfReader
from werkzeug.test import TestResponse

from callbacks.context.visitor import OWN_COOKIE
from geodata.intake import MAX_BYTES
from ids import Relations
from layers.view.addresses import Addresses
from layers.words.text import LANGS
from pages.answers.page import FORMATS
from tests.geodata.intake import files as f
from tests.routes.conftest import json_at

PAGE = "/aineistot"
KNOWN = "known-2026"
GOOD = f.xlsx(f.sheets(tym_jäsenet=f.MEMBERS))
BAD = f.xlsx(f.sheets(tym=f.with_row(f.TYM, "Kainu", 2)))


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    """A browser of its own for every test."""
    client: FlaskClient = app.server.test_client()
    return client


def token(client: FlaskClient, lang: str = "sv") -> str:
    text = client.get(f"{PAGE}?lang={lang}").get_data(as_text=True)
    found = re.search(r'name="token" value="([0-9a-f]{64})"', text)
    assert found
    return found[1]


def bring_in(client: FlaskClient, content: bytes, **changed: str) -> TestResponse:
    form = {"token": token(client), **changed}
    data = {**form, "file": (BytesIO(content), "svar.exe")}
    return client.post(f"{PAGE}/check?lang=sv", data=data, content_type="multipart/form-data")


def shown(client: FlaskClient) -> str:
    return client.get(f"{PAGE}?lang=sv").get_data(as_text=True)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_says_its_limits_before(client: FlaskClient, lang: str) -> None:
    response = client.get(f"{PAGE}?lang={lang}")
    text = response.get_data(as_text=True)
    assert response.status_code == 200
    assert f'<html lang="{lang}"' in text
    assert "10" in text
    assert FORMATS in text
    assert response.headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("kind", ["xlsx", "zip", "json"])
@pytest.mark.parametrize("answers", ["", "&answers=1"])
def test_a_template_can_be_brought_in_as_it_is(
    client: FlaskClient, kind: str, answers: str
) -> None:
    template = client.get(f"{PAGE}/template.{kind}?lang=sv{answers}")
    assert template.status_code == 200
    assert f".{kind}" in template.headers["Content-Disposition"]
    assert bring_in(client, template.data).status_code == 303


def test_good_answers_are_on_the_map_of_one_browser_only(
    app: Dash, client: FlaskClient, addresses: Addresses
) -> None:
    response = bring_in(client, GOOD)
    assert response.headers["Location"] == f"{PAGE}?lang=sv#report"
    cookie = client.get_cookie(OWN_COOKIE)
    assert cookie
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert cookie.value not in shown(client)

    own = addresses.catalogue(2026, "own", "fi")
    kept = client.get(own, headers={"Accept-Encoding": "br"})
    assert kept.headers["Cache-Control"] == "no-store, private"
    found = json_at(client, own)
    assert found["data"] == "own"
    assert found["themes"]["tym"]["values"]["13"][0] == "3"
    stranger = app.server.test_client()
    assert stranger.get(own).status_code == 404
    exported = client.get("/api/v1/themes/tym.csv?data=own&lang=sv")
    assert "Egna svar" in exported.get_data(as_text=True)
    assert exported.headers["Cache-Control"] == "no-store, private"
    assert stranger.get("/api/v1/themes/tym.csv?data=own").status_code == 400


def test_service_points_are_in_the_profile_and_among_the_changes(
    client: FlaskClient, addresses: Addresses
) -> None:
    bring_in(client, f.xlsx(f.sheets(ohjaamo=f.OHJAAMO)))
    assert "Navigatorns serviceställen" in shown(client)
    profiles = json_at(client, addresses.profiles(2026, "own", "fi") + "employment_area.json")
    told = [code for code, each in profiles.items() if "Ohjaamo Kuopio" in str(each["profile"])]
    assert len(told) == 1
    sheet = client.get("/factsheet.pdf?sel=municipality:297&data=own&lang=fi")
    text = PdfReader(BytesIO(sheet.data)).pages[0].extract_text()
    assert "Ohjaamon palvelupisteet" in text
    assert "Tiedossa 1.5.2026" in text


def test_own_answers_hold_on_the_page_on_borders_after_moves_too(
    app: Dash, client: FlaskClient, addresses: Addresses
) -> None:
    bring_in(client, GOOD)
    query = "?sel=municipality:305&moves=305:wellbeing_county:20"
    part = f"{addresses.relations_parts('known-2026')}{Relations.SELECTED}.json{query}"
    assert client.get(part).status_code == 200
    own = client.get(f"{part}&data=own")
    assert own.status_code == 200
    assert own.headers["Cache-Control"] == "no-store, private"


def test_what_must_be_mended_is_said_with_its_place(client: FlaskClient) -> None:
    bring_in(client, BAD)
    text = shown(client)
    assert "blad tym, rad 4" in text
    assert "Kainu" in text
    assert "Skriv Kajanalands välfärdsområde (20), om det är det som avses." in text
    report = client.get(f"{PAGE}/report.xlsx?lang=sv")
    assert openpyxl.load_workbook(BytesIO(report.data)).sheetnames[0] == "rapport"
    assert client.get("/api/v1/themes/tym.csv?data=own").status_code == 400


def test_own_answers_can_be_removed_at_once(client: FlaskClient, addresses: Addresses) -> None:
    bring_in(client, GOOD)
    refused = client.post(f"{PAGE}/remove", data={"token": "0"})
    assert refused.status_code == 400
    client.post(f"{PAGE}/remove", data={"token": token(client)})
    assert client.get_cookie(OWN_COOKIE) is None
    assert client.get(addresses.catalogue(2026, "own", "fi")).status_code == 404
    assert client.get(f"{PAGE}/report.xlsx").status_code == 404


@pytest.mark.parametrize(
    ("content", "changed", "status", "said"),
    [
        (b"", {}, 400, "Ingen fil valdes"),
        (GOOD, {"token": "ä"}, 400, "Formuläret var föråldrat"),
        (b"x" * (MAX_BYTES + 1), {}, 413, "Filen är större än 5 MB"),
        (b"x" * (2 * MAX_BYTES), {}, 413, "större än 5 M"),
    ],
)
def test_what_cannot_be_done_is_said(
    client: FlaskClient, content: bytes, changed: dict[str, str], status: int, said: str
) -> None:
    response = bring_in(client, content, **changed)
    assert response.status_code == status
    assert said in response.get_data(as_text=True)


@pytest.mark.parametrize("origin", ["https://evil.example", "http://[", "null", "//", ""])
def test_a_form_of_another_site_changes_nothing(origin: str, client: FlaskClient) -> None:
    data = {"token": token(client), "file": (BytesIO(GOOD), "x")}
    response = client.post(f"{PAGE}/check", data=data, headers={"Origin": origin})
    assert response.status_code == 400
    assert client.get_cookie(OWN_COOKIE) is None


def test_texts_of_a_file_are_shown_as_texts(client: FlaskClient) -> None:
    bring_in(client, f.xlsx(f.sheets(tym=f.with_row(f.TYM, "<script>alert(1)</script>", 2))))
    assert "&lt;script&gt;alert(1)" in shown(client)
    assert "<script>alert" not in shown(client)
