"""What is stored and cannot be read again is absent, is said once, and takes no page down."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from dash import Dash
from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.test import TestResponse

from app import create_app
from callbacks.context.visitor import EDITOR_COOKIE, OWN_COOKIE
from geodata.store import Store
from layers.words.text import LANGS
from routes.answers.csrf import FORM_COOKIE
from routes.answers.oidc_routes import SIGN_IN_COOKIE
from settings import Settings
from tests.routes.answers.test_page import GOOD, PAGE, bring_in

SAID = {
    "fi": "Tuomaasi tiedostoa ei pystytty lukemaan uudelleen",
    "sv": "Filen som du tog in kunde inte läsas på nytt",
    "en": "could not be read again",
}
PAGES = (
    PAGE,
    f"{PAGE}/report.xlsx",
    "/",
    "/?data=own",
    "/?data=own&versus=own",
    "/?versus=own",
    "/?data=own&theme=youth&compare=tym",
    "/?data=own&embed=1",
    "/rajat?data=own",
    "/yhdyspinnat",
    "/tietoa",
    "/sw.js",
    "/speaker",
    "/export.csv?data=own",
    "/export.xlsx?data=own",
    "/export.png?data=own",
    "/factsheet.pdf?sel=municipality:297&data=own",
    "/share.json?data=own",
    "/qr.svg?data=own",
    "/api/v1/themes/tym.csv?data=own",
    "/api/v1/areas/region.csv?data=own",
    "/api/v1/relations/region/wellbeing_county.csv?data=own",
    "/healthz",
    "/readyz",
)
GARBAGE = ("", "x", "ä€\u2603", "x" * 5000, '"\\377\\000"', "%00", "a; b", ".eJw.", "e30.a.b")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('unreadable') / 'answers.sqlite'}"


@pytest.fixture(scope="module")
def store(url: str) -> Iterator[Store]:
    opened = Store.open(url)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def here(url: str) -> Dash:
    return create_app(Settings(store_url=url))


@pytest.fixture
def browser(here: Dash) -> FlaskClient:
    client: FlaskClient = here.server.test_client()
    return client


def spoil(store: Store, column: str, value: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(text(f"UPDATE drafts SET {column} = :value"), {"value": value})


def opened_page(client: FlaskClient, path: str, query: str = "") -> TestResponse:
    """What Dash fills the page with."""
    body = {
        "output": "page.children",
        "outputs": {"id": "page", "property": "children"},
        "inputs": [{"id": "url", "property": "pathname", "value": path}],
        "state": [{"id": "url", "property": "search", "value": query}],
        "changedPropIds": ["url.pathname"],
    }
    return client.post("/_dash-update-component", json=body)


def test_one_table_of_the_template_is_looked_at_like_any_other_file(browser: FlaskClient) -> None:
    """The file of issue 10: a row of the youth table, without where it comes from."""
    with ZipFile(BytesIO(browser.get(f"{PAGE}/template.zip?lang=fi").data)) as package:
        lines = package.read("nuoret.csv").decode("utf-8-sig").splitlines()
    headings, cells = (line.split(";") for line in lines[:2])
    cells[headings.index("Malli")] = "authority_runs"
    lines[1] = ";".join(cells)
    response = bring_in(browser, "\r\n".join(lines).encode("utf-8-sig"))
    assert response.status_code == 303
    for path in PAGES:
        assert browser.get(path).status_code == 200, path
    rows = browser.get("/api/v1/themes/youth.csv?data=own&lang=fi").get_data(as_text=True)
    assert "Omat vastaukset" in rows
    assert SAID["sv"] not in browser.get(f"{PAGE}?lang=sv").get_data(as_text=True)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("survey", "<html>"),
        ("survey", '{"schema_version": 99}'),
        ("survey", '{"tym": [{"county": "77", "groups": 1}]}'),
        ("survey", '{"tym": [{"county": "01", "groups": 9}]}'),
        ("survey", '{"youth": [{"employment_area": "10", "status": "known"}]}'),
        ("report", "{"),
        ("report", '{"kind": "", "reached": "set", "findings": [], "counts": {"gone": 1}}'),
        ("expires_at", "one day"),
    ],
)
def test_no_page_goes_down_with_a_draft(
    browser: FlaskClient, store: Store, column: str, value: str
) -> None:
    bring_in(browser, GOOD)
    spoil(store, column, value)
    for path in PAGES[1:]:
        assert browser.get(path).status_code < 500, path
    for path in ("/", "/rajat"):
        assert opened_page(browser, path, "?theme=tym").status_code == 200
    assert browser.get("/?data=own").status_code == 200
    told = browser.get(f"{PAGE}?lang=sv")
    assert told.status_code == 200
    assert SAID["sv"] in told.get_data(as_text=True)
    assert browser.get_cookie(OWN_COOKIE) is None
    assert SAID["sv"] not in browser.get(f"{PAGE}?lang=sv").get_data(as_text=True)
    assert bring_in(browser, GOOD).status_code == 303
    assert browser.get("/api/v1/themes/tym.csv?data=own").status_code == 200


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", ["/", "/rajat"])
def test_a_map_of_own_answers_says_it_once_in_the_language(
    browser: FlaskClient, store: Store, lang: str, path: str
) -> None:
    bring_in(browser, GOOD)
    spoil(store, "survey", "{")
    query = f"?lang={lang}&data=own"
    assert SAID[lang] in str(opened_page(browser, path, query).get_json())
    assert SAID[lang] not in str(opened_page(browser, path, query).get_json())


def test_an_unreadable_draft_is_not_published(browser: FlaskClient, store: Store) -> None:
    bring_in(browser, GOOD)
    spoil(store, "report", "")
    found = browser.get(f"{PAGE}?lang=sv").get_data(as_text=True)
    form = re.search(r'name="token" value="([0-9a-f]{64})"', found)
    assert form
    response = browser.post(f"{PAGE}/publish", data={"token": form[1], "confirmed": "1"})
    assert response.status_code == 403


@pytest.mark.parametrize("name", [OWN_COOKIE, EDITOR_COOKIE, FORM_COOKIE, SIGN_IN_COOKIE])
def test_cookies_of_any_content_open_nothing(here: Dash, name: str) -> None:
    for value in GARBAGE:
        client = here.server.test_client(use_cookies=False)
        for path in (PAGE, f"{PAGE}?lang=sv", "/?data=own", f"{PAGE}/report.xlsx", "/rajat"):
            response = client.get(path, headers={"Cookie": f"{name}={value}"})
            assert response.status_code < 500, (path, value)
        for action in ("check", "remove", "publish", "restore", "sign-in", "sign-out"):
            headers = {"Cookie": f"{name}={value}; other"}
            response = client.post(f"{PAGE}/{action}", data={"token": "x"}, headers=headers)
            assert 400 <= response.status_code < 500, (action, value)


def test_a_session_that_cannot_be_read_is_over(browser: FlaskClient, store: Store) -> None:
    store.editors.add("berit", "a long password")
    browser.set_cookie(EDITOR_COOKIE, store.sessions.start("berit"))
    assert "Inloggad som berit." in browser.get(f"{PAGE}?lang=sv").get_data(as_text=True)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE sessions SET seen_at = 'lately'"))
    response = browser.get(f"{PAGE}?lang=sv")
    assert response.status_code == 200
    assert "Inloggad som" not in response.get_data(as_text=True)


def test_a_store_that_goes_away_takes_no_map_down(url: str, tmp_path_factory: object) -> None:
    """Whoever has brought answers in sees the map of everybody."""
    app = create_app(Settings(store_url=url))
    client = app.server.test_client()
    bring_in(client, GOOD)
    other = Store.open(url)
    with other.engine.begin() as connection:
        connection.execute(text("ALTER TABLE drafts RENAME TO elsewhere"))
    try:
        assert client.get("/?data=own").status_code == 200
        assert client.get("/api/v1/themes/tym.csv?data=own").status_code == 400
        assert client.get("/api/v1/themes/tym.csv").status_code == 200
    finally:
        with other.engine.begin() as connection:
            connection.execute(text("ALTER TABLE elsewhere RENAME TO drafts"))
        other.close()
