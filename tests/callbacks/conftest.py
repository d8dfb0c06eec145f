"""Fixtures of the callbacks."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def _shared_facts(one_load_of_the_facts: None) -> None:
    """Every app of these tests shares its facts."""
