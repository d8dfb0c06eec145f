"""Downloads of a view: what its table shows, as CSV and XLSX."""

from http import HTTPStatus
from urllib.parse import urlencode

from flask import Flask, Response, abort, request

from callbacks.context.context import Context
from geodata.base.spreadsheet_safety import csv_file
from layers.tables.view_download import view_rows, view_workbook
from layers.themes.registry import THEMES
from layers.view.addresses import API_ROOT
from layers.view.map_view import Dropped, ViewState, parse_query, to_query
from layers.words.text import translator
from pages.map.table_view import workbook_columns
from routes.platform.parameters import CSV, XLSX, download, refuse
from routes.platform.problems import problem

_MOST_WORDS = 50


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
        heads = workbook_columns(state, translator(state.lang))
        body = view_workbook(facts, facts.answer_sets[state.data], state, heads, view_link(state))
        return download(Response(body, mimetype=XLSX), f"{theme}-{state.year}.xlsx")


def _view(context: Context, theme: str) -> ViewState:
    """View state of the request's query; a part that cannot be used is refused, not dropped."""
    if theme not in THEMES:
        refuse(HTTPStatus.NOT_FOUND, f"There is no theme {theme!r}.", THEMES)
    query = urlencode({**request.args.to_dict(), "theme": theme})
    state, dropped = parse_query(query, context.vocabulary)
    if dropped:
        abort(unusable(context, state, dropped))
    return state


def unusable(context: Context, state: ViewState, dropped: tuple[Dropped, ...]) -> Response:
    """Problem that names each part that cannot be used, and what could stand there."""
    allowed = context.vocabulary.allowed(state.year, state.theme, changes=bool(state.versus))
    invalid: list[dict[str, object]] = []
    for each in dropped:
        words = sorted(allowed.get(each.parameter, allowed))
        choices = {"allowed": words} if len(words) <= _MOST_WORDS else {}
        invalid.append({"parameter": each.parameter, "value": each.value, **choices})
    names = ", ".join(sorted({each.parameter for each in dropped}))
    return problem(HTTPStatus.BAD_REQUEST, f"Cannot use: {names}.", invalid=invalid)


def view_link(state: ViewState, usual_data: str = "") -> str:
    """Whole address of a view; it names the answers unless they are the usual ones."""
    return request.host_url + to_query(state, usual_data)
