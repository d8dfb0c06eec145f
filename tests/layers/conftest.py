"""Facts of both years, answer sets and the vocabulary of addresses."""

import pytest

from geodata import AnswerSet
from layers.facts import Facts, load_facts
from layers.vocabulary import Vocabulary


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
def vocabulary(facts: Facts, facts_2025: Facts) -> Vocabulary:
    return Vocabulary.of(facts_2025, facts)
