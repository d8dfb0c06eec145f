"""The HTML document: language, title, what is loaded ahead, and what is kept quiet."""

import re
import sys
from collections import Counter

import pytest
from flask.testing import FlaskClient

from layers.view.addresses import Addresses
from layers.words.text import LANGS
from routes.platform.static import static_files

WHAT_IS_LOADED_AHEAD = {
    "font": 2,  # the text's two weights
    "script": 8,  # those of Dash, which run when the map has been drawn
    "fetch": 2 + 2,  # Dash's layout and callbacks; borders and catalogue of the map
}
"""Number of files of each kind that the map's page asks for before its scripts run."""
TEXT_PAGE_SCRIPTS = 6_000
"""Bytes, uncompressed, of the project's own scripts that a page of text may load."""


@pytest.mark.parametrize("lang", LANGS)
def test_the_document_speaks_the_language_of_the_address(client: FlaskClient, lang: str) -> None:
    page = client.get(f"/?lang={lang}").text
    assert f'<html lang="{lang}"' in page


def test_title_and_description_differ_by_language(client: FlaskClient) -> None:
    patterns = (
        "<title>(.+?)</title>",
        'name="description" content="(.+?)"',
    )
    pages = [client.get(f"/tietoa?lang={lang}").text for lang in LANGS]
    for pattern in patterns:
        texts = {found[1] for page in pages if (found := re.search(pattern, page))}
        assert len(texts) == len(LANGS), pattern


def test_the_map_loads_its_data_ahead(client: FlaskClient, addresses: Addresses) -> None:
    page = client.get("/?lang=sv&year=2025&data=example").text
    for address in (
        addresses.geometry(2025),
        addresses.catalogue(2025, "example", "sv"),
    ):
        assert f'<link rel="preload" href="{address}" as="fetch" crossorigin>' in page
        assert client.get(address).status_code == 200


def test_other_pages_do_not_load_the_map(client: FlaskClient) -> None:
    page = client.get("/tietoa").text
    assert "/data/" not in page
    assert "async-GeoJSON" not in page


def test_what_is_loaded_ahead_is_there(client: FlaskClient) -> None:
    loaded = re.findall(r'<link rel="preload" href="([^"]+)" as="(\w+)"', client.get("/").text)
    assert Counter(kind for _, kind in loaded) == WHAT_IS_LOADED_AHEAD
    assert [address for address, _ in loaded if client.get(address).status_code != 200] == []


@pytest.mark.parametrize("path", ["/tietoa", "/saavutettavuus", "/ei-ole", "/aineistot"])
def test_pages_of_text_load_few_scripts(client: FlaskClient, path: str) -> None:
    scripts = re.findall(r'src="/static/[^/]+/(built/[^"]+)"', client.get(path).text)
    assert scripts
    assert sum(len(static_files()[name].body) for name in scripts) < TEXT_PAGE_SCRIPTS


@pytest.mark.parametrize("query", ["lang=xx", "year=1", "data=%3Cscript%3E", "%FF%FE", "lang"])
def test_a_strange_query_gives_the_default_page(client: FlaskClient, query: str) -> None:
    response = client.get(f"/?{query}")
    assert response.status_code == 200
    assert '<html lang="fi"' in response.text
    assert "<script>" not in response.text.split("</head>")[0]


def test_every_address_of_the_document_is_our_own(client: FlaskClient) -> None:
    page = client.get("/").text
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(addresses) > 10
    assert [
        address for address in addresses if not address.startswith(("/", "#", "http://localhost/"))
    ] == []


def test_scripts_run_in_their_order_after_the_first_view(client: FlaskClient) -> None:
    page = client.get("/").text
    page, held = page.split('<template id="_dash-renderer">')
    assert page.index("first-view") < page.index("page-config") < page.index('type="module"')
    places = [held.index(name) for name in ("react@", "dash_renderer", "dash_core_components")]
    assert places == sorted(places)
    scripts = re.findall(r"<script ([^>]+)>", page)
    at_once = [each for each in scripts if "src=" in each and not re.search(r"defer|module", each)]
    assert len(at_once) == 1, "only light or dark is decided before the page is drawn"
    assert "built/scheme.js" in at_once[0]


def test_no_script_is_inline(client: FlaskClient) -> None:
    page = client.get("/").text
    inline = [each for each in re.findall(r"<script ([^>]+)>", page) if "src=" not in each]
    assert inline
    assert [each for each in inline if 'type="application/json"' not in each] == []


def test_the_runtime_that_dash_needs_stands_in_for_its_polyfill(client: FlaskClient) -> None:
    scripts = re.findall(r'<script [^>]*src="([^"]+)"', client.get("/").text)
    order = [
        next(place for place, script in enumerate(scripts) if name in script)
        for name in ("regenerator-runtime", "dash_renderer", "dash_core_components")
    ]
    assert order == sorted(order)
    assert not [script for script in scripts if "polyfill" in script]
    assert "regeneratorRuntime = runtime" in client.get(scripts[order[0]]).text


def test_unknown_pages_are_not_found_but_drawn(client: FlaskClient) -> None:
    response = client.get("/ei-ole?lang=en")
    assert response.status_code == 404
    assert response.mimetype == "text/html"
    assert "<title>Page not found" in response.text


def test_the_document_is_always_asked_for_again(client: FlaskClient) -> None:
    assert client.get("/").cache_control.no_cache


def test_versions_of_the_server_are_not_told(client: FlaskClient) -> None:
    assert sys.version.split()[0] not in client.get("/").text
    assert "python_version" not in client.get("/").text


def test_the_document_is_small(client: FlaskClient) -> None:
    compressed = client.get("/", headers={"Accept-Encoding": "br"})
    assert compressed.content_encoding == "br"
    assert len(compressed.data) < 20_000
