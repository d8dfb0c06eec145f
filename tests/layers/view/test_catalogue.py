import gzip
import json
from collections import Counter
from datetime import date
from typing import Any

import pytest

from geodata import AnswerSet
from geodata.intake import Meta, Survey, survey_answers
from layers.map.facts import Facts
from layers.themes.registry import THEMES
from layers.view.catalogue import answers_part, catalogue
from layers.words.browser_strings import BROWSER_TEXTS
from layers.words.text import LANGS
from tests.country import ALL_RESIDENTS

MOST_BYTES = 35_000
"""Gzipped; the first view has 700 kB for everything."""


@pytest.fixture(scope="module")
def finnish(facts: Facts, known: AnswerSet) -> dict[str, Any]:
    return catalogue(facts, known, "fi")


def packed(document: dict[str, Any]) -> int:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return len(gzip.compress(text.encode(), 6))


@pytest.mark.parametrize("lang", LANGS)
def test_it_is_small_and_plain_json(lang: str, facts: Facts) -> None:
    for answer_set in facts.answer_sets.values():
        document = catalogue(facts, answer_set, lang)
        assert json.loads(json.dumps(document)) == document
        assert packed(document) < MOST_BYTES
        assert (document["lang"], document["data"]) == (lang, answer_set.id)
        assert document["example"] is answer_set.example


def test_divisions_of_the_year(facts_2025: Facts, finnish: dict[str, Any]) -> None:
    main = ["municipality", "employment_area", "wellbeing_county", "region"]
    ids = [division["id"] for division in finnish["divisions"]]
    assert ids == [*main, "vitality_centre", "kela_service_unit", "collaborative_area"]
    assert finnish["divisions"][1]["plural"] == "Työllisyysalueet"
    older = catalogue(facts_2025, facts_2025.answer_sets["known-2025"], "fi")
    assert {"ely_centre", "avi_agency"} < set(older["areas"])


def test_areas_have_names_residents_and_places(finnish: dict[str, Any]) -> None:
    alajarvi = finnish["areas"]["municipality"]["005"]
    assert (alajarvi["name"], alajarvi["pop"]) == ("Alajärvi", 8982)
    assert alajarvi["in"]["employment_area"] == "18"
    kainuu = finnish["areas"]["employment_area"]["10"]
    assert (kainuu["pop"], kainuu["n"]) == (87548, 10)
    for areas in finnish["areas"].values():
        assert sum(area["pop"] for area in areas.values()) == ALL_RESIDENTS
        for area in areas.values():
            assert 60 < area["x"] < 740
            assert 6600 < area["y"] < 7780
            assert area["r"] > 0


def test_every_area_of_a_theme_has_a_value_of_its_legend(facts: Facts, example: AnswerSet) -> None:
    themes = catalogue(facts, example, "en")["themes"]
    assert list(themes) == list(THEMES)
    for theme in themes.values():
        if "halves" in theme:
            continue  # the browser joins the values of the two themes itself
        keys = {each["key"] for each in theme["classes"]}
        assert set(theme["values"]) == set(facts.codes(theme["division"]))
        assert {value[0] for value in theme["values"].values()} <= keys


def test_the_default_theme_reads_as_drawn(finnish: dict[str, Any]) -> None:
    tym = finnish["themes"]["tym"]
    assert tym["title"] == "TYM-johtoryhmien määrä hyvinvointialueittain"
    assert tym["subtitle"] == "6 alueella: 1 johtoryhmä; 16 alueesta ei ole tietoa (2026)"
    assert (tym["date"], tym["unit"]) == ("1.1.2026", "hyvinvointialue")
    assert [(each["key"], each["label"]) for each in tym["classes"]] == [
        ("1", "1 johtoryhmä"),
        ("1-2", "1–2 mahdollista, määrä ei tiedossa"),
        ("1-3", "1–3 mahdollista, määrä ei tiedossa"),
        ("1-4", "1–4 mahdollista, määrä ei tiedossa"),
        ("not_applicable", "Laki ei koske (Ahvenanmaa)"),
    ]
    assert tym["values"]["01"] == ["1-2", "1–2 TYM-johtoryhmää mahdollista", "Ei tiedossa"]


def test_themes_are_summed_up(facts: Facts, finnish: dict[str, Any]) -> None:
    subtitles = {key: theme["subtitle"] for key, theme in finnish["themes"].items()}
    assert (
        subtitles["county_relation"] == "45 alueesta 5 ulottuu hyvinvointialueen rajan yli (2026)"
    )
    assert (
        subtitles["authorities"] == "22 alueesta 16: useampi kuin yksi työvoimaviranomainen (2026)"
    )
    assert subtitles["organising_model"] == (
        "39 alueella: Vastuukuntamalli; 6 alueella: muu luokka (2024)"
    )
    assert subtitles["residents"] == (
        "Mediaani 5\u00a0955 asukasta; suurin: Helsinki, 694\u00a0392 asukasta (2025)"
    )


def test_residents_of_the_classes_as_drawn(finnish: dict[str, Any]) -> None:
    residents: Counter[str] = Counter()
    for code, value in finnish["themes"]["tym"]["values"].items():
        residents[value[0]] += finnish["areas"]["wellbeing_county"][code]["pop"]
    rounded = {key: round(count / 1e6, 2) for key, count in residents.items()}
    assert rounded == {"1": 1.32, "1-2": 1.63, "1-3": 1.57, "1-4": 1.1, "not_applicable": 0.03}


def test_example_data_says_so_in_its_source(facts: Facts, example: AnswerSet) -> None:
    themes = catalogue(facts, example, "fi")["themes"]
    assert themes["tym"]["source"] == "Esimerkkiaineisto – keksittyjä tietoja"
    assert themes["organising_model"]["source"].startswith("Työmarkkinatori")
    assert themes["residents"]["source"].startswith("Tilastokeskus")


def test_the_browser_gets_its_texts_with_their_placeholders(finnish: dict[str, Any]) -> None:
    assert set(finnish["strings"]) == set(BROWSER_TEXTS)
    assert finnish["strings"]["areas"] == "{n} aluetta"
    assert finnish["strings"]["millions"] == "{n} milj."


def test_themes_that_a_survey_answers_have_its_title_and_day(facts: Facts) -> None:
    meta = Meta(
        title="Kysely",
        collected_on=date(2026, 5, 15),
        collected_by="KT",
        source="Kysely 5/2026",
        licence="CC BY 4.0",
        state="final",
    )
    answers = survey_answers(Survey(meta=meta), "survey-1", number=1)
    themes = catalogue(facts, answers, "fi")["themes"]
    assert (themes["tym"]["source"], themes["tym"]["date"]) == ("Kysely", "15.5.2026")
    assert themes["residents"]["date"] != "15.5.2026"


def test_a_pair_brings_two_keys_and_the_values_to_join(facts: Facts, example: AnswerSet) -> None:
    themes = catalogue(facts, example, "en")["themes"]
    pair = themes["tym_youth"]
    assert "values" not in pair
    assert [half["theme"] for half in pair["halves"]] == ["tym", "youth"]
    for half in pair["halves"]:
        keys = [each["key"] for each in half["classes"]]
        assert keys == [each["key"] for each in themes[half["theme"]]["classes"]]
        assert half["values"] == themes[half["theme"]]["values"]
    joined = {each["key"] for each in pair["classes"]}
    assert joined <= {
        f"{a['key']}.{b['key']}"
        for a in pair["halves"][0]["classes"]
        for b in pair["halves"][1]["classes"]
    }


def test_every_tile_that_a_class_needs_is_in_the_catalogue(finnish: dict[str, Any]) -> None:
    for tile in finnish["patterns"].values():
        assert tile["d"].startswith("M")
        assert min(tile["width"], tile["height"], tile["line"]) > 0


def test_a_pair_keeps_its_answers_where_other_themes_show_changes(
    facts: Facts, known: AnswerSet, example: AnswerSet
) -> None:
    plain = catalogue(facts, example, "fi")["themes"]["tym_youth"]
    assert catalogue(facts, example, "fi", known)["themes"]["tym_youth"] == plain
    assert answers_part(facts, example, "fi", known)["themes"]["tym_youth"] == plain
