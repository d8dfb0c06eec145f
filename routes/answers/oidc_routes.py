"""Signing in by an OpenID Connect provider: away to it, back with a name, and out there too."""

import logging
from datetime import timedelta
from http import HTTPStatus

from flask import Flask, Request, Response, request, session, url_for
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from itsdangerous import BadData

from callbacks.context.visitor import EDITOR_COOKIE, Visits, mark_private
from layers.answers.page_state import Trouble
from layers.view.addresses import ANSWERS_PAGE, SIGN_IN
from pages.answers.publishing import PUBLISH_ID
from routes.answers.csrf import set_cookie
from routes.answers.oidc_provider import Provider, SignInError
from routes.answers.responses import Page, asked_lang, back, opened
from routes.platform.redirects import sent_to

_LOG = logging.getLogger(__name__)

SIGN_IN_COOKIE = "yhdyspinta_sign_in"
LONGEST = timedelta(minutes=10)
"""Time in which somebody must come back from the provider."""

_STATUS = {
    Trouble.STATE: HTTPStatus.BAD_REQUEST,
    Trouble.PROVIDER: HTTPStatus.SERVICE_UNAVAILABLE,
}


class _SignInCookie(SecureCookieSessionInterface):
    """Flask's signed session, over TLS only where the visitor comes by TLS."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Session of the cookie; an empty one for a cookie that cannot be read."""
        try:
            return super().open_session(app, request)
        except (BadData, ValueError, TypeError) as error:
            _LOG.warning("Treated as absent: a sign-in that is no %s", type(error).__name__)
            return self.session_class()

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - Flask's signature
        """Whether the cookie is sent over TLS only."""
        return request.is_secure


def register(server: Flask, visits: Visits, page: Page, provider: Provider) -> None:
    """Serve the way to the provider and the way back."""
    _keep_sign_ins(server, provider)

    @server.get(SIGN_IN)
    def sign_in_elsewhere() -> Response:
        mark_private()
        lang = asked_lang()
        opened(visits)
        # Only the sign-in that began last goes on; others would make the cookie too large.
        session.clear()
        try:
            address = provider.send_away(url_for("signed_in_elsewhere", _external=True), lang)
        except SignInError as error:
            return _trouble(error, page, lang)
        session["lang"] = lang
        return sent_to(address)

    @server.get(f"{SIGN_IN}/return")
    def signed_in_elsewhere() -> Response:
        mark_private()
        lang = session.get("lang") or asked_lang()
        try:
            name, subject = provider.person()
        except SignInError as error:
            _remember(error, visits, provider)
            return _trouble(error, page, lang)
        finally:
            # Whatever came of it, the same answer of the provider opens nothing twice.
            session.clear()
        return _let_in(visits, name, f"{provider.issuer} {subject}", lang)

    @server.get(f"{SIGN_IN}/leave")
    def leave_elsewhere() -> Response:
        mark_private()
        lang = asked_lang()
        try:
            return sent_to(provider.leave(lang))
        except SignInError as error:
            return _trouble(error, page, lang)


def remember_leaving(provider: Provider) -> None:
    """Let the next page offer to sign out at the provider too, if it can do that."""
    if provider.ends_sessions():
        session["left"] = True


def has_left() -> bool:
    """Whether the visitor has just signed out here and may do so at the provider too."""
    return "left" in session and bool(session.pop("left"))


def _let_in(visits: Visits, name: str, subject: str, lang: str) -> Response:
    store = opened(visits)
    store.audit.add(name, "sign in", subject)
    answer = back(PUBLISH_ID, lang)
    set_cookie(answer, EDITOR_COOKIE, store.sessions.start(name, grounds=visits.grounds))
    return answer


def _remember(error: SignInError, visits: Visits, provider: Provider) -> None:
    """Write into the audit log what the provider had a part in; anybody can cause the rest."""
    if error.who or error.trouble is Trouble.UNTRUSTED:
        subject = f"{provider.issuer} {error}"
        opened(visits).audit.add(error.who or "unknown", "sign in refused", subject)


def _trouble(error: SignInError, page: Page, lang: str) -> Response:
    _LOG.warning("Nobody was signed in: %s", error)
    return page(error.trouble, _STATUS.get(error.trouble, HTTPStatus.FORBIDDEN), f"lang={lang}")


def _keep_sign_ins(server: Flask, provider: Provider) -> None:
    """Let sign-ins that have begun wait in a cookie that every worker can check."""
    server.secret_key = provider.cookie_key()
    server.session_interface = _SignInCookie()
    server.config.update(
        SESSION_COOKIE_NAME=SIGN_IN_COOKIE,
        SESSION_COOKIE_PATH=ANSWERS_PAGE,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=LONGEST,
    )
