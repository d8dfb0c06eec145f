"""Which theme a view shows: its own, or what changes in it from another answer set."""

from dataclasses import replace

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.themes.changes import change_theme, has_changes
from layers.themes.registry import themes_of
from layers.themes.theme import Theme
from layers.view.map_view import ViewState


def shown_theme(facts: Facts, state: ViewState) -> Theme:
    """Theme of a view; with ``versus`` the changes from that answer set, where there can be any."""
    theme, old = themes_of(facts)[state.theme], compared_set(facts, state)
    return theme if old is None else change_theme(theme, old, facts.answer_sets[state.data])


def filter_theme(facts: Facts, state: ViewState) -> Theme:
    """Theme whose classes the class filter of a view names."""
    return shown_theme(facts, replace(state, theme=state.classes_of or state.theme))


def compared_set(facts: Facts, state: ViewState) -> AnswerSet | None:
    """Answer set with which the view compares its own, or None when it compares nothing."""
    if not state.versus or not has_changes(themes_of(facts)[state.theme]):
        return None
    return facts.answer_sets[state.versus]


def sets_key(facts: Facts, data: str, versus: str = "") -> str:
    """Name of the answers that a view shows, as addresses hold it: ``key`` or ``key..key``.

    The older set stands before the dots. Other answers under the same id have another name.
    """
    keys = [facts.answer_sets[each].key for each in (versus, data) if each]
    return "..".join(keys)
