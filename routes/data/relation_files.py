"""Relations of two divisions: JSON for the browser, and downloads of their overlaps."""

import json
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlencode

from flask import Flask, Response, abort, request

from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from geodata import divisions
from geodata.files.spreadsheet_safety import csv_file
from layers.map.facts import Facts
from layers.relations.download import relation_rows, relation_workbook
from layers.relations.map_data import map_data
from layers.relations.relation import Relation
from layers.relations.view import RelationView, parse_query, to_query
from layers.relations.what_if import moved_facts
from layers.view.addresses import API_ROOT, DATA_ROOT, RELATIONS_PAGE
from layers.view.displayed_theme import answer_sets_key
from layers.words.text import translator
from pages.relations.page_parts import CHARTS, PARTS, part_markup
from pages.relations.request import RelationRequest
from routes.platform.caching import keep_for_ever, revalidate
from routes.platform.parameters import CSV, XLSX, download, refuse, require_division
from routes.platform.problems import problem


def register(server: Flask, context: Context) -> None:
    """Serve map and parts of the page under ``/data``, downloads under ``/api/v1/relations``."""
    current = context.addresses.fingerprint

    def cache_headers(
        fingerprint: str, data: str, facts: Facts, set_id: str
    ) -> Callable[[Response], Response]:
        # A page from before an update, or from before other answers were published, asks under
        # an old address: it gets the data of today, but may not keep it.
        lasting = fingerprint == current and data == answer_sets_key(facts, set_id)
        return keep_for_ever if lasting else revalidate

    @server.get(f"{DATA_ROOT}/<fingerprint>/<data>/relations.json")
    def relations_map(fingerprint: str, data: str) -> Response:
        view, _ = parse_query(request.query_string.decode(errors="replace"), context.vocabulary)
        body = map_data(_relation(context, view), view, translator(view.lang))
        response = Response(json.dumps(body, ensure_ascii=False), mimetype="application/json")
        return cache_headers(fingerprint, data, context.facts(view.year), view.data)(response)

    @server.get(f"{DATA_ROOT}/<fingerprint>/<data>/relations/<part>.json")
    def relations_part(fingerprint: str, data: str, part: str) -> Response:
        if part not in PARTS or part in CHARTS:
            abort(HTTPStatus.NOT_FOUND, f"There is no part {part!r}.")
        wanted = page_request(
            context, RELATIONS_PAGE, request.query_string.decode(errors="replace")
        )
        body = part_markup(RelationRequest.of(wanted), part)
        response = Response(json.dumps(body, ensure_ascii=False), mimetype="application/json")
        return cache_headers(fingerprint, data, wanted.facts, wanted.state.data)(response)

    _register_downloads(server, context)


def _register_downloads(server: Flask, context: Context) -> None:
    @server.get(f"{API_ROOT}/relations/<a>/<b>.csv")
    def relations_as_csv(a: str, b: str) -> Response:
        view = _view(context, a, b)
        rows = relation_rows(_relation(context, view), view, _link(view))
        return download(Response(csv_file(rows), mimetype=CSV), f"{a}-{b}-{view.year}.csv")

    @server.get(f"{API_ROOT}/relations/<a>/<b>.xlsx")
    def relations_as_xlsx(a: str, b: str) -> Response:
        view = _view(context, a, b)
        today = context.facts(view.year)
        body = relation_workbook(_relation(context, view), today, view, _link(view))
        return download(Response(body, mimetype=XLSX), f"{a}-{b}-{view.year}.xlsx")


def _relation(context: Context, view: RelationView) -> Relation:
    return Relation(moved_facts(context.facts(view.year), view.moves), view.a, view.b)


def _view(context: Context, a: str, b: str) -> RelationView:
    """View of the request's query; aborts with 400 or 404 for what cannot be used."""
    query = urlencode({**request.args.to_dict(), "a": a, "b": b})
    view, dropped = parse_query(query, context.vocabulary)
    for division in (a, b):
        require_division(division, view.year)
    if a == b:
        others = [each.id for each in divisions(view.year) if each.id != a]
        refuse(HTTPStatus.NOT_FOUND, "Two different divisions are needed.", others)
    if dropped:
        names = ", ".join(sorted({each.parameter for each in dropped}))
        invalid = [{"parameter": each.parameter, "value": each.value} for each in dropped]
        allowed = list(RelationView().to_params())
        detail = f"Cannot use: {names}."
        abort(problem(HTTPStatus.BAD_REQUEST, detail, invalid=invalid, allowed=allowed))
    return view


def _link(view: RelationView) -> str:
    """Absolute address of a view with the id of its answer set, so that it stays the same view."""
    return request.host_url.rstrip("/") + RELATIONS_PAGE + to_query(view, usual_data="")
