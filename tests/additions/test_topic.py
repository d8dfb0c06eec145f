"""A made-up survey topic, declared once in a copy, is in everything that shows topics."""

import csv
import io
from typing import Any

import pytest

from geodata.base.wording import LANGS
from layers.export.registry import FORMATS

pytestmark = pytest.mark.slow

LABELS = ("Made-up office", "Made-up online", "Made-up both")


def said(lang: str, message: str) -> str:
    return message if lang == "en" else f"{lang}: {message}"


@pytest.mark.parametrize("lang", LANGS)
def test_templates_ask_it(walked: dict[str, Any], lang: str) -> None:
    found = walked["templates"][lang]
    sheet = {"fi": "kohtaaminen", "sv": "möte", "en": "meeting"}[lang]
    assert sheet in found["sheets"]
    assert f"{sheet}.csv" in found["csv"]
    assert {"fi": "Tapa", "sv": "Sätt", "en": "Way"}[lang] in found["headings"]
    assert found["keys"] == [
        *("employment_area", "employment_area_name", "way", "status", "note"),
        *("source", "as_of", "note_sv", "note_en"),
    ]
    assert found["areas"] == 45
    assert found["offered"] == [said(lang, label) for label in LABELS]
    assert said(lang, "Made-up question of meeting") in found["described"]
    assert f"- `online` {said(lang, 'Made-up online')}" in found["described"]


def test_files_are_read_in_every_language_and_checked(walked: dict[str, Any]) -> None:
    found = walked["checked"]
    assert found["good"] == 0
    assert found["again"]
    assert {"aland", "area", "choice", "contradiction", "no_value", "twice_differs"} <= set(
        found["bad"]
    )
    assert any("sv: Made-up office, sv: Made-up online" in text for text in found["choices"])


def test_the_plan_and_the_comparison_count_it(walked: dict[str, Any]) -> None:
    plan, changes = walked["checked"]["plan"], walked["checked"]["changes"]
    assert (plan["filled_in"], plan["added"], plan["untouched"]) == (True, 4, 0)
    assert changes == {"added": 4, "changed": 0, "removed": 0, "unchanged": 42}


@pytest.mark.parametrize("lang", LANGS)
def test_page_and_legend_show_it(walked: dict[str, Any], lang: str) -> None:
    found = walked["served"][lang]
    theme = found["themes"]["meeting"]
    assert said(lang, "Made-up meeting") in found["page"]
    assert theme["title"] == said(lang, "Made-up title of meeting")
    assert [each["label"] for each in theme["classes"]][:3] == [said(lang, each) for each in LABELS]
    assert len({each["fill"] for each in theme["classes"]}) == len(theme["classes"])
    assert theme["values"]["10"][:2] == ["online", said(lang, "Made-up online")]
    assert theme["values"]["46"][0] == "not_applicable"


@pytest.mark.parametrize("lang", LANGS)
def test_the_changes_have_a_map(walked: dict[str, Any], lang: str) -> None:
    changed = walked["served"][lang]["changed"]
    assert changed["title"] == said(lang, "Made-up changes of meeting")
    assert changed["values"]["10"][0] == "added"
    rows = {row["code"]: row for row in _rows(walked["served"][lang]["versus"])}
    assert rows["10"]["after"] == said(lang, "Made-up online")


@pytest.mark.parametrize("lang", LANGS)
def test_tables_and_profiles_tell_it_with_its_source(walked: dict[str, Any], lang: str) -> None:
    found = walked["served"][lang]
    row = next(row for row in _rows(found["tables"]["meeting"]) if row["code"] == "20")
    assert row["class"] == said(lang, "Made-up both")
    assert (row["source"], row["note"]) == ("Made-up survey of May", "a note")
    for place in ("profile", "area_profile"):
        assert said(lang, "Made-up meeting") in found[place]
    assert said(lang, "Made-up online") in found["area_profile"]


@pytest.mark.parametrize("lang", LANGS)
def test_a_picture_has_its_legend(walked: dict[str, Any], lang: str) -> None:
    assert said(lang, "Made-up title of meeting") in walked["served"][lang]["svg"]["meeting"]


def test_every_kind_of_file_can_be_made(walked: dict[str, Any]) -> None:
    for sizes in walked["served"]["files"].values():
        assert set(sizes) == set(FORMATS)
        assert min(sizes.values()) > 1000


def test_the_data_interface_has_it(walked: dict[str, Any]) -> None:
    served = walked["served"]
    assert {"meeting_class", "meeting_text_sv", "meeting_survey"} <= set(
        served["areas"]["employment_area"].split(",")
    )
    assert '"meeting_class": "online"' in served["geojson"]
    assert "Made-up online" in served["workbooks"]["meeting"]
    assert served["charts"]["meeting"] == 308


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))
