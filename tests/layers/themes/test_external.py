"""Themes from files of a deployment, beside those of the project."""

import logging
import shutil
from pathlib import Path

import pytest

from geodata.external_themes import PREFIX, load_external_themes
from layers.map.facts import Facts
from layers.themes.registry import THEMES, year_themes
from layers.view.map_view import parse_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS, translator
from settings import Settings

pytestmark = pytest.mark.usefixtures("one_load_of_the_facts")

EXAMPLES = Path(__file__).parents[3] / "docs/themes-example"
EXTERNAL = load_external_themes(EXAMPLES).themes


def test_no_theme_of_the_project_can_have_the_id_of_an_added_one() -> None:
    assert not any(theme.startswith(PREFIX) for theme in THEMES)


def test_added_themes_come_last_and_only_where_they_are_added() -> None:
    assert list(year_themes(2026)) == list(THEMES)
    assert list(year_themes(2026, EXTERNAL)) == [*THEMES, "ext_childcare", "ext_guidance"]


def test_an_address_names_an_added_theme_where_there_is_one() -> None:
    query = "?theme=ext_guidance&class=weekly"
    state, dropped = parse_query(query, Vocabulary.of_years(2026, external=EXTERNAL))
    assert (state.theme, state.classes, dropped) == ("ext_guidance", ("weekly",), ())
    state, dropped = parse_query(query, Vocabulary.of_years(2026))
    assert state.theme == next(iter(THEMES))
    assert {each.parameter for each in dropped} == {"theme", "class"}


def test_a_theme_is_offered_in_the_years_that_have_its_division(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXAMPLES, tmp_path / "themes"))
    text = (folder / "guidance.toml").read_text(encoding="utf-8")
    text = text.replace('"employment_area"', '"vitality_centre"')
    (folder / "guidance.toml").write_text(text, encoding="utf-8")
    (folder / "guidance.csv").write_text(
        "code,value,date\n01,weekly,2026-03-01\n", encoding="utf-8"
    )
    found = load_external_themes(folder)
    assert found.faults == ()
    assert "ext_guidance" in year_themes(2026, found.themes)
    assert "ext_guidance" not in year_themes(2025, found.themes)


def test_figures_that_do_not_differ_are_one_class(facts: Facts, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXAMPLES, tmp_path / "themes"))
    values = "code,value\n005,3\n009,3\n"
    (folder / "childcare.csv").write_text(values, encoding="utf-8")
    external = load_external_themes(folder).themes
    theme = year_themes(2026, external)["ext_childcare"]
    found = theme.values(facts, next(iter(facts.answer_sets.values())))
    assert found["005"].class_key == "1"
    label = theme.kind("1").text
    assert [label(translator(lang)) for lang in LANGS] == [
        "sama luku kaikkialla",
        "samma siffra överallt",
        "the same figure everywhere",
    ]


def test_a_bad_theme_never_takes_the_app_down(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    from app import create_app  # noqa: PLC0415 - with Dash, which other tests here do without

    folder = Path(shutil.copytree(EXAMPLES, tmp_path / "themes"))
    (folder / "guidance.toml").write_text("division = ", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        app = create_app(Settings(data_dir=tmp_path))
    assert "left out: guidance.toml" in caplog.text
    client = app.server.test_client()
    assert client.get("/?theme=ext_guidance").status_code == 200
    assert client.get("/api/v1/themes/ext_guidance.csv").status_code == 404
    assert client.get("/api/v1/themes/ext_childcare.csv").status_code == 200
