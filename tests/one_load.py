"""Apps of the tests share the facts on the grid, which take longest of what an app is built of."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from layers.map.facts import Facts, load_facts


@pytest.fixture(scope="session", autouse=True)
def _one_load_of_the_grid() -> Iterator[None]:
    """Load the facts of a year once for all apps without boundaries of their own."""
    on_grid = cache(load_facts)

    def load(year: int, boundaries: Path | None = None) -> Facts:
        return on_grid(year) if boundaries is None else load_facts(year, boundaries)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.load_facts", load)
        yield
