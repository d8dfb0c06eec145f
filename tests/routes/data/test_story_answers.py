"""Which answers there are of those that stories name."""

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from tests.routes.conftest import json_at

ADDRESS = "/story-answers.json"


def test_sets_are_told_by_name(client: FlaskClient) -> None:
    sets = ["2026:known-2026", "2025:known-2025", "2026:example"]
    response = client.get(f"{ADDRESS}?lang=en&sets={','.join(sets)}")
    assert response.json == {
        "2026:known-2026": "Known answers",
        "2025:known-2025": "Known answers",
        "2026:example": "Example data (invented)",
    }
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "name", ["2026:survey-9", "2025:known-1999", "2026:own", "2026:", "1999:example", "x", "²:own"]
)
def test_a_set_that_is_not_there_is_null(client: FlaskClient, name: str) -> None:
    assert client.get(f"{ADDRESS}?sets={quote(name)}").json == {name: None}


def test_odd_questions_get_an_answer(client: FlaskClient) -> None:
    assert client.get(ADDRESS).json == {}
    assert client.get(f"{ADDRESS}?lang=xx&sets=,,").json == {}
    many = ",".join(f"2026:survey-{n}" for n in range(1000))
    assert len(json_at(client, f"{ADDRESS}?sets={many}")) == 200
