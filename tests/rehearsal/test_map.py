"""The app on the invented year: pages, data files, interface and exports, in three languages."""

import csv
import io
import json
import re
from typing import Any

import pytest
import requests

import ids
from layers.export.registry import FORMATS
from layers.words.text import LANGS
from tests.rehearsal import made_up_year as new

pytestmark = pytest.mark.slow

YEAR, SURVEY = new.NEW, "survey-1"
MINUTE = 60


def ask(address: str, path: str) -> requests.Response:
    response = requests.get(address + path, timeout=MINUTE)
    assert response.ok, f"{response.status_code} {path}: {response.text[:300]}"
    return response


@pytest.fixture(scope="module")
def data(address: str) -> str:
    """Root of the data files, whose addresses hold a fingerprint."""
    found = re.search(r"/data/[0-9a-f]{12}", ask(address, "/").text)
    assert found
    return address + found[0]


def catalogue(data: str, year: int, answers: str, lang: str = "fi") -> dict[str, Any]:
    found: dict[str, Any] = ask(data, f"/{year}/{answers}/{lang}/catalogue.json").json()
    return found


def layout(address: str, path: str, query: str) -> str:
    """Layout of a page as JSON, as the browser asks for it."""
    request = {
        "output": f"{ids.Shell.PAGE}.children",
        "outputs": {"id": ids.Shell.PAGE, "property": "children"},
        "inputs": [{"id": ids.Shell.URL, "property": "pathname", "value": path}],
        "state": [{"id": ids.Shell.URL, "property": "search", "value": query}],
        "changedPropIds": [],
    }
    response = requests.post(f"{address}/_dash-update-component", json=request, timeout=MINUTE)
    assert response.ok, response.text[:300]
    return json.dumps(response.json(), ensure_ascii=False)


def table(address: str, path: str) -> list[dict[str, str]]:
    text = ask(address, path).content.decode("utf-8-sig")
    separator = ";" if path.startswith("/export") else ","
    return list(csv.DictReader(io.StringIO(text), delimiter=separator))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", ["/", "/rajat", "/yhdyspinnat", "/aineistot", "/tietoa"])
def test_every_page_is_there(address: str, path: str, lang: str) -> None:
    assert f'lang="{lang}"' in ask(address, f"{path}?lang={lang}").text


def test_the_newest_year_is_shown_and_older_addresses_keep_their_meaning(address: str) -> None:
    years = {
        "": YEAR,
        "?year=2026": 2026,
        "?data=known-2026": 2026,
        "?data=known-2025": 2025,
        f"?data={SURVEY}&year=2026": 2026,
        f"?data={SURVEY}": YEAR,
    }
    for query, year in years.items():
        assert ask(address, f"/readyz{query}").ok
        page = ask(address, f"/{query}").text
        assert f"/{year}/geometry/country.json" in page, query


def test_polygons_and_names_follow_the_key(data: str) -> None:
    for year, there in ((YEAR, False), (new.OLD, True)):
        codes = set(ask(data, f"/{year}/geometry/country.json").json()["codes"])
        assert (new.MERGED in codes) == there
        assert len(codes) == (308 if there else 307)
        areas = catalogue(data, year, f"known-{year}")["areas"]
        assert (new.ENDED_AREA in areas["employment_area"]) == there
    places = areas["municipality"]
    assert places[new.MOVED]["in"]["employment_area"] == new.OLD_AREA
    moved = catalogue(data, YEAR, f"known-{YEAR}")["areas"]["municipality"]
    assert moved[new.MOVED]["in"]["employment_area"] == new.NEW_AREA
    assert moved[new.COUNTY_MOVED]["in"]["wellbeing_county"] == new.NEW_COUNTY
    # Residents of the municipality that is gone are those of its successor.
    assert moved[new.SUCCESSOR]["pop"] == sum(
        places[code]["pop"] for code in (new.MERGED, new.SUCCESSOR)
    )


@pytest.mark.parametrize("lang", LANGS)
def test_profiles_of_all_areas_are_there(data: str, lang: str) -> None:
    found = catalogue(data, YEAR, f"known-{YEAR}", lang)
    for division in found["divisions"]:
        name = division["id"]
        root = f"/{YEAR}/known-{YEAR}/{lang}/profiles"
        profiles = ask(data, f"{root}/{name}.json").json()
        assert set(profiles) == set(found["areas"][name])


def test_the_merged_municipality_is_found_and_its_rate_is_not_known(data: str) -> None:
    found = catalogue(data, YEAR, f"known-{YEAR}", "en")
    index = ask(data, f"/{YEAR}/search/en.json").json()["index"]
    assert any("Alavieska → Ylivieska" in entry for entry in index)
    values = found["themes"]["unemployment_rate"]["values"]
    assert [code for code, (kind, *_) in values.items() if kind == "unknown"] == [new.SUCCESSOR]
    assert found["themes"]["residents"]["explanation"].startswith("Residents at the end of 2025.")


def test_the_bounds_of_the_act_are_those_of_the_new_divisions(data: str) -> None:
    found = catalogue(data, YEAR, f"known-{YEAR}", "en")["themes"]["tym"]["values"]
    before = catalogue(data, new.OLD, f"known-{new.OLD}", "en")["themes"]["tym"]["values"]
    assert before[new.NEW_COUNTY][1] == "1–3 leadership groups possible"
    assert found[new.NEW_COUNTY][1] == "1–4 leadership groups possible"
    assert (before["21"][1][:3], found["21"][1][:3]) == ("1–4", "1–3")


def test_answers_of_the_year_before_stay_where_they_fit_and_the_rest_is_said(
    address: str, data: str
) -> None:
    notice = "2 vastausta ei sovi vuoden 2027 aluejakoihin"
    key = re.search(rf"{SURVEY}\.[0-9a-f]+", ask(address, "/").text)
    assert key
    assert notice in layout(address, "/", "?data=survey-1")
    assert "aluejakoihin" not in layout(address, "/", "?year=2026")
    values = {year: catalogue(data, year, key[0], "en")["themes"] for year in (new.OLD, YEAR)}
    assert values[YEAR]["tym"]["values"]["12"][1] == "2 leadership groups"
    assert values[new.OLD]["tym"]["values"]["21"][1] == "4 leadership groups"
    assert values[YEAR]["tym"]["values"]["21"][1] == "1–3 leadership groups possible"
    assert values[YEAR]["youth"]["values"]["23"][0] == "authority_runs"
    assert new.ENDED_AREA not in values[YEAR]["youth"]["values"]
    successor = f"/{YEAR}/{key[0]}/fi/profiles/municipality/{new.SUCCESSOR}.json"
    assert "Ohjaamo Alavieska" in ask(data, successor).text


def test_what_was_known_in_the_old_year_is_compared_with_the_new_one(
    address: str, data: str
) -> None:
    old, now = f"known-{new.OLD}", f"known-{YEAR}"
    changes = catalogue(data, YEAR, f"{old}..{now}", "en")["themes"]["tym"]["values"]
    assert changes[new.NEW_COUNTY][0] == "changed"
    assert changes[new.NEW_COUNTY][1].startswith("1–3 leadership groups possible → 1–4")
    assert {code for code, value in changes.items() if value[0] == "changed"} == {"12", "21"}
    view = f"theme=tym&year={YEAR}&data={now}&versus={old}"
    rows = table(address, f"/export.csv?{view}")
    assert len(rows) == 23
    page = layout(address, "/", f"?{view}")
    # The time line steps from the old year to the new one and offers what changed.
    assert page.index(f'"data-value": "{old}"') < page.index(f'"data-value": "{now}"')
    assert "ei sovi vuoden 2027 aluejakoihin" in layout(address, "/", f"?year={YEAR}&data={old}")
    for kind in ("png", "pptx", "xlsx"):
        assert ask(address, f"/export.{kind}?{view}").content


def test_a_view_of_the_old_year_keeps_its_areas_and_a_newer_one_says_which_are_gone(
    address: str,
) -> None:
    view = f"/api/v1/themes/youth.csv?sel=employment_area:{new.ENDED_AREA}"
    kept = table(address, f"{view}&data=known-{new.OLD}")
    assert {row["year"] for row in kept} == {str(new.OLD)}
    refused = requests.get(f"{address}{view}&data={SURVEY}", timeout=MINUTE)
    assert refused.status_code == 400
    (invalid,) = refused.json()["invalid"]
    assert (invalid["parameter"], invalid["value"]) == ("sel", f"employment_area:{new.ENDED_AREA}")


def test_stories_tell_of_the_new_year_and_steps_of_the_old_one_keep_theirs(data: str) -> None:
    for year, crossing in ((YEAR, 6), (new.OLD, 5)):
        told = ask(data, f"/{year}/known-{year}/fi/stories.json").json()
        stories = {story["id"]: story for story in told["stories"]}
        # The first step is the overview, then one for each area that crosses a county's border.
        assert len(stories["crossing-areas"]["steps"]) == 1 + crossing
        assert f"data=known-{year}" in stories["crossing-areas"]["steps"][1]["query"]


def test_relations_and_what_if_follow(address: str) -> None:
    rows = table(address, "/api/v1/relations/employment_area/wellbeing_county.csv")
    assert {row["year"] for row in rows} == {str(YEAR)}
    assert not any(row["code_a"] == new.ENDED_AREA for row in rows)
    crossing = {row["code_a"] for row in rows if row["relation"] == "crosses"}
    before = table(address, "/api/v1/relations/employment_area/wellbeing_county.csv?year=2026")
    assert crossing - {row["code_a"] for row in before if row["relation"] == "crosses"} == {"29"}
    # The move that the new year makes undone by hand: the areas are again those of the old one.
    back = f"{new.MOVED}:employment_area:{new.OLD_AREA},{new.COUNTY_MOVED}:wellbeing_county:14"
    moved = table(address, f"/api/v1/relations/employment_area/wellbeing_county.csv?moves={back}")
    assert {row["code_a"] for row in moved if row["relation"] == "crosses"} == crossing - {"29"}
    assert {row["moves"] for row in moved} == {back}
    assert "app--relations" in layout(address, "/rajat", f"?lang=en&moves={back}")


def test_the_year_chooser_offers_every_year_the_newest_first(address: str) -> None:
    found = re.findall(r'"value": ?"(20[0-9]{2})"', layout(address, "/", ""))
    assert found == ["2027", "2026", "2025"]


def test_the_interface_serves_each_year(address: str) -> None:
    divisions = {each["id"]: each for each in ask(address, "/api/v1/divisions").json()}
    assert divisions["employment_area"]["areas"] == {"2025": 46, "2026": 46, "2027": 45}
    assert divisions["ely_centre"]["years"] == [2025]
    newest = table(address, "/api/v1/areas/municipality.csv")
    assert len(newest) == 307
    assert len(table(address, "/api/v1/areas/municipality.csv?year=2026")) == 308
    refused = requests.get(f"{address}/api/v1/areas/municipality.csv?year=2028", timeout=MINUTE)
    assert refused.status_code == 400
    assert refused.json()["allowed"] == ["2025", "2026", "2027"]


@pytest.mark.parametrize("kind", FORMATS)
def test_every_export_is_made(address: str, kind: str) -> None:
    response = ask(address, f"/export.{kind}?lang=en&theme=tym&data=example")
    assert len(response.content) > 1000
    assert str(YEAR) in response.headers["Content-Disposition"] + response.text


def test_a_fact_sheet_is_made(address: str) -> None:
    county = f"/factsheet.pdf?sel=wellbeing_county:{new.NEW_COUNTY}"
    assert ask(address, county).content.startswith(b"%PDF")
