"""What ``test_added_division`` runs on tables with one more division."""

import io
import json
import re
import zipfile
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd
import pytest
from click.testing import CliRunner
from dash import Dash
from flask.testing import FlaskClient
from pypdf import PdfReader

from geodata.base.wording import known_lang
from geodata.cli.facts import main
from layers.export.registry import FORMATS
from layers.map.facts import Facts
from layers.map.search_index import search_index
from layers.map.short_names import short_name
from layers.profile.comparison import comparison_rows
from layers.profile.profile import profile
from layers.view.addresses import Addresses
from layers.view.displayed_theme import answer_sets_key
from layers.view.map_view import parse_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS, translator
from pages import PageRequest, find_page, page_for
from pages.map.controls import controls
from pages.map.shown import shown_maps
from routes.platform.static import STYLES
from tests.added_division.tables import ALAND, AREAS, COLOUR, DARK, ID, WORDS
from tests.pages.conftest import attribute, find, words
from tests.routes.conftest import json_at
from tests.routes.every_route import STATIC

YEAR = 2026
VIEW = {"borders": f"municipality,{ID}", "sel": f"{ID}:02"}


def said(form: str, lang: str, **values: object) -> str:
    """A form of the division's name in a language."""
    return WORDS[form][LANGS.index(known_lang(lang))].format(**values)


def named(code: str, lang: str) -> str:
    """Name of an area in a language."""
    return AREAS[code][LANGS.index(known_lang(lang))]


def request_for(facts: Facts, path: str, **query: str) -> PageRequest:
    """Request of a visitor for a page."""
    vocabulary, text = Vocabulary.of_years(facts.year), "?" + urlencode(query)
    page = find_page(path)
    assert page is not None
    own, dropped = page.read(text, vocabulary) if page.read else (None, ())
    state, left = parse_query(text, vocabulary) if own is None else (own.map_state, dropped)
    assert not left
    return PageRequest(path, state, left, facts, STATIC, "", own)


@pytest.fixture
def addresses(app: Dash) -> Addresses:
    found: Addresses = app.context.addresses
    return found


@pytest.fixture
def key(app: Dash, facts: Facts) -> str:
    """Key of the usual answers in addresses."""
    return answer_sets_key(app.context.facts(facts.year), next(iter(facts.answer_sets)))


def test_the_facts_are_sound() -> None:
    checked = CliRunner().invoke(main, ["check"])
    assert checked.exit_code == 0, checked.output
    assert f"{ID}: {len(AREAS)}" in checked.output


def test_the_commands_know_it(tmp_path: Path) -> None:
    out = tmp_path / "areas.geojson"
    words = ["export", "--format", "geojson", "--division", ID, "--out", str(out)]
    exported = CliRunner().invoke(main, words)
    assert exported.exit_code == 0, exported.output
    assert len(json.loads(out.read_text(encoding="utf-8"))["features"]) == len(AREAS)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_has_its_switch_with_a_sample_of_its_line(lang: str, facts: Facts) -> None:
    request = request_for(facts, "/", lang=lang, **VIEW)
    panel = controls(request, shown_maps(request)[0])
    [switch] = [
        each
        for each in find(panel, "Button")
        if (attribute(each, "data-action"), attribute(each, "data-value")) == ("toggle-border", ID)
    ]
    assert words(switch).strip() == said("heading", lang)
    assert attribute(switch, "aria-checked") == "true"
    assert f"line--{ID}" in [attribute(x, "className").split()[-1] for x in find(switch, "Span")]
    shown_by = [each for each in find(panel, "Button") if attribute(each, "data-value") == ID]
    assert shown_by == [switch], "an overlay is no choice of the areas shown"


def test_the_styles_draw_its_line(client: FlaskClient, addresses: Addresses) -> None:
    styles = client.get(addresses.static(STYLES)).get_data(as_text=True)
    assert f"--line-{ID}: var(--on-light, {COLOUR}) var(--on-dark, {DARK});" in styles
    rules = dict(re.findall(r"^(\S.*?) {\n(.*?)^}", styles, re.MULTILINE | re.DOTALL))
    line = rules[f".border--{ID}"]
    assert f"stroke: var(--line-{ID});" in line
    assert "stroke-width: calc(3px * var(--line-scale, 1));" in line
    assert "stroke-dasharray: 9 2;" in line
    assert "stroke-opacity: 0.8;" in line
    assert (
        "stroke-width: calc(4px * var(--line-scale, 1));"
        in rules[f'[data-present="1"] .border--{ID}']
    )
    assert "transparent 9px 12px" in rules[f".line--{ID}"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_browser_gets_it_with_its_words_and_order(
    lang: str, client: FlaskClient, addresses: Addresses, key: str
) -> None:
    catalogue = json_at(client, addresses.catalogue(YEAR, key, lang))
    [division] = [each for each in catalogue["divisions"] if each["id"] == ID]
    assert division["label"] == said("label", lang)
    assert division["plural"] == said("heading", lang)
    assert not division["main"]
    others = [each["draw_order"] or 0 for each in catalogue["divisions"] if each["id"] != ID]
    assert division["draw_order"] > max(others)
    assert catalogue["areas"][ID]["02"]["name"] == named("02", lang)
    assert catalogue["areas"]["municipality"]["261"]["in"][ID] == "02"


@pytest.mark.parametrize("lang", LANGS)
def test_search_finds_it(lang: str, facts: Facts) -> None:
    found = {entry["code"]: entry for entry in search_index(facts, lang) if entry["division"] == ID}
    assert set(found) == set(AREAS) - {ALAND}, "Åland is found once, as a region"
    assert found["02"]["type"] == said("label", lang)


def test_short_names_drop_what_the_areas_are(facts: Facts) -> None:
    assert [short_name(facts, ID, "02", lang) for lang in LANGS] == ["Lappi", "Lappland", "Lapland"]
    assert [short_name(facts, ID, ALAND, lang) for lang in LANGS] == [
        "Ahvenanmaa",
        "Åland",
        "Åland",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_profiles_tell_of_it(
    lang: str, facts: Facts, client: FlaskClient, addresses: Addresses, key: str
) -> None:
    profiles = json_at(client, f"{addresses.profiles(YEAR, key, lang)}{ID}.json")
    assert set(profiles) == set(AREAS)
    answers = next(iter(facts.answer_sets.values()))
    lapland, aland = (profile(facts, answers, ID, code, lang) for code in ("02", ALAND))
    assert (lapland.kind, lapland.name) == (said("label", lang), named("02", lang))
    assert lapland.sentence
    assert aland.kind == translator(lang).gettext("self-governing region")
    inari = profile(facts, answers, "municipality", "148", lang)
    [parent] = [each for each in inari.parents if each.label == said("label", lang)]
    assert [link.key for link in parent.links] == [f"{ID}:02"]


@pytest.mark.parametrize("lang", LANGS)
def test_areas_are_compared_by_it(lang: str, facts: Facts) -> None:
    answers, t = next(iter(facts.answer_sets.values())), translator(lang)
    rows = comparison_rows(profile(facts, answers, "municipality", "148", lang), t)
    assert [named("02", lang)] in [
        texts for _, label, texts in rows if label.casefold() == said("label", lang).casefold()
    ]
    assert comparison_rows(profile(facts, answers, ID, "02", lang), t)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("pair", [(ID, "wellbeing_county"), ("municipality", ID), (ID, "region")])
def test_the_page_on_borders_sets_it_against_others(
    pair: tuple[str, str], lang: str, facts: Facts
) -> None:
    a, b = pair
    page = words(page_for(request_for(facts, "/rajat", lang=lang, a=a, b=b)))
    assert said("heading", lang) in page


@pytest.mark.parametrize("lang", LANGS)
def test_the_interface_gives_areas_and_overlaps(lang: str, client: FlaskClient) -> None:
    listed = {each["id"]: each for each in json_at(client, "/api/v1/divisions")}
    assert listed[ID]["years"] == [YEAR]
    assert listed[ID]["areas"] == {str(YEAR): len(AREAS)}
    assert listed[ID]["names"][lang] == said("heading", lang)
    areas = json_at(client, listed[ID]["geojson"])
    assert [each["properties"][f"name_{lang}"] for each in areas["features"]] == [
        named(code, lang) for code in AREAS
    ]
    table = pd.read_csv(io.BytesIO(client.get("/api/v1/areas/municipality.csv").data), dtype=str)
    assert set(table[ID]) == set(AREAS)
    overlaps = client.get(f"/api/v1/relations/{ID}/region.csv?lang={lang}")
    assert overlaps.status_code == 200
    assert named("02", lang) in overlaps.get_data(as_text=True)
    assert client.get(f"/api/v1/relations/region/{ID}.xlsx?lang={lang}").status_code == 200


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("extension", FORMATS)
def test_every_file_is_made_with_it(extension: str, lang: str, client: FlaskClient) -> None:
    query = urlencode({"lang": lang, "theme": "language", **VIEW})
    response = client.get(f"/export.{extension}?{query}")
    assert response.status_code == 200
    match extension:
        case "svg":
            picture = response.get_data(as_text=True)
            assert COLOUR in picture
            assert said("heading", lang) in picture
        case "pptx":
            with zipfile.ZipFile(io.BytesIO(response.data)) as package:
                slide = package.read("ppt/slides/slide1.xml").decode()
            assert COLOUR.removeprefix("#").upper() in slide.upper()
            assert said("heading", lang) in slide
        case "pdf":
            assert said("heading", lang) in pdf_text(response.data)


@pytest.mark.parametrize("lang", LANGS)
def test_its_areas_have_fact_sheets(lang: str, client: FlaskClient) -> None:
    sheet = client.get(f"/factsheet.pdf?lang={lang}&sel={ID}:02")
    assert sheet.status_code == 200
    assert named("02", lang) in pdf_text(sheet.data)


def pdf_text(content: bytes) -> str:
    """Text of a document with single spaces."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    return " ".join(" ".join(pages).split())
