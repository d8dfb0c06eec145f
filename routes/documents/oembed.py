"""oEmbed: services that are given a link to a view ask here for the frame that shows it."""

from html import escape
from http import HTTPStatus

from flask import Flask, Response, abort, jsonify, request

from callbacks.context.context import Context
from layers.view.addresses import OEMBED
from layers.view.map_view import ViewState
from layers.words.text import translator
from pages.frame.frame import PRODUCT
from routes.documents.link_preview import PICTURE_HEIGHT, PICTURE_WIDTH, frame_of, picture_of
from routes.export.parameters import requested_view
from routes.platform.parameters import (
    asked,
    refuse,
    refuse_other_parameters,
    split_address,
)
from routes.platform.problems import problem

WIDTH, HEIGHT = 800, 600
LEAST = 280
"""Narrowest and lowest frame in which the map can be read, in pixels."""
_MOST = 4096
_CACHE_AGE_SECONDS = 3600


def register(server: Flask, context: Context) -> None:
    """Serve the description of a view's frame as JSON, see https://oembed.com."""

    @server.get(OEMBED)
    def oembed() -> Response:
        refuse_other_parameters("url", "format", "maxwidth", "maxheight")
        if asked().get("format", "json") != "json":
            abort(problem(HTTPStatus.NOT_IMPLEMENTED, "The description comes as JSON only."))
        state = _asked_view(context)
        width, height = _side("maxwidth", WIDTH), _side("maxheight", HEIGHT)
        return jsonify(_description(context, state, width, height))


def _asked_view(context: Context) -> ViewState:
    """View of the address in ``url``; aborts with 404 for one that is no view of this map."""
    address = split_address(asked().get("url", ""))
    if address.netloc != request.host or address.path not in ("", "/"):
        abort(problem(HTTPStatus.NOT_FOUND, "This is no address of a view of this map."))
    return requested_view(context, address.query)


def _side(name: str, usual: int) -> int:
    """Width or height of the frame: the usual one, unless less is asked for."""
    text = asked().get(name, str(usual))
    if not (text.isascii() and text.isdigit() and LEAST <= int(text[:6]) <= _MOST):
        detail = f"{name} must be a whole number of pixels from {LEAST} to {_MOST}."
        refuse(HTTPStatus.BAD_REQUEST, detail, [usual])
    return min(int(text), usual)


def _description(context: Context, state: ViewState, width: int, height: int) -> dict[str, object]:
    theme = context.vocabulary.years[state.year].themes[state.theme]
    title = translator(state.lang).gettext(theme.title)
    source, name = escape(frame_of(state)), escape(title)
    frame = (
        f'<iframe src="{source}" title="{name}" width="{width}" height="{height}" loading="lazy" '
        'style="border:0"></iframe>'
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": PRODUCT,
        "provider_url": request.host_url,
        "cache_age": _CACHE_AGE_SECONDS,
        "width": width,
        "height": height,
        "html": frame,
        "thumbnail_url": picture_of(state),
        "thumbnail_width": PICTURE_WIDTH,
        "thumbnail_height": PICTURE_HEIGHT,
    }
