"""The page on cooperation: matrix, details, levels, duties, surveys, actors."""

from dataclasses import replace
from typing import Any

import pytest

from geodata import load_cooperation
from layers.cooperation.matrix import matrix, matrix_actors, unnamed_actors
from layers.cooperation.view import parse_query
from layers.view.map_view import ViewState
from layers.view.map_view import parse_query as parse_map_query
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS, translator
from pages import PageRequest, page_for
from pages.cooperation.detail import details
from pages.cooperation.matrix import legend, matrix_table, unnamed_fold
from pages.cooperation.page import cooperation_body, cooperation_page
from pages.cooperation.survey import division_of_work
from tests.pages.conftest import Ask, attribute, find, walk, words

PATH = "/yhdyspinnat"


def asked(ask: Ask, query: str = "") -> PageRequest:
    """Request for the page, as the routing makes it."""
    own, dropped = parse_query(query)
    return replace(ask(PATH), state=ViewState(lang=own.lang), dropped=dropped, page_view=own)


def section(request: PageRequest, name: str) -> Any:
    return next(
        each for each in walk(cooperation_body(request)) if getattr(each, "id", None) == name
    )


@pytest.mark.parametrize("lang", LANGS)
def test_every_cell_says_what_the_cooperation_is(lang: str) -> None:
    t = translator(lang)
    cells = find(matrix_table(t), "Td")
    named = len(matrix_actors(t)) - len(unnamed_actors(t))
    assert len(cells) == len(matrix(t)) * named
    assert all(words(cell).strip() for cell in cells)


def test_statutory_cells_name_section_and_act() -> None:
    t = translator("en")
    shown = {
        (attribute(cell, "data-of-topic"), attribute(cell, "data-of-actor")): words(cell)
        for cell in find(matrix_table(t), "Td")
    }
    assert "section 14   611/2021" in shown["structures", "municipality"]
    assert "sections 6–7   612/2021" in shown["health_promotion", "organisation"]
    assert "section 9   381/2023" in shown["tym", "kela"]
    for actor in ("employment_authority", "wellbeing_county", "joint_authority"):
        assert "section 16   381/2023" in shown["youth_services", actor]
    assert shown["housing", "kela"] == "Not named"


def test_the_legend_counts_each_kind() -> None:
    links = find(legend(translator("en")), "A")
    kinds = {attribute(link, "data-kind"): words(link) for link in links}
    assert list(kinds) == ["statutory", "agreed", "customary", "not_stated", "not_named"]
    assert kinds["statutory"].endswith("13")
    assert kinds["customary"].endswith("0")
    assert links[0].href == f"{PATH}?lang=en&kind=statutory"


@pytest.mark.parametrize("lang", LANGS)
def test_every_choice_has_its_detail_and_its_address(lang: str) -> None:
    t = translator(lang)
    found = details(t)
    links = [
        link
        for link in find([matrix_table(t), list(found.values())], "A")
        if attribute(link, "data-topic") is not None
    ]
    assert len(links) > 60
    for link in links:
        choice = (attribute(link, "data-topic"), attribute(link, "data-actor"))
        assert choice in found
        view, dropped = parse_query(link.href.removeprefix(PATH))
        assert (view.topic, view.actor, view.lang, dropped) == (*choice, lang, ())


def test_a_cell_tells_grounds_law_map_and_source() -> None:
    found = details(translator("en"))["tym", "employment_authority"]
    text = words(found)
    assert "Statutory" in text
    assert "must make a cooperation agreement" in text
    assert "Source: Kuntaliitto, seminar slides, 2025" in text
    hrefs = [link.href for link in find(found, "A")]
    assert "https://www.finlex.fi/fi/lainsaadanto/2023/381" in hrefs
    assert "/?lang=en" in hrefs
    assert "Wellbeing services counties" in text


def test_actors_that_ended_say_when_and_who_took_over(ask: Ask) -> None:
    request = asked(ask, "?lang=en")
    rows = [row for row in find(section(request, "actors"), "Tr") if find(row, "Td")]
    assert len(rows) == len(load_cooperation().actors)
    ended = [words(row) for row in rows if getattr(row, "className", "") == "is-ended"]
    assert len(ended) == 3
    moved = "most tasks moved to"
    assert f"Ended on 31 December 2024; {moved}: Employment authorities" in ended[0]
    assert f"Ended on 31 December 2025; {moved}: Economic Development Centres" in ended[1]
    assert f"Ended on 31 December 2025; {moved}: Finnish Supervisory Agency" in ended[2]


@pytest.mark.parametrize("lang", LANGS)
def test_acts_open_in_the_language_of_the_reader(ask: Ask, lang: str) -> None:
    links = find(section(asked(ask, f"?lang={lang}"), "duties"), "A")
    place = "finlex.fi/sv/" if lang == "sv" else "finlex.fi/fi/"
    assert len(links) == 4
    assert all(place in link.href for link in links)


def test_what_cooperation_is_for_how_it_stands_and_what_to_read(ask: Ask) -> None:
    request = asked(ask, "?lang=en")
    for name in ("purpose", "situation", "renewal"):
        text = words(section(request, name))
        assert "Source: " in text
    assert "ecosystem" in words(section(request, "purpose"))
    assert "Bäcklund, Jurmu and Kanninen, 2025" in words(section(request, "renewal"))
    assert "recommendations" in words(section(request, "reading"))


@pytest.mark.parametrize("lang", LANGS)
def test_links_to_the_map_are_understood(ask: Ask, lang: str) -> None:
    request = asked(ask, f"?lang={lang}")
    tree = [cooperation_body(request), list(details(request.t).values())]
    queries = [a.href[1:] for a in find(tree, "A") if a.href.startswith(("/?", "/#"))]
    assert len(queries) > 50
    for query in queries:
        state, dropped = parse_map_query(query, Vocabulary.of_years(2025, 2026))
        assert not dropped
        assert state.lang == lang


def test_the_bars_are_a_table_of_the_shares() -> None:
    (table,) = find(division_of_work(translator("en")), "Table")
    rows = [[words(cell) for cell in find(row, "Td")] for row in find(table, "Tr")]
    assert rows[1] == ["28%", "28%", "22%", "22%"]
    widths = [cell.style["flex-grow"] for cell in find(table, "Td")][:4]
    assert widths == ["28", "28", "22", "22"]
    tags = [each for each in walk(table) if "tag--unknown" in getattr(each, "className", "")]
    assert len(tags) == 3
    text = words(division_of_work(translator("en")))
    assert "578" in text
    assert "116" in text


@pytest.mark.parametrize("lang", LANGS)
def test_jumps_lead_to_sections(ask: Ask, lang: str) -> None:
    body = cooperation_body(asked(ask, f"?lang={lang}"))
    jumps = find(next(each for each in body if each._type == "Nav"), "A")
    ids = {each.id for each in find(body, "Section") if getattr(each, "id", None)}
    assert {jump.href.removeprefix("#") for jump in jumps} <= ids


def test_the_page_is_few_components(ask: Ask) -> None:
    assert len(list(walk(cooperation_page(asked(ask)).main))) < 16


@pytest.mark.parametrize("lang", LANGS)
def test_actors_that_no_topic_names_are_folded_and_have_no_column(lang: str) -> None:
    t = translator(lang)
    folded = {attribute(link, "data-actor") for link in find(unnamed_fold(t), "A")}
    columns = {
        attribute(head, "data-of-actor")
        for head in find(matrix_table(t), "Th")
        if attribute(head, "data-of-actor")
    }
    assert folded == {actor.id for actor in unnamed_actors(t)}
    assert not folded & columns
    assert folded | columns == {actor.id for actor in matrix_actors(t)}
    assert len(folded) == 5


def test_topics_whose_grounds_are_stated_come_first() -> None:
    t = translator("en")
    heads = [attribute(head, "data-of-topic") for head in find(matrix_table(t), "Th")]
    order = [topic for topic in heads if topic]
    stated = {row.id for row in matrix(t) if row.stated}
    assert stated == {"structures", "health_promotion", "tym", "youth_services"}
    assert set(order[:4]) == stated
    assert len(order) == len(matrix(t))


def test_the_page_can_be_shared_and_presented(ask: Ask) -> None:
    page = page_for(asked(ask, "?topic=tym&present=1"))
    actions = [attribute(button, "data-action") for button in find(page, "Button")]
    assert {"share", "present", "step-on", "step-back"} <= set(actions)


def test_other_languages_keep_what_is_chosen(ask: Ask) -> None:
    page = page_for(asked(ask, "?topic=tym&actor=kela&kind=statutory"))
    links = {a.lang: a.href for a in find(page, "A") if attribute(a, "data-parameter") == "lang"}
    assert links["sv"] == f"{PATH}?lang=sv&topic=tym&actor=kela&kind=statutory"


def test_what_the_address_says_wrongly_is_named(ask: Ask) -> None:
    assert "topic=moon" in words(page_for(asked(ask, "?topic=moon")))
