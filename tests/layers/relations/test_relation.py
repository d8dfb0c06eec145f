"""Two divisions set against each other: sentences, counts, table, flow and map."""

import json
from dataclasses import replace
from itertools import permutations

import pytest

from geodata import divisions
from layers.map.facts import Facts
from layers.relations.flow_diagram import flow_links, flow_text, flow_title
from layers.relations.map_data import map_data
from layers.relations.overlap_table import cell_text, overlap_table, table_heads
from layers.relations.relation import Relation, area_sentence, kind_counts, opening
from layers.relations.view import SORTS, RelationView
from layers.words.text import LANGS, translator
from tests.country import ALL_RESIDENTS

PAIRS = list(permutations([division.id for division in divisions(2026)], 2))
FIVE = ("06", "10", "11", "13", "38")


@pytest.fixture
def relation(facts: Facts) -> Relation:
    return Relation(facts, "employment_area", "wellbeing_county")


@pytest.mark.parametrize("lang", LANGS)
def test_five_employment_areas_cross_a_county_border(relation: Relation, lang: str) -> None:
    said = opening(relation, translator(lang))
    assert (said.crossing, said.areas, said.residents) == (5, 45, 293_879)
    assert relation.crossing == FIVE
    assert "**5**" in said.sentence
    assert f"**{translator(lang).number(293_879)}**" in said.sentence


def test_the_opening_in_three_languages(relation: Relation) -> None:
    assert opening(relation, translator("en")).sentence == (
        "**5** of the 45 employment areas cross the border of a wellbeing services county; "
        "**293,879** people live in them."
    )
    assert opening(relation, translator("fi")).sentence.startswith(
        "45 työllisyysalueesta **5** ulottuu hyvinvointialueen rajan yli; niissä asuu"
    )
    assert opening(relation, translator("sv")).sentence.startswith(
        "**5** av 45 sysselsättningsområden sträcker sig över gränsen för ett välfärdsområde; "
        "där bor"
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_every_pair_has_its_words(facts: Facts, a: str, b: str, lang: str) -> None:
    relation, t = Relation(facts, a, b), translator(lang)
    sentence = opening(relation, t).sentence
    assert sentence[:1] == sentence[:1].upper()
    counts = kind_counts(relation, t)
    assert sum(count.areas for count in counts) == len(facts.codes(a))
    assert sum(count.residents for count in counts) == ALL_RESIDENTS
    for code in list(relation.classes)[:3]:
        assert facts.name(a, code, lang).casefold() in area_sentence(relation, code, t).casefold()


def test_nothing_crosses_a_border_of_a_municipality(facts: Facts) -> None:
    relation = Relation(facts, "region", "municipality")
    assert opening(relation, translator("en")).sentence == (
        "None of the 18 regions crosses the border of a municipality."
    )


def test_the_direction_is_said_both_ways(relation: Relation) -> None:
    assert area_sentence(relation.swapped, "20", translator("en")) == (
        "**The Kainuu wellbeing services county** lies wholly in one area: **Kainuu-Koillismaa**. "
        "That area in turn has two wellbeing services counties: the Kainuu wellbeing services "
        "county (79%) and the North Ostrobothnia wellbeing services county (21%)."
    )
    assert "North Ostrobothnia wellbeing services county – four employment areas" in area_sentence(
        relation, "10", translator("en")
    )


@pytest.mark.parametrize(("a", "b"), [("region", "region"), ("region", "ely_centre")])
def test_other_than_two_divisions_of_the_year_is_refused(facts: Facts, a: str, b: str) -> None:
    with pytest.raises(ValueError, match="must be two of"):
        Relation(facts, a, b)


def test_the_table_starts_with_the_crossing_areas(relation: Relation) -> None:
    table = overlap_table(relation, RelationView(lang="en"), translator("en"))
    assert set(table["code_a"][:10]) == set(FIVE)
    assert not table["crossing"][10:].any()
    assert len(table) == 51
    assert table["name_a"][0] == "Central Savo"


@pytest.mark.parametrize("column", SORTS)
def test_the_table_sorts_by_every_column(relation: Relation, column: str) -> None:
    t = translator("fi")
    up = overlap_table(relation, RelationView(sort=column), t)
    down = overlap_table(relation, RelationView(sort=f"-{column}"), t)
    assert len(up) == len(down) == 51
    if column in up and column not in ("relation", "name_a", "name_b"):
        assert up[column].is_monotonic_increasing
        assert down[column].is_monotonic_decreasing


def test_the_table_shows_the_chosen_classes_only(relation: Relation) -> None:
    view = RelationView(classes=("identical",))
    table = overlap_table(relation, view, translator("fi"))
    assert set(table["relation"]) == {"identical"}
    assert len(table) == 5
    assert table[["share_a_residents", "share_b_residents"]].eq(1).all(axis=None)


def test_heads_name_every_column_to_show(relation: Relation) -> None:
    t = translator("fi")
    heads = table_heads(relation, t)
    assert set(heads) <= set(overlap_table(relation, RelationView(), t).columns)
    assert heads["share_b_residents"] == "Osuus asukkaista (hyvinvointialue)"
    assert heads["area_km2"] == "Pinta-ala, km²"
    assert cell_text("share_a_residents", 0.2097, t) == "21,0 %".replace(" ", "\u00a0")


def test_the_flow_shows_crossing_areas_first_and_all_on_request(relation: Relation) -> None:
    assert set(flow_links(relation, RelationView())["code_a"]) == set(FIVE)
    everything = flow_links(relation, RelationView(flow="all"))
    assert everything["residents"].sum() == ALL_RESIDENTS
    assert everything["crossing"].sum() == 10


def test_the_flow_of_municipalities_is_too_much_to_draw(facts: Facts) -> None:
    relation = Relation(facts, "municipality", "region")
    view, t = RelationView(a="municipality", b="region", flow="all"), translator("en")
    assert flow_links(relation, view).empty
    assert "too many areas" in flow_title(relation, view, t)
    assert flow_text(relation, view, t) == ()


def test_the_flow_says_in_words_what_it_draws(relation: Relation) -> None:
    sentences = flow_text(relation, RelationView(), translator("en"))
    assert len(sentences) == 5
    assert sentences[4] == (
        "Suupohja – South Ostrobothnia wellbeing services county 39,349 residents (87%): "
        "Isojoki, Karijoki, Kauhajoki, Kurikka and Teuva; Ostrobothnia wellbeing services "
        "county 6,113 residents (13%): Kristinestad."
    )


def test_the_map_gets_codes_only(relation: Relation) -> None:
    t = translator("fi")
    data = map_data(relation, RelationView(fill="cell"), t)
    assert data["values"]["10"] == "crosses"
    assert data["classes"][0]["areas"] == 5
    assert len(data["cells"]) == 308
    assert map_data(relation, RelationView(), t)["cells"] is None
    assert len(json.dumps(map_data(relation, RelationView(), t))) < 4_000


def test_ground_is_counted_on_detailed_boundaries_only(facts: Facts) -> None:
    shapes = facts.municipalities
    relation = Relation(facts, "employment_area", "wellbeing_county")
    table = overlap_table(relation, RelationView(sort="-area_km2"), translator("fi"))
    assert table["area_km2"].is_monotonic_decreasing
    assert table["area_km2"].sum() == pytest.approx(shapes.area.sum() / 1e6)
    sums = table.groupby("code_b")["share_b_area_km2"].sum()
    assert ((sums - 1).abs() < 1e-9).all()
    heads = table_heads(relation, translator("fi"))
    assert heads["share_a_area_km2"] == "Osuus pinta-alasta (työllisyysalue)"
    coarse = shapes.copy()
    coarse.attrs = {"source": replace(shapes.attrs["source"], detailed=False)}
    generalised = Relation(replace(facts, municipalities=coarse), relation.a, relation.b)
    assert "area_km2" not in generalised.table
    assert cell_text("area_km2", 1_234.56, translator("fi")) == "1 235".replace(" ", "\u00a0")
