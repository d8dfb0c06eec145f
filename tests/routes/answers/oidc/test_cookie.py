"""A sign-in that waits in a cookie and cannot be read has not begun."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from routes.answers.oidc_routes import SIGN_IN_COOKIE
from tests.routes.answers.oidc.steps import begin, refused
from tests.routes.answers.test_page import PAGE


def signed(server: Flask, payload: bytes) -> str:
    """Cookie with our signature under something that we would not write today."""
    interface: Any = server.session_interface
    serializer = interface.get_signing_serializer(server)
    cookie: bytes = serializer.make_signer(serializer.salt).sign(payload)
    return cookie.decode()


@pytest.mark.parametrize(
    "payload", [b"", b".", b".eJw", b"bm8ganNvbg", b"WzEsMl0", b"IngiCg", b"Nw", b"bnVsbA"]
)
def test_a_signed_cookie_that_cannot_be_read_is_absent(
    server: Flask, client: FlaskClient, payload: bytes
) -> None:
    client.set_cookie(SIGN_IN_COOKIE, signed(server, payload), path=PAGE)
    assert client.get(f"{PAGE}?lang=sv").status_code == 200
    refused(client.get(f"{PAGE}/oidc/return?lang=sv&state=x&code=y"), "en annan webbläsare", 400)
    assert begin(client)


@pytest.mark.parametrize("state", [7, [1], {"exp": 1}, {"data": 5}, {"data": None, "exp": 9e12}])
def test_a_sign_in_of_another_shape_is_refused(
    server: Flask, client: FlaskClient, state: object
) -> None:
    interface: Any = server.session_interface
    told = {"_state_oidc_x": state, "lang": "sv", "left": 7}
    cookie = interface.get_signing_serializer(server).dumps(told)
    client.set_cookie(SIGN_IN_COOKIE, cookie, path=PAGE)
    response = client.get(f"{PAGE}/oidc/return?state=x&code=y")
    assert response.status_code in {400, 403, 503}
    assert "Traceback" not in response.get_data(as_text=True)
