"""Cells, partner load and coherence, in words."""

import pytest

from geodata import AnswerSet, Status
from geodata.answers.what_if import neighbours
from layers.map.facts import Facts
from layers.relations.cells import CELL_FILLS, area_card, cell_card, cell_colours, cell_table
from layers.relations.coherence import (
    QUESTIONS,
    VERDICTS,
    coherence_heads,
    coherence_sentences,
    coherence_table,
)
from layers.relations.partner_load import COUNTERPARTS, load_sentence, load_steps, load_table
from layers.words.text import LANGS, translator
from tests.country import ALL_RESIDENTS


def test_the_list_has_the_51_cells_of_the_country(facts: Facts) -> None:
    table = cell_table(facts, translator("fi"))
    assert len(table) == 51
    assert table["residents"].is_monotonic_decreasing
    assert table["residents"].sum() == ALL_RESIDENTS
    assert table.loc["10-19-17", "name_wellbeing_county"] == "Pohjois-Pohjanmaan hyvinvointialue"


def test_cells_that_touch_have_different_colours(facts: Facts) -> None:
    table, fills = cell_table(facts, translator("fi")), cell_colours(facts)
    cell = {code: name for name, members in table["members"].items() for code in members}
    assert set(fills.values()) <= set(CELL_FILLS)
    for code, others in neighbours(facts.arcs).items():
        assert all(fills[code] != fills[other] for other in others if cell[code] != cell[other])


def test_why_kuusamo_is_special(facts: Facts, known: AnswerSet) -> None:
    card = cell_card(facts, known, "305", translator("en"))
    assert [link.name for link in card.others] == ["Taivalkoski"]
    assert card.residents == 18_355
    seats = {seat.who.link.division: seat for seat in card.seats if seat.who.link}
    assert set(seats) == {
        *("employment_area", "wellbeing_county", "region"),
        *("kela_service_unit", "vitality_centre"),
    }
    assert seats["employment_area"].partners == "2 wellbeing services counties"
    assert seats["wellbeing_county"].partners == "4 employment areas"
    assert seats["wellbeing_county"].who.status is Status.UNKNOWN
    assert card.sentence == "One other municipality has exactly the same partners as Kuusamo."


@pytest.mark.parametrize("lang", LANGS)
def test_every_municipality_has_a_card(facts: Facts, example: AnswerSet, lang: str) -> None:
    for code in facts.codes("municipality"):
        card = cell_card(facts, example, code, translator(lang))
        assert card.municipality.name in card.sentence
        assert code not in {link.code for link in card.others}


def test_a_municipality_alone_at_its_tables_says_so(facts: Facts, known: AnswerSet) -> None:
    assert cell_card(facts, known, "091", translator("en")).others == ()


def test_the_load_is_ranked(facts: Facts) -> None:
    t = translator("en")
    areas, counties = (load_table(facts, division, t) for division in COUNTERPARTS)
    assert len(areas) == 45
    assert (areas["partners"] > 1).sum() == 5
    assert len(counties) == 22
    assert (counties["partners"] > 1).sum() == 16
    assert counties["partners"].is_monotonic_decreasing
    assert load_sentence(facts, "employment_area", t) == (
        "More than one partner: five employment areas. The most partners of one area: two "
        "wellbeing services counties."
    )


def test_areas_are_grouped_by_their_number_of_partners(facts: Facts) -> None:
    steps = load_steps(facts, "wellbeing_county", translator("fi"))
    assert [step.partners for step in steps] == [4, 3, 2, 1]
    assert sum(len(step.areas) for step in steps) == 22
    assert steps[0].areas["wellbeing_county:21"] == "Lapin hyvinvointialue"


@pytest.mark.parametrize("division", ["employment_area", "wellbeing_county", "region"])
def test_every_area_has_a_card_that_names_all_its_municipalities(
    facts: Facts, known: AnswerSet, division: str
) -> None:
    for code in facts.codes(division):
        card = area_card(facts, known, division, code, translator("sv"))
        assert sum(len(part.names) for part in card.parts) == len(facts.members(division, code))
        assert sum(part.share for part in card.parts) == pytest.approx(1)
        assert card.seats


def test_the_card_of_an_area_says_whom_it_shares_what_with(facts: Facts, known: AnswerSet) -> None:
    card = area_card(facts, known, "employment_area", "06", translator("fi"))
    names = {part.partner.short: part.names for part in card.parts}
    assert list(names) == ["Keski-Suomi", "Pirkanmaa"]
    assert names["Pirkanmaa"] == ("Mänttä-Vilppula",)


@pytest.mark.parametrize("question", QUESTIONS)
def test_unknown_answers_are_counted_and_never_compared(
    facts: Facts, known: AnswerSet, example: AnswerSet, question: str
) -> None:
    t = translator("en")
    for answer_set in (known, example):
        table = coherence_table(facts, answer_set, question, t)
        assert set(table["verdict"]) <= set(VERDICTS)
        assert set(coherence_heads(question, t)) <= set(table.columns)
        assert (table["known"] + table["unknown"]).min() == 1
        counted = table["verdict"].value_counts()
        sentences = coherence_sentences(facts, answer_set, question, t)
        assert len(sentences) == len(VERDICTS) + 1
        for sentence, verdict in zip(sentences, VERDICTS, strict=False):
            # Helsinki is named beside the counties, of which it is none.
            named = "and the City of Helsinki" in sentence
            assert f": {counted.get(verdict, 0) - named} " in sentence


def test_nothing_is_said_of_young_people_as_nothing_is_known(
    facts: Facts, known: AnswerSet
) -> None:
    table = coherence_table(facts, known, "youth", translator("en"))
    assert set(table["verdict"]) == {"open", "single"}
    assert set(table["values"]) == {""}
    assert "0 of 44" in coherence_sentences(facts, known, "youth", translator("en"))[-1]
