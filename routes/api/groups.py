"""Leadership groups of an answer set: ``/api/v1/groups`` as JSON, CSV and GeoJSON."""

import json
from collections.abc import Callable

from flask import Flask, Response, jsonify

from callbacks.context.context import Context
from geodata import AnswerSet
from geodata.files.spreadsheet_safety import csv_file
from layers.map.facts import Facts
from layers.tables.group_download import groups_geojson, groups_object, groups_table
from layers.view.addresses import API_ROOT
from routes.platform.parameters import (
    CSV,
    chosen_answers,
    chosen_facts,
    download,
    refuse_other_parameters,
)


def register(
    server: Flask, context: Context, cached: Callable[[str, Callable[[], bytes]], bytes]
) -> None:
    """Serve the groups; ``cached`` keeps what is built once under a key."""

    def asked() -> tuple[Facts, AnswerSet]:
        refuse_other_parameters("year", "data")
        facts = chosen_facts(context)
        return facts, chosen_answers(facts)

    @server.get(f"{API_ROOT}/groups")
    def groups() -> Response:
        return download(jsonify(groups_object(*asked())))

    @server.get(f"{API_ROOT}/groups.csv")
    def groups_as_csv() -> Response:
        facts, answers = asked()
        body = csv_file(groups_table(facts, answers))
        return download(Response(body, mimetype=CSV), f"groups-{facts.year}.csv")

    @server.get(f"{API_ROOT}/groups.geojson")
    def groups_as_geojson() -> Response:
        facts, answers = asked()
        body = cached(
            f"groups.geojson:{facts.year}:{answers.key}",
            lambda: json.dumps(groups_geojson(facts, answers), ensure_ascii=False).encode(),
        )
        return download(Response(body, mimetype="application/geo+json"))
