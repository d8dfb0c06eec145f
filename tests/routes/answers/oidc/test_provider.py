"""A provider that is away, describes itself wrongly or changes: what is said, what is asked."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from joserfc.jwk import RSAKey

from layers.words.text import LANGS
from routes.answers.oidc_routes import SIGN_IN_COOKIE
from tests.oidc import (
    ANNA,
)
from tests.routes.answers.oidc.steps import Site, at_the_provider, begin, refused, sign_in
from tests.routes.answers.test_page import PAGE
from tests.routes.answers.test_publishing import send


def test_a_provider_may_change_its_key(client: FlaskClient, site: Site) -> None:
    assert sign_in(client).status_code == 303
    send(client, "sign-out")
    site.provider.key = RSAKey.generate_key(parameters={"kid": "second"})
    assert sign_in(client).status_code == 303


@pytest.mark.parametrize("lang", LANGS)
def test_a_provider_that_is_away_is_said(site: Site, lang: str) -> None:
    client = site.worker(oidc_issuer="http://localhost:9").test_client()
    response = client.get(f"{PAGE}/oidc?lang={lang}")
    assert response.status_code == 503
    assert f'<html lang="{lang}"' in response.get_data(as_text=True)
    assert 'role="alert"' in response.get_data(as_text=True)


def test_a_provider_that_goes_away_meanwhile_is_said(client: FlaskClient, site: Site) -> None:
    back = at_the_provider(begin(client))
    site.provider.metadata = {"token_endpoint": "http://localhost:9/token"}
    response = site.worker().test_client()
    waiting = client.get_cookie(SIGN_IN_COOKIE, path=PAGE)
    assert waiting
    response.set_cookie(SIGN_IN_COOKIE, waiting.value, path=PAGE)
    refused(response.get(back), "svarar inte", 503)


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://another.example"},
        {"token_endpoint": "http://another.example/token"},
        {"jwks_uri": None},
        {"id_token_signing_alg_values_supported": ["none", "HS256"]},
    ],
)
def test_a_provider_that_describes_itself_wrongly_is_not_asked(
    site: Site, metadata: dict[str, Any]
) -> None:
    site.provider.metadata = metadata
    client = site.worker().test_client()
    refused(client.get(f"{PAGE}/oidc?lang=sv"), "svarar inte", 503)
    assert site.provider.requested_paths == ["/.well-known/openid-configuration"]


@pytest.mark.parametrize("name", ["token_endpoint", "jwks_uri", "userinfo_endpoint"])
def test_a_provider_cannot_send_the_server_elsewhere(site: Site, name: str) -> None:
    site.provider.id_token_claims = {"sub": "4711"}
    site.provider.userinfo_claims = dict(ANNA)
    path = site.provider.describes_itself()[name].removeprefix(site.provider.issuer)
    site.provider.metadata = {name: f"{site.provider.issuer}/moved{path}"}
    refused(sign_in(site.worker().test_client()), "svarar inte", 503)
    assert path not in site.provider.requested_paths
