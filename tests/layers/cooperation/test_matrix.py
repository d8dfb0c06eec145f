"""Who cooperates on what, in words."""

import pytest

from geodata.cooperation.tables import load_cooperation
from layers.cooperation import finding_texts as interface_findings
from layers.cooperation import matrix_texts as interface_texts
from layers.cooperation import statements as interface_statements
from layers.cooperation.matrix import (
    actors,
    duties,
    findings,
    levels,
    matrix,
    matrix_actors,
    survey_name,
)
from layers.cooperation.statements import publications, statement_source, statements
from layers.cooperation.survey import survey_caveats, survey_heads, survey_sentences, survey_table
from layers.view.map_view import parse_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS, translator


def test_every_id_has_its_words_and_no_words_are_left_over() -> None:
    facts = load_cooperation()
    assert set(interface_texts.ACTORS) == set(facts.actors)
    assert set(interface_texts.TOPICS) == set(facts.topics)
    assert set(interface_texts.DUTIES) == set(facts.duties)
    assert set(interface_texts.LEVELS) == set(facts.levels)
    assert set(interface_texts.ACTS) == {duty.act for duty in facts.duties.values()}
    assert set(interface_findings.FINDINGS) == set(facts.findings)
    assert set(interface_findings.SURVEYS) == set(facts.surveys)
    assert set(interface_statements.STATEMENTS) == set(facts.statements)
    assert set(interface_statements.PUBLICATIONS) == set(facts.publications)
    assert set(interface_statements.PARTS) == {each.part for each in facts.statements.values()}


@pytest.mark.parametrize("lang", LANGS)
def test_every_cell_of_the_matrix_says_something(lang: str) -> None:
    t = translator(lang)
    columns = matrix_actors(t)
    assert len(columns) == 13
    for row in matrix(t):
        assert len(row.cells) == len(columns)
        for cells in row.cells:
            for cell in cells:
                assert cell.label
                assert bool(cell.law) == bool(cell.duty) == (cell.kind == "statutory")


def test_laws_have_their_sections_where_they_are_stated() -> None:
    t = translator("en")
    cells = {
        row.id: dict(zip([a.id for a in matrix_actors(t)], row.cells, strict=True))
        for row in matrix(t)
    }
    (county,) = cells["health_promotion"]["wellbeing_county"]
    assert county.law == (
        "Act on Organising Healthcare and Social Welfare Services (612/2021), sections 6–7"
    )
    assert cells["structures"]["regional_council"][0].condition == "may take part"
    assert cells["housing"]["municipality"][0].kind == "not_stated"
    assert cells["housing"]["kela"][0].kind == "not_named"
    assert duties(t)[-1].law.endswith("(381/2023), section 16")


def test_a_law_says_what_amends_it_and_which_decree_goes_on_from_it() -> None:
    laws = {lang: duties(translator(lang))[2].law.replace("\u00a0", " ") for lang in LANGS}
    assert laws["en"].endswith("(381/2023), section 9 (amended by 437/2024); decree 388/2024")
    assert laws["fi"].endswith("(381/2023), 9 § (muutettu lailla 437/2024); asetus 388/2024")
    assert laws["sv"].endswith("(381/2023), 9 § (ändrad genom lag 437/2024); förordning 388/2024")


def test_actors_that_ended_come_last_with_day_and_successor() -> None:
    *_, te_office, ely_centre, agency = actors(translator("en"))
    moved = "most tasks moved to"
    assert te_office.ending == f"Ended on 31 December 2024; {moved}: Employment authorities"
    assert ely_centre.ending == f"Ended on 31 December 2025; {moved}: Economic Development Centres"
    assert agency.ending == f"Ended on 31 December 2025; {moved}: Finnish Supervisory Agency"


@pytest.mark.parametrize("lang", LANGS)
def test_links_to_the_map_are_understood(lang: str, vocabulary: Vocabulary) -> None:
    t = translator(lang)
    queries = [
        query
        for query in (
            *(actor.map_query for actor in actors(t)),
            *(row.map_query for row in matrix(t)),
            *(finding.map_query for finding in findings("employment_2025", t)),
        )
        if query is not None
    ]
    assert len(queries) > 10
    for query in queries:
        state, dropped = parse_query(query, vocabulary)
        assert not dropped
        assert state.lang == lang


@pytest.mark.parametrize("lang", LANGS)
def test_four_levels_and_the_findings(lang: str) -> None:
    t = translator(lang)
    assert len(levels(t)) == 4
    assert len(findings("leaders_2024", t)) == 13
    assert len(findings("employment_2025", t)) == 7
    assert len(findings(None, t)) == 3
    assert all(survey_name(survey, t) for survey in load_cooperation().surveys)


def test_only_what_is_stated_is_said_of_the_number_of_answers() -> None:
    t = translator("en")
    said = [each.answers for each in findings("employment_2025", t)]
    assert said.count("41 directors of employment areas answered") == 5
    assert said.count("number of answers not stated") == 2
    assert not any(each.answers for each in findings(None, t))


@pytest.mark.parametrize("lang", LANGS)
def test_every_part_says_something_and_names_its_source(lang: str) -> None:
    t = translator(lang)
    for part in interface_statements.PARTS:
        assert statements(part, t)
        assert "2025" in statement_source(part, t)
    named = " ".join(" ".join(each) for each in publications(t))
    for words in ("Hyvä yhteistyö työllisyysalueiden", "Bäcklund", "Jurmu", "Kanninen", "2025"):
        assert words in named


def test_rows_whose_topic_is_not_certain_are_shown_as_such() -> None:
    table = survey_table(translator("en"))
    assert list(table["certain"]) == [True, False, False, False, True, True, True]
    assert table.loc[~table["certain"], "topic"].str.startswith("Topic not certain").all()
    assert set(survey_heads(translator("en"))) <= set(table.columns)


@pytest.mark.parametrize("lang", LANGS)
def test_both_surveys_say_who_was_asked_and_on_what_scale(lang: str) -> None:
    t = translator(lang)
    asked, scale = survey_sentences(t)
    assert "578" in asked
    assert "116" in asked
    assert "1" in scale
    assert "5" in scale
    assert survey_caveats(t)
    assert (
        list(survey_heads(t).values())[1:3]
        == {
            "fi": ["Selkeä (4–5)", "Neutraali (3)"],
            "sv": ["Tydlig (4–5)", "Neutral (3)"],
            "en": ["Clear (4–5)", "Neutral (3)"],
        }[lang]
    )
