"""Every route on the server that production runs: a response is as long as it says, and then ends.

Chromium forgives a body that is announced and does not come; WebKit fails and Firefox waits.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest

from app import create_app
from benchmarks.processes import our_app
from geodata.intake import MAX_BYTES
from geodata.store import Store
from tests.geodata.intake import files as f
from tests.oidc import running_provider, settings_with, variables_of
from tests.routes.every_route import FORMS, POSTED, READ
from tests.routes.lines import Line, RawResponse

PASSWORD = "a long password"
ENCODINGS = ("identity", "br, gzip")
PAGE = "/aineistot?lang=sv"

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Site:
    """The app on gunicorn, its rules by method, and the fingerprint of its files."""

    url: str
    fingerprint: str
    reads: frozenset[str]
    writes: frozenset[str]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """An app where both ways of signing in are open, so that it has every route."""
    url = f"sqlite:///{tmp_path_factory.mktemp('lengths') / 'answers.sqlite'}"
    with running_provider() as provider, our_app(1, **variables_of(provider, url)) as served:
        store = Store.open(url)
        store.editors.add("anna", PASSWORD)
        store.close()
        app = create_app(settings_with(provider, url))
        rules = list(app.server.url_map.iter_rules())
        yield Site(
            served.url,
            app.context.addresses.fingerprint,
            frozenset(each.rule for each in rules if "GET" in (each.methods or ())),
            frozenset(each.rule for each in rules if "POST" in (each.methods or ())),
        )


@pytest.fixture
def line(site: Site) -> Iterator[Line]:
    with Line(site.url) as line:
        yield line


def token(line: Line) -> str:
    found = re.search(rb'name="token" value="([0-9a-f]{64})"', line.ask("GET", PAGE).body)
    assert found
    return found[1].decode()


def uploaded(line: Line, content: bytes, given: str) -> RawResponse:
    """Response to a file that is sent as browsers send it."""
    parts = (
        f'--b\r\nContent-Disposition: form-data; name="token"\r\n\r\n{given}\r\n'
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'
    )
    body = parts.encode() + content + b"\r\n--b--\r\n"
    head = {"Content-Type": "multipart/form-data; boundary=b"}
    return line.ask("POST", "/aineistot/check?lang=sv", head, body)


def sign_in(line: Line) -> None:
    form = {"name": "anna", "password": PASSWORD, "token": token(line)}
    assert line.send_form("/aineistot/sign-in", form).status == 303


def test_every_route_is_asked_for(site: Site) -> None:
    assert site.reads == set(READ)
    assert site.writes == {*FORMS, *POSTED}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("rule", READ)
def test_what_is_read_ends_where_it_says(site: Site, line: Line, rule: str, encoding: str) -> None:
    for address in (each.format(fingerprint=site.fingerprint) for each in READ[rule]):
        whole = line.ask("GET", address, {"Accept-Encoding": encoding})
        line.assert_free()
        head = line.ask("HEAD", address, {"Accept-Encoding": encoding})
        line.assert_free()
        assert head.status == whole.status
        part = line.ask("GET", address, {"Accept-Encoding": encoding, "Range": "bytes=0-9"})
        line.assert_free()
        assert part.status in (whole.status, 206)
        if "etag" in whole.headers:
            known = {"Accept-Encoding": encoding, "If-None-Match": whole.headers["etag"]}
            for method in ("GET", "HEAD"):
                assert line.ask(method, address, known).status in (whole.status, 304)
                line.assert_free()
        assert line.ask("OPTIONS", address).status == 200
        line.assert_free()
        assert line.ask("DELETE", address).status == 405
        line.assert_free()


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_is_known_already_comes_without_a_body(site: Site, line: Line, encoding: str) -> None:
    address = f"/data/{site.fingerprint}/2026/geometry/country.json"
    etag = line.ask("GET", address, {"Accept-Encoding": encoding}).headers["etag"]
    known = line.ask("GET", address, {"Accept-Encoding": encoding, "If-None-Match": etag})
    assert (known.status, known.body) == (304, b"")
    line.assert_free()


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("signed_in", [False, True])
@pytest.mark.parametrize("rule", FORMS)
def test_what_a_form_gets_ends_where_it_says(
    site: Site, line: Line, rule: str, signed_in: bool, encoding: str
) -> None:
    if signed_in:
        sign_in(line)
    for given in ("", token(line)):
        form = {**FORMS[rule], "token": given}
        response = line.send_form(f"{rule}?lang=sv", form, {"Accept-Encoding": encoding})
        assert response.status < 500
        line.assert_free()


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("rule", POSTED)
def test_what_a_program_posts_ends_where_it_says(line: Line, rule: str, encoding: str) -> None:
    head = {"Content-Type": "application/json", "Accept-Encoding": encoding}
    for body in POSTED[rule]:
        line.ask("POST", rule, head, body.encode())
        line.assert_free()


def test_an_editor_goes_the_whole_way_on_one_connection(line: Line) -> None:
    """Every form that succeeds leads on, and the page it leads to is there at once."""
    sign_in(line)
    forms: tuple[tuple[str, dict[str, str]], ...] = (
        ("publish", {"confirmed": "1", "reason": "test", "based_on": "0"}),
        ("restore", {"confirmed": "1", "reason": "test", "based_on": "1", "number": "1"}),
        ("remove", {}),
        ("sign-out", {}),
    )
    responses = [uploaded(line, f.xlsx(f.sheets()), token(line))]
    for action, form in forms:
        sent = {**form, "token": token(line)}
        responses.append(line.send_form(f"/aineistot/{action}?lang=sv", sent))
    for response in responses:
        assert (response.status, response.body) == (303, b"")
        place = urlsplit(response.headers["location"])
        assert line.ask("GET", f"{place.path}?{place.query}").status == 200
    for address in ("original", "report.xlsx", "standard.json"):
        assert line.ask("GET", f"/aineistot/versions/1/{address}").status in (200, 403)
        line.assert_free()


@pytest.mark.parametrize("size", [MAX_BYTES + 1, MAX_BYTES + 500_000, 6 * 1024 * 1024])
def test_whoever_sends_too_large_a_file_reads_so(line: Line, size: int) -> None:
    response = uploaded(line, b"x" * size, token(line))
    assert response.status == 413
    assert "Filen är större än 5 MB" in response.body.decode()
    line.assert_free()


def test_the_way_to_the_provider_and_back_ends_where_it_says(line: Line) -> None:
    for lang in ("fi", "sv"):
        away = line.ask("GET", f"/aineistot/oidc?lang={lang}")
        assert (away.status, away.body) == (302, b"")
        assert "/authorize?" in away.headers["location"]
        line.assert_free()
