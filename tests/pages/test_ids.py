"""Ids: every id of ``ids.py`` is in a layout, and callbacks name no other."""

from enum import StrEnum

import pytest
from dash import Dash

import ids
from callbacks.routing import callback_ids
from tests.layouts import every_layout, walk

ENUMS = [each for each in vars(ids).values() if isinstance(each, type) and each is not StrEnum]
IDS = {str(each) for enum in ENUMS for each in enum}  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def layout_ids(app: Dash) -> set[str]:
    return {each.id for each in walk(every_layout(app)) if getattr(each, "id", None)}


def test_every_id_is_in_the_layout(layout_ids: set[str]) -> None:
    assert len(IDS) > 80
    assert layout_ids >= IDS


def test_callbacks_name_only_ids_of_the_layout(app: Dash, layout_ids: set[str]) -> None:
    named = set(callback_ids(app))
    assert len(named) > 10
    assert named <= layout_ids
