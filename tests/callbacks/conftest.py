"""Fixtures of the callbacks."""

from tests.one_load import _one_load_of_the_grid

__all__ = ["_one_load_of_the_grid"]
