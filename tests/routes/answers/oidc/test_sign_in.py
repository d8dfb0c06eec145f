"""Editors sign in by OpenID Connect, against a real provider that the tests start."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from callbacks.context.visitor import EDITOR_COOKIE
from routes.answers.oidc_routes import SIGN_IN_COOKIE
from tests.oidc import (
    ANNA,
    CLIENT_ID,
    CLIENT_SECRET,
    RETURN,
)
from tests.routes.answers.oidc.steps import (
    ANNAS,
    Site,
    at_the_provider,
    begin,
    events,
    refused,
    sign_in,
)
from tests.routes.answers.test_page import GOOD, PAGE, shown
from tests.routes.answers.test_publishing import publish, send


def test_an_editor_signs_in_publishes_and_signs_out(client: FlaskClient, site: Site) -> None:
    assert "Logga in: Ministeriet" in shown(client)
    response = sign_in(client)
    assert response.status_code == 303
    assert response.headers["Location"] == f"{PAGE}?lang=sv#publish"
    cookie = client.get_cookie(EDITOR_COOKIE)
    assert cookie
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert client.get_cookie(SIGN_IN_COOKIE, path=PAGE) is None
    assert ANNAS in shown(client)
    assert publish(client, GOOD, 0).status_code == 303
    assert site.store.versions.get(1).editor == "Anna@ministry.example"
    send(client, "sign-out")
    assert "fortfarande inloggad hos Ministeriet" in shown(client)
    assert "fortfarande inloggad" not in shown(client)
    assert ANNAS not in shown(client)
    done = events(site)
    assert [event.action for event in done] == ["sign out", "publish", "sign in"]
    assert done[-1].subject == f"{site.provider.issuer} 4711"


def test_the_provider_is_asked_when_somebody_signs_in_and_not_before(site: Site) -> None:
    client = site.worker().test_client()
    shown(client)
    assert site.provider.requested_paths == []
    begin(client)
    assert site.provider.requested_paths == ["/.well-known/openid-configuration"]


def test_the_provider_is_asked_as_the_standards_say(client: FlaskClient) -> None:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(begin(client)).query).items()}
    assert asked["response_type"] == "code"
    assert asked["client_id"] == CLIENT_ID
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["code_challenge"]) == 43
    assert asked["redirect_uri"] == f"http://localhost{RETURN}"
    assert asked["ui_locales"] == "sv"
    assert "openid" in asked["scope"].split()
    assert len(asked["state"]) >= 20
    assert len(asked["nonce"]) >= 20
    assert CLIENT_SECRET not in str(asked)


def test_the_sign_in_waits_in_a_cookie_that_scripts_cannot_read(client: FlaskClient) -> None:
    begin(client)
    cookie = client.get_cookie(SIGN_IN_COOKIE, path=PAGE)
    assert cookie
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert not cookie.secure


def test_behind_a_proxy_the_way_back_is_the_one_that_visitors_use(site: Site) -> None:
    client = site.worker(trusted_proxies=1).test_client()
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "kartta.example"}
    response = client.get(f"{PAGE}/oidc", headers=told)
    query = parse_qs(urlsplit(response.headers["Location"]).query)
    assert query["redirect_uri"] == [f"https://kartta.example{RETURN}"]
    assert "Secure" in response.headers["Set-Cookie"]


def test_one_worker_sends_away_and_another_lets_in(site: Site) -> None:
    first, second = site.worker().test_client(), site.worker().test_client()
    back = at_the_provider(begin(first))
    waiting = first.get_cookie(SIGN_IN_COOKIE, path=PAGE)
    assert waiting
    second.set_cookie(SIGN_IN_COOKIE, waiting.value, path=PAGE)
    assert second.get(back).status_code == 303
    session = second.get_cookie(EDITOR_COOKIE)
    assert session
    first.set_cookie(EDITOR_COOKIE, session.value)
    assert ANNAS in shown(first)


def test_every_sign_in_has_a_session_of_its_own(client: FlaskClient) -> None:
    client.set_cookie(EDITOR_COOKIE, "chosen by somebody else")
    keys = set()
    for _ in range(2):
        sign_in(client)
        cookie = client.get_cookie(EDITOR_COOKIE)
        assert cookie
        keys.add(cookie.value)
    assert len(keys | {"chosen by somebody else"}) == 3


def test_information_on_demand_may_make_an_editor(client: FlaskClient, site: Site) -> None:
    site.provider.id_token_claims = {"sub": "4711"}
    site.provider.userinfo_claims = dict(ANNA)
    assert sign_in(client).status_code == 303
    assert ANNAS in shown(client)


@pytest.mark.parametrize("groups", ["map-editors", ["staff", "map-editors"]])
def test_a_claim_may_make_an_editor(site: Site, groups: object) -> None:
    client = site.worker(oidc_emails=(), oidc_claims=("groups=map-editors",)).test_client()
    site.provider.id_token_claims = {"sub": "7", "name": "Liisa", "groups": ["staff"]}
    refused(sign_in(client), "inte redaktör")
    site.provider.id_token_claims["groups"] = groups
    assert sign_in(client).status_code == 303
    assert "Inloggad som Liisa (7)." in shown(client)


def test_sessions_end_when_the_rules_change(site: Site) -> None:
    client = site.worker().test_client()
    sign_in(client)
    cookie = client.get_cookie(EDITOR_COOKIE)
    assert cookie
    for changed in ({"oidc_emails": ("eero@ministry.example",)}, {"oidc_issuer": None}):
        other = site.worker(**changed).test_client()
        other.set_cookie(EDITOR_COOKIE, cookie.value)
        assert ANNAS not in shown(other)
    assert ANNAS in shown(client)


@pytest.mark.parametrize("more", ["&next=https://evil.example", "&return_to=//evil.example"])
def test_nobody_is_sent_elsewhere(client: FlaskClient, more: str) -> None:
    away = client.get(f"{PAGE}/oidc?lang=sv{more}").headers["Location"]
    assert "evil" not in away
    response = client.get(at_the_provider(away) + more)
    assert response.headers["Location"] == f"{PAGE}?lang=sv#publish"


def test_a_strange_language_is_not_followed(client: FlaskClient) -> None:
    away = client.get(f"{PAGE}/oidc?lang=//evil.example").headers["Location"]
    assert client.get(at_the_provider(away)).headers["Location"] == f"{PAGE}?lang=fi#publish"


def test_local_accounts_go_on_beside_the_provider(client: FlaskClient, site: Site) -> None:
    assert 'name="password"' not in shown(client)
    site.store.editors.add("anna", "a long password")
    assert 'name="password"' in shown(client)
    assert "Logga in: Ministeriet" in shown(client)
    send(client, "sign-in", name="anna", password="a long password")
    assert "Inloggad som anna." in shown(client)
    site.store.editors.disable("anna")


def test_without_any_way_in_the_log_tells_both_and_the_page_none(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        text = shown(site.worker(oidc_issuer=None).test_client())
    for way in ("python -m geodata editor add NAME", "YHDYSPINTA_OIDC_ISSUER"):
        assert way in caplog.text
        assert way not in text


def test_whoever_has_signed_out_may_sign_out_at_the_provider_too(
    client: FlaskClient, site: Site
) -> None:
    response = client.get(f"{PAGE}/oidc/leave?lang=sv")
    assert response.status_code == 302
    address = urlsplit(response.headers["Location"])
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{site.provider.issuer}/leave"
    assert parse_qs(address.query) == {"client_id": [CLIENT_ID], "ui_locales": ["sv"]}


def test_a_provider_that_ends_no_sessions_is_not_offered(site: Site) -> None:
    site.provider.left_out_metadata = "end_session_endpoint"
    client = site.worker().test_client()
    sign_in(client)
    send(client, "sign-out")
    assert "fortfarande inloggad" not in shown(client)
    assert client.get(f"{PAGE}/oidc/leave?lang=sv").status_code == 503
