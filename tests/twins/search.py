"""The index of the search, as the browser gets it."""

from typing import Any

from layers.map.facts import load_facts
from layers.map.search_index import search_file


def build() -> dict[str, Any]:
    """Return the index in Finnish and the words for kinds of areas."""
    return search_file(load_facts(2026), "fi")
