import pytest

from layers.map.facts import Facts
from layers.profile.comparison import comparison_rows
from layers.profile.population_change import change_in_words
from layers.profile.profile import profile
from layers.words.text import LANGS, translator
from pages.frame.compact_markup import markup
from pages.profile.profile import profile_component, profile_components
from tests.pages.conftest import attribute, find, walk, words
from tests.quick import first_is_quick


@pytest.mark.parametrize("lang", first_is_quick(LANGS))
def test_every_division_has_a_profile_of_every_area(facts: Facts, lang: str) -> None:
    answers = facts.answer_sets["known-2026"]
    for division in facts.divisions:
        profiles = profile_components(facts, answers, division, lang)
        assert set(profiles) == set(facts.codes(division))
        assert all(each["sentence"] and each["compare"] for each in profiles.values())


def test_links_of_a_profile_lead_to_areas(facts: Facts) -> None:
    area = profile(facts, facts.answer_sets["known-2026"], "employment_area", "10", "en")
    links = {
        attribute(each, "data-value") for each in walk(profile_component(area, translator("en")))
    }
    links -= {None}
    assert {"wellbeing_county:19", "wellbeing_county:20", "municipality:305"} <= links
    for link in links:
        division, code = link.split(":")
        assert code in facts.codes(division)


def test_the_profile_opens_with_its_sentence(facts: Facts) -> None:
    area = profile(facts, facts.answer_sets["known-2026"], "employment_area", "10", "en")
    component = profile_component(area, translator("en"))
    sentence = next(
        each for each in walk(component) if getattr(each, "className", "") == "panel__sentence"
    )
    assert words(find(sentence, "Strong")) == "Kuusamo Taivalkoski"
    assert words(find(component, "H2")) == "Kainuu-Koillismaa"


def test_the_chart_of_residents_has_a_table_that_says_the_same(facts: Facts) -> None:
    area = profile(facts, facts.answer_sets["known-2026"], "municipality", "305", "en")
    (table,) = find(profile_component(area, translator("en")), "Table")
    rows = [words(row).split() for row in find(find(table, "Tbody"), "Tr")]
    assert [year for year, _ in rows] == [str(year) for year, _ in area.population]
    assert rows[-1][1] == f"{area.population[-1][1]:,}"


@pytest.mark.parametrize(
    ("before", "now", "expected"), [(100, 97, "−3,0 %"), (100, 100, "0,0 %"), (100, 104, "+4,0 %")]
)
def test_a_change_has_its_sign(before: int, now: int, expected: str) -> None:
    assert change_in_words(before, now, translator("fi")).replace("\u00a0", " ") == expected


def test_areas_are_compared_by_the_same_features(facts: Facts) -> None:
    answers, t = facts.answer_sets["known-2026"], translator("en")
    features = [
        [key for key, _, _ in comparison_rows(profile(facts, answers, *area, "en"), t)]
        for area in (("employment_area", "10"), ("employment_area", "18"))
    ]
    assert features[0] == features[1]
    assert len(set(features[0])) == len(features[0])


def test_a_value_that_is_its_status_is_said_once(facts: Facts) -> None:
    area = profile(facts, facts.answer_sets["known-2026"], "employment_area", "10", "en")
    texts = [text for _, _, said in comparison_rows(area, translator("en")) for text in said]
    assert "Not known" in texts
    assert not [text for text in texts if "Not known (Not known)" in text]


def test_markup_keeps_words_links_and_classes(facts: Facts) -> None:
    area = profile(facts, facts.answer_sets["known-2026"], "region", "06", "en")
    written = markup(profile_component(area, translator("en")))
    assert written[:3] == ["article", {}, ["p", {"class": "panel__kind"}, "Region"]]
