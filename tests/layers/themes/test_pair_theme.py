"""Colour for TYM leadership groups and pattern for youth services, on one map."""

from collections import Counter
from itertools import combinations

import pytest
from colorspacious import deltaE

import geodata
from geodata import AnswerSet
from layers.charts.chart_patterns import tile_path
from layers.charts.pair_chart import pair_chart, pair_counts
from layers.map.facts import Facts
from layers.tables.area_download import areas_table
from layers.tables.pair_columns import pair_heads
from layers.tables.view_table import table
from layers.themes.declared.tym_and_youth import THEME as PAIR_THEME
from layers.themes.pair_theme import PairTheme
from layers.themes.patterns import TILES
from layers.themes.registry import THEMES
from layers.themes.theme import ThemeClass, relative_luminance
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState, parse_query, to_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS, translator
from tests.country import ALL_RESIDENTS
from tests.layers.themes.test_colours import LEAST_COLOUR, LEAST_GREY, SIGHTS, grey, seen

MOST_COLOURS = 7
LEAST_GREY_OF_MISSING = 3.0
"""Kinds of not knowing may look more alike than answers do."""
LEAST_CONTRAST = 3.0
DARK_GROUND = "#0c1218"
"""Ground of the map on a dark page, as the style sheet has it."""

COLOURS, PATTERNS = PAIR_THEME.halves


def is_marked(kind: ThemeClass) -> bool:
    """Whether a class is of what is planned, of several options, or of a range."""
    return bool(kind.marks) or kind.key.startswith("range")


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(relative_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, share: float, other: str) -> str:
    pairs = [(int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


@pytest.mark.parametrize("year", geodata.YEARS)
def test_every_municipality_has_the_answers_of_its_areas(
    year: int, facts: Facts, facts_2025: Facts
) -> None:
    used = facts if year == 2026 else facts_2025
    for answer_set in used.answer_sets.values():
        pairs = PAIR_THEME.values(used, answer_set)
        assert set(pairs) == set(used.codes("municipality"))
        assert len(pairs) == 308
        for half, number in ((COLOURS, 0), (PATTERNS, 1)):
            single = half.theme.values(used, answer_set)
            for code, pair in pairs.items():
                assert pair.halves[number] == single[used.area_of(code, half.theme.division)]
        for pair in pairs.values():
            assert pair.class_key == ".".join(each.class_key for each in pair.halves)


def test_the_pairs_of_today_and_of_the_example(
    facts: Facts, known: AnswerSet, example: AnswerSet
) -> None:
    counts = Counter(pair.class_key for pair in PAIR_THEME.values(facts, known).values())
    assert counts == {
        "1.unknown": 45,
        "1-2.unknown": 79,
        "1-3.unknown": 107,
        "1-4.unknown": 61,
        "not_applicable.not_applicable": 16,
    }
    assert len(PAIR_THEME.displayed_classes(PAIR_THEME.values(facts, example))) == 32


@pytest.mark.parametrize("data", ["known-2026", "example"])
def test_counts_sum_to_the_country(data: str, facts: Facts) -> None:
    counts = pair_counts(facts, facts.answer_sets[data], ViewState(data=data), PAIR_THEME)
    assert sum(count.municipalities for count in counts) == 308
    everyone = sum(facts.population("region", code) for code in facts.codes("region"))
    assert sum(count.residents for count in counts) == everyone


def test_the_statement_tells_how_much_is_known_of_both(facts: Facts, known: AnswerSet) -> None:
    summary = PAIR_THEME.summary
    assert summary
    words = summary(PAIR_THEME.values(facts, known), translator("en"))
    assert words == "Municipalities where both are known: 0, only one: 45, neither: 247"


def test_a_class_of_a_pair_has_the_fill_of_one_half_and_the_pattern_of_the_other() -> None:
    for kind in PAIR_THEME.classes:
        colour, pattern = kind.key.split(".")
        assert kind.fill == COLOURS.kind(colour).fill
        assert kind.pattern == PATTERNS.kind(pattern).pattern
        assert (kind.pattern is None) == (kind.ink is None)


def test_what_is_known_has_the_colours_of_its_own_theme() -> None:
    for kind in COLOURS.theme.classes:
        if not kind.missing and not is_marked(kind):
            assert COLOURS.kind(kind.key).fill == kind.fill
    assert all(kind.pattern is None for kind in COLOURS.classes)


def test_patterns_and_colours_are_few_and_differ() -> None:
    patterns = [kind.pattern for kind in PATTERNS.classes]
    assert len(set(patterns)) == len(patterns)
    plain = [each for each in PATTERNS.classes if not each.missing and not is_marked(each)]
    assert len(plain) <= MOST_COLOURS
    assert len({kind.fill for kind in COLOURS.classes}) == len(COLOURS.classes)


@pytest.mark.parametrize("sight", SIGHTS)
def test_colours_stay_apart_under_any_pattern(sight: str | None) -> None:
    # What applies to neither half is the only fill without a pattern.
    applying = [kind for kind in COLOURS.classes if kind.key != "not_applicable"]
    for a, b in combinations([kind for kind in applying if not is_marked(kind)], 2):
        distance = deltaE(seen(a.fill, sight), seen(b.fill, sight), input_space="sRGB1")
        unknown = a.missing and b.missing
        assert distance >= (LEAST_COLOUR / 2 if unknown else LEAST_COLOUR), (a.key, b.key)
        least = LEAST_GREY_OF_MISSING if unknown else LEAST_GREY
        assert abs(grey(a.fill) - grey(b.fill)) >= least, (a.key, b.key)


@pytest.mark.parametrize("sight", SIGHTS)
def test_plans_and_ranges_have_colours_of_their_own(sight: str | None) -> None:
    # There are more kinds of them than shades of grey; the legend and the words tell them apart.
    for a, b in combinations(COLOURS.classes, 2):
        if is_marked(a) or is_marked(b):
            distance = deltaE(seen(a.fill, sight), seen(b.fill, sight), input_space="sRGB1")
            assert distance >= LEAST_COLOUR / 2, (a.key, b.key)


def test_patterns_stand_out_on_light_and_on_dark_pages() -> None:
    for kind in PAIR_THEME.classes:
        if not kind.ink:
            continue
        assert contrast(kind.ink, kind.fill) >= LEAST_CONTRAST, kind.key
        if kind.hue:
            fill, ink = mixed(kind.hue, 0.3, DARK_GROUND), mixed(kind.hue, 0.4, "#ffffff")
            assert contrast(ink, fill) >= LEAST_CONTRAST, kind.key


def test_tiles_lie_within_their_edges_and_can_be_filled() -> None:
    for tile in TILES.values():
        for stroke in tile.strokes:
            assert all(0 <= x <= tile.width and 0 <= y <= tile.height for x, y in stroke)
        path, size = tile_path(tile)
        assert path.startswith("M")
        assert size % tile.width == size % tile.height == 0


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [
        (("tym.2",), {"2"}),
        (("tym.2", "tym.3"), {"2", "3"}),
        (("tym.none", "youth.unknown"), set()),
    ],
)
def test_a_filter_by_one_half_leaves_the_other_alone(
    chosen: tuple[str, ...], keys: set[str], facts: Facts, example: AnswerSet
) -> None:
    state = ViewState(theme="tym_youth", data="example", classes=chosen)
    values = PAIR_THEME.values(facts, example)
    left = {values[code].halves[0].class_key for code in selected_municipalities(facts, state)}
    assert left == keys


def test_a_filter_by_both_halves_leaves_what_has_both(facts: Facts, example: AnswerSet) -> None:
    chosen = ("tym.2", "tym.3", "youth.ohjaamo_in_some")
    state = ViewState(theme="tym_youth", data="example", classes=chosen)
    values = PAIR_THEME.values(facts, example)
    left = selected_municipalities(facts, state)
    assert {values[code].class_key for code in left} == {"2.ohjaamo_in_some", "3.ohjaamo_in_some"}
    assert len(left) == 38


def test_the_filter_stands_in_the_address(vocabulary: Vocabulary) -> None:
    query = "?theme=tym_youth&class=tym.1-2,youth.unknown"
    state, dropped = parse_query(query, vocabulary)
    assert state.classes == ("tym.1-2", "youth.unknown")
    assert not dropped
    assert to_query(state) == query
    state, dropped = parse_query("?theme=tym_youth&class=1-2", vocabulary)
    assert (state.classes, [each.value for each in dropped]) == ((), ["1-2"])


def test_a_missing_answer_is_named_with_its_question() -> None:
    t = translator("en")
    assert PAIR_THEME.choice_text("tym.2", t) == "2 leadership groups"
    assert PAIR_THEME.choice_text("youth.unknown", t) == "Services for young people: Not known"


def test_the_table_has_both_values_with_what_each_rests_on(facts: Facts, known: AnswerSet) -> None:
    rows = table(facts, known, ViewState(theme="tym_youth", lang="en")).set_index("code")
    assert len(rows) == 308
    kajaani = rows.loc["205"]
    assert kajaani["tym_value"] == "1 leadership group"
    assert (kajaani["tym_status"], kajaani["tym_basis"]) == (
        "Follows from the act",
        "Follows from the act and the divisions",
    )
    assert (kajaani["youth_value"], kajaani["youth_status"]) == ("Not known", "Not known")
    assert kajaani["youth_area"] == facts.name("employment_area", "10", "en")
    assert all(kajaani[f"{half}_source"] for half in ("tym", "youth"))
    assert rows["residents"].sum() == ALL_RESIDENTS


@pytest.mark.parametrize("lang", LANGS)
def test_files_name_every_column_of_the_table(lang: str, facts: Facts, example: AnswerSet) -> None:
    t = translator(lang)
    everything = pair_heads(PAIR_THEME, t, on_screen=False)
    shown = pair_heads(PAIR_THEME, t, on_screen=True)
    rows = table(facts, example, ViewState(theme="tym_youth", data="example", lang=lang))
    assert set(shown) < set(everything) <= set(rows.columns)
    assert len(set(everything.values())) == len(everything)


def test_areas_carry_both_answers(facts: Facts, example: AnswerSet) -> None:
    rows = areas_table(facts, example, "municipality")
    for half in ("tym", "youth"):
        for column in ("class", "text_fi", "status", "basis", "source", "date"):
            assert rows[f"tym_youth_{half}_{column}"].notna().all()
    values = PAIR_THEME.values(facts, example)
    assert rows["tym_youth_youth_class"].to_dict() == {
        code: pair.halves[1].class_key for code, pair in values.items()
    }


def test_the_chart_stacks_the_patterns_on_the_colours(facts: Facts, example: AnswerSet) -> None:
    state = ViewState(theme="tym_youth", data="example")
    chart = pair_chart(facts, example, state, PAIR_THEME)
    residents = sum(trace["x"][0] for trace in chart["data"] if trace["xaxis"] == "x")
    assert residents == ALL_RESIDENTS
    assert chart["layout"]["barmode"] == "stack"
    for trace in chart["data"]:
        pattern = trace["marker"]["pattern"]
        assert ("path" in pattern) != ("shape" in pattern)


def test_one_theme_of_the_chooser_is_a_pair() -> None:
    assert [theme.id for theme in THEMES.values() if isinstance(theme, PairTheme)] == ["tym_youth"]
    assert [theme.id for theme in PAIR_THEME.sources] == ["tym", "youth"]
