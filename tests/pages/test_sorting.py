"""Every table can be sorted by every column, whatever it shows."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from itertools import product

import pandas as pd
import pytest
from dash import Dash
from flask.testing import FlaskClient

import ids
from geodata import YEARS
from layers.tables.row_order import Order, sort_rows
from layers.tables.view_table import MAP_PREFIXES, table, table_rows
from layers.themes.changes import has_changes
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import THEMES
from layers.themes.theme import Theme
from layers.view.displayed_theme import displayed_theme
from layers.words.text import LANGS, sort_key
from pages import PageRequest
from pages.map.table_view import screen_columns, table_view
from tests.callbacks.test_callbacks import TABLE, show
from tests.pages.conftest import Ask, find
from tests.quick import first_is_quick


def data_of(year: int) -> tuple[str, ...]:
    return (f"known-{year}", "example")


def views(theme: str) -> Iterator[str]:
    """Queries of a theme, and of what has changed in it, for every year and answer set."""
    for year in YEARS:
        for data in data_of(year):
            place = f"?year={year}&data={data}&theme={theme}"
            yield place
            if has_changes(THEMES[theme]) or data == "example":
                yield f"{place}&versus=known-{year}"


def views_beside_others(theme: str) -> Iterator[str]:
    """Queries of a theme beside every other one, for every answer set of the newest year."""
    for data, other in product(data_of(YEARS[-1]), THEMES):
        if other != theme:
            yield f"?data={data}&theme={theme}&compare={other}"


def sorted_table(request: PageRequest, column: str, *, descending: bool) -> pd.DataFrame:
    order = Order(column, descending=descending)
    return table(request.facts, request.answer_set, request.state, order)


def class_places(request: PageRequest, theme: Theme) -> dict[str, int]:
    """Place of each class in the legend by the words of the table."""
    return {kind.text(request.t): place for place, kind in enumerate(theme.classes)}


def is_missing(request: PageRequest, theme: Theme) -> dict[str, bool]:
    return {kind.text(request.t): kind.missing for kind in theme.classes}


@pytest.mark.parametrize(
    "views_of", [views, pytest.param(views_beside_others, marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("theme", THEMES)
def test_every_table_can_be_sorted_by_every_column(
    ask: Ask, theme: str, views_of: Callable[[str], Iterator[str]]
) -> None:
    for query in views_of(theme):
        request = ask("/", query)
        natural = table_rows(request.facts, request.answer_set, request.state)
        place = {id(row): number for number, row in enumerate(natural)}
        for column, descending in product(screen_columns(request), (False, True)):
            rows = sort_rows(natural, Order(column, descending=descending))
            order = [place[id(row)] for row in rows]
            assert sorted(order) == list(range(len(natural))), (query, column)
            # Equal rows stand by name in both directions.
            last: dict[str, int] = {}
            for row, at in zip(rows, order, strict=True):
                assert last.get(str(row[column]), -1) < at, (query, column, descending)
                last[str(row[column])] = at


@pytest.mark.parametrize("theme", first_is_quick(THEMES))
def test_every_table_on_screen_can_be_sorted(ask: Ask, theme: str) -> None:
    """The few rows of one county are drawn whole, for every column that has a button."""
    for data, compare in product(data_of(YEARS[-1]), ("", "tym_youth", "tym")):
        beside = f"&compare={compare}" if compare not in {"", theme} else ""
        request = ask("/", f"?lang=sv&county=20&theme={theme}&data={data}{beside}")
        for column, descending in product(screen_columns(request), (False, True)):
            shown = table_view(request, Order(column, descending=descending))
            assert find(shown, "Tbody"), (data, compare, column)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("data", ["known-2026", "example"])
@pytest.mark.parametrize("theme", THEMES)
def test_answers_are_in_the_order_of_the_legend(
    ask: Ask, theme: str, data: str, *, descending: bool
) -> None:
    request = ask("/", f"?data={data}&theme={theme}")
    rows = sorted_table(request, "class", descending=descending)
    places, missing = class_places(request, request.theme), is_missing(request, request.theme)
    known = [places[words] for words in rows["class"] if not missing[words]]
    rest = [places[words] for words in rows["class"] if missing[words]]
    assert known == sorted(known, reverse=descending)
    assert rest == sorted(rest)
    assert [missing[words] for words in rows["class"]] == sorted(
        missing[words] for words in rows["class"]
    )


@pytest.mark.parametrize("descending", [False, True])
def test_both_answers_of_a_pair_are_in_the_order_of_their_legends(
    ask: Ask, *, descending: bool
) -> None:
    request = ask("/", "?data=example&theme=tym_youth&lang=sv")
    pair = THEMES["tym_youth"]
    assert isinstance(pair, PairTheme)
    for half in pair.halves:
        rows = sorted_table(request, f"{half.theme.id}_value", descending=descending)
        values = half.theme.values(request.facts, request.answer_set)
        division = half.theme.division
        keys = [values[request.facts.area_of(c, division)].class_key for c in rows["code"]]
        kinds = [half.theme.kind(key) for key in keys]
        known = [half.theme.classes.index(kind) for kind in kinds if not kind.missing]
        assert known == sorted(known, reverse=descending)
        assert [kind.missing for kind in kinds] == sorted(kind.missing for kind in kinds)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("column", ["status", "source", "compare_name", "compare_tym_area"])
def test_words_are_sorted_by_the_alphabet(ask: Ask, column: str, lang: str) -> None:
    beside = "&compare=tym_youth" if column.startswith(MAP_PREFIXES[1]) else ""
    request = ask("/", f"?data=example&theme=youth&lang={lang}{beside}")
    words = [
        sort_key(str(each)) for each in sorted_table(request, column, descending=False)[column]
    ]
    assert words == sorted(words)


def test_days_are_sorted_as_days(ask: Ask) -> None:
    request = ask("/", "?theme=youth&lang=fi&data=example")
    shown = list(sorted_table(request, "date", descending=False)["date"])
    days = [tuple(reversed([int(part) for part in each.split(".")])) for each in shown]
    assert days == sorted(days)


def test_before_and_after_are_in_the_order_of_the_answers(ask: Ask) -> None:
    request = ask("/", "?theme=tym&data=example&versus=known-2026&lang=en")
    theme = displayed_theme(request.facts, request.state)
    assert theme.baseline
    rows = sorted_table(request, "after", descending=True)
    known = [each for each in rows["after"] if each[0].isdigit() and "possible" not in each]
    assert known == sorted(known, reverse=True)
    assert len(set(known)) > 2
    assert list(rows["after"])[: len(known)] == known


@pytest.mark.parametrize("sort", ["", "-", "moon", "-moon", "7", "name,class", "--class"])
def test_an_order_that_cannot_be_read_is_the_natural_one(app: Dash, sort: str) -> None:
    client: FlaskClient = app.server.test_client()
    query = "?theme=tym_youth&lang=sv"
    shown, natural = (
        show(client, TABLE, {"view": "table", "query": each})
        for each in (f"{query}&sort={sort}", query)
    )
    assert re.sub(r"&sort=[\w-]+", "", str(shown)) == str(natural)


def test_the_browser_gets_a_sorted_table_of_a_pair(app: Dash) -> None:
    client: FlaskClient = app.server.test_client()
    query = "?theme=residents&compare=tym_youth&data=example"
    for column in ("compare_tym_value", "compare_youth_status", "compare_youth_area"):
        for sort in (column, f"-{column}"):
            request = {"view": "table", "query": f"{query}&sort={sort}"}
            assert "data-table" in show(client, TABLE, request)
    assert ids.Browser.ANSWER in TABLE


@pytest.mark.parametrize("address", ["/api/v1/themes/tym_youth.csv", "/export.csv?theme=tym_youth"])
def test_files_have_the_order_of_the_table(client: FlaskClient, address: str) -> None:
    join = "&" if "?" in address else "?"
    plain, up, down = (
        client.get(f"{address}{join}sort={sort}") for sort in ("", "residents", "-residents")
    )
    assert plain.data != up.data != down.data
    text = down.get_data(as_text=True).lstrip("\ufeff")
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text[:40] else ",")
    # Files name the year of the figures in the head of their column.
    name = next(each for each in rows.fieldnames or () if each.startswith("residents"))
    residents = [int(row[name]) for row in rows]
    assert residents == sorted(residents, reverse=True)
    refused = client.get(f"{address}{join}sort=--residents")
    assert refused.status_code == 400
    assert "sort" in refused.get_json()["detail"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("sort", ["name_a", "-name_a", "residents", "moon", "-", ""])
def test_files_of_overlaps_are_sorted_or_refused(client: FlaskClient, kind: str, sort: str) -> None:
    address = f"/api/v1/relations/employment_area/wellbeing_county.{kind}?sort={sort}"
    assert client.get(address).status_code in {200, 400}
    assert client.get(f"/rajat?sort={sort}").status_code == 200
