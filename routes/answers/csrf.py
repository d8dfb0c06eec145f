"""Protection against cross-site requests: a secret in a cookie, and its hash in each form."""

import hmac
import secrets
from hashlib import sha256

from flask import Response, after_this_request, g, request

from routes.platform.parameters import split_address

FORM_COOKIE = "yhdyspinta_form"
_BYTES = 32


def form_token() -> str:
    """Token for the forms of a page; sets the cookie with the response if the browser has none."""
    secret = request.cookies.get(FORM_COOKIE) or g.get("form_secret")
    if not secret:
        secret = g.form_secret = secrets.token_urlsafe(_BYTES)

        @after_this_request
        def remember(response: Response) -> Response:
            set_cookie(response, FORM_COOKIE, g.form_secret)
            return response

    return _hash(secret)


def has_valid_token() -> bool:
    """Whether the form of the request comes from a page that this app sent to this browser.

    False for a wrong ``Origin``, and for a token that does not match the cookie.
    """
    secret = request.cookies.get(FORM_COOKIE, "")
    origin = request.headers.get("Origin")
    if origin is not None and split_address(origin).netloc != request.host:
        return False
    return bool(secret) and hmac.compare_digest(
        _hash(secret).encode(), request.form.get("token", "").encode()
    )


def set_cookie(response: Response, name: str, value: str, seconds: int | None = None) -> None:
    """Set a cookie that scripts and other sites cannot use; ``seconds`` is its lifetime."""
    response.set_cookie(
        name, value, max_age=seconds, secure=request.is_secure, httponly=True, samesite="Lax"
    )


def _hash(secret: str) -> str:
    return sha256(f"form {secret}".encode()).hexdigest()
