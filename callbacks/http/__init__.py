"""Everything that answers over HTTP beside Dash's own routes: files, data, interfaces, headers."""

from dash import Dash

from callbacks.context import Context
from callbacks.http import (
    api,
    caching,
    data,
    desk,
    export,
    health,
    offline,
    problems,
    relations,
    security,
    share,
    static,
    story_answers,
    upkeep,
)
from callbacks.http.provider import Provider
from callbacks.visits import Visits
from geodata.store import AnswerSource
from settings import Settings


def register(
    app: Dash, context: Context, visits: Visits, answers: AnswerSource, settings: Settings
) -> None:
    """Register every route and header; call it last, the headers hash Dash's inline scripts."""
    server, addresses = app.server, context.addresses
    cache = caching.register(server, settings.cache_config(), addresses.fingerprint)
    problems.register(server)
    static.register(server, addresses)
    offline.register(server, addresses)
    data.register(server, context, cache)
    health.register(server, context)
    desk.register(server, context, visits, answers, Provider.of(settings))
    api.register(server, context, cache)
    relations.register(server, context)
    export.register(server, context, caching.exports(server, settings.cache_config()))
    share.register(server, context)
    story_answers.register(server, context)
    upkeep.register(server, visits.store)
    security.register(server, app.csp_hashes(), settings.frame_ancestors, settings.trusted_proxies)
