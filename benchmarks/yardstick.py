"""The yardstick: a plain Dash page with ``px.choropleth_map``, as most Dash maps are written.

It shows the same 308 polygons and two of the themes of the app: geometry inline in the figure, and
a callback that returns the whole figure.
"""

from typing import Any

import plotly.express as px
from dash import Dash, Input, Output, dcc, html
from flask import Flask

from layers.map.facts import load_facts
from layers.tables.area_download import areas_table

THEMES = ("residents", "unemployment_rate")
_DEGREES = 1e-4


def create_server() -> Flask:
    """Return the WSGI application of the page, with the compression of Dash."""
    facts = load_facts()
    answers = next(iter(facts.answer_sets.values()))
    table = areas_table(facts, answers, "municipality").reset_index()
    shapes = facts.municipalities.geometry.to_crs(4326)
    outlines = shapes.set_precision(_DEGREES, mode="pointwise").__geo_interface__
    app = Dash(__name__, compress=True)
    app.layout = html.Div(
        [
            dcc.RadioItems(list(THEMES), THEMES[0], id="theme"),
            dcc.Graph(id="map", style={"height": "860px"}),
        ]
    )

    @app.callback(Output("map", "figure"), Input("theme", "value"))
    def draw(theme: str) -> Any:
        figure = px.choropleth_map(
            table,
            geojson=outlines,
            locations="code",
            color=f"{theme}_figure",
            hover_name="name_fi",
            map_style="white-bg",
            center={"lat": 65.0, "lon": 26.0},
            zoom=4,
        )
        return figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})

    server: Flask = app.server
    # Dash sets itself up in the first request and fails others that come meanwhile.
    server.test_client().get("/")
    return server
