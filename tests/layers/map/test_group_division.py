"""Leadership groups as a division of the map: areas, codes, names, colours."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from geodata import AnswerSet
from geodata.answers.groups import LeadershipGroup, county_authorities
from layers.map.facts import Facts
from layers.map.group_division import GROUPS, group_by_code, group_code, possible_codes, with_groups
from layers.map.leadership_groups import group_municipalities, group_name
from layers.map.search_index import search_index
from layers.map.short_names import short_name
from layers.themes.group_colours import group_places
from layers.themes.registry import THEMES
from layers.view.catalogue import answers_part, catalogue, theme_source
from layers.view.existing_areas import without_missing_areas
from layers.view.finding import finding
from layers.view.map_view import ViewState, parse_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS, translator
from tests.conftest import shipped_facts

MAINLAND = sorted(county_authorities(2026).keys() - {"91"})


@st.composite
def settings(draw: st.DrawFn) -> tuple[LeadershipGroup, ...]:
    """Groups of some counties, each with some of its employment areas; one may be shared."""
    groups: list[LeadershipGroup] = []
    for county in draw(st.lists(st.sampled_from(MAINLAND), unique=True, max_size=5)):
        areas = sorted(county_authorities(2026)[county])
        seats = [(area, draw(st.integers(0, len(areas)))) for area in areas]
        for number in range(1, len(areas) + 1):
            own = tuple(area for area, each in seats if each == number)
            if own:
                groups.append(
                    LeadershipGroup(id=f"{county}/{number}", counties=(county,), areas=own)
                )
    return tuple(groups)


@given(settings())
def test_every_municipality_lies_in_one_area_and_groups_in_their_own(
    groups: tuple[LeadershipGroup, ...],
) -> None:
    facts = with_groups(
        shipped_facts(2026), replace(shipped_facts(2026).answer_sets["example"], groups=groups)
    )
    members = [code for area in facts.codes(GROUPS) for code in facts.members(GROUPS, area)]
    assert sorted(members) == sorted(facts.codes("municipality"))
    assert set(facts.codes(GROUPS)) <= possible_codes(2026)
    for group in groups:
        code = group_code(groups, group)
        assert group_by_code(groups, code) == group
        assert set(facts.members(GROUPS, code)) == set(group_municipalities(facts, group))
    for code in facts.codes(GROUPS):
        counties = facts.split(GROUPS, code, "wellbeing_county")
        assert code.partition(".")[0] in counties
        assert all(facts.name(GROUPS, code, lang) for lang in LANGS)


@given(settings())
def test_groups_of_a_county_have_colours_of_their_own(groups: tuple[LeadershipGroup, ...]) -> None:
    answers = replace(shipped_facts(2026).answer_sets["example"], groups=groups)
    places = group_places(shipped_facts(2026), answers, 6)
    for county in MAINLAND:
        own = [places[group.id] for group in groups if county in group.counties]
        assert len(own) == len(set(own))


def test_neighbours_differ_where_groups_are_many(facts: Facts, example: AnswerSet) -> None:
    places = group_places(facts, example, 6)
    assert set(places) == {group.id for group in example.groups if group.in_force}
    assert max(places.values()) < 6


def test_the_shared_group_spans_both_counties(facts: Facts, example: AnswerSet) -> None:
    own = with_groups(facts, example)
    (shared,) = [group for group in example.groups if len(group.counties) > 1]
    code = group_code(example.groups, shared)
    assert {own.area_of(each, "wellbeing_county") for each in own.members(GROUPS, code)} == {
        "01",
        "04",
    }
    assert own.name(GROUPS, code, "fi") == "Itä-Uusimaa – Vantaa ja Kerava 1"
    assert short_name(own, GROUPS, code, "sv") == own.name(GROUPS, code, "sv")


def test_names_say_what_is_not_known(facts: Facts, known: AnswerSet) -> None:
    own = with_groups(facts, known)
    assert own.name(GROUPS, "21.0", "fi") == "Lappi, johtoryhmä ei tiedossa"
    assert own.name(GROUPS, "21.0", "sv") == "Lappland, ledningsgruppen inte känd"
    assert own.name(GROUPS, "91.0", "en") == facts.name("wellbeing_county", "91", "en")
    assert own.name(GROUPS, "20.1", "fi") == "Kainuu"


def test_a_name_of_its_own_stands_as_it_is(facts: Facts, known: AnswerSet) -> None:
    named = LeadershipGroup(id="x", name="Savon ryhmä", counties=("13",), areas=("17",))
    other = replace(known, groups=(named,))
    assert group_name(facts, other.groups, named, "en") == "Savon ryhmä"
    own = with_groups(facts, other)
    assert short_name(own, GROUPS, "13.1", "fi") == "Savon ryhmä"


def test_the_theme_tells_groups_apart_and_what_is_not_known(
    facts: Facts, known: AnswerSet, example: AnswerSet
) -> None:
    theme, t = THEMES["tym_groups"], translator("en")
    values = theme.values(facts, example)
    kuopio, helsinki, oulu = (values[code] for code in ("297", "091", "564"))
    words = theme.words(kuopio, theme.kind(kuopio.class_key), t)
    assert words == "North Savo 1: Kuopio and Ylä-Savo"
    assert (str(helsinki.status), str(kuopio.status)) == ("derived", "known")
    assert (kuopio.basis, kuopio.source) == ("invented", "Invented for this example")
    assert oulu.value != kuopio.value
    assert values["478"].class_key == "not_applicable"
    lapland = theme.values(facts, known)["698"]
    assert (lapland.class_key, str(lapland.status)) == ("unseated", "unknown")
    assert theme_source(theme, example, t) == "Example data – invented answers"
    said = finding(facts, theme, values, t, 2026)
    assert re.match(r"29 groups known, not known of \d+ municipalities \(2026\)", said)


def test_the_subtitle_counts_the_country_only_when_all_groups_are_known(
    facts: Facts, example: AnswerSet
) -> None:
    groups = tuple(
        LeadershipGroup(id=county, counties=(county,), areas=tuple(sorted(areas)))
        for county, areas in county_authorities(2026).items()
        if county not in {"91", "04", "01"}
    )
    shared = LeadershipGroup(id="s", counties=("01", "04"), areas=("11", "30", "43"))
    theme = THEMES["tym_groups"]
    values = theme.values(facts, replace(example, groups=(*groups, shared)))
    assert finding(facts, theme, values, translator("en"), 2026) == (
        "21 groups in the whole country, those of several counties counted once (2026)"
    )


def test_catalogue_and_answers_bring_the_division(
    facts: Facts, known: AnswerSet, example: AnswerSet
) -> None:
    own = with_groups(facts, example)
    whole = catalogue(own, example, "fi")
    (division,) = [each for each in whole["divisions"] if each["id"] == GROUPS]
    assert (division["main"], division["answers"]) == (True, True)
    part = answers_part(with_groups(facts, known), known, "fi")
    assert set(part["areas"]) == {GROUPS}
    assert part["lies_in"]["297"] == {GROUPS: "13.0"}
    assert whole["areas"]["municipality"]["297"]["in"][GROUPS] == "13.1"
    assert not any(entry["division"] == GROUPS for entry in search_index(own, "fi"))


def test_addresses_may_name_groups_but_only_those_that_there_are(
    facts: Facts, known: AnswerSet, vocabulary: Vocabulary
) -> None:
    state, dropped = parse_query(
        "?division=tym_group&borders=tym_group&sel=tym_group:13.1,tym_group:13.9", vocabulary
    )
    assert (state.division, state.borders, state.sel) == (GROUPS, (GROUPS,), ("tym_group:13.1",))
    assert [each.value for each in dropped] == ["tym_group:13.9"]
    kept, gone = without_missing_areas(with_groups(facts, known), state)
    assert (kept.sel, [each.value for each in gone]) == ((), ["tym_group:13.1"])
    same = ViewState(sel=("wellbeing_county:13",))
    assert without_missing_areas(facts, same) == (same, ())
