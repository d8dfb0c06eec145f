"""Facts of both years, answer sets and the vocabulary of addresses."""

import pytest

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.view.vocabulary import Vocabulary
from tests.conftest import shipped_facts


@pytest.fixture(scope="session")
def facts_2025() -> Facts:
    return shipped_facts(2025)


@pytest.fixture(scope="session")
def known(facts: Facts) -> AnswerSet:
    return facts.answer_sets["known-2026"]


@pytest.fixture(scope="session")
def example(facts: Facts) -> AnswerSet:
    return facts.answer_sets["example"]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary.of_years(2025, 2026)
