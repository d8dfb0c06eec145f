"""What the browser draws from: files under the fingerprint."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from geodata import LEVELS, divisions
from layers.view.addresses import Addresses
from layers.words.text import LANGS
from tests.quick import first_is_quick
from tests.routes.conftest import json_at

FILES: dict[str, Callable[[Addresses], str]] = {
    "geometry": lambda addresses: addresses.geometry(2026),
    "region": lambda addresses: addresses.geometry(2026, "region"),
    "catalogue": lambda addresses: addresses.catalogue(2026, "known-2026", "fi"),
    "search": lambda addresses: addresses.search(2026, "fi"),
    "profiles": lambda addresses: addresses.profiles(2026, "known-2026", "fi") + "region.json",
}


MOST_BYTES = 45_000


@pytest.mark.parametrize("name", FILES)
def test_files_under_the_fingerprint_may_be_kept_for_ever(
    client: FlaskClient, addresses: Addresses, name: str
) -> None:
    response = client.get(FILES[name](addresses), headers={"Accept-Encoding": "br"})
    assert response.status_code == 200
    assert response.mimetype == "application/json"
    assert response.cache_control.immutable
    assert response.headers["Content-Encoding"] == "br"


@pytest.mark.parametrize("name", FILES)
def test_an_old_page_gets_the_data_of_today_without_keeping_it(
    client: FlaskClient, addresses: Addresses, name: str
) -> None:
    old = FILES[name](Addresses("0123456789ab"))
    response = client.get(old)
    assert response.cache_control.no_cache
    assert response.json == json_at(client, FILES[name](addresses))


def test_geometry_has_every_municipality(client: FlaskClient, addresses: Addresses) -> None:
    for year in (2025, 2026):
        for level in LEVELS:
            found = json_at(client, addresses.geometry(year, level))
            assert len(found["codes"]) == 308


def test_finer_levels_have_more_points(client: FlaskClient, addresses: Addresses) -> None:
    sizes = [
        sum(map(len, json_at(client, addresses.geometry(2026, level))["lines"])) for level in LEVELS
    ]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1] / 3


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_the_borders_of_the_first_view_are_few_bytes(
    client: FlaskClient, addresses: Addresses, encoding: str
) -> None:
    response = client.get(addresses.geometry(2026), headers={"Accept-Encoding": encoding})
    assert len(response.data) < MOST_BYTES


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("data", ["known-2026", "example"])
def test_catalogues_say_what_they_hold(
    client: FlaskClient, addresses: Addresses, data: str, lang: str
) -> None:
    found = json_at(client, addresses.catalogue(2026, data, lang))
    assert (found["year"], found["data"], found["lang"]) == (2026, data, lang)
    assert found["example"] is (data == "example")


@pytest.mark.parametrize("year", first_is_quick([2026, 2025]))
def test_there_is_a_profile_of_every_area(
    client: FlaskClient, addresses: Addresses, year: int
) -> None:
    current = {2025: "known-2025", 2026: "known-2026"}[year]
    catalogue = json_at(client, addresses.catalogue(year, current, "sv"))
    for division in divisions(year):
        address = f"{addresses.profiles(year, current, 'sv')}{division.id}.json"
        assert json_at(client, address).keys() == catalogue["areas"][division.id].keys()


def test_a_profile_by_itself_is_the_one_of_its_division(
    client: FlaskClient, addresses: Addresses
) -> None:
    root = addresses.profiles(2026, "known-2026", "en")
    among = json_at(client, f"{root}employment_area.json")
    assert json_at(client, f"{root}employment_area/10.json") == among["10"]


@pytest.mark.parametrize(
    "path",
    [
        "1999/geometry/country.json",
        "x/geometry/country.json",
        "2026/geometry/county.json",
        "2026/geometry.json",
        "2026/nothing.json",
        "2026/nothing/fi/catalogue.json",
        "2026/known-2026/xx/catalogue.json",
        "2026/search/xx.json",
        "1999/search/fi.json",
        "2026/known-1999/fi/catalogue.json",
        "2026/known-2026/fi/profiles/nothing.json",
        "2026/known-2026/fi/profiles/ely_centre.json",
        "2026/known-2026/fi/profiles/region/99.json",
        "2026/known-2026/fi/profiles/nothing/01.json",
    ],
)
def test_what_there_is_not_is_a_problem(
    client: FlaskClient, addresses: Addresses, path: str
) -> None:
    response = client.get(f"/data/{addresses.fingerprint}/{path}")
    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"
