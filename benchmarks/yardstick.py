"""The yardstick: a plain Dash page, ``px.choropleth_map`` and the whole figure from the server.

It shows the same 308 polygons and two of the same themes as the map of the app, as most Dash maps
are written: geometry inline in the figure, a callback that returns the figure anew.
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
    """WSGI application of the page, compressed by Dash's own switch."""
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
    # Dash gets ready in its first request and fails those that come meanwhile.
    server.test_client().get("/")
    return server
