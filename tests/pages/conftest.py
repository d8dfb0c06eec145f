"""Requests for pages, and ways to look into a tree of components."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from dash.development.base_component import Component

from layers.map.facts import Facts
from layers.view.addresses import Addresses
from layers.view.map_view import parse_query
from layers.view.vocabulary import Vocabulary
from pages import PageRequest, find_page

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


def walk(node: Any) -> Iterator[Any]:
    """Every component of a tree, the outermost first, those that a store holds for later too."""
    if isinstance(node, Component):
        yield node
        yield from walk(getattr(node, "children", None))
        yield from walk(getattr(node, "data", None))
    elif isinstance(node, dict):
        yield from walk(list(node.values()))
    elif isinstance(node, list | tuple):
        for each in node:
            yield from walk(each)


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


def attribute(node: Component, name: str) -> Any:
    return node.to_plotly_json()["props"].get(name)  # type: ignore[no-untyped-call]
