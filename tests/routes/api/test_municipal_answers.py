"""What municipalities answer for themselves, published and read back by other programs."""

import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from geodata.intake import examine
from geodata.store import Store
from settings import Settings
from tests.routes.api.test_areas import read_csv

META = {
    "title": "Kysely",
    "collected_on": "2026-05-15",
    "collected_by": "Liitto",
    "source": "Kysely 5/2026",
}
SAID = {
    "meta": META,
    "youth_municipalities": [
        {"municipality": "205", "model": "other_services", "source": "Kajaanin sivut"}
    ],
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder: Path = tmp_path_factory.mktemp("municipal")
    url, content = f"sqlite:///{folder / 'answers.sqlite'}", json.dumps(SAID).encode()
    store = Store.open(url)
    store.versions.publish(content, examine(content), editor="anna", reason="b", based_on=0)
    client: FlaskClient = create_app(Settings(store_url=url)).server.test_client()
    return client


def test_files_have_the_own_answer_and_its_source(published: FlaskClient) -> None:
    rows = read_csv(published, "themes/youth_municipalities.csv?lang=en").set_index("code")
    assert rows["source"].to_dict()["205"] == "Kajaanin sivut"
    assert "(the municipality's own answer)" in rows["value"].to_dict()["205"]
    assert set(rows.drop(index="205")["value"]) == {"Not known", "Not applicable (Åland)"}
    areas = read_csv(published, "areas/municipality.csv").set_index("code")
    assert areas["youth_municipalities_class"].to_dict()["205"] == "other_services"


@pytest.mark.parametrize("kind", ["xlsx", "zip", "json"])
def test_templates_with_the_published_answers_hold_it(published: FlaskClient, kind: str) -> None:
    response = published.get(f"/aineistot/template.{kind}?answers=current")
    survey = examine(response.data, meta=META).survey
    assert survey is not None
    (row,) = survey.municipal_rows("youth")
    assert (row.area_code, row.given) == ("205", "other_services")
