"""The page as HTML in the document, to be read before the scripts run, and what they start from."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from dash.development.base_component import Component

import ids
from callbacks.context.visitor import is_private
from pages import PageRequest, page_for
from routes.documents.html_renderer import Filled, render_html

MOST_KEPT = 64
"""Views that a worker keeps; one has some 30 to 150 kB."""


@dataclass(frozen=True)
class FirstView:
    """HTML of a page, and the configuration of its scripts (None without any)."""

    html: str
    config: Mapping[str, Any] | None


def first_view(request: PageRequest) -> FirstView:
    """Draw the page of a request."""
    page = page_for(request)
    config = _stored(page, ids.Browser.CONFIG)
    return FirstView(render_html(page, _filled(page, config)), config)


class FirstViews:
    """Keeps the views drawn last, but no private ones; safe to use from several threads."""

    def __init__(
        self, draw: Callable[[PageRequest], FirstView] = first_view, most: int = MOST_KEPT
    ) -> None:
        self._draw, self._most = draw, most
        self._kept: OrderedDict[object, FirstView] = OrderedDict()
        self._lock = Lock()

    def get(self, request: PageRequest) -> FirstView:
        """Return the view of a request, drawn now unless one like it has been."""
        key = _key(request)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        view = self._draw(request)
        if not is_private():
            with self._lock:
                self._kept[key] = view
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        return view


def _key(request: PageRequest) -> object:
    """Return all on which a page depends; facts and addresses are those of the process."""
    sets = [
        *request.time_line,
        *(each for sets in request.year_sets.values() for each in sets.values()),
    ]
    return (
        request.path,
        request.state,
        request.page_view,
        request.dropped,
        request.withdrawn_ids,
        request.own_answers_lost,
        tuple((each.id, each.key) for each in sets),
    )


def _stored(page: Component, store: str) -> Any:
    """Return the data of a store of the page; None when the page has no such store."""
    try:
        return page[store].data
    except KeyError:
        return None


def _filled(page: Component, config: Mapping[str, Any] | None) -> Filled:
    """Return what the browser's own code draws from markup: the parts of a page by their ids."""
    drawn = _stored(page, ids.Cooperation.MARKUP)
    parts = (config or {}).get("parts", {})
    return {**parts, **({ids.Cooperation.BODY: drawn["body"]} if drawn else {})}
