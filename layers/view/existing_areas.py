"""Areas that an address may name but the answers shown do not have."""

from dataclasses import replace

from layers.map.facts import Facts
from layers.view.map_view import ViewState
from layers.view.query_string import Dropped


def without_missing_areas(facts: Facts, state: ViewState) -> tuple[ViewState, tuple[Dropped, ...]]:
    """Return the view without selected areas that the facts lack, and those as ``Dropped``.

    Divisions that come with answers have other areas with other answers.
    """
    gone = [key for key in state.sel if not _exists(facts, key)]
    if not gone:
        return state, ()
    kept = tuple(key for key in state.sel if key not in gone)
    return replace(state, sel=kept), tuple(Dropped("sel", key) for key in gone)


def _exists(facts: Facts, key: str) -> bool:
    division, _, code = key.partition(":")
    return division in facts.divisions and code in facts.codes(division)
