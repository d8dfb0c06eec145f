"""Files of assets/: addresses, compression, caching."""

import brotli
import pytest
from flask.testing import FlaskClient

from layers.view.addresses import Addresses
from routes.platform.static import ASSETS

BROTLI = {"Accept-Encoding": "br, gzip"}


def test_a_file_under_the_fingerprint_may_be_kept_for_ever(
    client: FlaskClient, addresses: Addresses
) -> None:
    answer = client.get(addresses.static("css/00-tokens.css"))
    assert answer.status_code == 200
    assert answer.mimetype == "text/css"
    assert answer.cache_control.immutable
    assert answer.cache_control.max_age == 31_536_000
    assert answer.data == (ASSETS / "css" / "00-tokens.css").read_bytes()


def test_an_old_page_gets_the_file_of_today_without_keeping_it(client: FlaskClient) -> None:
    answer = client.get("/static/0123456789ab/css/00-tokens.css")
    assert answer.status_code == 200
    assert answer.cache_control.no_cache
    assert not answer.cache_control.immutable


@pytest.mark.parametrize(
    "name", ["nothing.css", "../app.py", "css/../../app.py", "%2e%2e/app.py", "css"]
)
def test_only_files_of_assets_are_served(
    client: FlaskClient, addresses: Addresses, name: str
) -> None:
    answer = client.get(addresses.static(name))
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"


@pytest.mark.parametrize("kind", ["css", "js"])
def test_styles_and_scripts_are_joined_in_the_order_of_their_names(
    client: FlaskClient, addresses: Addresses, kind: str
) -> None:
    joined = client.get(addresses.static(f"{kind}/all.{kind}")).data
    places = [joined.find(path.read_bytes()) for path in sorted((ASSETS / kind).glob(f"*.{kind}"))]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_the_same_bytes_come_compressed_each_time(
    client: FlaskClient, addresses: Addresses, encoding: str
) -> None:
    asked = {"Accept-Encoding": encoding}
    first, second = (client.get(addresses.static("js/all.js"), headers=asked) for _ in range(2))
    assert first.headers["Content-Encoding"] == encoding
    assert first.headers["Vary"] == "Accept-Encoding"
    assert first.data == second.data
    assert len(first.data) < len(client.get(addresses.static("js/all.js")).data) / 2


def test_compressed_bytes_are_the_file(client: FlaskClient, addresses: Addresses) -> None:
    plain = client.get(addresses.static("css/all.css"))
    packed = client.get(addresses.static("css/all.css"), headers=BROTLI)
    assert brotli.decompress(packed.data) == plain.data


def test_a_kept_file_is_not_sent_again(client: FlaskClient, addresses: Addresses) -> None:
    for asked in ({}, BROTLI):
        tag = client.get(addresses.static("css/all.css"), headers=asked).headers["ETag"]
        again = client.get(addresses.static("css/all.css"), headers={**asked, "If-None-Match": tag})
        assert again.status_code == 304
        assert again.data == b""


def test_component_bundles_are_compressed_and_kept(client: FlaskClient) -> None:
    page = client.get("/").text
    bundle = page.split('src="/_dash-component-suites/')[1].split('"')[0]
    answer = client.get(f"/_dash-component-suites/{bundle}", headers=BROTLI)
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.cache_control.immutable


def test_fonts_are_not_compressed_twice(client: FlaskClient, addresses: Addresses) -> None:
    font = addresses.static("fonts/source-sans-3-latin-400-normal.woff2")
    answer = client.get(font, headers=BROTLI)
    assert answer.mimetype == "font/woff2"
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize(
    ("path", "kind"), [("/favicon.ico", "image/svg+xml"), ("/robots.txt", "text/plain")]
)
def test_files_that_browsers_ask_for_by_name(client: FlaskClient, path: str, kind: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.mimetype == kind
