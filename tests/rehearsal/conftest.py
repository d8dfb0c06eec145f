"""The invented year, added by the command, and the app on it with answers from the year before."""

import json
from collections.abc import Iterator

import pytest

from tests.rehearsal import made_up_year as new
from tests.rehearsal.rehearsal import Rehearsal, rehearse
from tests.rehearsal.served import run, served


@pytest.fixture(scope="session")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return rehearse(tmp_path_factory.mktemp("rehearsal"))


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Store with answers that were published in the year before the invented one."""
    folder = tmp_path_factory.mktemp("answers")
    url = f"sqlite:///{folder / 'answers.sqlite'}"
    file = folder / "answers.json"
    file.write_text(json.dumps(ANSWERS), encoding="utf-8")
    told = run("answers", "publish", str(file), "--reason", "test", "--yes", "--store", url)
    assert told.returncode == 0, told.stdout + told.stderr
    return url


@pytest.fixture(scope="session")
def address(rehearsal: Rehearsal, store: str) -> Iterator[str]:
    """Address of the app on the invented year."""
    with served(rehearsal.tables, store) as address:
        yield address


ANSWERS = {
    "meta": {
        "title": "Kysely",
        "collected_on": f"{new.OLD}-05-15",
        "collected_by": "Keräysliitto ry",
        "source": "Vastauslomake",
    },
    # County 12 may have two groups in both years; 21 loses its fourth authority, 33 ends.
    "tym": [{"county": "12", "groups": 2}, {"county": "21", "groups": 4}],
    "youth": [
        {"employment_area": "23", "model": "authority_runs"},
        {"employment_area": new.ENDED_AREA, "model": "other_services"},
    ],
    "ohjaamo": [{"municipality": new.MERGED, "service_point": "Ohjaamo Alavieska"}],
}
