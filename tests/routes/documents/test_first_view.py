"""The first view in the document: the whole page as HTML, kept while nothing of it changes."""

import json
import re
from collections import Counter
from dataclasses import replace

import pytest
from dash import Dash
from flask import Flask
from flask.testing import FlaskClient

from callbacks.context.page_request import page_request
from callbacks.context.visitor import mark_private
from pages import PageRequest
from pages.map.page import browser_config
from pages.registry import PAGES
from routes.documents.first_view import FirstView, FirstViews

PATHS = [each.path for each in PAGES if each.path != "/aineistot"]


class Counting:
    """Draws a view that names its path, and counts how often."""

    def __init__(self, *, private: bool = False) -> None:
        self.count, self.private = 0, private

    def __call__(self, request: PageRequest) -> FirstView:
        self.count += 1
        if self.private:
            mark_private()
        return FirstView(request.path, None)


@pytest.mark.parametrize("path", PATHS)
def test_no_id_stands_twice_in_a_document(client: FlaskClient, path: str) -> None:
    page = client.get(path).text
    assert [each for each, n in Counter(re.findall(r' id="([^"]+)"', page)).items() if n > 1] == []


@pytest.mark.parametrize("path", PATHS)
def test_every_page_can_be_read_in_the_document(client: FlaskClient, path: str) -> None:
    first = client.get(path).text.split('<div id="first-view">')[1]
    first = first.split('<div id="react-entry-point"')[0]
    assert '<main id="main"' in first
    assert "<h1" in first
    assert first.count('href="/') > 8
    assert len(re.sub("<[^>]+>", "", first)) > 500


def test_the_configuration_of_the_map_is_in_the_document(client: FlaskClient, app: Dash) -> None:
    query = "?theme=youth&region=18&lang=sv"
    written = re.search(
        r'<script id="page-config" type="application/json">(.+?)</script>',
        client.get(f"/{query}").text,
    )
    assert written
    config = browser_config(page_request(app.context, "/", query))
    assert json.loads(written[1]) == json.loads(json.dumps(config))


def test_pages_without_a_map_have_no_configuration(client: FlaskClient) -> None:
    assert "page-config" not in client.get("/tietoa").text


def test_an_address_cannot_put_markup_into_the_document(client: FlaskClient) -> None:
    page = client.get("/?theme=%3C/script%3E%3Cb%3Ex&sel=%22%3E%3Cb%3E").text
    assert "<b>" not in page


def test_a_view_is_drawn_once(app: Dash) -> None:
    draw, context = Counting(), app.context
    views = FirstViews(draw)
    same = ["", "?lang=fi", "?theme=tym"]
    assert {views.get(page_request(context, "/", each)).html for each in same} == {"/"}
    assert draw.count == 1
    for other in ("?lang=sv", "?theme=youth", "?foo=1"):
        views.get(page_request(context, "/", other))
    views.get(page_request(context, "/tietoa", ""))
    assert draw.count == 5


def test_a_view_is_drawn_anew_when_answers_are_published_or_withdrawn(app: Dash) -> None:
    draw = Counting()
    views = FirstViews(draw)
    request = page_request(app.context, "/", "")
    views.get(request)
    views.get(replace(request, withdrawn_ids=frozenset({"v1"})))
    newer = replace(request.time_line[0], id="other")
    views.get(replace(request, time_line=(*request.time_line, newer)))
    assert draw.count == 3


def test_private_views_are_never_kept(app: Dash) -> None:
    draw = Counting(private=True)
    views = FirstViews(draw)
    request = page_request(app.context, "/", "")
    with Flask(__name__).test_request_context():
        views.get(request)
        views.get(request)
    assert draw.count == 2


def test_only_so_many_views_are_kept(app: Dash) -> None:
    draw, context = Counting(), app.context
    views = FirstViews(draw, most=2)
    for query in ("", "?lang=sv", "", "?lang=en", "", "?lang=sv"):
        views.get(page_request(context, "/", query))
    assert draw.count == 4
