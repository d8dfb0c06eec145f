"""Downloads of the table of a view, as CSV and XLSX."""

from http import HTTPStatus
from urllib.parse import urlencode

from flask import Flask, Response, abort, request

from callbacks.context.context import Context
from geodata.files.spreadsheet_safety import csv_file
from layers.tables.view_download import view_rows, view_workbook
from layers.view.addresses import API_ROOT
from layers.view.map_view import Dropped, ViewState, parse_query, to_query
from layers.words.text import translator
from pages.map.table_view import workbook_columns
from routes.platform.parameters import CSV, XLSX, download, refuse
from routes.platform.problems import problem

_MAX_LISTED = 50
"""Allowed values that a problem response lists at most; there may be 308 municipalities."""


def register(server: Flask, context: Context) -> None:
    """Serve ``/api/v1/themes/{theme}.csv`` and ``.xlsx``; the query is that of the page."""

    @server.get(f"{API_ROOT}/themes/<theme>.csv")
    def theme_as_csv(theme: str) -> Response:
        state = _view(context, theme)
        facts = context.facts(state.year)
        rows = view_rows(facts, facts.answer_sets[state.data], state, view_link(state))
        return download(Response(csv_file(rows), mimetype=CSV), f"{theme}-{state.year}.csv")

    @server.get(f"{API_ROOT}/themes/<theme>.xlsx")
    def theme_as_xlsx(theme: str) -> Response:
        state = _view(context, theme)
        facts = context.facts(state.year)
        heads = workbook_columns(facts, state, translator(state.lang))
        body = view_workbook(facts, facts.answer_sets[state.data], state, heads, view_link(state))
        return download(Response(body, mimetype=XLSX), f"{theme}-{state.year}.xlsx")


def _view(context: Context, theme: str) -> ViewState:
    """View of the request's query; aborts with 400 for a parameter that cannot be used."""
    every = {each for words in context.vocabulary.years.values() for each in words.themes}
    if theme not in every:
        refuse(HTTPStatus.NOT_FOUND, f"There is no theme {theme!r}.", sorted(every))
    query = urlencode({**request.args.to_dict(), "theme": theme})
    state, dropped = parse_query(query, context.vocabulary)
    if dropped:
        abort(unusable_parameters(context, state, dropped))
    return state


def unusable_parameters(
    context: Context, state: ViewState, dropped: tuple[Dropped, ...]
) -> Response:
    """Problem response that names each unusable parameter, its value and what is allowed."""
    allowed = context.vocabulary.allowed(state.year, state.theme, changes=bool(state.baseline))
    invalid: list[dict[str, object]] = []
    for each in dropped:
        values = sorted(allowed.get(each.parameter, allowed))
        choices = {"allowed": values} if len(values) <= _MAX_LISTED else {}
        invalid.append({"parameter": each.parameter, "value": each.value, **choices})
    names = ", ".join(sorted({each.parameter for each in dropped}))
    return problem(HTTPStatus.BAD_REQUEST, f"Cannot use: {names}.", invalid=invalid)


def view_link(state: ViewState, usual_data: str = "") -> str:
    """Absolute address of a view; it names the answer set unless that is ``usual_data``."""
    return request.host_url + to_query(state, usual_data)
