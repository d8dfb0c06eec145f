"""Sign-ins that are refused: wrong tokens, responses and people."""

import base64
import json
import logging
import time
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from joserfc.jwk import RSAKey

from callbacks.context.visitor import EDITOR_COOKIE
from routes.answers.oidc_routes import SIGN_IN_COOKIE
from tests.oidc import (
    ANNA,
    CLIENT_ID,
    CLIENT_SECRET,
    RETURN,
)
from tests.routes.answers.oidc.steps import Site, at_the_provider, begin, events, refused, sign_in
from tests.routes.answers.test_page import PAGE


@pytest.mark.parametrize(
    "changed",
    [
        {"nonce": "another nonce"},
        {"aud": "another client"},
        {"aud": ["another client", "a third"], "azp": CLIENT_ID},
        {"iss": "https://another.example"},
        {"exp": int(time.time()) - 120},
        {"iat": None},
        {"sub": 4711},
    ],
)
def test_an_id_token_that_is_not_for_us_opens_nothing(
    client: FlaskClient, site: Site, changed: dict[str, Any]
) -> None:
    site.provider.id_token_overrides = changed
    refused(sign_in(client), "är inte att lita på")
    [event] = events(site)
    assert (event.actor, event.action) == ("unknown", "sign in refused")


def test_a_signature_by_another_key_opens_nothing(client: FlaskClient, site: Site) -> None:
    site.provider.signing_key = RSAKey.generate_key(parameters={"kid": "first"})
    refused(sign_in(client), "är inte att lita på")


def test_an_answer_without_an_id_token_opens_nothing(client: FlaskClient, site: Site) -> None:
    site.provider.ignores_openid = True
    refused(sign_in(client), "är inte att lita på")


def test_an_answer_opens_once_only(client: FlaskClient) -> None:
    back = at_the_provider(begin(client))
    assert client.get(back).status_code == 303
    again = client.get(back)
    assert again.status_code == 400
    assert "Kirjautuminen kesti liian kauan" in again.get_data(as_text=True)


def test_an_answer_with_the_cookie_copied_opens_once_only(client: FlaskClient) -> None:
    back = at_the_provider(begin(client))
    waiting = client.get_cookie(SIGN_IN_COOKIE, path=PAGE)
    assert waiting
    assert client.get(back).status_code == 303
    client.delete_cookie(EDITOR_COOKIE)
    client.set_cookie(SIGN_IN_COOKIE, waiting.value, path=PAGE)
    refused(client.get(back), "släppte inte in dig")


def test_an_answer_for_another_browser_opens_nothing(client: FlaskClient, server: Flask) -> None:
    back = at_the_provider(begin(client))
    victim = server.test_client()
    begin(victim)
    refused(victim.get(back), "en annan webbläsare", 400)


def test_a_sign_in_that_took_too_long_opens_nothing(
    client: FlaskClient, server: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = at_the_provider(begin(client))
    monkeypatch.setitem(server.config, "PERMANENT_SESSION_LIFETIME", timedelta(seconds=-1))
    assert client.get(back).status_code == 400


def test_a_forged_cookie_opens_nothing(client: FlaskClient) -> None:
    state = {"_state_oidc_mine": {"data": {"nonce": "n", "code_verifier": "v"}, "exp": 2**33}}
    forged = base64.urlsafe_b64encode(json.dumps(state).encode()).decode().rstrip("=")
    client.set_cookie(SIGN_IN_COOKIE, f"{forged}.aaaaaa.bbbbbb", path=PAGE)
    assert client.get(f"{RETURN}?state=mine&code=x").status_code == 400


def test_a_verifier_that_does_not_fit_opens_nothing(client: FlaskClient, site: Site) -> None:
    back = at_the_provider(begin(client))
    [code] = site.provider.codes.values()
    code.code_challenge = "x" * 43
    refused(client.get(back), "släppte inte in dig")


def test_whoever_gives_up_at_the_provider_is_told_so(client: FlaskClient, site: Site) -> None:
    site.provider.refuses = True
    refused(sign_in(client), "släppte inte in dig")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"email_verified": False}, "inte bekräftat din e-postadress"),
        ({"email_verified": None}, "inte bekräftat din e-postadress"),
        ({"email": "eero@ministry.example"}, "inte redaktör"),
        ({"email": None}, "inte redaktör"),
    ],
)
def test_other_people_are_no_editors(
    client: FlaskClient, site: Site, told: dict[str, Any], words: str
) -> None:
    site.provider.id_token_claims |= told
    refused(sign_in(client), words)
    assert [event.action for event in events(site)] == ["sign in refused"]


def test_information_about_somebody_else_makes_nobody_an_editor(
    client: FlaskClient, site: Site
) -> None:
    site.provider.id_token_claims = {"sub": "4712", "name": "Eero"}
    site.provider.userinfo_claims = dict(ANNA)
    refused(sign_in(client), "är inte att lita på")
    [event] = events(site)
    assert (event.actor, event.action) == ("Eero (4712)", "sign in refused")


def test_secrets_are_neither_logged_nor_shown(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="callbacks"):
        client = site.worker().test_client()
        site.provider.id_token_claims["email"] = "eero@ministry.example"
        sign_in(client)
        client.get(f"{RETURN}?error=%0aforged+line&state=x")
    assert CLIENT_SECRET not in caplog.text
    assert "\nforged" not in caplog.text
