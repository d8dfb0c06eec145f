"""The view of the page on cooperation and its address."""

import pytest

from layers.cooperation.matrix import kind_counts, matrix, opening
from layers.cooperation.matrix_texts import KINDS
from layers.cooperation.view import CooperationView, parse_query
from layers.view.query_string import Dropped
from layers.words.grammar import count_word
from layers.words.text import LANGS, translator


@pytest.mark.parametrize(
    "view",
    [
        CooperationView(),
        CooperationView(lang="sv", topic="tym"),
        CooperationView(actor="kela", kind=("statutory", "not_stated")),
        CooperationView(lang="en", topic="tym", actor="kela", kind=("agreed",)),
        CooperationView(topic="tym", present=True),
    ],
)
def test_a_view_and_its_address_are_the_same(view: CooperationView) -> None:
    assert parse_query(view.to_query()) == (view, ())


def test_the_default_view_has_an_empty_address() -> None:
    assert CooperationView().to_query() == ""


def test_kinds_stand_in_the_order_of_the_legend() -> None:
    view, _ = parse_query("?kind=not_stated,statutory")
    assert view.to_query() == "?kind=statutory,not_stated"


@pytest.mark.parametrize(
    ("query", "parameter", "value"),
    [
        ("?topic=moon", "topic", "moon"),
        ("?actor=te_office", "actor", "te_office"),
        ("?kind=agreed,blue", "kind", "blue"),
        ("?theme=tym", "theme", "tym"),
    ],
)
def test_what_cannot_be_used_is_named(query: str, parameter: str, value: str) -> None:
    _, dropped = parse_query(query)
    assert dropped == (Dropped(parameter, value),)


@pytest.mark.parametrize("lang", LANGS)
def test_the_opening_counts_what_the_matrix_shows(lang: str) -> None:
    t = translator(lang)
    counts = kind_counts(t)
    assert list(counts) == list(KINDS)
    cells = [cell for row in matrix(t) for cells in row.cells for cell in cells]
    assert sum(counts.values()) == len(cells)
    for number in (counts["statutory"], counts["agreed"], counts["not_stated"]):
        assert count_word(number, t) in opening(t)
