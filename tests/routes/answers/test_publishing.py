"""Editors publish on the page: signing in, one transaction, history, and back again."""

import re
from io import BytesIO

import openpyxl
import pytest
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from callbacks.context.visitor import EDITOR_COOKIE
from geodata.intake import examine
from geodata.store import Store
from settings import Settings
from tests.geodata.intake import files as f
from tests.routes.answers.conftest import PASSWORD
from tests.routes.answers.test_page import GOOD, PAGE, bring_in, shown, token
from tests.routes.conftest import json_at

OTHER = f.xlsx(f.sheets(tym=f.with_row(f.TYM, "14", 1)))


@pytest.fixture
def workers(url: str, store: Store) -> tuple[Dash, Dash]:
    """Two workers on one store."""
    return create_app(Settings(store_url=url)), create_app(Settings(store_url=url))


@pytest.fixture
def browser(workers: tuple[Dash, Dash]) -> FlaskClient:
    client: FlaskClient = workers[0].server.test_client()
    return client


def send(client: FlaskClient, action: str, **form: str) -> TestResponse:
    return client.post(f"{PAGE}/{action}?lang=sv", data={"token": token(client), **form})


def sign_in(client: FlaskClient, password: str = PASSWORD) -> TestResponse:
    return send(client, "sign-in", name="anna", password=password)


def publish(client: FlaskClient, content: bytes, based_on: int) -> TestResponse:
    bring_in(client, content)
    form = {"reason": "höstens enkät", "confirmed": "1", "based_on": str(based_on)}
    return send(client, "publish", **form)


def test_without_an_account_nothing_is_published(url: str) -> None:
    browser = create_app(Settings(store_url=url)).server.test_client()
    assert "Svar kan ännu inte publiceras i den här tjänsten." in shown(browser)
    assert publish(browser, GOOD, 0).status_code == 403


def test_only_the_right_password_opens_a_session(browser: FlaskClient) -> None:
    assert "Logga in" in shown(browser)
    assert sign_in(browser, "wrong password").status_code == 403
    assert sign_in(browser).status_code == 303
    cookie = browser.get_cookie(EDITOR_COOKIE)
    assert cookie
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert "Inloggad som anna." in shown(browser)
    send(browser, "sign-out")
    assert browser.get_cookie(EDITOR_COOKIE) is None
    assert "Logga in" in shown(browser)


def test_an_answer_over_tls_sets_secure_cookies(browser: FlaskClient) -> None:
    response = browser.get(PAGE, base_url="https://localhost")
    assert "Secure" in response.headers["Set-Cookie"]


def test_publishing_conflict_history_and_rolling_back(
    browser: FlaskClient, workers: tuple[Dash, Dash], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(browser)
    assert publish(browser, GOOD, 0).status_code == 303
    monkeypatch.setattr("callbacks.context.published_answers.FRESH_SECONDS", 0.0)
    other = workers[1].server.test_client()
    assert json_at(other, "/readyz")["answer_set"]["id"] == "survey-1"

    lost = publish(browser, OTHER, 0)
    assert lost.status_code == 409
    assert "Någon annan hann publicera först" in lost.get_data(as_text=True)
    assert publish(browser, OTHER, 1).status_code == 303
    assert send(browser, "restore", number="1", based_on="2").status_code == 400
    form = {"number": "1", "based_on": "2", "reason": "fel fil", "confirmed": "1"}
    assert send(browser, "restore", **form).status_code == 303
    assert json_at(other, "/readyz")["answer_set"]["id"] == "survey-3"

    text = shown(browser)
    assert re.search(r"återställer version 1", text)
    assert "· anna" in text
    assert "· anna" not in shown(other)
    assert [each.reason for each in store.versions.history()] == [
        "fel fil",
        "höstens enkät",
        "höstens enkät",
    ]
    actions = [each.action for each in store.audit.events()]
    assert actions[:3] == ["restore", "publish", "publish"]


def test_versions_can_be_downloaded(browser: FlaskClient, workers: tuple[Dash, Dash]) -> None:
    sign_in(browser)
    assert publish(browser, GOOD, 0).status_code == 303
    assert browser.get(f"{PAGE}/versions/1/original").data == GOOD
    report = browser.get(f"{PAGE}/versions/1/report.xlsx?lang=sv")
    assert openpyxl.load_workbook(BytesIO(report.data)).sheetnames[0] == "rapport"
    stranger = workers[0].server.test_client()
    assert stranger.get(f"{PAGE}/versions/1/original").status_code == 403
    for kind in ("xlsx", "json"):
        standard = stranger.get(f"{PAGE}/versions/1/standard.{kind}?lang=sv")
        assert examine(standard.data).report.passed
    assert stranger.get(f"{PAGE}/versions/99/standard.json").status_code == 404


def test_every_form_needs_its_token(browser: FlaskClient) -> None:
    for action in ("sign-in", "sign-out", "publish", "restore", "withdraw", "check", "remove"):
        assert browser.post(f"{PAGE}/{action}", data={"token": "x"}).status_code == 400, action


def test_attempts_to_sign_in_are_limited(browser: FlaskClient) -> None:
    responses = [sign_in(browser, "wrong password").status_code for _ in range(6)]
    assert responses[-1] == 429
