"""Flask routes beside Dash's own: data, exports, open data, survey answers, headers."""

from dash import Dash

from callbacks.context.context import Context
from callbacks.context.visitor import CurrentVisitor
from geodata.store import AnswerSource
from routes.answers import page
from routes.answers.oidc_provider import Provider
from routes.api import areas
from routes.data import map_files, relation_files, story_answers
from routes.documents import oembed, offline
from routes.export import files, message
from routes.platform import caching, health, problems, security, static, store_purge
from routes.platform.work_queue import acquire_or_abort
from settings import Settings


def register(
    app: Dash, context: Context, visitor: CurrentVisitor, answers: AnswerSource, settings: Settings
) -> None:
    """Register every route and header."""
    server, addresses = app.server, context.addresses
    cache = caching.register(server, settings.cache_config(), addresses.fingerprint)
    problems.register(server)
    static.register(server)
    offline.register(server, addresses)
    map_files.register(server, context, cache)
    health.register(server, context)
    page.register(server, context, visitor, answers, Provider.of(settings))
    areas.register(server, context, cache)
    relation_files.register(server, context)
    exports = caching.export_cache(server, settings.cache_config(), acquire_or_abort)
    files.register(server, context, exports, settings.presentation_template)
    message.register(server, context)
    oembed.register(server, context)
    story_answers.register(server, context)
    store_purge.register(server, visitor.store)
    security.register(server, settings.frame_ancestors, settings.trusted_proxies)
