import pytest

from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.words.text import LANGS


@pytest.mark.parametrize(
    ("division", "code", "names"),
    [
        ("wellbeing_county", "20", ("Kainuu", "Kajanaland", "Kainuu")),
        ("wellbeing_county", "04", ("Vantaa ja Kerava", "Vanda och Kervo", "Vantaa and Kerava")),
        ("wellbeing_county", "06", ("Satakunta", "Satakunta", "Satakunta")),
        ("wellbeing_county", "13", ("Pohjois-Savo", "Norra Savolax", "North Savo")),
        ("wellbeing_county", "90", ("Helsinki", "Helsingfors", "Helsinki")),
        ("wellbeing_county", "91", ("Ahvenanmaa", "Åland", "Åland")),
        ("vitality_centre", "10", ("Lappi", "Lappland", "Lapland")),
        ("kela_service_unit", "3", ("Keskinen", "Mellersta", "Central")),
        ("employment_area", "25", ("Pietarsaaren seutu", "Jakobstadsregionen", "Jakobstad region")),
        ("region", "19", ("Lappi", "Lappland", "Lapland")),
    ],
)
def test_short_names(division: str, code: str, names: tuple[str, ...], facts: Facts) -> None:
    assert tuple(short_name(facts, division, code, lang) for lang in LANGS) == names


@pytest.mark.parametrize("lang", LANGS)
def test_a_county_goes_by_its_region_where_both_are_one(lang: str, facts: Facts) -> None:
    regions = {
        facts.members("region", code): facts.name("region", code, lang)
        for code in facts.codes("region")
    }
    for code in facts.codes("wellbeing_county"):
        members = facts.members("wellbeing_county", code)
        if members in regions:
            assert short_name(facts, "wellbeing_county", code, lang) == regions[members]


def test_nothing_official_is_left(facts: Facts, facts_2025: Facts) -> None:
    words = ("hyvinvointi", "keskus", "AVI", "välfärd", "central", "county", "Centre", "unit")
    for used in (facts, facts_2025):
        for division in used.divisions[2:]:
            for code in used.codes(division):
                for lang in LANGS:
                    name = short_name(used, division, code, lang)
                    assert name
                    assert not any(word in name for word in words), name
