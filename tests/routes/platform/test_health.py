"""What those who watch over the app ask."""

from flask.testing import FlaskClient

from geodata import VERSION
from tests.routes.conftest import json_at


def test_alive(client: FlaskClient) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.text) == (200, "ok\n")


def test_ready_says_what_is_shown(client: FlaskClient) -> None:
    state = json_at(client, "/readyz")
    assert state["status"] == "ready"
    assert state["version"] == VERSION
    assert state["boundaries"]["kind"] == "lines"
    assert state["answer_set"]["id"] == "known-2026"
    assert state["areas"] == {
        "municipality": 308,
        "employment_area": 46,
        "wellbeing_county": 23,
        "region": 19,
        "vitality_centre": 10,
        "kela_service_unit": 5,
        "collaborative_area": 6,
    }


def test_health_is_never_kept(client: FlaskClient) -> None:
    for path in ("/healthz", "/readyz"):
        assert client.get(path).cache_control.no_store
