"""Views that the tests export, with their texts and shapes."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from layers.export.common.content import Content, describe_view
from layers.export.map.drawing import Drawing, draw
from layers.map.facts import Facts
from layers.view.map_view import ViewState, to_query

LINK = "https://kartta.example/"


@dataclass(frozen=True)
class View:
    """A view with its words and shapes."""

    state: ViewState
    content: Content
    drawing: Drawing


@pytest.fixture(scope="session")
def view_of(facts: Facts) -> Callable[[ViewState], View]:
    def view(state: ViewState) -> View:
        answers = facts.answer_sets[state.data]
        link = LINK + to_query(state)
        return View(state, describe_view(facts, answers, state, link), draw(facts, answers, state))

    return view


@pytest.fixture(scope="session")
def plain(view_of: Callable[[ViewState], View]) -> View:
    """The first view of the app, with one area selected."""
    return view_of(ViewState(sel=("employment_area:10",)))


@pytest.fixture(scope="session")
def example(view_of: Callable[[ViewState], View]) -> View:
    """Example answers in Swedish within two regions, without some of the borders."""
    return view_of(
        ViewState(
            theme="youth",
            data="example",
            lang="sv",
            region=("17", "18"),
            borders=("municipality", "wellbeing_county"),
        )
    )
