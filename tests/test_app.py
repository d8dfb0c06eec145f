"""Assembling and serving the app."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
from dash import Dash
from flask.testing import FlaskClient

from app import create_app
from routes.platform.fingerprint import fingerprint
from routes.platform.gunicorn_server import PortTakenError, address, check_port
from settings import Settings

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.usefixtures("one_load_of_the_facts")


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def run(*arguments: str, **settings: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "app.py", *arguments],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", **settings},
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(address: str) -> requests.Response:
    """Answer of a server that has just been started."""
    deadline = time.monotonic() + 30
    while True:
        try:
            return requests.get(address, timeout=5)
        except requests.ConnectionError:
            assert time.monotonic() < deadline, address
            time.sleep(0.1)


def test_two_apps_live_in_one_process(app: Dash) -> None:
    second = create_app(Settings())
    for each in (app, second):
        client: FlaskClient = each.server.test_client()
        told = json.loads(client.get("/_dash-dependencies").data)
        assert len(told) == len(app.callback_map)
    assert app.callback_map.keys() == second.callback_map.keys()


def test_the_first_requests_may_come_all_at_once() -> None:
    server = create_app(Settings()).server
    page = server.test_client().get("/").text
    scripts = re.findall(r'src="(/_dash-component-suites/[^"]+)"', page)
    fresh = create_app(Settings()).server
    with ThreadPoolExecutor(len(scripts)) as pool:
        answers = pool.map(lambda script: fresh.test_client().get(script).status_code, scripts)
    assert set(answers) == {200}


@pytest.mark.slow
def test_an_import_builds_nothing() -> None:
    code = "import app, sys; sys.exit('server' in vars(app))"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


@pytest.mark.slow
def test_there_is_no_other_lazy_name() -> None:
    code = "import app; print(hasattr(app, 'nothing'), app.server.name)"
    told = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True)
    assert told.split() == ["False", "app"]


def test_the_fingerprint_follows_the_boundaries(tmp_path: Path) -> None:
    boundaries = tmp_path / "kunnat.geojson"
    boundaries.write_text("one", encoding="utf-8")
    first = fingerprint(boundaries)
    boundaries.write_text("two", encoding="utf-8")
    assert len({fingerprint(), first, fingerprint(boundaries)}) == 3
    assert fingerprint() == fingerprint()


@pytest.mark.slow
def test_it_serves_until_it_is_told_to_stop() -> None:
    port = free_port()
    process = run("--port", str(port))
    try:
        answer = wait_for(f"http://127.0.0.1:{port}/healthz")
        assert answer.text == "ok\n"
        page = requests.get(f"http://127.0.0.1:{port}/", timeout=10)
        assert not any(digit.isdigit() for digit in page.headers["Server"])
    finally:
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 0
    assert f"http://127.0.0.1:{port}/" in errors
    assert "Traceback" not in errors


@pytest.mark.slow
def test_a_taken_port_is_said_in_one_line(taken_port: int) -> None:
    process = run("--port", str(taken_port))
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 1
    assert errors == (
        f"Error: Cannot listen at 127.0.0.1:{taken_port}: Address already in use. "
        "Choose another port with --port or YHDYSPINTA_PORT.\n"
    )


@pytest.mark.slow
def test_a_wrong_setting_is_said_by_its_name() -> None:
    process = run(YHDYSPINTA_WORKERS="many")
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 1
    assert errors.startswith("Error: YHDYSPINTA_WORKERS: Input should be a valid integer")
    assert "Traceback" not in errors


@pytest.mark.slow
def test_boundaries_that_cannot_be_read_are_said_and_the_map_is_served(tmp_path: Path) -> None:
    broken = tmp_path / "kunnat.geojson"
    broken.write_text("{}", encoding="utf-8")
    store = f"sqlite:///{tmp_path / 'answers.sqlite'}"
    port = free_port()
    process = run(
        *("--port", str(port)), YHDYSPINTA_BOUNDARIES=str(broken), YHDYSPINTA_STORE_URL=store
    )
    try:
        ready = wait_for(f"http://127.0.0.1:{port}/readyz")
    finally:
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
    assert ready.json()["boundaries"]["kind"] == "lines"
    [warning] = [line for line in errors.splitlines() if line.startswith("WARNING geodata")]
    assert "kunnat.geojson: the file cannot be read" in warning
    assert "Fetch it again with: python -m geodata fetch" in warning
    assert "Traceback" not in errors


def test_a_host_may_be_ipv6() -> None:
    settings = Settings(host="::1", port=8050)
    assert address(settings) == "[::1]:8050"


def test_a_host_that_is_not_ours_is_refused() -> None:
    with pytest.raises(PortTakenError, match=r"192\.0\.2\.1"):
        check_port(Settings(host="192.0.2.1"))
