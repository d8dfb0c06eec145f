"""Signing in and out at an OpenID Connect provider."""

import logging
from datetime import timedelta
from http import HTTPStatus

from flask import Flask, Request, Response, request, session, url_for
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from itsdangerous import BadData

from callbacks.context.visitor import EDITOR_COOKIE, CurrentVisitor, mark_private
from layers.answers.page_state import Trouble
from layers.view.addresses import ANSWERS_PAGE, SIGN_IN
from pages.answers.publishing import PUBLISH_ID
from routes.answers.csrf import set_cookie
from routes.answers.oidc_provider import Provider, SignInError
from routes.answers.responses import Page, redirect_to_answers, requested_lang, require_store
from routes.platform.redirects import redirect_to

_LOG = logging.getLogger(__name__)

SIGN_IN_COOKIE = "yhdyspinta_sign_in"
MAX_SIGN_IN_TIME = timedelta(minutes=10)
"""Time within which somebody must return from the provider."""

_STATUS = {
    Trouble.STATE: HTTPStatus.BAD_REQUEST,
    Trouble.PROVIDER: HTTPStatus.SERVICE_UNAVAILABLE,
}


class _SignInCookie(SecureCookieSessionInterface):
    """Flask's signed session; its cookie is ``Secure`` if the request came by TLS."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Session of the cookie; an empty one if the cookie cannot be read."""
        try:
            return super().open_session(app, request)
        except (BadData, ValueError, TypeError) as error:
            _LOG.warning("Treated as absent: a sign-in that is no %s", type(error).__name__)
            return self.session_class()

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - Flask's signature
        """Whether the cookie is sent over TLS only."""
        return request.is_secure


def register(server: Flask, visitor: CurrentVisitor, page: Page, provider: Provider) -> None:
    """Serve the redirects to the provider, and the address to which it redirects back."""
    _configure_session(server, provider)

    @server.get(SIGN_IN)
    def sign_in_elsewhere() -> Response:
        mark_private()
        lang = requested_lang()
        require_store(visitor)
        # Only the last sign-in can be finished; several would make the cookie too large.
        session.clear()
        try:
            address = provider.authorization_url(
                url_for("signed_in_elsewhere", _external=True), lang
            )
        except SignInError as error:
            return _error_page(error, page, lang)
        session["lang"] = lang
        return redirect_to(address)

    @server.get(f"{SIGN_IN}/leave")
    def leave_elsewhere() -> Response:
        mark_private()
        lang = requested_lang()
        try:
            return redirect_to(provider.sign_out_url(lang))
        except SignInError as error:
            return _error_page(error, page, lang)

    _register_return(server, visitor, page, provider)


def _register_return(
    server: Flask, visitor: CurrentVisitor, page: Page, provider: Provider
) -> None:
    """Serve the address to which the provider redirects after signing in."""

    @server.get(f"{SIGN_IN}/return")
    def signed_in_elsewhere() -> Response:
        mark_private()
        lang = session.get("lang") or requested_lang()
        try:
            name, subject = provider.editor()
        except SignInError as error:
            _log_refusal(error, visitor, provider)
            return _error_page(error, page, lang)
        finally:
            # Success or not, the same redirect of the provider must not be usable twice.
            session.clear()
        return _start_session(visitor, name, f"{provider.issuer} {subject}", lang)


def offer_provider_sign_out(provider: Provider) -> None:
    """Let the next page offer to sign out at the provider too, if it supports that."""
    if provider.ends_sessions():
        session["left"] = True


def pop_signed_out() -> bool:
    """Whether the visitor has just signed out here and can do so at the provider; true once."""
    return "left" in session and bool(session.pop("left"))


def _start_session(visitor: CurrentVisitor, name: str, subject: str, lang: str) -> Response:
    store = require_store(visitor)
    store.audit.add(name, "sign in", subject)
    response = redirect_to_answers(PUBLISH_ID, lang)
    set_cookie(response, EDITOR_COOKIE, store.sessions.start(name, grounds=visitor.grounds))
    return response


def _log_refusal(error: SignInError, visitor: CurrentVisitor, provider: Provider) -> None:
    """Add a refusal to the audit log if the provider took part in it; anybody can cause others."""
    if error.who or error.trouble is Trouble.UNTRUSTED:
        subject = f"{provider.issuer} {error}"
        require_store(visitor).audit.add(error.who or "unknown", "sign in refused", subject)


def _error_page(error: SignInError, page: Page, lang: str) -> Response:
    _LOG.warning("Nobody was signed in: %s", error)
    return page(error.trouble, _STATUS.get(error.trouble, HTTPStatus.FORBIDDEN), f"lang={lang}")


def _configure_session(server: Flask, provider: Provider) -> None:
    """Keep unfinished sign-ins in a signed cookie that every worker can verify."""
    server.secret_key = provider.cookie_key()
    server.session_interface = _SignInCookie()
    server.config.update(
        SESSION_COOKIE_NAME=SIGN_IN_COOKIE,
        SESSION_COOKIE_PATH=ANSWERS_PAGE,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=MAX_SIGN_IN_TIME,
    )
