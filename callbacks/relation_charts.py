"""Charts of the relations page, drawn anew when their view changes."""

from dash import Dash, Input, Output
from dash.development.base_component import Component

from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from ids import part_query
from layers.view.addresses import RELATIONS_PAGE
from pages.relations.page_parts import CHARTS, PARTS
from pages.relations.request import RelationRequest


def register(app: Dash, context: Context) -> None:
    """Register a callback for each chart; its input is the query of the view."""
    for part in CHARTS:
        _register_part(app, context, part)


def _register_part(app: Dash, context: Context, part: str) -> None:
    @app.callback(
        Output(part, "children"),
        Input(part_query(part), "data"),
        prevent_initial_call=True,
    )
    def show_part(query: str | None) -> list[Component]:
        request = page_request(context, RELATIONS_PAGE, query or "")
        return PARTS[part](RelationRequest.of(request))
