"""Signing in with an account of the map, and signing out."""

from http import HTTPStatus

from flask import Flask, Response, request

from callbacks.context.visitor import EDITOR_COOKIE, Visits
from geodata.store import TooManyAttemptsError
from layers.answers.page_state import Trouble
from layers.view.addresses import ANSWERS_PAGE
from pages.answers.publishing import PUBLISH_ID
from routes.answers import oidc_routes
from routes.answers.csrf import is_our_form, set_cookie
from routes.answers.oidc_provider import Provider
from routes.answers.responses import Page, back, opened


def register(server: Flask, visits: Visits, page: Page, provider: Provider | None) -> None:
    """Serve the forms for signing in and out, and the ways to the provider if there is one."""
    if provider:
        oidc_routes.register(server, visits, page, provider)

    @server.post(f"{ANSWERS_PAGE}/sign-in")
    def sign_in() -> Response:
        if not is_our_form():
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        store, form = opened(visits), request.form
        origin = request.remote_addr or ""
        try:
            editor = store.editors.sign_in(form.get("name", ""), form.get("password", ""), origin)
        except TooManyAttemptsError:
            return page(Trouble.ATTEMPTS, HTTPStatus.TOO_MANY_REQUESTS)
        if editor is None:
            return page(Trouble.SIGN_IN, HTTPStatus.FORBIDDEN)
        answer = back(PUBLISH_ID)
        set_cookie(answer, EDITOR_COOKIE, store.sessions.start(editor.name))
        return answer

    @server.post(f"{ANSWERS_PAGE}/sign-out")
    def sign_out() -> Response:
        if not is_our_form():
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        grounds = opened(visits).sessions.end(request.cookies.get(EDITOR_COOKIE, ""))
        if grounds and provider:
            oidc_routes.remember_leaving(provider)
        answer = back(PUBLISH_ID)
        answer.delete_cookie(EDITOR_COOKIE, httponly=True, samesite="Lax")
        return answer
