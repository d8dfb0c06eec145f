"""Requests for pages, and searches in a tree of components."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest
from dash.development.base_component import Component

from layers.map.facts import Facts
from layers.view.addresses import Addresses
from layers.view.map_view import parse_query
from layers.view.vocabulary import Vocabulary
from pages import PageRequest, find_page
from tests.layouts import attribute, walk

__all__ = ["Ask", "attribute", "find", "walk", "words"]

Ask = Callable[..., PageRequest]


@pytest.fixture(scope="session")
def ask(facts: Facts) -> Ask:
    """Make a request from a path and a query, as the routing does."""
    vocabulary = Vocabulary.of_years(2026)

    def make(path: str = "/", query: str = "", contact: str = "") -> PageRequest:
        page = find_page(path)
        own, dropped = page.read(query, vocabulary) if page and page.read else (None, ())
        if own is None:
            state, dropped = parse_query(query, vocabulary)
        else:
            state = own.map_state
        addresses = Addresses("abc", defaultdict(lambda: "abc"))
        return PageRequest(path, state, dropped, facts, addresses, contact, own)

    return make


def find(node: Any, kind: str) -> list[Any]:
    """The components of one kind, such as ``Table``."""
    return [each for each in walk(node) if each._type == kind]


def words(node: Any) -> str:
    """The text of a tree."""
    if isinstance(node, Component):
        return words(getattr(node, "children", None))
    if isinstance(node, list | tuple):
        return " ".join(filter(None, map(words, node)))
    return "" if node is None else str(node)
