"""Signing in with a local account, and signing out."""

from http import HTTPStatus

from flask import Flask, Response, request

from callbacks.context.visitor import EDITOR_COOKIE, CurrentVisitor
from geodata.store import TooManyAttemptsError
from layers.answers.page_state import Trouble
from layers.view.addresses import ANSWERS_PAGE
from pages.answers.publishing import PUBLISH_ID
from routes.answers import oidc_routes
from routes.answers.csrf import has_valid_token, set_cookie
from routes.answers.oidc_provider import Provider
from routes.answers.responses import Page, redirect_to_answers, require_store


def register(server: Flask, visitor: CurrentVisitor, page: Page, provider: Provider | None) -> None:
    """Serve the forms for signing in and out, and the provider's routes if there is one."""
    if provider:
        oidc_routes.register(server, visitor, page, provider)

    @server.post(f"{ANSWERS_PAGE}/sign-in")
    def sign_in() -> Response:
        if not has_valid_token():
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        store, form = require_store(visitor), request.form
        origin = request.remote_addr or ""
        try:
            editor = store.editors.sign_in(form.get("name", ""), form.get("password", ""), origin)
        except TooManyAttemptsError:
            return page(Trouble.ATTEMPTS, HTTPStatus.TOO_MANY_REQUESTS)
        if editor is None:
            return page(Trouble.SIGN_IN, HTTPStatus.FORBIDDEN)
        response = redirect_to_answers(PUBLISH_ID)
        set_cookie(response, EDITOR_COOKIE, store.sessions.start(editor.name))
        return response

    @server.post(f"{ANSWERS_PAGE}/sign-out")
    def sign_out() -> Response:
        if not has_valid_token():
            return page(Trouble.FORM, HTTPStatus.BAD_REQUEST)
        grounds = require_store(visitor).sessions.end(request.cookies.get(EDITOR_COOKIE, ""))
        if grounds and provider:
            oidc_routes.offer_provider_sign_out(provider)
        response = redirect_to_answers(PUBLISH_ID)
        response.delete_cookie(EDITOR_COOKIE, httponly=True, samesite="Lax")
        return response
