"""The block for nginx in the README: what the app relies on when a proxy stands in front."""

import re
from pathlib import Path

from dash import Dash

from geodata.intake import MAX_BYTES
from routes.platform.gunicorn_server import Gunicorn
from routes.platform.work_queue import MAX_WAIT_SECONDS
from settings import Settings

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
NGINX_KEEPS_SECONDS = 60
"""How long nginx keeps an idle connection to the app, as it ships."""
LONGEST_EXPORT_SECONDS = 30


def number(pattern: str) -> int:
    found = re.search(pattern, README)
    assert found, pattern
    return int(found[1])


def test_the_proxy_lets_through_whatever_the_app_itself_refuses() -> None:
    megabytes = number(r"client_max_body_size (\d+)m;")
    assert megabytes * 1024 * 1024 >= MAX_BYTES + 512 * 1024


def test_the_proxy_waits_for_an_export_and_its_turn() -> None:
    seconds = number(r"proxy_read_timeout (\d+)s;")
    assert seconds >= 2 * (MAX_WAIT_SECONDS + LONGEST_EXPORT_SECONDS)


def test_the_app_keeps_connections_longer_than_the_proxy(app: Dash) -> None:
    assert number(r"--keep-alive (\d+)") > NGINX_KEEPS_SECONDS
    assert Gunicorn(app.server, Settings()).cfg.keepalive > NGINX_KEEPS_SECONDS
    assert re.search(r'proxy_http_version 1\.1;\s+proxy_set_header Connection "";', README)
