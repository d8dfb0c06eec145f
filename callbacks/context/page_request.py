"""From path and query to the request from which a page is built."""

from callbacks.context.context import Context
from layers.map.group_division import with_groups
from layers.view.existing_areas import without_missing_areas
from layers.view.map_view import parse_query
from pages import PageRequest, find_page


def page_request(context: Context, path: str, query: str) -> PageRequest:
    """Parse a path and a query string; parameters that cannot be used go to ``dropped``."""
    page = find_page(path)
    own, dropped = page.read(query, context.vocabulary) if page and page.read else (None, ())
    if own is None:
        state, dropped = parse_query(query, context.vocabulary)
    else:
        state = own.map_state
    facts = context.facts(state.year)
    if own is None:
        facts = with_groups(facts, facts.answer_sets[state.data])
        state, gone = without_missing_areas(facts, state)
        dropped = (*dropped, *gone)
    return PageRequest(
        path=path.rstrip("/") or "/",
        state=state,
        dropped=dropped,
        facts=facts,
        addresses=context.addresses,
        contact=context.contact,
        page_view=own,
        embedding_hosts=context.hosts,
        withdrawn_ids=context.withdrawn(),
        time_line=context.time_line(state.year) if page and not page.read else (),
        year_sets={year: context.answers(year) for year in context.vocabulary.years},
    )
