"""Open data ``/api/v1`` for other programs: divisions and areas."""

import json
from collections.abc import Callable

from flask import Flask, Response, jsonify

from callbacks.context.context import Context
from geodata import DIVISIONS, YEARS
from geodata.files.spreadsheet_safety import csv_file
from layers.tables.area_download import areas_geojson, areas_table
from layers.view.addresses import API_ROOT, Addresses
from layers.words.labels import division_plural
from layers.words.text import LANGS, translator
from routes.api import groups as api_groups
from routes.api import themes as api_themes
from routes.platform.file_cache import FileCache
from routes.platform.parameters import (
    CSV,
    chosen_answers,
    chosen_facts,
    download,
    refuse_other_parameters,
    require_division,
)


def register(server: Flask, context: Context, cache: FileCache) -> None:
    """Serve every address under ``/api/v1``."""
    fingerprint = context.addresses.fingerprint

    def cached(key: str, build: Callable[[], bytes]) -> bytes:
        return cache.get_or_build(f"{fingerprint}:api:{key}", build)

    @server.get(f"{API_ROOT}/divisions")
    def divisions() -> Response:
        refuse_other_parameters()
        return download(jsonify(list_divisions(context)))

    @server.get(f"{API_ROOT}/areas/<division>.geojson")
    def areas_as_geojson(division: str) -> Response:
        refuse_other_parameters("year", "data")
        facts = chosen_facts(context)
        answers = chosen_answers(facts)
        require_division(division, facts.year)
        body = cached(
            f"{division}.geojson:{facts.year}:{answers.key}",
            lambda: json.dumps(
                areas_geojson(facts, answers, division), ensure_ascii=False
            ).encode(),
        )
        return download(Response(body, mimetype="application/geo+json"))

    @server.get(f"{API_ROOT}/areas/<division>.csv")
    def areas_as_csv(division: str) -> Response:
        refuse_other_parameters("year", "data")
        facts = chosen_facts(context)
        answers = chosen_answers(facts)
        require_division(division, facts.year)
        body = cached(
            f"{division}.csv:{facts.year}:{answers.key}",
            lambda: csv_file(areas_table(facts, answers, division).reset_index()),
        )
        return download(Response(body, mimetype=CSV), f"{division}-{facts.year}.csv")

    api_groups.register(server, context, cached)
    api_themes.register(server, context)


def list_divisions(context: Context) -> list[dict[str, object]]:
    """Every division: its years, number of areas, names in three languages, and addresses."""
    rows: list[dict[str, object]] = []
    for division in DIVISIONS.values():
        years = [year for year in YEARS if year in division.years]
        if not years:  # comes with answers: see the resource of groups
            continue
        rows.append(
            {
                "id": division.id,
                "main": division.main,
                "years": years,
                "areas": {year: len(context.facts(year).codes(division.id)) for year in years},
                "names": {lang: division_plural(division.id, translator(lang)) for lang in LANGS},
                "geojson": Addresses.areas(division.id, "geojson", years[-1]),
                "csv": Addresses.areas(division.id, "csv", years[-1]),
            }
        )
    return rows
