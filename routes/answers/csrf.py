"""Forms that only our own pages can send: a secret in a cookie, and its hash in each form."""

import hmac
import secrets
from hashlib import sha256
from urllib.parse import urlsplit

from flask import Response, after_this_request, g, request

FORM_COOKIE = "yhdyspinta_form"
_BYTES = 32


def form_token() -> str:
    """Token for the forms of a page; a browser without the cookie gets one with the answer."""
    secret = request.cookies.get(FORM_COOKIE) or g.get("form_secret")
    if not secret:
        secret = g.form_secret = secrets.token_urlsafe(_BYTES)

        @after_this_request
        def remember(answer: Response) -> Response:
            set_cookie(answer, FORM_COOKIE, g.form_secret)
            return answer

    return _hash(secret)


def is_our_form() -> bool:
    """Whether the form of the request comes from a page that we gave to this browser."""
    secret = request.cookies.get(FORM_COOKIE, "")
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        return False
    return bool(secret) and hmac.compare_digest(
        _hash(secret).encode(), request.form.get("token", "").encode()
    )


def set_cookie(answer: Response, name: str, value: str, seconds: int | None = None) -> None:
    """Set a cookie that no script and no other site can use."""
    answer.set_cookie(
        name, value, max_age=seconds, secure=request.is_secure, httponly=True, samesite="Lax"
    )


def _hash(secret: str) -> str:
    return sha256(f"form {secret}".encode()).hexdigest()
