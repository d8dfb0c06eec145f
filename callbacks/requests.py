"""From an address to what a page is built from."""

from callbacks.context import Context
from layers.view import parse_query
from pages import PageRequest


def page_request(context: Context, path: str, query: str) -> PageRequest:
    """Read a path and a query string; what the query says wrongly is dropped and named."""
    state, dropped = parse_query(query, context.vocabulary)
    return PageRequest(
        path=path.rstrip("/") or "/",
        state=state,
        dropped=dropped,
        facts=context.facts(state.year),
        addresses=context.addresses,
        contact=context.contact,
    )
