"""Files of assets/: addresses, compression, caching."""

import re
import shutil
from pathlib import Path

import brotli
import pytest
from flask.testing import FlaskClient

from layers.map.border_styles import border_styles
from layers.view.addresses import Addresses
from routes.platform.static import (
    ASSETS,
    SPEAKER_SCRIPTS,
    STORY_STYLES,
    STYLES,
    static_files,
)

TOKENS = "modules/shared/tokens.css"
BROTLI = {"Accept-Encoding": "br, gzip"}


def test_a_file_under_its_content_hash_may_be_cached_for_ever(
    client: FlaskClient, addresses: Addresses
) -> None:
    response = client.get(addresses.static(TOKENS))
    assert response.status_code == 200
    assert response.mimetype == "text/css"
    assert response.cache_control.immutable
    assert response.cache_control.max_age == 31_536_000
    assert response.data == (ASSETS / TOKENS).read_bytes()


@pytest.mark.parametrize("name", [TOKENS, SPEAKER_SCRIPTS, "icons/x.svg"])
def test_an_old_page_gets_the_file_of_today_and_must_revalidate_it(
    client: FlaskClient, addresses: Addresses, name: str
) -> None:
    today = client.get(addresses.static(name))
    for old in ("0123456789ab", addresses.fingerprint, addresses.static_hashes[STYLES]):
        response = client.get(f"/static/{old}/{name}")
        assert response.status_code == 200
        assert response.data == today.data
        assert response.cache_control.no_cache
        assert not response.cache_control.immutable


@pytest.mark.parametrize(
    "name", ["nothing.css", "../app.py", "css/../../app.py", "%2e%2e/app.py", "css"]
)
def test_only_files_of_assets_are_served(client: FlaskClient, name: str) -> None:
    response = client.get(f"/static/0123456789ab/{name}")
    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"


def test_a_misspelt_file_has_no_address(addresses: Addresses) -> None:
    with pytest.raises(KeyError):
        addresses.static("css/al.css")


def test_every_style_is_in_one_bundle_and_the_order_of_layers_comes_first() -> None:
    files = static_files()
    bundles = [files[name].body.decode() for name in files if name.endswith("all.css")]
    styles = [path.relative_to(ASSETS).as_posix() for path in ASSETS.glob("modules/**/*.css")]
    assert len(styles) > 40
    for name in styles:
        assert sum(files[name].body.decode() in bundle for bundle in bundles) == 1, name
    # The lines of the borders follow from the tables and end the styles.
    first = files[STYLES].body.decode()
    assert first.endswith(border_styles())
    assert first.startswith(files["modules/shared/layers.css"].body.decode())


@pytest.mark.parametrize("path", ["/", "/rajat", "/aineistot", "/speaker"])
def test_whatever_a_page_names_may_be_cached_for_ever(client: FlaskClient, path: str) -> None:
    """Its own files, and the fonts and icons that its styles name."""
    named = static_addresses(client.get(path).text)
    assert named
    for address in set(named):
        response = client.get(address)
        assert response.cache_control.immutable, address
        if response.mimetype == "text/css":
            inner = static_addresses(response.text)
            assert "../" not in response.text
            assert [each for each in inner if not client.get(each).cache_control.immutable] == []


def static_addresses(text: str) -> list[str]:
    """Return the addresses in quotation marks, where several may stand with spaces between them."""
    lists = re.findall(r'"(/static/[^"]+)"', text)
    return [address for each in lists for address in each.split()]


@pytest.mark.parametrize(
    ("changed", "others"),
    [
        ("modules/legend/legend.css", {STYLES}),
        (SPEAKER_SCRIPTS, set()),
        ("vendor/plotly-basic.min.js", set()),
        # A style that names an icon changes with it, since the icon's address does.
        ("icons/keyboard.svg", {"modules/stories/stage.css", STORY_STYLES}),
    ],
)
def test_a_change_leaves_the_addresses_of_other_files(
    tmp_path: Path, changed: str, others: set[str]
) -> None:
    copy = tmp_path / "assets"
    shutil.copytree(ASSETS, copy)
    with (copy / changed).open("ab") as file:
        file.write(b"\n/* a release */\n")
    before, after = static_files(), static_files(copy)
    assert before.keys() == after.keys()
    differing = {name for name in before if before[name].content_hash != after[name].content_hash}
    assert differing == {changed, *others}


def test_a_style_that_names_no_file_is_refused_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "one.css").write_text('.a { background: url("../icons/gone.svg"); }')
    with pytest.raises(KeyError, match=r"icons/gone\.svg"):
        static_files(tmp_path)


def test_other_urls_of_styles_stay(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    kept = "a { b: url(data:image/png;base64,AA); c: url(#d); e: url('https://f.example/g'); }"
    (tmp_path / "css" / "one.css").write_text(kept)
    (tmp_path / "css" / "two.css").write_text("a { b: url(one.css); }")
    files = static_files(tmp_path)
    one = files["css/one.css"]
    assert one.body.decode() == kept
    assert files["css/two.css"].body.decode() == (
        f'a {{ b: url("/static/{one.content_hash}/css/one.css"); }}'
    )


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_the_same_bytes_come_compressed_each_time(
    client: FlaskClient, addresses: Addresses, encoding: str
) -> None:
    asked = {"Accept-Encoding": encoding}
    first, second = (client.get(addresses.static(STYLES), headers=asked) for _ in range(2))
    assert first.headers["Content-Encoding"] == encoding
    assert first.headers["Vary"] == "Accept-Encoding"
    assert first.data == second.data
    assert len(first.data) < len(client.get(addresses.static(STYLES)).data) / 2


def test_compressed_bytes_are_the_file(client: FlaskClient, addresses: Addresses) -> None:
    plain = client.get(addresses.static("css/all.css"))
    packed = client.get(addresses.static("css/all.css"), headers=BROTLI)
    assert brotli.decompress(packed.data) == plain.data


def test_a_cached_file_is_not_sent_again(client: FlaskClient, addresses: Addresses) -> None:
    for asked in ({}, BROTLI):
        tag = client.get(addresses.static("css/all.css"), headers=asked).headers["ETag"]
        again = client.get(addresses.static("css/all.css"), headers={**asked, "If-None-Match": tag})
        assert again.status_code == 304
        assert again.data == b""


def test_component_bundles_are_compressed_and_cached(client: FlaskClient) -> None:
    page = client.get("/").text
    bundle = page.split('src="/_dash-component-suites/')[1].split('"')[0]
    response = client.get(f"/_dash-component-suites/{bundle}", headers=BROTLI)
    assert response.headers["Content-Encoding"] == "br"
    assert response.cache_control.immutable


def test_fonts_are_not_compressed_twice(client: FlaskClient, addresses: Addresses) -> None:
    font = addresses.static("fonts/source-sans-3-latin-400-normal.woff2")
    response = client.get(font, headers=BROTLI)
    assert response.mimetype == "font/woff2"
    assert "Content-Encoding" not in response.headers


@pytest.mark.parametrize(
    ("path", "kind"), [("/favicon.ico", "image/svg+xml"), ("/robots.txt", "text/plain")]
)
def test_files_that_browsers_ask_for_by_name(client: FlaskClient, path: str, kind: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert response.mimetype == kind
