"""Message with which a view is shared, in every language: ``/share.json?…``."""

from dataclasses import replace

from flask import Flask, Response, jsonify, request

from callbacks.context.context import Context
from layers.export.message import message
from layers.view.addresses import SHARE
from layers.view.map_view import ViewState, to_permanent_query
from layers.words.text import LANGS
from routes.export.parameters import requested_view, view_facts


def register(server: Flask, context: Context) -> None:
    """Serve messages about views; each ends with a link that names the answer set."""

    @server.get(SHARE)
    def share_messages() -> Response:
        state = requested_view(context)
        views = {lang: replace(state, lang=lang) for lang in LANGS}
        return jsonify({lang: _message(context, view) for lang, view in views.items()})


def _message(context: Context, state: ViewState) -> str:
    facts = view_facts(context, state)
    link = request.host_url + to_permanent_query(state)
    return message(facts, facts.answer_sets[state.data], state, link)
