"""Made-up themes of columns and from files are in everything that shows themes."""

import csv
import io
from typing import Any

import pytest

from geodata.base.wording import LANGS

pytestmark = pytest.mark.slow

DECLARED = {"dependency": "dependency", "major": "major"}
ADDED = ("ext_childcare", "ext_guidance")
SHORT = {"fi": "keksitty", "sv": "påhittat", "en": "invented"}
INVENTED = {
    "fi": "keksittyä esimerkkiaineistoa",
    "sv": "påhittat exempelmaterial",
    "en": "invented example data",
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("theme", DECLARED)
def test_a_theme_of_a_column(walked: dict[str, Any], theme: str, lang: str) -> None:
    found, before = walked["served"][lang], "" if lang == "en" else f"{lang}: "
    shown = found["themes"][theme]
    assert shown["title"] == f"{before}Made-up title of {theme}"
    assert all(each["label"].startswith(f"{before}") for each in shown["classes"])
    assert f"{before}Made-up {theme}" in found["page"]
    assert f"{before}Made-up {theme}" in found["profile"]
    rows = _rows(found["tables"][theme])
    assert len(rows) == 308
    assert rows[0]["source"] == f"{before}Made-up source of {theme}"


def test_figures_are_classed_by_their_own_limits(walked: dict[str, Any]) -> None:
    shown = walked["served"]["en"]["themes"]["dependency"]
    labels = [each["label"] for each in shown["classes"]]
    assert len(labels) == 4
    limits = [int(label.rsplit(" ", 1)[1]) for label in labels[:3]]
    assert limits == sorted(limits)
    assert all(limit % 5 == 0 for limit in limits)
    for row in _rows(walked["served"]["en"]["tables"]["dependency"]):
        expected = sum(float(row["figure"]) > limit for limit in limits)
        assert row["class"] == labels[expected]


def test_the_data_interface_has_them(walked: dict[str, Any]) -> None:
    heads = walked["served"]["areas"]["municipality"].split(",")
    assert {"dependency_figure", "major_class", "ext_childcare_figure"} <= set(heads)
    assert "ext_guidance_class" in walked["served"]["areas"]["employment_area"].split(",")
    assert walked["served"]["unknown"] == 404
    assert set(walked["served"]["charts"].values()) == {308}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("theme", ADDED)
def test_an_added_theme_says_that_it_is_invented(
    walked: dict[str, Any], theme: str, lang: str
) -> None:
    found, mark = walked["served"][lang], INVENTED[lang]
    shown = found["themes"][theme]
    assert all(mark in shown[text] for text in ("title", "source"))
    assert shown["short"].endswith(
        {"fi": "(keksitty)", "sv": "(påhittat)", "en": "(invented)"}[lang]
    )
    assert shown["title"] in found["about"]
    assert shown["short"] in found["page"]
    assert shown["short"] in found["profile"]
    rows = _rows(found["tables"][theme])
    assert all(mark in row["source"] and mark in row["notice"].lower() for row in rows)


@pytest.mark.parametrize("lang", LANGS)
def test_an_added_theme_has_its_licence_and_source(walked: dict[str, Any], lang: str) -> None:
    found = walked["served"][lang]
    for theme, licence in (("ext_childcare", "CC BY 4.0"), ("ext_guidance", "CC0 1.0")):
        assert licence in found["themes"][theme]["source"]
        assert all(licence in row["source"] for row in _rows(found["tables"][theme]))
    assert "CC0 1.0" in found["about"]
    assert "CC0 1.0" in found["profile"]
    assert "CC0 1.0" in found["svg"]["ext_guidance"]
    assert "CC BY 4.0; CC0 1.0" in walked["served"]["workbooks"]["ext_guidance"]


def test_values_have_the_days_of_their_rows(walked: dict[str, Any]) -> None:
    rows = _rows(walked["served"]["en"]["tables"]["ext_guidance"])
    days = {row["date"] for row in rows if row["class"] != "Not known"}
    assert len(days) > 5
    assert all(day.endswith(" 2026") for day in days)


def test_two_maps_tell_of_both(walked: dict[str, Any]) -> None:
    rows = _rows(walked["served"]["two"])
    assert {row["compare_theme"] for row in rows} == {"ext_childcare"}
    assert all("invented example data" in row["notice"].lower() for row in rows)


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))
