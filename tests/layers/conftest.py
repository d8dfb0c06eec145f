"""Facts of both years, answer sets and the vocabulary of addresses."""

import pytest
from hypothesis import settings

from geodata import AnswerSet
from layers.map.facts import Facts, load_facts
from layers.view.vocabulary import Vocabulary

# A busy machine is slow, not wrong.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def facts_2025() -> Facts:
    return load_facts(2025)


@pytest.fixture(scope="session")
def known(facts: Facts) -> AnswerSet:
    return facts.answer_sets["known-2026"]


@pytest.fixture(scope="session")
def example(facts: Facts) -> AnswerSet:
    return facts.answer_sets["example"]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary.of_years(2025, 2026)
