"""The index of the search, as the browser gets it."""

from typing import Any

from layers.map.facts import load_facts
from layers.map.search_index import kind_words, search_index


def build() -> dict[str, Any]:
    """Return the index in Finnish and the words for kinds of areas."""
    facts = load_facts(2026)
    return {
        "kinds": kind_words(facts),
        "index": [list(entry.values()) for entry in search_index(facts, "fi")],
    }
